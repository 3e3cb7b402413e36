"""Send what is due in the outbox."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import structlog

from bot.domain.audience import Changed, ChatId, Subscription
from bot.domain.deliveries import Delivery, DeliveryId, Lane, Message
from bot.domain.errors import (
    InDoubt,
    MessageRejected,
    SlowDown,
    SubscriberGone,
    SubscriberMoved,
    ThreadGone,
)
from bot.ports import Audience, Clock, Messenger, Outbox
from bot.render.story import numbered

log = structlog.get_logger()

HOLD = timedelta(seconds=60)  # longer than a send can take; a dead sender's delivery comes back
TELL_WITHIN = timedelta(days=1)
TRY_AGAIN = timedelta(seconds=10)  # whoever was cut off waited long enough; then twice as long
MOST_DOUBLED = 10  # times: after that every three hours


class Outcome(StrEnum):
    SENT = "sent"
    POSTPONED = "postponed"
    IN_DOUBT = "in_doubt"
    DROPPED = "dropped"
    SUBSCRIBER_GONE = "subscriber_gone"
    READDRESSED = "readdressed"
    WITHDRAWN = "withdrawn"  # the reader left while it waited


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverServices:
    outbox: Outbox
    audience: Audience
    messenger: Messenger
    clock: Clock
    told_thread_gone: Callable[[Subscription], Message] | None = None  # None: it is not told
    lose: Callable[[ChatId], Awaitable[bool]] | None = None  # None: nobody is told


async def next_due(services: DeliverServices) -> Delivery | None:
    """Take the delivery whose turn it is, and a slot for it; it comes back unless delivered."""
    return await services.outbox.lease(services.clock.now(), hold=HOLD)


async def deliver(delivery: Delivery, services: DeliverServices) -> Outcome:
    """Send a delivery that was just taken.

    A delivery arrives at least once: it leaves the outbox after Telegram has accepted it, so a
    crash in between sends it twice, and never loses it. The same holds for one in doubt, whose
    connection broke: a digest that came twice is a smaller harm than one that never came. It waits
    longer each time, as something on the way may let every message through and no answer.
    """
    if delivery.lane is Lane.BROADCAST and not await _reads(delivery.chat_id, services):
        await services.outbox.settle(delivery.id)
        outcome = Outcome.WITHDRAWN
    else:
        outcome = await _deliver(delivery, services)
    await services.outbox.count(outcome, services.clock.now(), lane=delivery.lane)
    log.info("delivery_ended", outcome=outcome, lane=delivery.lane, attempt=delivery.attempt)
    return outcome


async def _deliver(delivery: Delivery, services: DeliverServices) -> Outcome:
    try:
        sent = await services.messenger.send(
            delivery.chat_id,
            delivery.message,
            lane=delivery.lane,
            reply_to=delivery.reply_to,
            thread=delivery.thread,
        )
    except SlowDown as told:
        return await _postpone(delivery, told.wait, services)
    except InDoubt:
        doubled = min(delivery.attempt - 1, MOST_DOUBLED)
        await _postpone(delivery, TRY_AGAIN * 2**doubled, services)
        return Outcome.IN_DOUBT
    except SubscriberMoved as moved:
        await services.audience.move(delivery.chat_id, moved.chat_id)
        await services.outbox.readdress(delivery.id, moved.chat_id, thread=delivery.thread)
        return Outcome.READDRESSED
    except ThreadGone:
        await leave_thread(delivery, services)
        return Outcome.READDRESSED
    except SubscriberGone:
        return await _lose(delivery, services)
    except MessageRejected:
        log.exception("message_rejected", lane=delivery.lane)
        await services.outbox.lose(delivery.id, services.clock.now())  # and settles it
        outcome = Outcome.DROPPED
    else:
        digest = delivery.lane is Lane.DIGEST
        listed = numbered(delivery.message.buttons) if digest else {}
        await services.audience.arrived(
            delivery.chat_id, delivery.id, message_id=sent, listed=listed
        )
        outcome = Outcome.SENT
    await services.outbox.settle(delivery.id)
    return outcome


async def _lose(delivery: Delivery, services: DeliverServices) -> Outcome:
    """Let a chat go that takes nothing from us, and give what it was sent to whoever is second.

    The delivery goes first: losing a chat lets it go, and it would be sent there once more.
    """
    if delivery.otherwise is None:
        outcome = Outcome.SUBSCRIBER_GONE
        await services.outbox.settle(delivery.id)
    else:
        outcome = Outcome.READDRESSED
        await services.outbox.readdress(delivery.id, delivery.otherwise)
    await (services.lose or services.audience.lose)(delivery.chat_id)
    return outcome


async def _reads(chat_id: ChatId, services: DeliverServices) -> bool:
    """Tell whether a chat reads us still: unlike a digest, a broadcast is not withdrawn.

    One that nothing is kept of became a supergroup, and Telegram will say which: of who had all
    erased the outbox has nothing any more.
    """
    kept = await services.audience.get(chat_id)
    return kept is None or kept.active


async def leave_thread(delivery: Delivery, services: DeliverServices) -> None:
    """Send to the forum itself what went to a thread that is gone, from now on, and say so once."""
    chat_id, now = delivery.chat_id, services.clock.now()

    def left(forum: Subscription | None) -> Changed | None:
        there = forum is not None and forum.thread == delivery.thread
        return Changed(forum.without_thread()) if forum and there else None

    kept = await services.audience.get(chat_id)
    if kept and kept.thread is not None and kept.thread == delivery.thread:
        if services.told_thread_gone:  # put first: its id makes a second one void
            await services.outbox.put(
                Delivery(
                    id=DeliveryId(f"{chat_id}-thread-{delivery.thread}"),
                    chat_id=chat_id,
                    message=services.told_thread_gone(kept),
                    expires_at=now + TELL_WITHIN,
                ),
                now,
            )
        await services.audience.change(chat_id, left)
        log.info("thread_left")
    await services.outbox.readdress(delivery.id, chat_id)


async def _postpone(delivery: Delivery, wait: timedelta, services: DeliverServices) -> Outcome:
    await services.outbox.postpone(delivery.id, due_at=services.clock.now() + wait)
    return Outcome.POSTPONED
