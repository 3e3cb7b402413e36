"""/latest: the newest stories, a page at a time."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain.actors import Actor, ActorId
from bot.domain.deliveries import Button, Message
from bot.domain.stories import Story
from bot.render.html import Html, bold, italic, lines, paragraphs, text
from bot.render.presses import button
from bot.render.split import first_that_fits
from bot.render.story import Room, in_full, lead_in
from bot.render.texts import Texts
from bot.render.voice import Voice

PAGE = 5
FRESH = timedelta(days=1)  # a story older than this carries its date

_ROOMS = (
    Room(),
    Room(title=160, sentence=180, actors=5, outlets=3),
    Room(title=120, sentence=0, actors=3, outlets=2),
)


def latest(
    stories: Sequence[Story],
    *,
    skip: int,
    now: datetime,
    language: str,
    zone: str,
    actors: Mapping[ActorId, Actor],
    texts: Texts,
) -> Message:
    """Tell a page of stories. One story more than a page means that there are older ones."""
    voice = Voice(texts=texts, language=language, zone=zone, now=now, actors=actors)
    if not stories:
        return Message(
            html=text(voice.say("latest-empty")), buttons=_turns(skip, voice, more=False)
        )
    shown = stories[:PAGE]
    return Message(
        html=first_that_fits(_page(shown, skip, room, voice) for room in _ROOMS),
        buttons=_turns(skip, voice, more=len(stories) > PAGE),
    )


def _page(stories: Sequence[Story], skip: int, room: Room, voice: Voice) -> Html:
    sample = any(story.sample for story in stories)
    return paragraphs(
        lines(bold(voice.say("latest-title")), language=voice.language),
        *(
            in_full(
                rank,
                lead_in(story, voice.language),
                room,
                voice=voice,
                since=voice.now - FRESH,
            )
            for rank, story in enumerate(stories, start=skip + 1)
        ),
        lines(italic("🧪 " + voice.say("sample-news")), language=voice.language) if sample else "",
    )


def _turns(skip: int, voice: Voice, *, more: bool) -> tuple[tuple[Button, ...], ...]:
    newer = str(max(0, skip - PAGE))
    row: tuple[Button, ...] = ()
    if skip:
        row += button(f"‹ {voice.say('button-newer')}", "latest", newer)
    if more:
        row += button(f"{voice.say('button-older')} ›", "latest", str(skip + PAGE))
    return (row,) if row else ()
