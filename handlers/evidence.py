"""The lists behind a dossier's counts, and the reports of one line of such a list."""

from datetime import timedelta

from telegram import Update

from bot.actors.evidence import Evidence
from bot.domain.actors import ActorId
from bot.render.dossier import WINDOWS
from bot.render.evidence import SHELVES, group, shelf
from handlers import arguments
from handlers.context import Context
from handlers.readers import Reader, voice_of
from handlers.replies import redraw


async def press_list(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Open a list behind a count, or turn its page, in place."""
    match chosen:
        case [actor_id, window, name, digits] if window in WINDOWS and name in SHELVES:
            skip = arguments.skipped(digits)
        case _:
            return "stale-button"
    if skip is None:
        return "stale-button"
    found = await _evidence(actor_id, window, context)
    if found is None:
        return "who-gone"
    voice = voice_of(reader, context)
    await redraw(update, shelf(found, name, skip=skip, window=_window(window), voice=voice))
    return ""


async def press_group(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Open the reports of one line of a list, in place."""
    match chosen:
        case [actor_id, window, key, digits] if window in WINDOWS:
            skip = arguments.skipped(digits)
        case _:
            return "stale-button"
    if skip is None:
        return "stale-button"
    found = await _evidence(actor_id, window, context)
    if found is None:
        return "who-gone"
    opened = found.group(key)
    if opened is None:
        return "list-empty"  # it has left the window meanwhile
    voice = voice_of(reader, context)
    await redraw(update, group(found, opened, skip=skip, window=_window(window), voice=voice))
    return ""


async def _evidence(actor_id: str, window: str, context: Context) -> Evidence | None:
    return await context.use_cases.evidence(ActorId(actor_id), window=WINDOWS[window])


def _window(key: str) -> tuple[str, timedelta]:
    return key, WINDOWS[key]
