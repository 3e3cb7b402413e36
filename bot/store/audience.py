"""The audience: subscriptions, when each digest is due, and what each chat was told."""

import re
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Collection, Iterator, Mapping, Sequence

from bot.domain.audience import Changed, ChatId, Made, Subscription
from bot.domain.broadcasts import BroadcastId
from bot.domain.deliveries import DeliveryId, Lane
from bot.domain.digests import Telling
from bot.domain.stories import StoryId
from bot.store.books import WITH_ALL_OF, Book, Command, from_ms, lasting_ms, ms
from bot.store.broadcasts import move_reader
from bot.store.codec import pack, unpack
from bot.store.follows import refollowed
from bot.store.journal import noting_erasure
from bot.store.keys import KEEP_LISTED, KEEP_SENT

_KEEPER = re.compile(rb'"keeper":(\d+)')  # as a subscription is written

# A group that became a supergroup keeps its subscription and what it was told, unless it is another
# than was read, there or here.
# KEYS: subscriptions, digests:due, digests:last, follows, then pairs of told, composed, alerted and
#       listed, old and new
# ARGV: old, as it was read, new, as it was read or "", parcel, how many are followed no more, these,
#       then all that are
_MOVE = """#!lua
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
if (redis.call('HGET', KEYS[1], ARGV[3]) or '') ~= ARGV[4] then return 0 end
redis.call('HSET', KEYS[1], ARGV[3], ARGV[5])
redis.call('HDEL', KEYS[1], ARGV[1])
local due = redis.call('ZSCORE', KEYS[2], ARGV[1])
if due then redis.call('ZADD', KEYS[2], due, ARGV[3]) end
redis.call('ZREM', KEYS[2], ARGV[1])
local last = redis.call('HGET', KEYS[3], ARGV[1])
if last then redis.call('HSET', KEYS[3], ARGV[3], last) end
redis.call('HDEL', KEYS[3], ARGV[1])
local gone = 6 + tonumber(ARGV[6])
for at = 7, gone do redis.call('ZREM', KEYS[4], ARGV[at]) end
for at = gone + 1, #ARGV do redis.call('ZADD', KEYS[4], 0, ARGV[at]) end
for i = 5, #KEYS, 2 do
  if redis.call('EXISTS', KEYS[i]) == 1 then redis.call('RENAME', KEYS[i], KEYS[i + 1]) end
end
return 1
"""

# What a delivery told has the moment at which it was composed. Of stories told before that, the
# message is forgotten when the story is. Of what was withdrawn meanwhile nothing is kept.
# KEYS: composed, told, messages, listed
# ARGV: delivery, message, keep_ms, keep_ms of the list, then the number of each story in it, and its name
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
if #ARGV > 4 then
  redis.call('DEL', KEYS[4])
  redis.call('HSET', KEYS[4], unpack(ARGV, 5))
  redis.call('PEXPIRE', KEYS[4], ARGV[4])
