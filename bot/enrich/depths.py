"""Names that stand deep in other words, and so hardly speak: "in a talk with the radio of Chile"."""

from bisect import bisect_left
from collections.abc import Sequence

from bot.domain.actors import Mention
from bot.enrich.lexicon import Reading
from bot.enrich.spans import STOPS, Phrases, Span

_LINKS = frozenset({"in", "to", "with", "by", "that", "about", "per"})
_OPENING = 4  # words of a sentence that its subject begins in


def is_deep(
    reading: Reading, mentions: Sequence[Mention], name: Mention, *, verb: Span, words: Span
) -> bool:
    """Whether a preposition leads to a name that stands neither near its sentence's start nor by the verb.

    Only where it leads to no other name, as in "the envoy to Iran, so-and-so", and where nothing
    there says that an office or a spokesman speaks. `words`: what is said.
    """
    text = reading.text
    start, _ = Phrases(reading).around(Span(name.start, name.end))
    if _count(reading, start, name.start) <= _OPENING or _is_beside(reading, name, verb, words):
        return False
    begin = max(
        [start]
        + [stop.end() for stop in STOPS.finditer(text, start, name.start)]
        + [span.end for span in (verb, words) if span.end <= name.start]
    )
    hits = [
        hit for hit in reading.between(begin, name.start) if hit.section in {"words", "speech"}
    ]
    if any(hit.section == "speech" and hit.key == "statement" for hit in hits):
        return False
    links = [reading.start(hit) for hit in hits if hit.section == "words" and hit.key in _LINKS]
    return bool(links) and not any(links[-1] < each.start < name.start for each in mentions)


def _is_beside(reading: Reading, name: Mention, verb: Span, words: Span) -> bool:
    """Whether nothing stands between a name and a verb but what is said."""
    low, high = sorted(((name.start, name.end), verb))
    apart = _count(reading, low[1], high[0])
    if low[1] <= words.start and words.end <= high[0]:
        apart -= _count(reading, *words)
    return apart <= 0


def _count(reading: Reading, start: int, end: int) -> int:
    return bisect_left(reading.starts, end) - bisect_left(reading.starts, start)
