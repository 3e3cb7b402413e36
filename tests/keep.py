"""Subscriptions as a test wants them, whatever was there before."""

from datetime import datetime

from bot.domain.audience import Changed, Subscription
from bot.ports import Audience


async def keep(
    audience: Audience, subscription: Subscription, *, due_at: datetime | None = None
) -> None:
    await audience.change(subscription.chat_id, lambda _: Changed(subscription, due_at))
