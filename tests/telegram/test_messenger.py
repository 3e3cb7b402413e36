"""Sending, and what each answer of Telegram's means to us: a real bot at a real server."""

import json
from datetime import timedelta

import pytest
import redis.asyncio as redis
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs
from telegram import Bot
from telegram.error import BadRequest, Conflict, TelegramError
from telegram.ext import ExtBot

from bot.domain.audience import ChatId
from bot.domain.deliveries import Button, Lane, Message
from bot.domain.errors import (
    DragomanError,
    InDoubt,
    MessageRejected,
    OperatorError,
    SlowDown,
    SubscriberGone,
    SubscriberMoved,
    ThreadGone,
)
from bot.store.budget import RedisBudget
from bot.store.keys import Keys
from bot.telegram.messenger import TelegramMessenger, harmless, keyboard, meaning
from bot.telegram.pacing import Pacing
from tests.fakes.bot_api import BotApiServer, Refused
from tests.fakes.bot_api.faults import bad_request, broken
from tests.telegram.conftest import plain_http

READER = ChatId(42)
GROUP = ChatId(-7)
FORUM = ChatId(-1_000_000_000_008)
HELLO = Message(html="<b>Hello</b>")


async def send(bot: Bot, message: Message = HELLO, chat_id: ChatId = READER) -> int:
    return await TelegramMessenger(bot).send(chat_id, message, lane=Lane.DIGEST)


async def test_a_message_arrives_as_it_was_drawn(bot: Bot, api: BotApiServer) -> None:
    rows = (
        (Button(text="Follow", data="follow:putin"), Button(text="TASS", url="https://t.example")),
    )

    message_id = await send(bot, Message(html="<b>مصر</b> &amp; co", buttons=rows, silent=True))

    [sent] = api.messages(READER)
    assert sent.message_id == message_id
    assert sent.text == "مصر & co"
    assert sent.buttons == ["Follow", "TASS"]
    assert sent.parameters["disable_notification"] == "true"
    assert sent.parameters["link_preview_options"] == '{"is_disabled": true}'


async def test_a_follow_up_replies_to_what_told_it_even_where_that_was_deleted(
    bot: Bot, api: BotApiServer
) -> None:
    await TelegramMessenger(bot).send(READER, HELLO, lane=Lane.DIGEST, reply_to=77)

    [sent] = api.messages(READER)
    asked = json.loads(sent.parameters["reply_parameters"])
    assert asked == {"message_id": 77, "allow_sending_without_reply": True}


@pytest.mark.parametrize(
    ("refusal", "expected"),
    [
        (Refused(403, "Forbidden: bot was blocked by the user"), SubscriberGone),
        (Refused(403, "Forbidden: user is deactivated"), SubscriberGone),
        (Refused(403, "Forbidden: bot was kicked from the group chat"), SubscriberGone),
        (Refused(403, "Forbidden: bot is not a member of the channel chat"), SubscriberGone),
        (bad_request("chat not found"), SubscriberGone),
        (bad_request("group chat was deactivated"), SubscriberGone),
        (bad_request("not enough rights to send text messages to the chat"), SubscriberGone),
        (bad_request("have no rights to send a message"), SubscriberGone),
        (bad_request("need administrator rights in the channel chat"), SubscriberGone),
        (bad_request("CHAT_WRITE_FORBIDDEN"), SubscriberGone),
        (bad_request("CHAT_RESTRICTED"), SubscriberGone),
        (Refused(403, "Forbidden: bot can't initiate conversation with a user"), SubscriberGone),
        (bad_request("BUTTON_DATA_INVALID"), MessageRejected),
        (Refused(401, "Unauthorized"), OperatorError),
        (Refused(404, "Not Found"), OperatorError),
        (Refused(409, "Conflict: terminated by other getUpdates request"), OperatorError),
        (broken(500), InDoubt),
        (broken(502), InDoubt),
    ],
)
async def test_a_refusal_is_named_by_what_to_do(
    bot: Bot, api: BotApiServer, refusal: Refused, expected: type[DragomanError]
) -> None:
    """The sender never has to know Telegram's wording."""
    api.fail(refusal)

    with pytest.raises(expected):
        await send(bot)


async def test_a_flood_limit_says_how_long(bot: Bot, api: BotApiServer) -> None:
    api.flood(30, READER)

    with pytest.raises(SlowDown) as told:
        await send(bot)

    assert told.value.wait == timedelta(seconds=30)


async def test_a_group_that_moved_says_where(bot: Bot, api: BotApiServer) -> None:
    api.migrate(GROUP, to=-1_000_000_000_007)

    with pytest.raises(SubscriberMoved) as told:
        await send(bot, chat_id=GROUP)

    assert await send(bot, chat_id=told.value.chat_id)


async def test_a_forum_gets_it_in_its_thread_and_says_when_that_is_gone(
    bot: Bot, api: BotApiServer
) -> None:
    messenger = TelegramMessenger(bot)
    api.world.threads |= {(FORUM, 7): "open", (FORUM, 8): "closed"}

    await messenger.send(FORUM, HELLO, lane=Lane.DIGEST, thread=7)
    for gone in (8, 9):  # closed, deleted
        with pytest.raises(ThreadGone):
            await messenger.send(FORUM, HELLO, lane=Lane.DIGEST, thread=gone)
    api.fail(bad_request("TOPIC_CLOSED"))
    with pytest.raises(SubscriberGone):  # there is no other place to go
        await messenger.send(FORUM, HELLO, lane=Lane.DIGEST)

    [sent] = api.messages(FORUM)
    assert sent.parameters["message_thread_id"] == "7"


