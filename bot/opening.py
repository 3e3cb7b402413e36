"""Opening the store that a deployment lives in, and the rate of its bot."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import redis.asyncio as redis

from bot.store.budget import RedisBudget
from bot.store.connect import connected
from bot.store.embedded import embedded
from bot.store.keys import Keys
from config.settings import Settings

NEWS = "dragoman"  # the prefix of all keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    url: str
    client: redis.Redis
    ours: bool = False  # started by us, so that its file is ours


@asynccontextmanager
async def opened(settings: Settings, *, patience: float | None = None) -> AsyncIterator[Store]:
    """Open the store: the server at REDIS_URL, or one of our own in DATA_DIR.

    A server that does not answer is waited for; with `patience`, for about as many seconds.

    Raises:
        OperatorError: it cannot be used.
    """
    async with AsyncExitStack() as stack:
        url = settings.redis_url
        if url is None:
            url = await stack.enter_async_context(embedded(settings.data_dir))
        yield Store(
            url=url,
            client=await stack.enter_async_context(connected(url, patience=patience)),
            ours=settings.redis_url is None,
        )


def budget(store: Store, token: str) -> RedisBudget:
    """Return the rate that all share who send with this token; its number is no secret."""
    return RedisBudget(store.client, Keys(NEWS), bot=token.partition(":")[0])
