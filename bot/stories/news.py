"""What each report of a story brought that none before it had: acts, actors, counts, a voice."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TypeVar

from bot.domain.actors import ActorId
from bot.domain.events import Act
from bot.domain.feeds import Ownership
from bot.domain.stories import Report, Step, Story

Thing = TypeVar("Thing")


def steps(story: Story) -> tuple[Step, ...]:
    """Return every report in order of publication, each with what it was first to bring."""
    return tuple(_steps(sorted(story.reports, key=_when)))


def news_since(story: Story, told_at: datetime) -> tuple[Step, ...]:
    """Return what reports seen after a moment brought that those before it had not; oldest first.

    Reports that only repeat are left out, so that nothing is returned where nothing is new.
    """
    known = [report for report in story.reports if report.seen_at <= told_at]
    later = sorted((it for it in story.reports if it.seen_at > told_at), key=_when)
    return tuple(step for step in _steps(later, known) if step.news)


def named(report: Report) -> tuple[ActorId, ...]:
    """Return whom a report is about: named in its title or lead, else anywhere in it."""
    return report.headed or report.actors


def _when(report: Report) -> tuple[datetime, str]:
    return report.published_at, report.entry_id


def _steps(reports: Sequence[Report], before: Iterable[Report] = ()) -> Iterator[Step]:
    known = set[object]()
    for report in before:
        known |= set(_all(report))
    for report in reports:
        yield Step(
            report=report,
            acts=_new((act for act in report.acts if act is not Act.STATEMENT), known),
            actors=_new(named(report), known),
            figures=_new(report.figures, known),
            official=bool(_new(_official(report), known)),
            language=("language", report.language) not in known,
            first=not known,
        )
        known |= set(_all(report))


def _all(report: Report) -> Iterator[object]:
    yield from report.acts
    yield from report.actors
    yield from named(report)
    yield from report.figures
    yield from _official(report)
    yield "language", report.language


def _official(report: Report) -> tuple[Ownership, ...]:
    return (report.ownership,) if report.ownership is Ownership.OFFICIAL else ()


def _new(things: Iterable[Thing], known: Collection[object]) -> tuple[Thing, ...]:
    return tuple(dict.fromkeys(thing for thing in things if thing not in known))
