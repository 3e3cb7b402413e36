"""Offices that stand for their holders: "PM Israel" is whoever holds that office on the day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.actors.gazetteer import Gazetteer
from bot.domain.actors import Actor, ActorKind, Mention
from bot.enrich.lexicon import Reading

_REACH = 3  # words of a title on one side of the country's name


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
