"""The feeds that are monitored, and the web they come from, in memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import blake2b

from bot.domain.feeds import Feed, FeedEdit, FeedId, Fetched, Offer, Ownership, PollState
from bot.fetch.reasons import of_status
from tests.build import NOON, a_feed

WELL = PollState(
    due_at=NOON + timedelta(minutes=5),
    succeeded_at=NOON - timedelta(minutes=10),
    entries_per_day=12.5,
    delay_minutes=7.2,
)


@dataclass
class Roster:
    feeds: dict[FeedId, Feed] = field(
        default_factory=lambda: {
            feed.id: feed
            for feed in (
                a_feed("wire", url="https://user:secret@wire.example/rss"),
                a_feed("ahram", outlet="الأهرام", language="ar", country="EG",
                       ownership=Ownership.STATE, url="https://ahram.example/rss"),
            )
        }
    )  # fmt: skip
    states: dict[FeedId, PollState] = field(default_factory=dict)
    offers: dict[str, Offer] = field(default_factory=dict)

    async def listed(self) -> dict[FeedId, Feed]:
        return dict(self.feeds)

    async def known_feeds(self) -> list[tuple[Feed, PollState]]:
        return [(feed, self.states.get(feed.id, WELL)) for feed in self.feeds.values()]

    async def edit(self, edits: Mapping[FeedId, FeedEdit], *, now: datetime) -> None:
        for feed_id, edit in edits.items():
            feed = edit.over(feed_id, self.feeds.pop(feed_id, None))
            if feed:
                self.feeds[feed_id] = feed

    async def offer(self, token: str, offer: Offer) -> None:
        self.offers[token] = offer

    async def offered(self, token: str) -> Offer | None:
        return self.offers.get(token)


@dataclass
class Web:
    """Pages by their address; what is not there does not answer."""

    pages: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def fetch(self, feed: Feed, state: PollState) -> Fetched:
        self.asked.append(feed.url)
        if feed.url not in self.pages:
            raise of_status(feed.id, 404, {})
        body = self.pages[feed.url]
        digest = blake2b(body).hexdigest()
        return Fetched(body=body, body_hash=digest, url=feed.url, content_type=None)
