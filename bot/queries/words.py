"""Words of a text as the index keeps them: folded, in order, and with their stems."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.actors.fold import fold_key
from bot.stories.stems import stems

LONGEST = 40  # letters; what is longer is an address or noise, and cut

_MARKS = (
    "\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
)
_MARKS += (
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
)
_MARK = re.compile(f"[{_MARKS}]")
# A word with the marks that stand on its letters; in Hebrew, quotes inside an acronym as well.
_RUN = re.compile(rf"[^\W_](?:[{_MARKS}]|[^\W_]|(?<=[א-ת])[\"'״׳”](?=[א-ת]))*")
_JOINT = re.compile("[-‐‑\u200c]")
# It begins where a word does: else a word of 20,000 letters would be tried from each of them.
_PARTS = re.compile(rf"(?<![^\W_{_MARKS}])[^\W_{_MARKS}]+(?:{_JOINT.pattern}[^\W_{_MARKS}]+)+")
_INSIDE = re.compile("[\"'״׳”]")
_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    folded: str
    surface: str  # as it stands there, without marks


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text, in order; offsets are into the text given."""
    for run in _RUN.finditer(text):
        surface, parts = _read(run[0])
        for folded in parts:
            yield Word(run.start(), run.end(), folded, surface)


def kept(text: str, language: str) -> tuple[list[str], list[str]]:
    """Return the words of a text, folded, and their stems as the index keeps them."""
    folded: list[str] = []
    stemmed: list[str] = []
    for run in _RUN.findall(text):
        parts, terms = _kept(run, language)
        folded += parts
        stemmed += terms
    for word in compounds(text) if _JOINT.search(text) else ():
        stemmed += stem_terms(word, language)
    return folded, stemmed


def compounds(text: str) -> Iterator[Word]:
    """Yield words that are written in parts, as others write them, in one: Cease-fire, هسته‌ای."""
    for run in _PARTS.finditer(text):
        for word in words(_JOINT.sub("", run[0])):
            yield Word(run.start(), run.end(), word.folded, word.surface)


def stem_terms(word: Word, language: str) -> tuple[str, ...]:
    """Return the stems of a word as the index keeps them: with their language."""
    return _kept(word.surface, language)[1]


# Every language has a few thousand words that are most of its news: 10 of 13 µs a word are saved.
@lru_cache(maxsize=30_000)
def _kept(run: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    surface, parts = _read(run)
    return parts, tuple(f"{language}:{stem}" for stem in stems(surface, language) if parts)


@lru_cache(maxsize=10_000)
def _read(run: str) -> tuple[str, tuple[str, ...]]:
    """Return a word without marks, and folded: there it may be several, or none."""
    surface = unicodedata.normalize("NFC", run)
    surface = _INSIDE.sub("", _MARK.sub("", surface))[:LONGEST]
    return surface, tuple(part[:LONGEST] for part in _LETTERS.findall(fold_key(surface)))
