"""Send messages through the Bot API, and say what its refusals mean."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Any

import structlog
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)
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
from bot.telegram.markup import cut, plain
from bot.telegram.pacing import never_sent, wait_asked

log = structlog.get_logger(__name__)

# BadRequest is how Telegram reports our bugs, chats that are no more, and presses that came late.
_GONE = (
    "chat not found",
    "user is deactivated",
    "group chat was deactivated",
    "have no rights to send a message",
    "not enough rights to send",
    "need administrator rights in the channel chat",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_admin_required",
    "chat_send_plain_forbidden",
    "peer_id_invalid",
    "topic_closed",  # of the one thread that every forum has
)
_THREAD_GONE = ("message thread not found", "topic_closed", "topic_deleted")
_HARMLESS = ("message is not modified", "query is too old", "query id is invalid")
_UNREADABLE = ("can't parse entities", "message is too long", "text is too long")

_TRY_AGAIN = timedelta(seconds=5)

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class TelegramMessenger:
    """Send messages by a bot; its rate limiter, where it has one, is told the lane."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._paced = isinstance(bot, ExtBot) and bot.rate_limiter is not None

    async def send(
        self,
        chat_id: ChatId,
        message: Message,
        *,
        lane: Lane,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> int:
        """Send a message and return its id in that chat.

        A message that Telegram cannot read is our fault and not the reader's: it is sent once
        more as plain text, cut to what fits, and logged.

        Raises:
            SubscriberGone, SubscriberMoved, ThreadGone, SlowDown, InDoubt, MessageRejected,
                OperatorError: see `bot.domain.errors`.
        """
        send = partial(self._send, chat_id, message, thread=thread)
        try:
            return await send(message.html, ParseMode.HTML, lane=lane, reply_to=reply_to)
        except BadRequest as error:
            if thread is not None and _says(error, _THREAD_GONE):
                raise ThreadGone(error.message) from error
            if not unreadable(error):
                raise meaning(error) from error
            log.error("message_unreadable", reason=error.message, lane=lane)  # noqa: TRY400 - reason says it
        except TelegramError as error:
            raise meaning(error) from error
        try:
            return await send(cut(plain(message.html)), None)  # with a slot of its own
        except TelegramError as error:
            raise meaning(error) from error

    async def _send(
        self,
        chat_id: ChatId,
        message: Message,
        text: str,
        parse_mode: str | None,
        *,
        lane: Lane = Lane.INTERACTIVE,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> int:
        pacing: dict[str, Any] = {"rate_limit_args": lane} if self._paced else {}
        sent = await self._bot.send_message(
            chat_id,
            text,
            parse_mode=parse_mode,
            reply_markup=keyboard(message.buttons),
            disable_notification=message.silent,
            link_preview_options=_NO_PREVIEW,
            reply_parameters=_reply(reply_to),
            message_thread_id=thread,
            **pacing,
        )
        return sent.message_id


def _reply(message_id: int | None) -> ReplyParameters | None:
    """Reply to a message, or to nothing where the reader deleted it."""
    if message_id is None:
        return None
    return ReplyParameters(message_id, allow_sending_without_reply=True)


def keyboard(buttons: Sequence[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    """Return rows of buttons as Telegram takes them; None where there is none."""
    rows = [[_button(button) for button in row] for row in buttons if row]
    return InlineKeyboardMarkup(rows) if rows else None


def meaning(error: TelegramError) -> DragomanError:  # noqa: PLR0911 - one a kind of answer
    """Say in our own words what an answer of Telegram's asks of us.

    The order matters: BadRequest and TimedOut are kinds of NetworkError, and a message that
    Telegram refuses for good would be sent again for ever.
    """
    match error:
        case RetryAfter():
            return SlowDown(wait_asked(error))
        case ChatMigrated(new_chat_id=chat_id):
            return SubscriberMoved(ChatId(chat_id))
        case Forbidden():
            return SubscriberGone(error.message)
        case BadRequest():
            gone = _says(error, _GONE)
            return SubscriberGone(error.message) if gone else MessageRejected(error.message)
        case InvalidToken():  # its own message may hold the token
            return OperatorError("Telegram does not know this TELEGRAM_TOKEN; ask @BotFather.")
        case Conflict():
            return OperatorError(
                "Another instance already runs with this TELEGRAM_TOKEN; stop it."
            )
        case _ if never_sent(error):
            return SlowDown(_TRY_AGAIN)
        case _:
            return InDoubt(error.message)


def harmless(error: BaseException | None) -> bool:
    """Whether a refusal only says that a press changed nothing, or came too late to matter."""
    return isinstance(error, BadRequest) and _says(error, _HARMLESS)


def unreadable(error: BadRequest) -> bool:
    """Whether Telegram could not read a message, or would not read all of it."""
    return _says(error, _UNREADABLE)


def _says(error: BadRequest, signs: Sequence[str]) -> bool:
    return any(sign in error.message.lower() for sign in signs)


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(button.text, url=button.url)
    return InlineKeyboardButton(button.text, callback_data=button.data)
