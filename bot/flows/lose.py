"""A chat takes nothing from us any more: its subscription waits, and whoever set it up hears of it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

import structlog

from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Delivery, DeliveryId, Lane, Message
from bot.ports import Clock, Queueing

log = structlog.get_logger()

USEFUL = timedelta(days=7)  # for how long it is news that a group silenced us


class Readers(Protocol):
    async def get(self, chat_id: ChatId) -> Subscription | None: ...

    async def lose(self, chat_id: ChatId) -> bool: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Losing:
    audience: Readers
    outbox: Queueing
    clock: Clock
    draw: Callable[[Subscription], Message]
    admins: Collection[ChatId] = ()  # of the bot


async def lose(
    chat_id: ChatId, *, by: ChatId | None = None, called: str = "", services: Losing
) -> bool:
    """End a subscription until the chat comes back; False if there was none to end.

    Of a group or channel that is told once, in private: to whoever set it up, or else to who took
    our rights away (`by`), and to an admin of the bot where neither is known or takes messages
    from us. It is told before the subscription ends, so that a crash in between loses nothing.
    """
    kept = await services.audience.get(chat_id)
    if kept is None or not kept.active:  # what it chose is kept no longer for that
        return await services.audience.lose(chat_id)
    kept = replace(kept, called=called or kept.called)
    somebody = [one for one in (kept.keeper or by, *sorted(services.admins)[:1]) if one]
    if chat_id < 0 and somebody:
        now = services.clock.now()
        await services.outbox.put(
            Delivery(
                id=DeliveryId(f"{chat_id}-silenced"),
                chat_id=somebody[0],
                message=services.draw(kept),
                expires_at=now + USEFUL,
                lane=Lane.ALERT,
                otherwise=somebody[1] if len(somebody) > 1 else None,
            ),
            now,
        )
    log.info("chat_lost", told=chat_id < 0 and bool(somebody))
    return await services.audience.lose(chat_id)
