"""Words with a capital: which have it of their own, and which because a sentence begins there."""

import re
from functools import cached_property

WORD = re.compile(r"(?<!\w)[^\W\d_]\w*")
_OPENING = 4  # characters before a word that tell whether a sentence begins with it
_BEGINS = re.compile(r"[.!?:؟\n\"“”„«»]\s*\Z")


class Capitals:
    def __init__(self, text: str) -> None:
        self._text = text

    def name_somebody(self, start: int, end: int) -> bool:
        """Whether words of the text have capitals as a name has: one behind the first, or its own."""
        words = WORD.findall(self._text, start, end)
        return any(word[0].isupper() for word in words[1:]) or (
            len(words) == 1 and words[0][0].isupper() and not self._only_opens(start, words[0])
        )

    def _only_opens(self, start: int, word: str) -> bool:
        """Whether a capital may be but that of a sentence's first word: "Besides, …".

        It is one of a name if the word has it within a sentence too, as in "Ann Barr".
        """
        return self._opens(start) and word not in self._within

    @cached_property
    def _within(self) -> frozenset[str]:
        """The words that have a capital though no sentence begins with them."""
        return frozenset(
            word[0]
            for word in WORD.finditer(self._text)
            if word[0][0].isupper() and not self._opens(word.start())
        )

    def _opens(self, at: int) -> bool:
        before = self._text[max(at - _OPENING, 0) : at]
        return (len(before) < _OPENING and not before.strip()) or _BEGINS.search(
            before
        ) is not None
