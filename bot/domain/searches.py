"""Searches: what an index is asked, what it keeps of an entry, and where it stands."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from bot.domain.entries import EntryId


class Field(StrEnum):
    """What of an entry a condition is about."""

    WORD = "words"  # of title and lead, folded, in order
    STEM = "stems"  # of the same words, each with its language
    ACTOR = "actors"
    LANGUAGE = "language"
    OUTLET = "outlet"
    OWNERSHIP = "ownership"
    ACT = "acts"
    FILED = "filed"  # IN_STORY, or LEFT_OUT where it is not relevant


IN_STORY, LEFT_OUT = "story", "out"
END_OF_TITLE = "\u00b6"  # stands between title and lead, so that no phrase reaches across


@dataclass(frozen=True, slots=True)
class Has:
    """The field holds one of these values."""

    field: Field
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Says:
    """The words stand one after the other."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """Published from `since` on, and before `until`."""

    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AnyOf:
    of: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of these hold, and none of `without`."""

    of: tuple["Condition", ...]
    without: tuple["Condition", ...] = ()


Condition: TypeAlias = Has | Says | Within | AnyOf | AllOf


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """What an index keeps of an entry."""

    entry_id: EntryId
    published_at: datetime
    seen_at: datetime
    values: dict[Field, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Up to where an index has taken in what was filed."""

    began: int  # which store: when it was first asked, in ms since 1970
    version: int = 0  # of the shelf
    whole: bool = False  # all that was filed before is in it
    tidied: date = date.min  # when what has left the store was last taken out


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits:
    total: int
    entry_ids: tuple[EntryId, ...]  # the newest first
