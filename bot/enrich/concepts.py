"""What a text names in no language in particular: things, places, and how many of what.

So reports of one happening meet across languages, and their numbers can be compared. What the
concepts are called is in config/lexicon/concepts.toml.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.actors import ActorId
from bot.domain.stories import PLACE, Figure
from bot.enrich.lexicon import Hit, Reading, Tongue

READ = 1_500  # characters; what comes later is background more often than news
COUNTED = "counted"
PLACES = "places"
_SECTIONS = (COUNTED, "things", PLACES)
_AFTER, _BEFORE = 4, 2  # how many words after, or before, a number is what it counts
_LATER = 1.5  # words that what stands before a number is further away than what stands behind
_DIGITS = {
    ord(char): str(value)
    for zero in "٠۰"
    for value, char in enumerate(map(chr, range(ord(zero), ord(zero) + 10)))
}
_NUMBER = re.compile(r"\d{1,3}(?:[.,٬ \u00a0\u202f']\d{3})+(?!\d)|(?<![\d.,])\d{1,7}(?![\d.,]*\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MANY = 10_000_000


@dataclass(frozen=True, slots=True)
class Grasp:
    concepts: tuple[str, ...]  # of title and lead, in order of appearance, each once
    figures: tuple[Figure, ...]  # of more of the text, in order of appearance
    hosts: tuple[ActorId, ...]  # the governments of those concepts that are places


@dataclass(frozen=True, slots=True)
class Concepts:
    tongues: Mapping[str, Tongue]
    hosts: Mapping[str, ActorId]  # by place: the government of its country

    def grasp(self, title: str, lead: str, text: str, language: str) -> Grasp:
        """Return what a report is about in things and places, and its counts.

        A language without words of its own gets nothing.
        """
        tongue = self.tongues.get({"ms": "id"}.get(language, language))
        if tongue is None:
            return Grasp((), (), ())
        heading = tongue.read(f"{title}\n{lead}")
        named = [
            f"{PLACE}{hit.key}" if hit.section == PLACES else hit.key
            for section in _SECTIONS
            for hit in heading.of(section)
        ]
        hosts = (self.hosts[hit.key] for hit in heading.of(PLACES) if hit.key in self.hosts)
        readings = (tongue.read(part[:READ]) for part in (title, text))
        figures = (figure for reading in readings for figure in _figures(reading))
        return Grasp(
            concepts=tuple(dict.fromkeys(named)),
            figures=tuple(dict.fromkeys(figures)),
            hosts=tuple(dict.fromkeys(hosts)),
        )


def _figures(reading: Reading) -> Iterator[Figure]:
    """Yield each number with the counted thing nearest to it, if one is near."""
    hits = list(reading.of(COUNTED))
    if not hits:
        return
    for found in _NUMBER.finditer(reading.text.translate(_DIGITS)):
        number = _value(found[0])
        near = _nearest(found, hits, reading) if number else None
        if number and near:
            yield Figure(near, number)


def _value(written: str) -> int | None:
    """Read a number; what is a year, or more than anybody counts, is none."""
    number = int("".join(char for char in written if char.isdigit()))
    return None if _YEAR.fullmatch(written) or number > _MANY else number


def _nearest(number: re.Match[str], hits: Sequence[Hit], reading: Reading) -> str | None:
    """Return what a number counts: what is named soon after it, or just before."""
    first = bisect_right(reading.starts, number.start()) - 1
    last = bisect_right(reading.starts, number.end() - 1) - 1  # "1.233" is two words
    reach = [
        (hit.first - last if hit.first >= last else first - hit.last + _LATER, hit.key)
        for hit in hits
        if 0 <= hit.first - last <= _AFTER or 0 < first - hit.last <= _BEFORE
    ]
    return min(reach, default=(0.0, None))[1]
