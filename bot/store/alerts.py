"""Whom to alert, and what each chat was alerted of."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.domain.audience import ChatId
from bot.domain.deliveries import Delivery
from bot.domain.stories import StoryId
from bot.domain.topics import Topic
from bot.store.books import Book, from_ms, lasting_ms, ms
from bot.store.follows import WORDS, tag_of
from bot.store.keys import KEEP_LOOKED, KEEP_SENT
from bot.store.parcels import KEEP_BODY, packed

A_DAY = timedelta(days=1)

# What arrived is known by the moment at which it was told: so no two alerts have the same.
# KEYS: subscriptions, told, composed, alerted, outbox:due, outbox:parcels, body
# ARGV: chat, story, delivery, now_ms, keep_ms, day_ms, most, parcel, body, its keep_ms, cooldown_ms,
#       names of the story…
_ALERTED = """
local reader = redis.call('HGET', KEYS[1], ARGV[1])
if not reader then return 0 end
for _, left in ipairs({'"active":false', '"alerts":false'}) do
  if string.find(reader, left, 1, true) then return 0 end
end
for i = 12, #ARGV do
  local told = redis.call('ZSCORE', KEYS[2], ARGV[i])
  if told and tonumber(told) > ARGV[4] - ARGV[11] then return 0 end
end
local at = tonumber(ARGV[4])
while redis.call('ZCOUNT', KEYS[2], at, at) > 0 do at = at + 1 end
redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', ARGV[4] - ARGV[6])
if redis.call('ZCARD', KEYS[4]) >= tonumber(ARGV[7]) then return 0 end
redis.call('ZADD', KEYS[4], ARGV[4], ARGV[3])
redis.call('PEXPIRE', KEYS[4], ARGV[6])
redis.call('ZADD', KEYS[2], at, ARGV[2])
redis.call('ZADD', KEYS[3], at, ARGV[3])
redis.call('PEXPIRE', KEYS[2], ARGV[5])
redis.call('PEXPIRE', KEYS[3], ARGV[5])
redis.call('HSET', KEYS[6], ARGV[3], ARGV[8])
redis.call('ZADD', KEYS[5], ARGV[4], ARGV[3])
if redis.call('PTTL', KEYS[7]) < tonumber(ARGV[10]) then
  redis.call('SET', KEYS[7], ARGV[9], 'PX', ARGV[10])
end
return 1
"""


class RedisAlerts(Book):
    async def looked_until(self) -> datetime | None:
        stored = await self._redis.get(self._keys["alerts:looked"])
        return from_ms(int(stored)) if stored else None

    async def look_from(self, moment: datetime) -> None:
        await self._redis.set(self._keys["alerts:looked"], ms(moment), ex=KEEP_LOOKED)

    async def followers(self, topics: Sequence[Topic]) -> list[ChatId]:
        async with self._step() as step:
            for tag in dict.fromkeys((*map(tag_of, topics), WORDS)):
                step.zrange(self._keys["follows"], f"[{tag} ", f"({tag}!", bylex=True)
            found: Iterable[list[bytes]] = await step.execute()
        chats = (int(it.rpartition(b" ")[2]) for members in found for it in members)
        return [ChatId(chat) for chat in dict.fromkeys(chats)]

    async def alerted(
        self,
        names: Sequence[StoryId],
        delivery: Delivery,
        *,
        now: datetime,
        most: int,
        cooldown: timedelta,
    ) -> bool:
        keys, chat_id = self._keys, delivery.chat_id
        parcel, body_name, body = packed(delivery)
        lasts = delivery.expires_at - now + KEEP_BODY
        places = (
            *(keys["subscriptions"], keys.told(chat_id), keys.composed(chat_id)),
            *(keys.alerted(chat_id), keys.due(delivery.lane), keys["outbox:parcels"]),
            keys.body(body_name),
        )
        arguments = (
            *(str(chat_id), names[0], delivery.id, ms(now)),
            *(lasting_ms(KEEP_SENT), lasting_ms(A_DAY), most, parcel, body),
            *(lasting_ms(lasts), lasting_ms(cooldown), *names),
        )
        return bool(await self._redis.eval(_ALERTED, len(places), *places, *arguments))
