"""Telegram is asked again while it is away or has no time, and not once it has answered."""

from datetime import timedelta

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.sending import FIRST_WAIT, patiently


class Office:
    """Answers with one trouble after another, then as it should."""

    def __init__(self, *troubles: TelegramError) -> None:
        self.troubles, self.asked = list(troubles), 0
        self.waited: list[float] = []

    async def ask(self) -> None:
        self.asked += 1
        if self.troubles:
            raise self.troubles.pop(0)

    async def pause(self, seconds: float) -> None:
        self.waited.append(seconds)


async def test_what_passes_is_waited_for() -> None:
    """Telegram has no time for a webhook that many processes publish at once."""
    office = Office(NetworkError("away"), RetryAfter(timedelta(seconds=7)), NetworkError("away"))
    await patiently(office.ask, pause=office.pause)

    assert office.asked == 4
    assert office.waited[0] == FIRST_WAIT
    assert office.waited[1] >= 7
    assert office.waited[2] == 4 * FIRST_WAIT


@pytest.mark.parametrize("answer", [BadRequest("bad webhook"), Forbidden("no")])
async def test_an_answer_is_not_asked_for_again(answer: TelegramError) -> None:
    office = Office(answer)
    with pytest.raises(type(answer)):
        await patiently(office.ask, pause=office.pause)

    assert (office.asked, office.waited) == (1, [])
