"""The rate limiter behind a real bot, against a server that keeps Telegram's limits strictly."""

import asyncio
import socket
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TypeAlias

import pytest
import redis.asyncio as redis
from structlog.testing import capture_logs
from telegram.error import ChatMigrated, NetworkError, RetryAfter
from telegram.ext import ExtBot

from bot.domain.deliveries import Lane
from bot.domain.rates import Chat, Pace, Rates, Slot
from bot.flows.deliver import DeliverServices
from bot.jobs.delivering import sending
from bot.store.audience import RedisAudience
from bot.store.budget import RedisBudget
from bot.store.connect import connected
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.pacing import Pacing, _counted_chat
from tests.build import NOON, a_delivery
from tests.fakes.bot_api import BotApiServer, Refused, StrictRates
from tests.telegram.conftest import plain_http
from tests.unit.flows.world import Watch

Budgets: TypeAlias = Callable[[Rates], RedisBudget]
OPEN = Pace(0.000_001)
FAST = Rates(overall=OPEN, private=OPEN, group=OPEN)
STRICT = StrictRates()
DIGESTS = 30


@pytest.fixture
def budget(client: redis.Redis, keys: Keys) -> Budgets:
    return lambda rates: RedisBudget(client, keys, bot="123456", rates=rates)


def paced(api: BotApiServer, pacing: Pacing) -> ExtBot[Lane]:
    request = plain_http(connection_pool_size=64, pool_timeout=30)
    return ExtBot(api.token, base_url=api.base_url, request=request, rate_limiter=pacing)


@pytest.fixture
async def bot(api: BotApiServer, budget: Budgets) -> AsyncIterator[ExtBot[Lane]]:
    async with paced(api, Pacing(budget(FAST))) as bot:
        yield bot


def now() -> float:
    return asyncio.get_running_loop().time()


@asynccontextmanager
async def sender(url: str, keys: Keys, api: BotApiServer, rates: Rates) -> AsyncIterator[None]:
    """Send what is due, as one process of several: with connections and an outbox of its own."""
    async with connected(url) as client:
        rate = RedisBudget(client, keys, bot="123456", rates=rates)
        async with paced(api, Pacing(rate)) as bot:
            services = DeliverServices(
                outbox=RedisOutbox(client, keys, rate),
                audience=RedisAudience(client, keys),
                messenger=TelegramMessenger(bot),
                clock=Watch(),
            )
            async with sending(services):
                yield


async def test_two_senders_keep_the_rate_together_and_an_answer_overtakes_them(
    store_url: str, client: redis.Redis, keys: Keys
) -> None:
    """Each alone would be allowed two thirds of what the server takes."""
    rates = replace(FAST, overall=Pace(1 / 20))
    outbox = RedisOutbox(client, keys)
    for chat in range(1, DIGESTS + 1):
        await outbox.put(a_delivery(str(chat), chat_id=chat), NOON)

    async with (
        BotApiServer(rates=STRICT) as api,
        sender(store_url, keys, api, rates),
        sender(store_url, keys, api, rates),
        paced(api, Pacing(RedisBudget(client, keys, bot="123456", rates=rates))) as bot,
    ):
        began = now()
        await api.wait_for(3)
        before = len(api.messages())
        await bot.send_message(99, "reply")
        overtaken_by = len(api.messages()) - before - 1
        await api.wait_for(DIGESTS + 1)
        took = now() - began

    assert api.gate.refusals == 0
    assert Counter(sent.chat_id for sent in api.messages()) == Counter((*range(1, 31), 99))
    assert overtaken_by < DIGESTS / 2
    assert took > (DIGESTS - 5) / 20  # neither ran ahead of the other


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


async def test_refusals_do_not_go_on_for_ever(api: BotApiServer, budget: Budgets) -> None:
    api.fail(Refused(429, "Too Many Requests: retry after 1", retry_after=1), times=None)

    async with paced(api, Pacing(budget(FAST), attempts=2)) as bot:
        with capture_logs(), pytest.raises(RetryAfter):
            await bot.send_message(42, "hello")

    assert len(api.calls("sendMessage")) == 2


