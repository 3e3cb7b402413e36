"""Have hubs push what is new (WebSub, https://www.w3.org/TR/websub/), and take what they push.

A feed that names a hub is asked for there. The hub calls back to be sure that it was us, and from
then on sends each new version of the feed as it appears. What it sends goes the way of what is
polled; polls go on, more seldom, so that a hub that dies or forgets loses nothing.
"""

import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from hashlib import blake2b, sha256
from typing import Protocol
from urllib.parse import urlsplit

import structlog

from bot.domain.errors import FeedUnreadable, HubRefused
from bot.domain.feeds import Feed, FeedId, Fetched, Hub, PollState
from bot.domain.pushes import WANTED, Push
from bot.flows.article import Once, Pages, with_articles
from bot.ingest import cadence
from bot.ingest.allowance import MOST_A_DAY, within
from bot.ingest.decide import Decision, decide, keys_of
from bot.ports import Clock, FeedBook, Jobs, Parser

log = structlog.get_logger()

PATH = "/websub"
DIGESTS = {"sha1", "sha256", "sha384", "sha512"}  # those that WebSub names
LONGEST_LEASE = 9  # digits of a number of seconds
AT_ONCE = 20  # hubs asked by one tick

Change = Callable[[Push | None], Push | None]


class PushBook(Protocol):
    async def get(self, feed_id: FeedId) -> Push | None: ...

    async def all(self) -> list[Push]: ...

    async def change(self, feed_id: FeedId, change: Change) -> None:
        """Put what `change` makes of a push in its place, None for nothing; it may run twice."""
        ...


class Hubs(Protocol):
    async def ask(self, hub: str, form: Mapping[str, str]) -> None:
        """Send a request to a hub.

        Raises:
            HubRefused: it did not accept it, or did not answer.
        """
        ...


