"""Feeds, and what we remember about polling them."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType, Self

FeedId = NewType("FeedId", str)

FAILING_AFTER = 3  # failures in a row: six minutes; once is a hiccup, and no news
EDITABLE = ("url", "outlet", "language", "country", "ownership", "enabled", "articles")
DEAD_AFTER = timedelta(hours=24)  # of failing, before admins are told
WHOLE_EVERY = timedelta(days=30)  # with NOTED_AFTER far less than what a feed showed is known for
ALLOWED_FOR = timedelta(days=1)  # from the first entry on; then a feed may bring as much again


_TOO_MANY = "It brings more in a day than is taken of one feed: {} entries were left out."


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
    articles: bool = False  # read the pages of entries that are headlines only


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEdit:
    """What admins said of one feed, over what the list says of it; None: as it is listed."""

    url: str | None = None
    outlet: str | None = None
    language: str | None = None
    country: str | None = None
    ownership: Ownership | None = None
    enabled: bool | None = None  # False: paused
    articles: bool | None = None
    removed: bool = False

    def over(self, feed_id: FeedId, listed: Feed | None) -> Feed | None:
        """Return the feed that comes of it; None where it is removed, or was never one."""
        if self.removed or (listed is None and self.url is None):
            return None
        told = {name: value for name in EDITABLE if (value := getattr(self, name)) is not None}
        base = listed or Feed(id=feed_id, url="", outlet=feed_id, language="und", country="")
        return replace(base, **told)

    def then(self, later: "FeedEdit") -> "FeedEdit":
        """Return both edits as one; the later one has the last word."""
        told = {name: value for name in EDITABLE if (value := getattr(later, name)) is not None}
        return replace(self, **told, removed=later.removed)


class Trouble(StrEnum):
    """What is wrong with a feed, named by what an admin can do about it."""

    UNKNOWN_HOST = "unknown-host"
    NO_ANSWER = "no-answer"  # no connection, a broken one, or one that is too slow
    NOT_SECURE = "not-secure"
    NOT_FOUND = "not-found"
    NOT_ALLOWED = "not-allowed"  # a password, a payment, a captcha, a ban
    TOO_OFTEN = "too-often"
    SERVER = "server"  # it failed, and says so
    REDIRECTS = "redirects"
    NOT_PUBLIC = "not-public"
    GONE = "gone"
    TOO_LARGE = "too-large"
    BROKEN = "broken"
    NOT_A_FEED = "not-a-feed"
    EMPTY = "empty"
    TOO_MANY = "too-many"  # it works, and brings more than is taken


class Health(StrEnum):
    """How a feed does, as readers see it."""

    NEW = "new"  # not polled yet
    WORKS = "works"
    FAILING = "failing"
    GONE = "gone"  # its server says that it is gone for good
    PAUSED = "paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """Where a feed says it is pushed from, and by which name the hub knows it."""

    url: str
    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """How much of its allowance a feed has had in the day that began with it."""

    began_at: datetime
    taken: int = 0  # new entries
    revised: int = 0
    left_out: int = 0
    noted: int = 0  # of what was left out, so that it is known again

    def at(self, now: datetime, *, most: int) -> Self:
        """Return it as it is at a moment: after a day, another `most` may come."""
        if not self.is_over(now):
            return self
        noted = max(0, self.noted - most)
        return replace(self, began_at=now, taken=0, revised=0, left_out=0, noted=noted)

    def is_over(self, now: datetime) -> bool:
        return now - self.began_at >= ALLOWED_FOR

    def more(self, *, taken: int, revised: int, left_out: int = 0, noted: int = 0) -> Self:
        return replace(
            self,
            taken=self.taken + taken,
            revised=self.revised + revised,
            left_out=self.left_out + left_out,
            noted=self.noted + noted,
        )


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
    trouble: Trouble | None = None  # and what kind it was
    entries_per_day: float = 0.0  # decayed average of new entries
    moved_to: str | None = None  # where a permanent redirect sent us
    retired: bool = False  # the server said 410 Gone
    failing_since: datetime | None = None
    delay_minutes: float | None = None  # from publication to our reading it, decayed average
    site: str = ""  # the web page that the feed says it belongs to
    ttl_minutes: int | None = None  # what the document asks of those who poll it
    skip_hours: tuple[int, ...] = ()  # UTC
    skip_days: tuple[int, ...] = ()  # 0 is Monday
    hub: Hub | None = None  # who pushes it, as it said last
    intake: Intake | None = None  # what it brought in a day
    read_whole_at: datetime | None = None  # a document, and not only what was new in it
    # How often it was kept: who read an earlier one keeps nothing over it.
    written: int = field(default=0, compare=False)

    def left_out(self, now: datetime) -> int:
        """Return how many of its entries were left out lately, as there were too many."""
        intake = self.intake
        return intake.left_out if intake and not intake.is_over(now) else 0

    def allowed(self, now: datetime, *, most: int) -> Intake:
        """Return what it has had of the allowance of the day that a moment is in."""
        return (self.intake or Intake(began_at=now)).at(now, most=most)

    def kept(self) -> Self:
        return replace(self, written=self.written + 1)

    def brought(self, intake: Intake) -> Self:
        return replace(self, intake=intake)

    def whole_due(self, now: datetime) -> bool:
        return self.read_whole_at is None or now - self.read_whole_at >= WHOLE_EVERY

    def read_whole(self, now: datetime) -> Self:
        """Every item of a document was looked at: what it has not, the feed offers no more."""
        return replace(self, read_whole_at=now)

    @property
    def failing(self) -> bool:
        """Whether it has failed often enough to be told of."""
        return self.retired or self.failures >= FAILING_AFTER

    def dead(self, now: datetime) -> bool:
        """Whether somebody should look for another address of it."""
        since = self.failing_since or now
        return self.retired or (self.failing and now - since >= DEAD_AFTER)

    def health(self, feed: Feed) -> Health:
        if not feed.enabled:
            return Health.PAUSED
        if self.retired:
            return Health.GONE
        if self.failing:
            return Health.FAILING
        return Health.WORKS if self.succeeded_at else Health.NEW

    def readdressed(self, now: datetime) -> Self:
        """Forget what held for another address: it is polled at once, as if for the first time."""
        return replace(
            self,
            due_at=now,
            etag=None,
            last_modified=None,
            body_hash=None,
            failures=0,
            error=None,
            trouble=None,
            moved_to=None,
            retired=False,
            failing_since=None,
            hub=None,
            intake=None,
        )

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
        """The feed answered, changed or not; what was wrong is over, unless it brings too many."""
        left_out = self.left_out(now)
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
            error=_TOO_MANY.format(left_out) if left_out else None,
            trouble=Trouble.TOO_MANY if left_out else None,
            retired=False,
            failing_since=None,
        )

    def told(
        self,
        *,
        site: str,
        ttl_minutes: int | None,
        skip_hours: tuple[int, ...],
        skip_days: tuple[int, ...],
        delay_minutes: float | None,
        hub: Hub | None,
    ) -> Self:
        """Keep what a document says of itself until the next one: a 304 says nothing."""
        return replace(
            self,
            site=site or self.site,
            ttl_minutes=ttl_minutes,
            skip_hours=skip_hours,
            skip_days=skip_days,
            delay_minutes=delay_minutes,
            hub=hub,
        )

    def failed(
        self,
        now: datetime,
        *,
        due_at: datetime,
        error: str,
        trouble: Trouble | None = None,
        retired: bool = False,
    ) -> Self:
        """The feed did not answer, or not with a feed."""
        return replace(
            self,
            due_at=due_at,
            failed_at=now,
            failures=self.failures + 1,
            error=error,
            trouble=trouble,
            retired=retired,
            failing_since=self.failing_since or now,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """The server said, or the body shows, that nothing is new."""

    etag: str | None = None
    last_modified: str | None = None
    fresh_for: timedelta | None = None  # max-age: do not ask before
    hub: Hub | None = None  # as the server names it; without a document, most do not


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
    hub: Hub | None = None  # as the server names it


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A feed that was looked for, found and read."""

    url: str
    title: str
    language: str
    entries: int
    known_as: FeedId | None = None  # where it is monitored already


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Feeds among which an admin is to choose, and what for."""

    candidates: tuple[Candidate, ...]
    replaces: FeedId | None = None  # None: to be added
