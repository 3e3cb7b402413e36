"""When feeds are polled: 10,000 of them for half an hour, and how late news is found.

The first part is the bot's own polling, from the due feeds to the entries in the embedded store,
with the process that parses and the pace solved each minute. What is made up are the servers,
which answer at once, and the clock: it is moved on by two seconds a tick, or by what the tick
took, if that was longer, so that a machine which cannot keep up falls behind here as well. Each
feed has a rate of news of its own, as unequal as those of real feeds: log-normal around twelve
entries a day. All are new at the start: a thousand are due
at once, and another thousand every ten seconds.

The second part asks `bot.ingest.cadence` alone, for 1,000 such feeds and six days of invented
news, of which two count: by then the averages of entries a day have settled.

Limits: no poll begins more than 30 s after it was due, with less than 400 MB for bot, parser and
store; news is found after 6 minutes in the mean at 90 polls a feed and day or fewer.
"""

import asyncio
import bisect
import heapq
import logging
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import structlog

from bot.domain.deliveries import Delivery, Message
from bot.domain.entries import EntryId
from bot.domain.feeds import Feed, FeedId, Fetched, PollState, Unchanged
from bot.fetch.pool import ParserPool
from bot.flows.health import HealthServices, review
from bot.flows.poll import PollServices, poll_batch, poll_due
from bot.ingest import cadence
from bot.store.connect import connected
from bot.store.embedded import embedded
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from tests.fakes.newsstand import Item, rss

FEEDS, LASTING, TICK = 10_000, timedelta(minutes=30), timedelta(seconds=2)
LATEST, MEMORY = 30.0, 400_000_000  # seconds; bytes
SIMULATED, DAYS, SETTLED = 1_000, 6, 4
MEAN, POLLS = 6.0, 90.0  # minutes; a feed and day
WINDOW = 5  # items of a document
START = datetime(2026, 1, 5, tzinfo=UTC)
DAY = timedelta(days=1)


