"""Names recently seen in relevant news that are on no list: what there is to say of a stranger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz

from bot.actors.roles import words_of
from bot.domain.dossiers import Unknown

SHOWN = 3
_SHORTEST_BENT = 4  # letters; a shorter word is asked for as it is written, or not
_ALIKE = 80.0  # RapidFuzz ratio: "уиткоффом" and "уиткофф" have 88, "rubio" and "rubin" 80


class Glimpse(NamedTuple):
    """A name as it was written most often, and in how many entries."""

    name: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpsed(Unknown):
    """Nobody we know bears the name; names like it were seen in the news, and linked to nobody."""

    seen: tuple[Glimpse, ...] = ()  # most often first


def alike(asked: str, counts: Mapping[str, int]) -> tuple[Glimpse, ...]:
    """Return the names seen that have all the words asked for, their forms counted as one."""
    wanted = words_of(asked)
    found: list[Glimpse] = []
    for name, times in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        words = words_of(name)
        if not wanted or not all(_stands_in(word, words) for word in wanted):
            continue
        for rank, other in enumerate(found):
            if fuzz.ratio(" ".join(words_of(other.name)), " ".join(words)) >= _ALIKE:
                found[rank] = Glimpse(other.name, other.times + times)
                break
        else:
            found.append(Glimpse(name, times))
    found.sort(key=lambda glimpse: -glimpse.times)
    return tuple(found[:SHOWN])


def _stands_in(word: str, words: Sequence[str]) -> bool:
    if len(word) < _SHORTEST_BENT:
        return word in words
    return any(fuzz.ratio(word, other) >= _ALIKE for other in words)
