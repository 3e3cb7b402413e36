"""/latest: the newest stories, of all or of some topics, a page at a time."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.digests.choose import lead
from bot.domain.actors import Actor, ActorId
from bot.domain.deliveries import Button, Message
from bot.domain.digests import Told
from bot.domain.events import Act
from bot.domain.stories import Story
from bot.domain.topics import Topic, TopicKind
from bot.render import acts as act_labels
from bot.render import locales
from bot.render.html import Html, bold, italic, lines, paragraphs, text
from bot.render.presses import button, grid
from bot.render.split import first_that_fits
from bot.render.story import Room, in_full, story_buttons
from bot.render.texts import LANGUAGES, Texts
from bot.render.topics import code_of, labels
from bot.render.turning import rows
from bot.render.voice import Voice
from bot.render.why import why_buttons

PAGE = 5
FRESH = timedelta(days=1)  # a story older than this carries its date, any other its hour

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
    only: Sequence[Topic] = (),
    languages: tuple[str, ...] = (),
) -> Message:
    """Tell a page of stories. One story more than a page means that there are older ones.

    `languages` are those that the reader wants to read, the first one first; `language` if none.
    """
    languages = languages or (language,)
    voice = Voice(texts=texts, language=language, zone=zone, now=now, actors=actors)
    shown = stories[:PAGE]
    below = rows(
        story_buttons((story.id for story in shown), voice, first=skip + 1),
        why_buttons(tuple(story.id for story in shown), first=skip + 1),
        _turns(skip, only, voice, more=len(stories) > PAGE),
        _filter_button(skip, only, voice) if shown or only else (),
    )
    if not shown:
        return Message(html=text(_nothing(only, voice)), buttons=below)
    return Message(
        html=first_that_fits(_page(shown, skip, room, only, languages, voice) for room in _ROOMS),
        buttons=below,
    )


def filters(skip: int, only: Sequence[Topic], voice: Voice) -> Message:
    """Offer an act, or a language, in place of the one chosen; what else was asked stays."""
    asked = lines(f"🔎 {voice.say('filter-ask')}", language=voice.language)
    act_row = [
        one
        for act in Act
        for one in _choice(act_labels.label(act, voice), Topic(TopicKind.ACT, act.value), only)
    ]
    language_row = [
        one
        for code in LANGUAGES
        for one in _choice(
            locales.language_name(code, voice.language),
            Topic(TopicKind.LANGUAGE, code),
            only,
        )
    ]
    back = button(f"‹ {voice.say('button-back')}", "latest", *_at(skip, only))
    return Message(
        html=asked,
        buttons=(
            *grid(act_row, wide=2),
            *grid(language_row, wide=3),
            *rows(button(voice.say("filter-all"), "latest", "0"), back),
        ),
    )


def _choice(name: str, topic: Topic, only: Sequence[Topic]) -> tuple[Button, ...]:
    others = tuple(it for it in only if it.kind is not topic.kind)
    chosen = f"✓ {name}" if topic in only else name
    return button(chosen, "latest", *_at(0, others if topic in only else (topic, *others)))


def _filter_button(skip: int, only: Sequence[Topic], voice: Voice) -> tuple[Button, ...]:
    return button(f"🔎 {voice.say('filter-button')}", "filter", *_at(skip, only))


def _nothing(only: Sequence[Topic], voice: Voice) -> str:
    if only:
        return voice.say("latest-none", topics=labels(only, voice))
    return voice.say("latest-empty")


def _page(
    stories: Sequence[Story],
    skip: int,
    room: Room,
    only: Sequence[Topic],
    languages: tuple[str, ...],
    voice: Voice,
) -> Html:
    sample = any(story.sample for story in stories)
    return paragraphs(
        lines(
            bold(voice.say("latest-title")),
            f"🔎 {labels(only, voice)}" if only else "",
            language=voice.language,
        ),
        *(
            in_full(
                rank,
                Told(story=story, lead=lead(story, languages)),
                room,
                voice=voice,
                since=voice.now - FRESH,
                timed=True,
            )
            for rank, story in enumerate(stories, start=skip + 1)
        ),
        lines(italic("🧪 " + voice.say("sample-news")), language=voice.language) if sample else "",
    )


def _at(skip: int, only: Sequence[Topic]) -> tuple[str, ...]:
    """Say in a button which page of which stories."""
    return (str(skip), code_of(only)) if only else (str(skip),)


def _turns(skip: int, only: Sequence[Topic], voice: Voice, *, more: bool) -> tuple[Button, ...]:
    row: tuple[Button, ...] = ()
    if skip:
        row += button(f"‹ {voice.say('button-newer')}", "latest", *_at(max(0, skip - PAGE), only))
    if more:
        row += button(f"{voice.say('button-older')} ›", "latest", *_at(skip + PAGE, only))
    return row
