"""The rate at which one bot sends, shared by all who send for it.

GCRA, the generic cell rate algorithm of ITU-T I.371: one number a limit, the moment at which all
that was sent will have been paid for. Unlike a counter a second it is smooth: the 29th message
does not go out together with the 28 before it. Moments are the store's own, in microseconds since
1970, so that the clocks of the senders do not matter.
"""

from datetime import timedelta

import redis.asyncio as redis

from bot.domain.rates import Chat, Rates, Slot
from bot.store.books import Book, lasting_ms
from bot.store.keys import Keys

LATE = timedelta(milliseconds=10)  # a slot taken so late loses nothing: timers and round trips
KEPT = timedelta(minutes=10)  # longer than anybody's slots are paid for ahead

# What every script of the budget, and the outbox's claim, begins with. It is given the names of
# two sorted sets, of chats by when they are paid up, and by until when Telegram wants nothing for
# them; "*" is everybody. Each number is of microseconds, but for bursts and `several`.
RULES = """
local function budget(paid, paused, every, late, private, private_burst, group, group_burst, kept)
  local time = redis.call('TIME')
  local self = {now = time[1] * 1000000 + time[2]}
  local function score(key, who) return tonumber(redis.call('ZSCORE', key, who) or 0) end
  local function write(key, who, moment)
    redis.call('ZADD', key, string.format('%.0f', moment), who)
  end
  local function pace(chat)
    if string.match(chat, '^%d') then return tonumber(private), tonumber(private_burst) end
    return tonumber(group), tonumber(group_burst)
  end
  function self.paused(chat) return math.max(score(paused, '*'), score(paused, chat)) end
  function self.open() return score(paid, '*') end
  function self.chat_opens(chat, bursting)
    local each, burst = pace(chat)
    return score(paid, chat) - (bursting and (burst - 1) * each or 0)
  end
  function self.take(chat, at)
    write(paid, '*', math.max(score(paid, '*'), at - late) + every)
    write(paid, chat, math.max(score(paid, chat), at) + pace(chat))
    redis.call('ZREMRANGEBYSCORE', paid, '-inf', string.format('%.0f', self.now - late))
    redis.call('PEXPIRE', paid, kept)
  end
  return self
end
"""

# A slot that an answer takes may lie ahead: so it goes before all that is still in the outbox,
# which is handed out only when a slot is free at once.
# KEYS: paid, paused   ARGV: chat, then what `budget` takes
_TAKE = (
    RULES
    + """
local budget = budget(KEYS[1], KEYS[2], unpack(ARGV, 2))
local chat, now = ARGV[1], budget.now
if budget.paused(chat) > now then return {'told', budget.paused(chat) - now} end
local opens = budget.chat_opens(chat, true)
if opens > now then return {'later', opens - now} end
local at = math.max(budget.open(), now)
budget.take(chat, at)
return {'taken', at - now}
"""
)

# KEYS: paused   ARGV: chat, wait_us, several
_REFUSED = """
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local until_ = string.format('%.0f', now + ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now))
redis.call('ZADD', KEYS[1], 'GT', until_, ARGV[1])
local chats = redis.call('ZCARD', KEYS[1]) - (redis.call('ZSCORE', KEYS[1], '*') and 1 or 0)
local everybody = chats >= tonumber(ARGV[3])
if everybody then redis.call('ZADD', KEYS[1], 'GT', until_, '*') end
local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')[2]
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.ceil((last - now) / 1000) + 1))
return everybody and 1 or 0
"""


class RedisBudget(Book):
    """The budget of one bot, known by its number; whoever gives the same number shares it."""

    def __init__(
        self, client: redis.Redis, keys: Keys, *, bot: str, rates: Rates | None = None
    ) -> None:
        super().__init__(client, keys)
        self._rates = rates or Rates()
        self.names = (keys.budget(bot, "paid"), keys.budget(bot, "paused"))

    async def take(self, chat: Chat) -> Slot:
        """Take the next slot for an answer; see `bot.ports.Budget`."""
        said, wait = await self._redis.eval(_TAKE, 2, *self.names, str(chat), *self.rules)
        return Slot(wait=wait / 1e6, taken=said == b"taken", told=said == b"told")

    async def refused(self, chat: Chat, wait: timedelta) -> bool:
        """Note that Telegram wants nothing for a chat; see `bot.ports.Budget`."""
        arguments = (str(chat), _us(wait.total_seconds()), self._rates.several)
        return bool(await self._redis.eval(_REFUSED, 1, self.names[1], *arguments))

    @property
    def rules(self) -> tuple[int, ...]:
        """What the scripts are told of the rates."""
        rates = self._rates
        return (
            *(_us(rates.overall.every), _us(LATE.total_seconds())),
            *(_us(rates.private.every), rates.private.burst),
            *(_us(rates.group.every), rates.group.burst),
            lasting_ms(KEPT),
        )


def _us(seconds: float) -> int:
    return round(seconds * 1_000_000)
