"""What all books share."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

import redis.asyncio as redis

from bot.store.keys import Keys

# redis-py types every answer as bytes, text or an awaitable of either, and a queued command as
# one that must be awaited. With Any the books say themselves what they read and write.
Client: TypeAlias = Any
Pipeline: TypeAlias = Any

Command: TypeAlias = tuple[Any, ...]  # its name and arguments, as the store reads them

# Take what is due, and make it due again after a lease, in one step: whoever claims it and dies
# does not take it along. KEYS: due   ARGV: now_ms, until_ms, limit
_CLAIM = """
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])
for _, member in ipairs(due) do redis.call('ZADD', KEYS[1], ARGV[2], member) end
return due
"""

# A command that goes on with all members of a sorted set, as one more word before it: their key. Where
# there are none it is not done.
WITH_ALL_OF = "WITH_ALL_OF"

# Do commands one after the other and return their answers, unless a field of a hash is another than
# was read; false then. "#!lua" has a store that is full refuse all of them and not some.
# KEYS: hash   ARGV: field, as it was read or "", then for each command how many words it has, and these
_IF_SAME = """#!lua
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return false end
local answers, at = {}, 3
while at <= #ARGV do
  local last = at + tonumber(ARGV[at])
  if ARGV[at + 1] == 'WITH_ALL_OF' then
    local members, words = redis.call('ZRANGE', ARGV[at + 2], 0, -1), {unpack(ARGV, at + 3, last)}
    for _, member in ipairs(members) do words[#words + 1] = member end
    answers[#answers + 1] = #members > 0 and redis.call(unpack(words)) or 0
  else
    answers[#answers + 1] = redis.call(unpack(ARGV, at + 1, last))
  end
  at = last + 1
end
return answers
"""


class Book:
    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self._redis: Client = client
        self._keys = keys

    def _step(self) -> Pipeline:
        """Commands that happen together or not at all."""
        return self._redis.pipeline(transaction=True)

    async def _if_same(
        self, name: str, field: str, raw: bytes | None, commands: Iterable[Command]
    ) -> Sequence[Any] | None:
        """Do commands if a field of a hash is still as it was read; None, and nothing, if not."""
        words = (word for command in commands for word in (len(command), *command))
        answers: Sequence[Any] | None = await self._redis.eval(
            _IF_SAME, 1, name, field, raw or b"", *words
        )
        return answers

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
