"""Dossiers: the answer to /who."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from bot.domain.actors import Actor, Office
from bot.domain.differences import Difference
from bot.domain.events import Event, Quote
from bot.domain.feeds import Ownership
from bot.domain.stories import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much was written; every figure is of the dossier's window."""

    entries: int = 0
    stories: int = 0
    outlets: int = 0
    languages: int = 0
    entries_before: int = 0  # in a window of the same length just before
    by_day: tuple[int, ...] = ()  # entries a day, oldest first
    by_ownership: Mapping[Ownership, int] | None = None  # outlets


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An event an actor took part in, and where it was read."""

    event: Event
    reports: tuple[Report, ...]  # one an outlet, first to tell it first
    sentences: tuple[tuple[str, Report], ...] = ()  # what reports say of it, each in its words


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quote, and the report it stands in."""

    quote: Quote
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What we know of an actor at one moment."""

    actor: Actor
    asked_on: date  # offices are those of this day
    office: Office | None
    former: Office | None  # the last office, for those who hold none
    since: datetime
    until: datetime
    quiet: bool  # nothing in the asked window: everything below is of the last that was seen
    counts: Counts
    deeds: tuple[Deed, ...] = ()  # newest first
    company: tuple[tuple[Actor, int], ...] = ()  # named in the same entries, most often first
    quotes: tuple[Said, ...] = ()  # by the actor
    about: tuple[Said, ...] = ()  # by others, of the actor; those whose speaker we know first
    differences: tuple[Difference, ...] = ()  # in what the actor did, most told first
    latest: tuple[Report, ...] = ()  # newest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """More than one actor bears the name; the asker has to choose."""

    asked: str
    candidates: tuple[Actor, ...]  # best first


class Glimpse(NamedTuple):
    """A name that is on no list, as it was written most often, and in how many entries."""

    name: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Nobody we know bears the name."""

    asked: str
    nearest: tuple[Actor, ...] = ()
    held: tuple[tuple[Actor, Office], ...] = ()  # an office that is vacant: by whom at other times
    seen: tuple[Glimpse, ...] = ()  # like it, in recent news, linked to nobody; most often first
