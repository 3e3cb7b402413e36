"""An alert: one story that its reader follows, told at once."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.digests.choose import lead, reading
from bot.digests.hours import known_zone
from bot.domain.actors import Actor, ActorId
from bot.domain.audience import Subscription
from bot.domain.deliveries import Message
from bot.domain.digests import Told
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
from bot.stories.news import retold

_ROOMS = (Room(), Room(title=120, sentence=0, actors=3, outlets=2))


def alert(
    told: Told,
    followed: tuple[Topic, ...],
    subscription: Subscription,
    *,
    now: datetime,
    actors: Mapping[ActorId, Actor],
    texts: Texts,
) -> Message:
    """Tell a story, or what is new in it, and what of it the reader follows.

    A story that is followed goes by the headline that it had before the news.
    """
    language, zone = subscription.language, known_zone(subscription.zone)
    languages = reading((language,), subscription.wants)
    story, brought = told.story, retold(told.story, told.news)
    heard = replace(story, reports=brought) if brought else story
    before = tuple(report for report in story.reports if report not in brought)
    known_by = lead(replace(story, reports=before or brought), languages).title
    voice = Voice(
        texts=texts,
        language=language,
        zone=zone,
        now=now,
        actors=actors,
        headlines=dict.fromkeys(story.names, known_by),
    )
    told = replace(told, lead=lead(heard, languages))
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
