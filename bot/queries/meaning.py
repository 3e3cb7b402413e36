"""What a question means: the condition for the index, and what to mark in what it finds.

A word stands for all its forms in every language that is written so. Where words are somebody's
name, they stand for whoever bears it, however the text writes it: "Путин" finds "Putin" and بوتين.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.actors import ActorId
from bot.domain.searches import AllOf, AnyOf, Condition, Field, Has, Says
from bot.queries.grammar import Asked, Misunderstood, Piece
from bot.queries.words import Word, words
from bot.stories.stems import asked_stems, languages_of
from bot.stories.words import SMALL

LONGEST_NAME = 5  # words

_JOINED = re.compile("[-‐‑\u200c]")  # parts that others write as one word: cease-fire, هسته‌ای
_SHORTEST_PART = 3  # of a word cut by an apostrophe, "d'Israël", "Erdoğan'ın", "Trump's"

Bearers = Callable[[str], Collection[ActorId]]


@dataclass(frozen=True, slots=True)
class Marks:
    """What answers a question in a text."""

    terms: frozenset[str] = frozenset()  # folded words, and stems with their language
    phrases: tuple[tuple[str, ...], ...] = ()
    actors: frozenset[ActorId] = frozenset()

    def __or__(self, other: "Marks") -> "Marks":
        return Marks(
            self.terms | other.terms, self.phrases + other.phrases, self.actors | other.actors
        )


@dataclass(frozen=True, slots=True)
class Question:
    written: str
    condition: Condition
    marks: Marks


@dataclass(frozen=True, slots=True)
class _Part:
    condition: Condition
    marks: Marks = Marks()


def meaning(
    asked: Asked, *, bearers: Bearers, filters: Mapping[Piece, Condition]
) -> Question | Misunderstood:
    """Say what a question means; `filters` has the meaning of every filter in it."""
    wanted: list[_Part] = []
    without: list[Condition] = []
    run: list[Piece] = []
    spare: list[_Part] = []  # small words, which count where there are no others
    for group in (*asked.groups, ()):
        if len(group) == 1 and _is_bare(group[0]):
            run.append(group[0])
            continue
        found = list(_named(run, bearers))
        run = []
        wanted += (part for part, small in found if not small)
        spare += (part for part, small in found if small)
        parts = [part for piece in group if (part := _read(piece, bearers, filters))]
        if parts and group[0].negated:
            without += (part.condition for part in parts)
        elif parts:
            wanted.append(_either(parts))
    wanted = wanted or spare
    if not wanted:
        return Misunderstood("search-no-words", value=asked.written)
    marks = Marks()
    for part in wanted:
        marks |= part.marks
    conditions = tuple(part.condition for part in wanted)
    return Question(asked.written, AllOf(conditions, tuple(without)), marks)


def _is_bare(piece: Piece) -> bool:
    return piece.name is None and not piece.phrase and not piece.negated


def _named(run: Sequence[Piece], bearers: Bearers) -> Iterator[tuple[_Part, bool]]:
    """Yield words and names, the longest names first from the left, and whether they are small."""
    at = 0
    while at < len(run):
        count, actors = _longest(run[at : at + LONGEST_NAME], bearers)
        parts = [part for piece in run[at : at + count] if (part := _word(piece.text))]
        at += count
        if not parts:
            continue
        small = count == 1 and _folded(run[at - 1].text) in SMALL
        together = _together(parts)
        yield (_or_actors(together, actors) if actors and not small else together), small


def _longest(run: Sequence[Piece], bearers: Bearers) -> tuple[int, Collection[ActorId]]:
    for count in range(len(run), 0, -1):
        actors = bearers(" ".join(piece.text for piece in run[:count]))
        if actors:
            return count, actors
    return 1, ()


def _read(piece: Piece, bearers: Bearers, filters: Mapping[Piece, Condition]) -> _Part | None:
    if piece.name is not None:
        return _Part(filters[piece])
    if piece.phrase:
        said = tuple(word.folded for word in words(piece.text))
        return _said(said) if said else None
    part = _word(piece.text)
    actors = bearers(piece.text)
    return _or_actors(part, actors) if part and actors else part


def _word(text: str) -> _Part | None:
    """Return what one written word stands for; None where there is no word in it."""
    found = list(words(text))
    if not found:
        return None
    if len(found) == 1:
        return _forms(found[0])
    ways = [_said(tuple(word.folded for word in found))]
    if _JOINED.search(text):
        whole = next(words(_JOINED.sub("", text)), None)
        ways += [_forms(whole)] if whole else []
        longest = max(found, key=lambda word: len(word.folded))
        if "\u200c" in text and all(
            it is longest or len(it.folded) < _SHORTEST_PART + 1 for it in found
        ):
            ways.append(_forms(longest))  # تحریم‌ها is a plural, می‌گوید a verb
    elif long := [word for word in found if len(word.folded) >= _SHORTEST_PART]:
        ways.append(_together([_forms(word) for word in long]))
    return _either(ways)


def _forms(word: Word) -> _Part:
    terms = tuple(
        dict.fromkeys(
            f"{language}:{stem}"
            for language in languages_of(word.folded)
            for stem in asked_stems(word.surface, language)
        )
    )
    said = Has(Field.WORD, (word.folded,))
    condition = AnyOf((said, Has(Field.STEM, terms))) if terms else said
    return _Part(condition, Marks(frozenset((word.folded, *terms))))


def _said(said: tuple[str, ...]) -> _Part:
    if len(said) == 1:
        return _Part(Has(Field.WORD, said), Marks(frozenset(said)))
    return _Part(Says(said), Marks(phrases=(said,)))


def _or_actors(part: _Part, actors: Collection[ActorId]) -> _Part:
    named = Has(Field.ACTOR, tuple(sorted(actors)))
    return _either([part, _Part(named, Marks(actors=frozenset(actors)))])


def _either(parts: Sequence[_Part]) -> _Part:
    if len(parts) == 1:
        return parts[0]
    return _Part(AnyOf(tuple(part.condition for part in parts)), _marks(parts))


def _together(parts: Sequence[_Part]) -> _Part:
    if len(parts) == 1:
        return parts[0]
    return _Part(AllOf(tuple(part.condition for part in parts)), _marks(parts))


def _marks(parts: Sequence[_Part]) -> Marks:
    marks = Marks()
    for part in parts:
        marks |= part.marks
    return marks


def _folded(text: str) -> str:
    return " ".join(word.folded for word in words(text))
