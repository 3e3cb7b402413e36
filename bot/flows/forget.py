"""Forget chats that cannot be reached any more and have not come back."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Protocol

import structlog

from bot.domain.audience import ChatId, Subscription
from bot.ports import Clock

log = structlog.get_logger()

KEEP_GONE = timedelta(days=30)  # as /privacy says
MOST = 500  # chats of one sweep: each looks through all others for groups it set up


class Registry(Protocol):
    async def get(self, chat_id: ChatId) -> Subscription | None: ...
    async def keep(self, subscription: Subscription) -> None: ...
    async def erase(self, chat_id: ChatId) -> bool: ...

    def gone(self) -> AsyncIterator[ChatId]:
        """Yield the chats that cannot be reached."""
        ...


async def forget_gone(audience: Registry, clock: Clock) -> int:
    """Erase chats that have been gone for KEEP_GONE; return how many. Those that went since are dated.

    A crash in between leaves the rest for the next time. Each is looked at once more before it is
    written: it may have come back.
    """
    now, forgotten = clock.now(), 0
    for chat_id in [chat_id async for chat_id in audience.gone()]:
        kept = await audience.get(chat_id)
        if kept is None or not kept.gone:
            continue
        if kept.gone_since is None:
            await audience.keep(kept.missed(now))
        elif now - kept.gone_since >= KEEP_GONE and forgotten < MOST:
            await audience.erase(chat_id)
            forgotten += 1
    if forgotten:
        log.info("gone_chats_forgotten", count=forgotten)
    return forgotten