def main() -> int:
    """Print each figure beside its limit; 1 if one is missed."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
        world = asyncio.run(_half_an_hour(Path(folder)))
    late, polls = sorted(world.late), len(world.late)
    print(
        f"cadence: {FEEDS} feeds, {polls} polls in half an hour, {world.cpu / polls * 1000:.2f} ms "
        f"of processor each; late by {late[len(late) // 2]:.1f} s, p99 "
        f"{late[len(late) * 99 // 100]:.1f} s, at most {late[-1]:.1f} s, limit {LATEST:g} s"
    )
    print(
        f"cadence: {world.memory / 1e6:.0f} MB resident for bot, parser and store, "
        f"limit {MEMORY / 1e6:.0f} MB"
    )
    mean, daily = discovered()
    print(
        f"cadence: news found after {mean:.2f} minutes in the mean, limit {MEAN:g}, at "
        f"{daily:.1f} polls a feed and day, limit {POLLS:g}"
    )
    kept = (late[-1] <= LATEST, world.memory <= MEMORY, mean <= MEAN, daily <= POLLS)
    return int(not all(kept))


@dataclass
class World:
    """Servers, their news and the time."""

    now_is: datetime = START
    late: list[float] = field(default_factory=list)  # seconds, of every poll
    batches: list[tuple[list[FeedId], datetime]] = field(default_factory=list)
    news: dict[FeedId, list[datetime]] = field(default_factory=dict)
    memory: int = 0
    cpu: float = 0.0

    def now(self) -> datetime:
        return self.now_is

    async def fetch(self, feed: Feed, state: PollState) -> Fetched | Unchanged:
        self.late.append((self.now_is - state.due_at).total_seconds())
        news = self.news[feed.id]
        count = bisect.bisect(news, self.now_is)
        tag = str(count)
        if state.etag == tag:
            return Unchanged(etag=tag)
        items = [
            Item(
                title=f"Minister {number} of {feed.id} met envoys on a ceasefire",
                text="They spoke for an hour about a truce and the release of prisoners. " * 4,
                at=news[number],
                guid=f"{feed.id}-{number}",
            )
            for number in range(count - 1, max(count - 1 - WINDOW, -1), -1)
        ]
        return Fetched(body=rss(items), body_hash=f"{feed.id}-{tag}", url=feed.url, etag=tag)

    async def poll(self, feed_ids: Sequence[FeedId], *, slot: datetime) -> None:
        self.batches.append((list(feed_ids), slot))

    async def assess(self, entry_id: EntryId, *, fingerprint: str) -> None: ...
    async def put(self, delivery: Delivery, now: datetime) -> None: ...


async def _half_an_hour(folder: Path) -> World:
    world, chance = World(), random.Random(1)  # noqa: S311 - the same news every time
    rates = _rates(FEEDS, chance)
    feeds = [
        Feed(
            id=FeedId(f"f{n}"), url=f"https://f{n}.example/", outlet="O", language="en", country=""
        )
        for n in range(FEEDS)
    ]
    for feed, rate in zip(feeds, rates, strict=True):
        world.news[feed.id] = _news(rate, START - DAY / 2, START + LASTING, chance)
    async with (
        embedded(folder) as url,
        connected(url) as client,
        ParserPool() as parser,
    ):
        book = RedisFeedBook(client, Keys("cadence"))
        await book.sync(feeds, now=START)
        services = PollServices(feeds=book, fetcher=world, parser=parser, jobs=world, clock=world)
        health = HealthServices(
            feeds=book, outbox=world, clock=world, draw=lambda _: Message(html="")
        )
        reviewed = START
        began = time.process_time()
        while world.now_is < START + LASTING:
            ticked = time.perf_counter()
            await poll_due(book, world, world)
            while world.batches:
                feed_ids, slot = world.batches.pop(0)
                await poll_batch(feed_ids, services, slot=slot)
            if world.now_is - reviewed >= timedelta(minutes=1):
                reviewed = world.now_is
                await review(health)
            took = timedelta(seconds=time.perf_counter() - ticked)
            world.now_is += max(TICK, took)
        world.cpu = time.process_time() - began
        store = psutil.Process(int((folder / "valkey.pid").read_text()))
        own = psutil.Process()
        world.memory = _resident([own, *own.children(), store])
    return world


def discovered() -> tuple[float, float]:
    """Return minutes from publication to poll in the mean, and polls a feed and day."""
    chance = random.Random(2)  # noqa: S311 - a simulation, the same every time
    rates = _rates(SIMULATED, chance)
    end, counted = START + DAYS * DAY, START + SETTLED * DAY
    news = [_news(rate, START - 2 * DAY, end, chance) for rate in rates]
    believed = [0.0] * SIMULATED
    polled: list[datetime | None] = [None] * SIMULATED
    due = [(START, number) for number in range(SIMULATED)]
    pace, solved_at = cadence.PACE, START
    waits: list[float] = []
    polls = 0
    while due[0][0] < end:
        now, number = heapq.heappop(due)
        if now - solved_at >= timedelta(hours=1):
            pace, solved_at = _pace(believed), now
        last, dates = polled[number], news[number]
        if last is None:
            seen = dates[: bisect.bisect(dates, now)][-WINDOW:]
            believed[number] = cadence.first_rate(seen, now)
        else:
            fresh = dates[bisect.bisect(dates, last) : bisect.bisect(dates, now)]
            believed[number] = cadence.rate_after(
                believed[number], new=len(fresh), elapsed=now - last
            )
            if now >= counted:
                polls += 1
                waits += [(now - it) / timedelta(minutes=1) for it in fresh if it >= counted]
        polled[number] = now
        again = cadence.after_success(
            now, feed_id=FeedId(f"f{number}"), entries_per_day=believed[number], pace=pace
        )
        heapq.heappush(due, (again, number))
    return sum(waits) / len(waits), polls / SIMULATED / (DAYS - SETTLED)


def _pace(rates: Sequence[float]) -> timedelta:
    return cadence.pace_for(rates, polls_per_feed_and_day=cadence.BUDGET)


def _rates(count: int, chance: random.Random) -> list[float]:
    """Draw entries a day: half of the feeds have fewer than twelve, a twelfth more than 100."""
    return [chance.lognormvariate(2.5, 1.5) for _ in range(count)]


def _news(rate: float, start: datetime, end: datetime, chance: random.Random) -> list[datetime]:
    """Draw moments of publication, one after the other and at any hour (a Poisson process)."""
    moments, moment = [], start
    while (moment := moment + chance.expovariate(rate) * DAY) < end:
        moments.append(moment)
    return moments


def _resident(processes: Sequence[psutil.Process]) -> int:
    return sum(process.memory_info().rss for process in processes)


if __name__ == "__main__":
    sys.exit(main())
