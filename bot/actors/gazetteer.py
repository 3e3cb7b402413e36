"""All names of all actors, compiled so that one pass over a text finds them.

A text is folded, searched for every spelling at once, and what was found is kept where a name can
begin and end in its script; of names that overlap, the longest wins. Which of its bearers an
ambiguous name means is not decided here: see `bot.enrich.mentions`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import NamedTuple, Self

from ahocorasick_rs import AhoCorasick, MatchKind

from bot.actors.edges import begins, ends, is_read_in
from bot.actors.expand import TRAVELS_FROM, Forms, spellings, surnames
from bot.actors.fold import fold, fold_key
from bot.actors.records import LANGUAGES
from bot.actors.roles import Offices
from bot.actors.titles import Titles
from bot.domain.actors import Actor, ActorId, ActorKind, Alias

_READERS = (*LANGUAGES, "")  # "": a language not known
_NOTHING: Forms = MappingProxyType({})


class Claim(NamedTuple):
    """One actor's claim to a spelling."""

    actor_id: ActorId
    ambiguous: bool
    metonym: bool
    common: bool = False  # a first name or a title as well: an office alone is too little evidence


class Hit(NamedTuple):
    """A place in a text where a name stands, and whose name it may be."""

    start: int
    end: int
    claims: tuple[Claim, ...]
    certain: Claim | None  # the one claim that needs no evidence, if there is exactly one


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way a name stands in running text."""

    text: str
    alias: Alias
    actor: Actor
    common: bool = False  # see `Claim`

    @property
    def claim(self) -> Claim:
        return Claim(self.actor.id, self.alias.ambiguous, self.alias.metonym, self.common)

    @property
    def read_in(self) -> frozenset[str]:
        """The languages of the texts it is looked for in; "" is a language not known."""
        government = self.actor.kind is ActorKind.GOVERNMENT
        travels = not (government or self.alias.exact_case) and len(self.text) >= TRAVELS_FROM
        return _readers(self.alias.language, self.text[0] if travels else None)


class _Pattern(NamedTuple):
    claims: tuple[Claim, ...]
    certain: Claim | None
    capital: bool  # it starts with a capital wherever it stands
    person: bool


_NOBODY = _Pattern(claims=(), certain=None, capital=False, person=False)


class _Index:
    """The spellings of one language, as two automata: folded names, and exact acronyms."""

    def __init__(
        self, language: str, names: Mapping[str, _Pattern], acronyms: Mapping[str, _Pattern]
    ) -> None:
        self._language = language
        self._patterns = tuple(names.values())
        self._folded = AhoCorasick(names, matchkind=MatchKind.Standard, store_patterns=False)
        self._acronyms = tuple(acronyms.values())
        self._exact = AhoCorasick(acronyms, matchkind=MatchKind.LeftmostLongest)

    def find(self, text: str) -> list[Hit]:
        """Return every name that stands in a text; they may overlap."""
        folded = fold(text)
        whole, size, language = folded.text, len(folded.text), self._language
        hits = []
        for number, start, end in self._folded.find_matches_as_indexes(whole, overlapping=True):
            pattern = self._patterns[number]
            # Most names have no letter at either side: then no rule of a script is needed.
            if start and whole[start - 1].isalnum() and not begins(whole, start, language):
                continue
            letter_after = end < size and whole[end].isalnum()
            if letter_after and not ends(whole, start, end, language, person=pattern.person):
                continue
            first, last = folded.original(start, end) if folded.cuts else (start, end)
            if not (pattern.capital and text[first].islower()):
                hits.append(Hit(first, last, pattern.claims, pattern.certain))
        for number, start, end in self._exact.find_matches_as_indexes(text):
            if begins(text, start, "") and ends(text, start, end, self._language, person=True):
                pattern = self._acronyms[number]
                hits.append(Hit(start, end, pattern.claims, pattern.certain))
        return hits


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Every actor and every spelling of its names. `compile` makes one."""

    actors: Mapping[ActorId, Actor]
    spellings: tuple[Spelling, ...] = field(repr=False)
    offices: Offices = field(repr=False)
    titles: Titles = field(repr=False)
    _indexes: Mapping[str, _Index] = field(repr=False)  # "": of a language not known

    @classmethod
    def compile(
        cls,
        actors: Iterable[Actor],
        *,
        titles: Titles | None = None,
        forms: Forms = _NOTHING,
        passed_over: Iterable[str] = (),
    ) -> Self:
        """Build the automata: .6 s for 1,200 actors with 15,600 names.

        `forms` are case forms that no rule makes; `passed_over` are longer names that hide the
        names within them, as "Jordan Times" does.
        """
        known = {actor.id: actor for actor in actors}
        called = titles or Titles()
        every = tuple(_spell_out(known.values(), called, forms))
        return cls(
            actors=MappingProxyType(known),
            spellings=every,
            offices=Offices(known.values(), called, _places(every)),
            titles=called,
            _indexes=_indexes(every, passed_over),
        )

    def find(self, text: str, language: str) -> list[Hit]:
        """Return the names in a text, in order, none overlapping.

        In a language that is none of ours the long names of all are looked for.
        """
        index = self._indexes.get(language) or self._indexes[""]
        hits = index.find(text)
        if len(hits) > 1:
            hits = _longest(hits)
        return [hit for hit in hits if hit.claims]

    def conflicts(self) -> Iterator[str]:
        """Describe each spelling that two actors claim without any mark of ambiguity."""
        claimed: dict[tuple[str, str], set[ActorId]] = {}
        for spelling in self.spellings:
            if not spelling.alias.ambiguous:
                key = spelling.alias.language, fold_key(spelling.text)
                claimed.setdefault(key, set()).add(spelling.actor.id)
        for (language, text), bearers in sorted(claimed.items()):
            if len(bearers) > 1:
                yield f"{language}: {text!r} is claimed by {' and '.join(sorted(bearers))}"


