"""Turns at a host: two at a time, the longest first, and nobody is forgotten."""

import asyncio
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from bot.fetch.turns import Turns


class Host:
    """A host that notes who is there; each stays until it is sent away."""

    def __init__(self) -> None:
        self.turns = Turns(2)
        self.begun: list[int] = []
        self.there: list[int] = []
        self.most = 0

    async def visit(self, number: int, lasts: float) -> None:
        await self.turns.take("host", lasts)
        self.begun.append(number)
        self.there.append(number)
        self.most = max(self.most, len(self.there))
        for _ in range(int(lasts)):
            await asyncio.sleep(0)
        self.there.remove(number)
        self.turns.leave("host")


async def visited(lasting: Sequence[int]) -> Host:
    host = Host()
    await asyncio.gather(*(host.visit(it, lasts) for it, lasts in enumerate(lasting)))
    return host


async def test_who_takes_longest_goes_first() -> None:
    """The first two find nobody there; of the others, the one that would be alone in the end."""
    host = await visited([1, 1, 2, 9, 5])

    assert host.begun == [0, 1, 3, 4, 2]


async def test_nobody_waits_for_another_host() -> None:
    turns = Turns(1)
    await turns.take("one", 1.0)
    async with asyncio.timeout(60):
        await turns.take("two", 1.0)


async def test_who_gives_up_waiting_holds_up_nobody() -> None:
    turns = Turns(1)
    await turns.take("host", 0)
    gone, next_one = (asyncio.create_task(turns.take("host", it)) for it in (2.0, 1.0))
    await asyncio.sleep(0)
    gone.cancel()
    turns.leave("host")
    async with asyncio.timeout(60):
        await next_one
    turns.leave("host")

    assert gone.cancelled()
    assert not turns._there
    assert not turns._waiting


async def test_a_turn_that_comes_too_late_goes_to_the_next() -> None:
    turns = Turns(1)
    await turns.take("host", 0)
    gone, next_one = (asyncio.create_task(turns.take("host", it)) for it in (2.0, 1.0))
    await asyncio.sleep(0)
    turns.leave("host")  # it is the turn of the first, which does not know yet
    gone.cancel()
    async with asyncio.timeout(60):
        await next_one
    turns.leave("host")

    assert gone.cancelled()
    assert not turns._there


@given(st.lists(st.integers(0, 5), max_size=30))
def test_never_more_than_two_and_everyone_once(lasting: list[int]) -> None:
    host = asyncio.run(visited(lasting))

    assert sorted(host.begun) == list(range(len(lasting)))
    assert host.most <= 2
    assert not host.turns._there
    assert not host.turns._waiting
