"""The local Bot API server keeps what it promises: else every test that leans on it is hollow."""

import asyncio

import aiohttp
import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from tests.fakes.bot_api import BotApiProcess, BotApiServer, StrictRates
from tests.fakes.bot_api.faults import broken
from tests.telegram.conftest import plain_http


def keys(*rows: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(text, callback_data=data) for text, data in row] for row in rows]
    )


async def test_a_conversation(bot: Bot, api: BotApiServer) -> None:
    """A command comes in, an answer goes out, a button is pressed, the answer changes."""
    asked = api.say(42, "/who Putin", language="id")
    [update] = await bot.get_updates(timeout=5)
    assert update.message
    assert update.message.from_user
    await update.message.reply_html("<b>Who?</b>", reply_markup=keys([("🔔 Follow", "follow")]))
    api.press(42, "Follow")
    [press] = await bot.get_updates(offset=asked + 1, timeout=5)
    assert press.callback_query
    await press.callback_query.answer("Done")
    await press.callback_query.edit_message_text("Followed")

    [shown] = api.messages(42)
    assert update.message.from_user.language_code == "id"
    assert update.message.parse_entities() != {}
    assert (shown.text, shown.buttons, shown.edits) == ("Followed", [], 1)
    assert api.toasts == ["Done"]


async def test_there_is_no_pressing_a_button_that_is_not_there(
    bot: Bot, api: BotApiServer
) -> None:
    await bot.send_message(42, "Sure?", reply_markup=keys([("Yes", "y")]))

    with pytest.raises(LookupError, match="Yes"):
        api.press(42, "No")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Message text is empty"),
        ("<b> </b>", "Text must be non-empty"),
        ("<b>open", "Can't parse entities: can't find end tag"),
        ("oil < 90", "Can't parse entities: unsupported start tag"),
        ("x" * 4097, "Message is too long"),
        ("🇪🇬" * 1025, "Message is too long"),
        ("<b></b>" * 5000, "Text is too long"),
    ],
)
async def test_text_is_judged_as_telegram_does(bot: Bot, text: str, words: str) -> None:
    with pytest.raises(BadRequest) as refused:
        await bot.send_message(42, text, parse_mode="HTML")

    assert words.lower() in refused.value.message.lower()


async def test_the_longest_message_is_taken(bot: Bot) -> None:
    sent = await bot.send_message(42, f"<b>{'🇪🇬' * 1024}</b>", parse_mode="HTML")

    assert sent.entities[0].length == 4096


@pytest.mark.parametrize(
    ("keyboard", "words"),
    [
        (keys([("Yes", "x" * 65)]), "BUTTON_DATA_INVALID"),
        (keys([("Yes", "ш" * 33)]), "BUTTON_DATA_INVALID"),
        (keys([("", "x")]), "must be non-empty"),
        (keys([("Yes", "y")] * 9), "at most 8"),
        (keys(*[[("Yes", "y")]] * 101), "REPLY_MARKUP_TOO_LONG"),
        (InlineKeyboardMarkup([[InlineKeyboardButton("Yes")]]), "unallowed"),
        (InlineKeyboardMarkup([[InlineKeyboardButton("Yes", url="no address")]]), "is invalid"),
    ],
)
async def test_buttons_are_judged(bot: Bot, keyboard: InlineKeyboardMarkup, words: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){words}"):
        await bot.send_message(42, "Sure?", reply_markup=keyboard)


async def test_a_refused_message_was_not_sent(bot: Bot, api: BotApiServer) -> None:
    with pytest.raises(BadRequest):
        await bot.send_message(42, "Sure?", reply_markup=keys([("Yes", "x" * 65)]))

    assert api.messages() == []


async def test_commands_are_judged_and_kept_a_language(bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("who", "Siapa")], language_code="id")

    assert [command.command for command in await bot.get_my_commands(language_code="id")] == [
        "who"
    ]
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest, match=r"(?i)command_invalid"):
        await bot.set_my_commands([BotCommand("Who", "Who")])


async def test_files_are_uploaded_once_and_sent_by_their_id(bot: Bot, api: BotApiServer) -> None:
    first = await bot.send_photo(42, b"\x89PNG", filename="trend.png", caption="a trend")
    await bot.send_photo(43, first.photo[0].file_id)
    document = await bot.send_document(42, b"{}", filename="mydata.json")
    assert document.document
    fetched = await (await bot.get_file(document.document.file_id)).download_as_bytearray()

    assert fetched == b"{}"
    assert [message.text for message in api.messages(42)] == ["a trend", ""]
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_photo(42, "no-such-file")


async def test_edits_and_deletions(bot: Bot, api: BotApiServer) -> None:
    sent = await bot.send_message(42, "hello")

    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("hello", 42, sent.message_id)
    await bot.edit_message_reply_markup(42, sent.message_id, reply_markup=keys([("Yes", "y")]))
    assert api.messages(42)[0].buttons == ["Yes"]
    await bot.delete_message(42, sent.message_id)
    with pytest.raises(BadRequest, match="edit not found"):
        await bot.edit_message_text("bye", 42, sent.message_id)
    assert api.messages(42) == []


async def test_members_and_owners(bot: Bot, api: BotApiServer) -> None:
    api.own(-7, user_id=1)

    assert (await bot.get_chat_member(-7, 1)).status == "creator"
    assert (await bot.get_chat_member(-7, 2)).status == "member"


