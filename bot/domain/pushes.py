"""Pushes: what a feed's hub sends us, so that we need not ask so often (WebSub)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

from bot.domain.feeds import FeedId, Hub

WANTED = timedelta(days=10)  # the lease that we ask for
BELIEVED = timedelta(days=30)  # the longest that we believe
FIRST_TRY = timedelta(minutes=10)  # for a hub to call back, before it is asked again
LAST_TRY = timedelta(days=1)
RENEWED_AT = 0.8  # of a lease
LATE = timedelta(minutes=15)  # what a hub has not pushed by then, it has missed
RARER = 6  # polls beside a hub that pushes, one instead of so many
SELDOM = timedelta(hours=6)  # and never more seldom than that for its sake


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """What we asked of a hub for one feed, and what came of it."""

    feed_id: FeedId
    hub: Hub
    ask_at: datetime  # when to ask it, again or for the first time
    tries: int = 0  # since it last called back
    leased_at: datetime | None = None
    until: datetime | None = None  # the end of the lease
    missed: bool = False  # a poll found what it should have pushed, and nothing came since
    refusal: str = ""  # why there is no lease, in words

    def lives(self, now: datetime) -> bool:
        return self.until is not None and now < self.until

    def asked(self, now: datetime) -> Self:
        """The hub is being asked; unless it calls back it is asked again, ever more seldom."""
        wait = min(FIRST_TRY * (1 << min(self.tries, 16)), LAST_TRY)
        return replace(self, tries=self.tries + 1, ask_at=now + wait)

    def refused(self, now: datetime, why: str) -> Self:
        """The hub does not want to push this feed to us."""
        return replace(self, ask_at=now + LAST_TRY, until=None, refusal=why)

    def leased(self, now: datetime, seconds: int | None) -> Self:
        """The hub called back, and we said yes."""
        lease = timedelta(seconds=seconds) if seconds else WANTED
        lease = min(lease, BELIEVED)
        return replace(
            self,
            tries=0,
            leased_at=now,
            until=now + lease,
            ask_at=now + RENEWED_AT * lease,
            refusal="",
        )

    def pushed(self) -> Self:
        return replace(self, missed=False)

    def overlooked(self, now: datetime, published_at: datetime) -> bool:
        """Whether it should have pushed what a poll found, published at this moment."""
        return (
            self.lives(now)
            and self.leased_at is not None
            and self.leased_at < published_at < now - LATE
        )

    def rarer(self, now: datetime, due_at: datetime) -> datetime:
        """Return when to poll instead of `due_at`: seldom, while the hub pushes what there is."""
        if self.until is None or not self.lives(now) or self.missed:
            return due_at
        wait = min((due_at - now) * RARER, SELDOM)
        return max(due_at, min(now + wait, self.until))
