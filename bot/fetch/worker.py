"""What the process does in which feeds are parsed."""

from datetime import datetime

from bot.domain.entries import ParsedFeed, Shown
from bot.domain.errors import FeedUnreadable
from bot.domain.feeds import FeedId, Fetched, Trouble
from bot.ingest.parse import parse

Job = tuple[FeedId, Fetched, datetime, Shown | None]
Why = tuple[str, Trouble]  # there is no feed
Answer = ParsedFeed | Why


def answer(job: Job) -> Answer:
    """Parse one feed. Whatever goes wrong is that feed's trouble and nobody else's."""
    try:
        return parse(*job)
    except FeedUnreadable as caught:
        return caught.reason, caught.trouble
    except MemoryError:
        reason = "Parsing it would take more memory than any feed is worth."
        return reason, Trouble.TOO_LARGE


def answers(jobs: list[Job]) -> list[Answer]:
    """Parse some feeds, one after the other."""
    return [answer(job) for job in jobs]
