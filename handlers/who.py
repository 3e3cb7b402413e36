"""/who: ask about an actor."""

from telegram import Update

from bot.actors.naming import Choices
from bot.actors.pair import Pair
from bot.domain.actors import ActorId
from bot.domain.deliveries import Message
from bot.domain.dossiers import Ambiguous, Dossier, Unknown
from bot.domain.wants import Stance
from bot.render.dossier import WINDOW, WINDOWS
from bot.render.dossier import answer as drawn
from bot.render.flags import with_flag
from bot.render.pair import WINDOW as PAIR_WINDOW
from bot.render.pair import WINDOWS as PAIR_WINDOWS
from bot.render.pair import both, pair, which
from handlers import arguments
from handlers.context import Context
from handlers.readers import Reader, reader_of, voice_of
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
    found = await context.use_cases.who(name)
    match found:
        case Pair():
            return pair(found, voice_of(reader, context))
        case Choices():
            return which(found, voice_of(reader, context), "pair", PAIR_WINDOW)
        case _:
            return _drawn(found, context, reader)


async def named_alone(written: str, context: Context, reader: Reader) -> Message | None:
    """Draw whom plain words name; None where that is not clear, or nobody."""
    match await context.use_cases.who(written):
        case Pair() as two:
            return pair(two, voice_of(reader, context))
        case Dossier() as one:
            return _drawn(one, context, reader)
        case _:
            return None


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


async def press_pair(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Show two actors together, or another window of them, in place of the message pressed."""
    match chosen:
        case [first, second, window] if window in PAIR_WINDOWS:
            length = PAIR_WINDOWS[window]
        case _:
            return "stale-button"
    found = await context.use_cases.pair(ActorId(first), ActorId(second), window=length)
    if found is None:
        return "who-gone"
    await redraw(update, pair(found, voice_of(reader, context)))
    return ""


async def press_both(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Open the reports that name two actors, or turn their page, in place."""
    match chosen:
        case [first, second, window, digits] if window in PAIR_WINDOWS:
            skip, length = arguments.skipped(digits), PAIR_WINDOWS[window]
        case _:
            return "stale-button"
    if skip is None:
        return "stale-button"
    found = await context.use_cases.pair(ActorId(first), ActorId(second), window=length)
    if found is None:
        return "who-gone"
    await redraw(update, both(found, skip=skip, voice=voice_of(reader, context)))
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
        followed=reader.wants.topics(Stance.FOLLOW),
    )
    if context.use_cases.flagging is None or not isinstance(found, Dossier):
        return message
    return with_flag(message, found, language=reader.language, texts=context.view.texts)
