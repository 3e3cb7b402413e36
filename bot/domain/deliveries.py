"""Deliveries: one message on its way to one subscriber."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.audience import ChatId

DeliveryId = NewType("DeliveryId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button under a message: it sends `data` back to us, or opens `url`."""

    text: str
    data: str = ""  # at most 64 bytes
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Telegram HTML that fits in one message; `bot.render` is what makes these."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()  # rows
    silent: bool = False


class Lane(StrEnum):
    """Who goes first when the rate allows one more message."""

    INTERACTIVE = "interactive"
    ALERT = "alert"
    DIGEST = "digest"
    BROADCAST = "broadcast"  # from the operator to all readers


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    id: DeliveryId
    chat_id: ChatId
    message: Message
    expires_at: datetime  # later than this it is of no use to anybody
    lane: Lane = Lane.DIGEST
    attempt: int = 1
    reply_to: int | None = None  # a message of that chat that it follows up; it may be gone
    thread: int | None = None  # of a forum, as in `Subscription`
    otherwise: ChatId | None = None  # who gets it if the chat takes nothing from us


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """A delivery that was given up, and kept for some days: an operator may send it again."""

    id: DeliveryId
    chat_id: ChatId
    lane: Lane
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneState:
    """How the deliveries of one lane do; the last two are of the last days."""

    due: int  # on their way included
    oldest: datetime | None
    doubted: int
    lost: int  # given up, and not sent again


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxState:
    """How many deliveries there are, and how those of the last two days ended."""

    due: int  # might be sent now
    later: int  # held by a sender, or put off
    again: int  # of both, those that were tried before: put off, in doubt, or their sender died
    oldest: datetime | None  # since when the one that waits longest is due
    paused: bool
    ended: Mapping[str, int]  # by outcome
    held: int = 0  # chats that something is on its way to, or put off for
    lanes: Mapping[Lane, LaneState] = field(default_factory=dict)
