"""The rate limiter behind a real bot, against a server that keeps Telegram's limits strictly."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from structlog.testing import capture_logs
from telegram.error import RetryAfter
from telegram.ext import ExtBot

from bot.domain.deliveries import Lane
from bot.telegram.pacing import Pacing, _counted_chat
from bot.telegram.turns import Pace, Rates
from tests.fakes.bot_api import BotApiServer, Refused, StrictRates
from tests.telegram.conftest import plain_http

FAST = Rates(overall=Pace(0.001), private=Pace(0.001), group=Pace(0.001))
ROUND_TRIP = 0.06


def paced(api: BotApiServer, pacing: Pacing) -> ExtBot[Lane]:
    request = plain_http(connection_pool_size=64, pool_timeout=30)
    return ExtBot(api.token, base_url=api.base_url, request=request, rate_limiter=pacing)


@pytest.fixture
async def bot(api: BotApiServer) -> AsyncIterator[ExtBot[Lane]]:
    async with paced(api, Pacing(FAST)) as bot:
        yield bot


def now() -> float:
    return asyncio.get_running_loop().time()


async def test_a_broadcast_is_never_refused_and_a_reply_overtakes_it() -> None:
    """Sixty digests wait for their slots; the reply does not wait for them."""
    strict = BotApiServer(rates=StrictRates(), latency=ROUND_TRIP)
    async with strict as api, paced(api, Pacing()) as bot, asyncio.TaskGroup() as group:
        began = now()
        broadcast = [
            group.create_task(bot.send_message(chat, "digest", rate_limit_args=Lane.DIGEST))
            for chat in range(1, 61)
        ]
        await api.wait_for(10)
        asked = now()
        await bot.send_message(99, "reply")
        answered = now()
        await asyncio.gather(*broadcast)
        took = now() - began

    assert api.gate.refusals == 0
    assert answered - asked < 0.5  # behind the digests it would be two seconds
    assert 60 / 28 <= took < 5 * 60 / 28  # at the rate, on whatever machine


async def test_a_short_refusal_is_waited_out(bot: ExtBot[Lane], api: BotApiServer) -> None:
    """The reader gets the message, a second late."""
    api.flood(1, chat_id=42)

    with capture_logs() as logged:
        await bot.send_message(42, "hello")

    assert [call.status for call in api.calls("sendMessage")] == [429, 200]
    assert [line["event"] for line in logged] == ["telegram_slowed_us"]
    assert "42" not in str(logged)


async def test_a_long_refusal_is_the_callers_to_know_and_costs_no_second_request(
    bot: ExtBot[Lane], api: BotApiServer
) -> None:
    api.flood(60, chat_id=42)

    with capture_logs():
        for _ in range(2):
            with pytest.raises(RetryAfter):
                await bot.send_message(42, "hello")
        await bot.send_message(43, "hello")

    assert [call.status for call in api.calls("sendMessage")] == [429, 200]


async def test_refusals_do_not_go_on_for_ever(api: BotApiServer) -> None:
    api.fail(Refused(429, "Too Many Requests: retry after 1", retry_after=1), times=None)

    async with paced(api, Pacing(FAST, attempts=2)) as bot:
        with capture_logs(), pytest.raises(RetryAfter):
            await bot.send_message(42, "hello")

    assert len(api.calls("sendMessage")) == 2


async def test_when_several_chats_are_refused_everybody_waits(api: BotApiServer) -> None:
    for chat in (1, 2):
        api.flood(60, chat_id=chat)

    rates = Rates(overall=Pace(0.001), several=2)
    async with paced(api, Pacing(rates)) as bot:
        with capture_logs():
            for chat in (1, 2, 3):
                with pytest.raises(RetryAfter):
                    await bot.send_message(chat, "hello")

    assert len(api.calls("sendMessage")) == 2  # the third was not even tried


async def test_presses_are_answered_without_a_slot(api: BotApiServer) -> None:
    """What Telegram does not count as a message waits for none."""
    slow = Rates(overall=Pace(60))
    async with paced(api, Pacing(slow)) as bot:
        await bot.send_message(42, "one")
        async with asyncio.timeout(30):
            await bot.send_chat_action(42, "typing")
            await bot.set_my_commands([("help", "What I can do")])


async def test_who_stops_waiting_costs_nobody_a_slot(api: BotApiServer) -> None:
    rates = Rates(overall=Pace(0.001), private=Pace(1))
    async with paced(api, Pacing(rates)) as bot:
        await bot.send_message(42, "one")
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await bot.send_message(42, "two")
        began = now()
        await bot.send_message(42, "three")

    assert [sent.text for sent in api.messages(42)] == ["one", "three"]
    assert now() - began < 1.9


async def test_shutting_down_leaves_nobody_waiting(api: BotApiServer) -> None:
    async with paced(api, Pacing(Rates(overall=Pace(60)))) as bot:
        await bot.send_message(42, "one")
        waiting = asyncio.create_task(bot.send_message(43, "two"))
        await asyncio.sleep(0)

    with pytest.raises(asyncio.CancelledError):
        await waiting


@pytest.mark.parametrize(
    ("endpoint", "chat", "counts_for"),
    [
        ("sendMessage", 42, 42),
        ("sendPhoto", "-100", -100),
        ("editMessageText", "@channel", "@channel"),
        ("copyMessage", 42, 42),
        ("editMessageText", None, None),  # an inline message has no chat
        ("sendChatAction", 42, None),
        ("deleteMessage", 42, None),
        ("answerCallbackQuery", None, None),
    ],
)
def test_what_counts_towards_whose_limit(
    endpoint: str, chat: object, counts_for: int | str | None
) -> None:
    assert _counted_chat(endpoint, {"chat_id": chat}) == counts_for
