"""Events and quotes: who did which act to whom, and who said what."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.actors import ActorId


class Act(StrEnum):
    """What kind of thing was done: the root words of PLOVER, and STATEMENT of ours.

    PLOVER: Political Language Ontology for Verifiable Event Records, Halterman et al. 2023.
    """

    CONSULT = "CONSULT"
    AGREE = "AGREE"
    SUPPORT = "SUPPORT"
    COOPERATE = "COOPERATE"
    AID = "AID"
    CONCEDE = "CONCEDE"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    STATEMENT = "STATEMENT"  # an official position that is none of the above


# What is done, and not said.
MATERIAL = frozenset(
    {
        Act.ASSAULT,
        Act.COERCE,
        Act.MOBILIZE,
        Act.RETREAT,
        Act.AID,
        Act.CONCEDE,
        Act.PROTEST,
        Act.SANCTION,
        Act.COOPERATE,
    }
)
MUTUAL = frozenset({Act.CONSULT, Act.AGREE, Act.COOPERATE})  # of which both sides do the same


class Mode(StrEnum):
    CALL = "call"
    MEETING = "meeting"
    VISIT = "visit"
    LETTER = "letter"
    VOTE = "vote"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did which act to whom, when, read from one sentence of an entry."""

    act: Act
    sources: tuple[ActorId, ...]
    targets: tuple[ActorId, ...]
    on: date  # of the act where the text tells it, else the entry's day in the publisher's zone
    sentence: str  # as it stands in the entry
    mode: Mode | None = None
    probable: bool = True  # that it is right as it was read: else no deed, though among the acts


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words that an entry gives to a speaker."""

    text: str
    speaker: ActorId | None  # None: the text names nobody we know
    speaker_surface: str  # as the text names the speaker; "" if it does not
    cue: str  # the verb, as "said"; "" if there is none
    verbatim: bool  # inside quotation marks in this text; it may still be a translation
    hearer: ActorId | None = None  # to whom, where the text says so and we know them
