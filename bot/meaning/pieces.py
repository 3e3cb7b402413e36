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
_REMEMBERED = 5_000  # words


class Cutter:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._longest = max(map(len, vocabulary.numbers))
        self._unknown_score = min(vocabulary.scores) - _RARER
        self._word = lru_cache(_REMEMBERED)(self._best)

    def cut(self, text: str) -> list[int]:
        """Return the numbers of the pieces, in order; in time that grows with the length."""
        words = text.translate(self.vocabulary.written_as).split(" ")
        kept = [word for at, word in enumerate(words) if word or at == len(words) - 1]
        return [number for word in kept for number in self._word(f"{_BLANK}{word}")]

    def _best(self, word: str) -> tuple[int, ...]:
        numbers, scores, size = self.vocabulary.numbers, self.vocabulary.scores, len(word)
        best = [0.0, *[_HOPELESS] * size]
        last = [(self.vocabulary.unknown, 0)] * (size + 1)  # number, and where it begins
        for start in range(size):
            reached = best[start]
            alone = reached + self._unknown_score
            if alone > best[start + 1]:
                best[start + 1], last[start + 1] = alone, (self.vocabulary.unknown, start)
            for end in range(start + 1, min(size, start + self._longest) + 1):
                number = numbers.get(word[start:end])
                if number is not None and reached + scores[number] > best[end]:
                    best[end], last[end] = reached + scores[number], (number, start)
        return _walked_back(last)


def _walked_back(last: list[tuple[int, int]]) -> tuple[int, ...]:
    numbers, at = [], len(last) - 1
    while at > 0:
        number, at = last[at]
        numbers.append(number)
    return tuple(numbers[::-1])
