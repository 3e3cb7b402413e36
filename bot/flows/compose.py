"""Compose digests: at a subscriber's hour, once on subscribing, and whenever somebody asks."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.digests.hours import late_after, next_slot, quiet_until, slot_due
from bot.domain.actors import Actor, ActorId
from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Delivery, DeliveryId
from bot.domain.digests import Composed, Edition, digest_id
from bot.domain.wants import Length, Night, Wants
from bot.flows.round import Draw, Due, FailingFeeds, Kind, Memory, Round, RoundServices, Sheet
from bot.ports import Clock, EntryBook, Shelf

log = structlog.get_logger()

LEFT = timedelta(days=1)  # before it is looked at again whether who left is still due

AT_ONCE = 5_000  # chats taken at once: with more of them, more have a digest in common
LEASE = timedelta(seconds=15)  # a digest whose composing died is due again after this
FIRST_WINDOW = timedelta(hours=24)
LONGEST_WINDOW = timedelta(days=7)  # after a long pause, what is older is no news
# Stories filed late, while the digest before was composed, are looked for this far back. Nothing
# is told twice all the same: what was told is remembered by story.
OVERLAP = timedelta(hours=6)


class Digests(Memory, Protocol):
    """Which digests are due, and what was composed."""

    async def claim_due(self, now: datetime, *, limit: int, lease: timedelta) -> list[ChatId]:
        """Take the chats whose digest is due; each comes back after `lease` unless composed."""
        ...

    async def put_off(self, until: Mapping[ChatId, datetime], *, claimed_until: datetime) -> None:
        """Make digests due at other moments, but for those whose chat changed that since."""
        ...

    async def subscriptions(self, chat_ids: Sequence[ChatId]) -> list[Subscription]: ...

    async def composed(
        self, digests: Sequence[Composed], *, now: datetime, claimed_until: datetime | None = None
    ) -> list[bool]:
        """Keep that digests were composed, and queue them, each in one step.

        When the next is due is kept unless the chat changed that since this one was claimed.

        False, and nothing happens, for one that was composed before, or whose chat has left
        meanwhile.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeServices:
    feeds: FailingFeeds
    digests: Digests
    shelf: Shelf
    entries: EntryBook
    draw: Draw
    clock: Clock
    actors: Mapping[ActorId, Actor] = field(default_factory=dict)  # for their countries
    at_once: int = AT_ONCE  # chats
    at_work: asyncio.Lock = field(default_factory=asyncio.Lock)  # of one round at a time

    def round(self, now: datetime) -> Round:
        found = RoundServices(
            shelf=self.shelf,
            entries=self.entries,
            feeds=self.feeds,
            memory=self.digests,
            draw=self.draw,
            actors=self.actors,
        )
        return Round(found, now)


async def compose_due(services: ComposeServices) -> int:
    """Compose every digest that is due, and queue it; return for how many chats.

    All are composed as of the moment this begins. After a long stop the digests that a chat
    missed become one. A window without news sends nothing, and in quiet hours it is as the
    reader chose. A crash at any point leaves chats that are due again after LEASE, and are
    composed again: the digest's id makes the second one void. While this process is at it
    already, nothing happens; other processes may help, each with chats of its own.
    """
    if services.at_work.locked():
        return 0
    async with services.at_work:
        now, taken = services.clock.now(), 0
        a_round = services.round(now)
        keeping = asyncio.create_task(_keep([], services, now))  # nothing yet
        try:
            while due := await services.digests.claim_due(
                now, limit=services.at_once, lease=LEASE
            ):
                # All of them were claimed as of the round's beginning.
                composed = await _composed_for(due, a_round, services)
                await keeping  # one at a time, while the next ones are composed
                keeping = asyncio.create_task(_keep(composed, services, now, now + LEASE))
                taken += len(due)
        finally:
            await keeping
        return taken


