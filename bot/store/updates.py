"""Updates that were taken in and not handled yet, and those that were set aside.

`updates:raw` has each with the time it was written down, `updates:held` until when somebody has
it in hand, `updates:tries` how often it was begun to be handled, `updates:handled` the ids of those
that are done with, for as long as Telegram may send them again.
"""

import json
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from bot.domain.audience import ChatId
from bot.domain.updates import SetAside, UpdateId, WrittenUpdate
from bot.store.books import Book, from_ms, ms
from bot.store.keys import KEEP_HANDLED

MOST_SET_ASIDE = 100

# KEYS: raw, held, handled   ARGV: now_ms, until_ms, then id and text of each
_WRITE = """
local fresh = {}
for at = 3, #ARGV, 2 do
  local id = ARGV[at]
  if not redis.call('ZSCORE', KEYS[3], id) and
      redis.call('HSETNX', KEYS[1], id, ARGV[1] .. ' ' .. ARGV[at + 1]) == 1 then
    redis.call('ZADD', KEYS[2], ARGV[2], id)
    table.insert(fresh, id)
  end
end
return fresh
"""

# KEYS: raw, held, tries   ARGV: now_ms, until_ms, limit
_CLAIM = """
local found = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])) do
  redis.call('ZADD', KEYS[2], ARGV[2], id)
  table.insert(found, {id, redis.call('HGET', KEYS[1], id), redis.call('HGET', KEYS[3], id) or 0})
end
return found
"""


class RedisUpdates(Book):
    async def write(
        self, updates: Mapping[UpdateId, str], *, now: datetime, hold: timedelta
    ) -> set[UpdateId]:
        if not updates:
            return set()
        given = [part for update_id, raw in updates.items() for part in (update_id, raw)]
        names = (self._keys["updates:raw"], self._keys["updates:held"], self._handled)
        fresh = await self._redis.eval(_WRITE, 3, *names, ms(now), ms(now + hold), *given)
        return {UpdateId(int(update_id)) for update_id in fresh}

    async def hold(self, updates: Collection[UpdateId], until: datetime) -> None:
        if updates:
            held = dict.fromkeys(updates, ms(until))
            await self._redis.zadd(self._keys["updates:held"], held, xx=True)

    async def claim(self, now: datetime, *, hold: timedelta, limit: int) -> list[WrittenUpdate]:
        names = (self._keys[f"updates:{name}"] for name in ("raw", "held", "tries"))
        found = await self._redis.eval(_CLAIM, 3, *names, ms(now), ms(now + hold), limit)
        claimed = [_written(int(update_id), raw, int(tries)) for update_id, raw, tries in found]
        return sorted(claimed, key=lambda update: update.id)

    async def release(self) -> None:
        held = await self._redis.zrange(self._keys["updates:held"], 0, -1)
        if held:
            await self._redis.zadd(self._keys["updates:held"], dict.fromkeys(held, 0), xx=True)

    async def begin(self, update_id: UpdateId) -> None:
        await self._redis.hincrby(self._keys["updates:tries"], update_id, 1)

    async def finish(self, update_id: UpdateId, *, now: datetime) -> None:
        async with self._step() as step:
            step.hdel(self._keys["updates:raw"], update_id)
            step.zrem(self._keys["updates:held"], update_id)
            step.hdel(self._keys["updates:tries"], update_id)
            step.zadd(self._handled, {update_id: ms(now)})
            step.zremrangebyscore(self._handled, "-inf", ms(now - KEEP_HANDLED))
            step.expire(self._handled, KEEP_HANDLED)
            await step.execute()

    async def set_aside(self, update: SetAside, *, now: datetime) -> None:
        record = {"id": update.update_id, "why": update.why, "raw": update.raw}
        aside = self._keys["updates:aside"]
        async with self._step() as step:
            step.lpush(aside, json.dumps(record, ensure_ascii=True, default=str))
            step.ltrim(aside, 0, MOST_SET_ASIDE - 1)
            step.expire(aside, KEEP_HANDLED)
            await step.execute()
        if update.update_id is not None:
            await self.finish(update.update_id, now=now)

    async def aside(self) -> list[SetAside]:
        records = map(json.loads, await self._redis.lrange(self._keys["updates:aside"], 0, -1))
        return [SetAside(update_id=it["id"], why=it["why"], raw=it["raw"]) for it in records]

    async def forget(self, chat_id: ChatId) -> None:
        """Forget what was set aside of a chat, or of the person who is alone in it."""
        aside = self._keys["updates:aside"]
        for record in await self._redis.lrange(aside, 0, -1):
            if _is_of(chat_id, json.loads(record)["raw"]):
                await self._redis.lrem(aside, 0, record)

    async def count(self) -> int:
        return int(await self._redis.hlen(self._keys["updates:raw"]))

    @property
    def _handled(self) -> str:
        return self._keys["updates:handled"]


def _written(update_id: int, stored: bytes, tries: int) -> WrittenUpdate:
    at, _, raw = stored.decode().partition(" ")
    return WrittenUpdate(id=UpdateId(update_id), raw=raw, written_at=from_ms(int(at)), begun=tries)


def _is_of(chat_id: ChatId, raw: object) -> bool:
    """Whether a chat or person of this number stands anywhere in an update."""
    if isinstance(raw, dict):
        return raw.get("id") == chat_id or any(_is_of(chat_id, part) for part in raw.values())
    return isinstance(raw, list) and any(_is_of(chat_id, part) for part in raw)
