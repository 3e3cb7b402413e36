"""One thing at a time where order matters, and everything else at the same time."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Line:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    length: int = 0


class InOrder:
    """Lines, one for each chat or whatever else has an order; an empty one is forgotten."""

    def __init__(self) -> None:
        self._lines: dict[Hashable, _Line] = {}

    @asynccontextmanager
    async def of(self, whose: Hashable) -> AsyncIterator[None]:
        """Wait for whoever came before in the same line, and hold up whoever comes after."""
        line = self._lines.setdefault(whose, _Line())
        line.length += 1
        try:
            async with line.lock:
                yield
        finally:
            line.length -= 1
            if not line.length:
                del self._lines[whose]

    def length(self, whose: Hashable) -> int:
        """Return how many there are in a line, who is at its head included."""
        line = self._lines.get(whose)
        return line.length if line else 0

    def __len__(self) -> int:
        return len(self._lines)
