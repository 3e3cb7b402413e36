"""Forget chats that cannot be reached any more and have not come back."""

from collections.abc import AsyncIterator, Callable, Collection
from datetime import timedelta
from typing import Protocol

import structlog

from bot.domain.audience import Changed, ChatId, Made, Subscription
from bot.ports import Clock

log = structlog.get_logger()

KEEP_GONE = timedelta(days=30)  # as /privacy says


class Registry(Protocol):
    async def change(
        self, chat_id: ChatId, change: Callable[[Subscription | None], Made]
    ) -> tuple[Subscription | None, Made]: ...

    async def erase_all(
        self, chat_ids: Collection[ChatId], *, where: Callable[[Subscription], bool]
    ) -> int:
        """Forget all that is kept of those of these chats whose subscription is so by then."""
        ...

    def gone(self) -> AsyncIterator[ChatId]:
        """Yield the chats that cannot be reached."""
        ...


async def forget_gone(audience: Registry, clock: Clock) -> int:
    """Erase chats that have been gone for KEEP_GONE; return how many. Those that went since are dated.

    A crash in between leaves the rest for the next time. Each is looked at once more as it is
    erased: it may have come back.
    """
    now = clock.now()

    def dated(kept: Subscription | None) -> Changed | None:
        unknown = kept is not None and kept.gone and kept.gone_since is None
        return Changed(kept.missed(now)) if kept and unknown else None

    def over(kept: Subscription) -> bool:
        return kept.gone and kept.gone_since is not None and now - kept.gone_since >= KEEP_GONE

    late: list[ChatId] = []
    for chat_id in [chat_id async for chat_id in audience.gone()]:
        kept, _ = await audience.change(chat_id, dated)
        if kept and over(kept):
            late.append(chat_id)
    forgotten = await audience.erase_all(late, where=over)
    if forgotten:
        log.info("gone_chats_forgotten", count=forgotten)
    return forgotten
