"""Work that never ends: the sender."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog

from bot.flows.deliver import DeliverServices, Outcome, deliver_next

log = structlog.get_logger()

IDLE = 0.2  # seconds between looks into an empty outbox
TROUBLED = 2.0  # seconds before the next try after something unforeseen


@asynccontextmanager
async def sending(services: DeliverServices) -> AsyncIterator[None]:
    """Send what is due meanwhile, one delivery after another.

    One at a time, so that a crash leaves at most one delivery in doubt. On leaving, the delivery
    in hand is finished: cut off, it would be in doubt as well.
    """
    told_to_stop = asyncio.Event()
    running = asyncio.create_task(_send_until(told_to_stop, services))
    try:
        yield
    finally:
        told_to_stop.set()
        await running


async def send_all_due(services: DeliverServices) -> None:
    """Send until nothing is due any more."""
    while await deliver_next(services) is not Outcome.NOTHING_DUE:
        pass


async def _send_until(told_to_stop: asyncio.Event, services: DeliverServices) -> None:
    while not told_to_stop.is_set():
        pause = 0.0
        try:
            if await deliver_next(services) is Outcome.NOTHING_DUE:
                pause = IDLE
        except Exception:  # the edge: the delivery comes back when its lease has passed
            log.exception("delivery_failed")
            pause = TROUBLED
        with suppress(TimeoutError):
            await asyncio.wait_for(told_to_stop.wait(), pause)
