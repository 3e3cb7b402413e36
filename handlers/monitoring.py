"""/admin feeds: what is monitored, changed from chat. `handlers.admin` has checked the right to.

/admin feeds                             all that is known of them, those in trouble first
/admin feeds add ADDRESS                 a feed, or a site whose feeds are looked for
/admin feeds pause ID | resume ID | remove ID
/admin feeds replace ID ADDRESS          poll it there from now on
/admin feeds label ID country EG         or outlet, language, ownership
/admin feeds label ID articles on        read the page where the feed has but a headline; or off
/admin feeds export                      as OPML
/admin feeds import ADDRESS              OPML; or the same below a file, or in answer to one
"""

from collections.abc import Mapping

import telegram
from telegram import Document, Update

from bot.domain.deliveries import Message
from bot.domain.feeds import Feed
from bot.domain.refusals import EditRefused, Refusal, Why
from bot.flows.monitor import Imported
from bot.ingest.opml import LARGEST
from bot.render.feeds import choice, feed_line
from bot.render.html import lines
from bot.render.mending import mended, usage
from bot.render.opml import opml
from bot.render.refusals import refusal, refused_line
from handlers.context import Context
from handlers.feeds import page
from handlers.readers import Reader, is_admin, reader_of, voice_of
from handlers.replies import redraw, reply

_MOST_TOLD = 10  # outlines that were refused
_FILE = "dragoman.opml"
_COMMAND = ("/admin", "feeds", "import")  # as it stands below a file


async def admin_feeds(
    words: tuple[str, ...], update: Update, context: Context, reader: Reader
) -> Message | None:
    """Do what an admin says of the feeds; None where the answer was a file."""
    try:
        return await _done(words, update, context, reader)
    except EditRefused as why:
        return _not_done(why, context, reader)


async def press_pick(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Take one of the feeds that were found at a site."""
    match chosen:
        case [token, digits] if (
            digits.isascii() and digits.isdigit() and is_admin(reader, context)
        ):
            number = int(digits[:4]) - 1
        case _:
            return "stale-button"
    try:
        feed = await context.use_cases.monitoring.chosen(token, number)
    except EditRefused as why:
        await redraw(update, _not_done(why, context, reader))
        return ""
    if feed is None:
        return "stale-button"
    await redraw(update, _told(feed, context, reader))
    return ""


async def take_file(update: Update, context: Context) -> None:
    """Import the file that an admin sends with `/admin feeds import` below it."""
    asked = update.effective_message
    written = tuple(((asked.caption if asked else None) or "").split())
    command = (written[0].partition("@")[0].lower(), *written[1:]) if written else ()
    if command != _COMMAND:
        return
    reader = await reader_of(update, context)
    if not is_admin(reader, context):
        return
    answer = await admin_feeds(("import",), update, context, reader)
    if answer:
        await reply(update, answer)


async def _done(
    words: tuple[str, ...], update: Update, context: Context, reader: Reader
) -> Message | None:
    match words:
        case ():
            return await page(0, "", context, reader)
        case ("export",):
            await _export(update, context)
            return None
        case ("import", *where):
            return await _import(tuple(where), update, context, reader)
        case ("add", address):
            return await _find(address, None, context, reader)
        case ("replace", feed_id, address):
            return await _find(address, feed_id, context, reader)
        case _:
            return await _change(words, context, reader)


async def _change(words: tuple[str, ...], context: Context, reader: Reader) -> Message:
    monitoring = context.use_cases.monitoring
    match words:
        case ("pause" | "resume" as word, feed_id):
            feed = await monitoring.pause(feed_id, paused=word == "pause")
        case ("remove", feed_id):
            feed = await monitoring.remove(feed_id)
        case ("label", feed_id, name, *value):
            feed = await monitoring.label(feed_id, _label(name, " ".join(value)))
        case _:
            return usage(language=reader.language, texts=context.view.texts)
    return _told(feed, context, reader)


async def _find(address: str, replaces: str | None, context: Context, reader: Reader) -> Message:
    """Take the feed at an address, or ask which one."""
    monitoring = context.use_cases.monitoring
    found = await monitoring.find(address, replaces=replaces)
    if len(found) == 1:
        [one] = found
        feed = await (monitoring.replace(replaces, one) if replaces else monitoring.add(one))
        return _told(feed, context, reader)
    token = await monitoring.offer(found, replaces=replaces)
    return choice(found, token, voice_of(reader, context))


def _label(name: str, value: str) -> Mapping[str, str]:
    """Read a label; "none" is how an international body has no country."""
    if name == "country" and value.casefold() == "none":
        return {name: ""}
    return {name: value.casefold() if name == "articles" else value}


async def _export(update: Update, context: Context) -> None:
    """Send the list as a file, which is all of the answer."""
    document = opml(await context.use_cases.feeds(), now=context.view.clock())
    if isinstance(update.effective_message, telegram.Message):
        await update.effective_message.reply_document(document, filename=_FILE)


async def _import(
    where: tuple[str, ...], update: Update, context: Context, reader: Reader
) -> Message:
    monitoring, document = context.use_cases.monitoring, _document(update)
    if document:
        content = await _content(document)
    elif len(where) == 1:
        content = await monitoring.read_list(where[0])
    else:
        return usage(language=reader.language, texts=context.view.texts)
    return _imported(await monitoring.take(content), context, reader)


def _document(update: Update) -> Document | None:
    asked = update.effective_message
    if asked is None:
        return None
    return asked.document or (asked.reply_to_message.document if asked.reply_to_message else None)


async def _content(document: Document) -> bytes:
    if (document.file_size or 0) > LARGEST:
        most = str(LARGEST // 1_000_000)
        raise EditRefused(Refusal(why=Why.LIST_LARGE, told={"most": most}))
    file = await document.get_file()
    return bytes(await file.download_as_bytearray())


def _imported(result: Imported, context: Context, reader: Reader) -> Message:
    voice = voice_of(reader, context)
    told = voice.say(
        "feeds-imported",
        added=voice.number(len(result.added)),
        known=voice.number(result.known),
        refused=voice.number(len(result.refused)),
    )
    wrong = (
        refused_line(it, language=reader.language, texts=context.view.texts)
        for it in result.refused[:_MOST_TOLD]
    )
    return Message(html=lines(told, *wrong, language=reader.language))


def _told(feed: Feed, context: Context, reader: Reader) -> Message:
    voice = voice_of(reader, context)
    more = f" · {voice.say('feeds-articles')}" if feed.articles else ""
    return mended(
        "admin-done", feed_line(feed) + more, language=reader.language, texts=context.view.texts
    )


def _not_done(why: EditRefused, context: Context, reader: Reader) -> Message:
    language, texts = reader.language, context.view.texts
    words = "\n".join(refusal(why.refusal, language=language, texts=texts))
    return mended("admin-not-done", words, language=language, texts=texts)
