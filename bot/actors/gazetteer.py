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

from bot.actors.edges import CLITICS, begins, ends, is_read_in, is_unspaced
from bot.actors.expand import TRAVELS_FROM, Forms, peoples, spellings, surnames
from bot.actors.fold import fold, fold_key
from bot.actors.phrases import Phrases
from bot.actors.records import LANGUAGES
from bot.actors.roles import Offices
from bot.actors.search import SPACE, Search
from bot.actors.titles import Role, Titles
from bot.domain.actors import Actor, ActorId, ActorKind, Alias

_READERS = (*LANGUAGES, "")  # "": a language not known
_NOTHING: Forms = MappingProxyType({})
_DENSE = frozenset({"ar", "fa"})  # where a surname shorter than this is a word too: عون is "help"
_SHORT = 4


class Claim(NamedTuple):
    """One actor's claim to a spelling."""

    actor_id: ActorId
    ambiguous: bool
    metonym: bool
    # A first name, a title or a word as well: an office alone is too little evidence.
    common: bool = False


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
        return self.alone[0]

    @property
    def alone(self) -> tuple[Claim]:
        """The claims to a name of one bearer; a few thousand, shared by some ten names each."""
        return _alone(self.actor.id, self.alias.ambiguous, self.alias.metonym, self.common)

    @property
    def read_in(self) -> frozenset[str]:
        """The languages of the texts it is looked for in; "" is a language not known."""
        government = self.actor.kind is ActorKind.GOVERNMENT
        travels = not (government or self.alias.exact_case) and len(self.text) >= TRAVELS_FROM
        return _readers(self.alias.language, self.text[0] if travels else None)


class _Pattern(NamedTuple):
    name: str  # folded
    claims: tuple[Claim, ...] | None  # no claim: a name that is passed over; none: no name
    certain: Claim | None
    capital: bool  # it starts with a capital wherever it stands
    person: bool
    acronyms: tuple[tuple[str, "_Pattern"], ...] = ()  # that fold to it, as they are spelled


_NOBODY = _Pattern(name="", claims=(), certain=None, capital=False, person=False)


class _Index:
    """The spellings of one language."""

    def __init__(
        self,
        language: str,
        search: Search,
        numbers: Mapping[str, int],
        names: Mapping[str, _Pattern],
    ) -> None:
        self._language = language
        self._search = search
        self._patterns: list[_Pattern | None] = [None] * len(numbers)
        self._alike: dict[str, _Pattern] = {}  # the few that share a number with another one
        for name, pattern in names.items():
            number = numbers[name]
            if self._patterns[number] is None:
                self._patterns[number] = pattern
            else:
                self._alike[name] = pattern

    def find(self, text: str) -> list[Hit]:  # noqa: C901 - a call of a function a name costs a tenth
        """Return the names that stand in a text, in order, none overlapping."""
        folded = fold(text)
        whole, moved, language = folded.text, folded.moved, self._language
        patterns, spaced, make = self._patterns, self._search.spaced, tuple.__new__
        codes, found = self._search.find(folded)
        hits: list[Hit] = []
        reached, passed_over = 0, False
        for number, start, after in found:
            pattern = patterns[number]
            if pattern is None:
                continue
            end = after - 1
            if number >= spaced:
                start -= 1  # noqa: PLW2901 - a space before a name is no part of it
                if codes[start] != SPACE and not begins(whole, start, language):
                    continue
            name, claims, certain, capital, person, acronyms = pattern
            if whole[start:end] != name:
                pattern = self._alike.get(whole[start:end])
                if pattern is None:
                    continue
                _, claims, certain, capital, person, acronyms = pattern
            first, last = folded.original(start, end) if moved else (start, end)
            if (
                claims is not None
                and (
                    (codes[after] == SPACE and language != "he")
                    or ends(whole, start, end, language, person=person)
                )
                and not (capital and text[first].islower())
            ):
                hit = make(Hit, (first, last, claims, certain))  # half the time of `Hit()`
                if first >= reached:
                    hits.append(hit)
                    reached = last
                elif first < hits[-1].start or last > reached:
                    reached = _keep(hits, hit)
                if not claims:
                    passed_over = True
            if acronyms:
                for hit in self._exact(text, first, acronyms):
                    reached = _keep(hits, hit)
        return [hit for hit in hits if hit.claims] if passed_over else hits

    def _exact(
        self, text: str, start: int, acronyms: Iterable[tuple[str, _Pattern]]
    ) -> Iterator[Hit]:
        """Yield those of some acronyms that stand at a place, letter by letter."""
        for spelled, pattern in acronyms:
            end = start + len(spelled)
            if (
                text.startswith(spelled, start)
                and begins(text, start, "")
                and ends(text, start, end, self._language, person=True)
            ):
                yield Hit(start, end, pattern.claims or (), pattern.certain)


