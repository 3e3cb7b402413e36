"""Readers who subscribed before a test begins, written straight into the store."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import redis.asyncio as redis

from bot.domain.audience import ChatId, Subscription
from bot.store.audience import RedisAudience
from bot.store.connect import connected
from bot.store.embedded import embedded
from bot.store.keys import Keys
from tests.keep import keep

KEYS = Keys("dragoman")


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - a real process keeps real time


async def subscribe(
    data_dir: Path, chats: Iterable[int], *, language: str = "en", due_in: float = 3
) -> None:
    """Subscribe chats in a store that is not running; see `subscribe_in`."""
    async with embedded(data_dir) as url, connected(url) as client:
        await subscribe_in(client, chats, language=language, due_in=due_in)


async def subscribe_in(
    client: redis.Redis, chats: Iterable[int], *, language: str = "en", due_in: float = 3
) -> None:
    """Subscribe chats whose hour was a minute ago, and whose digest falls due in some seconds."""
    hour = (now() - timedelta(minutes=1)).time().replace(second=0, microsecond=0)
    audience = RedisAudience(client, KEYS)
    for chat in chats:
        subscription = Subscription(
            chat_id=ChatId(chat),
            language=language,
            zone="UTC",
            hours=(time(hour.hour, hour.minute),),
            since=now() - timedelta(days=2),
        )
        await keep(audience, subscription, due_at=now() + timedelta(seconds=due_in))


async def subscription(data_dir: Path, chat: int) -> Subscription | None:
    """Read a subscription from a store that may be running."""
    async with embedded(data_dir) as url, connected(url) as client:
        return await RedisAudience(client, KEYS).get(ChatId(chat))
