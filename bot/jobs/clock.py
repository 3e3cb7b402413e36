"""The clock: APScheduler ticks, and every tick is a numbered slot that one process wins."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import partial

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.ports import Clock

log = structlog.get_logger()

Fire = Callable[[str, int], Awaitable[None]]


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - here is where time comes from


@asynccontextmanager
async def ticking(
    periods: Mapping[str, timedelta], fire: Fire, clock: Clock
) -> AsyncIterator[None]:
    """Fire each job once a period meanwhile, beginning at once.

    The slot is the number of periods since 1970, the same on every host whose clock is right.
    """
    scheduler = AsyncIOScheduler(
        timezone=UTC,
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    for job, period in periods.items():
        scheduler.add_job(
            partial(_tick, job, period, fire, clock),
            "interval",
            seconds=period.total_seconds(),
            next_run_time=clock.now(),
        )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)


async def _tick(job: str, period: timedelta, fire: Fire, clock: Clock) -> None:
    try:
        await fire(job, slot_of(clock.now(), period))
    except Exception as error:  # noqa: BLE001 - the edge: the next slot may find the store back
        log.warning("tick_failed", job=job, error=type(error).__name__, reason=str(error))


def slot_of(now: datetime, period: timedelta) -> int:
    return int(now.timestamp() // period.total_seconds())