end
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

    async def change(
        self, chat_id: ChatId, change: Callable[[Subscription | None], Made]
    ) -> tuple[Subscription | None, Made]:
        return await self._change(chat_id, change)

    async def pause(self, chat_id: ChatId) -> bool:
        return await self._pause(chat_id, Subscription.paused)

    async def lose(self, chat_id: ChatId) -> bool:
        if await self._pause(chat_id, Subscription.lost):
            return True
        await self.change(chat_id, lambda it: Changed(it.lost()) if it and not it.gone else None)
        return False

    async def drop(self, chat_id: ChatId) -> bool:
        _, dropped = await self._change(
            chat_id,
            lambda it: Changed(it.dropped()) if it and it.subscribed else None,
            also=self._forgetting_digests,
        )
        return dropped is not None

    async def _pause(
        self, chat_id: ChatId, paused: Callable[[Subscription], Subscription]
    ) -> bool:
        _, made = await self._change(
            chat_id,
            lambda it: Changed(paused(it)) if it and it.active else None,
            also=self._withdrawing,
        )
        return made is not None

    async def _change(
        self,
        chat_id: ChatId,
        change: Callable[[Subscription | None], Made],
        *,
        also: Callable[[ChatId], Iterator[Command]] | None = None,
    ) -> tuple[Subscription | None, Made]:
        """Change a subscription, and in the same step do what goes along with it."""
        there = self._keys["subscriptions"]
        while True:
            raw, before = await self._read(chat_id)
            made = change(before)
            if made is None:
                return before, made
            commands = [*self._writing(chat_id, before, made.subscription)]
            if made.due_at:
                commands.append(("ZADD", self._keys["digests:due"], ms(made.due_at), str(chat_id)))
            if also:
                commands += also(chat_id)
            if await self._if_same(there, str(chat_id), raw, commands):
                return before, made

    def _writing(
        self, chat_id: ChatId, before: Subscription | None, after: Subscription | None
    ) -> Iterator[Command]:
        """Write a subscription, and what it follows, in place of another; None is none."""
        there, follows = self._keys["subscriptions"], self._keys["follows"]
        gone, followed = refollowed(before, after)
        yield (
            ("HSET", there, str(chat_id), pack(after)) if after else ("HDEL", there, str(chat_id))
        )
        if gone:
            yield ("ZREM", follows, *gone)
        if followed:
            yield ("ZADD", follows, *(word for it in followed for word in (0, it)))

    async def move(self, chat_id: ChatId, to: ChatId) -> None:
        keys = self._keys
        names = (
            *(keys["subscriptions"], keys["digests:due"], keys["digests:last"], keys["follows"]),
            *(keys.told(chat_id), keys.told(to), keys.composed(chat_id), keys.composed(to)),
            *(keys.alerted(chat_id), keys.alerted(to), keys.listed(chat_id), keys.listed(to)),
        )
        moved = False
        while not moved:
            raw, subscription = await self._read(chat_id)
            if raw is None or subscription is None:
                return
            there, replaced = await self._read(to)
            lists = await self._broadcast_lists()
            # It moved before, and we hear late.
            if replaced and replaced.since < subscription.since:
                await self._erase(chat_id, (), lists, lambda _: True)
                return
            after = subscription.moved(to)
            _, followed = refollowed(None, after)
            gone = [it for one in (subscription, replaced) for it in refollowed(one, after)[0]]
            told = (str(chat_id), raw, str(to), there or b"", pack(after))
            async with self._step() as step:
                step.eval(_MOVE, len(names), *names, *told, len(gone), *gone, *followed)
                step.delete(keys.messages(chat_id))  # they have other ids there
                for left in lists:
                    move_reader(step, left, chat_id, to)
                moved, *_ = await step.execute()

    async def erase(self, chat_id: ChatId) -> bool:
        return bool(await self.erase_all([chat_id], where=lambda _: True))

    async def erase_all(
        self, chat_ids: Collection[ChatId], *, where: Callable[[Subscription], bool]
    ) -> int:
        if not chat_ids:
            return 0
        groups = defaultdict[ChatId | None, list[ChatId]](list)
        for group in await self._set_up_by(chat_ids):
            groups[group.keeper].append(group.chat_id)
        lists = await self._broadcast_lists()
        return sum(
            [await self._erase(chat_id, groups[chat_id], lists, where) for chat_id in chat_ids]
        )

    async def _erase(
        self,
        chat_id: ChatId,
        groups: Sequence[ChatId],
        lists: Sequence[str],
        where: Callable[[Subscription], bool],
    ) -> bool:
        """Forget a chat; its groups first, so that whoever begins again after a crash ends it."""

        def leave(group: Subscription | None) -> Changed | None:
            mine = group is not None and group.keeper == chat_id
            return Changed(group.without_keeper()) if group and mine else None

        left = False
        while True:
            raw, before = await self._read(chat_id)
            if before and not where(before):
                return False
            for group in groups:
                _, changed = await self.change(group, leave)
                left = left or changed is not None
            done = await self._if_same(
                self._keys["subscriptions"],
                str(chat_id),
                raw,
                [
                    *self._writing(chat_id, before, None),
                    *self._forgetting_digests(chat_id),
                    *(("SREM", name, str(chat_id)) for name in lists),
                    noting_erasure(self._keys),
                ],
            )
            if done:
                *forgotten, _ = done
                return any(forgotten) or left

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

    async def arrived(
        self,
        chat_id: ChatId,
        delivery_id: DeliveryId,
        *,
        message_id: int,
        listed: Mapping[int, StoryId],
    ) -> None:
        keys = self._keys
        names = (
            *(keys.composed(chat_id), keys.told(chat_id)),
            *(keys.messages(chat_id), keys.listed(chat_id)),
        )
        told = (delivery_id, message_id, lasting_ms(KEEP_SENT), lasting_ms(KEEP_LISTED))
        numbers = (word for number, story in listed.items() for word in (number, story))
        await self._redis.eval(_ARRIVED, len(names), *names, *told, *numbers)

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

    async def set_up_by(self, chat_id: ChatId) -> list[Subscription]:
        """Return the subscriptions of groups and channels that somebody set up."""
        return await self._set_up_by([chat_id])

    async def _set_up_by(self, chat_ids: Collection[ChatId]) -> list[Subscription]:
        people = {str(chat_id).encode() for chat_id in chat_ids if chat_id > 0}
        if not people:
            return []
        groups = self._redis.hscan_iter(self._keys["subscriptions"], match="-*", count=1_000)
        return [
            unpack(Subscription, raw)
            async for _, raw in groups
            if (keeper := _KEEPER.search(raw)) and keeper[1] in people
        ]

    async def _broadcast_lists(self) -> list[str]:
        """Return the keys of who is left to be told something; stopped ones have none."""
        names = await self._redis.zrange(self._keys["broadcasts"], 0, -1)
        return [self._keys.broadcast_left(BroadcastId(name.decode())) for name in names]

    def _forgetting_digests(self, chat_id: ChatId) -> Iterator[Command]:
        """Forget when digests come and what they told, and take back those on their way."""
        keys = self._keys
        yield from self._withdrawing(chat_id)
        yield ("HDEL", keys["digests:last"], str(chat_id))
        yield ("DEL", keys.told(chat_id), keys.composed(chat_id), keys.alerted(chat_id))
        yield ("DEL", keys.messages(chat_id), keys.listed(chat_id))

    def _withdrawing(self, chat_id: ChatId) -> Iterator[Command]:
        """Take back what is due or on its way; a delivery has the id of its digest."""
        digests = (WITH_ALL_OF, self._keys.composed(chat_id))
        yield ("ZREM", self._keys["digests:due"], str(chat_id))
        yield ("ZREM", self._keys["outbox:held"], str(chat_id))
        for lane in Lane:
            yield (*digests, "ZREM", self._keys.due(lane))
        yield (*digests, "HDEL", self._keys["outbox:parcels"])
        yield (*digests, "HDEL", self._keys["outbox:attempts"])