async def test_when_several_chats_are_refused_everybody_waits(
    api: BotApiServer, budget: Budgets
) -> None:
    for chat in (1, 2):
        api.flood(60, chat_id=chat)

    rates = replace(FAST, several=2)
    async with paced(api, Pacing(budget(rates))) as bot:
        with capture_logs():
            for chat in (1, 2, 3):
                with pytest.raises(RetryAfter):
                    await bot.send_message(chat, "hello")

    assert len(api.calls("sendMessage")) == 2  # the third was not even tried


async def test_presses_are_answered_without_a_slot(api: BotApiServer, budget: Budgets) -> None:
    """What Telegram does not count as a message waits for none."""
    slow = Rates(overall=Pace(60))
    async with paced(api, Pacing(budget(slow))) as bot:
        await bot.send_message(42, "one")
        async with asyncio.timeout(30):
            await bot.send_chat_action(42, "typing")
            await bot.set_my_commands([("help", "What I can do")])


async def test_who_asks_about_a_group_that_became_a_supergroup_hears_so(
    bot: ExtBot[Lane], api: BotApiServer
) -> None:
    """Only answers follow it: what is decided under the number that is no more would be nobody's."""
    api.migrate(-7, to=-1_000_000_000_007)

    with pytest.raises(ChatMigrated):
        await bot.get_chat_member(-7, 42)


async def test_an_answer_waits_for_telegram_to_be_reached(
    api: BotApiServer, budget: Budgets
) -> None:
    """It never left, so that it cannot come twice. What is from the outbox comes back by itself."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    async with paced(api, Pacing(budget(FAST))) as bot:
        away = BotApiServer(port=port)
        bot._base_url = f"{away.base_url}{away.token}"  # a network that is gone for a moment
        waiting = asyncio.create_task(bot.send_message(42, "hello"))
        with pytest.raises(NetworkError):
            await bot.send_message(43, "digest", rate_limit_args=Lane.DIGEST)
        await asyncio.wait({waiting}, timeout=0.3)  # it found nobody there
        async with away:
            await waiting
            assert [sent.text for sent in away.messages()] == ["hello"]


async def test_an_answer_waits_for_telegram_so_long_and_no_longer(
    api: BotApiServer, budget: Budgets
) -> None:
    async with paced(api, Pacing(budget(FAST), patience=0.0)) as bot:
        bot._base_url = "http://127.0.0.1:1/bot"
        with pytest.raises(NetworkError):
            await bot.send_message(42, "hello")


async def test_shutting_down_leaves_nobody_waiting(api: BotApiServer, budget: Budgets) -> None:
    async with paced(api, Pacing(budget(Rates(overall=Pace(60))))) as bot:
        await bot.send_message(42, "one")
        waiting = asyncio.create_task(bot.send_message(43, "two"))
        await asyncio.sleep(0)

    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_a_delivery_took_its_slot_before_and_waits_for_none(
    api: BotApiServer, budget: Budgets
) -> None:
    """Refused, it is its sender's to put off; the pause is noted for all."""
    rate = budget(Rates(overall=Pace(3600)))
    await rate.take(7)
    api.flood(1, chat_id=42)
    async with paced(api, Pacing(rate)) as bot:
        async with asyncio.timeout(60):
            await bot.send_message(41, "digest", rate_limit_args=Lane.DIGEST)
            with capture_logs(), pytest.raises(RetryAfter):
                await bot.send_message(42, "digest", rate_limit_args=Lane.DIGEST)

    assert [call.status for call in api.calls("sendMessage")] == [200, 429]
    assert (await rate.take(42)).told


async def test_without_the_store_answers_go_out_all_the_same(api: BotApiServer) -> None:
    """An apology that the store is gone is sent when the store is gone."""

    class Gone:
        async def take(self, chat: Chat) -> Slot:
            raise redis.ConnectionError

        async def refused(self, chat: Chat, wait: timedelta) -> bool:
            raise redis.ConnectionError

    api.flood(60, chat_id=43)
    async with paced(api, Pacing(Gone())) as bot:
        with capture_logs() as logged:
            await bot.send_message(42, "sorry")
            with pytest.raises(RetryAfter):
                await bot.send_message(43, "sorry")

    assert [line["event"] for line in logged] == ["budget_out_of_reach"] * 3


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
