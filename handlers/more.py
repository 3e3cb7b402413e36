"""[More] below a digest: its other stories, in full, a page at a time."""

from datetime import timedelta

from telegram import Update

from bot.render.more import PAGE, Window, window_in
from bot.render.more import more as drawn
from bot.render.story import numbered
from handlers import arguments
from handlers.carried import pressed
from handlers.context import Context
from handlers.readers import Reader, voice_of
from handlers.replies import redraw, reply


async def press_more(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Tell more stories below a digest, which stays, or turn the page of such an answer."""
    match chosen:
        case [length, until, told, digits]:
            place = digits
        case [length, until, told, digits, place]:
            pass
        case _:
            return "stale-button"
    window = window_in((length, until, told))
    first, skip = arguments.skipped(digits), arguments.skipped(place)
    if window is None or first is None or skip is None or not _is_past(window, context):
        return "stale-button"
    found = await context.use_cases.more(
        languages=(reader.language,),
        since=window.since,
        until=window.until,
        wants=reader.wants,
        told_to=reader.chat_id if window.remembered else None,
        skip=skip,
        limit=PAGE + 1,  # one tells of others
    )
    if not found:
        return "more-none"
    page = drawn(found, window, first=first, skip=skip, voice=voice_of(reader, context))
    turned = len(chosen) > len((length, until, told, digits))
    await (redraw(update, page) if turned else reply(update, page))
    before = numbered([[one for one, _ in pressed(update)]])
    await context.use_cases.keep_list(reader.chat_id, {**before, **numbered(page.buttons)})
    return ""


def _is_past(window: Window, context: Context) -> bool:
    """Tell whether a digest can have told of a window."""
    length = window.until - window.since
    possible = timedelta(0) < length <= arguments.LONGEST_WINDOW
    return possible and window.until <= context.view.clock()
