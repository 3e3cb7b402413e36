"""Entries: what was read, what waits to be assessed, and how many there were."""

from datetime import datetime

from bot.domain.entries import Entry, EntryId
from bot.store.books import Book, ms
from bot.store.codec import unpack


class RedisEntryBook(Book):
    async def get(self, entry_id: EntryId) -> Entry | None:
        raw = await self._redis.get(self._keys.entry(entry_id))
        return unpack(Entry, raw) if raw else None

    async def waiting(self, *, before: datetime, limit: int) -> list[EntryId]:
        names = await self._redis.zrangebyscore(
            self._keys["entries:waiting"], "-inf", ms(before), start=0, num=limit
        )
        return [EntryId(name.decode()) for name in names]

    async def count_waiting(self) -> int:
        return int(await self._redis.zcard(self._keys["entries:waiting"]))

    async def set_aside(self, entry_id: EntryId, *, tries: int) -> bool:
        failures = await self._redis.hincrby(self._keys["entries:failures"], entry_id, 1)
        if failures < tries:
            return False
        await self.let_go(entry_id)
        return True

    async def let_go(self, entry_id: EntryId) -> None:
        async with self._step() as step:
            step.zrem(self._keys["entries:waiting"], entry_id)
            step.hdel(self._keys["entries:failures"], entry_id)
            await step.execute()

    async def count_read(self, since: datetime, until: datetime) -> tuple[int, int]:
        window = (f"({ms(since)}", ms(until))
        async with self._step() as step:
            step.zcount(self._keys["entries:seen"], *window)
            step.zcount(self._keys["entries:relevant"], *window)
            read, relevant = await step.execute()
        return read, relevant
