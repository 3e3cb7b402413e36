"""Which act one party of a sentence does to another: cues and pieces of words, by where they stand.

A least-squares fit tells each act from the others; the one with the highest sum is the answer.
"""

from collections.abc import Iterator, Mapping
from math import sqrt
from typing import NamedTuple

from bot.domain.assessments import ActScore
from bot.domain.events import Act
from bot.enrich.lexicon import Reading
from bot.enrich.linear import Weights
from bot.enrich.pieces import mark_of, marks, place, to_length_one

READ = 4_000  # characters; beyond, a sentence is none
_ENOUGH_IN_ZONE = 1.5
_REACH: Mapping[str, float] = {  # how much the words there say of the act
    "between": 1.0,
    "after": 0.6,
    "in target": 0.5,
    "before": 0.3,
    "in source": 0.3,
}

Features = dict[str, float]


class Span(NamedTuple):
    start: int
    end: int


def pair_act(reading: Reading, source: str, target: str, weights: Weights) -> ActScore | None:
    """Return the act that one party does to another; None if the text names neither.

    `source` and `target` are strings as they stand in the text. A party that does not stand there,
    as who did it in "two papers were banned", is taken to be unnamed.
    """
    parties = located(reading.text, source, target)
    if parties is None:
        return None
    sums = _sums(reading, *parties, weights)
    act = max(sums, key=lambda act: (sums[act], act))
    return ActScore(act=act, confidence=round(min(max(sums[act], 0.0), 1.0), 4))


def located(text: str, source: str, target: str) -> tuple[Span, Span] | None:
    """Return where the two stand, an unnamed source before all else, an unnamed target after."""
    doer, done_to = _span(text, source), _span(text, target)
    if doer is None and done_to is None:
        return None
    end = min(len(text), READ)
    return doer or Span(0, 0), done_to or Span(end, end)


def _sums(reading: Reading, source: Span, target: Span, weights: Weights) -> dict[Act, float]:
    """Return for each act about 1 where it is the act, about 0 where it is not."""
    cues = pair_features(reading, source, target)
    pieces = weights.pieces.sums(pair_pieces(reading, source, target))
    return {act: model.total(cues) + pieces[act] for act, model in weights.pairs.items()}


def _span(text: str, surface: str) -> Span | None:
    start = text[:READ].find(surface) if surface else -1
    return Span(start, start + len(surface)) if start >= 0 else None


def pair_features(reading: Reading, source: Span, target: Span) -> Features:
    """Count the cues of each act by where they stand: within, between, before or after the two."""
    found: Features = {}
    for hit in reading.of("acts"):
        name = f"{hit.key.partition(' ')[0]} {_zone(reading.start(hit), source, target)}"
        found[name] = min(_ENOUGH_IN_ZONE, found.get(name, 0.0) + hit.weight)
    found |= dict(_arrangement(reading, source, target))
    return found


def pair_pieces(reading: Reading, source: Span, target: Span) -> dict[int, float]:
    """Weigh the pieces of words, anywhere and by zone, and words in a row, by place in the table.

    Between the two, what stands behind the target is not what stands behind the source.
    """
    found: dict[int, float] = {}
    turned = "turned " if target.start < source.start else ""
    before = ("", "")
    for word, zone in _words(reading, source, target):
        salt = f"{turned}{zone}" if zone == "between" else zone
        share = _REACH[zone] / sqrt(len(marks(word)))
        for mark in marks(word):
            for at in (place(mark), place(mark, salt)):
                found[at] = found.get(at, 0.0) + share
        if before[1] == zone:
            at = place(mark_of(before[0], word))
            found[at] = found.get(at, 0.0) + _REACH[zone] / 2
        before = (word, zone)
    return to_length_one(found)


def _words(reading: Reading, source: Span, target: Span) -> Iterator[tuple[str, str]]:
    for start, end in zip(reading.starts, reading.ends, strict=True):
        if start >= READ:
            break
        yield reading.text[start:end], _zone(start, source, target)


def _zone(at: int, source: Span, target: Span) -> str:
    first, second = sorted((source, target))
    for name, span in (("in source", source), ("in target", target)):
        if span.start <= at < span.end:
            return name
    if at < first.start:
        return "before"
    return "between" if at < second.start else "after"


def _arrangement(reading: Reading, source: Span, target: Span) -> Iterator[tuple[str, float]]:
    """Yield which comes first, what stands between them, and the act right after the source."""
    if target.start < source.start:
        yield "target first", 1.0
    for hit in reading.of("words"):
        if (
            hit.key in {"not", "passive"}
            and _zone(reading.start(hit), source, target) == "between"
        ):
            yield f"{hit.key} between", 1.0
    following = (hit for hit in reading.of("acts") if reading.start(hit) >= source.end)
    for hit in following:
        yield f"{hit.key.partition(' ')[0]} first after source", hit.weight
        break