async def compose_first(subscription: Subscription, services: ComposeServices) -> None:
    """Compose a new subscriber's first digest at once."""
    now = services.clock.now()
    a_round = services.round(now)
    await _keep(await _composed([_due(subscription, now, now)], a_round), services, now)


async def edition(
    services: ComposeServices,
    *,
    languages: tuple[str, ...],
    since: datetime,
    now: datetime,
    wants: Wants | None = None,
    length: Length = Length.USUAL,
) -> Edition:
    """Return the edition of a window of time, as of now."""
    return await services.round(now).edition(Kind(languages, wants or Wants(), length, since))


async def _composed_for(
    chats: Sequence[ChatId], a_round: Round, services: ComposeServices
) -> list[Composed]:
    """Compose for chats that are due, but for those that are due later, or not at all."""
    now = a_round.now
    found = {it.chat_id: it for it in await services.digests.subscriptions(chats)}
    due: list[Due] = []
    later: dict[ChatId, datetime] = {}
    for chat_id in chats:
        subscription = found.get(chat_id)
        if subscription is None or not subscription.active:  # left since
            later[chat_id] = now + LEFT
            continue
        slot = slot_due(subscription, now)
        if slot is None:  # the hours changed since it became due
            later[chat_id] = next_slot(subscription, after=now)
        elif held := _held(subscription, now):  # later slots join this one meanwhile
            later[chat_id] = held
        else:
            due.append(_due(subscription, slot, now))
    await services.digests.put_off(later, claimed_until=now + LEASE)
    return await _composed(due, a_round)


async def _composed(due: Sequence[Due], a_round: Round) -> list[Composed]:
    return [
        _digest(one, sheet, reply_to, a_round.now)
        for one, sheet, reply_to in await a_round.sheets(due)
    ]


async def _keep(
    composed: Sequence[Composed],
    services: ComposeServices,
    now: datetime,
    claimed_until: datetime | None = None,
) -> None:
    done = await services.digests.composed(composed, now=now, claimed_until=claimed_until)
    if any(done):
        sent = sum(
            made and it.delivery is not None for made, it in zip(done, composed, strict=True)
        )
        log.info("digests_composed", digests=sum(done), queued=sent)


def _due(subscription: Subscription, slot: datetime, now: datetime) -> Due:
    reader, last = subscription, subscription.last_digest_at
    since = max(last - OVERLAP, now - LONGEST_WINDOW) if last else now - FIRST_WINDOW
    return Due(
        subscription=subscription,
        kind=Kind((reader.language,), reader.wants, reader.length, since, last),
        slot=slot,
        next_at=next_slot(subscription, after=now),
    )


def _digest(one: Due, sheet: Sheet, reply_to: int | None, now: datetime) -> Composed:
    reader, drawn = one.subscription, sheet.drawn
    name = digest_id(reader.chat_id, one.slot)
    night = _night(reader, now)
    if drawn is None or night is Night.DROP:
        delivery = None
    else:
        quietly = night is Night.SILENT
        delivery = Delivery(
            id=DeliveryId(name),
            chat_id=reader.chat_id,
            message=replace(drawn.message, silent=True) if quietly else drawn.message,
            expires_at=max(late_after(one.slot), one.next_at),
            reply_to=reply_to,
            thread=reader.thread,
        )
    return Composed(
        id=name,
        chat_id=reader.chat_id,
        slot=one.slot,
        told=drawn.told if drawn and delivery else (),
        delivery=delivery,
        due_at=one.next_at,
    )


def _held(reader: Subscription, now: datetime) -> datetime | None:
    """Return until when a digest is held, if its reader sleeps and wants it held."""
    hold = reader.quiet and reader.quiet.night is Night.HOLD
    return quiet_until(reader.quiet, reader.zone, now) if hold else None


def _night(reader: Subscription, now: datetime) -> Night | None:
    """Return what becomes of a digest in quiet hours; None when it is not quiet."""
    asleep = reader.quiet and quiet_until(reader.quiet, reader.zone, now)
    return reader.quiet.night if reader.quiet and asleep else None
