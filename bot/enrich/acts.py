"""Which acts are the news of an entry."""

from collections.abc import Mapping, Sequence

from bot.domain.assessments import ActScore
from bot.domain.events import Act, Event
from bot.enrich.lexicon import Reading
from bot.enrich.linear import Linear, Weights

LEAD = 600  # characters of text that count
MOST = 3  # acts an entry; the guide of the labels says one to three
_ENOUGH_IN_TITLE = 1.0
_IN_LEAD = ("lead", 2.0)
_TELLING = frozenset({"acts", "topics"})

Features = dict[str, float]


def act_features(reading: Reading, *, title_ends: int) -> Features:
    """Count the cues of each act and topic in title and lead, and note which act comes first."""
    found: Features = {}
    for hit in reading.hits:
        if hit.section not in _TELLING:
            continue
        start = reading.start(hit)
        if start >= title_ends + LEAD:
            break
        where, enough = ("title", _ENOUGH_IN_TITLE) if start < title_ends else _IN_LEAD
        root = hit.key.partition(" ")[0]
        if hit.section == "acts" and f"first in {where}" not in found:
            found[f"first in {where}"] = 0.0
            found[f"{root} first in {where}"] = hit.weight
        name = f"{root} in {where}"
        found[name] = min(enough, found.get(name, 0.0) + hit.weight)
    return {name: amount for name, amount in found.items() if amount}


def acts(features: Mapping[str, float], weights: Weights) -> tuple[ActScore, ...]:
    """Return the acts that are the news, surest first: one at least where there is any cue."""
    if not features:
        return ()
    surest, *others = _scored(features, weights.acts)[:MOST]
    return surest, *(score for score in others if score.confidence >= weights.act_from)


def with_events(
    told: Sequence[ActScore],
    events: Sequence[Event],
    reading: Reading,
    weights: Weights,
    *,
    title_ends: int,
) -> tuple[ActScore, ...]:
    """Add what a long text tells only below its lead: acts with both sides named.

    The weights know title and lead alone, so that such an act has the least confidence told.
    """
    known = {score.act for score in told}
    below = [
        event.act
        for event in events
        if event.targets and reading.text.find(event.sentence) >= title_ends + LEAD
    ]
    added = [act for act in dict.fromkeys(below) if act not in known]
    return (*told, *(ActScore(act=act, confidence=weights.act_from) for act in added[:MOST]))


def _scored(features: Mapping[str, float], models: Mapping[Act, Linear]) -> list[ActScore]:
    scored = [
        ActScore(act=act, confidence=round(model.probability(features), 4))
        for act, model in models.items()
    ]
    return sorted(scored, key=lambda score: (-score.confidence, score.act))
