"""Offices that stand for their holders: "PM Israel" is whoever holds that office on the day."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.actors.gazetteer import Gazetteer
from bot.actors.roles import Post, words_of
from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.enrich.lexicon import Reading

_REACH = 3  # words of a title on one side of the country's name
_WINDOW = 70  # characters on each side of a place that may hold a title
# What ends a phrase; not the marks within Hebrew abbreviations, hyphened words and possessives.
# The look ahead passes over letters and spaces in an eighth of the time.
_MARK = re.compile(r"(?=[^\w ])(?:[^\w\s\"'’׳״\u200c-]|\n|(?<!\w)[\"'’״-]|[\"'’״-](?!\w))")


def with_holders(
    reading: Reading,
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    *,
    language: str,
    on: date,
) -> tuple[Mention, ...]:
    """Put the holder of an office where a title and a state stand for him or her.

    Only where one person is known to have held it that day; else the state stays.
    """
    return tuple(_held(reading, mention, gazetteer, language, on) for mention in mentions)


def _held(
    reading: Reading, mention: Mention, gazetteer: Gazetteer, language: str, on: date
) -> Mention:
    actor = gazetteer.actors.get(mention.actor_id)
    if actor is None or actor.kind is not ActorKind.GOVERNMENT:
        return mention
    if not gazetteer.offices.titles_near(reading.text, mention.start, mention.end, language):
        return mention
    for phrase in _phrases(reading, mention):
        for post in gazetteer.offices.posts(phrase)[:1]:
            holders = gazetteer.offices.holders(post, on)
            if len(holders) == 1 and _is_person(holders[0]):
                return replace(mention, actor_id=holders[0].id)
    return mention


def _is_person(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON


def _phrases(reading: Reading, mention: Mention) -> Iterator[str]:
    """Yield the name of the state with the words before it, then with those after, longest first."""
    first = max(bisect_right(reading.starts, mention.start) - 1, 0)
    last = max(bisect_left(reading.starts, mention.end) - 1, first)
    for words in range(_REACH, 0, -1):
        if first - words >= 0:
            yield reading.text[reading.starts[first - words] : mention.end]
        if last + words < len(reading):
            yield reading.text[mention.start : reading.ends[last + words]]


def by_office(
    text: str,
    named: Sequence[Mention],
    peoples: Sequence[Mention],
    gazetteer: Gazetteer,
    *,
    language: str,
    on: date,
) -> dict[Mention, ActorId]:
    """Return the places that stand for the holders of an office at them, and these holders.

    "Menlu AS" without a name is whoever is US Secretary of State that day, if exactly one person
    is known to be. Unlike `with_holders` it takes a title only right beside the place, and one
    that is nobody's deputy, spokesman or predecessor.
    """
    actors = gazetteer.actors
    persons = [each for each in named if _is_person(actors[each.actor_id])]
    known = {person.actor_id for person in persons}
    found: dict[Mention, ActorId] = {}
    # Peoples are mentions too, but of an adjective: it stands on the other side of a title.
    for mentions, adjective in ((named, False), (peoples, True)):
        for mention in mentions:
            if _is_person(actors[mention.actor_id]) or mention.metonym:
                continue
            holder = _holder(text, mention, persons, gazetteer, language, on, adjective)
            if holder and holder not in known:
                found[mention] = holder
    return found


def _holder(
    text: str,
    place: Mention,
    persons: Sequence[Mention],
    gazetteer: Gazetteer,
    language: str,
    on: date,
    adjective: bool,  # noqa: FBT001 - as above
) -> ActorId | None:
    before = words_of(_MARK.split(text[max(0, place.start - _WINDOW) : place.start])[-1])
    after = words_of(_MARK.split(text[place.end : place.end + _WINDOW], maxsplit=1)[0])
    title = gazetteer.phrases.beside(before, after, language, adjective=adjective)
    if title is None:
        return None
    if title.role == "leader" and gazetteer.actors[place.actor_id].kind is ActorKind.GOVERNMENT:
        return None
    if _is_named(before[: len(before) - title.before], after[title.after :], persons):
        return None
    post = Post(title.role, gazetteer.offices.whole(place.actor_id))
    holders = gazetteer.offices.holders(post, on)
    return holders[0].id if len(holders) == 1 and _is_person(holders[0]) else None


def _is_named(before: list[str], after: list[str], persons: Sequence[Mention]) -> bool:
    """Whether the words next to an office are a person's name."""
    names = [words_of(person.surface) for person in persons]
    return any(
        before[-len(name) :] == name or after[: len(name)] == name for name in names if name
    )
