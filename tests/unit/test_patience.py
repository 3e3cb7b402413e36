"""Telegram is asked again while it is away or has no time, and not once it has answered."""

import asyncio

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot import sending
from bot.sending import patiently


class Office:
    """Answers with one trouble after another, then as it should."""

    def __init__(self, *troubles: TelegramError) -> None:
        self.troubles, self.asked = list(troubles), 0

    async def ask(self) -> None:
        self.asked += 1
        if self.troubles:
            raise self.troubles.pop(0)


@pytest.fixture(autouse=True)
def _in_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "FIRST_WAIT", 0.001)


async def test_what_passes_is_waited_for() -> None:
    """Telegram has no time for a webhook that many processes publish at once."""
    office = Office(NetworkError("away"), RetryAfter(0), NetworkError("away"))
    async with asyncio.timeout(60):
        await patiently(office.ask)

    assert office.asked == 4


@pytest.mark.parametrize("answer", [BadRequest("bad webhook"), Forbidden("no")])
async def test_an_answer_is_not_asked_for_again(answer: TelegramError) -> None:
    office = Office(answer)
    with pytest.raises(type(answer)):
        await patiently(office.ask)

    assert office.asked == 1
