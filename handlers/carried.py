"""What the message pressed has that its answer should have too: the way on, and the way back."""

from collections.abc import Iterator
from dataclasses import dataclass

import telegram
from telegram import Update

from bot.domain.deliveries import Button
from bot.domain.stories import StoryId
from bot.render import presses
from bot.render.presses import Press, button
from bot.render.story import STORY
from bot.render.turning import rows
from bot.render.voice import Voice

# Only answers of ours about one story have these: the next answer takes their place.
_INSIDE = {"hide", "taste", "watch"}
_WINDOWED = {"who", "pair"}  # a dossier, of one or of two, by its window
_CHOSEN = "• "  # how the tab of what is shown begins


@dataclass(frozen=True, slots=True)
class Carried:
    asks: tuple[Button, ...]  # the reasons of this and the other stories of the list
    back: tuple[Button, ...]  # to the list or dossier; none below a digest, which stays
    inside: bool  # the answer takes the place of the message pressed
    home: tuple[Button, ...]  # to the one story that the message pressed is about

    @property
    def rows(self) -> tuple[tuple[Button, ...], ...]:
        return rows(self.asks, self.back)

    @property
    def onward(self) -> tuple[tuple[Button, ...], ...]:
        """The rows of an answer that has no button of its own to the story."""
        return rows(self.asks, self.home, self.back)

    @property
    def stories(self) -> tuple[tuple[str, StoryId], ...]:
        """The stories of the list, each with what its button says."""
        found = ((one.text, presses.read(one.data)) for one in self.asks)
        return tuple((text, StoryId(press.arguments[0])) for text, press in found if press)


def carried(update: Update, voice: Voice) -> Carried:
    """Read what the buttons of the message pressed say about where it stands."""
    buttons = tuple(pressed(update))
    asks = tuple(one for one, press in buttons if press.action == "why" and _in_a_list(one.text))
    answer = any(_answers(press) for _, press in buttons)
    back: tuple[Button, ...] = ()
    home: tuple[Button, ...] = ()
    for one, press in buttons:
        if (
            press.action in {"why", STORY}
            and len(press.arguments) == 1
            and not _numbered(one.text)
        ):
            home = button(f"📰 {voice.say('button-story')}", STORY, *press.arguments)
        if press.action == "filter":  # a page of /latest: its filter button knows which
            back = button(f"‹ {voice.say('latest-title')}", "latest", *press.arguments)
        elif press.action in {"latest", *_WINDOWED} and answer:
            back = (one,)
        elif press.action in _WINDOWED and one.text.startswith(_CHOSEN):
            back = button(f"‹ {voice.say('button-back')}", press.action, *press.arguments)
    return Carried(asks=asks, back=back, inside=answer or bool(back), home=home)


def _in_a_list(text: str) -> bool:
    """Tell whether a button asks about one story of several; the one beside a story alone does not."""
    return text[:1] == "❔" and _numbered(text)


def _numbered(text: str) -> bool:
    """Tell whether a button says a number, alone or, below older messages, after a sign."""
    return text.lstrip("❔📰 ").isdecimal()


def _answers(press: Press) -> bool:
    undo = press.action == "settings" and press.arguments[:1] == ("undo",)
    return undo or press.action in _INSIDE or (press.action == "less" and press.arguments != ())


def pressed(update: Update) -> Iterator[tuple[Button, Press]]:
    """Yield the buttons of the message pressed that are ours, each with what it does."""
    query = update.callback_query
    message = query.message if query else None
    markup = message.reply_markup if isinstance(message, telegram.Message) else None
    for row in markup.inline_keyboard if markup else ():
        for one in row:
            data = one.callback_data if isinstance(one.callback_data, str) else ""
            press = presses.read(data)
            if press:
                yield Button(text=one.text, data=data), press
