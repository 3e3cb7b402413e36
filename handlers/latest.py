"""/latest: the newest stories, paged by buttons."""

from telegram import Update

from bot.domain.deliveries import Message
from bot.render.latest import PAGE
from bot.render.latest import latest as drawn
from handlers import arguments
from handlers.context import Context
from handlers.readers import Reader, reader_of
from handlers.replies import redraw, reply


async def latest(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    await reply(update, await _page(0, context, reader))


async def press_latest(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Turn the page in place."""
    skip = arguments.skipped(chosen[0]) if len(chosen) == 1 else None
    if skip is None:
        return "stale-button"
    await redraw(update, await _page(skip, context, reader))
    return ""


async def _page(skip: int, context: Context, reader: Reader) -> Message:
    stories = await context.use_cases.latest(skip=skip, limit=PAGE + 1)  # one tells of more
    return drawn(
        stories,
        skip=skip,
        now=context.view.clock(),
        language=reader.language,
        zone=reader.zone,
        actors=context.view.actors,
        texts=context.view.texts,
    )
