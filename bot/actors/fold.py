"""Fold texts and names into one spelling, so that equal names are equal strings.

Case goes; so do Latin accents, Arabic harakat, Hebrew niqqud, tatweel, joiners and marks of
direction. The kinds of alef, ya, kaf and ta marbuta become one each, as do quotes and dashes
(a dash becomes a space: "al-Sisi" is "al Sisi"). Cyrillic й and ї stay what they are.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_EQUAL = {
    "ё": "е",
    "й": "й",
    "ї": "ї",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ł": "l",
    "þ": "th",
    "ٱ": "ا",
    **dict.fromkeys("ىیےې", "ي"),
    **dict.fromkeys("ۆۇ", "و"),
    **dict.fromkeys("ةەھہۃ", "ه"),
    **dict.fromkeys("کڪګ", "ك"),
    **dict.fromkeys("'’‘‛ʼʻʿʾ`´′׳", "'"),
    **dict.fromkeys('"“”„‟«»″״', '"'),
    **dict.fromkeys("-‐‑‒–—―−־", " "),
    **dict.fromkeys("ءـ", ""),
}
_GONE = {"Mn", "Cf"}  # marks above and below; joiners and marks of direction
# Latin to Hebrew to Arabic, then the presentation forms. Han, kana and hangul stay as they are.
_FOLDABLE = (range(0x2100), range(0xFB00, 0xFFF0))
_WHOLE = {"и\u0306": "й", "і\u0308": "ї"}  # й and ї, written as two characters
_BREVES = {pair[1] for pair in _WHOLE}


def _folded(char: str) -> str:
    """Fold one character: to one, to several, or to none."""
    char = char.casefold()
    if char in _EQUAL:
        return _EQUAL[char]
    if char == "\n":
        return char
    if char.isspace() or unicodedata.category(char[0]) == "Cc":
        return " "
    return "".join(_plain(part) for part in unicodedata.normalize("NFKD", char))


def _plain(part: str) -> str:
    if unicodedata.category(part) in _GONE:
        return ""
    digit = unicodedata.digit(part, None)
    return _EQUAL.get(part.casefold(), part.casefold()) if digit is None else str(digit)


def _table() -> dict[str, str]:
    """Map whatever lower-casing alone does not fold."""
    chars = (chr(point) for points in _FOLDABLE for point in points)
    folded = {char: _folded(char) for char in chars if char.lower() == char}
    return {char: text for char, text in folded.items() if text != char}


_TABLE = _table()
_RESIZED = {char for char, text in _TABLE.items() if len(text) != 1}


def _any_of(chars: Iterable[str]) -> str:
    return "[" + "".join(map(re.escape, sorted(chars))) + "]"


_DROPPED = {char for char in _RESIZED if not _TABLE[char]}
_ANY_DROPPED = re.compile(_any_of(_DROPPED))
_UNFOLDED = re.compile(_any_of(_TABLE))
_WITH_CUTS = re.compile(
    "[иИ]\u0306|[іІ]\u0308|"
    + _any_of(_RESIZED | {char.upper() for char in _RESIZED if len(char.upper()) == 1})
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and the way back to the text it came from."""

    text: str
    source: str
    # Where lengths changed: the place in `text`, and what to add from there on; without `shifts`,
    # one character was dropped at each cut. No cuts: nothing changed its length.
    cuts: Sequence[int] = ()
    shifts: Sequence[int] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the source that a span of the folded text, not empty, stands for."""
        if not self.cuts:
            return start, end
        stop = self._place(end - 1) + 1
        while stop < len(self.source) and unicodedata.combining(self.source[stop]):
            stop += 1
        return self._place(start), stop

    def _place(self, at: int) -> int:
        passed = bisect_right(self.cuts, at)
        if self.shifts:
            return at + self.shifts[passed - 1] if passed else at
        return at + passed


def fold(text: str) -> Folded:
    """Fold a text. Folding what is folded changes nothing."""
    folded, unfolded = _fold(text)
    resized = unfolded & _RESIZED
    if not resized:
        return Folded(folded, text)
    if resized <= _DROPPED and unfolded.isdisjoint(_BREVES):  # nine texts in ten that come here
        places = (found.start() for found in _ANY_DROPPED.finditer(text))
        return Folded(folded, text, [place - before for before, place in enumerate(places)])
    return Folded(folded, text, *_cuts(text))


def fold_key(text: str) -> str:
    """Fold a text that nobody needs the way back from, such as a name to look up."""
    return _fold(text)[0]


def _fold(text: str) -> tuple[str, set[str]]:
    """Fold a text, and tell what was replaced.

    A text holds few kinds of such characters: one `replace` for each kind is four times as fast
    as `str.translate` (measured on headlines: 60 to 150 MB/s against 12 to 19).
    """
    text = text.replace("İ", "i").lower()
    unfolded = set(_UNFOLDED.findall(text))
    for pair, whole in _WHOLE.items():
        if pair[1] in unfolded:
            text = text.replace(pair, whole)
    for char in unfolded:
        text = text.replace(char, _TABLE[char])
    return text, unfolded


def _cuts(source: str) -> tuple[list[int], list[int]]:
    """Write down where characters vanish or multiply."""
    cuts: list[int] = []
    shifts: list[int] = []
    grown = 0  # how much longer the folded text is so far
    for found in _WITH_CUTS.finditer(source):
        size = len(_TABLE[found[0].lower()]) if len(found[0]) == 1 else 1
        # Each further character of an expansion stands for the same character of the source.
        for extra in range(1, size):
            cuts.append(found.start() + grown + extra)
            shifts.append(-grown - extra)
        grown += size - len(found[0])
        cuts.append(found.end() + grown)
        shifts.append(-grown)
    return cuts, shifts
