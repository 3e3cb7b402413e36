"""How an answer gets back: below the question, or in place of the message with the button."""

import telegram
from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.domain.deliveries import Message
from bot.render.notices import notice
from bot.telegram.messenger import harmless, keyboard
from handlers.context import Context
from handlers.readers import Reader

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_LONGEST_TOAST = 200  # characters


async def reply(update: Update, message: Message) -> None:
    """Send a message to where the update came from, its topic included."""
    asked = update.effective_message
    if isinstance(asked, telegram.Message):
        await asked.reply_text(
            message.html,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(message.buttons),
            link_preview_options=_NO_PREVIEW,
        )
    elif update.effective_chat:  # under a message too old for Telegram to show us
        await update.effective_chat.send_message(
            message.html,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(message.buttons),
            link_preview_options=_NO_PREVIEW,
        )


async def redraw(update: Update, message: Message) -> None:
    """Put a message in place of the one whose button was pressed, or below it if that fails."""
    query = update.callback_query
    if query is None or not isinstance(query.message, telegram.Message):
        await reply(update, message)
        return
    try:
        await query.edit_message_text(
            message.html,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(message.buttons),
            link_preview_options=_NO_PREVIEW,
        )
    except BadRequest as error:
        if not harmless(error):
            await reply(update, message)


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
