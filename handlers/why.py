"""❔ beside a story: why it is shown."""

from telegram import Update

from bot.domain.stories import StoryId
from bot.render.why import why
from handlers.carried import carried
from handlers.context import Context
from handlers.readers import Reader, voice_of
from handlers.replies import redraw, reply


async def press_why(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Give the reasons below a digest, or in place of a list, with the way back to it."""
    match chosen:
        case [story_id]:
            found = await context.use_cases.why(
                StoryId(story_id), languages=reader.languages, wants=reader.wants
            )
        case _:
            return "stale-button"
    if found is None:
        return "why-gone"
    voice = voice_of(reader, context)
    here = carried(update, voice)
    answer = why(found, voice, here.rows)
    await (redraw(update, answer) if here.inside else reply(update, answer))
    return ""
