"""Names recently seen in relevant news that are on no list: what there is to say of a stranger."""

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from bot.actors.fold import words_of
from bot.domain.dossiers import Glimpse

SHOWN = 3
_SHORTEST_BENT = 4  # letters; a shorter word is asked for as it is written, or not
_ALIKE = 80.0  # RapidFuzz ratio: "уиткоффом" and "уиткофф" have 88, "rubio" and "rubin" 80


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
