"""Parsing in processes of its own, so that no feed can hold up or bring down the rest."""

import asyncio
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType

from bot.domain.entries import ParsedFeed, Shown
from bot.domain.errors import FeedUnreadable
from bot.domain.feeds import FeedId, Fetched, Trouble
from bot.fetch.worker import Answer, Job
from bot.processes.pool import ProcessPool, WorkerDied, WorkerTooSlow

MEMORY = 500_000_000  # bytes of address space: a worker begins with 30 MB, 5 MB of feed take 150
TOGETHER = 8  # feeds handed in at once, if so many wait
SMALL = 100_000  # bytes; a feed that is larger is handed in alone


@dataclass(frozen=True, slots=True)
class _Waiting:
    job: Job
    answered: asyncio.Future[Answer]

    @property
    def small(self) -> bool:
        return len(self.job[1].body) <= SMALL

    def tell(self, answer: Answer) -> None:
        if not self.answered.done():  # whoever gave up waiting is not told
            self.answered.set_result(answer)

    def fail(self, error: Exception) -> None:
        if not self.answered.done():
            self.answered.set_exception(error)


class ParserPool(ProcessPool):
    """Parses feeds; one that takes too long, or takes its process down, harms no other.

    Feeds that wait for a process are handed in together: one that falls asleep after each of them
    takes half as long again. Where that ends badly, each is tried alone: that shows whose fault it
    was.
    """

    def __init__(
        self,
        *,
        workers: int = 1,
        limit: timedelta = timedelta(seconds=5),
        memory: int = MEMORY,
    ) -> None:
        super().__init__("bot.fetch.worker:answers", workers=workers, limit=limit, memory=memory)
        self._workers = workers
        self._queue: deque[_Waiting] = deque()
        self._carriers: set[asyncio.Task[None]] = set()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        carriers = tuple(self._carriers)
        for carrier in carriers:
            carrier.cancel()
        await asyncio.gather(*carriers, return_exceptions=True)
        while self._queue:
            self._queue.popleft().answered.cancel()
        await super().__aexit__(kind, error, trace)

    async def parse(
        self, feed_id: FeedId, fetched: Fetched, now: datetime, shown: Shown | None = None
    ) -> ParsedFeed:
        """Parse a feed, as `bot.ingest.parse` does.

        Raises:
            FeedUnreadable: it is not a feed, or it took too long or too much.
        """
        answered: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._queue.append(_Waiting((feed_id, fetched, now, shown), answered))
        if len(self._carriers) < self._workers:
            self._carriers.add(asyncio.create_task(self._carry()))
        answer = await answered
        if isinstance(answer, tuple):
            raise FeedUnreadable(feed_id, *answer)
        return answer

    async def _carry(self) -> None:
        """Hand in what waits until nothing does."""
        try:
            while self._queue:
                await self._hand_in_all(self._taken())
        finally:  # in the same step as the last look: whoever comes now begins anew
            self._carriers -= {asyncio.current_task()}

    async def _hand_in_all(self, batch: list[_Waiting]) -> None:
        """Hand in some, and leave nobody waiting whatever comes of it."""
        try:
            await self._hand_in(batch)
        except Exception as error:  # noqa: BLE001 - such as no room for another process
            for each in batch:
                each.fail(error)
        finally:
            for each in batch:
                each.answered.cancel()

    def _taken(self) -> list[_Waiting]:
        """Take the feed that waits longest, and small ones behind it if it is small."""
        batch = [self._queue.popleft()]
        while len(batch) < TOGETHER and self._queue and batch[0].small and self._queue[0].small:
            batch.append(self._queue.popleft())
        return batch

    async def _hand_in(self, batch: list[_Waiting]) -> None:
        try:
            answers: list[Answer] = await self.ask([each.job for each in batch])
        except (WorkerTooSlow, WorkerDied) as caught:
            if len(batch) > 1:
                for each in batch:
                    await self._hand_in([each])
                return
            answers = [self._fault(caught)]
        for each, answer in zip(batch, answers, strict=True):
            each.tell(answer)

    def _fault(self, caught: WorkerTooSlow | WorkerDied) -> Answer:
        if isinstance(caught, WorkerTooSlow):
            reason = f"Parsing it took longer than {self._limit:g} seconds, so it was given up."
            return reason, Trouble.BROKEN
        return "Parsing it brought the parser down.", Trouble.BROKEN
