"""Look again and again whether something changed, in the background."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import structlog
from redis.exceptions import RedisError

from bot.jobs.stopping import ended

log = structlog.get_logger()

GRACE = 0.5  # seconds for a look in hand


@asynccontextmanager
async def following(look: Callable[[], Awaitable[None]], *, every: float) -> AsyncIterator[None]:
    """Look every so many seconds meanwhile; a store out of reach is asked again.

    A look in hand has GRACE to end, and is broken off then.
    """
    leaving = asyncio.Event()
    task = asyncio.create_task(_follow(leaving, look, every))
    try:
        yield
    finally:
        leaving.set()
        await ended([task], grace=GRACE)
        if not task.cancelled():
            task.result()  # an error of ours is not hidden


async def _follow(
    leaving: asyncio.Event, look: Callable[[], Awaitable[None]], every: float
) -> None:
    while not leaving.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(leaving.wait(), every)
            return
        try:
            await look()
        except (RedisError, OSError) as error:
            log.warning("look_failed", reason=type(error).__name__)
        except Exception:
            log.exception("following_ended")  # told now: whoever leaves may do so weeks later
            raise
