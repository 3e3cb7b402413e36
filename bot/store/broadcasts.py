"""Broadcasts: each a hash of its record, stage and readers, and a set of the chats left."""

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from datetime import datetime

from redis.exceptions import WatchError

from bot.domain.audience import ChatId, Subscription
from bot.domain.broadcasts import AT_WORK, Broadcast, BroadcastId, Progress, Stage
from bot.domain.deliveries import Delivery, Lane
from bot.store.books import Book, Pipeline, lasting_ms, ms
from bot.store.codec import pack, unpack
from bot.store.keys import KEEP_SENT
from bot.store.outbox import queue

_AT_ONCE = 1_000  # subscriptions read at a time: some milliseconds
_GATHERING = "stage", str(Stage.GATHERING).encode()

# KEYS: broadcast, those that have something to do   ARGV: id, to, 1 if it has, keep_ms, before…
_TURN = """
local stage = redis.call('HGET', KEYS[1], 'stage')
for i = 5, #ARGV do
  if stage == ARGV[i] then
    redis.call('HSET', KEYS[1], 'stage', ARGV[2])
    redis.call(ARGV[3] == '1' and 'SADD' or 'SREM', KEYS[2], ARGV[1])
    redis.call('PEXPIRE', KEYS[2], ARGV[4])
    return 1
  end
end
return 0
"""


# A group is on the list under its new number, if it was under the old one.
# KEYS: the chats left   ARGV: old, new
_MOVE = """
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call('SADD', KEYS[1], ARGV[2])
return redis.call('SREM', KEYS[1], ARGV[1])
"""


def move_reader(step: Pipeline, left: str, chat_id: ChatId, to: ChatId) -> None:
    """Let a group that moves stay a reader, in the step in which it does."""
    step.eval(_MOVE, 1, left, str(chat_id), str(to))


class RedisBroadcasts(Book):
    async def keep(self, broadcast: Broadcast) -> None:
        name, listed = self._keys.broadcast(broadcast.id), self._keys["broadcasts"]
        async with self._step() as step:
            step.hsetnx(name, "record", pack(broadcast))
            step.hsetnx(name, "stage", Stage.DRAFT)
            step.zadd(listed, {broadcast.id: ms(broadcast.made_at)}, nx=True)
            step.zremrangebyscore(listed, "-inf", ms(broadcast.made_at - KEEP_SENT))
            for key in (name, listed):
                step.expire(key, KEEP_SENT)
            await step.execute()

    async def get(self, broadcast_id: BroadcastId) -> Progress | None:
        async with self._step() as step:
            step.hmget(self._keys.broadcast(broadcast_id), "record", "stage", "readers")
            step.scard(self._keys.broadcast_left(broadcast_id))
            (record, stage, readers), left = await step.execute()
        if record is None:
            return None
        return Progress(
            broadcast=unpack(Broadcast, record),
            stage=Stage(stage.decode()),
            readers=int(readers or 0),
            left=left,
        )

    async def newest(self, limit: int) -> list[Progress]:
        names = await self._redis.zrange(self._keys["broadcasts"], 0, limit - 1, desc=True)
        found = [await self.get(BroadcastId(name.decode())) for name in names]
        return [one for one in found if one]

    async def at_work(self) -> list[Progress]:
        names = sorted(await self._redis.smembers(self._keys["broadcasts:open"]))
        found = [await self.get(BroadcastId(name.decode())) for name in names]
        return [one for one in found if one]

    async def turn(self, broadcast_id: BroadcastId, to: Stage, *, before: Sequence[Stage]) -> bool:
        name = self._keys.broadcast(broadcast_id)
        told = (broadcast_id, to, int(to in AT_WORK), lasting_ms(KEEP_SENT), *before)
        names = (name, self._keys["broadcasts:open"])
        turned = bool(await self._redis.eval(_TURN, len(names), *names, *told))
        if turned and to is Stage.STOPPED:
            await self._redis.delete(self._keys.broadcast_left(broadcast_id))
        return turned

    async def readers(self) -> Counter[str]:
        counted = Counter[str]()
        async for some in self._active():
            counted.update(one.language for one in some)
        return counted

    async def gather(self, broadcast_id: BroadcastId) -> None:
        async for some in self._active():
            if not await self._add(broadcast_id, some):
                return  # somebody else was done before, and it may be going out, or stopped
        async for groups in self._active(only="-*"):  # one that moved may have been passed over
            await self._add(broadcast_id, groups)
        readers = await self._redis.scard(self._keys.broadcast_left(broadcast_id))
        name = self._keys.broadcast(broadcast_id)
        await self._if_same(name, *_GATHERING, (("HSET", name, "readers", readers),))

    async def _add(self, broadcast_id: BroadcastId, some: Sequence[Subscription]) -> bool:
        """Add readers to the list, less those who moved or left before they stood on it.

        False, and nothing happens, if it is gathering readers no more: what is handed on leaves the
        list, and would stand on it again.
        """
        name, left = self._keys.broadcast(broadcast_id), self._keys.broadcast_left(broadcast_id)
        names = [str(one.chat_id) for one in some]
        added = ("SADD", left, *names), ("EXPIRE", left, int(KEEP_SENT.total_seconds()))
        if not await self._if_same(name, *_GATHERING, added):
            return False
        there = await self._redis.hmget(self._keys["subscriptions"], names)
        if gone := [name for name, raw in zip(names, there, strict=True) if raw is None]:
            await self._redis.srem(left, *gone)
        return True

    async def waiting(self) -> int:
        return int(await self._redis.zcard(self._keys.due(Lane.BROADCAST)))

    async def some_left(self, broadcast_id: BroadcastId, most: int) -> list[ChatId]:
        name = self._keys.broadcast_left(broadcast_id)
        return [ChatId(int(chat)) for chat in await self._redis.srandmember(name, most)]

    async def subscriptions(self, chats: Sequence[ChatId]) -> list[Subscription | None]:
        if not chats:
            return []
        found = await self._redis.hmget(self._keys["subscriptions"], *map(str, chats))
        return [unpack(Subscription, raw) if raw else None for raw in found]

    async def hand_on(
        self,
        broadcast_id: BroadcastId,
        chats: Sequence[ChatId],
        deliveries: Sequence[Delivery],
        now: datetime,
    ) -> None:
        if not chats:
            return
        left, names = self._keys.broadcast_left(broadcast_id), [str(chat) for chat in chats]
        async with self._step() as step:
            await step.watch(left)
            if not all(await step.smismember(left, names)):
                return  # another process was faster; the next tick takes others
            step.multi()
            for delivery in deliveries:
                queue(step, self._keys, delivery, now)
            step.srem(left, *names)
            with suppress(WatchError):
                await step.execute()

    async def _active(self, *, only: str | None = None) -> AsyncIterator[list[Subscription]]:
        """Yield the active subscriptions, some at a time; one may come twice."""
        cursor = 0
        while True:
            cursor, found = await self._redis.hscan(
                self._keys["subscriptions"], cursor, match=only, count=_AT_ONCE
            )
            some = [unpack(Subscription, raw) for raw in found.values()]
            if active := [one for one in some if one.active]:
                yield active
            if not cursor:
                return
