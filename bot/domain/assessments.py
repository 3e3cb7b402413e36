"""Assessments: all that enrichment says of one revision of an entry."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.actors import ActorId, Mention
from bot.domain.entries import EntryId
from bot.domain.events import Act, Event, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why the relevance is what it is: a cue, an actor or a rule, and how much it weighed."""

    what: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Relevance:
    """How sure we are that an entry is about Middle East diplomacy, 0 to 1."""

    score: float
    relevant: bool
    reasons: tuple[Reason, ...] = ()  # heaviest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a language model makes of an entry: logarithms of odds."""

    relevant: float
    acts: Mapping[Act, float]  # each, whether it is the news
    about: tuple[float | None, ...] = ()  # of each asked about; None where it was not read so far


@dataclass(frozen=True, slots=True, kw_only=True)
class ActScore:
    act: Act
    confidence: float  # 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    entry_id: EntryId
    fingerprint: str  # of the revision assessed
    language: str
    relevance: Relevance
    acts: tuple[ActScore, ...] = ()  # surest first
    mentions: tuple[Mention, ...] = ()  # in order of appearance
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    cites: tuple[str, ...] = ()  # outlets the text names as its sources, as "Reuters"
    passing: tuple[ActorId, ...] = ()  # whom it mentions, and is not about: most are governments
    holders: tuple[ActorId, ...] = ()  # whom it names by their office alone: "Menlu AS"

    def actors(self) -> dict[ActorId, int]:
        """Return whom it is about and how often they are named, most often first, then in order.

        That is everybody named except those named in passing, and whoever is named by an office.
        """
        counts: dict[ActorId, int] = {}
        for mention in self.mentions:
            if mention.actor_id in self.passing:
                continue
            counts[mention.actor_id] = counts.get(mention.actor_id, 0) + 1
        for holder in self.holders:
            counts[holder] = counts.get(holder, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: -item[1]))
