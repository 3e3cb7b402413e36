"""What all books share."""

from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

import redis.asyncio as redis

from bot.store.keys import Keys

# redis-py types every answer as bytes, text or an awaitable of either, and a queued command as
# one that must be awaited. With Any the books say themselves what they read and write.
Client: TypeAlias = Any
Pipeline: TypeAlias = Any

# Take what is due, and make it due again after a lease, in one step: whoever claims it and dies
# does not take it along. KEYS: due   ARGV: now_ms, until_ms, limit
_CLAIM = """
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])
for _, member in ipairs(due) do redis.call('ZADD', KEYS[1], ARGV[2], member) end
return due
"""


class Book:
    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._redis: Client = client
        self._keys = keys

    def _step(self) -> Pipeline:
        """Commands that happen together or not at all."""
        return self._redis.pipeline(transaction=True)

    async def _claim(self, name: str, now: datetime, limit: int, lease: timedelta) -> list[str]:
        claimed = await self._redis.eval(
            _CLAIM, 1, self._keys[name], ms(now), ms(now + lease), limit
        )
        return [member.decode() for member in claimed]


def ms(moment: datetime) -> int:
    """Milliseconds since 1970: how every time stands in the store."""
    return int(moment.timestamp() * 1000)


def lasting_ms(lasting: timedelta) -> int:
    """Milliseconds in a stretch of time, as scripts and expiries take them."""
    return int(lasting.total_seconds() * 1000)


def from_ms(stored: int) -> datetime:
    return datetime.fromtimestamp(stored / 1000, UTC)
