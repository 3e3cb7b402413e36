"""The outbox: for each lane a sorted set of due times, and hashes of parcels and attempts.

Every step is one script, so a sender that dies between two steps leaves nothing half done. A
delivery is put by the step that composes its digest: see `bot.store.digests`. It stays where it is
until it is settled; who sends it holds its chat meanwhile, so that each chat has one delivery on
its way at a time, in the order in which they became due.
"""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import redis.asyncio as redis

from bot.domain.audience import ChatId
from bot.domain.deliveries import Delivery, DeliveryId, Lane, LaneState, OutboxState
from bot.store.books import Pipeline, from_ms, ms
from bot.store.budget import RULES, RedisBudget
from bot.store.codec import pack, unpack
from bot.store.keys import KEEP_ENDED, Keys
from bot.store.lost import LostBook, days, setting_apart
from bot.store.parcels import KEEP_BODY, Parcel, delivered, packed

PATIENCE = 0.2  # seconds that a lease waits for the rate; then whoever asks may have to stop

# The best lane first, and in it what has been due longest, of the chats that are free: nobody
# sends to them, and the rate allows one message more, which is paid for here. What expired before
# anybody came to send it is forgotten, and costs no slot.
# KEYS: paused, held, parcels, attempts, a budget's two or nothing twice, due of each lane
# ARGV: now_ms, until_ms, how many chats expire at most, then what `budget` takes
_LEASE = (
    RULES
    + """
local now, expired, soonest = tonumber(ARGV[1]), {}, nil
if redis.call('EXISTS', KEYS[1]) == 1 then return {expired, 0} end
local budget = ARGV[3] and budget(KEYS[5], KEYS[6], unpack(ARGV, 3))
if budget then
  local shut = math.max(budget.open(), budget.paused('*'))
  if shut > budget.now then return {expired, shut - budget.now} end
end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)

local function wait(chat)
  local held = redis.call('ZSCORE', KEYS[2], chat)
  if held then return (held - now) * 1000 end
  if not budget then return 0 end
  return math.max(budget.chat_opens(chat), budget.paused(chat)) - budget.now
end

for lane = 7, #KEYS do
  local from = 0
  repeat
    local ids = redis.call('ZRANGEBYSCORE', KEYS[lane], '-inf', now, 'LIMIT', from, 100)
    for _, id in ipairs(ids) do
      local raw = redis.call('HGET', KEYS[3], id)
      local parcel = raw and cjson.decode(raw)
      local chat = parcel and string.format('%.0f', parcel.chat_id)
      if not parcel or parcel.expires_ms <= now then
        redis.call('ZREM', KEYS[lane], id)
        redis.call('HDEL', KEYS[3], id)
        redis.call('HDEL', KEYS[4], id)
        if parcel then
          expired[#expired + 1] = id
          expired[#expired + 1] = chat
        end
      else
        local left = wait(chat)
        if left <= 0 then
          redis.call('ZADD', KEYS[2], ARGV[2], chat)
          if budget then budget.take(chat, budget.now) end
          return {expired, 0, raw, redis.call('HINCRBY', KEYS[4], id, 1)}
        end
        soonest, from = math.min(soonest or left, left), from + 1
      end
      if #expired == 2000 then return {expired, 1} end
    end
  until #ids < 100
end
return {expired, soonest or 0}
"""
)

# Nobody was told what a delivery was to tell that expired: another one may tell it.
# KEYS: composed, told   ARGV: delivery
_NOT_TOLD = """
local at = redis.call('ZSCORE', KEYS[1], ARGV[1])
if at then redis.call('ZREMRANGEBYSCORE', KEYS[2], at, at) end
"""

# The chat is let go with its delivery, or kept for as long as that has to wait.
# KEYS: held, parcels, attempts, due of each lane   ARGV: delivery
_SETTLE = """
local raw = redis.call('HGET', KEYS[2], ARGV[1])
if not raw then return 0 end
redis.call('ZREM', KEYS[1], string.format('%.0f', cjson.decode(raw).chat_id))
redis.call('HDEL', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[3], ARGV[1])
for lane = 4, #KEYS do redis.call('ZREM', KEYS[lane], ARGV[1]) end
return 1
"""

# KEYS: held, parcels   ARGV: delivery, until_ms
_POSTPONE = """
local raw = redis.call('HGET', KEYS[2], ARGV[1])
if not raw then return 0 end
return redis.call('ZADD', KEYS[1], ARGV[2], string.format('%.0f', cjson.decode(raw).chat_id))
"""


