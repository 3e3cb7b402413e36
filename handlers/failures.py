"""When a handler fails: the person hears of it, and the log has one line of it."""

from contextlib import suppress
from traceback import extract_tb

import structlog
from telegram import Update
from telegram.error import Forbidden, TelegramError

from bot.render.notices import notice
from handlers.context import Context
from handlers.readers import language_of
from handlers.replies import reply, toast

log = structlog.get_logger(__name__)


async def went_wrong(update: object, context: Context) -> None:
    """Tell whoever asked, and log what and where, without what was written or by whom.

    The store may be what failed, so the language is that of the asker's app.
    """
    error = context.error
    if isinstance(error, Forbidden):
        log.info("reader_gone", error=error.message)
        return
    known = update if isinstance(update, Update) else None
    log.error(
        "update_failed",
        update_id=known.update_id if known else None,
        error=type(error).__name__,
        where=_where(error),
    )
    if known is None:
        return
    texts, language = context.view.texts, language_of(known)
    with suppress(TelegramError):  # it may be Telegram that fails; there is nobody else to tell
        await toast(known)
        await reply(known, notice("went-wrong", language=language, texts=texts))


def _where(error: Exception | None) -> str:
    """Return the innermost line that failed; an error's own words may quote a reader."""
    frames = extract_tb(error.__traceback__) if error else []
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
