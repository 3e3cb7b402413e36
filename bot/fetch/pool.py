"""Parsing in processes of its own, so that no feed can hold up or bring down the rest."""

from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from bot.domain.entries import ParsedFeed
from bot.domain.errors import FeedUnreadable
from bot.domain.feeds import FeedId, Fetched
from bot.fetch.worker import Answer, Job
from bot.processes.pool import ProcessPool, WorkerDied, WorkerTooSlow

MEMORY = 500_000_000  # bytes of address space: a worker begins with 30 MB, 5 MB of feed take 150


class ParserPool:
    """Parses feeds; one that takes too long, or takes its process down, harms no other."""

    def __init__(
        self,
        *,
        workers: int = 1,
        limit: timedelta = timedelta(seconds=5),
        memory: int = MEMORY,
    ) -> None:
        self._limit = limit
        self._processes = ProcessPool(
            "bot.fetch.worker:answer", workers=workers, limit=limit, memory=memory
        )

    async def __aenter__(self) -> Self:
        await self._processes.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._processes.__aexit__(kind, error, trace)

    async def parse(self, feed_id: FeedId, fetched: Fetched, now: datetime) -> ParsedFeed:
        """Parse a feed, as `bot.ingest.parse` does.

        Raises:
            FeedUnreadable: it is not a feed, or it took too long or too much.
        """
        answer = await self._answer((feed_id, fetched, now))
        if isinstance(answer, str):
            raise FeedUnreadable(feed_id, answer)
        return answer

    async def _answer(self, job: Job) -> Answer:
        try:
            answer: Answer = await self._processes.ask(job)
        except WorkerTooSlow:
            limit = self._limit.total_seconds()
            return f"Parsing it took longer than {limit:g} seconds, so it was given up."
        except WorkerDied:
            return "Parsing it brought the parser down."
        return answer
