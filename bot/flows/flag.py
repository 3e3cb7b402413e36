"""Flag what is wrong: a reader's one tap, kept without the reader, for admins to look at.

Nothing is kept of who flagged: how often a chat may is remembered by this process alone.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.actors import ActorId
from bot.domain.audience import ChatId
from bot.ports import Clock

A_DAY = 10  # flags of one chat; whoever finds more wrong should write to us
KEPT_FOR = timedelta(days=30)
BATCH = timedelta(hours=1)  # admins are told once an hour at most


class Fault(StrEnum):
    PERSON = "person"  # somebody else of that name
    OFFICE = "office"
    EVENT = "event"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Flag:
    """Somebody says that a dossier is wrong."""

    day: date
    actor_id: ActorId
    fault: Fault
    window: str  # of the dossier, as "7d"
    language: str


class FlagBook(Protocol):
    async def keep(self, flag: Flag) -> None:
        """Count one more of a flag."""
        ...

    async def flags(self, *, since: date, until: date) -> Mapping[Flag, int]:
        """Return the flags of these days, and how often each was raised."""
        ...

    async def open_batch(self, lasting: timedelta) -> bool:
        """Begin a batch of flags; False while the last one lasts."""
        ...


@dataclass(slots=True)
class Allowance:
    """How much each chat may do in a day."""

    most: int
    _day: date = date.min
    _used: Counter[ChatId] = field(default_factory=Counter)

    def take(self, chat_id: ChatId, day: date) -> bool:
        """Use one; False where all are used. A new day forgets who used what."""
        if day != self._day:
            self._day, self._used = day, Counter()
        if self._used[chat_id] >= self.most:
            return False
        self._used[chat_id] += 1
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Flagging:
    """What it takes to flag: where flags are kept, and who looks at them."""

    book: FlagBook
    clock: Clock
    admins: frozenset[ChatId]  # never empty: what nobody looks at is not asked for
    allowance: Allowance = field(default_factory=lambda: Allowance(A_DAY))

    async def flag(
        self, chat_id: ChatId, actor_id: ActorId, fault: Fault, *, window: str, language: str
    ) -> bool:
        """Keep a flag; False, and nothing is kept, where the chat has raised enough today."""
        today = self.clock.now().date()
        if not self.allowance.take(chat_id, today):
            return False
        await self.book.keep(
            Flag(day=today, actor_id=actor_id, fault=fault, window=window, language=language)
        )
        return True

    async def flags(self) -> Mapping[Flag, int]:
        """Return what was flagged lately."""
        today = self.clock.now().date()
        return await self.book.flags(since=today - KEPT_FOR, until=today)

    async def is_news(self) -> bool:
        """Whether admins are to be told now; they were not within the hour.

        Whoever gets True tells them. If it dies before, they are told with the next batch, and
        find all of it listed meanwhile.
        """
        return await self.book.open_batch(BATCH)
