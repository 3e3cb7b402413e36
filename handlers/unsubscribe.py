"""/unsubscribe, or /stop: no more digests; or by a button below what /manage says."""

from telegram import Update

from handlers.context import Context
from handlers.readers import Reader, may_change, reader_of
from handlers.replies import tell


async def unsubscribe(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    if not await may_change(update, context):
        await tell(update, context, reader, "admins-only")
        return
    await _end(update, context, reader)


async def press_unsubscribe(
    update: Update, context: Context, reader: Reader, chosen: list[str]
) -> str:
    if chosen:
        return "stale-button"
    if not await may_change(update, context):
        return "admins-only"
    await _end(update, context, reader)
    return ""


async def _end(update: Update, context: Context, reader: Reader) -> None:
    ended = await context.use_cases.unsubscribe(reader.chat_id)
    await tell(update, context, reader, "unsubscribed" if ended else "unsubscribed-none")
