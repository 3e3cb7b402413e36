"""/pause: nothing comes for a while, and all that was chosen stays."""

from telegram import Update

from bot.render.subscribing import paused, resumed
from handlers.context import Context
from handlers.readers import Reader, may_change, reader_of
from handlers.replies import redraw, reply, tell


async def pause(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    if not await may_change(update, context):
        await tell(update, context, reader, "admins-only")
    elif await context.use_cases.pause(reader.chat_id):
        await reply(update, paused(language=reader.language, texts=context.view.texts))
    else:
        await tell(update, context, reader, "unsubscribed-none")


async def press_pause(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Go on, and say so in place of the button."""
    if chosen != ["end"]:
        return "stale-button"
    if not await may_change(update, context):
        return "admins-only"
    subscription = await context.use_cases.resume(reader.chat_id)
    if subscription is None:
        return "resumed-none"
    await redraw(update, resumed(subscription, texts=context.view.texts))
    return ""
