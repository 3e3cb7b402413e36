"""What an operator looks into: an outbox and an intake, made up."""

from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import DeliveryId, Lane, LaneState, Lost, OutboxState
from bot.domain.updates import SetAside
from tests.build import a_subscription


@dataclass
class Mail:
    """An outbox and an intake that an operator looks into."""

    paused: bool = False
    given_up: list[Lost] = field(default_factory=list)
    waiting: Counter[Lane] = field(
        default_factory=lambda: Counter({Lane.DIGEST: 3, Lane.ALERT: 1})
    )

    async def state(self, now: datetime) -> OutboxState:
        return OutboxState(
            due=self.waiting.total(),
            later=2,
            again=1,
            oldest=now - timedelta(minutes=7),
            paused=self.paused,
            ended={"sent": 1200, "dropped": 1, "expired": 2, "in_doubt": 5},
            held=3,
            lanes={
                Lane.DIGEST: LaneState(due=4, oldest=now - timedelta(minutes=7), doubted=5, lost=1)
            },
        )

    async def pause(self, *, paused: bool) -> None:
        self.paused = paused

    async def drop(self, lane: Lane, now: datetime) -> int:
        count = self.waiting.pop(lane, 0)
        self.given_up += [
            Lost(id=DeliveryId(f"{lane}-{at}"), chat_id=ChatId(at), lane=lane, at=now)
            for at in range(count)
        ]
        return count

    async def lost(self, lane: Lane, since: datetime, now: datetime) -> AsyncIterator[Lost]:
        for one in self.given_up:
            if one.lane is lane and since <= one.at <= now:
                yield one

    async def restore(self, lost: Lost, now: datetime, *, expires_at: datetime) -> bool:
        self.waiting[lost.lane] += expires_at > now
        return True

    async def get(self, chat_id: ChatId) -> Subscription | None:
        return a_subscription(chat_id) if chat_id else a_subscription(chat_id).paused()

    async def aside(self) -> Sequence[SetAside]:
        return [SetAside(update_id=None, why="no update_id", raw={})]
