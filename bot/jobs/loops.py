"""Work that never ends: the sender."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog

from bot.flows.deliver import DeliverServices, Outcome, deliver_next

log = structlog.get_logger()

IDLE = 0.2  # seconds between looks into an empty outbox
TROUBLED = 2.0  # seconds before the next try after something unforeseen


@asynccontextmanager
async def sending(services: DeliverServices) -> AsyncIterator[None]:
    """Send what is due meanwhile, one delivery after another.

    One at a time, so that a crash leaves at most one delivery in doubt.
    """
    running = asyncio.create_task(_send_forever(services))
    try:
        yield
    finally:
        running.cancel()
        await asyncio.wait([running])


async def send_all_due(services: DeliverServices) -> None:
    """Send until nothing is due any more."""
    while await deliver_next(services) is not Outcome.NOTHING_DUE:
        pass


async def _send_forever(services: DeliverServices) -> None:
    while True:
        try:
            if await deliver_next(services) is Outcome.NOTHING_DUE:
                await asyncio.sleep(IDLE)
        except Exception:  # the edge: the delivery comes back when its lease has passed
            log.exception("delivery_failed")
            await asyncio.sleep(TROUBLED)
