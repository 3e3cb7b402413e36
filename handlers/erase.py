"""/erase: forget everything about a chat, after asking once."""

from telegram import Update

from bot.render.notices import erase_question, notice
from handlers.context import Context
from handlers.readers import Reader, may_change, reader_of
from handlers.replies import redraw, reply, tell


async def erase(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    if await may_change(update, context):
        await reply(update, erase_question(language=reader.language, texts=context.view.texts))
    else:
        await tell(update, context, reader, "admins-only")


async def press_erase(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Do as was answered, and say so in place of the question."""
    if not await may_change(update, context):
        return "admins-only"
    match chosen:
        case ["yes"]:
            kept = await context.use_cases.erase(reader.chat_id)
            told = "erased" if kept else "erased-none"
        case ["no"]:
            told = "erase-kept"
        case _:
            return "stale-button"
    await redraw(update, notice(told, language=reader.language, texts=context.view.texts))
    return ""
