"""What a report is about, boiled down to what can be compared and looked up."""

import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from math import fsum, sqrt
from typing import Self

import numpy as np
from numpy.typing import NDArray

from bot.domain.actors import ActorId
from bot.domain.events import Act
from bot.domain.stories import PLACE, Report
from bot.stories.words import EVERYDAY, WORD, folded, stems

SPAN = timedelta(days=3)  # reports further apart than this tell of different happenings

# Dates beyond these are mistakes; kept within, so that days can be added to any.
EARLIEST, LATEST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)

ABROAD = timedelta(hours=36)  # news of one happening crosses languages in this time

TITLE_WEIGHT = 2.0  # against 1 in the lead; 1.5 to 2.5 score alike
EVERYDAY_WEIGHT = 0.3  # wrong pairs 8.2 % with 1, 1.0 % with 0.5, 0.7 % with 0.3 (English)
SHORT_WEIGHT = 0.5  # numerals and initials of one or two characters
# Added to every length, so that texts with little to say are never quite sure of anything.
MODESTY = 10.0

ANCHOR_WORDS = 9
ANCHOR_MARKS = 7

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

# The same of things and places, by the same count; whatever is not listed weighs 1.
COMMONNESS = {
    "@gaza": 0.36,
    "deal": 0.41,
    "truce": 0.44,
    "talks": 0.51,
    "meeting": 0.55,
    "strike": 0.62,
    "demand": 0.63,
    "plan": 0.64,
    "visit": 0.67,
    "aid": 0.69,
    "nuclear": 0.70,
    "embassy": 0.73,
    "warn": 0.74,
    "court": 0.78,
    "reject": 0.79,
    "resolution": 0.79,
    "closure": 0.80,
    "exchange": 0.81,
    "@hormuz": 0.82,
    "@tehran": 0.83,
    "ties": 0.84,
    "sanctions": 0.85,
    "killed": 0.88,
    "parliament": 0.88,
    "letter": 0.89,
    "reopening": 0.90,
    "vote": 0.91,
    "call": 0.92,
    "arms": 0.94,
}
THING_WEIGHT = 0.6  # against actors
NUMBER_WEIGHT = 0.8
ACT_WEIGHT = 0.3

# Of its own weight, what an actor counts across languages that is named in passing, as a place most
# often, and what the government of a leader does who is named alone: "the Kremlin" and "Putin" are
# partly the same. 0.5 to 1 score alike; 0.7 and 1 are best by a little on the sample news.
PASSING, SEATED = 0.7, 1.0

NUMBER = re.compile(r"\d{2,9}")
YEAR = re.compile(r"(?:19|20)\d\d")  # more likely a date than a count


class Mark(StrEnum):
    """Kinds of marks, by how they begin."""

    ACTOR = ""
    CONCEPT = "+"  # a thing or a place
    NUMBER = "#"
    ACT = "!"


_KINDS = {kind.value: kind for kind in Mark if kind.value}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Signature:
    """A report in the terms of matching; one for each, see `signature`.

    `words` is a vector no longer than 1, so that the product of two is between 0 and 1; `meaning` one
    of length 1, where it is known, and `meant_by` the mark of who told it. `marks` are in no language: actors, things, places, acts, and numbers of two
    or more digits that are no years; also actors that are named in passing, and those that its
    actors speak for. Anchors are the heaviest words and marks.
    """

    at: datetime
    language: str
    title_key: str
    words: Mapping[str, float]
    marks: Mapping[str, float]
    marks_weigh: float  # all of them together, but for actors that it is not about
    actors: Mapping[str, float]  # of the marks: those that it is about
    bodies: Mapping[str, frozenset[str]]  # that each of them speaks for
    meaning: NDArray[np.float32] | None
    meant_by: int
    places: frozenset[str]  # of the marks
    hosts: frozenset[str]  # governments of these
    figures: Mapping[str, frozenset[int]]  # what is counted, and how many of it
    anchor_words: frozenset[str]
    anchor_marks: frozenset[str]

    def meets(self, other: Self) -> bool:
        """Whether the two are worth comparing: near in time, with two anchors of a kind shared.

        In one language, where things and places are words, only actors count as marks: to let
        whatever shares a place and a verb compete raises the bar for all, and cost .012 of F1.
        """
        if abs(self.at - other.at) > SPAN:
            return False
        if len(self.anchor_words & other.anchor_words) > 1:
            return True
        shared = self.anchor_marks & other.anchor_marks
        if self.language == other.language:
            return sum(mark in self.actors and mark in other.actors for mark in shared) > 1
        return len(shared) > 1 and abs(self.at - other.at) <= ABROAD


