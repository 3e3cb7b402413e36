"""The outbox: a sorted set of due times, and hashes of parcels and attempts.

Every step is one script, so a sender that dies between two steps leaves nothing half done. A
delivery is put by the step that composes its digest: see `bot.store.audience`.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.audience import ChatId
from bot.domain.deliveries import Delivery, DeliveryId
from bot.store.books import Book, ms
from bot.store.codec import pack, unpack
from bot.store.parcels import Parcel, delivered

# KEYS: due, parcels, attempts   ARGV: now_ms, until_ms
_LEASE = """
local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, 1)
if #ids == 0 then return {} end
redis.call('ZADD', KEYS[1], ARGV[2], ids[1])
return {redis.call('HGET', KEYS[2], ids[1]), redis.call('HINCRBY', KEYS[3], ids[1], 1)}
"""


class RedisOutbox(Book):
    async def lease(self, now: datetime, *, hold: timedelta) -> Delivery | None:
        leased = await self._redis.eval(_LEASE, 3, *self._names(), ms(now), ms(now + hold))
        if not leased:
            return None
        parcel, attempt = unpack(Parcel, leased[0]), leased[1]
        body = await self._redis.get(self._keys.body(parcel.body))
        return delivered(parcel, body, attempt=attempt)

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

    async def readdress(self, delivery_id: DeliveryId, to: ChatId) -> None:
        due, parcels, _ = self._names()
        raw = await self._redis.hget(parcels, delivery_id)
        if raw is None:
            return
        parcel = replace(unpack(Parcel, raw), chat_id=to)
        await self._redis.hset(parcels, delivery_id, pack(parcel))
        await self._redis.zadd(due, {delivery_id: 0}, xx=True)

    async def count_due(self, now: datetime) -> int:
        return int(await self._redis.zcount(self._keys["outbox:due"], "-inf", ms(now)))

    def _names(self) -> tuple[str, str, str]:
        return (
            self._keys["outbox:due"],
            self._keys["outbox:parcels"],
            self._keys["outbox:attempts"],
        )
