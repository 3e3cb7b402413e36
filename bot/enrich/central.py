"""Which governments an entry is about, and which it only names in passing.

Whoever is named as a person or a body takes part. A country is named more often than its
government does anything: as a place, in a title ("US President Trump"), in the name of a war.
And where it does act, it may stand as an adjective alone ("Israeli officials"). So a government
is weighed by how and where it stands: a formula whose every term can be read. The weights were
fitted on labelled news; see the card beside them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, log1p
from typing import NamedTuple

from bot.actors.fold import fold_key
from bot.actors.gazetteer import Gazetteer
from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.domain.events import Event
from bot.enrich.lexicon import Hit
from bot.enrich.named import Named
from bot.enrich.parties import Party, is_title, place
from bot.enrich.relevance import REGION

HOMES = {
    "he": "IL",
    "tr": "TR",
    "id": "ID",
    "ru": "RU",
    "fa": "IR",
    "en": "US",
    "fr": "FR",
    "es": "ES",
    "de": "DE",
}
_FORMS = ("name", "metonym", "title", "office", "people")
_LEAD = 300  # characters below the title
_CUES = frozenset({"acts", "speech", "words", "topics"})
_BEFORE = 24  # characters
_MARKS = "\"'«“‘ „#"
_WORDS_BEFORE = frozenset({"between", "with", "by", "and", "to", "from"})
_WORDS = re.compile(r"\W+")
_JOINED_AFTER = re.compile(r"\s?[-–/]\s?\w")
_JOINED_BEFORE = re.compile(r"\w\s?[-–/]$")
_CROSSED = (
    "source",
    "target",
    "own person",
    "own body",
    "at home",
    "rank",
    "others",
    "persons",
    "opens the title",
    "colon",
    "joined",
    "act after in title",
    "act before in title",
    *(f"{form} in {zone}" for form in _FORMS for zone in ("title", "lead")),
    *(f"only as {form}" for form in _FORMS),
)
_RELEVANT = {name: f"relevant: {name}" for name in _CROSSED}
_BARE = {name: f"bare: {name}" for name in _CROSSED}

Features = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is known of an entry when its governments are weighed."""

    named: Named
    events: Sequence[Event]  # all that were read, improbable ones too
    relevance: float


class _Seen(NamedTuple):
    """One place where a government stands, or its people."""

    mention: Mention
    form: str
    zone: str
    words: Party


def weighed(told: Told, gazetteer: Gazetteer) -> dict[ActorId, Features]:
    """Count what the formula weighs, for each government there is."""
    seen = _seen(told, gazetteer)
    if not seen:
        return {}
    beside = _Beside(told, gazetteer)
    by_government: dict[ActorId, list[_Seen]] = {}
    for one in seen:
        by_government.setdefault(one.mention.actor_id, []).append(one)
    order = _order(told, by_government)
    return {
        government: _features(government, stands, order, beside)
        for government, stands in by_government.items()
    }


def _seen(told: Told, gazetteer: Gazetteer) -> list[_Seen]:
    reading, actors = told.named.reading, gazetteer.actors
    words = told.named.parties
    seen = [
        _Seen(mention, _form(told, at, words, actors), _zone(told, mention), words[at])
        for at, mention in enumerate(told.named.mentions)
        if actors[mention.actor_id].kind is ActorKind.GOVERNMENT
    ]
    seen += [
        _Seen(mention, "people", _zone(told, mention), place(reading, mention))
        for mention in told.named.peoples
    ]
    return sorted(seen, key=lambda one: one.mention.start)


def _zone(told: Told, mention: Mention) -> str:
    if mention.start < told.named.heading:
        return "title"
    return "lead" if mention.start < told.named.heading + _LEAD else "later"


def _form(told: Told, at: int, words: Sequence[Party], actors: Mapping[ActorId, Actor]) -> str:
    mention = told.named.mentions[at]
    if told.named.held[at].actor_id != mention.actor_id:
        return "office"
    country = actors[mention.actor_id].country
    for other in (at - 1, at + 1):
        if not 0 <= other < len(words):
            continue
        neighbour = actors[told.named.mentions[other].actor_id]
        own = neighbour.kind is not ActorKind.GOVERNMENT and neighbour.country == country
        if own and is_title(told.named.reading, words[at], words[other]):
            return "title"
    return "metonym" if mention.metonym else "name"


def _order(told: Told, governments: Mapping[ActorId, Sequence[_Seen]]) -> dict[ActorId, int]:
    """Return every actor there is, in order of appearance."""
    first = {government: seen[0].mention.start for government, seen in governments.items()}
    for mention in told.named.mentions:
        first.setdefault(mention.actor_id, mention.start)
    return {actor: rank for rank, actor in enumerate(sorted(first, key=first.__getitem__))}


