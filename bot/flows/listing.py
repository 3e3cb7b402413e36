"""The lists behind a dossier: its reports, its quotes, its contacts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.actors.contacts import Contacts, compile_contacts
from bot.actors.evidence import Evidence, compile_evidence
from bot.actors.sayings import Sayings, sayings
from bot.domain.actors import Actor, ActorId
from bot.domain.entries import EntryId
from bot.domain.stories import Filing, Report
from bot.flows.who import EVER, LAST_SEEN, READ, WhoServices, seen_of
from bot.ports import Shelf

CONTACTS_WINDOW = timedelta(days=30)
READ_FOR_LISTS = 1_500  # entries; a list of more says that it is of the newest only


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page of the reports that a dossier counts."""

    actor: Actor
    until: datetime
    quiet: bool  # nothing in the window: these are the last that were seen
    total: int  # in the window
    reports: Sequence[Report]  # newest first


async def reports_of(
    actor_id: ActorId, services: WhoServices, *, window: timedelta, skip: int, limit: int
) -> Listed | None:
    """Return a page of the reports that a dossier counts; None if it is not on our list."""
    actor, shelf = services.actors.get(actor_id), services.shelf
    if actor is None:
        return None
    now = services.clock.now()
    since = now - window
    total = await shelf.count_of_actor(actor_id, since=since, until=now)
    quiet = total == 0
    most = LAST_SEEN if quiet else skip + limit
    found = await shelf.of_actor(actor_id, since=EVER if quiet else since, until=now, limit=most)
    filings = await shelf.filings(found[skip : skip + limit])
    return Listed(
        actor=actor,
        until=now,
        quiet=quiet,
        total=len(found) if quiet else total,
        reports=[filing.report for filing in filings],
    )


async def evidence_of(
    actor_id: ActorId, services: WhoServices, *, window: timedelta
) -> Evidence | None:
    """Return what stands behind the counts of a dossier; None if the actor is not on our list."""
    actor = services.actors.get(actor_id)
    if actor is None:
        return None
    seen = await seen_of(actor_id, services, window=window)
    return compile_evidence(
        actor,
        seen.filings,
        actors=services.actors,
        since=seen.since,
        until=seen.until,
        total=seen.total,
        quiet=seen.quiet,
        bodies=services.bodies,
    )


async def sayings_of(actor_id: ActorId, services: WhoServices) -> Sayings | None:
    """Return the quotes by and about an actor in the newest of its entries, however old."""
    actor = services.actors.get(actor_id)
    if actor is None:
        return None
    now = services.clock.now()
    total = await services.shelf.count_of_actor(actor_id, since=EVER, until=now)
    filings = await _filings(actor_id, services, since=EVER, until=now)
    return sayings(actor, filings, total=total)


async def contacts_of(
    actor_id: ActorId, services: WhoServices, *, window: timedelta = CONTACTS_WINDOW
) -> Contacts | None:
    """Return an actor's contacts in a window, or the last one; None if it is not on our list."""
    actor = services.actors.get(actor_id)
    if actor is None:
        return None
    now = services.clock.now()
    since = now - window
    total = await services.shelf.count_of_actor(actor_id, since=since, until=now)
    filings = await _filings(actor_id, services, since=since, until=now)
    made = partial(
        compile_contacts,
        actor,
        filings,
        since=since,
        until=now,
        total=total,
        bodies=services.bodies,
    )
    found = made()
    if found.deeds:
        return found
    return made(earlier=await _filings(actor_id, services, since=EVER, until=since))


async def in_turns(entry_ids: Sequence[EntryId], shelf: Shelf) -> list[Filing]:
    """Read many filings so that others are answered meanwhile: 500 take 10 ms."""
    filings: list[Filing] = []
    for start in range(0, len(entry_ids), READ):
        filings += await shelf.filings(entry_ids[start : start + READ])
    return filings


async def _filings(
    actor_id: ActorId, services: WhoServices, *, since: datetime, until: datetime
) -> list[Filing]:
    shelf = services.shelf
    found = await shelf.of_actor(actor_id, since=since, until=until, limit=READ_FOR_LISTS)
    return await in_turns(found, shelf)
