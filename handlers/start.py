"""/start: the welcome, or what a deep link asks for."""

from telegram import Update

from bot.domain.actors import ActorId
from bot.domain.stories import StoryId
from bot.render.notices import welcome
from handlers.context import Context
from handlers.readers import Reader, reader_of
from handlers.replies import reply, tell
from handlers.story import show as story
from handlers.who import dossier_of

ABOUT_ACTOR = "who_"  # t.me/<bot>?start=who_vladimir-putin
ABOUT_STORY = "story_"


async def start(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    await context.use_cases.come_back(reader.chat_id)
    asked = context.args[0] if context.args else ""
    if asked.startswith(ABOUT_ACTOR):
        await _show(ActorId(asked.removeprefix(ABOUT_ACTOR)), update, context, reader)
    elif asked.startswith(ABOUT_STORY):
        await story(StoryId(asked.removeprefix(ABOUT_STORY)), update, context, reader)
    else:
        await reply(update, welcome(language=reader.language, texts=context.view.texts))


async def _show(actor_id: ActorId, update: Update, context: Context, reader: Reader) -> None:
    drawn = await dossier_of(actor_id, context, reader)
    if drawn is None:
        await tell(update, context, reader, "who-gone")
    else:
        await reply(update, drawn)
