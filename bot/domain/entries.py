"""Entries: one item of a feed, as published."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import NewType, Self

from bot.domain.feeds import FeedId, Hub

EntryId = NewType("EntryId", str)

NOTED_AFTER = timedelta(days=100)  # that an item is offered still; most go long before


def entry_id(feed_id: FeedId, identity: str) -> EntryId:
    """Name an entry so that every poll of the same feed names it the same way.

    `identity` is the strongest thing the publisher gave: guid, else address, else title and day.
    """
    return EntryId(f"{feed_id}-{blake2b(identity.encode(), digest_size=8).hexdigest()}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedEntry:
    """One item as the parser made it out, before anybody knows whether it is new."""

    guid: str | None
    url: str | None  # absolute
    title: str  # plain text
    text: str  # plain text, paragraphs separated by newlines
    published_at: datetime | None  # aware, UTC; None if missing or unusable
    updated_at: datetime | None = None
    offset_minutes: int | None = None  # of the zone the publisher wrote the date in
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a document was made of, to tell what the next one of its feed repeats. All digests."""

    body_hash: str
    context: str  # what stood around the items
    items: Mapping[str, tuple[str, ...]]  # an item as it was written → the names it goes by


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFeed:
    """A feed document, read. `entries` keep the order of the document.

    Those that a known document had already, word for word, are not among them.
    """

    title: str
    language: str | None
    entries: tuple[ParsedEntry, ...]
    ttl_minutes: int | None = None
    skip_hours: tuple[int, ...] = ()  # UTC: not to be polled then, says the document
    skip_days: tuple[int, ...] = ()  # 0 is Monday
    site: str = ""  # the web page it belongs to
    hub: Hub | None = None
    # None: its items could not be told apart
    shown: Shown | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    id: EntryId
    feed_id: FeedId
    url: str
    title: str
    text: str
    language: str  # the feed's claim; enrichment has the last word
    published_at: datetime  # the publisher's claim, never later than `seen_at`
    seen_at: datetime
    dated: bool  # False: no usable date was given, and `published_at` is when we saw it
    fingerprint: str  # of what a reader would notice; another one is a new revision
    revision: int = 1
    offset_minutes: int = 0  # of the publisher's zone: "today" in the text is a day over there


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a feed has shown before under one identity key."""

    entry_id: EntryId
    fingerprint: str  # "" of an item that was left out, as its feed brought too many
    revision: int
    seen_at: datetime
    published_at: datetime
    offered_at: datetime | None = None  # when its feed offered it still; None: when it was seen
    dated: bool | None = None  # as its entry is; None: an earlier version did not note it

    @property
    def left_out(self) -> bool:
        """Whether it was never kept, and is not to be."""
        return not self.fingerprint

    def offered(self, now: datetime) -> Self:
        """Know that its feed offers it still, to within NOTED_AFTER."""
        noted = self.offered_at or self.seen_at
        return replace(self, offered_at=now) if now - noted >= NOTED_AFTER else self

    def unread(self) -> Self:
        """Know it as left out."""
        return replace(self, fingerprint="")
