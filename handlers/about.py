"""/about: what this is."""

from telegram import Update

from bot.render.notices import about as about_page
from handlers.context import Context
from handlers.readers import reader_of
from handlers.replies import reply


async def about(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    await reply(update, about_page(language=reader.language, texts=context.view.texts))
