"""All names of all actors, compiled so that one pass over a text finds them.

A text is folded, searched for every spelling at once, and what was found is kept where a name can
begin and end in its script; of names that overlap, the longest wins. Which of its bearers an
ambiguous name means is not decided here: see `bot.enrich.mentions`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple, Self

from ahocorasick_rs import AhoCorasick, MatchKind

from bot.actors.edges import begins, ends, is_read_in
from bot.actors.expand import Forms, spellings, surnames
from bot.actors.fold import fold, fold_key
from bot.actors.records import LANGUAGES
from bot.actors.roles import Offices
from bot.actors.titles import Titles
from bot.domain.actors import Actor, ActorId, ActorKind, Alias

_LONG = 5  # letters: a shorter name is looked for in texts of its own language only
_NOTHING: Forms = MappingProxyType({})


class Claim(NamedTuple):
    """One actor's claim to a spelling."""

    actor_id: ActorId
    ambiguous: bool
    metonym: bool


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

    @property
    def claim(self) -> Claim:
        return Claim(self.actor.id, self.alias.ambiguous, self.alias.metonym)

    def stands_in(self, language: str) -> bool:
        """Whether to look for it in texts of this language ("" is a language not known)."""
        if language == self.alias.language:
            return True
        if self.alias.exact_case or self.actor.kind is ActorKind.GOVERNMENT:
            return False
        return len(self.text) >= _LONG and is_read_in(self.text, language)


@dataclass(frozen=True, slots=True)
class _Pattern:
    claims: tuple[Claim, ...]
    certain: Claim | None
    capital: bool  # it starts with a capital wherever it stands
    person: bool


class _Index:
    """The spellings of one language, as two automata: folded names, and exact acronyms."""

    def __init__(self, language: str, spellings: Iterable[Spelling], passed_over: Iterable[str]):
        self._language = language
        folded: dict[str, list[Spelling]] = {fold_key(name): [] for name in passed_over}
        exact: dict[str, list[Spelling]] = {}
        for spelling in spellings:
            if spelling.alias.exact_case:
                exact.setdefault(spelling.text, []).append(spelling)
            else:
                folded.setdefault(fold_key(spelling.text), []).append(spelling)
        folded.pop("", None)
        self._patterns = [_pattern(bearers) for bearers in folded.values()]
        self._folded = AhoCorasick(folded, matchkind=MatchKind.Standard, store_patterns=False)
        self._acronyms = [_claims(bearers) for bearers in exact.values()]
        self._exact = AhoCorasick(exact, matchkind=MatchKind.LeftmostLongest)

    def find(self, text: str) -> list[Hit]:
        """Return every name that stands in a text; they may overlap."""
        folded = fold(text)
        hits = []
        for number, start, end in self._folded.find_matches_as_indexes(
            folded.text, overlapping=True
        ):
            pattern = self._patterns[number]
            if not (
                begins(folded.text, start, self._language)
                and ends(folded.text, start, end, self._language, person=pattern.person)
            ):
                continue
            first, last = folded.original(start, end)
            if not (pattern.capital and text[first].islower()):
                hits.append(Hit(first, last, pattern.claims, pattern.certain))
        for number, start, end in self._exact.find_matches_as_indexes(text):
            if begins(text, start, "") and ends(text, start, end, self._language, person=True):
                claims = self._acronyms[number]
                hits.append(Hit(start, end, claims, _certain(claims)))
        return hits


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Every actor and every spelling of its names. `compile` makes one."""

    actors: Mapping[ActorId, Actor]
    spellings: tuple[Spelling, ...] = field(repr=False)
    offices: Offices = field(repr=False)
    titles: Titles = field(repr=False)
    _indexes: Mapping[str, _Index] = field(repr=False)
    _unknown: _Index = field(repr=False)

    @classmethod
    def compile(
        cls,
        actors: Iterable[Actor],
        *,
        titles: Titles | None = None,
        forms: Forms = _NOTHING,
        passed_over: Iterable[str] = (),
    ) -> Self:
        """Build the automata: about a second for a thousand actors.

        `forms` are case forms that no rule makes; `passed_over` are longer names that hide the
        names within them, as "Jordan Times" does.
        """
        known = {actor.id: actor for actor in actors}
        every = tuple(_spell_out(known.values(), forms))
        hidden = tuple(passed_over)
        called = titles or Titles()
        return cls(
            actors=MappingProxyType(known),
            spellings=every,
            offices=Offices(known.values(), called, _places(every)),
            titles=called,
            _indexes={language: _index(language, every, hidden) for language in LANGUAGES},
            _unknown=_index("", every, hidden),
        )

    def find(self, text: str, language: str) -> list[Hit]:
        """Return the names in a text, in order, none overlapping.

        In a language that is none of ours the long names of all are looked for.
        """
        index = self._indexes.get(language, self._unknown)
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


def _spell_out(actors: Iterable[Actor], forms: Forms) -> Iterator[Spelling]:
    for actor in actors:
        person = actor.kind is ActorKind.PERSON
        for alias in (*actor.aliases, *surnames(actor)):
            for text in spellings(alias, person=person, forms=forms):
                yield Spelling(text, alias, actor)


def _places(every: Iterable[Spelling]) -> Iterator[tuple[str, ActorId]]:
    """Yield the names of whatever has offices: governments and bodies, not persons or capitals."""
    for spelling in every:
        if spelling.actor.kind is not ActorKind.PERSON and not spelling.alias.metonym:
            yield spelling.text, spelling.actor.id
            if spelling.alias.language == "de":
                yield spelling.text + "s", spelling.actor.id  # Präsident Russlands


def _index(language: str, every: Iterable[Spelling], passed_over: Iterable[str]) -> _Index:
    return _Index(language, (one for one in every if one.stands_in(language)), passed_over)


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
