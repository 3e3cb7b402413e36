"""Which acts are the news of an entry.

A least-squares fit tells each act from the rest, as between two parties: a sum of readable
weights, and of what being like typical entries adds; about 1 where the act is the news and about
0 where it is not.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import numpy as np

from bot.domain.assessments import ActScore
from bot.domain.events import Act, Event
from bot.enrich.lexicon import Hit, Reading
from bot.enrich.linear import Weights, logistic

LEAD = 600  # characters of text that count
MOST = 3  # acts an entry; the guide of the labels says one to three
_ENOUGH_IN_TITLE = 1.0
_ENOUGH_IN_LEAD = 2.0
_LONG_TITLE = 120  # characters; a title so long is the first sentence of a post
_TOPIC = 60  # characters in which a colon says who speaks
_ORDERED = frozenset({"acts", "news"})  # sections whose first and last cue tell more
_TELLING = _ORDERED | {"topics"}
_MARKS = {
    "question in title": "?؟",
    "quotation in title": "\"“”„«»'‘’",
}

Features = dict[str, float]


def act_features(reading: Reading, *, title_ends: int, language: str) -> Features:
    """Count what title and lead tell: cues of acts, topics and headlines, and which come first.

    Besides, how the title is put: a question, a quotation, a speaker and a colon; and in which
    language, since each has its own habits of telling.
    """
    found = dict.fromkeys((f"language {language}", *_manner(reading.text, title_ends)), 1.0)
    lead_ends = title_ends + LEAD
    _count(found, reading.between(0, title_ends), "in title", _ENOUGH_IN_TITLE)
    _count(found, reading.between(title_ends, lead_ends), "in lead", _ENOUGH_IN_LEAD)
    return found


def _count(found: Features, hits: Sequence[Hit], where: str, enough: float) -> None:
    first: dict[str, Hit] = {}
    last: dict[str, Hit] = {}
    for hit in hits:
        section, key, _, _, weight = hit
        if section not in _TELLING:
            continue
        name = _feature_name(section, key, where)
        found[name] = min(enough, found.get(name, 0.0) + weight)
        if section in _ORDERED:
            first.setdefault(section, hit)
            last[section] = hit
            if " " in key:
                found[f"{key} {where}"] = 1.0
    for section, hit in first.items():
        found[_feature_name(section, hit.key, f"first {where}")] = hit.weight
        if where == "in title":
            found[_feature_name(section, last[section].key, f"last {where}")] = last[
                section
            ].weight


@cache
def _feature_name(section: str, key: str, where: str) -> str:
    """Return the feature that a cue counts for; `where` as in "CONSULT first in title"."""
    root = key.partition(" ")[0]
    return f"news {root} {where}" if section == "news" else f"{root} {where}"


def _manner(text: str, title_ends: int) -> Iterator[str]:
    title = text[:title_ends]
    for name, marks in _MARKS.items():
        if any(mark in title for mark in marks):
            yield name
    if ":" in title[:_TOPIC]:
        yield "colon in title"
    if title_ends > _LONG_TITLE:
        yield "long title"
    if not title.strip() or text[:1] == "\n":
        yield "no title"
    if not text[title_ends:].strip():
        yield "no text"


def acts(
    features: Mapping[str, float], weights: Weights, meant: Mapping[Act, float] | None = None
) -> tuple[ActScore, ...]:
    """Return the acts that are the news, surest first: one at least where there is any cue.

    `meant`: the log odds of each act by what the entry means, after a second look.
    """
    if meant is None and not any(" in " in name for name in features):
        return ()
    sure, least = _by_cues(features, weights), weights.act_from
    if meant is not None:
        share, least = weights.second_look.of_acts, weights.second_look.act_from
        sure = {
            act: (1 - share) * cues + share * logistic(meant[act]) for act, cues in sure.items()
        }
    surest, *others = sorted(sure, key=lambda act: (-sure[act], act))[:MOST]
    told = (surest, *(act for act in others if sure[act] >= least))
    return tuple(ActScore(act=act, confidence=round(sure[act], 4)) for act in told)


def with_events(
    told: Sequence[ActScore],
    events: Sequence[Event],
    reading: Reading,
    weights: Weights,
    *,
    title_ends: int,
) -> tuple[ActScore, ...]:
    """Add what a long text tells only below its lead: acts with both sides named.

    The weights know title and lead alone, so that such an act is told with the least confidence.
    `events` are all that were read, improbable ones too, as when the weights were fitted.
    """
    known = {score.act for score in told}
    below = [
        event.act
        for event in events
        if event.targets and reading.text.find(event.sentence) >= title_ends + LEAD
    ]
    added = [act for act in dict.fromkeys(below) if act not in known]
    least = min([weights.act_from, *(score.confidence for score in told)])
    return (*told, *(ActScore(act=act, confidence=least) for act in added[:MOST]))


def _by_cues(features: Mapping[str, float], weights: Weights) -> dict[Act, float]:
    totals = weights.acts.totals(features) + weights.typical.added(features)
    sure = np.minimum(np.maximum(totals, 0.0), 1.0)
    return dict(zip(weights.acts.acts, sure.tolist(), strict=True))
