"""/cancel: nothing here takes several steps, so there is nothing to cancel."""

from telegram import Update

from handlers.context import Context
from handlers.readers import reader_of
from handlers.replies import tell


async def cancel(update: Update, context: Context) -> None:
    await tell(update, context, await reader_of(update, context), "cancel-nothing")
