"""Parsing in processes of their own: no feed harms another."""

import asyncio
import io
import pickle
import signal
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.entries import ParsedFeed
from bot.domain.errors import FeedUnreadable
from bot.domain.feeds import FeedId, Fetched, Trouble
from bot.fetch.pool import SMALL, ParserPool
from bot.fetch.worker import answer
from bot.processes.worker import LENGTH, framed, serve
from tests.build import NOON

WIRE = FeedId("wire")
GOOD = (
    b"<rss version='2.0'><channel><title>Wire</title><item><title>A</title></item></channel></rss>"
)
# feedparser looks for a document type at the start of every line, and each time reads on to the
# end of the blank lines: 200,000 of them take it minutes.
SLOW = b"<?xml version='1.0'?>x" + b"\n" * 200_000 + b"<rss/>"


def fetched(body: bytes) -> Fetched:
    return Fetched(body=body, body_hash="", url="https://wire.example/feed")


async def parse(pool: ParserPool, body: bytes = GOOD) -> ParsedFeed:
    return await pool.parse(WIRE, fetched(body), NOON)


@pytest.fixture
async def pool() -> AsyncIterator[ParserPool]:
    async with ParserPool() as pool:
        yield pool


def worker(pool: ParserPool) -> Process:
    """Return the one process of a pool, at rest."""
    (idle,) = pool._idle
    return idle._process


async def test_a_feed_is_parsed_as_in_this_process(pool: ParserPool) -> None:
    feed = await parse(pool)

    assert [entry.title for entry in feed.entries] == ["A"]
    assert feed == answer((WIRE, fetched(GOOD), NOON, None))


async def test_a_document_that_is_no_feed_says_what_it_is(pool: ParserPool) -> None:
    with pytest.raises(FeedUnreadable, match="empty document") as caught:
        await parse(pool, b"")

    assert caught.value.feed_id == WIRE


async def test_many_at_once_take_turns(pool: ParserPool) -> None:
    feeds = await asyncio.gather(*(parse(pool) for _ in range(50)))

    assert {feed.title for feed in feeds} == {"Wire"}
    assert len(pool._idle) == 1


async def test_a_worker_killed_while_idle_is_replaced(pool: ParserPool) -> None:
    await parse(pool)
    worker(pool).kill()
    await worker(pool).wait()

    assert (await parse(pool)).title == "Wire"


async def test_a_worker_killed_at_work_costs_its_feed_alone(pool: ParserPool) -> None:
    await parse(pool)
    victim = worker(pool)
    task = asyncio.create_task(parse(pool, SLOW))
    await asyncio.sleep(0.05)
    victim.kill()

    with pytest.raises(FeedUnreadable, match="brought the parser down"):
        await task
    assert (await parse(pool)).title == "Wire"


async def test_a_parse_given_up_by_its_caller_answers_nobody_else() -> None:
    async with ParserPool(limit=timedelta(seconds=1)) as pool:
        task = asyncio.create_task(parse(pool, SLOW))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

        assert (await parse(pool)).title == "Wire"


async def test_of_feeds_handed_in_together_the_one_at_fault_is_found() -> None:
    """All wait for what it takes, and are tried alone then."""
    slow = SLOW[: SMALL - 10] + b"<rss/>"
    bodies = [GOOD, GOOD, slow, GOOD, b"no feed", GOOD]
    async with ParserPool(limit=timedelta(seconds=1)) as pool:
        outcomes = await asyncio.gather(
            *(parse(pool, body) for body in bodies), return_exceptions=True
        )

    told = [it.title if isinstance(it, ParsedFeed) else str(it) for it in outcomes]
    assert [it for it in told if it == "Wire"] == ["Wire"] * 4
    assert "longer than 1 seconds" in told[2]
    assert "longer" not in told[4]


async def test_who_waits_for_a_pool_that_closes_waits_no_longer() -> None:
    async with ParserPool() as pool:
        tasks = [asyncio.create_task(parse(pool, SLOW)) for _ in range(3)]
        await asyncio.sleep(0.05)

    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(isinstance(it, asyncio.CancelledError) for it in outcomes)


async def test_a_feed_that_takes_too_long_is_given_up_and_the_next_is_not() -> None:
    """The time a new process takes to start is not the next feed's."""
    async with ParserPool(limit=timedelta(seconds=1)) as pool:
        with pytest.raises(FeedUnreadable, match=r"longer than 1 seconds"):
            await parse(pool, SLOW)

        assert (await parse(pool)).title == "Wire"


async def test_no_worker_outlives_its_pool() -> None:
    async with ParserPool() as pool:
        await parse(pool)
        process = worker(pool)

    assert process.returncode == -signal.SIGKILL


async def test_a_worker_ends_when_its_parent_is_gone() -> None:
    """A parent that was killed has closed its end of the pipe, and done nothing else."""
    async with ParserPool() as pool:
        await parse(pool)
        process = worker(pool)
        assert process.stdin
        process.stdin.close()

        assert await process.wait() == 0


async def test_a_feed_that_takes_too_much_memory_is_given_up() -> None:
    """It is told apart from a feed that is broken."""
    hungry = (
        b"<rss version='2.0'><channel><title>" + b"&amp;" * 900_000 + b"</title></channel></rss>"
    )

    async with ParserPool(memory=60_000_000) as pool:
        with pytest.raises(FeedUnreadable, match="memory"):
            await parse(pool, hungry)

        assert (await parse(pool)).title == "Wire"


def test_a_worker_answers_in_order_and_ends_with_its_input() -> None:
    """Half a length is no job: whoever wrote it is gone."""
    answers = io.BytesIO()
    jobs = framed((WIRE, fetched(GOOD), NOON)) + framed((WIRE, fetched(b"{}"), NOON)) + b"\0"

    serve(answer, io.BytesIO(jobs), answers)

    answers.seek(0)
    told = []
    while head := answers.read(LENGTH.size):
        told.append(pickle.loads(answers.read(*LENGTH.unpack(head))))  # noqa: S301 - our own
    assert isinstance(told[0], ParsedFeed)
    assert told[1] == ("It answered with JSON that is not a JSON Feed.", Trouble.NOT_A_FEED)


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="only Linux shows it")
async def test_the_environment_of_a_worker_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "1:secret")
    async with ParserPool() as pool:
        await parse(pool)
        environ = Path(f"/proc/{worker(pool).pid}/environ")

        assert b"secret" not in environ.read_bytes()  # noqa: ASYNC240 - no disk behind it
