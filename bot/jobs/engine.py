"""The work engine: docket tasks on the store's Redis. Each job runs at least once.

A job's key names what it is about, so that queueing it twice runs it once; every job may run
twice without harm all the same, since a worker that dies leaves its jobs to the next.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

import structlog
from docket import Docket, Worker

from bot.domain.entries import EntryId
from bot.domain.feeds import FeedId
from bot.jobs.stopping import ended

log = structlog.get_logger()

AT_ONCE = 16  # jobs a worker runs side by side; well below the pool of store connections
GRACE = 0.5  # seconds for jobs in hand when everything stops
REDELIVER_AFTER = timedelta(seconds=10)  # a job whose worker stopped renewing it goes to another

Job: TypeAlias = Callable[[str], Awaitable[object]]


class DocketJobs:
    """Queues jobs by name; whoever runs a worker says what each name does."""

    def __init__(self, docket: Docket) -> None:
        self._docket = docket

    async def poll(self, feed_ids: Sequence[FeedId], *, slot: datetime) -> None:
        batch = json.dumps({"slot": slot.timestamp(), "feeds": feed_ids})
        await self._add("poll_batch", batch, f"{feed_ids[0]}:{slot.timestamp()}")

    async def assess(self, entry_id: EntryId, *, fingerprint: str) -> None:
        await self._add("assess", entry_id, f"{entry_id}:{fingerprint}")

    async def tick(self, job: str, *, slot: int) -> None:
        await self._add(job, str(slot), str(slot))

    async def _add(self, job: str, argument: str, key: str) -> None:
        await self._docket.add(job, key=f"{job}:{key}")(argument)


def batch_of(argument: str) -> tuple[list[FeedId], datetime]:
    """Read the feeds of a job to poll them, and when they were claimed."""
    told = json.loads(argument)
    return [FeedId(name) for name in told["feeds"]], datetime.fromtimestamp(told["slot"], UTC)


@asynccontextmanager
async def engine(url: str, name: str) -> AsyncIterator[Docket]:
    """Yield the docket of this name, which keeps no record of jobs that are done."""
    async with Docket(name=name, url=url, execution_ttl=timedelta(0)) as docket:
        yield docket


@asynccontextmanager
async def working(docket: Docket, jobs: Mapping[str, Job]) -> AsyncIterator[None]:
    """Run the jobs of a docket meanwhile: each has a name, and is given its argument.

    On leaving, jobs in hand have GRACE to end, and are broken off then, as a crash would.
    """
    leaving = asyncio.Event()
    for job, run in jobs.items():
        docket.register(_kept_within(leaving, job, run), names=[job])
    worker = Worker(
        docket,
        concurrency=AT_ONCE,
        redelivery_timeout=REDELIVER_AFTER,
        minimum_check_interval=timedelta(milliseconds=10),
        scheduling_resolution=timedelta(milliseconds=100),
    )
    async with worker:
        running = asyncio.create_task(worker.run_forever())
        await asyncio.sleep(0)  # a worker that never began could not be left
        try:
            yield
        finally:
            leaving.set()
    await running


def _kept_within(leaving: asyncio.Event, job: str, run: Job) -> Callable[[str], Awaitable[None]]:
    async def kept(argument: str) -> None:
        try:
            await _until(leaving, run(argument))
        except asyncio.CancelledError:
            log.info("job_broken_off", job=job)
            raise  # it stays with us, and goes to another as a dead worker's do
        except Exception:  # the edge: what a job owes is still due in the store, and comes back
            log.exception("job_failed", job=job)

    kept.__name__ = job
    return kept


async def _until(leaving: asyncio.Event, work: Awaitable[object]) -> None:
    """Do some work to its end, or for GRACE longer than until somebody leaves."""
    task, left = asyncio.ensure_future(work), asyncio.ensure_future(leaving.wait())
    try:
        await asyncio.wait({task, left}, return_when=asyncio.FIRST_COMPLETED)
        await ended([task], grace=GRACE)
    finally:
        left.cancel()
    task.result()
