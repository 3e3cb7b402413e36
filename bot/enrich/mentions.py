"""Decide which actor a name in a text means: by its context and the day, or not at all.

The gazetteer finds names; some of them name one actor always ("Putin"), some only with evidence
("Abbas", "Khamenei", "Security Council"), and some a government or just a place ("Moscow").
A name without enough evidence is left alone: a wrong link is worse than none.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from bot.actors.fold import fold_key
from bot.actors.gazetteer import Claim, Gazetteer, Hit
from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.enrich.namesakes import without_namesakes

_DATELINE = ("(", "—", "–", "-", ":", "/")  # what follows a city that opens a report
_APOSTROPHES = ("'", "’")
_PHRASE = 24  # characters around a name that may hold a preposition of two words, or a verb
_LATELY = timedelta(days=5 * 365)  # who left office longer ago is named in full
_WORDS = re.compile(r"\W+")
_DOUBLED, _U = "\u0651", "\u064f"  # shadda, damma
_BESIDE = 2  # words between a ministry or an army and the country whose it is
# Where a language is at home: its news need not say whose foreign ministry, or which Zakharova.
# Not Indonesian: the last name of an Indonesian is shared by millions.
_HOMES = {"fa": "IR", "he": "IL", "ru": "RU", "tr": "TR"}
# "В Москве заявили": a place with a verb in the plural and without a subject is its government.
_RUSSIAN_SAY = re.compile(r" (?:не |уже |также )?\w+(?:ли|лись|ют|ются|ят|ат)\b")
_FIELDS = ("start", "end", "surface", "actor_id", "metonym")
_SLOTS = tuple(vars(Mention)[name].__set__ for name in _FIELDS)


def mentions(text: str, language: str, *, gazetteer: Gazetteer, on: date) -> tuple[Mention, ...]:
    """Return the actors named in a text of that day, in order; offsets are into the text given."""
    hits = gazetteer.find(text, language)
    make, (set_start, set_end, set_surface, set_actor, set_metonym) = object.__new__, _SLOTS
    reading = None
    found = []
    for hit in hits:
        start, end, _, claim = hit
        if claim is None:
            if reading is None:
                certain = {hit.certain.actor_id for hit in hits if hit.certain}
                reading = _Reading(text, language, gazetteer, on, certain)
            claim = reading.meant(hit)
            if claim is None:
                continue
        # A `Mention(…)` sets its fields one by one through `object.__setattr__`. Filling the slots
        # takes a third of that: 1.3 and .4 µs, for seven names in a dense text.
        mention = make(Mention)
        set_start(mention, start)
        set_end(mention, end)
        set_surface(mention, text[start:end])
        set_actor(mention, claim.actor_id)
        set_metonym(mention, claim.metonym)
        found.append(mention)
    return without_namesakes(text, found, gazetteer, language)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text, and what has to be known about it to understand its names."""

    text: str
    language: str
    gazetteer: Gazetteer
    on: date
    certain: set[ActorId]  # whom the text names beyond doubt

    def meant(self, hit: Hit) -> Claim | None:
        """Return the claim that an uncertain hit means in this text, or none."""
        claims = [claim for claim in hit.claims if not claim.metonym]
        found = self._one(claims, hit) if claims else None
        metonyms = [claim for claim in hit.claims if claim.metonym]
        plain = [claim for claim in claims if not claim.ambiguous]
        if len(plain) == len(metonyms) == 1:
            named = self._homograph(plain[0], metonyms[0], hit)
            return named if named is plain[0] else self._as_government(metonyms[0], hit)
        if found or len(metonyms) != 1:
            return found
        return self._as_government(metonyms[0], hit)

    def _homograph(self, state: Claim, capital: Claim, hit: Hit) -> Claim:
        """Tell a state from the capital of another that is written alike: Oman from عمّان, Amman.

        By the doubled letter where it is written; else by whom the text names beside it.
        """
        if _DOUBLED in self.text[hit.start : hit.end]:
            return capital
        home, other = self._actor(state).country, self._actor(capital).country
        countries = {self.gazetteer.actors[each].country for each in self.certain}
        vowelled = _U in self.text[hit.start : hit.end]
        return capital if other in countries and home not in countries and not vowelled else state

    def _one(self, claims: list[Claim], hit: Hit) -> Claim | None:
        """Return the only claim that the strongest evidence there is speaks for."""
        fitting = (
            [claim for claim in claims if claim.actor_id in self.certain]
            or self._titled(claims, hit)
            or self._in_office(claims)
            or self._at_home_here(claims, hit)
            or self._last_in_office(claims)
        )
        return fitting[0] if len(fitting) == 1 else None

    def _titled(self, claims: list[Claim], hit: Hit) -> list[Claim]:
        """Return those in whose office on that day a title near the name is: "Presiden Abbas"."""
        offices = self.gazetteer.offices
        roles = [(claim, offices.roles_on(claim.actor_id, self.on)) for claim in claims]
        if not any(held for _, held in roles):
            return []
        titles = offices.titles_near(self.text, hit.start, hit.end, self.language)
        return [claim for claim, held in roles if titles & held]

    def _in_office(self, claims: list[Claim]) -> list[Claim]:
        """Return who was in office that day; one alone must be at home in the text as well."""
        serving = [claim for claim in claims if self._serves(self._actor(claim))]
        shared = len(claims) > 1
        return [
            claim
            for claim in serving
            if (shared and not claim.common) or self._at_home(self._actor(claim))
        ]

    def _at_home_here(self, claims: list[Claim], hit: Hit) -> list[Claim]:
        """Return who serves the country whose language the text is in, if no other is beside."""
        home = _HOMES.get(self.language)
        return [
            claim
            for claim in claims
            if not claim.common
            and (actor := self._actor(claim)).country == home
            and self._serves(actor)
            and (_is_person(actor) or not self._is_of_another(actor, hit))
        ]

    def _is_of_another(self, actor: Actor, hit: Hit) -> bool:
        """Whether a word beside a ministry or an army names another country: "МИД Ирана"."""
        before = _WORDS.split(self.text[max(0, hit.start - _PHRASE) : hit.start])[-_BESIDE - 1 :]
        after = _WORDS.split(self.text[hit.end : hit.end + _PHRASE])[: _BESIDE + 1]
        beside = map(self.gazetteer.offices.place, (*before, *after))
        return any(self.gazetteer.actors[each].country != actor.country for each in beside if each)

    def _last_in_office(self, claims: list[Claim]) -> list[Claim]:
        """Return who left office last, of those at home in the text: "Assad" in 2026 is Bashar."""
        left = {}
        for claim in claims:
            actor = self._actor(claim)
            last = actor.last_office(self.on)
            if last and last.end and not claim.common and self._at_home(actor):
                left[claim] = last.end
        latest = max((end for end in left.values() if end > self.on - _LATELY), default=None)
        return [claim for claim, end in left.items() if end == latest]

    def _serves(self, actor: Actor) -> bool:
        """Whether a person is in office; bodies always are."""
        return not _is_person(actor) or actor.office_on(self.on) is not None

    def _at_home(self, actor: Actor) -> bool:
        """Whether the text names another actor of the same country, or another world body."""
        others = (self.gazetteer.actors[other] for other in self.certain)
        return any(other.country == actor.country for other in others)

    def _as_government(self, claim: Claim, hit: Hit) -> Claim | None:
        """Return the claim of a capital that acts, and none of a capital that is a place."""
        doubled = _DOUBLED in self.text[hit.start : hit.end]
        if claim.ambiguous and claim.actor_id not in self.certain and not doubled:
            return None
        return None if self._is_place(hit) else claim

    def _is_place(self, hit: Hit) -> bool:
        """Whether a capital is where something happens, and not who does it."""
        before = self.text[max(0, hit.start - _PHRASE) : hit.start]
        after = self.text[hit.end : hit.end + _PHRASE]
        if _opens_a_report(before, after) or self._is_written_as_place(before, after):
            return True
        locatives = self.gazetteer.titles.locatives.get(self.language, ())
        located = f" {fold_key(before)}".endswith(_closings(locatives))
        return located and not (self.language == "ru" and _RUSSIAN_SAY.match(after))

    def _is_written_as_place(self, before: str, after: str) -> bool:
        """Whether a case ending (Moskova'da) or a prefix (بموسكو) says that it is a place."""
        written_on = self.gazetteer.titles.clitic_locatives.get(self.language, ())
        if not written_on:
            return False
        if after.startswith(_APOSTROPHES):
            return _WORDS.split(fold_key(after[1:]), maxsplit=1)[0] in written_on
        return before[-1:].isalpha() and fold_key(before.rsplit(maxsplit=1)[-1]) in written_on

    def _actor(self, claim: Claim) -> Actor:
        return self.gazetteer.actors[claim.actor_id]


def _is_person(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON


def _opens_a_report(before: str, after: str) -> bool:
    """Whether a line begins with the name and goes on like a dateline: "CAIRO (AP) —"."""
    if not after.lstrip(" ").startswith(_DATELINE):
        return False
    return not before.rpartition("\n")[2].strip()


@cache
def _closings(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return how a text ends that ends with one of some words."""
    return tuple(f" {word} " for word in words)
