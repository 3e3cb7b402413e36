"""Look again and again whether something changed, in the background."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import structlog
from redis.exceptions import RedisError

log = structlog.get_logger()


@asynccontextmanager
async def following(look: Callable[[], Awaitable[None]], *, every: float) -> AsyncIterator[None]:
    """Look every so many seconds meanwhile; a store out of reach is asked again."""
    task = asyncio.create_task(_follow(look, every))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _follow(look: Callable[[], Awaitable[None]], every: float) -> None:
    while True:
        await asyncio.sleep(every)
        try:
            await look()
        except (RedisError, OSError) as error:
            log.warning("additions_unreachable", reason=type(error).__name__)
