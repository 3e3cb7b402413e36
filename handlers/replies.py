"""How an answer gets back: below the question, or in place of the message with the button."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

import structlog
import telegram
from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated

from bot.domain.deliveries import Lane, Message
from bot.flows.picture import PaintingFailed, PictureGone
from bot.render.charts import Chart
from bot.render.managing import about_place, place_of
from bot.render.notices import notice
from bot.render.presses import for_chat
from bot.telegram.markup import cut, plain
from bot.telegram.messenger import harmless, keyboard, unreadable
from handlers.context import Context
from handlers.readers import Reader, elsewhere

log = structlog.get_logger(__name__)

Sent = TypeVar("Sent")
Settle = Callable[[Message], Awaitable[None]]  # puts a message in place of another

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_LONGEST_TOAST = 200  # characters
_UNKNOWN_FILE = ("wrong file identifier", "wrong remote file", "file_reference", "file reference")


async def reply(update: Update, message: Message) -> None:
    """Send a message to where the update came from, its topic included."""
    asked = update.effective_message
    if isinstance(asked, telegram.Message):
        await _say(asked.reply_text, _addressed(update, message))
    elif update.effective_chat:  # under a message too old for Telegram to show us
        await _say(update.effective_chat.send_message, _addressed(update, message))


async def reply_for_now(update: Update, message: Message) -> Settle:
    """Send a message that another takes the place of; return how to put that there."""
    asked = update.effective_message
    if not isinstance(asked, telegram.Message):
        await reply(update, message)
        return partial(reply, update)
    sent = await _say(asked.reply_text, _addressed(update, message))
    return partial(_put, update, sent.edit_text)


async def redraw(update: Update, message: Message) -> None:
    """Put a message in place of the one whose button was pressed, or below it if that fails."""
    query = update.callback_query
    if query is None or not isinstance(query.message, telegram.Message):
        await reply(update, message)
    else:
        await _put(update, query.edit_message_text, message)


async def _put(update: Update, edit: Callable[..., Awaitable[object]], message: Message) -> None:
    """Put a message in place of one of ours, or below it if that fails, as when it was deleted.

    In a group that became a supergroup meanwhile our messages have other numbers.
    """
    try:
        await _say(edit, _addressed(update, message))
    except (BadRequest, ChatMigrated) as error:
        if not harmless(error):
            await reply(update, message)


async def _say(send: Callable[..., Awaitable[Sent]], message: Message) -> Sent:
    """Say it as it was drawn; where Telegram cannot read that, which is our fault, in plain words."""
    how = partial(send, reply_markup=keyboard(message.buttons), link_preview_options=_NO_PREVIEW)
    try:
        return await how(message.html, parse_mode=ParseMode.HTML)
    except BadRequest as error:
        if not unreadable(error):
            raise
        log.error("message_unreadable", reason=error.message, lane=Lane.INTERACTIVE)  # noqa: TRY400 - reason says it
        return await how(cut(plain(message.html)))


def _addressed(update: Update, message: Message) -> Message:
    """Let an answer and its buttons be for the chat that the button pressed was for, by its name."""
    other = elsewhere(update)
    if other is None:
        return message
    pressed = update.effective_message
    told = pressed.text if isinstance(pressed, telegram.Message) else None
    place = place_of(told or "")
    return for_chat(about_place(message, place) if place else message, other)


async def illustrate(
    update: Update, context: Context, chart: Chart, words: Message, *, otherwise: str
) -> None:
    """Send a picture above its words; where there can be none, `otherwise` says why, and them."""

    async def send(photo: bytes | str) -> str:
        return await _send_photo(update, photo, words)

    try:
        await context.use_cases.show(chart, send)
    except (PaintingFailed, BadRequest) as error:  # no painter, or no right to send photos
        log.warning("picture_failed", reason=str(error))
        await reply(update, replace(words, html=f"{words.html}\n\n{otherwise}"))


async def _send_photo(update: Update, photo: bytes | str, words: Message) -> str:
    """Send a photo, or the id of one, below the question; return its id.

    Raises:
        PictureGone: Telegram does not know the id.
    """
    chat, asked = update.effective_chat, update.effective_message
    if chat is None:
        raise TypeError(f"update {update.update_id} comes from no chat")
    topic = asked.message_thread_id if asked and asked.is_topic_message else None
    try:
        sent = await chat.send_photo(
            photo,
            caption=words.html,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(words.buttons),
            message_thread_id=topic,
            filename=None if isinstance(photo, str) else "dragoman.png",
        )
    except BadRequest as error:
        if isinstance(photo, str) and any(it in error.message.lower() for it in _UNKNOWN_FILE):
            raise PictureGone(error.message) from error
        raise
    return sent.photo[-1].file_id


async def tell(update: Update, context: Context, reader: Reader, key: str) -> None:
    """Reply with one text."""
    await reply(update, notice(key, language=reader.language, texts=context.view.texts))


async def toast(update: Update, text: str = "") -> None:
    """End the waiting on a button, with a word where there is one to say."""
    if update.callback_query is None:
        return
    try:
        await update.callback_query.answer(text[:_LONGEST_TOAST] or None, show_alert=bool(text))
    except BadRequest as error:
        if not harmless(error):
            raise
