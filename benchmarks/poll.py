"""Polling 1,000 feeds on 100 hosts: our polling beside lemon24/reader's, in the same run.

A server in a process of its own listens on 100 addresses of loopback, ten feeds on each. A feed
takes 20 to 200 ms to answer, always the same feed the same time; four in five say 304 to whoever
asks conditionally, the fifth has a new item each time. Documents have 20 items of news. Each side
polls every feed once to know it, which is not measured, and then ROUNDS times, in turns: the speed
of a machine changes from minute to minute, so what is compared was measured one after the other.

Ours is what the bot does for polls, from the feeds that are due to the entries in the store: a
tick claims them, the work engine runs batches, conditional GET with guard and turn-taking at each
host (two at a time), parsing in the pool's process, deciding, keeping. Theirs is `update_feeds` and
its SQLite file, in a process of its own, twice: as it is shipped, with one thread, on a feed of
each host, which takes it as long a feed as all of them would, once; and with THREADS, the best
number of them in a first try, in turns with ours. The processor time is that of this process and
of the processes that parse for it; the store's is printed apart. Meanwhile a coroutine asks to be
woken every 5 ms: how late it is, is the delay of the event loop.

Two at a time to a host bound what anybody can do who is as polite: that bound is printed, too.
Theirs has none, and asks a host for all ten feeds at once.

Limits: five times the feeds a second of `update_feeds`, a fifth of its processor time for a feed
with as many threads as suit it (in the median of the turns), and a delay of 20 ms at the 99th
percentile. `reader` has to be there: `make bench` installs it.
"""

import asyncio
import gc
import logging
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Self

import psutil
import structlog
from aiohttp import web
from docket import Docket

from bot.domain.entries import EntryId
from bot.domain.feeds import Feed, FeedId
from bot.fetch.http import HttpFetcher
from bot.fetch.pool import ParserPool
from bot.flows.poll import PollServices, poll_batch, poll_due
from bot.jobs.clock import SystemClock
from bot.jobs.engine import DocketJobs, batch_of, engine, working
from bot.store.connect import connected
from bot.store.embedded import embedded
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from tests.fakes.newsstand import Item, rss

HOSTS, EACH, ROUNDS = 100, 10, 5
FEEDS = HOSTS * EACH
QUICKEST, SLOWEST = 0.020, 0.200  # seconds
NEWS = 5  # every fifth feed has some
PATIENCE = 120.0  # seconds for a round
THREADS = (20, 50, 100)  # of theirs; the best number counts
LANES = 2  # requests to a host at a time
RATIO, SHARE, DELAY = 5.0, 0.2, 0.020
WAKE = 0.005
READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One round: feeds a second, and processor time for a feed, in ms."""

    rate: float
    cpu: float


@dataclass(slots=True)
class Loop:
    """How late the event loop was, in seconds."""

    delays: list[float] = field(default_factory=list)

    def percentile(self, hundredth: int) -> float:
        return quantiles(self.delays, n=100)[hundredth - 1]


@dataclass(slots=True, kw_only=True)
class Turns:
    """What was measured, round for round; the store's processor time for a feed is in ms."""

    ours: list[Run] = field(default_factory=list)
    theirs: list[Run] = field(default_factory=list)
    loop: Loop = field(default_factory=Loop)
    store: float = 0.0


class Polls:
    """The work engine as far as polling goes: nobody assesses what was read."""

    def __init__(self, docket: Docket) -> None:
        self._jobs = DocketJobs(docket)

    async def poll(self, feed_ids: Sequence[FeedId], *, slot: datetime) -> None:
        await self._jobs.poll(feed_ids, slot=slot)

    async def assess(self, entry_id: EntryId, *, fingerprint: str) -> None: ...


def main() -> int:
    """Print each figure beside its limit; 1 if one is missed."""
    _quieten()
    with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
        port, server = _serving()
        try:
            with Reader(port, Path(folder), threads=1) as alone:
                slow = alone.poll().rate
            threads = max(THREADS, key=lambda it: _tried(port, Path(folder), it))
            with Reader(port, Path(folder), threads=threads) as theirs:
                turns = asyncio.run(_in_turns(port, Path(folder), theirs))
        finally:
            server.terminate()
            server.wait()
    (rate, cpu), (best, their_cpu) = _median(turns.ours), _median(turns.theirs)
    print(
        f"poll: {rate:.0f} feeds/s, reader's update_feeds() as shipped {slow:.1f} feeds/s, "
        f"{rate / slow:.0f} times as many, limit {RATIO:g}"
    )
    print(
        f"poll: {rate:.0f} feeds/s, update_feeds(workers={threads}) {best:.0f} feeds/s, "
        f"{rate / best:.1f} times as many; with {LANES} at a time to a host, {_bound():.0f} feeds/s "
        f"or {_bound() / best:.1f} times as many are the most there can be"
    )
    shares = [mine.cpu / other.cpu for mine, other in zip(turns.ours, turns.theirs, strict=True)]
    share = median(shares)
    print(
        f"poll: {cpu:.2f} ms of processor a feed (and {turns.store:.2f} of the store's), reader "
        f"{their_cpu:.2f} ms, share {share:.3f} ({min(shares):.3f} to {max(shares):.3f}), "
        f"limit {SHARE:g}"
    )
    loop, late = turns.loop, turns.loop.percentile(99)
    print(
        f"poll: event loop late by {loop.percentile(50) * 1000:.1f} ms, p99 {late * 1000:.1f} ms, "
        f"limit {DELAY * 1000:g} ms, ratio {late / DELAY:.2f}"
    )
    kept = (rate >= RATIO * slow, share <= SHARE, late <= DELAY)
    return int(not all(kept))


