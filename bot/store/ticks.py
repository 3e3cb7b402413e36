"""Ticks: each slot of each periodic job is won by one process, however many clocks tick."""

from bot.store.books import Book
from bot.store.keys import KEEP_TICK


class RedisTicks(Book):
    async def win(self, job: str, slot: int) -> bool:
        """Claim one slot of a job; False if another clock was faster."""
        return bool(await self._redis.set(self._keys.tick(job, slot), 1, nx=True, ex=KEEP_TICK))
