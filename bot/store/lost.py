"""Deliveries that were given up: for each lane and day a hash of parcels, and when that was."""

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.audience import ChatId
from bot.domain.deliveries import DeliveryId, Lane, Lost
from bot.store.books import Book, Command, from_ms, ms
from bot.store.codec import pack, unpack
from bot.store.keys import KEEP_ENDED, Keys
from bot.store.parcels import KEEP_BODY, Parcel


def setting_apart(keys: Keys, parcel: Parcel, now: datetime) -> Iterator[Command]:
    """Keep a parcel that is given up in this step, and its body for as long."""
    name, keep = keys.lost(parcel.lane, now.date()), int(KEEP_ENDED.total_seconds())
    yield ("HSET", name, parcel.id, f"{ms(now)} ".encode() + pack(parcel))
    yield ("EXPIRE", name, keep)
    yield ("EXPIRE", keys.body(parcel.body), keep + 24 * 3600, "GT")  # a day longer


def days(now: datetime) -> Sequence[datetime]:
    """Return a moment of each day of which something may be kept, today first."""
    return [now - timedelta(days=ago) for ago in range(KEEP_ENDED.days + 1)]


class LostBook(Book):
    async def lost(self, lane: Lane, since: datetime, now: datetime) -> AsyncIterator[Lost]:
        for day in days(now):
            name = self._keys.lost(lane, day.date())
            async for delivery, kept in self._redis.hscan_iter(name, count=1_000):
                at, _, raw = kept.partition(b" ")
                moment = from_ms(int(at))
                if moment >= since:
                    yield Lost(
                        id=DeliveryId(delivery.decode()),
                        chat_id=unpack(Parcel, raw).chat_id,
                        lane=lane,
                        at=moment,
                    )

    async def restore(self, lost: Lost, now: datetime, *, expires_at: datetime) -> bool:
        """See `bot.ports.OperatedOutbox`; false, too, where its reader was forgotten meanwhile."""
        keys, name = self._keys, self._keys.lost(lost.lane, lost.at.date())
        kept = await self._redis.hget(name, lost.id)
        if kept is None:
            return False
        parcel = replace(_parcel(kept), expires_ms=ms(expires_at))
        if not await self._redis.exists(keys.body(parcel.body)):
            return False
        lasts = int((expires_at - now + KEEP_BODY).total_seconds())
        queued = (
            ("HDEL", name, lost.id),
            ("HSET", keys["outbox:parcels"], lost.id, pack(parcel)),
            ("ZADD", keys.due(lost.lane), "NX", ms(now), lost.id),
            ("EXPIRE", keys.body(parcel.body), lasts, "GT"),
        )
        return bool(await self._if_same(name, lost.id, kept, queued))

    async def forget(self, chat_id: ChatId, now: datetime) -> None:
        """Keep nothing of a chat."""
        for name in (self._keys.lost(lane, day.date()) for lane in Lane for day in days(now)):
            async for delivery, kept in self._redis.hscan_iter(name, count=1_000):
                if _parcel(kept).chat_id == chat_id:
                    await self._redis.hdel(name, delivery)


def _parcel(kept: bytes) -> Parcel:
    return unpack(Parcel, kept.partition(b" ")[2])