class Taken(Enum):
    """What became of something that was pushed."""

    KEPT = "kept"
    IGNORED = "ignored"  # not from the hub, for all we can tell
    UNWANTED = "unwanted"  # nobody asked for it, or not any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Pushing:
    """What it takes to be pushed to at `address`, which is public. `key` is known to us alone."""

    address: str
    key: bytes
    book: PushBook
    hubs: Hubs
    feeds: FeedBook
    parser: Parser
    jobs: Jobs
    clock: Clock
    pages: Pages | None = None  # of articles

    async def notice(
        self, feed_id: FeedId, hub: Hub | None, published: tuple[datetime, ...]
    ) -> None:
        """Learn from a poll: which hub the feed names, and when its new entries were published."""
        now = self.clock.now()

        def noticed(push: Push | None) -> Push | None:
            if hub is None or not _usable(hub):
                return None
            if push is None or push.hub != hub:
                return Push(feed_id=feed_id, hub=hub, ask_at=now)
            late = any(push.overlooked(now, moment) for moment in published)
            return replace(push, missed=push.missed or late)

        push = await self.book.get(feed_id)
        if noticed(push) != push:
            await self.book.change(feed_id, noticed)

    async def rarer(self, feed_id: FeedId, now: datetime, due_at: datetime) -> datetime:
        """Return when to poll a feed, which would be due at a moment but for its hub."""
        push = await self.book.get(feed_id)
        return push.rarer(now, due_at) if push else due_at

    async def renew(self) -> int:
        """Ask hubs whose lease ends soon, or that have not been asked; return how many."""
        now, asked = self.clock.now(), 0
        for push in await self.book.all():
            known = await self.feeds.get(push.feed_id)
            if known is None:  # removed
                await self.book.change(push.feed_id, lambda _: None)
            elif known[0].enabled and push.ask_at <= now and asked < AT_ONCE:
                asked += 1
                await self._ask(push, now)
        return asked

    async def _ask(self, push: Push, now: datetime) -> None:
        """Ask a hub. That it was asked is written first: it may call back before it answers."""
        form = {
            "hub.mode": "subscribe",
            "hub.topic": push.hub.topic,
            "hub.callback": f"{self.address}{PATH}/{push.feed_id}/{self._token(push)}",
            "hub.lease_seconds": str(int(WANTED.total_seconds())),
            "hub.secret": self._secret(push),
        }
        await self.book.change(push.feed_id, lambda it: it and it.asked(now))
        try:
            await self.hubs.ask(push.hub.url, form)
        except HubRefused as error:
            why = str(error)
            log.info("hub_refused", feed=push.feed_id, reason=why)
            if error.for_good:
                await self.book.change(push.feed_id, lambda it: it and it.refused(now, why))

    async def verify(self, feed_id: str, token: str, told: Mapping[str, str]) -> str | None:
        """Answer a hub that asks whether it was us; None: it was not.

        A hub may also say that it will not push; that is heard, and answered with nothing.
        """
        push = await self._meant(feed_id, token)
        mode, now = told.get("hub.mode"), self.clock.now()
        if push is None or told.get("hub.topic") != push.hub.topic:
            return None
        if mode == "denied":
            why = " ".join(told.get("hub.reason", "").split())[:200]
            await self.book.change(push.feed_id, lambda it: it and it.refused(now, why))
            log.info("push_denied", feed=feed_id, reason=why)
            return ""
        challenge = told.get("hub.challenge")
        if mode != "subscribe" or not challenge:
            return None  # we never unsubscribe: whoever wants that is not us
        written = told.get("hub.lease_seconds", "")
        seconds = int(written) if written.isascii() and written.isdigit() else None
        if len(written) > LONGEST_LEASE:
            seconds = None
        await self.book.change(push.feed_id, lambda it: it and it.leased(now, seconds))
        log.info("push_leased", feed=feed_id, hours=round((seconds or 0) / 3600))
        return challenge

    async def expects(self, feed_id: str, token: str) -> bool:
        """Whether something may be pushed there: asked before its body is read."""
        return await self._meant(feed_id, token) is not None

    async def take(
        self, feed_id: str, token: str, signature: str, body: bytes, content_type: str | None
    ) -> Taken:
        """Take what was pushed, the way of what is polled.

        A crash before it is kept leaves the hub without an answer, and it sends it again; one
        after that leaves the entries waiting, as after a poll.
        """
        push = await self._meant(feed_id, token)
        known = await self.feeds.get(push.feed_id) if push else None
        if push is None or known is None or not known[0].enabled:
            return Taken.UNWANTED
        if not signed(self._secret(push), signature, body):
            log.warning("push_not_signed", feed=feed_id)
            return Taken.IGNORED
        await self._keep(known[0], push, body, content_type)
        return Taken.KEPT

    async def _keep(self, feed: Feed, push: Push, body: bytes, content_type: str | None) -> None:
        now = self.clock.now()
        mark = blake2b(body, digest_size=16).hexdigest()
        fetched = Fetched(body=body, body_hash=mark, url=push.hub.topic, content_type=content_type)
        await self.book.change(feed.id, lambda it: it and it.pushed())
        try:
            parsed = await self.parser.parse(feed.id, fetched, now)
        except FeedUnreadable as error:  # a hint that there is something, then
            log.info("push_unreadable", feed=feed.id, reason=error.reason)
            await self._hint(feed, now)
            return
        pages = Once(self.pages) if self.pages else None
        while state := await state_of(feed, self.feeds):
            known, now = await self.feeds.known(feed.id, keys_of(parsed)), self.clock.now()
            allowed = state.allowed(now, most=MOST_A_DAY)
            decision, intake = within(decide(feed, parsed, known, now), allowed, most=MOST_A_DAY)
            changed = await with_articles(feed, (*decision.new, *decision.revised), pages)
            after = _after(state, decision, now).brought(intake)
            if await self.feeds.keep(
                feed.id, after, entries=changed, known=decision.keys, url=feed.url, pushed=True
            ):
                for entry in changed:
                    await self.jobs.assess(entry.id, fingerprint=entry.fingerprint)
                told = {"new": len(decision.new), "revised": len(decision.revised)}
                log.info("feed_pushed", feed=feed.id, **told)
                return

    async def _hint(self, feed: Feed, now: datetime) -> None:
        """Have a feed polled soon; one that is due or being polled is left alone."""
        while state := await state_of(feed, self.feeds):
            hinted = replace(state, due_at=_hinted(state, now))
            if hinted == state or await self.feeds.remember(feed.id, hinted, url=feed.url):
                return

    async def _meant(self, feed_id: str, token: str) -> Push | None:
        """Return the push that an address of ours stands for, if we ever gave it away."""
        push = await self.book.get(FeedId(feed_id))
        if push is None or not hmac.compare_digest(self._token(push).encode(), token.encode()):
            return None
        return push

    def _token(self, push: Push) -> str:
        """Return what makes an address of ours one that nobody guesses."""
        return self._derived("address", push)[:32]

    def _secret(self, push: Push) -> str:
        """Return what the hub signs with."""
        return self._derived("secret", push)

    def _derived(self, use: str, push: Push) -> str:
        """Derive a secret, so that every process knows it and the store need not."""
        words = f"websub {use} {push.feed_id} {push.hub.url} {push.hub.topic}"
        return hmac.new(self.key, words.encode(errors="replace"), sha256).hexdigest()


