"""Whom an entry is about: by cues alone, or when a language model was asked as well.

Governments are weighed by cues (`bot.enrich.central`) and by what the model says of the places
where they stand; persons and bodies, whom cues take for granted, by the model alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.actors.gazetteer import Gazetteer
from bot.domain.actors import ActorId, Span
from bot.enrich.central import Told, weighed
from bot.enrich.linear import Weights, log_odds


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody an entry names, whom it may be about."""

    actor_id: ActorId
    places: tuple[Span, ...]  # where he, she or it is named, in order
    cues: float | None  # the log odds by cues; None of persons and bodies


def candidates(told: Told, gazetteer: Gazetteer, weights: Weights) -> tuple[Candidate, ...]:
    """Return whom an entry may be about, each once."""
    named, governments = told.named, weighed(told, gazetteer)
    places: dict[ActorId, list[Span]] = {}
    for mention in (*named.mentions, *named.peoples):
        places.setdefault(mention.actor_id, []).append((mention.start, mention.end))
    for mention, holder in named.offices.items():
        places.setdefault(holder, []).append((mention.start, mention.end))
    hidden = named.only_in_offices
    return tuple(
        Candidate(
            actor_id=actor_id,
            places=tuple(sorted(stands)),
            cues=weights.central.total(governments[actor_id]) if actor_id in governments else None,
        )
        for actor_id, stands in places.items()
        if actor_id not in hidden
    )


def in_passing(
    asked: Sequence[Candidate], said: Sequence[float | None], weights: Weights
) -> frozenset[ActorId]:
    """Return whom an entry only names.

    `said`: the log odds by meaning of each, None where the model was not asked, or did not read
    so far.
    """
    return frozenset(
        each.actor_id
        for each, odds in zip(asked, said, strict=True)
        if not is_about(each.cues, odds, weights)
    )


def is_about(cues: float | None, said: float | None, weights: Weights) -> bool:
    """Whether an entry is about somebody, by log odds of what cues and what the model say."""
    if said is None:
        return cues is None or cues >= log_odds(weights.central_from)
    if cues is None:
        return weights.second_look.about["others"].total({"meaning": said}) >= 0
    return weights.second_look.about["governments"].total({"cues": cues, "meaning": said}) >= 0
