"""The world around a flow: a clock that is moved by hand, feeds and people as scripted."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.audience import ChatId
from bot.domain.deliveries import Lane, Message
from bot.domain.entries import EntryId, ParsedFeed, Shown
from bot.domain.errors import DeliveryError, FeedError
from bot.domain.feeds import Feed, FeedId, Fetched, PollState, Unchanged
from bot.ingest.parse import parse
from tests.build import NOON


@dataclass
class Watch:
    at: datetime = NOON

    def now(self) -> datetime:
        return self.at

    def pass_by(self, wait: timedelta) -> None:
        self.at += wait


@dataclass
class Press:
    """Publishes one answer to every poll: a document, "unchanged", or trouble."""

    answer: bytes | Unchanged | FeedError = b""

    async def fetch(self, feed: Feed, state: PollState) -> Fetched | Unchanged:
        if isinstance(self.answer, FeedError):
            raise self.answer
        if isinstance(self.answer, Unchanged):
            return self.answer
        return Fetched(body=self.answer, body_hash=str(hash(self.answer)), url=feed.url)


class Parsing:
    """Parses in this process; the real one does so in another."""

    async def parse(
        self, feed_id: FeedId, fetched: Fetched, now: datetime, shown: Shown | None = None
    ) -> ParsedFeed:
        return parse(feed_id, fetched, now, shown)


@dataclass
class Asked:
    """What the work engine was asked to do."""

    polls: list[FeedId] = field(default_factory=list)
    assessments: list[EntryId] = field(default_factory=list)

    async def poll(self, feed_ids: Sequence[FeedId], *, slot: datetime) -> None:
        self.polls.extend(feed_ids)

    async def assess(self, entry_id: EntryId, *, fingerprint: str) -> None:
        self.assessments.append(entry_id)


@dataclass
class Post:
    """Carries messages to people, or meets with the trouble it is told to."""

    trouble: DeliveryError | None = None
    carried: list[tuple[ChatId, str]] = field(default_factory=list)
    threads: list[int | None] = field(default_factory=list)

    async def send(
        self,
        chat_id: ChatId,
        message: Message,
        *,
        lane: Lane,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> int:
        if self.trouble:
            raise self.trouble
        self.carried.append((chat_id, message.html))
        self.threads.append(thread)
        return len(self.carried)
