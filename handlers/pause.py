"""/pause: nothing comes for a while, and all that was chosen stays; /resume: it comes again."""

from telegram import Update

from bot.domain.deliveries import Message
from bot.render.subscribing import paused, resumed
from handlers.context import Context
from handlers.readers import Reader, may_change, reader_of
from handlers.replies import redraw, reply, tell


async def pause(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    if not await may_change(update, context):
        await tell(update, context, reader, "admins-only")
    elif message := await pausing(context, reader):
        await reply(update, message)
    else:
        await tell(update, context, reader, "unsubscribed-none")


async def resume(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    if not await may_change(update, context):
        await tell(update, context, reader, "admins-only")
    elif message := await _resuming(context, reader):
        await reply(update, message)
    else:
        await tell(update, context, reader, "resumed-none")


async def press_pause(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Go on, and say so in place of the button."""
    if chosen != ["end"]:
        return "stale-button"
    if not await may_change(update, context):
        return "admins-only"
    message = await _resuming(context, reader)
    if message is None:
        return "resumed-none"
    await redraw(update, message)
    return ""


async def pausing(context: Context, reader: Reader) -> Message | None:
    """Pause a subscription and say so, also where it is paused already; None without one."""
    kept = reader.kept
    if await context.use_cases.pause(reader.chat_id) or (kept and kept.subscribed):
        return paused(language=reader.language, texts=context.view.texts)
    return None


async def _resuming(context: Context, reader: Reader) -> Message | None:
    subscription = await context.use_cases.resume(reader.chat_id)
    return resumed(subscription, texts=context.view.texts) if subscription else None
