"""Compose digests: at a subscriber's hour, once on subscribing, and whenever somebody asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.digests.choose import LENGTHS, choose
from bot.digests.hours import late_after, next_slot, quiet_until, slot_due
from bot.domain.actors import Actor, ActorId
from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Delivery, DeliveryId
from bot.domain.digests import DigestId, Drawn, Edition, Telling, digest_id
from bot.domain.stories import StoryId
from bot.domain.wants import Length, Night, Quiet, Wants
from bot.ports import Audience, Clock, EntryBook, Jobs, Shelf

log = structlog.get_logger()

AT_ONCE = 500  # chats taken by one tick
LEASE = timedelta(seconds=15)  # a digest whose composing died is due again after this
FIRST_WINDOW = timedelta(hours=24)
LONGEST_WINDOW = timedelta(days=7)  # after a long pause, what is older is no news
# Stories filed late, while the digest before was composed, are looked for this far back. Nothing
# is told twice all the same: what was told is remembered by story.
OVERLAP = timedelta(hours=6)
STORIES_READ = 1_000  # the newest of a window; a digest tells twelve


class Draw(Protocol):
    def __call__(
        self, edition: Edition, subscription: Subscription, *, next_at: datetime
    ) -> Drawn: ...


class FailingFeeds(Protocol):
    async def count_failing(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeServices:
    feeds: FailingFeeds
    audience: Audience
    shelf: Shelf
    entries: EntryBook
    draw: Draw
    clock: Clock
    actors: Mapping[ActorId, Actor] = field(default_factory=dict)  # for their countries


async def compose_due(audience: Audience, jobs: Jobs, clock: Clock) -> int:
    """Hand every chat whose digest is due to the work engine; return how many."""
    now = clock.now()
    due = await audience.claim_due(now, limit=AT_ONCE, lease=LEASE)
    for chat_id in due:
        await jobs.compose(chat_id, slot=now)
    return len(due)


async def compose(chat_id: ChatId, services: ComposeServices) -> Delivery | None:
    """Compose the digest that is due for a chat, and queue it; None if there is none to send.

    After a long stop the digests that were missed become one. A window without news sends
    nothing, and in quiet hours it is as the reader chose. A crash at any point composes again: the digest's id makes the second one void.
    """
    subscription = await services.audience.get(chat_id)
    if subscription is None or not subscription.active:
        await services.audience.end(chat_id)
        return None
    now = services.clock.now()
    slot = slot_due(subscription, now)
    if slot is None:  # the hours changed since it became due
        await services.audience.put_off(chat_id, due_at=next_slot(subscription, after=now))
        return None
    quiet = subscription.quiet
    held = quiet_until(quiet, subscription.zone, now)
    if quiet and held and quiet.night is Night.HOLD:  # later slots join this one meanwhile
        await services.audience.put_off(chat_id, due_at=held)
        return None
    return await _compose(subscription, slot, now, services, night=_night(quiet, held))


async def compose_first(subscription: Subscription, services: ComposeServices) -> Delivery | None:
    """Compose a new subscriber's first digest at once."""
    now = services.clock.now()
    return await _compose(subscription, now, now, services)


async def edition(
    services: ComposeServices,
    *,
    languages: tuple[str, ...],
    since: datetime,
    now: datetime,
    told: Mapping[StoryId, Telling] | None = None,
    wants: Wants | None = None,
    length: Length = Length.USUAL,
) -> Edition:
    """Return the edition of a window of time, as of now."""
    full, also = LENGTHS[length]
    stories = await services.shelf.newest(since=since, skip=0, limit=STORIES_READ)
    read, relevant = await services.entries.count_read(since, now)
    found = choose(
        stories,
        told=told or {},
        since=since,
        now=now,
        languages=languages,
        read=read,
        relevant=relevant,
        wants=wants,
        actors=services.actors,
        full=full,
        also=also,
    )
    return replace(found, failing=await services.feeds.count_failing())


async def _compose(
    subscription: Subscription,
    slot: datetime,
    now: datetime,
    services: ComposeServices,
    *,
    night: Night | None = None,
) -> Delivery | None:
    chat_id = subscription.chat_id
    told = await services.audience.told(chat_id)
    found = await edition(
        services,
        languages=(subscription.language,),
        since=_window(subscription, now),
        now=now,
        told=told,
        wants=subscription.wants,
        length=subscription.length,
    )
    next_at = next_slot(subscription, after=now)
    name = digest_id(chat_id, slot)
    none = found.empty or night is Night.DROP
    drawn = None if none else services.draw(found, subscription, next_at=next_at)
    late = max(late_after(slot), next_at)
    delivery = _delivery(name, subscription, drawn, late) if drawn else None
    if delivery and night is Night.SILENT:
        delivery = replace(delivery, message=replace(delivery.message, silent=True))
    done = await services.audience.composed(
        chat_id,
        name,
        slot=slot,
        told=drawn.told if drawn else (),
        delivery=delivery,
        now=now,
        due_at=next_at,
    )
    if not done:
        return None
    log.info("digest_composed", stories=len(drawn.told) if drawn else 0, read=found.read)
    return delivery


def _night(quiet: Quiet | None, held: datetime | None) -> Night | None:
    return quiet.night if quiet and held else None


def _delivery(
    name: DigestId, subscription: Subscription, drawn: Drawn, late: datetime
) -> Delivery:
    return Delivery(
        id=DeliveryId(name),
        chat_id=subscription.chat_id,
        message=drawn.message,
        expires_at=late,
        reply_to=drawn.reply_to,
        thread=subscription.thread,
    )


def _window(subscription: Subscription, now: datetime) -> datetime:
    if subscription.last_digest_at is None:
        return now - FIRST_WINDOW
    return max(subscription.last_digest_at - OVERLAP, now - LONGEST_WINDOW)
