"""Contacts: who met, called or wrote to whom, as a list and as a network."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations, product

from bot.actors.deeds import Bodies, are_one_side, contacts_with, of_nobody
from bot.domain.actors import Actor, ActorId
from bot.domain.conversations import as_told
from bot.domain.dossiers import Deed
from bot.domain.events import Act, Event, Mode
from bot.domain.stories import Filing

MOST_OTHERS = 12  # names that fit around a circle


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two actors, and how often they were in contact: days times ways, not reports."""

    one: ActorId
    other: ActorId
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    actor: Actor
    since: datetime
    until: datetime
    read: int  # of the entries of the window, the newest
    total: int
    deeds: tuple[Deed, ...]  # newest first
    before: Deed | None  # the last one, where the window has none
    ties: tuple[Tie, ...]  # the actor's own first, then those among its contacts; closest first


def compile_contacts(
    actor: Actor,
    filings: Sequence[Filing],
    *,
    since: datetime,
    until: datetime,
    total: int,
    earlier: Sequence[Filing] = (),
    bodies: Bodies = of_nobody,
) -> Contacts:
    """Make the contacts of an actor from entries that name it, newest first.

    `earlier` are entries of before, to find the last contact in where the window has none.

    An act counts by its own day: yesterday's report of a visit a year ago is no contact now.
    With the governments and `bodies` that somebody has an office at on that day, nobody is in
    contact.
    """
    met = contacts_with(actor.id, filings, bodies)
    deeds = tuple(deed for deed in met if _within(deed.event, since, until))
    older = [] if deeds else [*met, *contacts_with(actor.id, earlier, bodies)]
    return Contacts(
        actor=actor,
        since=since,
        until=until,
        read=len(filings),
        total=total,
        deeds=deeds,
        before=max(older, key=lambda deed: deed.event.on, default=None),
        ties=_network(actor.id, filings, (since, until), bodies),
    )


def pairs_of(event: Event) -> Iterator[tuple[ActorId, ActorId]]:
    """Yield who was in contact with whom: sources with targets, or one with another.

    Of five whom somebody phoned, no two spoke to each other.
    """
    found = (
        product(event.sources, event.targets) if event.targets else combinations(event.sources, 2)
    )
    for one, other in found:
        if one != other:
            yield min(one, other), max(one, other)


def _network(
    actor_id: ActorId,
    filings: Sequence[Filing],
    window: tuple[datetime, datetime],
    bodies: Bodies,
) -> tuple[Tie, ...]:
    happened: set[tuple[ActorId, ActorId, Mode | None, date]] = {
        (*pair, event.mode, event.on)
        for event, _ in as_told(filings)
        if event.act is Act.CONSULT and _within(event, *window)
        for pair in pairs_of(event)
        if not are_one_side(*pair, event.on, bodies)
    }
    counts: dict[tuple[ActorId, ActorId], int] = {}
    for one, other, _, _ in happened:
        counts[one, other] = counts.get((one, other), 0) + 1
    ties = [Tie(one=one, other=other, count=count) for (one, other), count in counts.items()]
    ties.sort(key=lambda tie: (-tie.count, tie.one, tie.other))
    own = [tie for tie in ties if actor_id in {tie.one, tie.other}][:MOST_OTHERS]
    shown = {party for tie in own for party in (tie.one, tie.other)}
    among = [tie for tie in ties if tie not in own and {tie.one, tie.other} <= shown]
    return (*own, *among)


def _within(event: Event, since: datetime, until: datetime) -> bool:
    return since.date() <= event.on <= until.date()
