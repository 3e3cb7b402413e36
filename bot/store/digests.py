"""Digests: which are due, and what comes of composing them, many at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import TypeVar

from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Delivery, Lane
from bot.domain.digests import Composed, Telling
from bot.domain.stories import StoryId
from bot.store.books import Book, from_ms, lasting_ms, ms
from bot.store.codec import unpack
from bot.store.keys import KEEP_SENT
from bot.store.parcels import KEEP_BODY, packed

AT_ONCE = 100  # digests in a script: the server does nothing else for some milliseconds

Thing = TypeVar("Thing")

# One step for each digest, so that it is composed, told and queued once, or not at all; a chat
# that is not due for any has left meanwhile. A body that many share is sent and kept once,
# for a day longer than it is of use: an hour less does not matter. When the next one is due stays as
# it is where somebody changed it since this one was claimed: it was reckoned from other hours.
# KEYS: digests:due, digests:last, outbox:due, outbox:parcels, bodies…, then composed and told of
#       each digest
# ARGV: now_ms, keep_ms, claimed until or 0 where nobody claimed it, bodies, then body and keep_ms of each,
#       then of each digest its chat, name, slot_ms, due_ms, parcel or "", number of its body, number of
#       stories, stories…
_COMPOSED = """
local now, keep, claimed, bodies = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local at, key, done, wanted = 5 + 2 * bodies, 5 + bodies, {}, {}
while at <= #ARGV do
  local chat, digest, slot, due, parcel, body, count = unpack(ARGV, at, at + 6)
  local composed, told = KEYS[key], KEYS[key + 1]
  local first, last = at + 7, at + 6 + tonumber(count)
  local was = tonumber(redis.call('ZSCORE', KEYS[1], chat) or '')
  local new = was and not redis.call('ZSCORE', composed, digest)
  if new then
    redis.call('ZADD', composed, now, digest)
    if was == claimed or claimed == 0 and was <= tonumber(now) then
      redis.call('ZADD', KEYS[1], due, chat)
    end
    redis.call('HSET', KEYS[2], chat, slot)
    local stories = {}
    for i = first, last do
      stories[#stories + 1] = now
      stories[#stories + 1] = ARGV[i]
    end
    if stories[1] then redis.call('ZADD', told, unpack(stories)) end
    for _, name in ipairs({composed, told}) do
      redis.call('ZREMRANGEBYSCORE', name, '-inf', now - keep)
      redis.call('PEXPIRE', name, keep)
    end
    if parcel ~= '' then
      redis.call('HSET', KEYS[4], digest, parcel)
      redis.call('ZADD', KEYS[3], now, digest)
      wanted[tonumber(body)] = true
    end
  end
  done[#done + 1] = new and 1 or 0
  at, key = last + 1, key + 2
end
for body in pairs(wanted) do
  local text, lasts = ARGV[3 + 2 * body], ARGV[4 + 2 * body]
  if redis.call('PTTL', KEYS[4 + body]) < lasts - 3600000 then
    redis.call('SET', KEYS[4 + body], text, 'PX', lasts)
  end
end
return done
"""

# KEYS: digests:due   ARGV: claimed until, then of each its chat and due_ms
_PUT_OFF = """
for i = 2, #ARGV, 2 do
  local was = redis.call('ZSCORE', KEYS[1], ARGV[i])
  if was and tonumber(was) == tonumber(ARGV[1]) then redis.call('ZADD', KEYS[1], ARGV[i + 1], ARGV[i]) end
end
"""

# Most readers were told fewer stories than are asked for, and new ones none: then all that they were told
# is looked through.
# KEYS: told and messages of each chat   ARGV: names of stories
_TELLINGS = """
local numbers, every = {}, {}
for n, name in ipairs(ARGV) do numbers[name] = n end
for i = 1, #KEYS, 2 do
  local found, asked = {}, {}
  local function add(n, at)
    asked[#asked + 1] = ARGV[n]
    found[#found + 1] = n
    found[#found + 1] = at
    found[#found + 1] = false
  end
  if redis.call('ZCARD', KEYS[i]) < #ARGV then
    local told = redis.call('ZRANGE', KEYS[i], 0, -1, 'WITHSCORES')
    for j = 1, #told, 2 do
      if numbers[told[j]] then add(numbers[told[j]], told[j + 1]) end
    end
  else
    for n, at in ipairs(redis.call('ZMSCORE', KEYS[i], unpack(ARGV))) do
      if at then add(n, at) end
    end
  end
  if asked[1] then
    for n, message in ipairs(redis.call('HMGET', KEYS[i + 1], unpack(asked))) do found[3 * n] = message end
  end
  every[#every + 1] = found
end
return every
"""
_NAMES = 2_000  # in one script: Lua takes no more than 8,000 at once


class RedisDigests(Book):
    async def claim_due(self, now: datetime, *, limit: int, lease: timedelta) -> list[ChatId]:
        return [ChatId(int(chat)) for chat in await self._claim("digests:due", now, limit, lease)]

    async def put_off(self, until: Mapping[ChatId, datetime], *, claimed_until: datetime) -> None:
        due = [word for chat_id, at in until.items() for word in (str(chat_id), ms(at))]
        await self._redis.eval(_PUT_OFF, 1, self._keys["digests:due"], ms(claimed_until), *due)

    async def subscriptions(self, chat_ids: Sequence[ChatId]) -> list[Subscription]:
        if not chat_ids:
            return []
        chats = [str(chat_id) for chat_id in chat_ids]
        async with self._step() as step:
            step.hmget(self._keys["subscriptions"], chats)
            step.hmget(self._keys["digests:last"], chats)
            kept, lasts = await step.execute()
        read = (
            (unpack(Subscription, raw), last) for raw, last in zip(kept, lasts, strict=True) if raw
        )
        return [it.digested(from_ms(int(last))) if last else it for it, last in read]

    async def tellings(
        self, asked: Sequence[tuple[Sequence[ChatId], Sequence[StoryId]]]
    ) -> dict[ChatId, dict[StoryId, Telling]]:
        known: dict[ChatId, dict[StoryId, Telling]] = {}
        scripts = [
            (chats, names)
            for every_chat, every_name in asked
            for chats in _parts(every_chat, AT_ONCE)
            for names in _parts(every_name, _NAMES)
        ]
        async with self._redis.pipeline(transaction=False) as step:
            for chats, names in scripts:
                places = [
                    place
                    for chat in chats
                    for place in (self._keys.told(chat), self._keys.messages(chat))
                ]
                step.eval(_TELLINGS, len(places), *places, *names)
            answers = await step.execute()
        for (chats, names), found in zip(scripts, answers, strict=True):
            for chat, hits in zip(chats, found, strict=True):
                known.setdefault(chat, {}).update(_tellings(hits, names))
        return known

    async def composed(
        self, digests: Sequence[Composed], *, now: datetime, claimed_until: datetime | None = None
    ) -> list[bool]:
        done: list[bool] = []
        claimed = ms(claimed_until) if claimed_until else 0
        for part in _parts(digests, AT_ONCE):
            names, arguments = self._script(part, now, claimed)
            found = await self._redis.eval(_COMPOSED, len(names), *names, *arguments)
            done += map(bool, found)
        return done

    def _script(
        self, digests: Sequence[Composed], now: datetime, claimed: int
    ) -> tuple[list[str], list[str | bytes | int]]:
        """Return the keys and the arguments of _COMPOSED."""
        keys, bodies = self._keys, _Bodies()
        places: list[str] = []
        told: list[str | bytes | int] = []
        for it in digests:
            parcel, number = bodies.put(it.delivery, now) if it.delivery else (b"", 0)
            places += keys.composed(it.chat_id), keys.told(it.chat_id)
            told += str(it.chat_id), it.id, ms(it.slot), ms(it.due_at), parcel, number
            told += len(it.told), *it.told
        shared = (
            *(keys["digests:due"], keys["digests:last"]),
            *(keys.due(Lane.DIGEST), keys["outbox:parcels"]),
        )
        texts = [part for text, lasts in bodies.texts.values() for part in (text, lasts)]
        return (
            [*shared, *map(keys.body, bodies.texts), *places],
            [ms(now), lasting_ms(KEEP_SENT), claimed, len(bodies.texts), *texts, *told],
        )


class _Bodies:
    """The bodies of some deliveries, each once, and for how many milliseconds they are kept."""

    def __init__(self) -> None:
        self.texts: dict[str, tuple[bytes, int]] = {}
        self._numbers: dict[str, int] = {}

    def put(self, delivery: Delivery, now: datetime) -> tuple[bytes, int]:
        """Return the parcel of a delivery, and the number of its body."""
        parcel, name, body = packed(delivery)
        lasts = lasting_ms(delivery.expires_at - now + KEEP_BODY)
        _, longest = self.texts.get(name, (body, 1))
        self.texts[name] = body, max(longest, lasts)
        return parcel, self._numbers.setdefault(name, len(self._numbers) + 1)


def _tellings(
    hits: Sequence[bytes], names: Sequence[StoryId]
) -> Iterator[tuple[StoryId, Telling]]:
    found = iter(hits)
    for number, at, message in zip(found, found, found, strict=True):
        yield names[int(number) - 1], Telling(from_ms(int(at)), int(message) if message else None)


def _parts(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    rest = iter(things)
    while part := list(islice(rest, size)):
        yield part
