"""/about, or /developer_info: what this is, and who runs it."""

from telegram import Update

from bot.render.notices import about as about_page
from handlers.context import Context
from handlers.readers import reader_of
from handlers.replies import reply


async def about(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    view = context.view
    page = about_page(language=reader.language, texts=view.texts, operator=view.operator)
    await reply(update, page)