def _quieten() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    logging.disable()


def _median(runs: Sequence[Run]) -> tuple[float, float]:
    return median(run.rate for run in runs), median(run.cpu for run in runs)


def _latency(number: int) -> float:
    """Return how long a feed takes to answer, in seconds."""
    return QUICKEST + (SLOWEST - QUICKEST) * (number * 37 % 101) / 100


def _bound() -> float:
    """Return feeds a second where the slowest host is never asked for fewer than LANES feeds."""
    hosts = (range(first, first + EACH) for first in range(0, FEEDS, EACH))
    return FEEDS / max(sum(map(_latency, host)) / LANES for host in hosts)


async def _in_turns(port: int, folder: Path, theirs: "Reader") -> Turns:
    """Poll all feeds ROUNDS times, and have the other poll them after each."""
    clock, turns = SystemClock(), Turns()
    urls = [_url(number, port) for number in range(FEEDS)]
    async with (
        embedded(folder) as url,
        connected(url) as client,
        HttpFetcher(user_agent="Dragoman (benchmark)", allow_private=True) as fetcher,
        ParserPool() as parser,
        engine(url, "work") as docket,
    ):
        feeds = RedisFeedBook(client, Keys("poll"))
        await feeds.sync([_feed(number, it) for number, it in enumerate(urls)], now=clock.now())
        services = PollServices(
            feeds=feeds, fetcher=fetcher, parser=parser, jobs=Polls(docket), clock=clock
        )
        polled: asyncio.Queue[int] = asyncio.Queue()

        async def work(argument: str) -> None:
            feed_ids, slot = batch_of(argument)
            await poll_batch(feed_ids, services, slot=slot)
            polled.put_nowait(len(feed_ids))

        async with working(docket, {"poll_batch": work}):
            await _round(services, polled)
            gc.freeze()  # as the bot does when it has read what it knows
            for _, state in await feeds.all():
                if state.error or not state.succeeded_at:
                    raise RuntimeError(f"a feed of the benchmark failed: {state.error}")
            workers = _workers()
            store = [psutil.Process(int((folder / "valkey.pid").read_text()))]
            for _ in range(ROUNDS):
                began, spent, store_spent = time.perf_counter(), _spent(workers), _spent(store)
                async with _watching(turns.loop):
                    await _round(services, polled)
                lasted = time.perf_counter() - began
                cpu = (_spent(workers) - spent) / FEEDS * 1000
                turns.ours.append(Run(rate=FEEDS / lasted, cpu=cpu))
                turns.store += (_spent(store) - store_spent) / FEEDS / ROUNDS * 1000
                turns.theirs.append(await asyncio.to_thread(theirs.poll))
    return turns


async def _round(services: PollServices, polled: asyncio.Queue[int]) -> None:
    """Poll every feed once, as a tick of the clock begins it, and wait until all are kept."""
    await services.feeds.hurry(services.clock.now())
    left = await poll_due(services.feeds, services.jobs, services.clock)
    if left != FEEDS:
        raise RuntimeError(f"{left} of {FEEDS} feeds were due")
    async with asyncio.timeout(PATIENCE):
        while left:
            left -= await polled.get()


@asynccontextmanager
async def _watching(loop: Loop) -> AsyncIterator[None]:
    async def watch() -> None:
        while True:
            due = time.perf_counter() + WAKE
            await asyncio.sleep(WAKE)
            loop.delays.append(max(0.0, time.perf_counter() - due))

    task = asyncio.create_task(watch())
    yield
    task.cancel()


