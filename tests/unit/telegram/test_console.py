"""The Bot API answered in a terminal: a real application, its handlers, and no network."""

import asyncio
import io
from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from telegram import InlineKeyboardButton as Key
from telegram import InlineKeyboardMarkup, Update
from telegram.error import BadRequest, InvalidToken, NetworkError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    MessageHandler,
    filters,
)

from bot.telegram.console import READER, ConsoleApi
from tests.build import NOON

AnyApplication = Application[Any, Any, Any, Any, Any, Any]
CHOICES = InlineKeyboardMarkup(
    [[Key("Subscribe", callback_data="yes"), Key("Later", callback_data="no")]]
)


class Terminal:
    """A terminal, or a pipe, with the console behind it."""

    def __init__(self, *, is_terminal: bool = False, language: str = "en") -> None:
        self.screen = io.StringIO()
        console = Console(
            file=self.screen,
            force_terminal=is_terminal,
            color_system="standard" if is_terminal else None,
            width=60,
        )
        self.api = ConsoleApi(console, clock=lambda: NOON, language=language)
        self.bot = ExtBot[None]("1:terminal", request=self.api, get_updates_request=self.api)

    @property
    def shown(self) -> str:
        return self.screen.getvalue()


@pytest.fixture
async def terminal() -> AsyncIterator[Terminal]:
    terminal = Terminal()
    async with terminal.bot:
        yield terminal


def application(terminal: Terminal) -> AnyApplication:
    """A small bot: it greets, asks, and answers presses in place."""

    async def start(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message
        await update.message.reply_html("<b>Welcome</b>", reply_markup=CHOICES)

    async def press(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        assert query
        await query.answer("Saved" if query.data == "yes" else None)
        again = [[Key("Undo", callback_data="undo")]]
        await query.edit_message_text(
            f"You chose {query.data}.", reply_markup=InlineKeyboardMarkup(again)
        )

    async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message
        assert update.message.from_user
        said = f"{update.message.from_user.language_code}: {update.message.text}"
        await update.message.reply_text(said)

    application = ApplicationBuilder().bot(terminal.bot).build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(press))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    return application


async def chat(terminal: Terminal, *lines: str) -> str:
    """Type lines one after the other, and return all that came up."""
    async with application(terminal) as app:
        for line in lines:
            if raw := terminal.api.update_for(line):
                await app.process_update(Update.de_json(raw, app.bot))
    return terminal.shown


async def test_what_is_typed_is_handled_and_answered() -> None:
    """Buttons are numbers; a pressed message is drawn again, and toasts are shown."""
    assert await chat(Terminal(), "/start", "1") == (
        "Welcome\n[1] Subscribe  [2] Later\n\nSaved\n\nYou chose yes.\n[1] Undo\n"
    )


async def test_a_number_means_the_newest_message_with_buttons() -> None:
    """Others in between have none to press."""
    shown = await chat(Terminal(), "/start", "hello", "٢")

    assert shown.endswith("en: hello\n\nYou chose no.\n[1] Undo\n")


async def test_after_an_edit_a_number_means_the_new_button() -> None:
    assert (await chat(Terminal(), "/start", "2", "1")).endswith("You chose undo.\n[1] Undo\n")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["3"], "There is nothing to choose from yet. Type a command, such as /help."),
        (["/start", "3"], "There is no [3]: choose from [1] to [2], or type a command."),
        (["/start", "1", "0"], "There is no [0]: [1] is the only choice, or type a command."),
        (["/start", "9" * 5000], "choose from [1] to [2], or type a command."),
    ],
)
async def test_a_number_without_a_button_is_told_and_makes_no_update(
    lines: list[str], told: str
) -> None:
    assert (await chat(Terminal(), *lines)).rstrip("\n").endswith(told)


