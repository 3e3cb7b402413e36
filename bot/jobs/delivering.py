"""The sender: deliver what is due, in the background or until nothing is."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog

from bot.domain.deliveries import Delivery
from bot.flows.deliver import DeliverServices, deliver, next_due
from bot.jobs.stopping import ended

log = structlog.get_logger()

AT_ONCE = 3  # keeps 28 messages a second going up to a round trip of 107 ms
IDLE = 0.2  # seconds between looks into an empty outbox
GRACE = 2.0  # seconds
TROUBLED = 2.0  # seconds before the next try after something unforeseen


@asynccontextmanager
async def sending(services: DeliverServices) -> AsyncIterator[None]:
    """Send what is due meanwhile, AT_ONCE deliveries at a time, and to each chat one by one.

    What is taken is sent in the same moment. A crash leaves those in doubt that were on their way:
    the rate times the time of a round trip, which is 2 of 28 a second at 60 ms, and never more
    than AT_ONCE. On leaving, they have GRACE to arrive: cut off, they would be in doubt as well.
    What still waits for its turn after that comes back.
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
    while delivery := await next_due(services):
        await deliver(delivery, services)


async def _send_until(told_to_stop: asyncio.Event, services: DeliverServices) -> None:
    in_hand: set[asyncio.Task[None]] = set()
    while not told_to_stop.is_set():
        pause = 0.0
        try:
            if delivery := await next_due(services):
                in_hand.add(asyncio.create_task(_send(delivery, services)))
            else:
                pause = IDLE
        except Exception:  # the edge: the store will be there again
            log.exception("outbox_out_of_reach")
            pause = TROUBLED
        if len(in_hand) >= AT_ONCE:
            _, in_hand = await asyncio.wait(in_hand, return_when=asyncio.FIRST_COMPLETED)
        in_hand = {task for task in in_hand if not task.done()}
        with suppress(TimeoutError):
            await asyncio.wait_for(told_to_stop.wait(), pause)
    await ended(in_hand, grace=GRACE)


async def _send(delivery: Delivery, services: DeliverServices) -> None:
    try:
        await deliver(delivery, services)
    except Exception:  # the edge: the delivery comes back when its lease has passed
        log.exception("delivery_failed")
