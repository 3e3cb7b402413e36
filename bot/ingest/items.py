"""What the readers of feed formats hand to `parse`: an item in its publisher's words."""

from dataclasses import dataclass
from time import struct_time


@dataclass(frozen=True, slots=True, kw_only=True)
class RawItem:
    """An item as it stands in the document: markup, links and dates as written."""

    guid: str = ""
    link: str = ""
    title: str = ""
    bodies: tuple[str, ...] = ()  # summary first, then contents
    published: str = ""
    published_guess: struct_time | None = None  # how feedparser reads it, in UTC
    updated: str = ""
    updated_guess: struct_time | None = None
    publisher: str = ""  # where an aggregator says that it has the item from
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawFeed:
    title: str = ""
    language: str = ""
    ttl: str = ""
    skip_hours: tuple[str, ...] = ()
    skip_days: tuple[str, ...] = ()
    site: str = ""
    hub: str = ""  # who pushes it, and
    topic: str = ""  # by which name
    items: tuple[RawItem, ...] = ()
    sound: bool = False  # XML as it should be: read as a part of it, an item reads the same