async def test_a_button_that_is_a_link_shows_its_address(terminal: Terminal) -> None:
    rows = InlineKeyboardMarkup([[Key("TASS", url="https://wire.example/1")]])
    await terminal.bot.send_message(READER, "Sources", reply_markup=rows)

    assert terminal.api.update_for("1") is None
    assert terminal.shown.endswith("TASS: https://wire.example/1\n")


async def test_a_line_of_nothing_is_nothing(terminal: Terminal) -> None:
    assert terminal.api.update_for("   ") is None
    assert terminal.shown == ""


async def test_the_language_of_the_terminal_is_the_readers() -> None:
    assert await chat(Terminal(language="id"), "halo") == "id: halo\n"


@given(st.text())
def test_whatever_is_typed_makes_an_update_that_can_be_read(line: str) -> None:
    terminal = OFFLINE
    raw = terminal.api.update_for(line)

    assert raw is None or Update.de_json(raw, terminal.bot).effective_chat


OFFLINE = Terminal()


# --- the screen -------------------------------------------------------------
async def test_a_pipe_gets_no_escape_sequences(terminal: Terminal) -> None:
    await terminal.bot.send_message(
        READER, '<b>A</b>\n\n<a href="https://wire.example/1">b</a>', parse_mode="HTML"
    )
    await terminal.bot.send_message(READER, "1 < 2 & <b>")

    assert terminal.shown == "A\n \nb (https://wire.example/1)\n\n1 < 2 & <b>\n"


async def test_a_terminal_gets_styles_and_hyperlinks() -> None:
    terminal = Terminal(is_terminal=True)
    await terminal.bot.send_message(
        READER, '<b>A</b> <a href="https://wire.example/1">b</a>', parse_mode="HTML"
    )

    assert "\x1b[1mA" in terminal.shown
    assert "\x1b]8;" in terminal.shown


async def test_long_lines_are_left_to_the_pipe(terminal: Terminal) -> None:
    await terminal.bot.send_message(READER, "word " * 100)

    assert len(terminal.shown.splitlines()) == 1


async def test_messages_sent_at_once_do_not_mix(terminal: Terminal) -> None:
    texts = [f"{name}\n{name}" for name in "abcdefgh"]

    await asyncio.gather(*(terminal.bot.send_message(READER, text) for text in texts))

    assert sorted(terminal.shown.rstrip("\n").split("\n\n")) == texts


async def test_a_file_is_named(terminal: Terminal) -> None:
    """What would be in Telegram is said; nothing is written to disk."""
    await terminal.bot.send_document(
        READER,
        b"{}" * 600,
        filename="my<data>.json",
        caption="<i>All of it</i>",
        parse_mode="HTML",
    )
    await terminal.bot.send_photo(READER, b"x" * 2_500, filename="trend.png")

    assert terminal.shown == (
        "[document: my<data>.json, 1.2 kB]\nAll of it\n\n[photo: trend.png, 2.5 kB]\n"
    )


async def test_buttons_that_go_are_not_drawn_and_no_longer_chosen(terminal: Terminal) -> None:
    sent = await terminal.bot.send_message(READER, "Sure?", reply_markup=CHOICES)
    await terminal.bot.edit_message_reply_markup(READER, sent.message_id)

    assert terminal.shown == "Sure?\n[1] Subscribe  [2] Later\n"
    assert terminal.api.update_for("1") is None


async def test_buttons_that_change_are_drawn(terminal: Terminal) -> None:
    sent = await terminal.bot.send_message(READER, "Sure?")
    await terminal.bot.edit_message_reply_markup(READER, sent.message_id, reply_markup=CHOICES)

    assert terminal.shown.endswith("Sure?\n[1] Subscribe  [2] Later\n")


async def test_only_so_many_messages_are_remembered(terminal: Terminal) -> None:
    """A terminal left open for weeks does not grow."""
    first = await terminal.bot.send_message(READER, "0", reply_markup=CHOICES)
    for number in range(1, 201):
        await terminal.bot.send_message(READER, str(number))

    assert terminal.api.update_for("1") is None
    with pytest.raises(BadRequest, match="edit not found"):
        await terminal.bot.edit_message_text("bye", READER, first.message_id)


