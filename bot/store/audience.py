"""The audience: subscriptions, when each digest is due, and what each chat was told."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Delivery
from bot.domain.digests import DigestId
from bot.domain.stories import StoryId
from bot.store.books import Book, ms
from bot.store.codec import pack, unpack
from bot.store.keys import KEEP_SENT

# One step, so that a digest is composed, told and queued once, or not at all. A subscription that
# ended or changed while its digest was composed is left as it is.
# KEYS: digest, subscriptions, digests:due, told, outbox:due, outbox:parcels
# ARGV: chat, before, after, now_ms, due_ms, keep_ms, delivery id or "", parcel, story ids…
_COMPOSED = """
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
if redis.call('HGET', KEYS[2], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('SET', KEYS[1], ARGV[7], 'PX', ARGV[6])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
redis.call('ZADD', KEYS[3], ARGV[5], ARGV[1])
for i = 9, #ARGV do redis.call('ZADD', KEYS[4], ARGV[4], ARGV[i]) end
if #ARGV > 8 then
  redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', ARGV[4] - ARGV[6])
  redis.call('PEXPIRE', KEYS[4], ARGV[6])
end
if ARGV[7] ~= '' then
  redis.call('HSET', KEYS[6], ARGV[7], ARGV[8])
  redis.call('ZADD', KEYS[5], ARGV[4], ARGV[7])
end
return 1
"""

# A group that became a supergroup keeps its subscription and what it was told.
# KEYS: subscriptions, digests:due, told of the old chat, told of the new   ARGV: old, new, parcel
_MOVE = """
local due = redis.call('ZSCORE', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
if due then redis.call('ZADD', KEYS[2], due, ARGV[2]) end
if redis.call('EXISTS', KEYS[3]) == 1 then redis.call('RENAME', KEYS[3], KEYS[4]) end
return 1
"""


class RedisAudience(Book):
    async def get(self, chat_id: ChatId) -> Subscription | None:
        raw = await self._redis.hget(self._keys["subscriptions"], str(chat_id))
        return unpack(Subscription, raw) if raw else None

    async def put(self, subscription: Subscription, *, due_at: datetime) -> None:
        chat = str(subscription.chat_id)
        async with self._step() as step:
            step.hset(self._keys["subscriptions"], chat, pack(subscription))
            step.zadd(self._keys["digests:due"], {chat: ms(due_at)})
            await step.execute()

    async def end(self, chat_id: ChatId) -> bool:
        subscription = await self.get(chat_id)
        if subscription is None or not subscription.active:
            return False
        async with self._step() as step:
            step.hset(self._keys["subscriptions"], str(chat_id), pack(subscription.ended()))
            step.zrem(self._keys["digests:due"], str(chat_id))
            await step.execute()
        return True

    async def move(self, chat_id: ChatId, to: ChatId) -> None:
        subscription = await self.get(chat_id)
        if subscription is None:
            return
        keys = self._keys
        await self._redis.eval(
            _MOVE,
            4,
            *(keys["subscriptions"], keys["digests:due"], keys.told(chat_id), keys.told(to)),
            *(str(chat_id), str(to), pack(subscription.moved(to))),
        )

    async def erase(self, chat_id: ChatId) -> bool:
        async with self._step() as step:
            step.hdel(self._keys["subscriptions"], str(chat_id))
            step.zrem(self._keys["digests:due"], str(chat_id))
            step.delete(self._keys.told(chat_id))
            forgotten = await step.execute()
        return any(forgotten)

    async def claim_due(self, now: datetime, *, limit: int, lease: timedelta) -> list[ChatId]:
        return [ChatId(int(chat)) for chat in await self._claim("digests:due", now, limit, lease)]

    async def told(self, chat_id: ChatId) -> frozenset[StoryId]:
        names = await self._redis.zrange(self._keys.told(chat_id), 0, -1)
        return frozenset(StoryId(name.decode()) for name in names)

    async def composed(
        self,
        subscription: Subscription,
        digest_id: DigestId,
        *,
        after: Subscription,
        told: Sequence[StoryId],
        delivery: Delivery | None,
        now: datetime,
        due_at: datetime,
    ) -> bool:
        keys, chat = self._keys, subscription.chat_id
        done = await self._redis.eval(
            _COMPOSED,
            6,
            *(keys.digest(digest_id), keys["subscriptions"], keys["digests:due"]),
            *(keys.told(chat), keys["outbox:due"], keys["outbox:parcels"]),
            *(str(chat), pack(subscription), pack(after)),
            *(ms(now), ms(due_at), int(KEEP_SENT.total_seconds() * 1000)),
            *((delivery.id, pack(delivery)) if delivery else ("", "")),
            *told,
        )
        return bool(done)
