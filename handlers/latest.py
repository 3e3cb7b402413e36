"""/latest: the newest stories, paged by buttons."""

from telegram import Update

from bot.domain.deliveries import Message
from bot.render.latest import PAGE
from bot.render.latest import latest as drawn
from handlers.context import Context
from handlers.readers import Reader, reader_of
from handlers.replies import redraw, reply

FURTHEST = 1_000  # stories back; whoever wants older ones will search


async def latest(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    await reply(update, await _page(0, context, reader))


async def press_latest(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Turn the page in place."""
    match chosen:
        case [digits] if (
            digits.isascii() and digits.isdigit() and len(digits) <= len(str(FURTHEST))
        ):
            await redraw(update, await _page(min(int(digits), FURTHEST), context, reader))
            return ""
        case _:
            return "stale-button"


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
