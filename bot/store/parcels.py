"""How a delivery lies in the outbox: its message apart, since many readers get the same one."""

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from hashlib import sha256

from bot.domain.audience import ChatId
from bot.domain.deliveries import Delivery, DeliveryId, Lane, Message
from bot.store.books import from_ms, ms
from bot.store.codec import pack, unpack

KEEP_BODY = timedelta(days=1)  # after whoever it was for last could still have used it
NOTHING = Message(html="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A delivery without its message, which lies under `keys.body(body)`."""

    id: DeliveryId
    chat_id: ChatId
    body: str
    expires_ms: int  # as scripts read it
    lane: Lane
    reply_to: int | None = None
    thread: int | None = None
    otherwise: ChatId | None = None


def packed(delivery: Delivery) -> tuple[bytes, str, bytes]:
    """Return the parcel of a delivery, the name of its body, and the body."""
    name, body = _body(delivery.message)
    parcel = Parcel(
        id=delivery.id,
        chat_id=delivery.chat_id,
        body=name,
        expires_ms=ms(delivery.expires_at),
        lane=delivery.lane,
        reply_to=delivery.reply_to,
        thread=delivery.thread,
        otherwise=delivery.otherwise,
    )
    return pack(parcel), name, body


@lru_cache(maxsize=64)  # digests that are alike are packed one after another
def _body(message: Message) -> tuple[str, bytes]:
    body = pack(message)
    return sha256(body).hexdigest()[:32], body


def delivered(parcel: Parcel, body: bytes | None, *, attempt: int) -> Delivery:
    """Put a delivery together again; one whose body is gone has expired long ago."""
    return Delivery(
        id=parcel.id,
        chat_id=parcel.chat_id,
        message=unpack(Message, body) if body else NOTHING,
        expires_at=from_ms(parcel.expires_ms),
        lane=parcel.lane,
        attempt=attempt,
        reply_to=parcel.reply_to,
        thread=parcel.thread,
        otherwise=parcel.otherwise,
    )
