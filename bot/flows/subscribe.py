"""Subscribe, change, leave, be forgotten."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, time
from zoneinfo import available_timezones

import structlog

from bot.digests.hours import next_slot
from bot.domain.audience import Changed, ChatId, Subscription
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
    now = clock.now()
    hours = tuple(sorted(set(hours)))

    def asked(before: Subscription | None) -> Changed:
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
        if before is None:
            return Changed(subscription, due_at=next_slot(subscription, after=now))
        renewed = _renewed(before)
        subscription = replace(  # what else the chat chose stays
            before,
            language=language,
            zone=zone,
            hours=hours,
            since=before.since if renewed else now,
            active=True,
            gone=False,
            gone_since=None,
            rests=False,
            last_digest_at=None,
            thread=thread,
            keeper=keeper or before.keeper,
            called=called or before.called,
        )
        if renewed:
            return Changed(subscription, due_at=due_after_change(before, subscription, now))
        return Changed(subscription, due_at=next_slot(subscription, after=now))

    before, (subscription, _) = await audience.change(chat_id, asked)
    renewed = _renewed(before)
    if not renewed:
        await first_digest(subscription)
    log.info("subscribed", renewed=renewed, zone=zone, language=language, hours=len(hours))
    return subscription


def _renewed(before: Subscription | None) -> bool:
    """Tell whether a chat is subscribed already.

    One that died before it sent its first digest was asked again: it is not subscribed yet.
    """
    return before is not None and before.active and before.begun


async def come_back(chat_id: ChatId, *, audience: Audience, clock: Clock) -> bool:
    """Go on with a subscription that was lost with its chat; False if none was active then."""

    def found(lost: Subscription | None) -> Changed | None:
        if lost is None or not lost.gone:
            return None
        # Where it rests it was paused, or nothing but how to answer.
        return Changed(lost.paused()) if lost.rests else _back(lost, clock.now())

    _, made = await audience.change(chat_id, found)
    if made is None or not made.subscription.active:
        return False
    log.info("subscriber_back")
    return True


async def resume(chat_id: ChatId, *, audience: Audience, clock: Clock) -> Subscription | None:
    """Go on with a subscription that was paused, as it was; None if none is kept."""

    def resumed(kept: Subscription | None) -> Changed | None:
        paused = kept is not None and kept.subscribed and not kept.active
        return _back(kept, clock.now()) if kept and paused else None

    kept, made = await audience.change(chat_id, resumed)
    if made is None:  # active, or settings alone, or dropped since
        return kept if kept and kept.active else None
    log.info("subscription_resumed")
    return made.subscription


def _back(kept: Subscription, now: datetime) -> Changed:
    subscription = kept.back(now)
    return Changed(subscription, due_at=next_slot(subscription, after=now))
