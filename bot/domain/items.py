"""Items: what Wikidata says of somebody, as far as we read it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NewType

Qid = NewType("Qid", str)  # as "Q7747"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A position somebody held. A day known by month or year only is the first of it."""

    position: Qid
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    id: Qid  # another one than was asked for, where two items were merged
    labels: Mapping[str, str]  # by language
    tenures: tuple[Tenure, ...] = ()
    died_on: date | None = None
