"""Whom it is told to: subscriptions, deliveries, updates."""

from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.domain.audience import ChatId, Made, Subscription
from bot.domain.deliveries import Delivery, DeliveryId, Lane, Lost, Message, OutboxState
from bot.domain.digests import Telling
from bot.domain.rates import Chat, Slot
from bot.domain.stories import StoryId
from bot.domain.updates import SetAside, UpdateId, WrittenUpdate


class Audience(Protocol):
    async def get(self, chat_id: ChatId) -> Subscription | None: ...

    async def change(
        self, chat_id: ChatId, change: Callable[[Subscription | None], Made]
    ) -> tuple[Subscription | None, Made]:
        """Keep what `change` makes of what is there, and return what was there and what it made.

        What was there is None for a chat that chose nothing; nothing is kept where the change
        makes None. Where somebody else was quicker it runs again, on what that one left.
        """
        ...

    async def pause(self, chat_id: ChatId) -> bool:
        """Pause a subscription, and take back what is on its way; False if none was active."""
        ...

    async def drop(self, chat_id: ChatId) -> bool:
        """End a subscription, paused or not, and forget it but for its language and zone.

        False if the chat has none, whatever else it chose.
        """
        ...

    async def lose(self, chat_id: ChatId) -> bool:
        """Pause a subscription until the chat comes back; False if none was active.

        What else the chat chose is marked as gone, too.
        """
        ...

    async def move(self, chat_id: ChatId, to: ChatId) -> None: ...

    async def erase(self, chat_id: ChatId) -> bool:
        """Forget all that is kept of a chat; False if nothing was."""
        ...

    async def told(self, chat_id: ChatId) -> Mapping[StoryId, Telling]:
        """Return what a chat was told, and when last."""
        ...

    async def arrived(
        self,
        chat_id: ChatId,
        delivery_id: DeliveryId,
        *,
        message_id: int,
        listed: Mapping[int, StoryId],
    ) -> None:
        """Keep which message told the stories of a delivery, and those `listed` as `keep_list` does.

        Of one that was withdrawn nothing is kept.
        """
        ...

    async def keep_list(self, chat_id: ChatId, stories: Mapping[int, StoryId]) -> None:
        """Remember the stories of the list that a chat saw last, by their numbers."""
        ...


class Queueing(Protocol):
    """The outbox, for whoever only puts something into it."""

    async def put(self, delivery: Delivery, now: datetime) -> None:
        """Queue a delivery that belongs to no subscription; twice is once while it waits."""
        ...


class Outbox(Queueing, Protocol):
    """Deliveries that have yet to arrive. Each is handed to one sender at a time."""

    async def lease(self, now: datetime, *, hold: timedelta) -> Delivery | None:
        """Take the delivery whose turn it is, and the slot in which it is to be sent at once.

        The best lane goes first, and in it what has been due longest. Nothing is handed out for
        a chat while something else is on its way there, or has to wait. It comes back, with
        `attempt` one higher, unless settled before `hold` has passed.
        """
        ...

    async def release(self) -> None:
        """Make everything due that a sender holds; only for the one sender there is."""
        ...

    async def settle(self, delivery_id: DeliveryId) -> None: ...
    async def postpone(self, delivery_id: DeliveryId, *, due_at: datetime) -> None: ...
    async def readdress(
        self, delivery_id: DeliveryId, to: ChatId, *, thread: int | None = None
    ) -> None: ...

    async def lose(self, delivery_id: DeliveryId, now: datetime) -> None:
        """Give a delivery up, and keep it for some days for whoever wants it sent after all."""
        ...

    async def count(self, outcome: str, now: datetime, *, lane: Lane | None = None) -> None: ...


class OperatedOutbox(Protocol):
    async def state(self, now: datetime) -> OutboxState: ...
    async def pause(self, *, paused: bool) -> None: ...

    async def drop(self, lane: Lane, now: datetime) -> int:
        """Give up every delivery of a lane; return how many there were."""
        ...

    def lost(self, lane: Lane, since: datetime, now: datetime) -> AsyncIterator[Lost]:
        """Yield what was given up of a lane since then; it is kept for three days."""
        ...

    async def restore(self, lost: Lost, now: datetime, *, expires_at: datetime) -> bool:
        """Queue it again; False where it was, or where there is nothing left of it."""
        ...


class Budget(Protocol):
    """The rate at which a bot may send, shared by all processes that send for it."""

    async def take(self, chat: Chat) -> Slot:
        """Take the next slot for an answer, before whatever waits in the outbox."""
        ...

    async def refused(self, chat: Chat, wait: timedelta) -> bool:
        """Note that Telegram wants nothing for a chat for so long; True if nothing for anybody."""
        ...


class UpdateBook(Protocol):
    """Updates that Telegram brought, until they were handled."""

    async def write(
        self, updates: Mapping[UpdateId, str], *, now: datetime, hold: timedelta
    ) -> set[UpdateId]:
        """Write updates down as JSON, held for so long; return those that are new."""
        ...

    async def hold(self, updates: Collection[UpdateId], until: datetime) -> None: ...

    async def claim(self, now: datetime, *, hold: timedelta, limit: int) -> list[WrittenUpdate]:
        """Take the updates that nobody holds any more, oldest first."""
        ...

    async def release(self) -> None:
        """Let go everything that is held; only for the one bot there is."""
        ...

    async def begin(self, update_id: UpdateId) -> None:
        """Count that an update is being handled: one that waits behind others is not."""
        ...

    async def finish(self, update_id: UpdateId, *, now: datetime) -> None:
        """Forget an update, but for its number: it is not new when it comes again."""
        ...

    async def set_aside(self, update: SetAside, *, now: datetime) -> None: ...


class SetAsideBook(Protocol):
    async def aside(self) -> Sequence[SetAside]:
        """Return the updates that could not be handled, newest first; of a week, at most 100."""
        ...


class Messenger(Protocol):
    async def send(
        self,
        chat_id: ChatId,
        message: Message,
        *,
        lane: Lane,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> int:
        """Send a message, as a reply where that is asked and possible; return its id.

        Raises:
            DeliveryError: see `bot.domain.errors`.
        """
        ...
