"""Search a folded text for every name at once, one byte a character.

Four scripts and the Latin letters without accents fit into one byte: so the text to search is half
as long, and places in it are places in the folded text. Whatever is no letter is a space there, so
that a name that has to begin a word is looked for with a space before it: within words, which
is most of a text, such a search stands still: 5 µs for a text of 400 letters in a mix of languages
against 10 without both, for the automaton is larger than what processors keep close by.

What the search finds is where a name may stand: the letters that share a code are told apart by
whoever asks for the name.
"""

import codecs
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Self

from ahocorasick_rs import BytesAhoCorasick

from bot.actors.fold import Folded

SPACE = 0x20  # the code of whatever is neither letter nor digit
_OTHER = 1  # the code of letters that have none of their own; no folded text has this character
_ASCII = "".join(map(chr, range(0x80)))
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяђєіїјљњћџґқ"
_HEBREW = "אבגדהוזחטיךכלםמןנסעףפץצקרשת"
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ"
_PUNCTUATION = "،؛؟•·°€№"
_CODES = (_ASCII + _CYRILLIC + _HEBREW + _ARABIC + _PUNCTUATION).ljust(0x100, "\ufffe")
_CODED = codecs.charmap_build(_CODES)
_SPACED = bytes(
    code if code == _OTHER or _CODES[code].isalnum() else SPACE for code in range(0x100)
)
_END = b"\0"  # in no name: one that ends with a full stop does not reach beyond the text
_UNCODED = "dragoman-uncoded"


def _uncoded(error: UnicodeError) -> tuple[bytes, int]:
    """Write characters without a code: as letters or as spaces."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    chars = error.object[error.start : error.end]
    return bytes(_OTHER if char.isalnum() else SPACE for char in chars), error.end


codecs.register_error(_UNCODED, _uncoded)


def _coded(folded: str) -> bytes:
    """Write a folded text with one byte a character."""
    return codecs.charmap_encode(folded, _UNCODED, _CODED)[0].translate(_SPACED)


class Search:
    """All names of some languages, folded. `compile` makes one."""

    def __init__(self, codes: Iterable[bytes], spaced: int) -> None:
        self._automaton = BytesAhoCorasick(codes)
        self.spaced = spaced  # names with lower numbers begin a word

    @classmethod
    def compile(
        cls, names: Iterable[str], *, within: Callable[[str], bool]
    ) -> tuple[Self, Mapping[str, int]]:
        """Return a search, and the number of each name; names of equal codes have one together.

        `within` tells which names may begin within a word.
        """
        known = tuple(names)
        codes: dict[bytes, int] = {}
        numbers = {
            name: codes.setdefault(b" " + _coded(name), len(codes))
            for name in known
            if not within(name)
        }
        spaced = len(codes)  # what begins within words has no space before it: never equal codes
        for name in known:
            if within(name):
                numbers[name] = codes.setdefault(_coded(name), len(codes))
        return cls(codes, spaced), numbers

    def find(self, folded: Folded) -> tuple[bytes, list[tuple[int, int, int]]]:
        """Return the codes of a text, with one before and one after it, and what was found in them.

        What was found are the number of a name, where it starts and where it ends, ordered by
        the ends. Numbers below `spaced` start with the space before the name.
        """
        plain = folded.codes
        coded = plain.translate(_codes_of(folded.letters)) if plain else _coded(folded.text)
        codes = b" " + coded + _END
        return codes, self._automaton.find_matches_as_indexes(codes, overlapping=True)


@cache
def _codes_of(letters: str) -> bytes:
    """Return the codes of up to 256 characters, to translate their numbers with."""
    return _coded(letters).ljust(0x100)
