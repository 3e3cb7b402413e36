"""/start: the welcome, or what a deep link asks for."""

from telegram import Update

from bot.digests.hours import next_slot
from bot.domain.actors import ActorId
from bot.domain.stories import StoryId
from bot.render.notices import welcome
from handlers.context import Context
from handlers.readers import Reader, chat_of, reader_of, voice_of
from handlers.replies import reply, tell
from handlers.story import show as story
from handlers.who import dossier_of

ABOUT_ACTOR = "who_"  # t.me/<bot>?start=who_vladimir-putin
ABOUT_STORY = "story_"


async def start(update: Update, context: Context) -> None:
    await context.use_cases.come_back(chat_of(update))
    reader = await reader_of(update, context)
    asked = context.args[0] if context.args else ""
    if asked.startswith(ABOUT_ACTOR):
        await _show(ActorId(asked.removeprefix(ABOUT_ACTOR)), update, context, reader)
    elif asked.startswith(ABOUT_STORY):
        await story(StoryId(asked.removeprefix(ABOUT_STORY)), update, context, reader)
    else:
        ahead = _ahead(reader, context)
        texts = context.view.texts
        await reply(update, welcome(language=reader.language, texts=texts, ahead=ahead))


def _ahead(reader: Reader, context: Context) -> str:
    """Say when the next digest comes; "" where none does."""
    if reader.subscription is None:
        return ""
    voice = voice_of(reader, context)
    return voice.ahead(next_slot(reader.subscription, after=voice.now), after=voice.now)


async def _show(actor_id: ActorId, update: Update, context: Context, reader: Reader) -> None:
    drawn = await dossier_of(actor_id, context, reader)
    if drawn is None:
        await tell(update, context, reader, "who-gone")
    else:
        await reply(update, drawn)
