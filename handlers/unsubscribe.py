"""/unsubscribe, or /stop: no more digests."""

from telegram import Update

from handlers.context import Context
from handlers.readers import may_change, reader_of
from handlers.replies import tell


async def unsubscribe(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    if not await may_change(update, context):
        await tell(update, context, reader, "admins-only")
        return
    ended = await context.use_cases.unsubscribe(reader.chat_id)
    await tell(update, context, reader, "unsubscribed" if ended else "unsubscribed-none")
