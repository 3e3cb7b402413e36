"""/trend: how much was written of up to four actors, day by day."""

from collections.abc import Sequence

from telegram import Update

from bot.actors.naming import MOST_WORDS, Choices
from bot.domain.actors import ActorId
from bot.domain.deliveries import Message
from bot.flows.trend import MOST_ACTORS
from bot.render.trend import chart as charted
from bot.render.trend import trend as drawn
from handlers import arguments
from handlers.context import Context
from handlers.naming import meant
from handlers.readers import Reader, reader_of, voice_of
from handlers.replies import illustrate, reply, tell


async def trend(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    written = arguments.name(context.args)
    if not written:
        await tell(update, context, reader, "trend-whom")
        return
    match await meant(written, context, reader, "trend", most=MOST_ACTORS):
        case Message() as question:
            if await _too_many(written, context):
                await tell(update, context, reader, "trend-many")
            else:
                await reply(update, question)
        case actors:
            key = await _answer([actor.id for actor in actors], update, context, reader)
            if key:
                await tell(update, context, reader, key)


async def press_trend(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Send the picture below the message pressed."""
    if not 1 <= len(chosen) <= MOST_ACTORS:
        return "stale-button"
    return await _answer([ActorId(it) for it in chosen], update, context, reader)


async def _too_many(written: str, context: Context) -> bool:
    """Tell whether names are read, only more of them than fit into a picture."""
    match await context.use_cases.named(written, most=MOST_WORDS):
        case Choices(options=options):
            names = options[0] if options else ()
        case tuple() as names:
            pass
        case _:
            return False
    return len(names) > MOST_ACTORS


async def _answer(
    actor_ids: Sequence[ActorId], update: Update, context: Context, reader: Reader
) -> str:
    """Send the course of actors; return the key of what to say where one is no more."""
    found = await context.use_cases.trend(actor_ids)
    if found is None:
        return "who-gone"
    voice = voice_of(reader, context)
    words, chart = drawn(found, voice), charted(found, voice)
    if chart is None:
        await reply(update, words)
    else:
        await illustrate(update, context, chart, words, otherwise=voice.say("picture-failed"))
    return ""