def _keep(hits: list[Hit], hit: Hit) -> int:
    """Add a hit that ends last, unless one that it overlaps begins earlier or is longer.

    Returns how far hits reach.
    """
    kept = len(hits)
    while kept and hits[kept - 1].end > hit.start:
        kept -= 1
    if kept == len(hits) or (hits[kept].start, -hits[kept].end) > (hit.start, -hit.end):
        hits[kept:] = [hit]
    return hits[-1].end


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Gazetteer:
    """Every actor and every spelling of its names. `compile` makes one."""

    actors: Mapping[ActorId, Actor]
    spellings: tuple[Spelling, ...] = field(repr=False)
    offices: Offices = field(repr=False)
    phrases: Phrases = field(repr=False)
    titles: Titles = field(repr=False)
    peoples: Mapping[str, Mapping[str, str]] = field(repr=False)  # words to countries, by language
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
        names within them, as "Jordan Times" does, and surnames that are words, as "Power" is.
        """
        known = {actor.id: actor for actor in actors}
        called = titles or Titles()
        every = tuple(_spell_out(known.values(), called, forms))
        return cls(
            actors=MappingProxyType(known),
            spellings=every,
            offices=Offices(known.values(), called, _places(every), _capitals(every)),
            phrases=Phrases(called),
            titles=called,
            peoples=_peoples(called),
            _indexes=_indexes(every, passed_over),
        )

    def find(self, text: str, language: str) -> list[Hit]:
        """Return the names in a text, in order, none overlapping.

        In a language that is none of ours the long names of all are looked for.
        """
        index = self._indexes.get(language) or self._indexes[""]
        return index.find(text)

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
    called = frozenset(fold_key(name) for role in titles.roles for name in _names(role))
    common = _common(actors, titles) - called  # "Pope Francis": no first name
    for actor in actors:
        person = actor.kind is ActorKind.PERSON
        for alias in (*actor.aliases, *surnames(actor)):
            key = fold_key(alias.text)
            word = alias.language in _DENSE and len(key) < _SHORT and key not in called
            shared = person and alias.ambiguous and (key in common or word)
            for text in spellings(alias, person=person, forms=forms):
                yield Spelling(text, alias, actor, shared)


def _names(role: Role) -> Iterator[str]:
    for names in role.names.values():
        yield from names


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


def _capitals(every: Iterable[Spelling]) -> Iterator[tuple[str, ActorId]]:
    """Yield the cities and palaces that speak for a government."""
    for spelling in every:
        if spelling.actor.kind is ActorKind.GOVERNMENT and spelling.alias.metonym:
            yield spelling.text, spelling.actor.id


def _peoples(titles: Titles) -> Mapping[str, Mapping[str, str]]:
    """Map the folded adjectives and people of each country to it, by language."""
    words: dict[str, dict[str, str]] = {}
    for country, by_language in titles.demonyms.items():
        for language, adjectives in by_language.items():
            shelf = words.setdefault(language, {})
            for adjective in adjectives:
                shelf.update(dict.fromkeys(map(fold_key, peoples(adjective, language)), country))
    return words


@cache
def _alone(actor_id: ActorId, ambiguous: bool, metonym: bool, common: bool) -> tuple[Claim]:  # noqa: FBT001 - the fields of a claim
    return (Claim(actor_id, ambiguous, metonym, common),)


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
    del folded, exact  # not needed beside the automata, whose building takes the most memory
    hidden = {name: _NOBODY._replace(name=name) for name in map(fold_key, passed_over)}
    books = names
    for language, book in books.items():
        book.update(hidden)
        _add_acronyms(book, acronyms[language])
    indexes: dict[str, _Index] = {}
    for clitics in (False, True):
        readers = [language for language in _READERS if (language in CLITICS) == clitics]
        search, numbers = Search.compile(
            dict.fromkeys(name for language in readers for name in books[language]),
            within=(lambda _: True) if clitics else is_unspaced,
        )
        for language in readers:
            indexes[language] = _Index(language, search, numbers, books[language])
    return indexes


def _add_acronyms(book: dict[str, _Pattern], acronyms: Mapping[str, _Pattern]) -> None:
    """Put acronyms to what they fold to."""
    for spelled, pattern in acronyms.items():
        key = fold_key(spelled)
        name = book.get(key, pattern._replace(name=key, claims=None))
        book[key] = name._replace(acronyms=(*name.acronyms, (spelled, pattern)))


def _by_language(
    bearers_of: Mapping[str, list[Spelling]],
) -> dict[str, dict[str, _Pattern]]:
    books: dict[str, dict[str, _Pattern]] = {language: {} for language in _READERS}
    for name, bearers in bearers_of.items():
        for languages, meant in _readings(bearers):
            pattern = _pattern(name, meant)
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


def _pattern(name: str, bearers: list[Spelling]) -> _Pattern:
    claims = _claims(bearers)
    return _Pattern(
        name=name,
        claims=claims,
        certain=_certain(claims),
        capital=all(spelling.text[0].isupper() for spelling in bearers),
        person=any(spelling.actor.kind is not ActorKind.GOVERNMENT for spelling in bearers),
    )


def _claims(bearers: list[Spelling]) -> tuple[Claim, ...]:
    """Return each actor's best claim: a plain one before an ambiguous one, a name before a metonym."""
    if len(bearers) == 1:
        return bearers[0].alone
    best: dict[ActorId, Claim] = {}
    for claim in sorted({bearer.claim for bearer in bearers}, key=lambda claim: claim[1:]):
        best.setdefault(claim.actor_id, claim)
    return tuple(best.values())


def _certain(claims: tuple[Claim, ...]) -> Claim | None:
    plain = [claim for claim in claims if not claim.ambiguous and not claim.metonym]
    capital_of_another = any(claim.metonym for claim in claims)  # Amman is written like Oman
    return plain[0] if len(plain) == 1 and not capital_of_another else None
