"""/feeds and /sources: what is monitored, and whether it works; for admins, all that is known."""

from telegram import Update

from bot.domain.deliveries import Message
from bot.render.feeds import LONGEST_FILTER, feeds_page
from handlers import arguments
from handlers.context import Context
from handlers.readers import Reader, is_admin, reader_of, voice_of
from handlers.replies import redraw, reply


async def feeds(update: Update, context: Context) -> None:
    """List the feeds, or those that what is written fits: outlet, language, country, owner."""
    reader = await reader_of(update, context)
    written = arguments.name(context.args)
    only = written.encode(errors="ignore")[:LONGEST_FILTER].decode(errors="ignore")
    await reply(update, await page(0, only, context, reader))


async def press_feeds(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Turn the page in place."""
    match chosen:
        case [digits, only] if (skip := arguments.skipped(digits)) is not None:
            await redraw(update, await page(skip, only, context, reader))
            return ""
        case _:
            return "stale-button"


async def page(skip: int, only: str, context: Context, reader: Reader) -> Message:
    return feeds_page(
        await context.use_cases.feeds(),
        skip=skip,
        only=only,
        voice=voice_of(reader, context),
        full=is_admin(reader, context),
    )
