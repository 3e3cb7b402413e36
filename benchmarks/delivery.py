"""Digests at Telegram's pace, and answers meanwhile: our pacing beside AIORateLimiter's.

A local Bot API server refuses what Telegram's published limits do not allow (30 messages in any
second, 1 a second to a chat, 20 a minute to a group) and takes 60 ms for an
answer. DELIVERIES digests lie in the outbox of a real store; meanwhile a reader is answered five
times a second, each in a chat of its own. One sender does it, then two that share the rate, each
with a bot and connections of its own. Then python-telegram-bot's AIORateLimiter sends as many
messages the way its documentation has it, all at once, with the same answers in between.

Measured: messages accepted a second, as a share of 28; refusals; the time from an answer being
ready to its acceptance (median and 99th percentile). Limits: 95 %, none, 150 ms. AIORateLimiter
needs `aiolimiter`.
"""

import asyncio
import logging
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from statistics import quantiles

import redis.asyncio as redis
import structlog
from telegram.error import RetryAfter
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from bot.domain.audience import ChatId
from bot.domain.deliveries import Delivery, DeliveryId, Message
from bot.flows.deliver import DeliverServices
from bot.jobs.clock import SystemClock
from bot.jobs.delivering import sending
from bot.store.audience import RedisAudience
from bot.store.budget import RedisBudget
from bot.store.connect import connected
from bot.store.embedded import embedded
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from bot.store.outbox import queue as put
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.pacing import Pacing, wait_asked
from tests.fakes.bot_api import BotApiServer
from tests.fakes.bot_api.rates import StrictRates

DELIVERIES = int(sys.argv[1]) if sys.argv[1:] and __name__ == "__main__" else 1_000
RATE, SHARE, PATIENCE = 28.0, 0.95, 0.150
LATENCY, ASKED_EVERY = 0.060, 0.2
BODY = Message(html="<b>Middle East diplomacy</b>\n" + "A headline of some length. " * 150)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    rate: float  # accepted a second
    refused: int
    answers: list[float]  # seconds

    def percentile(self, hundredth: int) -> float:
        return quantiles(self.answers, n=100)[hundredth - 1]


def main() -> int:
    """Print each figure beside its limit; 1 if one of ours is missed."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    logging.disable()
    runs = asyncio.run(_measured())
    kept = all(
        run.rate >= RATE * SHARE and not run.refused and run.percentile(99) <= PATIENCE
        for run in runs
    )
    return int(not kept)


async def _measured() -> tuple[Run, Run]:
    with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
        async with embedded(Path(folder)) as url, connected(url) as client:
            ours = _told("ours", await _ours(url, client, 1))
            two = _told("two senders", await _ours(url, client, 2))
    _told("AIORateLimiter", await _theirs())
    return ours, two


def _told(name: str, run: Run) -> Run:
    print(
        f"delivery: {name}: {run.rate:.1f} messages/s of {RATE:g}, ratio "
        f"{run.rate / RATE:.3f} (limit {SHARE}), {run.refused} refused (limit 0), answers "
        f"{run.percentile(50) * 1000:.0f} ms, p99 {run.percentile(99) * 1000:.0f} ms "
        f"(limit {PATIENCE * 1000:g})",
        flush=True,
    )
    return run


async def _ours(url: str, client: redis.Redis, senders: int) -> Run:
    keys = Keys(f"pace-{senders}")
    await queue(client, keys, DELIVERIES)
    async with _server() as api, AsyncExitStack() as stack:
        bots = [await stack.enter_async_context(_sender(url, keys, api)) for _ in range(senders)]
        answers = await stack.enter_async_context(_answering(bots[-1]))
        await api.wait_until(lambda: _accepted(api) >= DELIVERIES, within=900)
    return _run(api, answers)


@asynccontextmanager
async def _sender(url: str, keys: Keys, api: BotApiServer) -> AsyncIterator[ExtBot[object]]:
    """Send what is due, as one process of several would; yield its bot."""
    async with connected(url) as client:
        rate = RedisBudget(client, keys, bot=api.token.partition(":")[0])
        async with _bot(api, Pacing(rate)) as bot:
            services = DeliverServices(
                outbox=RedisOutbox(client, keys, rate),
                audience=RedisAudience(client, keys),
                messenger=TelegramMessenger(bot),
                clock=SystemClock(),
            )
            async with sending(services):
                yield bot


async def _theirs() -> Run:
    async with _server() as api, _bot(api, AIORateLimiter(overall_max_rate=RATE)) as bot:
        async with _answering(bot) as answers, asyncio.TaskGroup() as group:
            for chat in range(1, DELIVERIES + 1):
                group.create_task(_insist(bot, chat, BODY.html))
        return _run(api, answers)


async def _insist(bot: ExtBot[object], chat: int, html: str) -> None:
    """Send a message, and again after a refusal; ours waits such a one out by itself."""
    while True:
        try:
            await bot.send_message(chat, html, parse_mode="HTML")
        except RetryAfter as refusal:
            await asyncio.sleep(wait_asked(refusal).total_seconds())
        else:
            return


def _accepted(api: BotApiServer) -> int:
    sent = api.world.sent
    if len(sent) < DELIVERIES:  # not to count at each of them
        return 0
    return sum(chat <= DELIVERIES for chat, _ in sent)


def _run(api: BotApiServer, answers: list[float]) -> Run:
    calls = api.calls("sendMessage")
    accepted = [call.at for call in calls if call.status == 200]
    return Run(
        rate=(len(accepted) - 1) / (accepted[-1] - accepted[0]),
        refused=len(calls) - len(accepted),
        answers=answers,
    )


@asynccontextmanager
async def _answering(bot: ExtBot[object]) -> AsyncIterator[list[float]]:
    """Answer somebody every now and then meanwhile; yield how long each answer took."""
    took: list[float] = []
    chats = count(10 * DELIVERIES)

    async def answer() -> None:
        began = time.perf_counter()
        await _insist(bot, next(chats), "Vladimir Putin")
        took.append(time.perf_counter() - began)

    async def ask() -> None:
        async with asyncio.TaskGroup() as answers:
            while not done.is_set():
                answers.create_task(answer())
                await asyncio.sleep(ASKED_EVERY)

    done = asyncio.Event()
    asking = asyncio.create_task(ask())
    try:
        yield took
    finally:
        done.set()
        await asking


async def queue(client: redis.Redis, keys: Keys, number: int) -> None:
    """Queue a digest each for so many chats."""
    now = SystemClock().now()
    for first in range(1, number + 1, 1_000):
        async with client.pipeline(transaction=True) as step:
            for chat in range(first, min(first + 1_000, number + 1)):
                delivery = Delivery(
                    id=DeliveryId(f"{chat}-{int(now.timestamp())}"),
                    chat_id=ChatId(chat),
                    message=BODY,
                    expires_at=now + timedelta(hours=6),
                )
                put(step, keys, delivery, now)
            await step.execute()


def _server() -> BotApiServer:
    return BotApiServer(rates=StrictRates(), latency=LATENCY)


@asynccontextmanager
async def _bot(
    api: BotApiServer, limiter: Pacing | AIORateLimiter
) -> AsyncIterator[ExtBot[object]]:
    bot: ExtBot[object] = ExtBot(
        api.token,
        base_url=api.base_url,
        request=HTTPXRequest(connection_pool_size=64, pool_timeout=600, read_timeout=600),
        rate_limiter=limiter,  # type: ignore[arg-type]  # each has arguments of its own
    )
    async with bot:
        yield bot


if __name__ == "__main__":
    sys.exit(main())
