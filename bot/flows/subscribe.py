"""Subscribe, change, leave, be forgotten."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import time
from zoneinfo import available_timezones

import structlog

from bot.digests.hours import next_slot
from bot.domain.audience import ChatId, Subscription
from bot.flows.settings import due_after_change
from bot.ports import Audience, Clock

log = structlog.get_logger()


async def subscribe(
    chat_id: ChatId,
    *,
    language: str,
    zone: str,
    hours: tuple[time, ...],
    thread: int | None = None,
    keeper: ChatId | None = None,
    called: str = "",
    audience: Audience,
    clock: Clock,
    first_digest: Callable[[Subscription], Awaitable[object]],
) -> Subscription:
    """Subscribe a chat, or change its subscription; a new one gets its first digest at once.

    In a forum its digests come to `thread`. Of a group or channel, `keeper` is who does it, and
    `called` its name.

    Raises:
        ValueError: the zone is none, or there are no hours.
    """
    if zone not in available_timezones():
        raise ValueError(f"{zone} is not a time zone; one is called Asia/Jakarta, for example")
    if not hours:
        raise ValueError("a subscription needs an hour, such as 8:00")
    now, before = clock.now(), await audience.get(chat_id)
    # One that died before it sent its first digest was asked again: it is not subscribed yet.
    renewed = before is not None and before.active and before.last_digest_at is not None
    hours = tuple(sorted(set(hours)))
    subscription = Subscription(
        chat_id=chat_id,
        language=language,
        zone=zone,
        hours=hours,
        since=now,
        thread=thread,
        keeper=keeper,
        called=called,
    )
    if before is not None:  # what else the chat chose stays
        since = before.since if renewed else now
        subscription = replace(
            before,
            language=language,
            zone=zone,
            hours=hours,
            since=since,
            active=True,
            gone=False,
            gone_since=None,
            rests=False,
            last_digest_at=None,
            thread=thread,
            keeper=keeper or before.keeper,
            called=called or before.called,
        )
    due_at = next_slot(subscription, after=now)
    if before is not None and renewed:
        due_at = due_after_change(before, subscription, now)
    await audience.put(subscription, due_at=due_at)
    if not renewed:
        await first_digest(subscription)
    log.info("subscribed", renewed=renewed, zone=zone, language=language, hours=len(hours))
    return subscription


async def come_back(chat_id: ChatId, *, audience: Audience, clock: Clock) -> bool:
    """Go on with a subscription that was lost with its chat; False if none was active then."""
    lost = await audience.get(chat_id)
    if lost is None or not lost.gone:
        return False
    if lost.rests:  # paused, or nothing but how to answer
        await audience.keep(lost.paused())
        return False
    await _back(lost, audience, clock)
    log.info("subscriber_back")
    return True


async def resume(chat_id: ChatId, *, audience: Audience, clock: Clock) -> Subscription | None:
    """Go on with a subscription that was paused, as it was; None if none is kept."""
    kept = await audience.get(chat_id)
    if kept is None or not kept.subscribed:  # settings alone, or dropped since
        return None
    if kept.active:
        return kept
    log.info("subscription_resumed")
    return await _back(kept, audience, clock)


async def _back(kept: Subscription, audience: Audience, clock: Clock) -> Subscription:
    subscription = kept.back()
    await audience.put(subscription, due_at=next_slot(subscription, after=clock.now()))
    return subscription
