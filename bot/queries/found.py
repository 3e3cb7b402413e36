"""What answers a question."""

from dataclasses import dataclass

from bot.domain.stories import Filing
from bot.queries.meaning import Marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page of what answers a question."""

    written: str
    total: int
    skip: int
    filings: tuple[Filing, ...]  # the newest first
    marks: Marks
    left_out: int = 0  # where there is none: how many there are that are in no story
    building: bool = False  # the index is not whole yet


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """There is no index to look into, and none can be made just now."""
