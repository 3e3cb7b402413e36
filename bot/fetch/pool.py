"""Parsing in processes of its own, so that no feed can hold up or bring down the rest."""

from datetime import datetime, timedelta

from bot.domain.entries import ParsedFeed, Shown
from bot.domain.errors import FeedUnreadable
from bot.domain.feeds import FeedId, Fetched, Trouble
from bot.fetch.worker import Answer, Job
from bot.processes.pool import ProcessPool, WorkerDied, WorkerTooSlow

MEMORY = 500_000_000  # bytes of address space: a worker begins with 30 MB, 5 MB of feed take 150


class ParserPool(ProcessPool):
    """Parses feeds; one that takes too long, or takes its process down, harms no other."""

    def __init__(
        self,
        *,
        workers: int = 1,
        limit: timedelta = timedelta(seconds=5),
        memory: int = MEMORY,
    ) -> None:
        super().__init__("bot.fetch.worker:answer", workers=workers, limit=limit, memory=memory)

    async def parse(
        self, feed_id: FeedId, fetched: Fetched, now: datetime, shown: Shown | None = None
    ) -> ParsedFeed:
        """Parse a feed, as `bot.ingest.parse` does.

        Raises:
            FeedUnreadable: it is not a feed, or it took too long or too much.
        """
        answer = await self._answer((feed_id, fetched, now, shown))
        if isinstance(answer, tuple):
            raise FeedUnreadable(feed_id, *answer)
        return answer

    async def _answer(self, job: Job) -> Answer:
        try:
            answer: Answer = await self.ask(job)
        except WorkerTooSlow:
            reason = f"Parsing it took longer than {self._limit:g} seconds, so it was given up."
            return reason, Trouble.BROKEN
        except WorkerDied:
            return "Parsing it brought the parser down.", Trouble.BROKEN
        return answer
