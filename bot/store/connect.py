"""A connection to the store, once it answers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import redis.asyncio as redis
import structlog
from redis.asyncio.connection import AbstractConnection
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialBackoff, NoBackoff
from redis.connection import HiredisRespSerializer
from redis.exceptions import AuthenticationError, BusyLoadingError, RedisError
from yarl import URL

from bot.domain.errors import OperatorError

log = structlog.get_logger()

CONNECTIONS = 50
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0  # seconds between attempts


@asynccontextmanager
async def connected(url: str, *, patience: float | None = None) -> AsyncIterator[redis.Redis]:
    """Yield a client; wait with growing pauses for a store that does not answer yet.

    With `patience` they are given up before they come to more seconds than that.

    Commands wait for one of CONNECTIONS, and are tried again for about ten seconds when the
    store goes away in between.

    Raises:
        OperatorError: the store refuses our name or password, or patience is at its end.
    """
    pool = redis.BlockingConnectionPool.from_url(
        url,
        max_connections=CONNECTIONS,
        timeout=None,
        socket_connect_timeout=5,
        retry=Retry(ExponentialBackoff(cap=2, base=0.05), retries=8),
        retry_on_error=[redis.ConnectionError, redis.TimeoutError, BusyLoadingError],
    )
    pool.connection_class = _written_in_c(pool.connection_class)
    await _answer(url, patience)
    async with redis.Redis.from_pool(pool) as client:
        yield client


def _written_in_c(kind: type[AbstractConnection]) -> type[AbstractConnection]:
    """Return a kind of connection whose commands hiredis writes.

    redis-py has it write those of its blocking connections, and in Python those of the others: a
    tenth of what a poll takes.
    """
    return type(kind.__name__, (_WrittenInC, kind), {})


class _WrittenInC:
    _commands = HiredisRespSerializer()

    def pack_command(self, *args: str | bytes | float) -> list[bytes]:
        return list(self._commands.pack(*args))  # type: ignore[arg-type]  # each one, not a list


async def _answer(url: str, patience: float | None) -> None:
    """Wait for a first answer; tried once at a time, so that trouble is said at once."""
    wait, waited = FIRST_WAIT, 0.0
    once = Retry(NoBackoff(), retries=0)
    while True:
        try:
            async with redis.Redis.from_url(url, socket_connect_timeout=5, retry=once) as client:
                await client.ping()
        except AuthenticationError as error:
            raise OperatorError(f"REDIS_URL: {_where(url)} refuses us: {error}.") from error
        except (RedisError, OSError) as error:
            if patience is not None and waited + wait > patience:
                raise OperatorError(
                    f"REDIS_URL: {_where(url)} does not answer: {_reason(error)}. "
                    "Start that server, or change REDIS_URL."
                ) from error
            if patience is None and wait == FIRST_WAIT:  # said once, not at every attempt
                log.warning(
                    "store_unreachable", store=_where(url), reason=str(error), waiting=True
                )
            await asyncio.sleep(wait)
            waited += wait
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            if wait > FIRST_WAIT:
                log.info("store_reached", store=_where(url))
            return


def _reason(error: Exception) -> str:
    return str(error).rstrip(".")


def _where(url: str) -> str:
    """Name the store without its password."""
    return str(URL(url).with_password(None)) if "@" in url else url
