"""Flags: what readers say is wrong, counted by day; nothing says who raised them."""

from datetime import date, timedelta

from bot.domain.actors import ActorId
from bot.flows.flag import Fault, Flag
from bot.store.books import Book
from bot.store.keys import KEEP_FLAGS

_GAP = "|"


class RedisFlags(Book):
    async def keep(self, flag: Flag) -> None:
        key = self._keys.flags(flag.day)
        async with self._step() as step:
            step.hincrby(
                key, _GAP.join((flag.actor_id, flag.fault, flag.window, flag.language)), 1
            )
            step.expire(key, KEEP_FLAGS)
            await step.execute()

    async def flags(self, *, since: date, until: date) -> dict[Flag, int]:
        days = [since + timedelta(days=day) for day in range((until - since).days + 1)]
        async with self._step() as step:
            for day in days:
                step.hgetall(self._keys.flags(day))
            found = await step.execute()
        return {
            _flag(day, name.decode()): int(times)
            for day, counts in zip(days, found, strict=True)
            for name, times in counts.items()
        }

    async def open_batch(self, lasting: timedelta) -> bool:
        return bool(await self._redis.set(self._keys["flags:told"], 1, nx=True, ex=lasting))


def _flag(day: date, written: str) -> Flag:
    actor_id, fault, window, language = written.split(_GAP)
    return Flag(
        day=day,
        actor_id=ActorId(actor_id),
        fault=Fault(fault),
        window=window,
        language=language,
    )
