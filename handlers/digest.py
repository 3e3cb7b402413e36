"""/digest: a digest now."""

from collections.abc import Sequence
from datetime import timedelta

from telegram import Update

from bot.digests.hours import next_slot
from bot.domain.deliveries import Message
from bot.domain.wants import Length, Wants
from bot.render.digest import digest as drawn
from bot.render.notices import notice
from bot.render.story import numbered
from bot.render.texts import LANGUAGES
from handlers import arguments
from handlers.arguments import Unclear
from handlers.context import Context
from handlers.readers import Reader, reader_of
from handlers.replies import reply

WINDOW = timedelta(hours=24)


async def digest(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    match arguments.window(context.args, default=WINDOW):
        case Unclear(word):
            texts = context.view.texts
            told = notice("digest-unclear", language=reader.language, texts=texts, word=word)
            await reply(update, told)
        case window:
            await _tell(window, update, context, reader)


async def press_digest(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Send a digest below the message pressed."""
    if chosen:
        return "stale-button"
    await _tell(WINDOW, update, context, reader)
    return ""


async def rehearse(words: Sequence[str], context: Context, reader: Reader) -> Message | None:
    """Draw the digest that a new reader would get now, for an admin: "12h ar"; None if unclear.

    Nobody gets it, and nothing is remembered of it.
    """
    languages = [word for word in words if word in LANGUAGES]
    window = arguments.window([it for it in words if it not in LANGUAGES], default=WINDOW)
    if len(languages) > 1 or isinstance(window, Unclear):
        return None
    language = languages[0] if languages else reader.language
    edition = await context.use_cases.digest_now(
        language=language, window=window, wants=Wants(), length=Length.USUAL
    )
    return drawn(
        edition,
        language=language,
        zone=reader.zone,
        next_at=None,
        actors=context.view.actors,
        texts=context.view.texts,
    )


async def _tell(window: timedelta, update: Update, context: Context, reader: Reader) -> None:
    composed = await _composed(window, context, reader)
    await reply(update, composed)
    await context.use_cases.keep_list(reader.chat_id, numbered(composed.buttons))


async def _composed(window: timedelta, context: Context, reader: Reader) -> Message:
    kept = reader.subscription
    edition = await context.use_cases.digest_now(
        language=reader.language,
        window=window,
        wants=reader.wants,
        length=reader.kept.length if reader.kept else Length.USUAL,
    )
    return drawn(
        edition,
        language=reader.language,
        zone=reader.zone,
        next_at=next_slot(kept, after=edition.until) if kept else None,
        actors=context.view.actors,
        texts=context.view.texts,
    )
