"""Poll a feed: fetch, parse, decide what is new, keep it, and have it assessed."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeAlias

import structlog

from bot.domain.entries import Entry, ParsedFeed, Shown
from bot.domain.errors import FeedError, FeedRefused
from bot.domain.feeds import Feed, FeedId, Fetched, PollState, Unchanged
from bot.flows.article import Once, Pages, with_articles
from bot.flows.push import Pushing, state_of
from bot.ingest import cadence
from bot.ingest.allowance import MOST_A_DAY, within
from bot.ingest.decide import Decision, decide, keys_of
from bot.ports import Clock, EntryBook, FeedBook, Fetcher, Jobs, Parser

log = structlog.get_logger()

AT_ONCE = 1_000  # feeds taken by one tick
BATCH = 100  # feeds of one job, at most
ABREAST = 10  # of a batch begin before the event loop looks at anything else
LEASE = timedelta(minutes=5)  # a feed whose poll was never queued is due again after this
WAITS_TOO_LONG = timedelta(seconds=20)  # an entry whose job was lost gets another
SWEPT = 500  # entries by one tick
PACE_HOLDS = timedelta(minutes=1)
RETIRED = timedelta(days=7)  # a feed that is gone is asked again this seldom


@dataclass(slots=True)
class Pace:
    """The pace solved last, looked up once a minute and not at every poll."""

    _solved: timedelta = cadence.PACE
    _until: datetime | None = None

    async def now(self, feeds: FeedBook, clock: Clock) -> timedelta:
        moment = clock.now()
        if self._until is None or moment >= self._until:
            self._until = moment + PACE_HOLDS
            self._solved = await feeds.pace() or cadence.PACE
        return self._solved


@dataclass(frozen=True, slots=True, kw_only=True)
class PollServices:
    feeds: FeedBook
    fetcher: Fetcher
    parser: Parser
    jobs: Jobs
    clock: Clock
    floor: timedelta = cadence.QUICKEST
    pace: Pace = field(default_factory=Pace)
    pushing: Pushing | None = None  # where hubs can reach us
    pages: Pages | None = None  # of articles


async def poll_due(feeds: FeedBook, jobs: Jobs, clock: Clock) -> int:
    """Hand every feed that is due to the work engine, some in each job; return how many."""
    now = clock.now()
    due = await feeds.claim_due(now, limit=AT_ONCE, lease=LEASE)
    batches = -(-len(due) // BATCH)
    for first in range(batches):  # feeds of one host, which stand together, part
        await jobs.poll(due[first::batches], slot=now)
    return len(due)


async def reassess_lost(entries: EntryBook, jobs: Jobs, clock: Clock) -> int:
    """Have entries assessed whose job was lost between keeping them and queueing it."""
    lost = await entries.waiting(before=clock.now() - WAITS_TOO_LONG, limit=SWEPT)
    for entry_id in lost:
        if entry := await entries.get(entry_id):
            await jobs.assess(entry_id, fingerprint=entry.fingerprint)
        else:  # kept no more: nothing ran for longer than entries are kept
            await entries.let_go(entry_id)
    return len(lost)


async def poll(feed_id: FeedId, services: PollServices) -> int:
    """Poll one feed; return how many new or revised entries it brought.

    A crash before the entries are kept polls again; one after that leaves them waiting, where
    `reassess_lost` finds them.
    """
    known = await services.feeds.get(feed_id)
    if known is None or not known[0].enabled:  # dropped or paused while its poll was queued
        return 0
    return await _poll(*known, services)


async def poll_batch(feed_ids: Sequence[FeedId], services: PollServices, *, slot: datetime) -> int:
    """Poll feeds side by side, as `poll` does; return how many entries they brought.

    A batch that is begun again after a crash leaves out those that are no longer leased to it, as
    they were at `slot`, when it was made: they were polled, or another has them in hand. What
    nobody foresaw is logged, and leaves its feed leased.
    """
    mine = await services.feeds.leased(feed_ids, until=slot + LEASE)
    todo = [(feed, state) for feed, state in await services.feeds.several(mine) if feed.enabled]
    polls: list[asyncio.Task[int]] = []
    try:
        for place, (feed, state) in enumerate(todo):
            if place and not place % ABREAST:  # all at once would hold up others for 10 ms
                await asyncio.sleep(0)
            polls.append(asyncio.create_task(_poll(feed, state, services)))
    except asyncio.CancelledError:  # whoever works here leaves; what has begun goes along
        for begun in polls:
            begun.cancel()
        raise
    brought = await asyncio.gather(*polls, return_exceptions=True)
    for (feed, _), outcome in zip(todo, brought, strict=True):
        if isinstance(outcome, BaseException):
            log.error("poll_broke_off", feed=feed.id, exc_info=outcome)
    return sum(outcome for outcome in brought if isinstance(outcome, int))


@dataclass(frozen=True, slots=True)
class _Read:
    """A document, and what is in it: all of it, or what is new since the last one."""

    fetched: Fetched
    parsed: ParsedFeed
    whole: bool
    pages: Pages | None  # each read once


_Answer: TypeAlias = _Read | Unchanged | FeedError


async def _poll(feed: Feed, state: PollState, services: PollServices) -> int:
    """Ask a feed, and keep what came of it, again where a push kept something meanwhile."""
    answer = await _asked(feed, state, services)
    latest: PollState | None = state
    while latest:
        brought = await _kept(feed, latest, answer, services)
        if brought is not None:
            return brought
        latest = await state_of(feed, services.feeds)
    # An admin gave it another address, at which it is polled anew.
    log.info("feed_replaced_meanwhile", feed=feed.id)
    return 0


async def _asked(feed: Feed, state: PollState, services: PollServices) -> _Answer:
    try:
        fetched = await services.fetcher.fetch(feed, state)
        if isinstance(fetched, Unchanged):
            return fetched
        now = services.clock.now()
        shown = await _shown(feed, state, now, services)
        parsed = await services.parser.parse(feed.id, fetched, now, shown)
    except FeedError as error:
        return error
    pages = Once(services.pages) if services.pages else None
    return _Read(fetched, parsed, whole=shown is None, pages=pages)


async def _kept(
    feed: Feed, state: PollState, answer: _Answer, services: PollServices
) -> int | None:
    """Return how many entries were kept; None if nothing was, as `state` is no more the state."""
    match answer:
        case _Read():
            return await _keep(feed, state, answer, services)
        case Unchanged():
            return await _stay(feed, state, answer, services)
        case FeedError():
            return await _fail(feed, state, answer, services)


async def _fail(
    feed: Feed, state: PollState, error: FeedError, services: PollServices
) -> int | None:
    after = _after_failure(state, error, services)
    if not await services.feeds.remember(feed.id, after, url=feed.url):
        return None
    log.info(
        "poll_failed",
        feed=feed.id,
        trouble=error.trouble.value,
        reason=error.reason,
        failures=after.failures,
    )
    return 0


async def _stay(
    feed: Feed, state: PollState, answer: Unchanged, services: PollServices
) -> int | None:
    """Keep that nothing is new; a hub that was named before is not forgotten for that."""
    known = replace(state, hub=answer.hub) if answer.hub else state
    if services.pushing and known.hub:
        await services.pushing.notice(feed.id, known.hub, ())
    rate = _rate(known, Decision(), services.clock.now())
    after = await _after(feed.id, known, answer, rate, services)
    if not await services.feeds.remember(feed.id, after, url=feed.url):
        return None
    log.debug("feed_unchanged", feed=feed.id)
    return 0


async def _keep(feed: Feed, state: PollState, read: _Read, services: PollServices) -> int | None:
    now, parsed, fetched = services.clock.now(), read.parsed, read.fetched
    known = await services.feeds.known(feed.id, keys_of(parsed))
    allowed = state.allowed(now, most=MOST_A_DAY)
    decision, intake = within(decide(feed, parsed, known, now), allowed, most=MOST_A_DAY)
    changed = await with_articles(feed, (*decision.new, *decision.revised), read.pages)
    told = state.told(
        site=parsed.site,
        ttl_minutes=parsed.ttl_minutes,
        skip_hours=parsed.skip_hours,
        skip_days=parsed.skip_days,
        delay_minutes=_delay(state, decision),
        hub=fetched.hub or parsed.hub,
    ).brought(intake)
    if services.pushing:
        dates = tuple(entry.published_at for entry in decision.new if entry.dated)
        await services.pushing.notice(feed.id, told.hub, dates)
    after = await _after(feed.id, told, fetched, _rate(state, decision, now), services)
    named = {key: it for key, it in decision.keys.items() if known.get(key) != it}
    if not await services.feeds.keep(
        feed.id,
        after.read_whole(now) if read.whole else after,
        entries=changed,
        known=named,
        shown=parsed.shown,
        url=feed.url,
    ):
        return None
    for entry in changed:
        await services.jobs.assess(entry.id, fingerprint=entry.fingerprint)
    _tell(feed, decision, changed)
    if left_out := intake.left_out - allowed.left_out:
        log.warning("entries_left_out", feed=feed.id, count=left_out)
    return len(changed)


async def _shown(
    feed: Feed, state: PollState, now: datetime, services: PollServices
) -> Shown | None:
    """Return what the last document was made of, if that is the one which the state is about.

    None, too, where it is time to look at all that the feed offers still.
    """
    if state.body_hash is None or state.whole_due(now):
        return None
    shown = await services.feeds.shown(feed.id)
    return shown if shown and shown.body_hash == state.body_hash else None


def _tell(feed: Feed, decision: Decision, changed: tuple[Entry, ...]) -> None:
    if changed:
        log.info("feed_polled", feed=feed.id, new=len(decision.new), revised=len(decision.revised))


def _rate(state: PollState, decision: Decision, now: datetime) -> float:
    """Return entries a day, with what this poll found."""
    if state.succeeded_at is None:
        return cadence.first_rate((entry.published_at for entry in decision.new), now)
    elapsed = now - state.succeeded_at
    return cadence.rate_after(state.entries_per_day, new=len(decision.new), elapsed=elapsed)


def _delay(state: PollState, decision: Decision) -> float | None:
    """Return how long news takes to reach us; the first document tells nothing of that."""
    if state.succeeded_at is None:
        return None
    waits = (entry.seen_at - entry.published_at for entry in decision.new if entry.dated)
    minutes = (wait / timedelta(minutes=1) for wait in waits)
    return cadence.delay_after(state.delay_minutes, minutes)


async def _after(
    feed_id: FeedId,
    state: PollState,
    answer: Fetched | Unchanged,
    rate: float,
    services: PollServices,
) -> PollState:
    now = services.clock.now()
    due_at = cadence.after_success(
        now,
        feed_id=feed_id,
        entries_per_day=rate,
        fresh_for=answer.fresh_for,
        ttl_minutes=state.ttl_minutes,
        skip_hours=state.skip_hours,
        skip_days=state.skip_days,
        floor=services.floor,
        pace=await services.pace.now(services.feeds, services.clock),
    )
    return state.succeeded(
        now,
        due_at=await services.pushing.rarer(feed_id, now, due_at) if services.pushing else due_at,
        etag=answer.etag,
        last_modified=answer.last_modified,
        body_hash=answer.body_hash if isinstance(answer, Fetched) else state.body_hash,
        entries_per_day=rate,
        moved_to=answer.moved_to if isinstance(answer, Fetched) else None,
    )


def _after_failure(state: PollState, error: FeedError, services: PollServices) -> PollState:
    now = services.clock.now()
    gone = isinstance(error, FeedRefused) and error.gone
    due_at = cadence.after_failure(
        now,
        feed_id=error.feed_id,
        failures=state.failures + 1,
        retry_after=error.retry_after,
    )
    return state.failed(
        now,
        due_at=now + RETIRED if gone else due_at,
        error=error.reason,
        trouble=error.trouble,
        retired=gone,
    )
