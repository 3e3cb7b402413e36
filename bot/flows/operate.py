"""What an operator sees of the outbox and the intake, and may do with the outbox."""

from dataclasses import dataclass

from bot.domain.deliveries import Lane, OutboxState
from bot.ports import Clock, OperatedOutbox, SetAsideBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Operating:
    outbox: OperatedOutbox
    updates: SetAsideBook
    clock: Clock

    async def state(self) -> tuple[OutboxState, int]:
        """Return how the outbox does, and how many updates were set aside in the last week."""
        state = await self.outbox.state(self.clock.now())
        return state, len(await self.updates.aside())

    async def pause(self, *, paused: bool) -> None:
        """Send nothing from the outbox until further notice, or go on; answers go out anyway."""
        await self.outbox.pause(paused=paused)

    async def drop(self, lane: Lane) -> int:
        """Forget every delivery of a lane; return how many there were."""
        return await self.outbox.drop(lane)
