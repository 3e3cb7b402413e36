"""What a reader wants to be told, and when not to be disturbed."""

from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from typing import Self

from bot.domain.events import Act
from bot.domain.topics import Topic, TopicKind

# What alerts may be of. Acts and sources are too common: following them only puts stories first.
ALERTED = frozenset(TopicKind) - {TopicKind.ACT, TopicKind.SOURCE, TopicKind.LANGUAGE}
MOST_TASTES = 200  # of one reader; whoever wants to leave out more wants another list of feeds


class Stance(StrEnum):
    FOLLOW = "follow"  # comes first
    LESS = "less"  # comes last
    MUTE = "mute"  # does not come


class Evidence(StrEnum):
    ANY = "any"
    TWO = "two"  # two or more independent sources
    OFFICIAL = "official"  # a primary source is among the reports


class Length(StrEnum):
    """How much one digest tells."""

    SHORT = "short"
    USUAL = "usual"
    LINES = "lines"  # headlines only


class Night(StrEnum):
    """What becomes of a digest that falls due in quiet hours."""

    HOLD = "hold"  # it comes when they end
    DROP = "drop"
    SILENT = "silent"  # it comes without a sound


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """Hours of the reader's own zone; an end before the start is on the next day."""

    start: time
    end: time
    night: Night = Night.HOLD


@dataclass(frozen=True, slots=True)
class Taste:
    topic: Topic
    stance: Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Wants:
    """Which stories a reader wants. Whatever is empty leaves nothing out."""

    languages: tuple[str, ...] = ()  # of the sources; a story needs a report in one of them
    evidence: Evidence = Evidence.ANY
    acts: tuple[Act, ...] = ()  # a story needs one of them
    followed_only: bool = False
    tastes: tuple[Taste, ...] = ()  # one a topic, in the order they were made

    def topics(self, stance: Stance) -> tuple[Topic, ...]:
        return tuple(taste.topic for taste in self.tastes if taste.stance is stance)

    def with_taste(self, topic: Topic, stance: Stance | None) -> Self:
        """Return these wants with another stance to a topic; None is none.

        Of more than MOST_TASTES the oldest are forgotten.
        """
        others = tuple(taste for taste in self.tastes if taste.topic != topic)
        new = () if stance is None else (Taste(topic, stance),)
        return replace(self, tastes=(*others, *new)[-MOST_TASTES:])

    @property
    def unheard(self) -> frozenset[Topic]:
        """Sources and languages whose reports are not shown, as if they had not been read."""
        kinds = {TopicKind.SOURCE, TopicKind.LANGUAGE}
        return frozenset(topic for topic in self.topics(Stance.MUTE) if topic.kind in kinds)
