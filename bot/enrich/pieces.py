"""Pieces of words, for what no cue knows: "mediat" of "mediator", whichever lexicon forgot it.

A piece is a word, or two to five letters of it in a row, with its edges marked. Pieces have no
names, only places in a table of weights; two that share a place share a weight.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from zlib import crc32

from bot.actors.fold import fold_key
from bot.domain.events import Act

_BITS = 15
PLACES = 1 << _BITS
_SHIFT = 32 - _BITS
_SPREAD = 0x9E3779B1  # 2**32 over the golden ratio: near numbers land far apart
_ALL_BITS = 0xFFFFFFFF
_LONGEST_WORD = 32
_SHORTEST, _LONGEST = 2, 5
_REMEMBERED = 4_000  # words


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """What pieces add to the sum of each act: for every place one small number an act."""

    acts: Sequence[Act]
    scale: float
    steps: bytes  # signed, place by place, acts in their order

    def __post_init__(self) -> None:
        """Raise ValueError for a table of another size."""
        if len(self.steps) != PLACES * len(self.acts):
            raise ValueError(
                f"{len(self.steps)} weights of pieces for {len(self.acts)} acts, "
                f"expected {PLACES * len(self.acts)}"
            )

    def sums(self, amounts: Mapping[int, float]) -> dict[Act, float]:
        """Add up what the pieces of a text weigh. `amounts`: by place."""
        width = len(self.acts)
        steps = memoryview(self.steps).cast("b")
        totals = [0.0] * width
        for place, amount in amounts.items():
            row = steps[place * width : (place + 1) * width]
            totals = [total + amount * step for total, step in zip(totals, row, strict=True)]
        return {act: self.scale * total for act, total in zip(self.acts, totals, strict=True)}


def place(mark: int, salt: str = "") -> int:
    """Return the place of a mark in the table; another one for another salt."""
    salted = mark ^ crc32(salt.encode())
    return (salted * _SPREAD & _ALL_BITS) >> _SHIFT


@lru_cache(maxsize=_REMEMBERED)
def marks(word: str) -> tuple[int, ...]:
    """Return a number for each piece of a word, folded, in no order that means anything."""
    edged = f"<{fold_key(word)[:_LONGEST_WORD]}>"
    found = {edged} | {
        edged[at : at + length]
        for length in range(_SHORTEST, _LONGEST + 1)
        for at in range(len(edged) - length + 1)
    }
    return tuple(sorted(crc32(piece.encode()) for piece in found))


def mark_of(*words: str) -> int:
    """Return a number for words in a row."""
    return crc32(" ".join(map(fold_key, words)).encode())


def to_length_one(amounts: Mapping[int, float]) -> dict[int, float]:
    """Scale amounts so that a long text weighs no more than a short one."""
    length = sqrt(sum(amount * amount for amount in amounts.values())) or 1.0
    return {at: amount / length for at, amount in amounts.items()}
