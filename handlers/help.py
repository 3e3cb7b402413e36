"""/help: the commands, with examples."""

from telegram import Update

from bot.render.notices import help_page
from handlers.context import Context
from handlers.readers import reader_of
from handlers.replies import reply


async def help_(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    await reply(update, help_page(language=reader.language, texts=context.view.texts))