def _spell_out(actors: Collection[Actor], titles: Titles, forms: Forms) -> Iterator[Spelling]:
    common = _common(actors, titles)
    for actor in actors:
        person = actor.kind is ActorKind.PERSON
        for alias in (*actor.aliases, *surnames(actor)):
            shared = person and alias.ambiguous and fold_key(alias.text) in common
            for text in spellings(alias, person=person, forms=forms):
                yield Spelling(text, alias, actor, shared)


def _common(actors: Iterable[Actor], titles: Titles) -> frozenset[str]:
    """Return what may be a surname, and is a first name of somebody or an honorific as well."""
    people = (actor for actor in actors if actor.kind is ActorKind.PERSON)
    names = (name for actor in people for name in actor.names.values())
    first = {fold_key(name.split(" ", 1)[0]) for name in names if " " in name}
    return frozenset(first.union(*(map(fold_key, words) for words in titles.joiners.values())))


def _places(every: Iterable[Spelling]) -> Iterator[tuple[str, ActorId]]:
    """Yield the names of whatever has offices: governments and bodies, not persons or capitals."""
    for spelling in every:
        if spelling.actor.kind is not ActorKind.PERSON and not spelling.alias.metonym:
            yield spelling.text, spelling.actor.id
            if spelling.alias.language == "de":
                yield spelling.text + "s", spelling.actor.id  # Präsident Russlands
            if spelling.alias.language == "ar":
                yield "ل" + spelling.text, spelling.actor.id  # الأمين العام لجامعة الدول العربية


@cache
def _readers(language: str, first_letter: str | None) -> frozenset[str]:
    """Return who reads a name of a language; of one that travels, all who read its script."""
    others = (other for other in _READERS if first_letter and is_read_in(first_letter, other))
    return frozenset((language, *others))


def _indexes(every: Iterable[Spelling], passed_over: Iterable[str]) -> Mapping[str, _Index]:
    """Build the index of each language. A pattern that several have is built once."""
    folded: dict[str, list[Spelling]] = {}
    exact: dict[str, list[Spelling]] = {}
    for spelling in every:
        if spelling.alias.exact_case:
            exact.setdefault(spelling.text, []).append(spelling)
        else:
            folded.setdefault(fold_key(spelling.text), []).append(spelling)
    folded.pop("", None)
    names, acronyms = _by_language(folded), _by_language(exact)
    hidden = dict.fromkeys(map(fold_key, passed_over), _NOBODY)
    return {
        language: _Index(language, {**hidden, **names[language]}, acronyms[language])
        for language in _READERS
    }


def _by_language(
    bearers_of: Mapping[str, list[Spelling]],
) -> Mapping[str, Mapping[str, _Pattern]]:
    books: dict[str, dict[str, _Pattern]] = {language: {} for language in _READERS}
    for name, bearers in bearers_of.items():
        for languages, meant in _readings(bearers):
            pattern = _pattern(meant)
            for language in languages:
                if language in books:
                    books[language][name] = pattern
    return books


def _readings(bearers: list[Spelling]) -> Iterator[tuple[Iterable[str], list[Spelling]]]:
    """Yield languages, and who bears a name in texts of these."""
    readers = [spelling.read_in for spelling in bearers]
    if all(each == readers[0] for each in readers):
        yield readers[0], bearers
        return
    for language in frozenset().union(*readers):
        yield (
            (language,),
            [one for one, read in zip(bearers, readers, strict=True) if language in read],
        )


def _pattern(bearers: list[Spelling]) -> _Pattern:
    claims = _claims(bearers)
    return _Pattern(
        claims=claims,
        certain=_certain(claims),
        capital=all(spelling.text[0].isupper() for spelling in bearers),
        person=any(spelling.actor.kind is not ActorKind.GOVERNMENT for spelling in bearers),
    )


def _claims(bearers: list[Spelling]) -> tuple[Claim, ...]:
    """Return each actor's best claim: a plain one before an ambiguous one, a name before a metonym."""
    if len(bearers) == 1:
        return (bearers[0].claim,)
    best: dict[ActorId, Claim] = {}
    for claim in sorted({bearer.claim for bearer in bearers}, key=lambda claim: claim[1:]):
        best.setdefault(claim.actor_id, claim)
    return tuple(best.values())


def _certain(claims: tuple[Claim, ...]) -> Claim | None:
    plain = [claim for claim in claims if not claim.ambiguous and not claim.metonym]
    return plain[0] if len(plain) == 1 else None


def _longest(hits: list[Hit]) -> list[Hit]:
    """Of hits that overlap keep the one that begins first and, of those, the longest."""
    kept: list[Hit] = []
    reached = 0
    for hit in sorted(hits, key=_from_the_left):
        if hit.start >= reached:
            kept.append(hit)
            reached = hit.end
    return kept


def _from_the_left(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end
