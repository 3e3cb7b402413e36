"""Whose turn it is at a host."""

import asyncio
from heapq import heappop, heappush
from itertools import count

ROUND = 10.0  # seconds; nobody is overtaken by who comes in a later round

_Place = tuple[int, float, int, asyncio.Future[None]]


class Turns:
    """Lets so many at a time go to a host; of those who wait, who takes longest goes first.

    What takes longest would otherwise be alone in the end, with the host's other lane idle: ten
    feeds of 20 to 200 ms in two lanes end after .71 s in the order in which they come, and after
    .62 s so. A host at which nobody is or waits is forgotten.
    """

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._there: dict[str, int] = {}
        self._waiting: dict[str, list[_Place]] = {}
        self._order = count()

    async def take(self, host: str, lasts: float) -> None:
        """Wait for a turn of about so many seconds; whoever has had it must `leave`."""
        there = self._there.get(host, 0)
        if there < self._at_once:
            self._there[host] = there + 1
            return
        loop = asyncio.get_running_loop()
        turn: asyncio.Future[None] = loop.create_future()
        place = (int(loop.time() / ROUND), -lasts, next(self._order), turn)
        heappush(self._waiting.setdefault(host, []), place)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():  # it came, too late
                self.leave(host)
            raise

    def leave(self, host: str) -> None:
        """Give the turn to the next, if anybody waits."""
        waiting = self._waiting.get(host, [])
        while waiting:
            *_, turn = heappop(waiting)
            if not turn.done():  # cancelled meanwhile
                turn.set_result(None)
                return
        self._waiting.pop(host, None)
        self._there[host] -= 1
        if not self._there[host]:
            del self._there[host]
