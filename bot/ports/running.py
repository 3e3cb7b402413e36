"""What everything runs by: time, and the work engine."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.entries import EntryId
from bot.domain.feeds import FeedId


class Clock(Protocol):
    def now(self) -> datetime:
        """Return the time, aware and in UTC."""
        ...


class Jobs(Protocol):
    """The work engine: each job runs at least once, on whichever worker is free."""

    async def poll(self, feed_ids: Sequence[FeedId], *, slot: datetime) -> None:
        """Have feeds polled that were claimed together at `slot`."""
        ...

    async def assess(self, entry_id: EntryId, *, fingerprint: str) -> None: ...
