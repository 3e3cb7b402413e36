"""[More] below a digest: the stories it told in a line or not at all, in full, a page at a time."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from bot.domain.deliveries import Button, Message
from bot.domain.digests import Told
from bot.render.html import Html, bold, italic, joined, lines, paragraphs
from bot.render.presses import button
from bot.render.split import first_that_fits
from bot.render.story import Room, in_full, story_buttons
from bot.render.turning import rows
from bot.render.voice import Voice
from bot.render.why import why_buttons

PAGE = 5
# What the buttons say: more, how long, until when, of whom, how many were told, what to skip.
MORE = "more"
_REMEMBERED, _ANY = "t", "a"
_MILLISECOND = timedelta(milliseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_DIGITS = 13  # milliseconds until the year 2286
_ROOMS = (
    Room(),
    Room(title=160, sentence=180, actors=5, outlets=3),
    Room(title=120, sentence=0, actors=3, outlets=2),
)


class Window(NamedTuple):
    """The hours that a digest told of."""

    since: datetime
    until: datetime
    remembered: bool  # it left out what its reader had been told before

    def data(self) -> tuple[str, ...]:
        """Write it into a button: how long, until when, which, in milliseconds.

        It ends no earlier than it did, since what had been seen by then counts.
        """
        since, until = (
            (self.since - _EPOCH) // _MILLISECOND,
            -((_EPOCH - self.until) // _MILLISECOND),
        )
        return str(until - since), str(until), _REMEMBERED if self.remembered else _ANY


def window_in(data: Sequence[str]) -> Window | None:
    """Read a window from a button; None where no button of ours says so."""
    match data:
        case [length, until, "t" | "a" as told] if all(map(_is_number, (length, until))):
            ends = _EPOCH + int(until) * _MILLISECOND
            return Window(ends - int(length) * _MILLISECOND, ends, told == _REMEMBERED)
        case _:
            return None


def more_button(window: Window, told: int, voice: Voice) -> tuple[Button, ...]:
    """Return the button below a digest that told so many stories in full."""
    return button(voice.say("button-more"), MORE, *window.data(), str(told))


def more(
    stories: Sequence[Told], window: Window, *, first: int, skip: int, voice: Voice
) -> Message:
    """Tell a page of stories. One story more than a page means that there are others.

    `first` stories were told in full by the digest, and `skip` come before this page.
    """
    shown = stories[:PAGE]
    ids = tuple(told.story.id for told in shown)
    return Message(
        html=first_that_fits(_page(shown, window, room, skip, voice) for room in _ROOMS),
        buttons=rows(
            story_buttons(ids, voice, first=skip + 1),
            why_buttons(ids, first=skip + 1),
            _turns(window, first, skip, voice, more=len(stories) > PAGE),
        ),
    )


def _turns(
    window: Window, first: int, skip: int, voice: Voice, *, more: bool
) -> tuple[Button, ...]:
    row: tuple[Button, ...] = ()
    at = (*window.data(), str(first))
    if skip > first:
        row += button(f"‹ {voice.say('button-back')}", MORE, *at, str(max(first, skip - PAGE)))
    if more:
        row += button(f"{voice.say('button-more')} ›", MORE, *at, str(skip + PAGE))
    return row


def _page(shown: Sequence[Told], window: Window, room: Room, skip: int, voice: Voice) -> Html:
    sample = any(told.story.sample for told in shown)
    moment = voice.moment(window.until)
    return paragraphs(
        lines(
            joined((bold(voice.say("button-more")), moment), " · "),
            language=voice.language,
        ),
        *(
            in_full(rank, told, room, voice=voice, since=window.since)
            for rank, told in enumerate(shown, start=skip + 1)
        ),
        lines(italic("🧪 " + voice.say("sample-news")), language=voice.language) if sample else "",
    )


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS
