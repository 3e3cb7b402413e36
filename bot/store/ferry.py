"""Commands of many callers, carried to the store together.

At hundreds of polls a second a transaction for each costs more processor time than all else that a
poll does: ten times as much as its share of one that forty polls share.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.store.books import Client

Command = tuple[Any, ...]  # its name and arguments, as the store reads them

EVERY = 0.02  # seconds between crossings, at least
MOST = 1_000  # commands in a crossing, about: the store answers nobody else meanwhile


class Ferry:
    """Does the commands of whoever comes within EVERY in one transaction.

    The first to come after a while waits for nobody. Each caller's commands are done together or
    not at all, and the caller returns once they are.
    """

    def __init__(self, client: Client) -> None:
        self._redis = client
        self._queue: list[_Passenger] = []
        self._crossing: asyncio.Task[None] | None = None
        self._crossed_at = float("-inf")

    async def carry(self, commands: Sequence[Command]) -> list[Any]:
        """Have commands done, and return their answers in order.

        Raises:
            redis.RedisError: none of them was done, or nobody knows; all may be tried again.
        """
        arrived: asyncio.Future[list[Any]] = asyncio.get_running_loop().create_future()
        self._queue.append(_Passenger(commands, arrived))
        if self._crossing is None:
            self._crossing = asyncio.create_task(self._cross())
        return await arrived

    async def _cross(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            while self._queue:
                await asyncio.sleep(max(0.0, self._crossed_at + EVERY - loop.time()))
                self._crossed_at = loop.time()
                await self._take()
        finally:
            self._crossing = None

    async def _take(self) -> None:
        aboard: list[_Passenger] = []
        while self._queue and sum(len(it.commands) for it in aboard) < MOST:
            aboard.append(self._queue.pop(0))
        try:
            answers = await self._done([it for each in aboard for it in each.commands])
        except BaseException as error:
            for each in aboard:
                each.tell(_reason(error))
            if not isinstance(error, Exception):
                raise
            return
        for each in aboard:
            mine, answers = answers[: len(each.commands)], answers[len(each.commands) :]
            refused = next((it for it in mine if isinstance(it, Exception)), None)
            each.tell(refused or mine)

    async def _done(self, commands: Sequence[Command]) -> list[Any]:
        async with self._redis.pipeline(transaction=True) as step:
            for command in commands:
                step.execute_command(*command)
            answers: list[Any] = await step.execute(raise_on_error=False)
            return answers


@dataclass(frozen=True, slots=True)
class _Passenger:
    commands: Sequence[Command]
    arrived: asyncio.Future[list[Any]]

    def tell(self, outcome: list[Any] | Exception) -> None:
        if self.arrived.done():  # whoever gave up waiting is not told
            return
        if isinstance(outcome, Exception):
            self.arrived.set_exception(outcome)
        else:
            self.arrived.set_result(outcome)


def _reason(error: BaseException) -> Exception:
    """Return what those who wait are told; a cancellation of the ferry is not one of theirs."""
    return error if isinstance(error, Exception) else ConnectionError("the store was left")
