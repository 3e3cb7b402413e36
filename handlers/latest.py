"""/latest: the newest stories, of all or of some topics, paged by buttons."""

from telegram import Update

from bot.domain.deliveries import Message
from bot.domain.topics import Topic
from bot.render.latest import PAGE, filters
from bot.render.latest import latest as drawn
from bot.render.story import numbered
from bot.render.topics import topics_in
from handlers import arguments
from handlers.context import Context
from handlers.readers import Reader, reader_of, voice_of
from handlers.replies import redraw, reply


async def latest(update: Update, context: Context) -> None:
    """Tell the newest stories; what is written after the command names the topics."""
    reader = await reader_of(update, context)
    written = arguments.words(context.args)
    only = await context.use_cases.several(written, language=reader.language) if written else ()
    page = await _page(0, only, context, reader)
    await reply(update, page)
    await context.use_cases.keep_list(reader.chat_id, numbered(page.buttons))


async def press_latest(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Turn the page, or choose other topics, in place."""
    found = _place(chosen)
    if found is None:
        return "stale-button"
    page = await _page(*found, context, reader)
    await redraw(update, page)
    await context.use_cases.keep_list(reader.chat_id, numbered(page.buttons))
    return ""


async def press_filter(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Offer topics in place of the page."""
    found = _place(chosen)
    if found is None:
        return "stale-button"
    await redraw(update, filters(*found, voice_of(reader, context)))
    return ""


def _place(chosen: list[str]) -> tuple[int, tuple[Topic, ...]] | None:
    """Read how many stories to skip, and of which topics; buttons of old have no topics."""
    match chosen:
        case [digits] | [digits, ""]:
            code = ""
        case [digits, code]:
            pass
        case _:
            return None
    skip, only = arguments.skipped(digits), topics_in(code)
    return None if skip is None or only is None else (skip, only)


async def _page(skip: int, only: tuple[Topic, ...], context: Context, reader: Reader) -> Message:
    stories = await context.use_cases.latest(
        skip=skip,
        limit=PAGE + 1,  # one tells of more
        only=only,
        wants=reader.wants,
    )
    return drawn(
        stories,
        skip=skip,
        now=context.view.clock(),
        language=reader.language,
        zone=reader.zone,
        actors=context.view.actors,
        texts=context.view.texts,
        only=only,
        languages=reader.languages,
    )
