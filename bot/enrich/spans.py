"""Stretches of a text: the words beside a verb, and the sentence around them."""

import re
from bisect import bisect_left
from typing import NamedTuple

from bot.enrich.lexicon import Hit, Reading
from bot.enrich.subjects import AUXILIARIES, word_at

_PHRASE_WORDS = 12
PARAGRAPH = "\n"
# A full stop behind "Mr", "Rep" or an initial stops nothing.
STOPS = re.compile(
    r"[,;:،؛•!?\n\"“”„«»()—–.]"
    r"(?<!\b[A-ZА-Я]\.)(?<!\b[MD]r\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bLt\.)"
    r"(?<!\b(?:Rep|Sen|Gov|Gen|Del|Col|Sgt)\.)"
)


class Span(NamedTuple):
    """Some of a text, from a character to before another."""

    start: int
    end: int


def words_within(reading: Reading, span: Span) -> range:
    """Return the words of a span, by number in the reading."""
    return range(bisect_left(reading.starts, span.start), bisect_left(reading.starts, span.end))


class Phrases:
    """A text, asked for the words around a verb of speech and a quotation."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def beside(self, verb: Hit, span: Span) -> Span | None:
        """Return the words right beside a verb that say who speaks, as they stand."""
        sentence, end = self.around(span)
        start = sentence
        begin, stop = self._reading.start(verb), self._reading.end(verb)
        if begin >= span.end:
            start = max(start, span.end)
        else:
            end = min(end, span.start)
        return (
            self._segment_before(start, begin)
            or self._segment_after(stop, end)
            or (self._segment_before(sentence, span.start) if begin >= span.end else None)
        )

    def _segment_before(self, low: int, high: int) -> Span | None:
        """Return what stands between the last stop and the verb; behind an aside, the first."""
        stops = [stop.end() for stop in STOPS.finditer(self._reading.text, low, high)]
        last = self._trimmed(stops[-1] if stops else low, high)
        if last:
            return last
        return self._trimmed(low, stops[0] - 1) if stops else None

    def _segment_after(self, low: int, high: int) -> Span | None:
        stop = STOPS.search(self._reading.text, low, high)
        return self._trimmed(low, stop.start() if stop else high)

    def _trimmed(self, low: int, high: int) -> Span | None:
        first = bisect_left(self._reading.starts, low)
        last = bisect_left(self._reading.starts, high) - 1
        if not 0 <= last - first < _PHRASE_WORDS:
            return None
        if first == last and word_at(self._reading, first) in AUXILIARIES:
            return None
        return Span(self._reading.starts[first], self._reading.ends[last])

    def around(self, span: Span) -> tuple[int, int]:
        """From the full stop or paragraph before a span to the one after it."""
        text = self._reading.text
        start = max(text.rfind(PARAGRAPH, 0, span.start), text.rfind(". ", 0, span.start)) + 1
        ends = (text.find(PARAGRAPH, span.end), text.find(". ", span.end))
        return start, min((end for end in ends if end >= 0), default=len(text))