async def test_a_connection_cut_before_or_after_is_in_doubt(bot: Bot, api: BotApiServer) -> None:
    """Nobody can tell the two apart from here, and only one of them arrived."""
    for when in ("before", "after"):
        api.fail(when)
        with pytest.raises(InDoubt):
            await send(bot)

    assert len(api.messages(READER)) == 1


async def test_an_answer_that_takes_too_long_is_in_doubt(api: BotApiServer) -> None:
    api.latency = 0.3
    request = plain_http(read_timeout=0.05)

    with pytest.raises(InDoubt):
        await send(Bot(api.token, base_url=api.base_url, request=request))

    await request.shutdown()


async def test_what_never_left_is_tried_again_without_doubt() -> None:
    """A connection that was never opened carried nothing."""
    async with BotApiServer() as gone:
        base_url, token = gone.base_url, gone.token
    request = plain_http()

    with pytest.raises(SlowDown):
        await send(Bot(token, base_url=base_url, request=request))

    await request.shutdown()


async def test_a_wrong_token_is_the_operators_and_stays_out_of_the_words(
    api: BotApiServer,
) -> None:
    request = plain_http()
    for token in ("123456:" + "S" * 35, "nonsense"):  # 401 and 404
        with pytest.raises(OperatorError) as told:
            await send(Bot(token, base_url=api.base_url, request=request))
        assert token not in str(told.value)

    await request.shutdown()


async def test_markup_that_telegram_cannot_read_is_sent_once_as_words(
    bot: Bot, api: BotApiServer
) -> None:
    """The fault is ours, so the reader gets the words, and we get a line in the log."""
    with capture_logs() as logged:
        await send(bot, Message(html="<b>oil < 90 $"))

    assert [sent.text for sent in api.messages(READER)] == ["oil < 90 $"]
    assert [line["event"] for line in logged] == ["message_unreadable"]
    assert "oil" not in str(logged)


async def test_a_message_that_is_too_long_is_cut_and_arrives(bot: Bot, api: BotApiServer) -> None:
    with capture_logs():
        await send(bot, Message(html=f"<b>{'🇪🇬' * 4096}</b>"))

    [sent] = api.messages(READER)
    assert 4090 < sent.parsed.length <= 4096


async def test_words_that_telegram_refuses_too_are_not_sent_for_ever(
    bot: Bot, api: BotApiServer
) -> None:
    with capture_logs(), pytest.raises(MessageRejected):
        await send(bot, Message(html="<b> "))

    assert len(api.calls("sendMessage")) == 2


async def test_the_fallback_may_be_told_to_slow_down_too(bot: Bot, api: BotApiServer) -> None:
    api.fail(bad_request("can't parse entities: odd"))
    api.fail(Refused(429, "Too Many Requests: retry after 3", retry_after=3))

    with capture_logs(), pytest.raises(SlowDown):
        await send(bot)


async def test_the_rate_limiter_is_told_the_lane(
    api: BotApiServer, client: redis.Redis, keys: Keys
) -> None:
    """A bot without one is not."""
    lanes: list[Lane | None] = []

    class Watched(Pacing):
        async def process_request(self, *args, **kwargs):  # type: ignore[no-untyped-def]
            lanes.append(kwargs["rate_limit_args"])
            return await super().process_request(*args, **kwargs)

    rate = RedisBudget(client, keys, bot="123456")
    async with ExtBot(
        api.token, base_url=api.base_url, request=plain_http(), rate_limiter=Watched(rate)
    ) as bot:
        await send(bot)

    assert lanes[-1] is Lane.DIGEST


async def test_a_press_that_changes_nothing_or_comes_late_is_harmless(
    bot: Bot, api: BotApiServer
) -> None:
    message_id = await send(bot)

    with pytest.raises(BadRequest) as same:
        await bot.edit_message_text("<b>Hello</b>", READER, message_id, parse_mode="HTML")
    with pytest.raises(BadRequest) as late:
        await bot.answer_callback_query("17")
    with pytest.raises(BadRequest) as gone:
        await bot.edit_message_text("Hello", READER, 999)

    assert harmless(same.value)
    assert harmless(late.value)
    assert not harmless(gone.value)
    assert not harmless(Conflict("two"))
    assert not harmless(None)


def test_no_buttons_are_no_keyboard() -> None:
    assert keyboard(()) is None
    assert keyboard(((),)) is None


@given(st.sampled_from(TelegramError.__subclasses__()), st.text())
def test_every_kind_of_error_has_a_meaning(kind: type[TelegramError], words: str) -> None:
    """Also one that the library may add later."""
    error = TelegramError.__new__(kind)
    error.message = words
    error.new_chat_id = 1  # type: ignore[attr-defined]
    error._retry_after = timedelta(seconds=1)  # type: ignore[attr-defined]

    assert isinstance(meaning(error), DragomanError)