# --- answers as Telegram's --------------------------------------------------
async def test_a_deleted_message_cannot_be_edited(terminal: Terminal) -> None:
    sent = await terminal.bot.send_message(READER, "hello")
    await terminal.bot.delete_message(READER, sent.message_id)

    with pytest.raises(BadRequest, match="edit not found"):
        await terminal.bot.edit_message_text("bye", READER, sent.message_id)
    with pytest.raises(BadRequest, match="delete not found"):
        await terminal.bot.delete_message(READER, sent.message_id)


async def test_an_edit_that_changes_nothing_is_refused(terminal: Terminal) -> None:
    sent = await terminal.bot.send_message(READER, "hello", reply_markup=CHOICES)

    with pytest.raises(BadRequest, match="not modified"):
        await terminal.bot.edit_message_text(
            "hello", READER, sent.message_id, reply_markup=CHOICES
        )
    with pytest.raises(BadRequest, match="not modified"):
        await terminal.bot.edit_message_reply_markup(READER, sent.message_id, reply_markup=CHOICES)


async def test_a_press_is_answered_once(terminal: Terminal) -> None:
    await terminal.bot.send_message(READER, "Sure?", reply_markup=CHOICES)
    raw = terminal.api.update_for("1")
    assert raw
    press = raw["callback_query"]["id"]

    assert await terminal.bot.answer_callback_query(press)
    with pytest.raises(BadRequest, match="Query is too old"):
        await terminal.bot.answer_callback_query(press)


@pytest.mark.parametrize("text", ["", "  ", "<b></b>", "x" * 4097])
async def test_what_telegram_would_refuse_is_refused_here(terminal: Terminal, text: str) -> None:
    with pytest.raises(BadRequest):
        await terminal.bot.send_message(READER, text, parse_mode="HTML")


async def test_another_chat_is_told_to_come_later_and_not_that_it_is_gone(
    terminal: Terminal,
) -> None:
    """A subscriber must not be lost because somebody tried the terminal on the same data."""
    with pytest.raises(NetworkError) as told:
        await terminal.bot.send_message(42, "digest")

    assert not isinstance(told.value, BadRequest)
    assert terminal.shown == ""


async def test_an_unknown_method_is_not_found(terminal: Terminal) -> None:
    with pytest.raises(InvalidToken, match="Not Found"):
        await terminal.bot.get_star_transactions()


async def test_what_a_bot_does_when_it_starts_is_answered(terminal: Terminal) -> None:
    bot = terminal.bot

    assert bot.username == "dragoman_bot"
    assert await bot.delete_webhook()
    assert await bot.set_my_commands([("help", "What I can do")])
    assert await bot.send_chat_action(READER, "typing")
    assert (await bot.get_chat(READER)).type == "private"
    assert (await bot.get_chat_member(READER, READER)).status == "creator"
    assert terminal.shown == ""


async def test_updates_can_be_polled_and_are_confirmed_by_the_offset(terminal: Terminal) -> None:
    first = terminal.api.update_for("one")
    second = terminal.api.update_for("two")
    assert first
    assert second
    terminal.api.offer(first)
    terminal.api.offer(second)

    assert len(await terminal.bot.get_updates()) == 2
    assert len(await terminal.bot.get_updates(offset=second["update_id"])) == 1
    assert await terminal.bot.get_updates(offset=second["update_id"] + 1) == ()


async def test_polling_waits_for_the_next_line(terminal: Terminal) -> None:
    poll = asyncio.create_task(terminal.bot.get_updates(timeout=5))
    await asyncio.sleep(0)
    raw = terminal.api.update_for("hello")
    assert raw
    terminal.api.offer(raw)

    [update] = await asyncio.wait_for(poll, 30)

    assert update.message
    assert update.message.text == "hello"
