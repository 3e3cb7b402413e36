"""Cards: what inline mode offers to paste into any chat."""

import re
from dataclasses import dataclass
from datetime import date

from bot.domain.actors import Actor
from bot.domain.deliveries import Message
from bot.domain.stories import Report, StoryId
from bot.render.html import one_line
from bot.render.identity import flag, introduced, joined_plain
from bot.render.split import shorten
from bot.render.voice import Voice

LONGEST_TITLE, LONGEST_DESCRIPTION = 100, 160  # UTF-16 units; more is not shown
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")  # of a deep link


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    key: str  # tells the cards of one answer apart
    title: str
    description: str
    html: str  # what is pasted
    payload: str  # of the deep link to more of it in the chat with us; "" where there is none


def actor_card(actor: Actor, message: Message, on: date, voice: Voice) -> Card:
    """Offer the dossier of an actor."""
    name, role = actor.name_in(voice.language), introduced(actor, on, voice)
    said = role.removeprefix(name).removeprefix(" · ")
    return _card(
        f"who_{actor.id}",
        f"{flag(actor.country)} {name}".strip(),
        joined_plain(said, actor.qid or ""),
        message,
    )


def pair_card(first: Actor, second: Actor, message: Message, voice: Voice) -> Card:
    """Offer what is between two actors."""
    names = [actor.name_in(voice.language) for actor in (first, second)]
    return _card(f"pair {first.id} {second.id}", " · ".join(names), "", message)


def story_card(story_id: StoryId, lead: Report, message: Message) -> Card:
    """Offer a story."""
    return _card(f"story_{story_id}", lead.title, joined_plain(lead.outlet, lead.lead), message)


def _card(key: str, title: str, description: str, message: Message) -> Card:
    return Card(
        key=key,
        title=shorten(one_line(title), LONGEST_TITLE),
        description=shorten(one_line(description), LONGEST_DESCRIPTION),
        html=message.html,
        payload=key if _PAYLOAD.fullmatch(key) else "",
    )
