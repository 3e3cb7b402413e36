"""Keep the search index as the store has it: take in what was filed, leave out what has expired.

The index is a cache. Where there is none, or another store's, or one of an older edition, or one
that cannot be read, or one too far behind, it is built again from all that is filed.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from bot.domain.entries import EntryId
from bot.domain.errors import IndexLost
from bot.domain.searches import Condition, Hits, Indexed, Standing
from bot.domain.stories import KEEP_IN_STORY, KEEP_LEFT_OUT
from bot.ports import Clock, FilingLog, SearchIndex, Shelf
from bot.queries.indexing import indexed

log = structlog.get_logger()

FRESH = timedelta(seconds=5)  # whoever searches waits for no write, where somebody takes in anyway
AT_ONCE = 250  # filings read, between two looks at who else wants something
COMMITTED = 5_000  # filings taken in at once where there are many


@dataclass(slots=True)
class Turn:
    """One at a time in a process takes in; the index tells of other processes."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    ended_at: datetime | None = None  # when somebody last had
    whole: bool = False  # it was seen to be whole, and was not begun again since
    lost: bool = False  # somebody looked, and found it broken


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexServices:
    log: FilingLog
    shelf: Shelf
    index: SearchIndex
    clock: Clock
    turn: Turn = field(default_factory=Turn)


async def catch_up(services: IndexServices) -> bool:
    """Take in all that was filed; False where another process does so.

    An index that is lost is begun again, once; a folder that cannot be used at all is an
    IndexLost for whoever called.
    """
    async with services.turn.lock:
        services.turn.ended_at = services.clock.now()
        if not await services.index.writing():
            return False
        try:
            await (_build(services) if services.turn.lost else _catch_up(services))
        except IndexLost as error:
            log.warning("index_lost", reason=str(error))
            await _build(services)
    return True


async def freshen(services: IndexServices) -> bool:
    """Take in what was filed, unless that was just done or is being done; is the index whole?"""
    turn, now = services.turn, services.clock.now()
    stale = turn.lost or turn.ended_at is None or now - turn.ended_at > FRESH
    if stale and not turn.lock.locked():
        await catch_up(services)
    if not turn.whole:
        stands = await services.index.standing()
        turn.whole = stands is not None and stands.whole
    return turn.whole


async def look(condition: Condition, services: IndexServices, *, skip: int, limit: int) -> Hits:
    """Look into the index; one that cannot be read is an IndexLost, and built again next time."""
    try:
        return await services.index.find(condition, skip=skip, limit=limit)
    except IndexLost:
        services.turn.lost = True
        raise


async def _catch_up(services: IndexServices) -> None:
    stands = await services.index.standing()
    store = await services.log.standing(services.clock.now())
    if stands is None or not _follows(stands, store):
        await _build(services)
        return
    while True:
        filed = await services.log.filed_since(stands.version, limit=COMMITTED)
        if filed is None:
            await _build(services)
            return
        if not filed:
            break
        stands = replace(stands, version=filed[-1][0])
        found = await _read([entry_id for _, entry_id in filed], services)
        await services.index.put(found, standing=stands)
    await _tidy(stands, services)


def _follows(stands: Standing, store: Standing) -> bool:
    return stands.whole and stands.began == store.began and stands.version <= store.version


async def _build(services: IndexServices) -> None:
    """Build the index of all that is filed; what is filed meanwhile is in the log afterwards.

    What is in it already can be found before it is whole.
    """
    now = services.clock.now()
    stands = replace(await services.log.standing(now), tidied=now.date())
    await services.index.renew(stands)
    services.turn.whole = services.turn.lost = False
    count = 0
    waiting: list[EntryId] = []
    async for some in services.log.all_filed():
        waiting += some
        if len(waiting) >= COMMITTED:
            count += await _take_in(waiting, stands, services)
            waiting = []
    count += await _take_in(waiting, replace(stands, whole=True), services)
    if count:
        log.info("index_built", entries=count)


async def _take_in(entry_ids: Sequence[EntryId], stands: Standing, services: IndexServices) -> int:
    found = await _read(entry_ids, services)
    await services.index.put(found, standing=stands)
    return len(found)


async def _read(entry_ids: Sequence[EntryId], services: IndexServices) -> list[Indexed]:
    found: list[Indexed] = []
    for start in range(0, len(entry_ids), AT_ONCE):
        filings = await services.shelf.filings(entry_ids[start : start + AT_ONCE])
        found += await asyncio.to_thread(list, map(indexed, filings))
    return found


async def _tidy(stands: Standing, services: IndexServices) -> None:
    """Once a day, take out what the store keeps no longer, counted from when it was seen."""
    now = services.clock.now()
    if stands.tidied < now.date():
        await services.index.tidy(
            left_out_before=now - KEEP_LEFT_OUT,
            before=now - KEEP_IN_STORY,
            standing=replace(stands, tidied=now.date()),
        )