async def state_of(feed: Feed, feeds: FeedBook) -> PollState | None:
    """Return the state of a feed as it is now; None if it is at another address, or gone."""
    known = await feeds.get(feed.id)
    return known[1] if known and known[0].url == feed.url else None


def key_of(*secrets: str) -> bytes:
    """Make the key that hubs' secrets derive from.

    A hub sees what is derived, and may try words until one fits. So the key is not one word that
    somebody thought of: the token of the bot, which is long and drawn at random, has a part in it.
    """
    return sha256("\n".join(secrets).encode()).digest()


def signed(secret: str, signature: str, body: bytes) -> bool:
    """Whether a signature, as "sha256=…", is that of a body under a secret."""
    method, _, given = signature.partition("=")
    if method.lower() not in DIGESTS:
        return False
    right = hmac.new(secret.encode(), body, method.lower()).hexdigest()
    return hmac.compare_digest(right.encode(), given.strip().lower().encode(errors="replace"))


def _usable(hub: Hub) -> bool:
    """Whether we may name this feed to this hub: not where its address holds a password."""
    try:
        places = [urlsplit(it) for it in (hub.url, hub.topic)]
        return all(
            it.scheme in {"http", "https"} and it.hostname and not it.username for it in places
        )
    except ValueError:
        return False


def _hinted(state: PollState, now: datetime) -> datetime:
    """Return when to poll a feed whose hub says that there is something, but not what.

    Soon; but no hub has us poll more often than ever, nor sooner a feed that fails: it might do
    so to harm whoever the feed is from.
    """
    if state.failures or state.succeeded_at is None:
        return state.due_at
    return min(state.due_at, max(now, state.succeeded_at + cadence.QUICKEST))


def _after(state: PollState, decision: Decision, now: datetime) -> PollState:
    """Count a push as a sign of life, and its entries as a poll's; the next poll stays due.

    What was wrong with polling stays wrong: the hub is another server.
    """
    elapsed = now - (state.succeeded_at or now)
    waits = (entry.seen_at - entry.published_at for entry in decision.new if entry.dated)
    return replace(
        state,
        succeeded_at=now,
        entries_per_day=cadence.rate_after(
            state.entries_per_day, new=len(decision.new), elapsed=elapsed
        ),
        delay_minutes=cadence.delay_after(
            state.delay_minutes, (wait / timedelta(minutes=1) for wait in waits)
        ),
    )
