"""Change what a chat chose: how its digests come, and what is in them."""

from collections.abc import Callable
from datetime import datetime

import structlog

from bot.digests.hours import next_slot, slot_due
from bot.domain.audience import MORNING, Changed, ChatId, Subscription
from bot.ports import Audience, Clock

log = structlog.get_logger()

Edit = Callable[[Subscription], Subscription]


async def change(
    chat_id: ChatId, edit: Edit, *, language: str, audience: Audience, clock: Clock
) -> Subscription:
    """Change what a chat chose, and return it. `edit` may run again, where others change it too.

    A chat that never subscribed gets a subscription that is not active, in `language`. Whatever
    is changed, a digest that is due already still comes, and none comes twice.
    """
    now = clock.now()
    nothing = unsubscribed(chat_id, language, now)

    def edited(kept: Subscription | None) -> Changed | None:
        before = kept or nothing
        after = edit(before)
        if after == before:
            return None
        if after.active and _schedule(after) != _schedule(before):
            return Changed(after, due_at=due_after_change(before, after, now))
        return Changed(after)

    before, made = await audience.change(chat_id, edited)
    if made is None:
        return before or nothing
    after = made.subscription
    log.info("settings_changed", active=after.active, tastes=len(after.wants.tastes))
    return after


def due_after_change(before: Subscription, after: Subscription, now: datetime) -> datetime:
    """Return when the next digest is due, if what is due was not composed yet: at once."""
    return now if slot_due(before, now) else next_slot(after, after=now)


def _schedule(subscription: Subscription) -> tuple[object, ...]:
    return subscription.zone, subscription.hours, subscription.days, subscription.active


def unsubscribed(chat_id: ChatId, language: str, now: datetime) -> Subscription:
    """Return what a chat has chosen that has chosen nothing yet."""
    return Subscription(
        chat_id=chat_id,
        language=language,
        zone="UTC",
        hours=(MORNING,),
        since=now,
        active=False,
    )
