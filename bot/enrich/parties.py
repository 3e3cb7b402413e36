"""Who stands where in a sentence: mentions, joined into the parties of an act.

"Assad, Abbas and Sisi" is one party of three. In "Syrian President Bashar al-Assad" the state is
an attribute of the person, and takes no part in what he does.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.enrich.lexicon import Hit, Reading
from bot.enrich.sentences import Sentence

_TITLE_WORDS = 5  # between a state and the name of who speaks for it
_JOIN_WORDS = 7  # between two members of one party
_JOINED = re.compile(r"[,،;/&]|(?<!\w)[وו]$")
_CUT = re.compile(r"[.:;!?؛؟()\"“”«»—]")
_MARK = re.compile(r"(?<![א-ת])[\"“”„«»]")
_BREAKS = frozenset({"acts", "speech"})
_APART = frozenset({"with", "that", "by", "pronoun"})


@dataclass(frozen=True, slots=True)
class Party:
    """Actors that act, or are acted upon, together; the words from the first to the last."""

    actors: tuple[ActorId, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence: its words, by number in the reading, its cues, and its parties in order."""

    sentence: Sentence
    first: int
    last: int  # the word after the last
    hits: tuple[Hit, ...]
    parties: tuple[Party, ...]
    marks: tuple[int, ...]  # the words that quotation marks stand before

    def quoted_apart(self, one: int, other: int) -> bool:
        """Whether a quotation begins or ends, but not both, between two words."""
        low, high = sorted((one, other))
        return (bisect_right(self.marks, high) - bisect_right(self.marks, low)) % 2 == 1

    def of(self, section: str, *keys: str) -> Iterator[Hit]:
        for hit in self.hits:
            if hit.section == section and (not keys or hit.key in keys):
                yield hit


def scene(
    reading: Reading,
    sentence: Sentence,
    mentions: Sequence[Mention],
    actors: Mapping[ActorId, Actor],
) -> Scene:
    """Set the scene: `mentions` are those of the whole text, in order."""
    first = bisect_left(reading.starts, sentence.start)
    last = bisect_left(reading.starts, sentence.end)
    low = bisect_left(reading.hits, first, key=lambda hit: hit.first)
    high = bisect_left(reading.hits, last, key=lambda hit: hit.first)
    hits = reading.hits[low:high]
    placed = [
        place(reading, mention)
        for mention in mentions
        if sentence.start <= mention.start < sentence.end and mention.actor_id in actors
    ]
    acting = list(_without_attributes(reading, placed, actors))
    marks = tuple(
        bisect_left(reading.starts, mark.start())
        for mark in _MARK.finditer(reading.text, sentence.start, sentence.end)
    )
    return Scene(sentence, first, last, hits, tuple(_joined(reading, acting, hits)), marks)


def place(reading: Reading, mention: Mention) -> Party:
    """Return the words a mention stands on, as a party of one."""
    first = max(bisect_right(reading.starts, mention.start) - 1, 0)
    last = max(bisect_left(reading.starts, mention.end) - 1, first)
    return Party((mention.actor_id,), first, last)


def _without_attributes(
    reading: Reading, placed: Sequence[Party], actors: Mapping[ActorId, Actor]
) -> Iterator[Party]:
    """Leave out a state beside a person or body of its own."""
    for index, party in enumerate(placed):
        actor = actors[party.actors[0]]
        neighbours = (*placed[max(index - 1, 0) : index], *placed[index + 1 : index + 2])
        if actor.kind is ActorKind.GOVERNMENT and any(
            actors[other.actors[0]].country == actor.country
            and actors[other.actors[0]].kind is ActorKind.PERSON
            and is_title(reading, party, other)
            for other in neighbours
        ):
            continue
        yield party


def is_title(reading: Reading, one: Party, other: Party) -> bool:
    """Whether only the words of a title may stand between two names."""
    left, right = sorted((one, other), key=lambda party: party.first)
    if right.first - left.last - 1 > _TITLE_WORDS:
        return False
    between = reading.text[reading.ends[left.last] : reading.starts[right.first]]
    return not _CUT.search(between) and not _JOINED.search(between.rstrip())


def _joined(reading: Reading, placed: Sequence[Party], hits: Sequence[Hit]) -> Iterator[Party]:
    """Join neighbours that a comma or an "and", and little else, stands between."""
    current: Party | None = None
    for party in placed:
        if current and _stand_together(reading, current, party, hits):
            current = replace(
                current,
                actors=tuple(dict.fromkeys(current.actors + party.actors)),
                last=party.last,
            )
            continue
        if current:
            yield current
        current = party
    if current:
        yield current


def _stand_together(reading: Reading, left: Party, right: Party, hits: Sequence[Hit]) -> bool:
    if right.first <= left.last:
        return True
    between = reading.text[reading.ends[left.last] : reading.starts[right.first]]
    if right.first - left.last - 1 > _JOIN_WORDS or _CUT.search(between):
        return False
    if set(left.actors) & set(right.actors):
        return True  # "PM Israel Benjamin Netanyahu": the office and its holder
    inside = [hit for hit in hits if left.last < hit.first and hit.last < right.first]
    if any(_keeps_apart(hit) for hit in inside):
        return False
    is_joined = any(hit.section == "words" and hit.key == "and" for hit in inside)
    return is_joined or bool(_JOINED.search(between.rstrip()))


def _keeps_apart(hit: Hit) -> bool:
    if hit.section == "words":
        return hit.key in _APART
    return hit.section in _BREAKS and hit.weight == 1
