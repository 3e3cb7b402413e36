"""/privacy: what is kept about a chat."""

from telegram import Update

from bot.render.notices import privacy as privacy_page
from handlers.context import Context
from handlers.readers import reader_of
from handlers.replies import reply


async def privacy(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    await reply(update, privacy_page(language=reader.language, texts=context.view.texts))
