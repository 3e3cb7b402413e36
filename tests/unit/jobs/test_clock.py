"""The clock: every job once a period, and a tick that fails stops no later one."""

import asyncio
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.jobs.clock import SystemClock, slot_of, ticking
from tests.build import NOON

SOON = timedelta(milliseconds=20)
periods = st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=1))
waits = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=2))


@given(periods, waits)
def test_a_slot_is_a_period_long_wherever_it_is_looked_at(
    period: timedelta, wait: timedelta
) -> None:
    """Two hosts agree on it, and no period is left out."""
    passed = slot_of(NOON + wait, period) - slot_of(NOON, period)

    assert abs(passed - wait / period) <= 1


async def test_the_first_tick_comes_at_once_and_the_next_after_a_period() -> None:
    ticks: asyncio.Queue[tuple[str, int]] = asyncio.Queue()

    async def fire(job: str, slot: int) -> None:
        ticks.put_nowait((job, slot))

    async with ticking({"sweep": SOON}, fire, SystemClock()), asyncio.timeout(60):
        job, first = await ticks.get()
        later = first
        while later == first:  # on a busy machine, two ticks may come in one slot
            _, later = await ticks.get()

    assert job == "sweep"
    assert later > first


async def test_a_tick_that_fails_stops_no_later_one(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    fired = asyncio.Semaphore(0)

    async def fire(_job: str, _slot: int) -> None:
        fired.release()
        raise ConnectionError("the store is away")

    async with ticking({"sweep": SOON}, fire, SystemClock()), asyncio.timeout(60):
        for _ in range(3):
            await fired.acquire()

    assert "tick_failed" in capsys.readouterr().out
    assert not [record for record in caplog.records if record.exc_info]


async def test_leaving_in_the_middle_of_a_tick_is_no_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    begun = asyncio.Event()

    async def fire(_job: str, _slot: int) -> None:
        begun.set()
        await asyncio.sleep(60)

    async with asyncio.timeout(60), ticking({"sweep": SOON}, fire, SystemClock()):
        await begun.wait()
    await asyncio.sleep(0)

    assert "tick_failed" not in capsys.readouterr().out
