"""What was asked of hubs, and what came of it, by feed."""

from collections.abc import Callable

from bot.domain.feeds import FeedId
from bot.domain.pushes import Push
from bot.store.books import Book
from bot.store.codec import pack, unpack


class RedisPushes(Book):
    async def get(self, feed_id: FeedId) -> Push | None:
        raw = await self._redis.hget(self._keys["feeds:pushes"], feed_id)
        return unpack(Push, raw) if raw else None

    async def all(self) -> list[Push]:
        return [unpack(Push, raw) for raw in await self._redis.hvals(self._keys["feeds:pushes"])]

    async def change(self, feed_id: FeedId, change: Callable[[Push | None], Push | None]) -> None:
        name = self._keys["feeds:pushes"]
        while True:
            raw = await self._redis.hget(name, feed_id)
            push = change(unpack(Push, raw) if raw else None)
            put = ("HSET", name, feed_id, pack(push)) if push else ("HDEL", name, feed_id)
            if await self._if_same(name, feed_id, raw, [put]):
                return
