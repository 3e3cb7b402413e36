"""The outbox: a sorted set of due times, and hashes of parcels and attempts.

Every step is one script, so a sender that dies between two steps leaves nothing half done. A
delivery is put by the step that composes its digest: see `bot.store.audience`.
"""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.audience import ChatId
from bot.domain.deliveries import Delivery, DeliveryId, Lane, OutboxState
from bot.store.books import Book, from_ms, ms
from bot.store.codec import pack, unpack
from bot.store.keys import KEEP_ENDED
from bot.store.parcels import KEEP_BODY, Parcel, delivered, packed

# KEYS: due, parcels, attempts, paused   ARGV: now_ms, until_ms
_LEASE = """
if redis.call('EXISTS', KEYS[4]) == 1 then return {} end
local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, 1)
if #ids == 0 then return {} end
redis.call('ZADD', KEYS[1], ARGV[2], ids[1])
return {redis.call('HGET', KEYS[2], ids[1]), redis.call('HINCRBY', KEYS[3], ids[1], 1)}
"""


class RedisOutbox(Book):
    async def lease(self, now: datetime, *, hold: timedelta) -> Delivery | None:
        names = (*self._names(), self._keys["outbox:paused"])
        leased = await self._redis.eval(_LEASE, len(names), *names, ms(now), ms(now + hold))
        if not leased:
            return None
        parcel, attempt = unpack(Parcel, leased[0]), leased[1]
        body = await self._redis.get(self._keys.body(parcel.body))
        return delivered(parcel, body, attempt=attempt)

    async def put(self, delivery: Delivery, now: datetime) -> None:
        """Queue a delivery that belongs to no subscription; twice is once while it waits."""
        parcel, name, body = packed(delivery)
        due, parcels, _ = self._names()
        async with self._step() as step:
            step.hset(parcels, delivery.id, parcel)
            step.zadd(due, {delivery.id: ms(now)}, nx=True)
            step.set(self._keys.body(name), body, px=delivery.expires_at - now + KEEP_BODY)
            await step.execute()

    async def release(self, now: datetime) -> None:
        due, _, attempts = self._names()
        held = await self._redis.hkeys(attempts)
        if held:
            await self._redis.zadd(due, dict.fromkeys(held, ms(now)), xx=True)

    async def settle(self, delivery_id: DeliveryId) -> None:
        async with self._step() as step:
            due, parcels, attempts = self._names()
            step.zrem(due, delivery_id)
            step.hdel(parcels, delivery_id)
            step.hdel(attempts, delivery_id)
            await step.execute()

    async def postpone(self, delivery_id: DeliveryId, *, due_at: datetime) -> None:
        await self._redis.zadd(self._keys["outbox:due"], {delivery_id: ms(due_at)}, xx=True)

    async def readdress(
        self, delivery_id: DeliveryId, to: ChatId, *, thread: int | None = None
    ) -> None:
        due, parcels, _ = self._names()
        raw = await self._redis.hget(parcels, delivery_id)
        if raw is None:
            return
        parcel = replace(unpack(Parcel, raw), chat_id=to, thread=thread)
        await self._redis.hset(parcels, delivery_id, pack(parcel))
        await self._redis.zadd(due, {delivery_id: 0}, xx=True)

    async def count(self, outcome: str, now: datetime) -> None:
        ended = self._keys.ended(now.date())
        async with self._step() as step:
            step.hincrby(ended, outcome, 1)
            step.expire(ended, KEEP_ENDED)
            await step.execute()

    async def state(self, now: datetime) -> OutboxState:
        due, _, attempts = self._names()
        days = [self._keys.ended(now.date() - timedelta(days=ago)) for ago in (0, 1)]
        async with self._step() as step:
            step.zcount(due, "-inf", ms(now))
            step.zcard(due)
            step.hlen(attempts)
            step.zrange(due, 0, 0, withscores=True)
            step.exists(self._keys["outbox:paused"])
            for day in days:
                step.hgetall(day)
            ready, every, again, first, paused, *counts = await step.execute()
        ended = Counter[str]()
        for outcomes in counts:
            ended.update({name.decode(): int(times) for name, times in outcomes.items()})
        return OutboxState(
            due=ready,
            later=every - ready,
            again=again,
            oldest=from_ms(int(first[0][1])) if first and ready else None,
            paused=bool(paused),
            ended=ended,
        )

    async def pause(self, *, paused: bool) -> None:
        name = self._keys["outbox:paused"]
        await (self._redis.set(name, 1) if paused else self._redis.delete(name))

    async def drop(self, lane: Lane) -> int:
        _, parcels, _ = self._names()
        found = [
            DeliveryId(name.decode())
            async for name, raw in self._redis.hscan_iter(parcels, count=1_000)
            if unpack(Parcel, raw).lane is lane
        ]
        for delivery_id in found:
            await self.settle(delivery_id)
        return len(found)

    def _names(self) -> tuple[str, str, str]:
        return (
            self._keys["outbox:due"],
            self._keys["outbox:parcels"],
            self._keys["outbox:attempts"],
        )
