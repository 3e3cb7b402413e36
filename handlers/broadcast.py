"""/admin broadcast: tell all readers something. `handlers.admin` has checked the right to.

/admin broadcast                 what was sent last, and how far it is
/admin broadcast 20%             with the text on the lines below, at that share of the rate
TEXT
"""

import re

from telegram import Update

from bot.domain.broadcasts import BroadcastId, Stage
from bot.flows.broadcast import SHARE, texts_in
from bot.render.broadcast import progress_page, question, refused, words
from bot.render.notices import notice
from bot.render.texts import LANGUAGES
from handlers.context import Context
from handlers.readers import Reader, is_admin
from handlers.replies import redraw, reply

_FIRST_LINE = re.compile(r"\W*/admin(?:@\w+)?\W+broadcast\b\W*?(?:(\d{1,3})\s?[%٪])?\W*", re.ASCII)
_WHOLE = 100  # percent


async def broadcast(update: Update, context: Context, reader: Reader) -> None:
    """Keep a draft, show the admin what each reader would get, and ask; or show what was sent."""
    written = (update.effective_message.text if update.effective_message else None) or ""
    first, _, rest = written.partition("\n")
    asked = _FIRST_LINE.fullmatch(first)
    texts, share = texts_in(rest, languages=LANGUAGES), int((asked and asked[1]) or SHARE)
    if asked and texts and 1 <= share <= _WHOLE:
        await _draft(texts, share, update, context, reader)
    elif asked and not texts:
        await _newest(update, context, reader)
    else:
        await _how(update, context, reader)


async def press_broadcast(
    update: Update, context: Context, reader: Reader, chosen: list[str]
) -> str:
    """Begin a broadcast, let it rest, go on or stop it, or only look again."""
    match chosen:
        case [name, *to] if is_admin(reader, context) and len(to) < 2 and {*to} <= _STAGES:  # noqa: PLR2004
            broadcasting = context.use_cases.broadcasting
        case _:
            return "stale-button"
    if to:
        found = await broadcasting.turn(BroadcastId(name), Stage(to[0]))
    else:
        found = await broadcasting.get(BroadcastId(name))
    if found is None:
        return "stale-button"
    texts = context.view.texts
    await redraw(update, progress_page(found, language=reader.language, texts=texts))
    return ""


_STAGES = {Stage.GATHERING, Stage.RUNNING, Stage.PAUSED, Stage.STOPPED}  # what a press leads to


async def _draft(
    texts: dict[str, str], share: int, update: Update, context: Context, reader: Reader
) -> None:
    broadcasting, language = context.use_cases.broadcasting, reader.language
    progress = await broadcasting.draft(texts, share=share)
    say = context.view.texts
    if progress.stage is not Stage.DRAFT:  # the very same text went out before
        await reply(update, progress_page(progress, language=language, texts=say))
        return
    if wrong := refused(progress.broadcast, language=language, texts=say):
        await reply(update, wrong)
        return
    for tongue, written in progress.broadcast.texts:
        for part in words(written, tongue or language):
            await reply(update, part)
    readers = await broadcasting.readers(progress.broadcast)
    await reply(update, question(progress, readers, language=language, texts=say))


async def _newest(update: Update, context: Context, reader: Reader) -> None:
    newest = await context.use_cases.broadcasting.newest()
    for progress in reversed(newest):
        page = progress_page(progress, language=reader.language, texts=context.view.texts)
        await reply(update, page)
    if not newest:
        await _how(update, context, reader)


async def _how(update: Update, context: Context, reader: Reader) -> None:
    await reply(
        update, notice("broadcast-how", language=reader.language, texts=context.view.texts)
    )
