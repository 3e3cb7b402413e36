"""Differences: what some reports of a happening say, and others say otherwise."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.actors import ActorId
from bot.domain.events import Act
from bot.domain.stories import Report


class About(StrEnum):
    COUNT = "count"  # how many
    TARGETS = "targets"  # towards whom one actor acted
    SOURCES = "sources"  # who did it
    ACT = "act"  # what was done
    DAY = "day"  # when


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What some reports say; one report an outlet, first to say so first."""

    reports: tuple[Report, ...]
    count: int = 0
    actors: tuple[ActorId, ...] = ()
    act: Act | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    about: About
    of: str = ""  # what is counted; a key of [counted] in config/lexicon/concepts.toml
    act: Act | None = None
    actors: tuple[ActorId, ...] = ()  # who acted, and, where the act differs, towards whom
    sides: tuple[Side, ...]  # two or more; the one most outlets take first
