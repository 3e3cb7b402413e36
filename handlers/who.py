"""/who: ask about an actor."""

from telegram import Update

from bot.domain.actors import ActorId
from bot.domain.deliveries import Message
from bot.domain.dossiers import Ambiguous, Dossier, Unknown
from bot.render.dossier import WINDOW, WINDOWS
from bot.render.dossier import answer as drawn
from bot.render.flags import with_flag
from handlers import arguments
from handlers.context import Context
from handlers.readers import Reader, reader_of
from handlers.replies import redraw, reply, tell


async def who(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    name = arguments.name(context.args)
    if name:
        await reply(update, await answer(name, context, reader))
    else:
        await tell(update, context, reader, "who-whom")


async def answer(name: str, context: Context, reader: Reader) -> Message:
    """Ask who bears a name, and draw what came of it."""
    return _drawn(await context.use_cases.who(name), context, reader)


async def dossier_of(
    actor_id: ActorId, context: Context, reader: Reader, *, window: str = WINDOW
) -> Message | None:
    """Draw the dossier of an actor; None where we have no such actor."""
    found = await context.use_cases.dossier(actor_id, window=WINDOWS[window])
    return _drawn(found, context, reader) if found else None


async def press_who(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Show an actor, or another window of it, in place of the message pressed."""
    match chosen:
        case [actor_id, window] if window in WINDOWS:
            shown = await dossier_of(ActorId(actor_id), context, reader, window=window)
        case _:
            return "stale-button"
    if shown is None:
        return "who-gone"
    await redraw(update, shown)
    return ""


async def press_ask(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Say how to ask about somebody."""
    if chosen:
        return "stale-button"
    await tell(update, context, reader, "who-whom")
    return ""


async def press_named(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Take words that were no command for a name after all."""
    match chosen:
        case [name]:
            await redraw(update, await answer(name, context, reader))
            return ""
        case _:
            return "stale-button"


def _drawn(found: Dossier | Ambiguous | Unknown, context: Context, reader: Reader) -> Message:
    message = drawn(
        found,
        language=reader.language,
        zone=reader.zone,
        actors=context.view.actors,
        texts=context.view.texts,
        today=context.view.clock().date(),
    )
    if context.use_cases.flagging is None or not isinstance(found, Dossier):
        return message
    return with_flag(message, found, language=reader.language, texts=context.view.texts)
