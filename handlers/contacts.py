"""/contacts: who met, called or wrote to whom, as a list and as a picture."""

from datetime import timedelta

from telegram import Update

from bot.actors.contacts import Contacts
from bot.domain.actors import ActorId
from bot.domain.deliveries import Message
from bot.render.html import bold, lines
from bot.render.listing import contacts as drawn
from bot.render.listing import network
from bot.render.notices import notice
from handlers import arguments
from handlers.arguments import Unclear
from handlers.context import Context
from handlers.naming import meant
from handlers.readers import Reader, reader_of, voice_of
from handlers.replies import illustrate, redraw, reply, tell

WINDOW = timedelta(days=30)


async def contacts(update: Update, context: Context) -> None:
    """Send the list, and the picture below it."""
    reader = await reader_of(update, context)
    asked = arguments.name_and_window(context.args, default=WINDOW)
    if isinstance(asked, Unclear):
        texts = context.view.texts
        told = notice("contacts-unclear", language=reader.language, texts=texts, word=asked.word)
        await reply(update, told)
        return
    name, window = asked
    if not name:
        await tell(update, context, reader, "contacts-whom")
        return
    match await meant(name, context, reader, "contacts", arguments.key_of(window), "0"):
        case Message() as question:
            await reply(update, question)
        case actors:
            found = await context.use_cases.contacts(actors[0].id, window=window)
            if found is None:
                await tell(update, context, reader, "who-gone")
                return
            await reply(update, _page(found, 0, window, context, reader))
            await _picture(found, window, update, context, reader)


async def press_contacts(
    update: Update, context: Context, reader: Reader, chosen: list[str]
) -> str:
    """Show another window or page of the list, in place."""
    match chosen:
        case [actor_id, key, digits]:
            window, skip = arguments.window([key], default=WINDOW), arguments.skipped(digits)
        case _:
            return "stale-button"
    if skip is None or isinstance(window, Unclear):
        return "stale-button"
    found = await context.use_cases.contacts(ActorId(actor_id), window=window)
    if found is None:
        return "who-gone"
    await redraw(update, _page(found, skip, window, context, reader))
    return ""


async def press_network(
    update: Update, context: Context, reader: Reader, chosen: list[str]
) -> str:
    """Send the picture below the list."""
    match chosen:
        case [actor_id, key]:
            window = arguments.window([key], default=WINDOW)
        case _:
            return "stale-button"
    if isinstance(window, Unclear):
        return "stale-button"
    found = await context.use_cases.contacts(ActorId(actor_id), window=window)
    if found is None:
        return "who-gone"
    return "" if await _picture(found, window, update, context, reader) else "list-empty"


def _page(
    found: Contacts, skip: int, window: timedelta, context: Context, reader: Reader
) -> Message:
    key = arguments.key_of(window)
    return drawn(found, skip=skip, window=(key, window), voice=voice_of(reader, context))


async def _picture(
    found: Contacts, window: timedelta, update: Update, context: Context, reader: Reader
) -> bool:
    """Send the network; False where there is nothing to draw, which the list has said."""
    voice = voice_of(reader, context)
    chart = network(found, span=window, voice=voice)
    if chart is None:
        return False
    words = Message(html=lines(bold(chart.title), language=reader.language))
    await illustrate(update, context, chart, words, otherwise=voice.say("picture-failed"))
    return True
