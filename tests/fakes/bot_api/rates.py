"""Telegram's limits on how fast messages may come, kept strictly."""

from collections import defaultdict, deque
from dataclasses import dataclass, field
from math import ceil

from tests.fakes.bot_api.faults import flooded

Limit = tuple[int, float]  # so many in any so many seconds


@dataclass(frozen=True)
class StrictRates:
    overall: Limit = (30, 1.0)
    private: Limit = (1, 1.0)
    group: Limit = (20, 60.0)


@dataclass
class Gate:
    """Count messages and refuse those that come too fast; a refused one does not count."""

    rates: StrictRates | None = None
    refusals: int = 0
    _closed_until: dict[int | None, float] = field(default_factory=dict)
    _passed: dict[int | None, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def close(self, seconds: int, chat_id: int | None, now: float) -> None:
        """Answer 429 for a while, to one chat or (None) to all."""
        self._closed_until[chat_id] = now + seconds

    def enter(self, chat_id: int, now: float) -> None:
        """Let a message through.

        Raises:
            Refused: with 429 and how long to wait.
        """
        until = max(self._opens_at(None, now), self._opens_at(chat_id, now))
        if until > now:
            self.refusals += 1
            raise flooded(max(1, ceil(until - now)))
        if self.rates:
            self._passed[None].append(now)
            self._passed[chat_id].append(now)

    def _opens_at(self, key: int | None, now: float) -> float:
        closed_until = self._closed_until.get(key, 0.0)
        if self.rates is None:
            return closed_until
        count, period = self._limit(key, self.rates)
        passed = self._passed[key]
        while passed and passed[0] <= now - period:
            passed.popleft()
        return max(closed_until, passed[0] + period if len(passed) >= count else 0.0)

    @staticmethod
    def _limit(key: int | None, rates: StrictRates) -> Limit:
        if key is None:
            return rates.overall
        return rates.private if key > 0 else rates.group
