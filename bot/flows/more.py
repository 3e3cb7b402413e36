"""What a digest had no room for: its other stories, in full, as they stood when it was composed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.digests.choose import shortlist
from bot.domain.audience import ChatId
from bot.domain.digests import Told
from bot.domain.stories import Story
from bot.domain.wants import Wants
from bot.flows.compose import ComposeServices
from bot.flows.round import STORIES_READ, laid_out


async def more(
    services: ComposeServices,
    *,
    languages: tuple[str, ...],
    since: datetime,
    until: datetime,
    wants: Wants,
    told_to: ChatId | None,
    skip: int,
    limit: int,
) -> Sequence[Told]:
    """Return the stories of the digest of a window that come after the first `skip`, best first.

    They are chosen anew, of what had been seen at its end, so that a digest has as many to open
    as it found, and nothing has to be kept of it. `told_to` is the chat whose digest left out
    what it had been told before; None where it left out nothing. Who has changed settings since
    gets what they say now.
    """
    found = await services.shelf.newest(since=since, skip=0, limit=STORIES_READ)
    slate = await laid_out(tuple(_as_of(until, found)), services.actors, now=until)
    listed = shortlist(slate, since=since, now=until, languages=languages, wants=wants)
    told = {}
    if told_to is not None:
        names = tuple(dict.fromkeys(it for story in listed.stories for it in story.told_as))
        tellings = await services.digests.tellings([((told_to,), names)])
        mine = tellings.get(told_to, {}).items()
        told = {name: telling for name, telling in mine if telling.at < until}
    chosen = listed.untold(told, most=skip + limit, chat_id=told_to)
    return (chosen or ())[skip:]


def _as_of(until: datetime, stories: Iterable[Story]) -> Iterator[Story]:
    for story in stories:
        seen = tuple(report for report in story.reports if report.seen_at <= until)
        if seen:
            yield replace(story, reports=seen)
