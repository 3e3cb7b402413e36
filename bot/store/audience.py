"""The audience: subscriptions, when each digest is due, and what each chat was told."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from datetime import datetime

from bot.domain.audience import ChatId, Subscription
from bot.domain.broadcasts import BroadcastId
from bot.domain.deliveries import DeliveryId, Lane
from bot.domain.digests import Telling
from bot.domain.stories import StoryId
from bot.store.books import Book, Pipeline, from_ms, lasting_ms, ms
from bot.store.broadcasts import move_reader
from bot.store.codec import pack, unpack
from bot.store.follows import refollow, refollowed
from bot.store.journal import note_erasure
from bot.store.keys import KEEP_LISTED, KEEP_SENT

# Write a subscription, when its digest is due and what it follows, unless it is another than was read.
# KEYS: subscriptions, digests:due, follows
# ARGV: chat, before or "", after, due_ms or "", how many are followed no more, these, then all that are
_SWAP = """
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
if ARGV[4] ~= '' then redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1]) end
local last = 5 + tonumber(ARGV[5])
for at = 6, last do redis.call('ZREM', KEYS[3], ARGV[at]) end
for at = last + 1, #ARGV do redis.call('ZADD', KEYS[3], 0, ARGV[at]) end
return 1
"""

# A group that became a supergroup keeps its subscription and what it was told.
# KEYS: subscriptions, digests:due, digests:last, then pairs of told, composed, alerted and listed, old
#       and new   ARGV: old, new, parcel
_MOVE = """
redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
redis.call('HDEL', KEYS[1], ARGV[1])
local due = redis.call('ZSCORE', KEYS[2], ARGV[1])
if due then redis.call('ZADD', KEYS[2], due, ARGV[2]) end
redis.call('ZREM', KEYS[2], ARGV[1])
local last = redis.call('HGET', KEYS[3], ARGV[1])
if last then redis.call('HSET', KEYS[3], ARGV[2], last) end
redis.call('HDEL', KEYS[3], ARGV[1])
for i = 4, #KEYS, 2 do
  if redis.call('EXISTS', KEYS[i]) == 1 then redis.call('RENAME', KEYS[i], KEYS[i + 1]) end
end
return 1
"""

# What a delivery told has the moment at which it was composed. Of stories told before that, the
# message is forgotten when the story is.
# KEYS: composed, told, messages   ARGV: delivery, message, keep_ms
_ARRIVED = """
local at = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not at then return end
for _, story in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], at, at)) do
  redis.call('HSET', KEYS[3], story, ARGV[2])
end
for _, story in ipairs(redis.call('HKEYS', KEYS[3])) do
  if not redis.call('ZSCORE', KEYS[2], story) then redis.call('HDEL', KEYS[3], story) end