def queue(step: Pipeline, keys: Keys, delivery: Delivery, now: datetime) -> None:
    """Put a delivery into the outbox, together with whatever else happens in this step."""
    parcel, name, body = packed(delivery)
    step.hset(keys["outbox:parcels"], delivery.id, parcel)
    step.zadd(keys.due(delivery.lane), {delivery.id: ms(now)}, nx=True)
    lasts = delivery.expires_at - now + KEEP_BODY
    step.set(keys.body(name), body, px=lasts, nx=True)
    step.pexpire(keys.body(name), lasts, gt=True)  # others may need it for longer


class RedisOutbox(LostBook):
    """With a budget, deliveries are handed out no faster than it allows."""

    def __init__(self, client: redis.Redis, keys: Keys, budget: RedisBudget | None = None) -> None:
        super().__init__(client, keys)
        self._budget = budget

    async def lease(self, now: datetime, *, hold: timedelta) -> Delivery | None:
        """See `bot.ports.Outbox`; the rate is waited for, for up to PATIENCE."""
        gives_up_at = asyncio.get_running_loop().time() + PATIENCE
        while True:
            expired, wait_us, *leased = await self._lease(now, hold)
            if expired:
                await self._expire(expired, now)
            if leased:
                parcel = unpack(Parcel, leased[0])
                body = await self._redis.get(self._keys.body(parcel.body))
                return delivered(parcel, body, attempt=leased[1])
            left = gives_up_at - asyncio.get_running_loop().time()
            if not 0 < wait_us <= left * 1e6:
                return None
            await asyncio.sleep(wait_us / 1e6)

    async def _lease(self, now: datetime, hold: timedelta) -> list[Any]:
        keys = self._keys
        names = (
            *(keys["outbox:paused"], keys["outbox:held"]),
            *(keys["outbox:parcels"], keys["outbox:attempts"]),
            *(self._budget.names if self._budget else (keys["outbox:held"],) * 2),
            *map(keys.due, Lane),
        )
        rules = self._budget.rules if self._budget else ()
        leased: list[Any] = await self._redis.eval(
            _LEASE, len(names), *names, ms(now), ms(now + hold), *rules
        )
        return leased

    async def _expire(self, expired: Sequence[bytes], now: datetime) -> None:
        """Count what expired, by its name and chat, and forget that it was told."""
        async with self._redis.pipeline(transaction=False) as step:
            for name, chat in zip(expired[::2], expired[1::2], strict=True):
                chat_id = ChatId(int(chat))
                told = self._keys.composed(chat_id), self._keys.told(chat_id)
                step.eval(_NOT_TOLD, len(told), *told, name)
            await step.execute()
        await self.count("expired", now, times=len(expired) // 2)

    async def put(self, delivery: Delivery, now: datetime) -> None:
        async with self._step() as step:
            queue(step, self._keys, delivery, now)
            await step.execute()

    async def release(self) -> None:
        await self._redis.delete(self._keys["outbox:held"])

    async def settle(self, delivery_id: DeliveryId) -> None:
        names = self._names(*map(self._keys.due, Lane))
        await self._redis.eval(_SETTLE, len(names), *names, delivery_id)

    async def lose(self, delivery_id: DeliveryId, now: datetime) -> None:
        held, parcels, attempts = self._names()
        while raw := await self._redis.hget(parcels, delivery_id):
            parcel = unpack(Parcel, raw)
            given_up = [
                *setting_apart(self._keys, parcel, now),
                ("ZREM", held, str(parcel.chat_id)),
                ("HDEL", parcels, delivery_id),
                ("HDEL", attempts, delivery_id),
                ("ZREM", self._keys.due(parcel.lane), delivery_id),
            ]
            if await self._if_same(parcels, delivery_id, raw, given_up):
                return

    async def postpone(self, delivery_id: DeliveryId, *, due_at: datetime) -> None:
        await self._redis.eval(_POSTPONE, 2, *self._names()[:2], delivery_id, ms(due_at))

    async def readdress(
        self, delivery_id: DeliveryId, to: ChatId, *, thread: int | None = None
    ) -> None:
        held, parcels, _ = self._names()
        while raw := await self._redis.hget(parcels, delivery_id):
            before = unpack(Parcel, raw)
            follows = before.reply_to if to == before.chat_id else None  # another chat has others
            after = replace(before, chat_id=to, thread=thread, otherwise=None, reply_to=follows)
            moved = (
                ("HSET", parcels, delivery_id, pack(after)),
                ("ZREM", held, str(before.chat_id)),
            )
            if await self._if_same(parcels, delivery_id, raw, moved):
                return

    async def count(
        self, outcome: str, now: datetime, *, times: int = 1, lane: Lane | None = None
    ) -> None:
        ended = self._keys.ended(now.date())
        async with self._step() as step:
            step.hincrby(ended, outcome, times)
            if lane:
                step.hincrby(ended, f"{lane}/{outcome}", times)
            step.expire(ended, KEEP_ENDED)
            await step.execute()

    async def state(self, now: datetime) -> OutboxState:
        held, _, attempts = self._names()
        ended_on = [self._keys.ended(now.date() - timedelta(days=ago)) for ago in (0, 1)]
        async with self._step() as step:
            step.hlen(attempts)
            step.zcount(held, f"({ms(now)}", "+inf")
            step.exists(self._keys["outbox:paused"])
            for day in ended_on:
                step.hgetall(day)
            for lane in Lane:
                step.zcount(self._keys.due(lane), "-inf", ms(now))
                step.zcard(self._keys.due(lane))
                step.zrange(self._keys.due(lane), 0, 0, withscores=True)
            again, in_hand, paused, *rest = await step.execute()
        counts, lanes = rest[: len(ended_on)], rest[len(ended_on) :]
        ready, every = sum(lanes[0::3]), sum(lanes[1::3])
        firsts = [int(first[0][1]) for first in lanes[2::3] if first]
        ended = Counter[str]()
        for outcomes in counts:
            ended.update({name.decode(): int(times) for name, times in outcomes.items()})
        due = max(0, ready - in_hand)
        return OutboxState(
            due=due,
            later=every - due,
            again=again,
            oldest=from_ms(min(firsts)) if due else None,
            paused=bool(paused),
            ended={outcome: count for outcome, count in ended.items() if "/" not in outcome},
            held=in_hand,
            lanes={
                lane: LaneState(
                    due=lanes[3 * at],
                    oldest=from_ms(int(lanes[3 * at + 2][0][1])) if lanes[3 * at] else None,
                    doubted=ended[f"{lane}/in_doubt"],
                    lost=lost,
                )
                for at, (lane, lost) in enumerate((await self._lost(now)).items())
            },
        )

    async def _lost(self, now: datetime) -> dict[Lane, int]:
        """Count what was given up of each lane."""
        async with self._step() as step:
            for lane in Lane:
                for day in days(now):
                    step.hlen(self._keys.lost(lane, day.date()))
            counts = await step.execute()
        each = len(counts) // len(Lane)
        return {lane: sum(counts[at * each : (at + 1) * each]) for at, lane in enumerate(Lane)}

    async def forget(self, chat_id: ChatId, now: datetime) -> None:
        """Keep nothing of a chat, whether it waits or was given up."""
        named = str(chat_id).encode()  # to read each of 100,000 takes seconds
        names = self._names(*map(self._keys.due, Lane))
        async for delivery, raw in self._redis.hscan_iter(names[1], count=1_000):
            if named in raw and chat_id in _addressed(unpack(Parcel, raw)):
                await self._redis.eval(_SETTLE, len(names), *names, delivery)
        await super().forget(chat_id, now)

    async def pause(self, *, paused: bool) -> None:
        name = self._keys["outbox:paused"]
        await (self._redis.set(name, 1) if paused else self._redis.delete(name))

    async def drop(self, lane: Lane, now: datetime) -> int:
        parcels = self._keys["outbox:parcels"]
        found = [
            DeliveryId(name.decode())
            async for name, raw in self._redis.hscan_iter(parcels, count=1_000)
            if unpack(Parcel, raw).lane is lane
        ]
        for delivery_id in found:
            await self.lose(delivery_id, now)
        return len(found)

    def _names(self, *more: str) -> tuple[str, ...]:
        named = (self._keys[f"outbox:{name}"] for name in ("held", "parcels", "attempts"))
        return (*named, *more)


def _addressed(parcel: Parcel) -> tuple[ChatId | None, ...]:
    return parcel.chat_id, parcel.otherwise
