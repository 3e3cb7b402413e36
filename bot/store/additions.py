"""What admins added to what is known of actors, in the order they did, and its version."""

from redis.exceptions import WatchError

from bot.store.books import Book


class RedisAdditions(Book):
    async def version(self) -> int:
        return int(await self._redis.get(self._keys["additions:version"]) or 0)

    async def all(self) -> tuple[int, tuple[str, ...]]:
        async with self._step() as step:
            step.get(self._keys["additions:version"])
            step.lrange(self._keys["additions"], 0, -1)
            version, lines = await step.execute()
        return int(version or 0), tuple(line.decode() for line in lines)

    async def put(self, lines: tuple[str, ...], *, version: int) -> bool:
        async with self._step() as step:
            await step.watch(self._keys["additions:version"])
            if int(await step.get(self._keys["additions:version"]) or 0) != version:
                return False
            step.multi()
            step.incr(self._keys["additions:version"])
            step.delete(self._keys["additions"])
            if lines:
                step.rpush(self._keys["additions"], *lines)
            try:
                await step.execute()
            except WatchError:
                return False
        return True
