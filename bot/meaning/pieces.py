"""A text as the numbers of its pieces: the likeliest way to cut it, as SentencePiece does.

Kudo, "Subword Regularization" (2018): each piece has a probability, and the best cut is found
from left to right, one character after the other. No piece goes on behind a blank, so that each
word is cut for itself, and once.
"""

from functools import lru_cache

from bot.meaning.shipped import Vocabulary

_BLANK = "\u2581"  # what a blank before a word is written as
_HOPELESS = -1e30
_RARER = 10.0  # a character of no piece is so much less likely than the rarest piece
_REMEMBERED = 20_000  # words


class Cutter:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._longest = max(map(len, vocabulary.likely))
        self._unknown_score = min(score for _, score in vocabulary.likely.values()) - _RARER
        self._word = lru_cache(_REMEMBERED)(self._best)

    def cut(self, text: str) -> list[int]:
        """Return the numbers of the pieces, in order; in time that grows with the length."""
        words = text.translate(self.vocabulary.written_as).split(" ")
        kept = [word for at, word in enumerate(words) if word or at == len(words) - 1]
        return [number for word in kept for number in self._word(f"{_BLANK}{word}")]

    def _best(self, word: str) -> tuple[int, ...]:
        likely, size = self.vocabulary.likely, len(word)
        best = [0.0, *[_HOPELESS] * size]
        last = [(self.vocabulary.unknown, 0)] * (size + 1)  # number, and where it begins
        for start in range(size):
            reached = best[start]
            alone = reached + self._unknown_score
            if alone > best[start + 1]:
                best[start + 1], last[start + 1] = alone, (self.vocabulary.unknown, start)
            for end in range(start + 1, min(size, start + self._longest) + 1):
                found = likely.get(word[start:end])
                if found is not None and reached + found[1] > best[end]:
                    best[end], last[end] = reached + found[1], (found[0], start)
        return _walked_back(last)


def _walked_back(last: list[tuple[int, int]]) -> tuple[int, ...]:
    numbers, at = [], len(last) - 1
    while at > 0:
        number, at = last[at]
        numbers.append(number)
    return tuple(numbers[::-1])
