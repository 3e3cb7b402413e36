"""An alert: one story that its reader follows, told at once."""

from collections.abc import Mapping
from datetime import datetime

from bot.digests.choose import lead, reading
from bot.domain.actors import Actor, ActorId
from bot.domain.audience import Subscription
from bot.domain.deliveries import Message
from bot.domain.digests import Told
from bot.domain.stories import Story
from bot.domain.topics import Topic
from bot.render.html import lines, paragraphs
from bot.render.presses import button
from bot.render.split import first_that_fits
from bot.render.story import Room, in_full, story_buttons
from bot.render.texts import Texts
from bot.render.topics import labels
from bot.render.turning import rows
from bot.render.voice import Voice
from bot.render.why import why_buttons

_ROOMS = (Room(), Room(title=120, sentence=0, actors=3, outlets=2))


def alert(
    story: Story,
    followed: tuple[Topic, ...],
    subscription: Subscription,
    *,
    now: datetime,
    actors: Mapping[ActorId, Actor],
    texts: Texts,
) -> Message:
    """Tell a story, and what in it the reader follows."""
    language = subscription.language
    voice = Voice(texts=texts, language=language, zone=subscription.zone, now=now, actors=actors)
    shown = lead(story, reading((language,), subscription.wants))
    told = Told(story=story, lead=shown)
    head = lines(f"🔔 {labels(followed, voice)}", language=language)
    pages = (
        paragraphs(head, in_full(1, told, room, voice=voice, since=story.began_at))
        for room in _ROOMS
    )
    less = button(f"👎 {voice.say('button-less')}", "less")
    settings = button("⚙️", "settings")
    return Message(
        html=first_that_fits(pages),
        buttons=rows(
            (*story_buttons((story.id,), voice), *why_buttons((story.id,))), (*less, *settings)
        ),
    )
