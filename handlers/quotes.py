"""/quotes: what somebody said, and what was said about them."""

from telegram import Update

from bot.domain.actors import ActorId
from bot.domain.deliveries import Message
from bot.render.listing import SIDES
from bot.render.listing import quotes as drawn
from handlers import arguments
from handlers.context import Context
from handlers.naming import meant
from handlers.readers import Reader, reader_of, voice_of
from handlers.replies import redraw, reply, tell


async def quotes(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    name = arguments.name(context.args)
    if not name:
        await tell(update, context, reader, "quotes-whom")
        return
    match await meant(name, context, reader, "quotes", "by", "0"):
        case Message() as question:
            await reply(update, question)
        case actors:
            shown = await _page(actors[0].id, "by", 0, context, reader)
            await (reply(update, shown) if shown else tell(update, context, reader, "who-gone"))


async def press_quotes(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Show another side or page of an actor's quotes, in place."""
    match chosen:
        case [actor_id, side, digits] if side in SIDES:
            skip = arguments.skipped(digits)
        case _:
            return "stale-button"
    if skip is None:
        return "stale-button"
    shown = await _page(ActorId(actor_id), side, skip, context, reader)
    if shown is None:
        return "who-gone"
    await redraw(update, shown)
    return ""


async def _page(
    actor_id: ActorId, side: str, skip: int, context: Context, reader: Reader
) -> Message | None:
    found = await context.use_cases.sayings(actor_id)
    return drawn(found, side, skip=skip, voice=voice_of(reader, context)) if found else None
