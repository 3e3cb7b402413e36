"""Every kind of trouble in one afternoon, polled and called: what is due arrives, who asks is answered.

A real bot, sender and intake on a real store, at a Bot API server of our own. What each refusal
means by itself is in test_messenger.py; what a whole process makes of it, in tests/flows.
"""

import asyncio
import socket
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import timedelta
from http import HTTPStatus

import aiohttp
import pytest
import redis.asyncio as redis
from structlog.testing import capture_logs
from telegram import Update
from telegram.error import InvalidToken
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    Updater,
    filters,
)

from bot.domain.audience import ChatId
from bot.domain.deliveries import Button, Message, OutboxState
from bot.domain.rates import Pace, Rates
from bot.flows.deliver import TRY_AGAIN
from bot.jobs.delivering import sending
from bot.render.texts import Texts
from bot.sending import delivering
from bot.store.audience import RedisAudience
from bot.store.budget import RedisBudget
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from bot.store.updates import RedisUpdates
from bot.telegram.intake import Intake
from bot.telegram.messenger import keyboard
from bot.telegram.pacing import Pacing
from bot.telegram.updates import InOrderPerChat, SturdyBot
from bot.telegram.webhook import PATH, webhook
from config import texts as text_files
from handlers.replies import redraw
from tests.build import NOON, a_delivery, a_subscription
from tests.fakes.bot_api import BotApiServer, Refused
from tests.fakes.bot_api.faults import bad_request, broken, flooded
from tests.keep import keep
from tests.telegram.conftest import plain_http
from tests.unit.flows.world import Watch

OPEN = Pace(0.000_001)
FAST = Rates(overall=OPEN, private=OPEN, group=OPEN)
SECRET = "open-sesame"
CALM, BLOCKED, GONE, CUT_BEFORE, CUT_AFTER, BROKEN, KEEPER, ASKER = range(501, 509)
SLOWED = (511, 512, 513)
PUT_OUT, RIGHTLESS, CHANNEL, GROUP, SUPERGROUP = -520, -521, -522, -523, -1_000_000_000_523
LOST = (BLOCKED, GONE, PUT_OUT, RIGHTLESS, CHANNEL)
DIGEST = "مصر"


class Afternoon:
    """A sender and an intake at work, with what they share."""

    def __init__(self, client: redis.Redis, keys: Keys, api: BotApiServer) -> None:
        self.api, self.watch = api, Watch()
        self.audience = RedisAudience(client, keys)
        self.rate = RedisBudget(client, keys, bot="123456", rates=FAST)
        self.outbox = RedisOutbox(client, keys, self.rate)
        self.intake = Intake(RedisUpdates(client, keys), self.watch)
        self.bot = SturdyBot(
            api.token,
            base_url=api.base_url,
            request=plain_http(connection_pool_size=16),
            get_updates_request=plain_http(),
            rate_limiter=Pacing(self.rate),
            keep=self.intake.keep,
        )

    @asynccontextmanager
    async def pass_by(self, port: int | None) -> AsyncIterator[None]:
        """Send and answer meanwhile: called at a port, or polling."""
        processor = InOrderPerChat(handling=self.intake.handling)
        application = ApplicationBuilder().bot(self.bot).concurrent_updates(processor).build()
        application.add_handler(MessageHandler(filters.TEXT, _echo))
        application.add_handler(CallbackQueryHandler(_redraw))
        services = delivering(
            self.bot,
            audience=self.audience,
            outbox=self.outbox,
            texts=Texts(text_files.load()),
            admins=(),
            clock=self.watch,
        )
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(application)
            await application.start()
            stack.push_async_callback(application.stop)
            await stack.enter_async_context(sending(services))
            if port:
                called = webhook(
                    self.bot,
                    application.update_queue.put_nowait,
                    keep=self.intake.keep,
                    secret=SECRET,
                    port=port,
                    host="127.0.0.1",
                )
                await stack.enter_async_context(called)
                await self.bot.set_webhook(f"https://bot.example{PATH}", secret_token=SECRET)
            else:
                assert application.updater
                await application.updater.start_polling(
                    poll_interval=0, error_callback=lambda _: None
                )
                stack.push_async_callback(_stopped, application.updater)
            yield

    async def queue(self, *chats: int) -> None:
        for chat in chats:
            reader = a_subscription(chat, keeper=ChatId(KEEPER), called="Desk")
            await keep(self.audience, reader, due_at=NOON + timedelta(days=1))
            await self.outbox.put(a_delivery(f"{chat}-1", chat_id=chat), NOON)

    async def until(self, holds: Callable[[OutboxState], bool]) -> None:
        async with asyncio.timeout(60):
            while not holds(await self.outbox.state(self.watch.now())):  # noqa: ASYNC110 - others count
                await asyncio.sleep(0.02)

    async def active(self, chat: int) -> bool:
        kept = await self.audience.get(ChatId(chat))
        return kept is not None and kept.active

    def digests(self) -> Counter[int]:
        return Counter(sent.chat_id for sent in self.api.messages() if sent.text == DIGEST)


async def _stopped(updater: Updater) -> None:
    with suppress(InvalidToken):  # which ended its asking
        await updater.stop()


async def _echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message
    await update.message.reply_text(f"you said {update.message.text}")