@lru_cache(maxsize=16_384)  # 4 to 7 kB each; a report is compared many times in its three days
def signature(report: Report) -> Signature:
    emphasis = _emphasis(report)
    named = report.headed or report.actors
    actors: dict[str, float] = {actor: weight(actor) for actor in named}
    marks = {**_beside(report), **actors, **_marks(report)}
    at = max(EARLIEST, min(report.published_at, report.seen_at, LATEST))
    meant_by, meaning = _meaning(report)
    return Signature(
        at=at,
        language=report.language,
        title_key=_title_key(report.title, at),
        words=_vector(emphasis),
        marks=marks,
        marks_weigh=fsum(
            value
            for mark, value in marks.items()
            if mark in actors or kind_of(mark) is not Mark.ACTOR
        ),
        actors=actors,
        bodies=_bodies(report),
        meaning=meaning,
        meant_by=meant_by,
        places=frozenset(mark for mark in marks if mark.startswith(f"{Mark.CONCEPT}{PLACE}")),
        hosts=frozenset(report.hosts),
        figures=_counts(report),
        anchor_words=_anchors(emphasis, ANCHOR_WORDS),
        anchor_marks=_anchors(marks, ANCHOR_MARKS),
    )


def kind_of(mark: str) -> Mark:
    return _KINDS.get(mark[0], Mark.ACTOR)


def weight(actor: ActorId) -> float:
    """Return how much naming this actor tells about which happening it is, 0 to 1."""
    usual = GOVERNMENT_WEIGHT if actor.startswith("gov-") else 1.0
    return UBIQUITY.get(actor, usual)


def _beside(report: Report) -> dict[str, float]:
    """Weigh the actors that a report is not about: named in passing, and behind those it is about."""
    weights: dict[str, float] = {actor: PASSING * weight(actor) for actor in report.passing}
    for _, body in report.seats:
        weights[body] = max(weights.get(body, 0.0), SEATED * weight(body))
    return weights


def _bodies(report: Report) -> dict[str, frozenset[str]]:
    bodies: dict[str, frozenset[str]] = {}
    for actor, body in report.seats:
        bodies[actor] = bodies.get(actor, frozenset()) | {body}
    return bodies


def _meaning(report: Report) -> tuple[int, NDArray[np.float32] | None]:
    """Read by whom it was told what a report means, and what; see `bot.meaning.gist`.

    numpy multiplies two in .7 µs, where a loop takes 19.
    """
    told = np.frombuffer(b64decode(report.meaning), np.int8)
    steps = told[1:].astype(np.float32)
    length = sqrt(steps @ steps)
    return (int(told[0]), steps / np.float32(length)) if length else (0, None)


def _marks(report: Report) -> dict[str, float]:
    """Weigh what else needs no translation: things, places, numbers and acts."""
    marks: dict[str, float] = {}
    for concept in report.concepts:
        marks[f"{Mark.CONCEPT}{concept}"] = THING_WEIGHT * COMMONNESS.get(concept, 1.0)
    marks.update((f"{Mark.NUMBER}{number}", NUMBER_WEIGHT) for number in _numbers(report))
    marks.update(
        (f"{Mark.ACT}{act}", ACT_WEIGHT) for act in report.acts if act is not Act.STATEMENT
    )
    return marks


def _counts(report: Report) -> dict[str, frozenset[int]]:
    counts: dict[str, frozenset[int]] = {}
    for of, number in report.figures:
        counts[of] = counts.get(of, frozenset()) | {number}
    return counts


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


def _anchors(weights: Mapping[str, float], count: int) -> frozenset[str]:
    return frozenset(sorted(weights, key=lambda name: (-weights[name], name))[:count])
