"""/stop, or /unsubscribe: goodbye; or by a button below what /manage says."""

from telegram import Update

from bot.domain.deliveries import Message
from bot.render.notices import notice
from bot.render.subscribing import ask_to_stop
from handlers.context import Context
from handlers.pause import pausing
from handlers.readers import Reader, may_change, reader_of
from handlers.replies import redraw, reply, tell


async def stop(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    if await may_change(update, context):
        await reply(update, await _leaving(context, reader))
    else:
        await tell(update, context, reader, "admins-only")


async def press_stop(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """End, pause or go on as was answered, and say so in place of the question."""
    if not await may_change(update, context):
        return "admins-only"
    match chosen:
        case []:
            await reply(update, await _leaving(context, reader))
        case ["yes"]:
            await redraw(update, await _goodbye(context, reader))
        case ["pause"]:
            message = await pausing(context, reader)
            if message is None:
                return "unsubscribed-none"
            await redraw(update, message)
        case ["no"]:
            await redraw(update, _told("stop-kept", context, reader))
        case _:
            return "stale-button"
    return ""


async def _leaving(context: Context, reader: Reader) -> Message:
    """End a subscription and say so, or ask first where more would be lost than its hours."""
    kept = reader.kept
    if kept and kept.chosen and kept.subscribed:
        return ask_to_stop(kept, texts=context.view.texts)
    return await _goodbye(context, reader)


async def _goodbye(context: Context, reader: Reader) -> Message:
    ended = await context.use_cases.unsubscribe(reader.chat_id)
    return _told("unsubscribed" if ended else "unsubscribed-none", context, reader)


def _told(key: str, context: Context, reader: Reader) -> Message:
    return notice(key, language=reader.language, texts=context.view.texts)
