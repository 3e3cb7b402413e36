"""/admin outbox: how sending does, and what an operator may do about it."""

import pytest

from bot.domain.deliveries import Lane
from tests.unit.handlers.chat import Chat
from tests.unit.handlers.test_flag import ADMIN, FlaggedDesk


async def test_an_admin_sees_how_sending_does() -> None:
    async with Chat(FlaggedDesk()) as chat:
        told = await chat.say("/admin outbox", chat_id=ADMIN)

    assert told.splitlines() == [
        "📮 Outbox",
        "Due now: 4; later: 2.",
        "On their way or put off: 3.",
        "The oldest has waited 7 min.",
        "Tried before: 1; in doubt in two days: 5.",
        "In two days: 1,200 sent, 3 given up.",
        "Updates set aside in a week: 1.",
        "Digests: due 4, the oldest for 7 min; in doubt 5, given up 1.",
    ]


async def test_sending_is_paused_and_resumed() -> None:
    async with Chat(FlaggedDesk()) as chat:
        told = await chat.say("/admin outbox pause", chat_id=ADMIN)
        assert chat.desk.mail.paused
        assert "Paused: only answers go out." in told
        told = await chat.say("/admin outbox resume", chat_id=ADMIN)
        assert not chat.desk.mail.paused
        assert "Paused" not in told


async def test_a_lane_is_dropped_and_no_other() -> None:
    async with Chat(FlaggedDesk()) as chat:
        told = await chat.say("/admin outbox drop digest", chat_id=ADMIN)

    assert told == "Dropped: 3."
    assert chat.desk.mail.waiting == {Lane.ALERT: 1}


async def test_what_was_dropped_is_sent_after_all_to_who_reads_still() -> None:
    async with Chat(FlaggedDesk()) as chat:
        await chat.say("/admin outbox drop digest", chat_id=ADMIN)
        told = await chat.say("/admin outbox resend digest 6h", chat_id=ADMIN)
        none = await chat.say("/admin outbox resend alert", chat_id=ADMIN)

    assert told == "To be sent again: 2."
    assert none == "To be sent again: 0."


@pytest.mark.parametrize(
    "words",
    [
        "resend",
        "resend digest soon",
        "resend interactive",
        "drop",
        "drop everything",
        "drop interactive",
        "stop",
        "pause x",
    ],
)
async def test_what_is_no_order_shows_what_is(words: str) -> None:
    async with Chat(FlaggedDesk()) as chat:
        told = await chat.say(f"/admin outbox {words}", chat_id=ADMIN)

    assert "/admin outbox resume" in told
    assert not chat.desk.mail.paused
    assert chat.desk.mail.waiting.total() == 4


async def test_nobody_else_may(chat: Chat) -> None:
    told = await chat.say("/admin outbox pause", chat_id=4711)

    assert not chat.desk.mail.paused
    assert "Outbox" not in told
