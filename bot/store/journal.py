"""The file of a store of our own, which holds all that was ever written, also what was deleted.

The server writes it anew, as short as what is there, only when it has doubled and is larger than
64 MB: of a small bot never. Until then whoever reads the disk reads those who were erased, and
each message that was answered, with the name of whoever sent it. So it is written anew once a day,
and soon after somebody was erased: at 300 MB a second of processor time, in a process of its own.
"""

from datetime import timedelta

from redis.exceptions import ResponseError

from bot.store.books import Book, Command
from bot.store.keys import Keys

AFTER = timedelta(days=1)  # it is written anew, whether or not somebody was erased


def noting_erasure(keys: Keys) -> Command:
    """Have the file written anew at the next look: part of the step that erases somebody."""
    return ("SET", keys["journal:erased"], 1)


class RedisJournal(Book):
    async def renew(self) -> bool:
        """Write the file anew if it is time to; False where it is not, or it is just being done.

        A crash in between leaves it for the next day at the latest.
        """
        erased, renewed = self._keys["journal:erased"], self._keys["journal:renewed"]
        due = await self._redis.set(renewed, 1, ex=AFTER, nx=True)
        if not await self._redis.delete(erased) and not due:
            return False
        try:
            await self._redis.bgrewriteaof()
        except ResponseError:  # it may have begun before whoever it was left
            await self._redis.set(erased, 1)
            return False
        return True