# --- taking updates ---------------------------------------------------------
async def test_updates_stay_until_they_are_confirmed(bot: Bot, api: BotApiServer) -> None:
    ids = [api.say(42, str(number)) for number in range(3)]

    assert [update.update_id for update in await bot.get_updates(limit=2)] == ids[:2]
    assert [update.update_id for update in await bot.get_updates(offset=ids[1])] == ids[1:]
    assert [update.update_id for update in await bot.get_updates(offset=-1)] == ids[2:]


async def test_a_second_poller_sends_the_first_home(bot: Bot, api: BotApiServer) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=5))
    await api.wait_until(lambda: api._polls == 1)
    async with plain_http() as request:
        other = Bot(api.token, base_url=api.base_url, get_updates_request=request)
        assert await other.get_updates(timeout=0) == ()

    with pytest.raises(Conflict, match="other getUpdates"):
        await first


async def test_stopping_sends_pollers_home_at_once() -> None:
    async with BotApiServer() as api:
        request = plain_http()
        bot = Bot(api.token, base_url=api.base_url, get_updates_request=request)
        poll = asyncio.create_task(bot.get_updates(timeout=30))
        await api.wait_until(lambda: api._polls == 1)

    with pytest.raises(TelegramError):
        await poll
    await request.shutdown()


# --- trouble ----------------------------------------------------------------
async def test_blocked_and_vanished_and_moved_chats(bot: Bot, api: BotApiServer) -> None:
    api.block(1)
    api.vanish(2)

    with pytest.raises(Forbidden, match="blocked"):
        await bot.send_message(1, "hello")
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(2, "hello")
    api.unblock(1)
    await bot.send_message(1, "hello")


async def test_faults_happen_as_often_as_asked(bot: Bot, api: BotApiServer) -> None:
    api.fail(broken(502), times=2)

    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(42, "hello")
    await bot.send_message(42, "hello")


async def test_a_share_of_requests_fails_the_same_every_time(bot: Bot, api: BotApiServer) -> None:
    api.fail("before", times=None, share=0.3)

    failed = 0
    for _ in range(50):
        try:
            await bot.send_message(42, "hello")
        except NetworkError:
            failed += 1

    assert 5 < failed < 30
    assert len(api.messages(42)) == 50 - failed


async def test_strict_rates_refuse_what_is_too_fast() -> None:
    strict = BotApiServer(rates=StrictRates(overall=(3, 60.0), group=(1, 60.0)))
    async with strict as api, plain_http() as request:
        bot = Bot(api.token, base_url=api.base_url, request=request)
        await bot.send_message(1, "one")
        with pytest.raises(RetryAfter):  # 1/s a chat
            await bot.send_message(1, "two")
        await bot.send_message(-7, "one")
        with pytest.raises(RetryAfter):
            await bot.send_message(-7, "two")
        await bot.send_message(2, "one")
        with pytest.raises(RetryAfter):  # overall
            await bot.send_message(3, "one")
        await bot.send_chat_action(3, "typing")

    assert api.gate.refusals == 3


async def test_tokens(api: BotApiServer) -> None:
    """A malformed one is not found, a wrong one is not authorized."""
    for token, words in (("nonsense", "Not Found"), ("123456:" + "x" * 35, "Unauthorized")):
        async with plain_http() as request:
            with pytest.raises(InvalidToken, match=words):
                await Bot(token, base_url=api.base_url, request=request).get_me()


async def test_waiting_in_vain_says_what_there_was(bot: Bot, api: BotApiServer) -> None:
    await bot.send_message(42, "only this")

    with pytest.raises(AssertionError, match="only this"):
        await api.wait_for(2, within=0.01)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[1]",
        b'{"chat_id": {}, "text": "x"}',
        b'{"chat_id": 1, "text": "x", "reply_markup": "x"}',
        b"\xff\xfe",
    ],
)
async def test_garbage_is_answered_and_harms_nothing(
    bot: Bot, api: BotApiServer, body: bytes
) -> None:
    headers = {"Content-Type": "application/json"}
    address = f"{api.base_url}{api.token}/sendMessage"
    async with (
        aiohttp.ClientSession() as session,
        session.post(address, data=body, headers=headers) as answer,
    ):
        assert answer.status == 400

    await bot.send_message(42, "hello")


# --- in a process of its own ------------------------------------------------
async def test_the_server_runs_by_itself_and_can_be_steered() -> None:
    """What it knows outlives the bot, which a test may kill and start again."""
    async with BotApiProcess("--strict") as api, plain_http() as request:
        bot = Bot(
            api.token,
            base_url=f"{api.url}/bot",
            request=request,
            get_updates_request=request,
        )
        await api.do("say", chat_id=42, text="/start")
        [update] = await bot.get_updates(timeout=5)
        assert update.message
        await update.message.reply_text("Welcome", reply_markup=keys([("Yes", "y")]))
        shown = await api.do("wait_for", wanted=1, chat_id=42)
        await api.do("press", chat_id=42, button="Yes")

        assert [(it["text"], it["buttons"]) for it in shown] == [("Welcome", ["Yes"])]
        assert await api.do("calls", method="sendMessage") == [["sendMessage", 200]]
        with pytest.raises(LookupError, match="no button"):
            await api.do("press", chat_id=42, button="No")
        with pytest.raises(LookupError, match="nothing is called"):
            await api.do("explode")
        await api.do("cut", when="before", chat_id=43)
        with pytest.raises(NetworkError):
            await bot.send_message(43, "hello")
