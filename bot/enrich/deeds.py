"""How likely an event is right as it was read: by how source, cue and target stand.

Readers who see wrong deeds stop believing the right ones, so that of what rules read only what is
probably right is told: a formula whose every term can be read. The weights were fitted on events
that were read by eye; see the card beside them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import log1p
from typing import NamedTuple

from bot.domain.actors import Actor, ActorId, ActorKind
from bot.domain.assessments import ActScore
from bot.domain.events import MATERIAL, MUTUAL, Act, Event
from bot.enrich.claims import Claim
from bot.enrich.clauses import VERB_LAST, Syntax
from bot.enrich.lexicon import Hit
from bot.enrich.linear import Weights, log_odds
from bot.enrich.named import Named
from bot.enrich.parties import Party, Scene

Features = dict[str, float]

_CLOSE = 2  # words between a party and a cue
_LEADS = {
    key: {side: f"{key} before {side}" for side in ("source", "target")}
    for key in ("in", "to", "with", "by", "and", "between", "about", "per")
}
_APOSTROPHES = frozenset("'’")
_HYPHENS = frozenset("-–")


class Deed(NamedTuple):
    """An event, and how what tells it stands in its sentence."""

    event: Event
    claim: Claim
    source: Party
    target: Party | None
    scene: Scene
    form: Syntax


def judged(
    deeds: Sequence[Deed], counted: Iterable[Features], weights: Weights
) -> tuple[Event, ...]:
    """Return the events of an entry in order; of each, whether it is probably right.

    `counted` is what `weighed` yields for them.
    """
    model, least = weights.deeds, log_odds(weights.deeds_from)
    return tuple(
        deed.event if model.total(features) >= least else replace(deed.event, probable=False)
        for deed, features in zip(deeds, counted, strict=True)
    )


def weighed(
    deeds: Sequence[Deed], named: Named, news: Sequence[ActScore], actors: Mapping[ActorId, Actor]
) -> Iterator[Features]:
    """Count what the formula weighs, for each deed.

    `news` are the acts that are the news, by cues alone; surest first.
    """
    heading, mentions = named.heading, named.mentions
    every = [mention.actor_id for mention in mentions]
    in_title = {mention.actor_id for mention in mentions if mention.start < heading}
    for deed in deeds:
        event = deed.event
        found = dict.fromkeys(_kinds(deed, actors), 1.0)
        found.update(dict.fromkeys(_stands(deed), 1.0))
        found.update(_amounts(deed))
        found.update(_agreement(event.act, news))
        if every and every[0] in event.sources:
            found["source named first"] = 1.0
        below = deed.scene.sentence.start >= heading
        found["below title" if below else "in title"] = 1.0
        for side, ids in (("source", event.sources), ("target", event.targets)):
            if ids:
                found[f"{side} named often"] = log1p(max(map(every.count, ids)))
                if below and not in_title.isdisjoint(ids):
                    found[f"{side} in title"] = 1.0
        yield found


def _agreement(act: Act, news: Sequence[ActScore]) -> Iterator[tuple[str, float]]:
    """Yield how an act agrees with those that are the news."""
    for place, score in enumerate(news):
        if score.act is act:
            yield "act's confidence", score.confidence
            if place == 0:
                yield "surest act", 1.0


def _kinds(deed: Deed, actors: Mapping[ActorId, Actor]) -> Iterator[str]:
    """Yield what kind of act it is, and of parties."""
    event = deed.event
    if mode := deed.claim.mode:
        yield f"by {mode}"
    yield "material" if event.act in MATERIAL else "mutual" if event.act in MUTUAL else "spoken"
    if deed.claim.hit.weight < 1:
        yield "weak cue"
    yield f"source: {_kind(deed.source, actors)}"
    if len(event.sources) > 1:
        yield "several sources"
    if not event.targets:
        yield "no target"
    elif deed.target is None:
        yield "target: people"
    else:
        yield f"target: {_kind(deed.target, actors)}"
        if len(event.targets) > 1:
            yield "several targets"


def _kind(party: Party, actors: Mapping[ActorId, Actor]) -> str:
    if not party.named:
        return "capital"
    kind = actors[party.actors[0]].kind
    return "state" if kind is ActorKind.GOVERNMENT else kind.value


def _stands(deed: Deed) -> Iterator[str]:
    """Yield how source, cue and target stand to each other and in the sentence."""
    source, target, scene, form = deed.source, deed.target, deed.scene, deed.form
    hit, last = deed.claim.hit, form.language in VERB_LAST
    order = _order(source, hit, target)
    yield f"verb last: {order}" if last else order
    if form.closes(hit.last):
        yield "verb last: cue closes" if last else "cue closes"
    elif last:
        yield "verb last: cue within"
    if source.first == scene.first:
        yield "source opens"
    elif source.first == scene.first + 1:
        yield "source is the second word"
    yield from _beside("source", source, scene, form)
    yield from _parted("source", source, hit, form)
    if target:
        if form.closes(target.last):
            yield "target closes"
        yield from _beside("target", target, scene, form)
        yield from _parted("target", target, hit, form)


def _order(source: Party, hit: Hit, target: Party | None) -> str:
    if target is None:
        return "source cue" if source.first < hit.first else "cue source"
    places = [(source.first, "source"), (hit.first, "cue"), (target.first, "target")]
    return " ".join(name for _, name in sorted(places))


def _beside(side: str, party: Party, scene: Scene, form: Syntax) -> Iterator[str]:
    """Yield what stands right before and right behind a party, and what is written onto it."""
    for word in scene.cues["words",]:
        if 0 <= party.first - word.last - 1 <= 1 and word.key in _LEADS:
            yield _LEADS[word.key][side]
    if party.onto:
        yield f"written onto {side}"
    end = form.reading.ends[party.last]
    after = form.reading.text[end : end + 1]
    if after in _APOSTROPHES:
        yield f"{side} with an ending"
        if form.is_genitive(party.last + 1):
            yield f"{side} owns"
        elif form.is_oblique(party.last + 1):
            yield f"{side} oblique"
    elif after in _HYPHENS:
        yield f"{side} joined"
    elif after == ":":
        yield f"{side} before a colon"


def _parted(side: str, party: Party, hit: Hit, form: Syntax) -> Iterator[str]:
    """Yield how far a party stands from its cue, and which marks part them."""
    low, high = _gap(party, hit)
    if high - low <= 1:
        yield f"{side} beside cue"
    yield f"{side} far" if high - low - 1 > _CLOSE else f"{side} close"
    if bisect_right(form.commas, low) < bisect_right(form.commas, high):
        yield f"comma between cue and {side}"
    if any(low < word <= high and kind == "cut" for word, kind in form.openings):
        yield f"mark between cue and {side}"


def _gap(party: Party, hit: Hit) -> tuple[int, int]:
    """Return the last word of the one and the first of the other."""
    if party.last < hit.first:
        return party.last, hit.first
    return hit.last, max(party.first, hit.last)


def _amounts(deed: Deed) -> Iterator[tuple[str, float]]:
    """Yield how much stands between the cue and its parties."""
    scene = deed.scene
    for side, party in (("source", deed.source), ("target", deed.target)):
        if party is None:
            continue
        low, high = _gap(party, deed.claim.hit)
        if high - low <= 1:
            continue
        yield f"words between cue and {side}", log1p(high - low - 1)
        for name, others in (
            ("acts", scene.cues["acts",]),
            ("speech", scene.cues["speech",]),
            ("others", scene.parties),
        ):
            if inside := _within(others, low, high):
                yield f"{name} between cue and {side}", log1p(inside)


def _within(others: Sequence[Hit | Party], low: int, high: int) -> int:
    return sum(low < other.first < high for other in others)
