"""What a report is about, boiled down to what can be compared and looked up."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from hashlib import blake2b
from math import sqrt
from typing import Self

from bot.domain.actors import ActorId
from bot.domain.events import Act
from bot.domain.stories import Report
from bot.stories.words import EVERYDAY, WORD, folded, stems

SPAN = timedelta(days=3)  # reports further apart than this tell of different happenings

TITLE_WEIGHT = 2.0  # against 1 in the lead; 1.5 to 2.5 score alike
EVERYDAY_WEIGHT = 0.3  # wrong pairs 8.2 % with 1, 1.0 % with 0.5, 0.7 % with 0.3 (English)
SHORT_WEIGHT = 0.5  # numerals and initials of one or two characters
# Added to every length, so that texts with little to say are never quite sure of anything.
MODESTY = 10.0

ANCHOR_WORDS = 9
ANCHOR_ACTORS = 5

# ln(1 / share) / ln(50), where share is that of the 1,959 relevant items of the relevance gold
# that name the actor: what one in fifty names weighs 1. Governments, which stand for all their
# people and are named by their capitals too, weigh GOVERNMENT_WEIGHT at most.
UBIQUITY = {
    "gov-ir": 0.27,
    "gov-il": 0.30,
    "gov-us": 0.33,
    "donald-trump": 0.45,
    "hamas": 0.55,
    "benjamin-netanyahu": 0.67,
    "united-nations": 0.71,
    "un-security-council": 0.82,
    "joe-biden": 0.90,
}
GOVERNMENT_WEIGHT = 0.6

NUMBER = re.compile(r"\d{2,9}")
YEAR = re.compile(r"(?:19|20)\d\d")  # more likely a date than a count


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A report in the terms of matching.

    `words` is a vector no longer than 1, so that the product of two is between 0 and 1. `numbers`
    are those of two or more digits that are not years. Anchors are the heaviest words and actors.
    """

    at: datetime
    language: str
    title_key: str
    words: Mapping[str, float]
    actors: Mapping[ActorId, float]
    acts: frozenset[Act]
    numbers: frozenset[str]
    anchor_words: frozenset[str]
    anchor_actors: frozenset[str]

    def meets(self, other: Self) -> bool:
        """Whether the two are worth comparing: near in time, with two anchors of a kind shared."""
        return abs(self.at - other.at) <= SPAN and (
            len(self.anchor_words & other.anchor_words) > 1
            or len(self.anchor_actors & other.anchor_actors) > 1
        )


@lru_cache(maxsize=8192)  # 4.6 kB each; a report is compared many times in its three days
def signature(report: Report) -> Signature:
    emphasis = _emphasis(report)
    actors = {actor: weight(actor) for actor in report.actors}
    at = min(report.published_at, report.seen_at)
    return Signature(
        at=at,
        language=report.language,
        title_key=_title_key(report.title, at),
        words=_vector(emphasis),
        actors=actors,
        acts=frozenset(report.acts),
        numbers=_numbers(report),
        anchor_words=_anchors(emphasis, ANCHOR_WORDS),
        anchor_actors=_anchors(actors, ANCHOR_ACTORS),
    )


def weight(actor: ActorId) -> float:
    """Return how much naming this actor tells about which happening it is, 0 to 1."""
    usual = GOVERNMENT_WEIGHT if actor.startswith("gov-") else 1.0
    return UBIQUITY.get(actor, usual)


def _title_key(title: str, at: datetime) -> str:
    """Return one key for titles of a day that differ in case, marks and spacing alone.

    A title without a letter or digit has none: "".
    """
    plain = " ".join(WORD.findall(folded(title)))
    if not plain:
        return ""
    digest = blake2b(plain.encode(), digest_size=8).hexdigest()
    return f"title:{digest}:{at:%Y%m%d}"


def _emphasis(report: Report) -> dict[str, float]:
    """Weigh words by where they stand: the lead counts 1, the title TITLE_WEIGHT, both the sum."""
    weights = dict.fromkeys(stems(report.lead), 1.0)
    for word in dict.fromkeys(stems(report.title)):
        weights[word] = weights.get(word, 0.0) + TITLE_WEIGHT
    return {word: value * _telling(word) for word, value in weights.items()}


def _vector(emphasis: Mapping[str, float]) -> dict[str, float]:
    length = sqrt(MODESTY + sum(value * value for value in emphasis.values()))
    return {word: value / length for word, value in emphasis.items()}


def _telling(word: str) -> float:
    if word in EVERYDAY:
        return EVERYDAY_WEIGHT
    return SHORT_WEIGHT if len(word) <= 2 else 1.0  # noqa: PLR2004 - see SHORT_WEIGHT


def _numbers(report: Report) -> frozenset[str]:
    found = NUMBER.findall(folded(f"{report.title} {report.lead}"))
    return frozenset(number for number in found if not YEAR.fullmatch(number))


def _anchors(weights: Mapping[str, float] | Mapping[ActorId, float], count: int) -> frozenset[str]:
    return frozenset(sorted(weights, key=lambda name: (-weights[name], name))[:count])