class _Beside:
    """What stands beside a government, and who else is there."""

    def __init__(self, told: Told, gazetteer: Gazetteer) -> None:
        self.told, self.actors = told, gazetteer.actors
        self.locatives = tuple(
            f" {word} " for word in gazetteer.titles.locatives.get(told.named.language, ())
        )
        self.clitics = gazetteer.titles.clitic_locatives.get(told.named.language, ())
        self.starting: defaultdict[int, list[Hit]] = defaultdict(list)  # cues by their first word
        self.ending: defaultdict[int, list[Hit]] = defaultdict(list)  # by their last
        for hit in told.named.reading.hits:
            section, _, first, last, _ = hit
            if section in _CUES:
                self.starting[first].append(hit)
                self.ending[last].append(hit)
        self.sources = {actor for event in told.events for actor in event.sources}
        self.targets = {actor for event in told.events for actor in event.targets}
        ids = dict.fromkeys(mention.actor_id for mention in told.named.mentions)
        named = [self.actors[actor_id] for actor_id in ids]
        self.of_country: defaultdict[str, list[Actor]] = defaultdict(list)
        for actor in named:
            self.of_country[actor.country].append(actor)
        kinds = [actor.kind for actor in named]
        self.persons = kinds.count(ActorKind.PERSON)
        self.bodies = len(kinds) - self.persons - kinds.count(ActorKind.GOVERNMENT)
        self.bare = not told.named.reading.text[
            told.named.heading :
        ].strip()  # a title without a text

    def is_place(self, seen: _Seen) -> bool:
        """Whether a preposition, a case ending or a prefix makes it a place."""
        text, mention = self.told.named.reading.text, seen.mention
        before = text[max(0, mention.start - _BEFORE) : mention.start]
        if self.locatives and f" {fold_key(before)}".endswith(self.locatives):
            return True
        if not self.clitics:
            return False
        after = text[mention.end : mention.end + _BEFORE]
        if after.startswith(("'", "’")):
            return _WORDS.split(fold_key(after[1:]), maxsplit=1)[0] in self.clitics
        return before[-1:].isalpha() and fold_key(before.split()[-1]) in self.clitics


def _features(
    government: ActorId, seen: Sequence[_Seen], order: Mapping[ActorId, int], beside: _Beside
) -> Features:
    found: Features = dict.fromkeys(_stands(seen), 1.0)
    places = 0
    for one in seen:
        if beside.is_place(one):
            places += 1
            found[f"place in {one.zone}"] = 1.0
        found |= dict.fromkeys(_surroundings(one, beside), 1.0)
    if places == len(seen):
        found["only a place"] = 1.0
    found.update(_amounts(government, seen, order, beside))
    found.update(_company(government, order, beside))
    relevance = beside.told.relevance
    crossed = [(name, amount) for name, amount in found.items() if name in _RELEVANT]
    found |= {_RELEVANT[name]: amount * relevance for name, amount in crossed}
    found["relevance"] = relevance
    if beside.bare:
        found |= {_BARE[name]: amount for name, amount in crossed}
        found["bare title"] = 1.0
    return found


def _stands(seen: Sequence[_Seen]) -> Iterator[str]:
    zones = {one.zone for one in seen}
    forms = {one.form for one in seen}
    yield from (f"{one.form} in {one.zone}" for one in seen)
    if {"title", "lead"} <= zones:
        yield "title and lead"
    if len(forms) == 1:
        yield f"only as {seen[0].form}"


def _surroundings(one: _Seen, beside: _Beside) -> Iterator[str]:
    text, start, end = beside.told.named.reading.text, one.mention.start, one.mention.end
    before, after = text[max(0, start - 2) : start], text[end : end + 3]
    yield from _cues(one, beside)
    if one.zone == "title":
        if not text[:start].strip(_MARKS):
            yield "opens the title"
        if after.lstrip(" ").startswith(":"):
            yield "colon"
    if _JOINED_AFTER.match(after) or _JOINED_BEFORE.search(text[max(0, start - 3) : start]):
        yield "joined"
    if after.startswith(("'s", "’s")):
        yield "possessive"
    if before.endswith("("):
        yield "bracket"


def _cues(one: _Seen, beside: _Beside) -> Iterator[str]:
    """Yield what stands within two words, and what stands right beside."""
    first, last = one.words.first, one.words.last
    right = beside.starting.get(last + 1, ())
    left = beside.ending.get(first - 1, ())
    after = (*right, *beside.starting.get(last + 2, ()))
    before = (*left, *beside.ending.get(first - 2, ()))
    ahead, behind = {hit.section for hit in after}, {hit.section for hit in before}
    if "acts" in ahead:
        yield f"act after in {one.zone}"
    if "acts" in behind:
        yield f"act before in {one.zone}"
    if "speech" in ahead or "speech" in behind:
        yield "speech beside"
    for hit in left:
        if hit.section == "words" and hit.key in _WORDS_BEFORE:
            yield f"after {hit.key}"
    for hit in (*right, *left):
        if hit.section == "topics":
            yield f"{one.form} beside {hit.key}"


def _amounts(
    government: ActorId, seen: Sequence[_Seen], order: Mapping[ActorId, int], beside: _Beside
) -> Iterator[tuple[str, float]]:
    forms = [one.form for one in seen]
    for form in dict.fromkeys(forms):
        if (times := forms.count(form)) > 1:
            yield f"more as {form}", log(times)
    if government in beside.sources:
        yield "source", 1.0
    if government in beside.targets:
        yield "target", 1.0
    yield "rank", log1p(order[government])
    yield "others", log1p(len(order) - 1)
    everything = len(beside.told.named.mentions) or 1
    yield "share", min(len(seen) / everything, 1.0)


def _company(
    government: ActorId, order: Mapping[ActorId, int], beside: _Beside
) -> Iterator[tuple[str, float]]:
    country = beside.actors[government].country
    yield f"is {government}", 1.0  # Palestine is spoken of more often than it acts
    for other in beside.of_country.get(country, ()):
        if other.id != government:
            yield ("own person" if other.kind is ActorKind.PERSON else "own body"), 1.0
    yield "governments", log1p(max(len(order) - beside.persons - beside.bodies - 1, 0))
    yield "persons", log1p(beside.persons)
    if country == HOMES.get(beside.told.named.language):
        yield "at home", 1.0
    if country in REGION:
        yield "of the region", 1.0
    yield "length", min(len(beside.told.named.reading.text), 3000) / 1000
