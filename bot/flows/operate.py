"""What an operator sees of the outbox and the intake, and may do with the outbox."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

import structlog

from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Lane, OutboxState
from bot.ports import Clock, OperatedOutbox, SetAsideBook

log = structlog.get_logger()

AGAIN = timedelta(hours=6)  # for so long what is sent again is of use


class Readers(Protocol):
    async def get(self, chat_id: ChatId) -> Subscription | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Operating:
    outbox: OperatedOutbox
    updates: SetAsideBook
    audience: Readers
    clock: Clock

    async def state(self) -> tuple[OutboxState, int]:
        """Return how the outbox does, and how many updates were set aside in the last week."""
        state = await self.outbox.state(self.clock.now())
        return state, len(await self.updates.aside())

    async def pause(self, *, paused: bool) -> None:
        """Send nothing from the outbox until further notice, or go on; answers go out anyway."""
        await self.outbox.pause(paused=paused)

    async def drop(self, lane: Lane) -> int:
        """Give up every delivery of a lane; return how many there were."""
        return await self.outbox.drop(lane, self.clock.now())

    async def resend(self, lane: Lane, *, since: timedelta) -> int:
        """Queue again what was given up of a lane since then; return how many.

        That is what Telegram refused, and what an operator dropped. Who left meanwhile gets
        nothing. A delivery has its id still: what is queued twice is sent once.
        """
        now = self.clock.now()
        queued = 0
        async for lost in self.outbox.lost(lane, now - since, now):
            kept = await self.audience.get(lost.chat_id)
            if kept and kept.active:
                queued += await self.outbox.restore(lost, now, expires_at=now + AGAIN)
        log.info("outbox_resent", lane=lane, deliveries=queued)
        return queued
