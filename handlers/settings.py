"""/settings: one message that shows what was chosen, edited in place."""

from dataclasses import replace

from telegram import Update

from bot.domain.audience import Subscription
from bot.domain.deliveries import Message
from bot.flows.adjust import SCHEDULE, Refused, To, adjusted
from bot.flows.settings import unsubscribed
from bot.render.locales import language_named
from bot.render.notices import notice
from bot.render.settings import page_of, zones_of
from bot.render.settings import settings as drawn
from bot.render.tastes import taken
from bot.render.voice import Voice
from handlers import arguments
from handlers.carried import carried
from handlers.context import Context
from handlers.places import named_zone
from handlers.readers import Reader, may_change, naming, reader_of, voice_of
from handlers.replies import redraw, reply, tell
from handlers.strangers import Command

MAIN = "main"
_AFTER = {
    "only": "tastes",
    "alerts": "tastes",
    "drop": "tastes",
    "empty": "length",
}  # the page that shows what was changed


async def settings(update: Update, context: Context) -> None:
    await _open(MAIN, update, context)


def opening(page: str) -> Command:
    """Return the command that opens a page of the settings at once."""

    async def command(update: Update, context: Context) -> None:
        await _open(page, update, context)

    return command


async def timezone(update: Update, context: Context) -> None:
    """Move to a zone that is written out, as "/timezone Asia/Jakarta"; else offer some."""
    written = arguments.name(context.args)
    reader = await reader_of(update, context)
    zone = named_zone(written, language=reader.language)
    if zone is None and written:
        texts = context.view.texts
        await reply(
            update, notice("zone-unknown", language=reader.language, texts=texts, zone=written)
        )
        return
    if zone is None or not await may_change(update, context):
        await _open("zone", update, context)
        return
    after = await context.use_cases.change(
        reader.chat_id, lambda it: replace(it, zone=zone), language=reader.language
    )
    await reply(update, _main(after, context, await naming(reader, context)))


async def language(update: Update, context: Context) -> None:
    """Speak a language that is written out, as "/language id" or "/language Deutsch"; else offer all."""
    written = arguments.name(context.args)
    reader = await reader_of(update, context)
    spoken = language_named(written, reader.language)
    if written and spoken is None:
        page = page_of("language", _kept(reader, context), voice_of(reader, context))
        told = notice(
            "language-unknown", language=reader.language, texts=context.view.texts, word=written
        )
        await reply(update, replace(told, buttons=page.buttons if page else ()))
        return
    if spoken is None or not await may_change(update, context):
        await _open("language", update, context)
        return
    after = await context.use_cases.change(
        reader.chat_id, lambda it: replace(it, language=spoken), language=reader.language
    )
    await reply(update, _main(after, context, await naming(reader, context)))


async def press_settings(
    update: Update, context: Context, reader: Reader, chosen: list[str]
) -> str:
    """Show a page, or change a thing and show the page again."""
    if not await may_change(update, context):
        return "admins-only"
    reader = await naming(reader, context)
    match chosen:
        case []:
            await _open(MAIN, update, context)
            return ""
        case ["zones" | "tastes" as what, value]:
            page = _more(what, value, context, reader)
        case [name]:
            kept = _kept(reader, context)
            page = _page(MAIN if _gone(name, kept) else name, kept, context, reader)
        case [what, value]:
            return await _change((what, value, To.OVER), update, context, reader)
        case [what, value, To.ON | To.OFF as to]:
            return await _change((what, value, To(to)), update, context, reader)
        case _:
            page = None
    return await _shown(page, update)


def _more(what: str, value: str, context: Context, reader: Reader) -> Message | None:
    """Draw the zones of a region, or another page of tastes."""
    voice = voice_of(reader, context)
    if what == "zones":
        return zones_of(value, voice)
    skip = arguments.skipped(value)
    kept = _kept(reader, context)
    return None if skip is None else page_of("tastes", kept, voice, skip=skip)


async def _open(page: str, update: Update, context: Context) -> None:
    reader = await naming(await reader_of(update, context), context)
    if not await may_change(update, context):
        await tell(update, context, reader, "admins-only")
        return
    kept = _kept(reader, context)
    shown = _page(page, kept, context, reader) or _main(kept, context, reader)
    await reply(update, shown)


async def _change(
    tap: tuple[str, str, To], update: Update, context: Context, reader: Reader
) -> str:
    """Change one thing; what cannot be is said in a toast, and nothing is changed."""
    what, value, to = tap
    refused = ""

    def edit(subscription: Subscription) -> Subscription:
        nonlocal refused
        found = adjusted(subscription, "drop" if what == "undo" else what, value, to)
        if isinstance(found, Refused) or (what in SCHEDULE and not subscription.active):
            refused = found.key if isinstance(found, Refused) else "stale-button"
            return subscription
        return found

    after = await context.use_cases.change(reader.chat_id, edit, language=reader.language)
    if refused:
        return refused
    if what == "undo":
        await redraw(update, _undone(value, update, context, reader))
        return ""
    return await _shown(_page(_AFTER.get(what, what), after, context, reader), update)


def _gone(page: str, kept: Subscription) -> bool:
    """Tell whether a page has nothing to show since the digests were stopped."""
    return page in SCHEDULE and not kept.active


def _page(
    page: str, subscription: Subscription, context: Context, reader: Reader
) -> Message | None:
    """Draw a page in the language that was chosen, which may just have changed."""
    if page == MAIN:
        return _main(subscription, context, reader)
    return page_of(page, subscription, _voice(subscription, context, reader))


def _main(subscription: Subscription, context: Context, reader: Reader) -> Message:
    return drawn(subscription, _voice(subscription, context, reader))


def _voice(subscription: Subscription, context: Context, reader: Reader) -> Voice:
    return voice_of(replace(reader, language=subscription.language), context)


def _undone(tag: str, update: Update, context: Context, reader: Reader) -> Message:
    """Say that a stance was taken back, above the way on and back that the message has."""
    voice = voice_of(reader, context)
    topics = [taste.topic for taste in reader.wants.tastes if taste.topic.tag == tag]
    told = (
        taken(topics[0], None, voice)
        if topics
        else notice("stop-kept", language=reader.language, texts=context.view.texts)
    )
    return replace(told, buttons=carried(update, voice).onward)


async def _shown(page: Message | None, update: Update) -> str:
    if page is None:
        return "stale-button"
    await redraw(update, page)
    return ""


def _kept(reader: Reader, context: Context) -> Subscription:
    return reader.kept or unsubscribed(reader.chat_id, reader.language, context.view.clock())
