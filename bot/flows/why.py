"""Why a reader sees a story: what was found in it, and what its place was given for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.digests.choose import lead
from bot.digests.wanted import wanted
from bot.digests.why import Why
from bot.domain.actors import Actor, ActorId
from bot.domain.entries import Entry
from bot.domain.stories import StoryId
from bot.domain.wants import Wants
from bot.ports import Clock, EntryBook, Shelf
from bot.stories.rank import rank

Cues = Callable[[Entry, str], Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyServices:
    shelf: Shelf
    entries: EntryBook
    cues: Cues  # an entry and its language to the words behind its reasons
    relevant_from: float
    actors: Mapping[ActorId, Actor]
    clock: Clock


async def why(
    story_id: StoryId, services: WhyServices, *, languages: tuple[str, ...], wants: Wants
) -> Why | None:
    """Say why a story is shown to a reader, as of now; None where it is kept no more.

    A reader who has muted it meanwhile is told of it all the same.
    """
    story = next(iter(await services.shelf.stories([story_id])), None)
    if story is None:
        return None
    liked = wanted(story, wants, services.actors)
    told = liked.story if liked else story
    shown = lead(told, languages)
    filing = await services.shelf.filing(shown.entry_id)
    entry = await services.entries.get(shown.entry_id)
    followed, less = (liked.followed, liked.less) if liked else ((), ())
    return Why(
        story=told,
        lead=shown,
        assessment=filing.assessment if filing else None,
        cues=services.cues(entry, shown.language) if entry else {},
        relevant_from=services.relevant_from,
        rank=rank(
            told,
            now=services.clock.now(),
            languages=languages,
            followed=len(followed),
            less=len(less),
        ),
        followed=followed,
        less=less,
    )
