"""Pictures: under which ids Telegram keeps what was sent."""

from bot.store.books import Book
from bot.store.keys import KEEP_PICTURE


class RedisPictures(Book):
    async def get(self, name: str) -> str | None:
        kept = await self._redis.get(self._keys.picture(name))
        return kept.decode() if kept else None

    async def put(self, name: str, file_id: str) -> None:
        await self._redis.set(self._keys.picture(name), file_id, ex=KEEP_PICTURE)
