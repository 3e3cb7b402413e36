"""What an admin asks of the feeds and cannot have, by kind: the texts say each in ten languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.feeds import Trouble


class Why(StrEnum):
    """Why a change of the feeds is refused; the text is `feeds-not-` and the value."""

    ADDRESS = "address"
    UNKNOWN = "unknown"
    UNKNOWN_NEAR = "unknown-near"
    MONITORED = "monitored"
    TAKEN = "taken"
    LABEL = "label"
    URL = "url"
    ID = "id"
    OUTLET = "outlet"
    LANGUAGE = "language"
    COUNTRY = "country"
    OWNERSHIP = "ownership"
    ARTICLES = "articles"
    MOST = "most"
    AROUND = "around"  # a page that is no feed, on a site where none is found
    LIST_LARGE = "list-large"
    LIST_FEED = "list-feed"
    LIST_OTHER = "list-other"
    LIST_LONG = "list-long"
    LIST_ENTITIES = "list-entities"
    LIST_BROKEN = "list-broken"
    LIST_EMPTY = "list-empty"
    FEED = "feed"  # it cannot be read: `trouble` and `reason` say why


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why something cannot be done, with what the text needs."""

    why: Why
    told: Mapping[str, str] = field(default_factory=dict)
    trouble: Trouble | None = None
    reason: str = ""  # in English, as in the feed's health


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedLine:
    """One feed of a list that is not taken."""

    line: int
    outlet: str
    refusal: Refusal


class EditRefused(Exception):
    """What an admin asks of the feeds cannot be done; `refusal` says why, for the texts."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.why.value)
        self.refusal = refusal


def refused(why: Why, **told: str) -> EditRefused:
    return EditRefused(Refusal(why=why, told=told))
