"""Keep the search index up to date, in the background."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog

from bot.domain.errors import IndexLost
from bot.flows.index import IndexServices, catch_up
from bot.jobs.stopping import ended

log = structlog.get_logger()

EVERY = 2.0  # seconds
TROUBLED = 60.0  # seconds, where there can be no index
GRACE = 0.5  # seconds for what is being taken in


@asynccontextmanager
async def indexing(services: IndexServices) -> AsyncIterator[None]:
    """Take in what was filed meanwhile; on leaving, what is in hand has GRACE to end."""
    told_to_stop = asyncio.Event()
    running = asyncio.create_task(_index_until(told_to_stop, services))
    try:
        yield
    finally:
        told_to_stop.set()
        await ended([running], grace=GRACE)


async def _index_until(told_to_stop: asyncio.Event, services: IndexServices) -> None:
    while not told_to_stop.is_set():
        pause = EVERY
        try:
            await catch_up(services)
        except IndexLost as error:  # no room, perhaps, or no rights
            log.warning("index_unusable", reason=str(error))
            pause = TROUBLED
        except Exception as error:  # noqa: BLE001 - the edge: what was filed is in the store
            log.warning("indexing_failed", error=type(error).__name__, reason=str(error))
        with suppress(TimeoutError):
            await asyncio.wait_for(told_to_stop.wait(), pause)
