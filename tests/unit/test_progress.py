"""How long the terminal waits for what it reads before it shows anything."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from rich.console import Console

from bot.app import Services
from bot.terminal import A_DIGEST, EMPTY, FEW, GIVE_UP, PATIENCE, SETTLE, progress

STARTED = datetime(2023, 10, 16, 18, tzinfo=UTC)


@dataclass
class Reading:
    """One feed that answers, at once unless said, with reports whose filing takes its time."""

    filing: timedelta
    relevant: int = 1
    answering: timedelta = timedelta()  # until the feed answers
    now: datetime = field(default=STARTED)

    async def all(self) -> list[tuple[str, Any]]:
        self.now += self.filing / 20  # between two looks
        answered = SimpleNamespace(
            succeeded_at=STARTED if self.now - STARTED >= self.answering else None,
            failed_at=None,
            due_at=STARTED,
            failures=0,
        )
        return [("feed", answered)]

    async def count_waiting(self) -> int:
        return int(self.now - STARTED < self.filing)

    async def count_read(self, _since: datetime, _until: datetime) -> tuple[int, int]:
        return 1, self.relevant

    @property
    def services(self) -> Services:
        clock = SimpleNamespace(now=lambda: self.now)
        return cast("Services", SimpleNamespace(feeds=self, entries=self, clock=clock))


@pytest.mark.parametrize(
    ("whole", "waiting", "waited"),
    [
        (False, 1, SETTLE),  # a person sees what there is, and the rest comes behind
        (True, 0, SETTLE * 3),  # a script has no second look
    ],
)
async def test_a_script_gets_its_answers_from_all_that_was_read(
    *, whole: bool, waiting: int, waited: timedelta
) -> None:
    reading = Reading(filing=SETTLE * 3, relevant=A_DIGEST)

    seen = await progress(reading.services, Console(quiet=True), whole=whole)

    assert seen.waiting == waiting
    assert waited <= reading.now - STARTED <= waited + reading.filing / 10


async def test_even_a_script_does_not_wait_for_ever() -> None:
    reading = Reading(filing=PATIENCE * 2)

    await progress(reading.services, Console(quiet=True), whole=True)

    assert reading.now - STARTED <= PATIENCE + reading.filing / 10


@pytest.mark.parametrize(("relevant", "waited"), [(0, EMPTY), (1, FEW), (A_DIGEST - 1, FEW)])
async def test_a_person_waits_longer_while_there_is_little_to_show(
    relevant: int, waited: timedelta
) -> None:
    """On a slow machine a first digest of one story would make a poor first impression."""
    reading = Reading(filing=EMPTY * 2, relevant=relevant)

    await progress(reading.services, Console(quiet=True))

    assert waited <= reading.now - STARTED <= waited + reading.filing / 10


async def test_sample_news_that_come_late_are_waited_for_by_a_script() -> None:
    """A machine may be so slow that no feed of its own answers while others would be given up."""
    reading = Reading(filing=GIVE_UP * 2, answering=GIVE_UP * 1.5)

    seen = await progress(reading.services, Console(quiet=True), patience=PATIENCE)

    assert seen.reached
    assert not seen.waiting


class Unheard(Reading):
    """A store that loses, while it is asked, that whoever asks it is told to stop."""

    async def count_read(self, since: datetime, until: datetime) -> tuple[int, int]:
        task = asyncio.current_task()
        if task and not task.cancelling():
            task.cancel()
            with suppress(asyncio.CancelledError):
                await asyncio.sleep(0)
        return await super().count_read(since, until)


async def test_who_is_told_to_stop_waits_no_longer_though_the_store_lost_it() -> None:
    reading = Unheard(filing=PATIENCE)

    waiting = asyncio.create_task(
        progress(reading.services, Console(quiet=True), patience=PATIENCE)
    )

    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert reading.now - STARTED <= reading.filing / 10
