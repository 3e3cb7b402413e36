"""Check a feed: whether it can be fetched and read, keeping nothing."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import FeedError
from bot.domain.feeds import Feed, PollState, Trouble, Unchanged
from bot.ports import Clock, Fetcher, Parser


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How reading one feed went."""

    feed: Feed
    entries: int = 0
    newest: datetime | None = None
    error: str | None = None
    trouble: Trouble | None = None


async def check(feed: Feed, fetcher: Fetcher, parser: Parser, clock: Clock) -> Checked:
    """Fetch and read one feed as if it had never been polled."""
    now = clock.now()
    try:
        fetched = await fetcher.fetch(feed, PollState(due_at=now))
        if isinstance(fetched, Unchanged):
            return Checked(feed=feed)
        parsed = await parser.parse(feed.id, fetched, now)
    except FeedError as error:
        return Checked(feed=feed, error=error.reason, trouble=error.trouble)
    dates = [entry.published_at for entry in parsed.entries if entry.published_at]
    return Checked(feed=feed, entries=len(parsed.entries), newest=max(dates, default=None))
