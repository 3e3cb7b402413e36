"""Pairs: what two actors have to do with one another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.actors.deeds import deeds_between
from bot.actors.sayings import said_about
from bot.domain.actors import Actor
from bot.domain.dossiers import Deed, Said
from bot.domain.stories import Filing, Report, StoryId

SHOWN_CONTACTS = 16
SHOWN_QUOTES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A story with both, as the reports tell it that name them; newest first, at least one."""

    reports: tuple[Report, ...]
    story_id: StoryId | None = None

    @property
    def report(self) -> Report:
        return self.reports[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What was read of two actors together."""

    first: Actor
    second: Actor
    since: datetime
    until: datetime
    quiet: bool  # nothing in the window: everything below is of the last that was seen
    reports: int  # entries that name both
    contacts: tuple[Deed, ...]  # newest first
    shared: tuple[Shared, ...]  # newest first
    before: Deed | None = None  # the last between them, where the window has none
    quotes: tuple[Said, ...]  # of one, naming the other; newest first


def compile_pair(
    first: Actor,
    second: Actor,
    filings: Sequence[Filing],
    *,
    since: datetime,
    until: datetime,
    quiet: bool,
    earlier: Sequence[Filing] = (),
) -> Pair:
    """Make a pair from the entries that name both, newest first.

    `earlier` are entries from before the window, to find the last contact in if it has none.
    """
    contacts = deeds_between(first.id, second.id, filings)[:SHOWN_CONTACTS]
    before = () if contacts else deeds_between(first.id, second.id, earlier)
    return Pair(
        first=first,
        second=second,
        since=since,
        until=until,
        quiet=quiet,
        reports=len(filings),
        contacts=tuple(contacts),
        shared=_shared(filings),
        quotes=_quotes(first, second, filings)[:SHOWN_QUOTES],
        before=next(iter(before), None),
    )


def _shared(filings: Sequence[Filing]) -> tuple[Shared, ...]:
    by_story: dict[StoryId | None, list[Report]] = {}
    for filing in filings:
        by_story.setdefault(filing.story_id, []).append(filing.report)
    return tuple(
        Shared(story_id=story_id, reports=tuple(found)) for story_id, found in by_story.items()
    )


def _quotes(first: Actor, second: Actor, filings: Sequence[Filing]) -> tuple[Said, ...]:
    said = [
        said
        for speaker, other in ((first, second), (second, first))
        for said in said_about(other.id, filings)
        if said.quote.speaker == speaker.id
    ]
    return tuple(sorted(said, key=lambda one: one.report.published_at, reverse=True))
