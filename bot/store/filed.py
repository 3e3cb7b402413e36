"""The log of what was filed, from which search indexes are fed.

The newest LOGGED filings are in it, by the version that the shelf had after each. An index that is
further behind is built from all filings there are.
"""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime

from bot.domain.entries import EntryId
from bot.domain.searches import Standing
from bot.store.books import Book, Pipeline, ms

LOGGED = 50_000  # filings, some days of them: 5 MB
_AT_ONCE = 500


def log_filing(step: Pipeline, key: str, entry_id: EntryId, version: int) -> None:
    """Put a filing into the log, as part of the step that files it."""
    step.zadd(key, {entry_id: version})
    step.zremrangebyscore(key, "-inf", version - LOGGED)


class RedisFilingLog(Book):
    async def standing(self, now: datetime) -> Standing:
        began = self._keys["shelf:began"]
        await self._redis.set(began, ms(now), nx=True)
        async with self._step() as step:
            step.get(began)
            step.get(self._keys["shelf:version"])
            first, version = await step.execute()
        return Standing(began=int(first), version=int(version or 0))

    async def filed_since(self, version: int, *, limit: int) -> list[tuple[int, EntryId]] | None:
        async with self._step() as step:
            step.get(self._keys["shelf:version"])
            step.zrangebyscore(
                self._keys["entries:filed"],
                f"({version}",
                "+inf",
                start=0,
                num=limit,
                withscores=True,
            )
            newest, found = await step.execute()
        if int(newest or 0) - version > LOGGED:
            return None
        return [(int(score), EntryId(name.decode())) for name, score in found]

    async def all_filed(self) -> AsyncIterator[Sequence[EntryId]]:
        before = self._keys.filing(EntryId(""))
        cursor = 0
        while True:
            cursor, found = await self._redis.scan(cursor, match=f"{before}*", count=_AT_ONCE)
            if found:
                yield [EntryId(name.decode().removeprefix(before)) for name in found]
            if not cursor:
                return