class Reader:
    """lemon24/reader in a process of its own, which knows the feeds already."""

    def __init__(self, port: int, folder: Path, *, threads: int) -> None:
        file = Path(tempfile.mkdtemp(dir=folder)) / "reader.sqlite"
        self._process = _child("--reader", str(port), str(file), str(threads))

    def __enter__(self) -> Self:
        _told(self._process)
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()

    def poll(self) -> Run:
        """Have it poll its feeds once."""
        if self._process.stdin is None:
            raise RuntimeError("the reader has no input")
        self._process.stdin.write("poll\n")
        self._process.stdin.flush()
        rate, cpu = map(float, _told(self._process))
        return Run(rate=rate, cpu=cpu)


def _tried(port: int, folder: Path, threads: int) -> float:
    """Return how many feeds a second it does with so many threads."""
    with Reader(port, folder, threads=threads) as reader:
        return reader.poll().rate


def _read(port: int, file: str, threads: int) -> None:
    """Be the process of a `Reader`: poll the feeds for every line that comes in."""
    from reader import make_reader  # noqa: PLC0415 - only `make bench` has it

    _quieten()
    theirs = make_reader(file)
    urls = [_url(number, port) for number in range(0, FEEDS, 1 if threads > 1 else EACH + 1)]
    for url in urls:
        theirs.add_feed(url)
    theirs.update_feeds(workers=max(threads, THREADS[0]), scheduled=False)
    if any(feed.last_exception for feed in theirs.get_feeds()):
        raise RuntimeError("a feed of the benchmark failed in reader")
    print(READY, flush=True)
    own = [psutil.Process()]
    for _ in sys.stdin:
        began, spent = time.perf_counter(), _spent(own)
        theirs.update_feeds(workers=threads, scheduled=False)
        lasted = time.perf_counter() - began
        cpu = (_spent(own) - spent) / len(urls) * 1000
        print(READY, len(urls) / lasted, cpu, flush=True)


def _workers() -> list[psutil.Process]:
    """Return this process and those that parse for it. Finding them takes up to 100 ms."""
    own = psutil.Process()
    parsers = (it for it in own.children() if "bot.processes.worker" in " ".join(it.cmdline()))
    return [own, *parsers]


def _spent(workers: Sequence[psutil.Process]) -> float:
    """Return processor seconds of these processes."""
    return sum(sum(it.cpu_times()[:2]) for it in workers)


def _feed(number: int, url: str) -> Feed:
    return Feed(id=FeedId(f"f{number}"), url=url, outlet="Outlet", language="en", country="GB")


def _url(number: int, port: int) -> str:
    return f"http://127.0.1.{number // EACH + 1}:{port}/{number}"


def _serving() -> tuple[int, subprocess.Popen[str]]:
    """Start the server in a process of its own; it ends with ours."""
    server = _child("--serve")
    (port,) = _told(server)
    return int(port), server


def _child(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "benchmarks.poll", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
        env=os.environ,
    )


def _told(child: subprocess.Popen[str]) -> list[str]:
    """Wait until a child has done its work, and return what it says of it."""
    if child.stdout is None:
        raise RuntimeError("the child has no output")
    word, *rest = child.stdout.readline().split() or [""]
    if word != READY:
        raise RuntimeError("a process of the benchmark ended early")
    return rest


async def _serve() -> None:
    """Serve feeds until the benchmark ends."""
    asked = dict.fromkeys(range(FEEDS), 0)
    started = datetime.now(UTC)

    def document(number: int) -> bytes:
        news = asked[number] if number % NEWS == 0 else 0
        items = [
            Item(
                title=f"Minister {it} of country {number} met envoys on a ceasefire",
                text="They spoke for an hour about a truce and the release of prisoners. " * 4,
                at=started - timedelta(minutes=10 * (20 - it)),
                guid=f"{number}-{it}",
            )
            for it in range(news + 20, news, -1)
        ]
        return rss(items)

    async def answer(request: web.Request) -> web.Response:
        number = int(request.path[1:])
        await asyncio.sleep(_latency(number))
        if number % NEWS and request.headers.get("If-None-Match") == f'"{number}"':
            return web.Response(status=304, headers={"ETag": f'"{number}"'})
        asked[number] += 1
        tag = number if number % NEWS else f"{number}-{asked[number]}"
        return web.Response(
            body=document(number),
            headers={"ETag": f'"{tag}"', "Content-Type": "application/rss+xml"},
        )

    app = web.Application()
    app.router.add_get("/{number}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    listener = socket.create_server(("0.0.0.0", 0), backlog=4096)  # noqa: S104 - all of 127.0.1.x
    await web.SockSite(runner, listener).start()
    print(READY, listener.getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)  # to its end, which is the benchmark's


if __name__ == "__main__":
    if sys.argv[1:] == ["--serve"]:
        asyncio.run(_serve())
        sys.exit()
    if sys.argv[1:2] == ["--reader"]:
        _read(int(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
        sys.exit()
    sys.exit(main())
