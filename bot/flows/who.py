"""Answer /who: from a name in any language to the dossier of its bearer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.actors.deeds import Bodies, of_nobody
from bot.actors.dossier import compile_dossier
from bot.actors.naming import without_asking
from bot.actors.resolve import Nobody, Resolver, Several
from bot.actors.roles import Offices
from bot.domain.actors import Actor, ActorId
from bot.domain.dossiers import Ambiguous, Dossier, Glimpse, Unknown
from bot.domain.stories import Filing
from bot.enrich.glimpses import alike
from bot.ports import Clock, Shelf
from bot.stories.differences import differences_about

WINDOW = timedelta(days=7)
LAST_SEEN = 50  # entries shown of an actor that the window does not know
RECENT = timedelta(days=13)  # before today, in which names on no list are looked for
READ = 500  # entries of a window that are looked into; counts are of all
EVER = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoServices:
    resolver: Resolver
    actors: Mapping[ActorId, Actor]
    shelf: Shelf
    clock: Clock
    offices: Callable[[], Offices] | None = None  # as they are known now

    @property
    def bodies(self) -> Bodies:
        return self.offices().bodies_on if self.offices else of_nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was read of an actor in a window, or, where that is nothing, what was seen last."""

    since: datetime
    until: datetime
    quiet: bool
    total: int  # entries; `filings` are the newest of them
    filings: Sequence[Filing]


async def who(
    name: str, services: WhoServices, *, on: date | None = None
) -> Dossier | Ambiguous | Unknown:
    """Find who bears a name, and what is known of them.

    An office, as "Iranian foreign minister", means its holder `on` that day, or today.
    """
    answer = services.resolver.resolve(name, on=on or services.clock.now().date())
    match answer:
        case Actor():
            return await _dossier(answer, services, window=WINDOW, on=on)
        case Several(actors=candidates):
            return Ambiguous(asked=name, candidates=candidates)
        case Nobody(held=held) if held:
            return Unknown(asked=name, held=held)
        case Nobody(nearest=nearest):
            return Unknown(asked=name, nearest=nearest, seen=await _glimpses(name, services))


async def dossier_of(
    actor_id: ActorId,
    services: WhoServices,
    *,
    window: timedelta = WINDOW,
    on: date | None = None,
) -> Dossier | None:
    """Return the dossier of an actor of our list; None if it is not on it."""
    actor = services.actors.get(actor_id)
    return await _dossier(actor, services, window=window, on=on) if actor else None


async def seen_of(actor_id: ActorId, services: WhoServices, *, window: timedelta) -> Seen:
    """Read the entries that a dossier is made of, newest first."""
    shelf, now = services.shelf, services.clock.now()
    since = now - window
    total = await shelf.count_of_actor(actor_id, since=since, until=now)
    quiet = total == 0
    found = await (
        shelf.of_actor(actor_id, since=EVER, until=now, limit=LAST_SEEN)
        if quiet
        else shelf.of_actor(actor_id, since=since, until=now, limit=READ)
    )
    return Seen(
        since=since,
        until=now,
        quiet=quiet,
        total=len(found) if quiet else total,
        filings=await shelf.filings(found),
    )


async def unlisted_names(services: WhoServices) -> tuple[Glimpse, ...]:
    """Return whom recent relevant news names and no list does, most often first."""
    today = services.clock.now().date()
    counts = await services.shelf.unlisted(since=today - RECENT, until=today)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Glimpse(name, times) for name, times in ranked)


async def _glimpses(name: str, services: WhoServices) -> tuple[Glimpse, ...]:
    """Return the unlisted names seen that are like a name, or like it without its title."""
    today = services.clock.now().date()
    counts = await services.shelf.unlisted(since=today - RECENT, until=today)
    return alike(name, counts) or alike(services.resolver.stranger(without_asking(name)), counts)


async def _dossier(
    actor: Actor, services: WhoServices, *, window: timedelta, on: date | None
) -> Dossier:
    seen = await seen_of(actor.id, services, window=window)
    return compile_dossier(
        actor,
        seen.filings,
        actors=services.actors,
        since=seen.since,
        until=seen.until,
        on=on or seen.until.date(),
        total=seen.total,
        before=await services.shelf.count_of_actor(
            actor.id, since=seen.since - window, until=seen.since
        ),
        quiet=seen.quiet,
        bodies=services.bodies,
        differences=differences_about(actor.id, seen.filings),
    )
