"""/story: one story and its parts, opened from wherever its number stands.

/story ID        by its id
/story 3         by its number in the list that is replied to, or else in the last one
"""

import telegram
from telegram import Update

from bot.domain.deliveries import Button
from bot.domain.stories import StoryId
from bot.render.account import part, story
from bot.render.notices import notice
from bot.render.presses import button
from bot.render.story import STORY, numbered
from bot.render.turning import rows
from bot.render.voice import Voice
from handlers import arguments
from handlers.carried import pressed
from handlers.context import Context
from handlers.readers import Reader, reader_of, voice_of
from handlers.replies import redraw, reply, tell

_CHOSEN = "• "  # how the tab of what is shown begins: pressing it shows the same again
_BACK = "«"
_MOST_DIGITS = 4  # of a number in a list
_IN_EVERY_ID = "-"  # what is without one is a name, or words


async def tell_story(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    written = arguments.words(context.args)
    number = written[0].removeprefix("#") if len(written) == 1 else ""
    listed = number.isdecimal() and len(number) <= _MOST_DIGITS
    if not listed and _IN_EVERY_ID not in number:
        await tell(update, context, reader, "story-how")
        return
    story_id: StoryId | None = StoryId(written[0])
    if listed:
        replied = numbered(_buttons(update)).get(int(number))
        story_id = replied or await _listed(int(number), context, reader)
    if story_id is None:
        texts = context.view.texts
        told = notice("story-unlisted", language=reader.language, texts=texts, number=int(number))
        await reply(update, told)
        return
    await show(story_id, update, context, reader)


def _buttons(update: Update) -> list[list[Button]]:
    """Return the buttons of the message that somebody replied to."""
    asked = update.effective_message
    replied = asked.reply_to_message if isinstance(asked, telegram.Message) else None
    markup = replied.reply_markup if replied else None
    return [
        [Button(text=one.text, data=str(one.callback_data or "")) for one in row]
        for row in (markup.inline_keyboard if markup else ())
    ]


async def _listed(number: int, context: Context, reader: Reader) -> StoryId | None:
    return await context.use_cases.listed(reader.chat_id, number)


async def show(story_id: StoryId, update: Update, context: Context, reader: Reader) -> None:
    """Tell a story below the question."""
    found = await context.use_cases.story(story_id, languages=reader.languages)
    if found is None:
        await tell(update, context, reader, "why-gone")
    else:
        await reply(update, story(*found, voice_of(reader, context)))


async def press_story(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Open a story, or a part of it, in place of the list, with the way back; a digest stays."""
    voice = voice_of(reader, context)
    skip: int | None = 0
    match chosen:
        case [story_id]:
            name = ""
        case [story_id, name, digits]:
            skip = arguments.skipped(digits)
        case _:
            return "stale-button"
    if skip is None:
        return "stale-button"
    found = await context.use_cases.story(StoryId(story_id), languages=reader.languages)
    if found is None:
        return "why-gone"
    back = _way_back(update, voice)
    below = rows(back)
    drawn = (
        part(*found, name, skip=skip, voice=voice, below=below)
        if name
        else story(*found, voice, below)
    )
    if drawn is None:
        return "stale-button"
    await (redraw(update, drawn) if back or _inside(update) else reply(update, drawn))
    return ""


def _way_back(update: Update, voice: Voice) -> tuple[Button, ...]:
    """Return the button to where the story was opened from; a digest is not drawn again."""
    back: tuple[Button, ...] = ()
    for one, press in pressed(update):
        if press.action == "filter":  # a page of /latest: its filter button knows which
            return button(f"{_BACK} {voice.say('latest-title')}", "latest", *press.arguments)
        if press.action == STORY:
            continue
        if one.text.startswith(_BACK) or (press.action == "latest" and not back):
            back = (Button(text=one.text.replace("‹", _BACK), data=one.data),)
        elif one.text.startswith(_CHOSEN) and press.action in {"who", "pair"} and not back:
            back = button(f"{_BACK} {voice.say('button-back')}", press.action, *press.arguments)
    return back


def _inside(update: Update) -> bool:
    """Tell whether the message pressed is about one story already."""
    return any(
        (press.action == STORY and len(press.arguments) > 1)
        or (press.action == "less" and press.arguments)
        for _, press in pressed(update)
    )
