"""Actors: the people, states, armed groups and bodies that diplomacy is about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

ActorId = NewType("ActorId", str)  # our slug, such as "vladimir-putin"
Span = tuple[int, int]  # of a text: from where to before where, in characters


class ActorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    ARMED_GROUP = "armed-group"
    GOVERNMENT = "government"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A dated role of an actor."""

    title: str  # English, as "President of Russia"
    start: date | None = None
    end: date | None = None  # None: not known to have ended by `as_of`
    as_of: date | None = None  # when somebody last checked
    checked: bool = False  # a source stands behind it
    titles: Mapping[str, str] = field(
        default_factory=dict, repr=False, compare=False
    )  # by language

    def title_in(self, language: str) -> str:
        """Return the title for a reader of `language`, or the English one."""
        return self.titles.get(language, self.title)

    def holds_on(self, day: date) -> bool:
        """Whether the office was held on that day, as far as we know. The last day counts."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One way to write an actor's name in one language."""

    text: str
    language: str
    attested: bool = False  # seen in real text; otherwise from general knowledge
    ambiguous: bool = False  # links only with other evidence in the same text
    exact_case: bool = False
    metonym: bool = False  # a place or building that speaks for a government


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    id: ActorId
    kind: ActorKind
    names: Mapping[str, str]  # language to the name a reader of it expects; always has "en"
    description: str = ""  # English, one line
    qid: str | None = None  # Wikidata, never guessed
    country: str = ""  # ISO 3166 alpha-2
    offices: tuple[Office, ...] = ()
    aliases: tuple[Alias, ...] = field(default=(), repr=False)
    died_on: date | None = None

    def name_in(self, language: str) -> str:
        """Return the name for a reader of `language`, or the English one."""
        return self.names.get(language) or self.names["en"]

    def office_on(self, day: date) -> Office | None:
        """Return the office held on a day; of several, the one that began last."""
        held = [office for office in self.offices if office.holds_on(day)]
        return max(held, key=lambda office: office.start or date.min, default=None)

    def last_office(self, day: date) -> Office | None:
        """Return the office that ended most recently before a day."""
        ended = [office for office in self.offices if office.end and office.end < day]
        return max(ended, key=lambda office: office.end or date.min, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span of text that names an actor. Offsets are into title + newline + text."""

    start: int
    end: int
    surface: str
    actor_id: ActorId
    metonym: bool = False
