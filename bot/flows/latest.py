"""The newest stories, of all or of some topics, without what a reader muted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.digests.wanted import Sieve, fits
from bot.domain.actors import Actor, ActorId
from bot.domain.stories import Story
from bot.domain.topics import Topic
from bot.domain.wants import Stance, Wants
from bot.flows.who import EVER
from bot.ports import Shelf

READ_AT_ONCE = 100  # stories; others are answered between two reads
READ_AT_MOST = 2_000  # of what is older nobody filters the newest


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestServices:
    shelf: Shelf
    actors: Mapping[ActorId, Actor]


async def latest(
    services: LatestServices,
    *,
    skip: int,
    limit: int,
    only: tuple[Topic, ...] = (),
    wants: Wants | None = None,
) -> Sequence[Story]:
    """Return stories, the newest first, that are about these topics; what is muted is left out."""
    muted = Sieve.of(_muted(wants or Wants()))
    if not only and not muted.wants.tastes:
        return await services.shelf.latest(skip=skip, limit=limit)
    found: list[Story] = []
    for start in range(0, READ_AT_MOST, READ_AT_ONCE):
        read = await services.shelf.latest(skip=start, limit=READ_AT_ONCE)
        found += _passing(read, only, muted, services.actors)
        if len(found) >= skip + limit or not read:  # one is short where a story is gone
            break
    return found[skip : skip + limit]


async def anything_filed(shelf: Shelf) -> bool:
    """Whether there is any story at all."""
    return bool(await shelf.newest(since=EVER, skip=0, limit=1))


def _passing(
    stories: Sequence[Story],
    only: tuple[Topic, ...],
    muted: Sieve,
    actors: Mapping[ActorId, Actor],
) -> Iterator[Story]:
    for story in stories:
        heard = muted.wanted(story, actors)
        if heard and fits(heard.story, only, actors):
            yield heard.story


def _muted(wants: Wants) -> Wants:
    tastes = tuple(taste for taste in wants.tastes if taste.stance is Stance.MUTE)
    return replace(Wants(), tastes=tastes)
