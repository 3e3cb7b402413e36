"""Who stands where in a sentence: mentions, joined into the parties of an act.

"Assad, Abbas and Sisi" is one party of three. In "Syrian President Bashar al-Assad" the state is
an attribute of the person, and takes no part in what he does.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.enrich.lexicon import Hit, Reading
from bot.enrich.sentences import Sentence

_Name = tuple[str, ...]  # a section, or a section and a key


class Cues(dict[_Name, Sequence[Hit]]):
    """Cues by name. There are none of a name that is not there, and asking writes nothing."""

    def __missing__(self, name: _Name) -> Sequence[Hit]:
        return ()


_PAIR = 2
_TURKISH_ENDING = re.compile(
    r"['’](?:n?[ıiuü]n|[yn]?[ıiuü]|[yn]?[ae]|[dt][ae](?:n|ki)?|y?l[ae])\b| ile\b"
)
_TITLE_WORDS = 5  # between a state and the name of who speaks for it
_SUFFIX = 1  # words between a name and the comma that joins another to it
_JOIN_WORDS = 7  # between two members of one party
PARTNER_REACH = 4  # words of a title between "with" and a name
_COMMAS = (",", "،")
_ONTO = ("و", "ו")
_JOINED = re.compile(r"[,،;/&]|(?<!\w)[وו]$")
_CLOSING = re.compile(r"[^\S\n][^,.:;!?\n]{2,60},")  # the words of a title, and a comma
_CUT = re.compile(r"[.:;!?؛؟()\"“”«»—]")
_MARK = re.compile(r"[\"“”„«»](?<![א-ת].)")  # not within a Hebrew acronym
_DATELINE = re.compile(r"[^().!?\n]{2,60}\([A-Z][\w. ]{1,20}\)\s*[-–—]\s")
_DATELINE_REACH = 62  # characters
_BACKED = re.compile(r"\.?-(?:\w+ed|led|run|held|made|built)\b", re.IGNORECASE)
_START = attrgetter("start")
# What a sentence does with its parties; the rest says what it is about.
_ROLES = frozenset({"acts", "words", "speech", "days", "topics", "things", "parted"})
_BREAKS = frozenset({"acts", "speech"})
_APART = frozenset({"with", "that", "by", "pronoun", "clause", "relative", "per"})
_BETWEEN = _APART | {"and"}


# Tuples where the house has frozen dataclasses, here and in `claims` and `clauses`: setting the
# fields of those by `object.__setattr__` was 5.6 % of the time of a look.
class Party(NamedTuple):
    """Actors that act, or are acted upon, together; the words from the first to the last."""

    actors: tuple[ActorId, ...]
    first: int
    last: int
    named: bool = True  # not only by the capital of a state
    person: bool = False
    onto: str = ""  # what is written onto the first name, as "and" in Arabic


class Scene(NamedTuple):
    """One sentence: its words, by number in the reading, its cues, and its parties in order."""

    sentence: Sentence
    first: int
    last: int  # the word after the last
    hits: tuple[Hit, ...]
    parties: tuple[Party, ...]
    marks: tuple[int, ...]  # the words that quotation marks stand before
    cues: Cues  # in order; those of one name as `cues["words", "by"]`

    def quoted_apart(self, one: int, other: int) -> bool:
        """Whether a quotation begins or ends, but not both, between two words."""
        low, high = sorted((one, other))
        return (bisect_right(self.marks, high) - bisect_right(self.marks, low)) % 2 == 1

    def of(self, section: str, *keys: str) -> Sequence[Hit]:
        """Return the cues of a section in order; with keys behind it, those that have one of them.

        For one key `cues[section, key]` is the same and costs no call.
        """
        cues = self.cues[section,]
        return [hit for hit in cues if hit.key in keys] if keys else cues


def scene(
    reading: Reading,
    sentence: Sentence,
    mentions: Sequence[Mention],
    actors: Mapping[ActorId, Actor],
    *,
    language: str = "",
) -> Scene:
    """Set the scene: `mentions` are those of the whole text, in order."""
    first = bisect_left(reading.starts, sentence.start)
    last = bisect_left(reading.starts, sentence.end)
    within = reading.between(sentence.start, sentence.end)
    hits = tuple(hit for hit in within if hit.section in _ROLES)
    begin = bisect_left(mentions, sentence.start, key=_START)
    stop = bisect_left(mentions, sentence.end, key=_START)
    placed = [
        place(reading, mention, person=actors[mention.actor_id].kind is ActorKind.PERSON)
        for mention in mentions[begin:stop]
        if mention.actor_id in actors
    ]
    if not placed:  # nobody does anything
        return Scene(sentence, first, last, hits, (), (), _by_name(()))
    cues = _by_name(hits)
    acting = list(_without_attributes(reading, placed, actors, hits))
    if len(acting) < len(placed) > _PAIR:  # "Iran's Quds Force, Esmail Qaani": a body's head
        acting = list(_without_attributes(reading, acting, actors, hits))
    if silent := _silent(reading, placed, cues, sentence, language):
        acting = [party for party in acting if party.first not in silent]
    marks = tuple(
        bisect_left(reading.starts, mark.start())
        for mark in _MARK.finditer(reading.text, sentence.start, sentence.end)
    )
    parties = tuple(_joined(reading, acting, hits, _apart_in(reading, cues, acting, language)))
    return Scene(sentence, first, last, hits, parties, marks, cues)


def _by_name(hits: Sequence[Hit]) -> Cues:
    named: defaultdict[_Name, list[Hit]] = defaultdict(list)
    for hit in hits:
        section, key, _, _, _ = hit
        named[section,].append(hit)
        named[section, key].append(hit)
    return Cues(named)


def place(reading: Reading, mention: Mention, *, person: bool = False) -> Party:
    """Return the words a mention stands on, as a party of one."""
    starts = reading.starts
    first = max(bisect_right(starts, mention.start) - 1, 0)
    last = max(bisect_left(starts, mention.end) - 1, first)
    onto = reading.text[starts[first] : mention.start] if starts else ""
    named = not mention.metonym
    return Party((mention.actor_id,), first, last, named=named, person=person, onto=onto)


def _silent(
    reading: Reading, placed: Sequence[Party], cues: Cues, sentence: Sentence, language: str
) -> set[int]:
    """Return where those stand that take no part."""
    silent: set[int] = set()
    if cues["words", "per"]:
        silent.update(_authorities(placed, cues))
    if cues["topics",]:
        silent.update(_modifiers(placed, cues))
    if reading.text.find("(", sentence.start, sentence.start + _DATELINE_REACH) > 0:
        silent.update(_in_dateline(reading, placed, sentence))
    if language == "en":
        silent.update(_backers(reading, placed))
    return silent


def _authorities(placed: Sequence[Party], cues: Cues) -> Iterator[int]:
    """Yield where those stand that are only relied on: "According to the Kremlin, Putin …"."""
    for per in cues["words", "per"]:
        yield from [party.first for party in placed if 0 <= party.first - per.last - 1 <= 1][:1]


def _modifiers(placed: Sequence[Party], cues: Cues) -> Iterator[int]:
    """Yield where capitals stand that only say which talks, as in "the Muscat talks"."""
    topics = {hit.first for hit in cues["topics",]}
    return (party.first for party in placed if not party.named and party.last + 1 in topics)


def _in_dateline(reading: Reading, placed: Sequence[Party], sentence: Sentence) -> Iterator[int]:
    """Yield where those stand that only say where: "CAIRO, Egypt (Reuters) - Jordan …"."""
    dateline = _DATELINE.match(reading.text, sentence.start, sentence.end)
    if dateline:
        yield from (p.first for p in placed if reading.starts[p.first] < dateline.end())


def _backers(reading: Reading, placed: Sequence[Party]) -> Iterator[int]:
    """Yield where those stand that only say whose: "US-backed"."""
    return (p.first for p in placed if _BACKED.match(reading.text, reading.ends[p.last]))


def _without_attributes(
    reading: Reading,
    placed: Sequence[Party],
    actors: Mapping[ActorId, Actor],
    hits: Sequence[Hit],
) -> Iterator[Party]:
    """Leave out a state or a body before the person who stands for it, in a title."""
    if len(placed) < _PAIR or not any(party.person for party in placed):
        yield from placed
        return
    for index, party in enumerate(placed):
        neighbours = (*placed[max(index - 1, 0) : index], *placed[index + 1 : index + 2])
        if not any(_is_attribute(reading, party, other, actors, hits) for other in neighbours):
            yield party


def _is_attribute(
    reading: Reading,
    party: Party,
    other: Party,
    actors: Mapping[ActorId, Actor],
    hits: Sequence[Hit],
) -> bool:
    actor, person = actors[party.actors[0]], actors[other.actors[0]]
    if actor.kind is ActorKind.PERSON or person.kind is not ActorKind.PERSON:
        return False
    if actor.kind is ActorKind.GOVERNMENT:
        if actor.country != person.country:
            return False
        if is_title(reading, party, other):
            return True
        is_behind = other.last < party.first
        return (
            _is_title_behind(reading, other, party)
            if is_behind
            else _is_apposed(reading, party, other, hits)
        )
    if other.first < party.first or _told_between(party, other, hits):
        return False
    return is_title(reading, party, other) or _is_enclosed(reading, party, other)


def _is_title_behind(reading: Reading, person: Party, state: Party) -> bool:
    """Whether a state begins a title between commas: "Rubio, the US secretary of state, said"."""
    between = reading.text[reading.ends[person.last] : reading.starts[state.first]]
    if not between.startswith(_COMMAS) or len(between.split()) > _PAIR:
        return False
    end = reading.ends[state.last]
    return _CLOSING.match(reading.text, end) is not None


def _is_enclosed(reading: Reading, party: Party, other: Party) -> bool:
    """Whether a name stands between commas behind a body: "the head of the UN, X, asked"."""
    between = reading.text[reading.ends[party.last] : reading.starts[other.first]].strip()
    return between in _COMMAS and reading.text[reading.ends[other.last] :][:1] in _COMMAS


def _is_apposed(reading: Reading, party: Party, other: Party, hits: Sequence[Hit]) -> bool:
    """Whether an office and a comma stand between: "Russia's envoy, Vasily Nebenzya"."""
    if not 1 <= other.first - party.last - 1 <= _TITLE_WORDS or _told_between(party, other, hits):
        return False
    between = reading.text[reading.ends[party.last] : reading.starts[other.first]]
    return not _CUT.search(between) and between.rstrip()[-1:] in _COMMAS and between[:1] != ","


def _told_between(party: Party, other: Party, hits: Sequence[Hit]) -> bool:
    return any(
        party.last < hit.first
        and hit.last < other.first
        and (hit.section in _BREAKS or (hit.section == "words" and hit.key in _BETWEEN))
        for hit in hits
    )


def is_title(reading: Reading, one: Party, other: Party) -> bool:
    """Whether only the words of a title may stand between two names."""
    left, right = sorted((one, other), key=lambda party: party.first)
    if right.first - left.last - 1 > _TITLE_WORDS:
        return False
    between = reading.text[reading.ends[left.last] : reading.starts[right.first]]
    return not _CUT.search(between) and not _JOINED.search(between.rstrip())


def _apart_in(
    reading: Reading, cues: Cues, placed: Sequence[Party], language: str
) -> frozenset[int]:
    """Return where the second name begins if a comma behind the first says that it is the subject, or no member of a list.

    "In talks with Lavrov, Araghchi said"; and in Turkish "Erdoğan, Putin ve Sisi'yi aradı", where
    the ending of the last tells that the others are done to.
    """
    if len(placed) < _PAIR or reading.text[reading.ends[placed[0].last] :][:1] not in _COMMAS:
        return frozenset()
    first, second = placed[0].first, frozenset({placed[1].first})
    partner = cues["words", "with"]
    if any(0 <= first - word.last - 1 <= PARTNER_REACH for word in partner):
        return second
    return second if language == "tr" and _is_subject(reading, placed) else frozenset()


def _is_subject(reading: Reading, placed: Sequence[Party]) -> bool:
    """Whether a comma parts a Turkish subject from others: from a person states, or who is done to."""
    if placed[0].person != placed[1].person:
        return True
    return any(
        _TURKISH_ENDING.match(reading.text, reading.ends[party.last]) for party in placed[1:]
    )


def _joined(
    reading: Reading, placed: Sequence[Party], hits: Sequence[Hit], apart: frozenset[int]
) -> Iterator[Party]:
    """Join neighbours that a comma or an "and", and little else, stands between."""
    current: Party | None = None
    for party in placed:
        if current and party.first not in apart and _stand_together(reading, current, party, hits):
            current = current._replace(
                actors=tuple(dict.fromkeys(current.actors + party.actors)),
                last=party.last,
                named=current.named or party.named,
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
    if any(hit.section == "words" and hit.key == "and" for hit in inside) or (
        right.onto[:1] in _ONTO and not between.strip()  # "ماكرون والسيسي"
    ):
        return True
    return _is_listed(between) and not _begins_anew(left, right, hits)


def _is_listed(between: str) -> bool:
    """Whether a comma joins two names; not in "A goes its own way, B", where it parts clauses."""
    mark = _JOINED.search(between.rstrip())
    return mark is not None and len(between[: mark.start()].split()) <= _SUFFIX


def _begins_anew(left: Party, right: Party, hits: Sequence[Hit]) -> bool:
    """Whether a comma parts two clauses, each with a verb: "A threatens B, C condemns D"."""
    acts = [hit for hit in hits if hit.section == "acts" and hit.weight == 1]
    return any(hit.last < left.first for hit in acts) and any(
        0 <= hit.first - right.last - 1 <= 1 for hit in acts
    )


def _keeps_apart(hit: Hit) -> bool:
    if hit.section == "words":
        return hit.key in _APART
    return hit.section in _BREAKS and hit.weight == 1
