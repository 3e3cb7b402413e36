"""The work engine on a real store: each job at least once, and none that stops the others."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from docket import Docket

from bot.domain.entries import EntryId
from bot.domain.feeds import FeedId
from bot.jobs.engine import DocketJobs, Job, batch_of, engine, working
from bot.store.keys import Keys
from tests.build import NOON


@pytest.fixture
async def docket(store_url: str, keys: Keys) -> AsyncIterator[Docket]:
    async with engine(store_url, keys["work"]) as docket:
        yield docket


class Hands:
    """Does every job by writing down its argument."""

    def __init__(self) -> None:
        self.done: asyncio.Queue[str] = asyncio.Queue()
        self.jobs: dict[str, Job] = {"poll_batch": self._note, "assess": self._note}

    async def _note(self, argument: str) -> None:
        self.done.put_nowait(argument)

    async def next(self) -> str:
        async with asyncio.timeout(60):
            return await self.done.get()


async def test_a_job_is_done_with_its_argument(docket: Docket) -> None:
    hands = Hands()
    async with working(docket, hands.jobs):
        await DocketJobs(docket).poll([FeedId("wire")], slot=NOON)
        assert batch_of(await hands.next()) == (["wire"], NOON)


async def test_a_job_queued_twice_before_anybody_works_is_done_once(docket: Docket) -> None:
    queue, hands = DocketJobs(docket), Hands()
    async with working(docket, hands.jobs):
        pass  # only so that the names of the jobs are known
    for _ in range(3):
        await queue.assess(EntryId("wire-1"), fingerprint="f1")
    await queue.assess(EntryId("wire-2"), fingerprint="f1")

    async with working(docket, hands.jobs):
        done = {await hands.next(), await hands.next()}

    assert done == {"wire-1", "wire-2"}
    assert hands.done.empty()


async def test_another_slot_is_another_job(docket: Docket) -> None:
    queue, hands = DocketJobs(docket), Hands()
    async with working(docket, hands.jobs):
        await queue.poll([FeedId("wire")], slot=NOON)
        await queue.poll([FeedId("wire")], slot=NOON + timedelta(seconds=2))

        done = sorted([batch_of(await hands.next()) for _ in range(2)])  # two work at once
        assert done == [(["wire"], NOON), (["wire"], NOON + timedelta(seconds=2))]


async def test_a_job_that_fails_stops_no_other(
    docket: Docket, capsys: pytest.CaptureFixture[str]
) -> None:
    queue, hands = DocketJobs(docket), Hands()

    async def fail(_: str) -> None:
        raise RuntimeError("boom")

    async with working(docket, {**hands.jobs, "poll_batch": fail}):
        await queue.poll([FeedId("wire")], slot=NOON)
        await queue.assess(EntryId("wire-1"), fingerprint="f1")
        assert await hands.next() == "wire-1"

    assert "job_failed" in capsys.readouterr().out


async def test_a_job_that_never_ends_holds_nobody_up_for_long(docket: Docket) -> None:
    begun = asyncio.Event()

    async def drag(_: str) -> None:
        begun.set()
        await asyncio.Event().wait()

    async with asyncio.timeout(60), working(docket, {"poll_batch": drag}):
        await DocketJobs(docket).poll([FeedId("wire")], slot=NOON)
        await begun.wait()


async def test_a_job_that_is_broken_off_is_left_for_the_next(docket: Docket) -> None:
    """As if its worker had died: what it was about would wait for its lease to end, else."""
    begun = asyncio.Event()

    async def drag(_: str) -> None:
        begun.set()
        await asyncio.Event().wait()

    async with working(docket, {"poll_batch": drag}):
        await DocketJobs(docket).poll([FeedId("wire")], slot=NOON)
        await begun.wait()

    assert [job.function_name for job in (await docket.snapshot()).running] == ["poll_batch"]


async def test_whoever_leaves_at_once_leaves_no_error_behind(
    docket: Docket, caplog: pytest.LogCaptureFixture
) -> None:
    """As when what comes after the worker cannot start."""
    with pytest.raises(LookupError):
        async with working(docket, Hands().jobs):
            raise LookupError
    await asyncio.sleep(0)

    assert not [record for record in caplog.records if record.exc_info]
