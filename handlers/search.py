"""/search: what was read that says something, paged by buttons."""

import telegram
from telegram import Update

from bot.queries.found import Found, OutOfOrder
from bot.queries.grammar import Misunderstood
from bot.render.notices import notice
from bot.render.search import EVERYWHERE, PAGE, asked_in, misunderstood, page
from handlers import arguments
from handlers.context import Context
from handlers.readers import Reader, reader_of, voice_of
from handlers.replies import redraw, reply

_ALL = "in:all"


async def search(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    written = " ".join(arguments.words(context.args))
    match await _found(written, 0, context, reader):
        case Found() as found:
            await reply(update, page(found, voice_of(reader, context)))
        case Misunderstood() as problem:
            await reply(
                update,
                misunderstood(problem, language=reader.language, texts=context.view.texts),
            )
        case OutOfOrder():
            await reply(
                update, notice("search-lost", language=reader.language, texts=context.view.texts)
            )


async def press_search(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Turn the page, or look everywhere, in place: the message says what was asked."""
    written = asked_in(_text(update))
    match chosen:
        case [digits]:
            skip = arguments.skipped(digits)
        case [digits, where] if where == EVERYWHERE:
            skip, written = arguments.skipped(digits), f"{written} {_ALL}"
        case _:
            return "stale-button"
    if skip is None or not written:
        return "stale-button"
    match await _found(written, skip, context, reader):
        case Found() as found:
            await redraw(update, page(found, voice_of(reader, context)))
            return ""
        case OutOfOrder():
            return "search-lost"
        case _:
            return "stale-button"


async def _found(
    written: str, skip: int, context: Context, reader: Reader
) -> Found | Misunderstood | OutOfOrder:
    return await context.use_cases.search(
        written, language=reader.language, zone=reader.zone, skip=skip, limit=PAGE
    )


def _text(update: Update) -> str:
    message = update.callback_query.message if update.callback_query else None
    return message.text or "" if isinstance(message, telegram.Message) else ""
