"""The list behind a dossier's count: the reports of its window."""

from telegram import Update

from bot.domain.actors import ActorId
from bot.domain.deliveries import Message
from bot.render.dossier import WINDOWS
from bot.render.listing import PAGE
from bot.render.listing import reports as drawn
from handlers import arguments
from handlers.context import Context
from handlers.readers import Reader, voice_of
from handlers.replies import redraw


async def press_reports(
    update: Update, context: Context, reader: Reader, chosen: list[str]
) -> str:
    """Open the reports of a window, or turn their page, in place of the dossier."""
    match chosen:
        case [actor_id, window, digits] if window in WINDOWS:
            skip = arguments.skipped(digits)
        case _:
            return "stale-button"
    if skip is None:
        return "stale-button"
    shown = await _page(ActorId(actor_id), window, skip, context, reader)
    if shown is None:
        return "who-gone"
    await redraw(update, shown)
    return ""


async def _page(
    actor_id: ActorId, window: str, skip: int, context: Context, reader: Reader
) -> Message | None:
    length = WINDOWS[window]
    found = await context.use_cases.reports(actor_id, window=length, skip=skip, limit=PAGE)
    if found is None:
        return None
    return drawn(
        found.actor,
        found.reports,
        total=found.total,
        quiet=found.quiet,
        skip=skip,
        window=(window, length),
        voice=voice_of(reader, context),
    )
