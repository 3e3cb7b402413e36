"""Mend what is known of actors while the bot runs: what an admin adds, every process uses."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

import structlog

from bot.actors.additions import AdditionRefused, normal, with_addition
from bot.actors.gazetteer import Gazetteer

log = structlog.get_logger()

MOST = 1_000  # additions; by then they belong into the files
Known = TypeVar("Known")
Taken = Callable[[str], Awaitable[None]]  # hears of a line before it is in force


async def _nobody_waits(_: str) -> None:
    """Let a line be added without a word."""


class AdditionBook(Protocol):
    async def version(self) -> int: ...
    async def all(self) -> tuple[int, tuple[str, ...]]:
        """Return the additions, oldest first, and their version."""
        ...

    async def put(self, lines: tuple[str, ...], *, version: int) -> bool:
        """Put these in place of all; False if they were changed since `version`."""
        ...


@dataclass(slots=True, kw_only=True)
class Library(Generic[Known]):
    """What this process knows, and how it comes to know what was added since.

    `build` makes everything anew from the shipped files and the additions, in a thread; `use`
    puts it in place of what was used before, between one thing done and the next.
    """

    book: AdditionBook
    build: Callable[[Sequence[str]], Known]
    gazetteer_of: Callable[[Known], Gazetteer]
    use: Callable[[Known], None]
    known: Known
    _version: int = 0
    _building: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def refresh(self) -> None:
        """Use what was added by any process; cheap where nothing was."""
        if await self.book.version() == self._version:
            return
        async with self._building:
            version, lines = await self.book.all()
            if version != self._version:
                self._take(await asyncio.to_thread(self.build, lines), version)
                log.info("additions_taken", version=version, count=len(lines))

    async def add(self, words: Sequence[str], taken: Taken = _nobody_waits) -> str:
        """Make an addition and use it, which takes a second or more; return it as it is kept.

        `taken` hears of it before, once it is known to be well-formed.

        Raises:
            AdditionRefused: it is malformed, or two actors would bear one name without a mark.
        """
        line = normal(words)
        await self.refresh()
        with_addition(self.gazetteer_of(self.known).actors, line)
        await taken(line)
        while True:
            await self.refresh()
            async with self._building:
                version, lines = await self.book.all()
                if len(lines) >= MOST:
                    raise AdditionRefused(
                        "There are too many additions; put some into the files first."
                    )
                with_addition(self.gazetteer_of(self.known).actors, line)
                built, conflicts = await asyncio.to_thread(self._tried, (*lines, line))
                if conflicts:
                    raise AdditionRefused(
                        f"{min(conflicts)}. A ~ after the name says that it is shared."
                    )
                if await self.book.put((*lines, line), version=version):
                    self._take(built, version + 1)
                    return line

    async def undo(self, taken: Taken = _nobody_waits) -> str | None:
        """Take back the newest addition, and return it; None if there is none.

        `taken` hears of it before it is no longer in force.
        """
        while True:
            version, lines = await self.book.all()
            if not lines:
                return None
            if await self.book.put(lines[:-1], version=version):
                await taken(lines[-1])
                await self.refresh()
                return lines[-1]

    def _tried(self, lines: Sequence[str]) -> tuple[Known, set[str]]:
        """Build, and say who would then bear one name who do not now; not in the event loop."""
        built = self.build(lines)
        conflicts = set(self.gazetteer_of(built).conflicts())
        if conflicts:
            conflicts.difference_update(self.gazetteer_of(self.known).conflicts())
        return built, conflicts

    def _take(self, built: Known, version: int) -> None:
        self.use(built)
        self.known, self._version = built, version
