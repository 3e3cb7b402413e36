"""To whom words are said, where the text tells it right behind the verb: "told Putin that …".

Read in English ("told Putin") and Indonesian ("kata Netanyahu kepada Putin"), where no ending of
the name and no word with other meanings has to tell it. Only a name we know, with nothing but its
titles before it and nothing behind it that would make it a part of another: "told Russia's RIA"
says nothing of Russia.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from bot.domain.actors import Actor, ActorId, ActorKind, Mention

_REACH = 90  # characters from the verb to the end of the name, titles included
_MOST = 4  # names: "Israeli Prime Minister Benjamin Netanyahu" may be two

_TITLE = (
    r"(?i:the|his|her|its|their|president|prime|minister|foreign|defen[cs]e|king|queen|crown|prince|"
    r"chancellor|secretary|general|of|state|leader|envoy|counterpart|then|visiting|"
    r"presiden|perdana|menteri|menlu|luar|negeri|raja|pemimpin|utusan)\s+"
)
_WHOSE = r"(?:[A-Z][\w’'-]*\s+)?"  # a country or its people, beside a title: "Russian President"
_TITLES = rf"(?:{_WHOSE}(?:{_TITLE})+{_WHOSE})?"
_BETWEEN = re.compile(rf"\s+{_TITLES}")  # a verb, or "kepada", and a name; two names of one
_OPENINGS = {
    "en": re.compile(r"t(?:old|ells?|elling)\b", re.IGNORECASE),
    "id": re.compile(r"\w+(?:\s+[A-Z][\w’'-]*){0,6}\s+kepada\b"),
}
_BEHIND = re.compile(
    r"\s*(?:\Z|[.,;:!?\n\"“”«»()—–]|\s(?:that|on|in|by|during|at|after|over|when|he|she|they|his|"
    r"her|their|bahwa|pada|dalam|saat|ketika|di|melalui|lewat)\b)"
)


def hearer(
    text: str,
    verb: int,
    mentions: Sequence[Mention],
    actors: Mapping[ActorId, Actor],
    language: str,
) -> ActorId | None:
    """Return who is told something by the verb that begins at this character, if the text says so.

    The mentions are in order of the text.
    """
    opening = _OPENINGS.get(language)
    opened = opening.match(text, verb) if opening else None
    if opened is None:
        return None
    end = opened.end()
    at = bisect_left(mentions, end, key=lambda mention: mention.start)
    for mention, following in zip_longest(
        mentions[at : at + _MOST], mentions[at + 1 : at + _MOST]
    ):
        if mention.end - end > _REACH or not _BETWEEN.fullmatch(text, end, mention.start):
            return None
        if following and _goes_on(text, mention, following, actors):
            continue
        return mention.actor_id if _BEHIND.match(text, mention.end) else None
    return None


def _goes_on(
    text: str, mention: Mention, following: Mention, actors: Mapping[ActorId, Actor]
) -> bool:
    """Tell whether a name is part of the title of the person behind it."""
    person = actors[following.actor_id].kind is ActorKind.PERSON
    apart = actors[mention.actor_id].kind is not ActorKind.PERSON
    return apart and person and _BETWEEN.fullmatch(text, mention.end, following.start) is not None
