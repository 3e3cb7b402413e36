"""Looking whether something changed ends when it is told to, whatever a library makes of that."""

import asyncio

import pytest
from redis.exceptions import ConnectionError as Unreachable

from bot.jobs.following import following
from tests.fakes.deaf import Deaf

LONG = 60.0  # seconds


async def test_a_look_that_fails_is_told_and_followed_by_the_next(
    capsys: pytest.CaptureFixture[str],
) -> None:
    looks, several = 0, asyncio.Event()

    async def look() -> None:
        nonlocal looks
        looks += 1
        if looks == 3:
            several.set()
        raise Unreachable

    async with following(look, every=0.001), asyncio.timeout(LONG / 2):
        await several.wait()
    assert "look_failed" in capsys.readouterr().out


async def test_an_error_of_ours_is_told_as_it_happens_and_not_only_in_the_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nobody looks any more after it, for as long as the bot goes on."""
    looked, told = asyncio.Event(), ""

    async def look() -> None:
        looked.set()
        raise ValueError("a record that nobody foresaw")

    async def follow() -> None:
        nonlocal told
        async with following(look, every=0.001), asyncio.timeout(LONG / 2):
            await looked.wait()
            told = capsys.readouterr().out

    with pytest.raises(ValueError, match="nobody foresaw"):
        await follow()
    assert "following_ended" in told


@pytest.mark.parametrize("times", [0, 2])
async def test_it_ends_also_where_a_look_loses_its_cancellation(times: int) -> None:
    look = Deaf(times)
    async with asyncio.timeout(LONG / 2):
        async with following(look, every=0.001):
            await look.asked.wait()
    assert look.losing == 0
