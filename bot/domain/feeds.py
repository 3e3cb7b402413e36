"""Feeds, and what we remember about polling them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType, Self

FeedId = NewType("FeedId", str)


class Ownership(StrEnum):
    """Who speaks through a feed; shown beside every report, and counted in every story."""

    OFFICIAL = "official"  # a government, its head, or an international body, for itself
    STATE = "state"  # state agencies, state-run and state-linked media
    PUBLIC = "public"  # public broadcasters with editorial independence by law
    INDEPENDENT = "independent"
    RESEARCH = "research"  # think tanks and non-governmental monitors


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A source we poll."""

    id: FeedId
    url: str
    outlet: str  # the name a reader knows it by
    language: str  # BCP 47 primary subtag: what the publisher claims, not what we detect
    country: str  # ISO 3166 alpha-2, or "" for an international body
    ownership: Ownership = Ownership.INDEPENDENT
    enabled: bool = True
    sample: bool = False  # news written by us, for trying the program out


@dataclass(frozen=True, slots=True, kw_only=True)
class PollState:
    """What the next poll of a feed needs to know about the last ones, and what an editor asks."""

    due_at: datetime
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    failures: int = 0  # in a row; any success resets it
    succeeded_at: datetime | None = None
    failed_at: datetime | None = None
    error: str | None = None  # the last failure, in words; None after a success
    entries_per_day: float = 0.0  # decayed average of new entries
    moved_to: str | None = None  # where a permanent redirect sent us
    retired: bool = False  # the server said 410 Gone

    def succeeded(
        self,
        now: datetime,
        *,
        due_at: datetime,
        etag: str | None,
        last_modified: str | None,
        body_hash: str | None,
        entries_per_day: float,
        moved_to: str | None = None,
    ) -> Self:
        """The feed answered, changed or not; whatever was wrong before is over."""
        return replace(
            self,
            due_at=due_at,
            etag=etag,
            last_modified=last_modified,
            body_hash=body_hash,
            entries_per_day=entries_per_day,
            moved_to=moved_to or self.moved_to,
            succeeded_at=now,
            failures=0,
            error=None,
            retired=False,
        )

    def failed(
        self, now: datetime, *, due_at: datetime, error: str, retired: bool = False
    ) -> Self:
        """The feed did not answer, or not with a feed."""
        return replace(
            self,
            due_at=due_at,
            failed_at=now,
            failures=self.failures + 1,
            error=error,
            retired=retired,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """The server said, or the body shows, that nothing is new."""

    etag: str | None = None
    last_modified: str | None = None
    fresh_for: timedelta | None = None  # max-age: do not ask before


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A feed as it arrived."""

    body: bytes
    body_hash: str
    url: str  # after redirects; what relative links are relative to
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    fresh_for: timedelta | None = None
    moved_to: str | None = None  # set when every redirect on the way was permanent