end
if redis.call('EXISTS', KEYS[3]) == 1 then redis.call('PEXPIRE', KEYS[3], ARGV[3]) end
"""


class RedisAudience(Book):
    async def get(self, chat_id: ChatId) -> Subscription | None:
        _, subscription = await self._read(chat_id)
        return subscription

    async def _read(self, chat_id: ChatId) -> tuple[bytes | None, Subscription | None]:
        """Return a subscription as it is written, and as it is."""
        async with self._step() as step:
            step.hget(self._keys["subscriptions"], str(chat_id))
            step.hget(self._keys["digests:last"], str(chat_id))
            raw, last = await step.execute()
        if raw is None:
            return None, None
        subscription = unpack(Subscription, raw)
        return raw, subscription.digested(from_ms(int(last))) if last else subscription

    async def put(self, subscription: Subscription, *, due_at: datetime) -> None:
        await self._change(subscription.chat_id, lambda _: subscription, due_at=due_at)

    async def keep(self, subscription: Subscription) -> None:
        await self._change(subscription.chat_id, lambda _: subscription)

    async def pause(self, chat_id: ChatId) -> bool:
        return await self._pause(chat_id, Subscription.paused)

    async def lose(self, chat_id: ChatId) -> bool:
        if await self._pause(chat_id, Subscription.lost):
            return True
        await self._change(chat_id, lambda it: it.lost() if it and not it.gone else None)
        return False

    async def drop(self, chat_id: ChatId) -> bool:
        return await self._change(
            chat_id,
            lambda it: it.dropped() if it and it.subscribed else None,
            also=self._forget_digests,
        )

    async def _pause(
        self, chat_id: ChatId, paused: Callable[[Subscription], Subscription]
    ) -> bool:
        return await self._change(
            chat_id,
            lambda it: paused(it) if it and it.active else None,
            also=self._withdraw,
        )

    async def _change(
        self,
        chat_id: ChatId,
        change: Callable[[Subscription | None], Subscription | None],
        *,
        due_at: datetime | None = None,
        also: Callable[[Pipeline, ChatId, Sequence[str]], None] | None = None,
    ) -> bool:
        """Write what `change` makes of a subscription, again where somebody else was quicker.

        False, and nothing happens, where it makes nothing of it. `also` takes back what is on its
        way, of digests composed so far; it happens even if the rest has to be done again.
        """
        keys, chat = self._keys, str(chat_id)
        while True:
            raw, before = await self._read(chat_id)
            after = change(before)
            if after is None:
                return False
            gone, followed = refollowed(before, after)
            due = ms(due_at) if due_at else ""
            composed = await self._composed(chat_id) if also else []
            async with self._step() as step:
                names = (keys["subscriptions"], keys["digests:due"], keys["follows"])
                told = (chat, raw or b"", pack(after), due, len(gone), *gone, *followed)
                step.eval(_SWAP, len(names), *names, *told)
                if also:
                    also(step, chat_id, composed)
                swapped, *_ = await step.execute()
            if swapped:
                return True

    async def move(self, chat_id: ChatId, to: ChatId) -> None:
        subscription = await self.get(chat_id)
        if subscription is None:
            return
        keys = self._keys
        names = (
            *(keys["subscriptions"], keys["digests:due"], keys["digests:last"]),
            *(keys.told(chat_id), keys.told(to), keys.composed(chat_id), keys.composed(to)),
            *(keys.alerted(chat_id), keys.alerted(to), keys.listed(chat_id), keys.listed(to)),
        )
        moved = (str(chat_id), str(to), pack(subscription.moved(to)))
        lists = await self._broadcast_lists()
        async with self._step() as step:
            step.eval(_MOVE, len(names), *names, *moved)
            step.delete(keys.messages(chat_id))  # they have other ids there
            for left in lists:
                move_reader(step, left, chat_id, to)
            refollow(step, keys["follows"], subscription, subscription.moved(to))
            await step.execute()

    async def erase(self, chat_id: ChatId) -> bool:
        # All are looked through for groups, which takes seconds; what may change is read then.
        groups = [one.chat_id for one in await self.set_up_by(chat_id)]
        found = [await self.get(group) for group in groups]
        kept = [one for one in found if one and one.keeper == chat_id]
        lists, composed = await self._broadcast_lists(), await self._composed(chat_id)
        before = await self.get(chat_id)
        async with self._step() as step:
            for one in kept:
                step.hset(
                    self._keys["subscriptions"], str(one.chat_id), pack(one.without_keeper())
                )
            step.hdel(self._keys["subscriptions"], str(chat_id))
            refollow(step, self._keys["follows"], before, None)
            self._forget_digests(step, chat_id, composed)
            for left in lists:
                step.srem(left, str(chat_id))
            note_erasure(step, self._keys)
            *forgotten, _ = await step.execute()
        return any(forgotten) or bool(kept)

    async def gone(self) -> AsyncIterator[ChatId]:
        """Yield the chats that cannot be reached; only theirs is unpacked of all subscriptions."""
        every = self._redis.hscan_iter(self._keys["subscriptions"], count=1_000)
        async for chat, raw in every:
            if b'"gone":true' in raw and unpack(Subscription, raw).gone:
                yield ChatId(int(chat))

    async def told(self, chat_id: ChatId) -> dict[StoryId, Telling]:
        async with self._step() as step:
            step.zrange(self._keys.told(chat_id), 0, -1, withscores=True)
            step.hgetall(self._keys.messages(chat_id))
            names, messages = await step.execute()
        return {
            StoryId(name.decode()): Telling(
                from_ms(int(at)), int(messages[name]) if name in messages else None
            )
            for name, at in names
        }

    async def arrived(self, chat_id: ChatId, delivery_id: DeliveryId, *, message_id: int) -> None:
        keys = self._keys
        names = (keys.composed(chat_id), keys.told(chat_id), keys.messages(chat_id))
        told = (delivery_id, message_id, lasting_ms(KEEP_SENT))
        await self._redis.eval(_ARRIVED, len(names), *names, *told)

    async def keep_list(self, chat_id: ChatId, stories: Mapping[int, StoryId]) -> None:
        if not stories:
            return
        name = self._keys.listed(chat_id)
        async with self._step() as step:
            step.delete(name)
            step.hset(name, mapping={str(number): story for number, story in stories.items()})
            step.expire(name, KEEP_LISTED)
            await step.execute()

    async def listed(self, chat_id: ChatId, number: int) -> StoryId | None:
        """Return the story of this number in that list."""
        found = await self._redis.hget(self._keys.listed(chat_id), str(number))
        return StoryId(found.decode()) if found else None

    async def _composed(self, chat_id: ChatId) -> list[str]:
        names = await self._redis.zrange(self._keys.composed(chat_id), 0, -1)
        return [name.decode() for name in names]

    async def set_up_by(self, chat_id: ChatId) -> list[Subscription]:
        """Return the subscriptions of groups and channels that somebody set up."""
        if chat_id < 0:
            return []
        groups = self._redis.hscan_iter(self._keys["subscriptions"], match="-*", count=1_000)
        named = str(chat_id).encode()
        found = [unpack(Subscription, raw) async for _, raw in groups if named in raw]
        return [one for one in found if one.keeper == chat_id]

    async def _broadcast_lists(self) -> list[str]:
        """Return the keys of who is left to be told something; stopped ones have none."""
        names = await self._redis.zrange(self._keys["broadcasts"], 0, -1)
        return [self._keys.broadcast_left(BroadcastId(name.decode())) for name in names]

    def _forget_digests(self, step: Pipeline, chat_id: ChatId, digests: Sequence[str]) -> None:
        """Forget when digests come and what they told, and take back those on their way."""
        step.hdel(self._keys["digests:last"], str(chat_id))
        step.delete(self._keys.told(chat_id), self._keys.composed(chat_id))
        step.delete(self._keys.alerted(chat_id), self._keys.messages(chat_id))
        step.delete(self._keys.listed(chat_id))
        self._withdraw(step, chat_id, digests)

    def _withdraw(self, step: Pipeline, chat_id: ChatId, digests: Sequence[str]) -> None:
        """Take back what is due or on its way; a delivery has the id of its digest."""
        step.zrem(self._keys["digests:due"], str(chat_id))
        step.zrem(self._keys["outbox:held"], str(chat_id))
        if digests:
            for lane in Lane:
                step.zrem(self._keys.due(lane), *digests)
            step.hdel(self._keys["outbox:parcels"], *digests)
            step.hdel(self._keys["outbox:attempts"], *digests)
