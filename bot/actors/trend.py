"""Trends: how much was written of actors, day by day."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from bot.domain.actors import Actor
from bot.domain.stories import Report

DAYS = 30
DAY = timedelta(days=1)
MOST_LANGUAGES = 6  # lines that can be told apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Reports a day: of an actor, and within it of each language that was looked at."""

    actor: Actor
    by_day: tuple[int, ...]  # oldest first
    by_language: tuple[tuple[str, tuple[int, ...]], ...] = ()  # most first
    before: datetime | None = None  # the last report, where there is none in these days

    @property
    def total(self) -> int:
        return sum(self.by_day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    edges: tuple[datetime, ...]  # where days begin, and where the last one ends; UTC
    courses: tuple[Course, ...]  # in the order asked for

    @property
    def empty(self) -> bool:
        return not any(course.total for course in self.courses)


def edges_until(now: datetime) -> tuple[datetime, ...]:
    """Return where the last 30 days begin and end, today's being the last; days are UTC's."""
    today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return tuple(today + DAY * shift for shift in range(1 - DAYS, 2))


def by_language(
    reports: Sequence[Report], edges: Sequence[datetime]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Count reports by day in each of the languages that have most."""
    languages = Counter(report.language for report in reports)
    return tuple(
        (language, _by_day([it for it in reports if it.language == language], edges))
        for language, _ in languages.most_common(MOST_LANGUAGES)
    )


def _by_day(reports: Sequence[Report], edges: Sequence[datetime]) -> tuple[int, ...]:
    # After one edge, up to and with the next: so does the store count.
    return tuple(
        sum(begin < report.published_at <= end for report in reports)
        for begin, end in pairwise(edges)
    )