async def _redraw(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    await redraw(update, Message(html="more of it"))


@pytest.fixture(params=["polling", "webhook"])
async def afternoon(
    request: pytest.FixtureRequest, client: redis.Redis, keys: Keys
) -> AsyncIterator[Afternoon]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1] if request.param == "webhook" else None
    at = f"http://127.0.0.1:{port}" if port else ""
    with capture_logs():
        async with BotApiServer(webhook_at=at) as api:
            day = Afternoon(client, keys, api)
            async with day.pass_by(port):
                if at:
                    await _forged(at)
                yield day


async def _forged(at: str) -> None:
    """Somebody else calls, with no secret, a wrong one, and none of ours."""
    async with aiohttp.ClientSession() as http:
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guess"}):
            async with http.post(f"{at}{PATH}", json={"update_id": 1}, headers=headers) as answer:
                assert answer.status == HTTPStatus.FORBIDDEN


async def test_all_of_it_costs_nobody_else_anything(afternoon: Afternoon) -> None:
    """403, chat not found, no rights, migration, 5xx, cut connections; 409 where it polls."""
    api = afternoon.api
    api.block(BLOCKED)
    api.vanish(GONE)
    api.migrate(GROUP, SUPERGROUP)
    api.fail(Refused(403, "Forbidden: bot was kicked from the group chat"), chat_id=PUT_OUT)
    api.fail(bad_request("not enough rights to send text messages to the chat"), chat_id=RIGHTLESS)
    api.fail(bad_request("need administrator rights in the channel chat"), chat_id=CHANNEL)
    api.fail(broken(500), chat_id=BROKEN)
    api.fail("before", chat_id=CUT_BEFORE)
    api.fail("after", chat_id=CUT_AFTER)
    api.fail(Refused(409, "Conflict: terminated by other getUpdates request"), method="getUpdates")
    await afternoon.queue(CALM, CUT_BEFORE, CUT_AFTER, BROKEN, *LOST, GROUP)
    api.say(ASKER, "anything new?")

    await afternoon.until(lambda state: state.ended.get("in_doubt") == 3)
    assert afternoon.digests()[CALM] == 1
    afternoon.watch.pass_by(TRY_AGAIN)
    await afternoon.until(lambda state: not state.due + state.later)
    [answer] = await api.wait_for(1, chat_id=ASKER)

    assert answer.text == "you said anything new?"
    once = dict.fromkeys((CALM, CUT_BEFORE, BROKEN, SUPERGROUP), 1)
    assert afternoon.digests() == once | {CUT_AFTER: 2}  # twice is the smaller harm
    assert not any([await afternoon.active(chat) for chat in LOST])
    assert await afternoon.active(SUPERGROUP)
    assert len(api.messages(KEEPER)) == 3  # of the two groups and the channel, once each


async def test_who_asked_in_a_group_is_answered_wherever_it_is_now(afternoon: Afternoon) -> None:
    """It became a supergroup while the answer waited; what was written before has no number there."""
    afternoon.api.migrate(GROUP, SUPERGROUP)
    afternoon.api.say(GROUP, "anything new?", user_id=ASKER)

    [answer] = await afternoon.api.wait_for(1, chat_id=SUPERGROUP)
    assert answer.text == "you said anything new?"
    assert "reply_parameters" not in answer.parameters


async def test_what_a_press_redraws_comes_anew_where_the_group_is_now(
    afternoon: Afternoon,
) -> None:
    buttons = keyboard([[Button(text="More", data="1|more")]])
    await afternoon.bot.send_message(GROUP, "a digest", reply_markup=buttons)
    afternoon.api.migrate(GROUP, SUPERGROUP)
    afternoon.api.press(GROUP, "More", user_id=ASKER)

    [answer] = await afternoon.api.wait_for(1, chat_id=SUPERGROUP)
    assert answer.text == "more of it"


async def test_a_question_that_is_gone_is_answered_all_the_same(afternoon: Afternoon) -> None:
    """Some groups have a bot that deletes every command; others are in a hurry."""
    afternoon.api.say(GROUP, "anything new?", user_id=ASKER)
    afternoon.api.world.take_back(GROUP)

    [answer] = await afternoon.api.wait_for(1, chat_id=GROUP)
    assert answer.text == "you said anything new?"


async def test_a_flood_limit_is_waited_out_and_nobody_is_refused_twice(
    afternoon: Afternoon,
) -> None:
    """One chat's holds up no other; when several are slowed down, everything comes later."""
    api, first = afternoon.api, SLOWED[0]
    for chat in SLOWED:
        api.fail(flooded(1), chat_id=chat)
    await afternoon.queue(first)
    await afternoon.until(lambda state: state.ended.get("postponed") == 1)
    await afternoon.queue(CALM)
    await api.wait_for(1, chat_id=CALM)
    assert not afternoon.digests()[first]

    await afternoon.queue(*SLOWED[1:])
    await afternoon.until(lambda state: state.ended.get("postponed") == 3)
    api.say(ASKER, "and now?")
    await api.wait_for(1, chat_id=ASKER)
    afternoon.watch.pass_by(timedelta(seconds=1))
    await afternoon.until(lambda state: not state.due + state.later)

    assert afternoon.digests() == dict.fromkeys((CALM, *SLOWED), 1)
    assert [call.status for call in api.calls("sendMessage")].count(429) == 3


async def test_a_token_that_is_revoked_ends_it_and_loses_nothing(afternoon: Afternoon) -> None:
    afternoon.api.token = "123456:" + "N" * 35  # a new one at @BotFather
    await afternoon.queue(CALM)
    async with asyncio.timeout(60):
        await afternoon.bot.ended.wait()

    state = await afternoon.outbox.state(afternoon.watch.now())
    assert afternoon.bot.refused
    assert state.due + state.later == 1
