"""What an editor should look at in what we know of actors."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.actors.fold import fold_key
from bot.actors.gazetteer import Gazetteer
from bot.actors.records import LANGUAGES
from bot.domain.actors import Actor, ActorId, Alias, Office

GOOD_FOR = timedelta(days=365)  # after it was last checked, an office may have ended unnoticed


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleOffice:
    """An office that is held, as far as we know, and that nobody checked within a year."""

    actor_id: ActorId
    office: Office


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadAlias:
    """A name that was in no entry filed, in any of its spellings."""

    actor_id: ActorId
    alias: Alias


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingLanguages:
    """Languages in which we do not know what an actor is called."""

    actor_id: ActorId
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    stale: tuple[StaleOffice, ...]
    dead: tuple[DeadAlias, ...]
    missing: tuple[MissingLanguages, ...]
    names_read: int  # in entries filed; while it is 0, no name is called dead
    actors_read: Mapping[ActorId, int]  # how often each was, that was at all


def review(gazetteer: Gazetteer, read: Mapping[tuple[ActorId, str], int], *, on: date) -> Review:
    """Review all actors; `read` says how often each was read under which spelling."""
    actors = gazetteer.actors.values()
    return Review(
        stale=tuple(stale for actor in actors for stale in _stale(actor, on)),
        dead=tuple(_dead(gazetteer, read)) if read else (),
        missing=tuple(missing for actor in actors for missing in _missing(actor)),
        names_read=sum(read.values()),
        actors_read=_by_actor(read),
    )


def _by_actor(read: Mapping[tuple[ActorId, str], int]) -> Mapping[ActorId, int]:
    times: dict[ActorId, int] = {}
    for (actor_id, _), count in read.items():
        times[actor_id] = times.get(actor_id, 0) + count
    return times


def _stale(actor: Actor, on: date) -> Iterator[StaleOffice]:
    if actor.died_on is not None:
        return
    for office in actor.offices:
        checked_since = office.as_of is not None and on - office.as_of <= GOOD_FOR
        if office.end is None and not checked_since:
            yield StaleOffice(actor_id=actor.id, office=office)


def _dead(gazetteer: Gazetteer, read: Mapping[tuple[ActorId, str], int]) -> Iterator[DeadAlias]:
    """Yield each alias that was never read; those in languages that we do not read are none."""
    alive = {(actor_id, fold_key(surface)) for actor_id, surface in read}
    lives: dict[tuple[ActorId, Alias], bool] = {}
    for spelling in gazetteer.spellings:
        of = (spelling.actor.id, spelling.alias)
        seen = (spelling.actor.id, fold_key(spelling.text)) in alive
        lives[of] = lives.get(of, False) or seen
    for actor in gazetteer.actors.values():
        for alias in actor.aliases:
            if alias.language in LANGUAGES and not lives.get((actor.id, alias), False):
                yield DeadAlias(actor_id=actor.id, alias=alias)


def _missing(actor: Actor) -> Iterator[MissingLanguages]:
    missing = tuple(language for language in LANGUAGES if language not in actor.names)
    if missing:
        yield MissingLanguages(actor_id=actor.id, languages=missing)
