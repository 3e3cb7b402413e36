"""Surnames that are somebody else's: after "Yaroslav Peskov" a text means him by "Peskov".

A bare surname is read as the person's whom the text named last in full: with a first name of an
actor's own, or with one that no name of the actor's has.
"""

from collections.abc import Collection, Iterator, Sequence

from bot.actors.fold import fold_key
from bot.actors.gazetteer import Gazetteer
from bot.domain.actors import Actor, ActorId, ActorKind, Mention

_SAME = 4  # letters that two cases of one first name share
_LONGEST = 16  # letters of a first name
_SENTENCE_CASE = frozenset({"ru"})  # a capital within a sentence is a name's, in headlines too


def without_namesakes(
    text: str, mentions: Sequence[Mention], gazetteer: Gazetteer, language: str
) -> tuple[Mention, ...]:
    """Leave out the surnames that the text gives to somebody else of that name."""
    given = gazetteer.titles.given.get(language)
    if not given:
        return tuple(mentions)
    if language in _SENTENCE_CASE:
        starts = {mention.start for mention in mentions}
        mentions = [each for each in mentions if not _is_first_name(text, each, given, starts)]
    others: dict[ActorId, list[int]] = {}
    for mention in mentions:
        if _is_others(text, mention, gazetteer.actors[mention.actor_id], given):
            others.setdefault(mention.actor_id, []).append(mention.start)
    if not others:
        return tuple(mentions)
    own = {actor: list(_in_full(mentions, actor)) for actor in others}
    return tuple(
        mention
        for mention in mentions
        if mention.actor_id not in others
        or _is_full(mention)
        or _is_nearer(mention.start, own[mention.actor_id], others[mention.actor_id])
    )


def _is_others(text: str, mention: Mention, actor: Actor, given: frozenset[str]) -> bool:
    """Whether a bare surname follows a first name that the actor does not have."""
    if actor.kind is not ActorKind.PERSON or _is_full(mention) or text[mention.start - 1] != " ":
        return False
    words = text[max(0, mention.start - _LONGEST) : mention.start].split()
    if not words or not words[-1][:1].isupper():
        return False
    first = fold_key(words[-1])
    return first in given and not any(_is_same(first, name) for name in _words(actor))


def _is_first_name(
    text: str, mention: Mention, given: frozenset[str], starts: Collection[int]
) -> bool:
    """Whether a surname is somebody's first name here: "Керри Уолш"."""
    end = mention.end
    return (
        text[end : end + 1] == " "
        and text[end + 1 : end + 2].isupper()
        and text[end + 2 : end + 3].islower()
        and end + 1 not in starts
        and fold_key(mention.surface) in given
    )


def _is_same(first: str, name: str) -> bool:
    return first[:_SAME] == name[:_SAME]


def _words(actor: Actor) -> Iterator[str]:
    for alias in actor.aliases:
        yield from fold_key(alias.text).split()


def _is_full(mention: Mention) -> bool:
    return " " in mention.surface.strip()


def _in_full(mentions: Sequence[Mention], actor: ActorId) -> Iterator[int]:
    return (each.start for each in mentions if each.actor_id == actor and _is_full(each))


def _is_nearer(start: int, own: Sequence[int], others: Sequence[int]) -> bool:
    """Whether the last full name before a place, or else the first one, is the actor's own."""
    before = [(at, True) for at in own if at <= start] + [
        (at, False) for at in others if at <= start
    ]
    if before:
        return max(before)[1]
    return bool(own) and min(own) < min(others)
