"""Flags, from the setting ADMINS to the store."""

from pathlib import Path

import redis.asyncio as redis

from bot.app import services
from bot.domain.actors import ActorId
from bot.domain.audience import ChatId
from bot.flows.flag import Fault
from bot.opening import Store
from bot.store.keys import Keys
from config.settings import Settings
from tests.shipped import the_knowledge


async def test_what_is_flagged_is_kept_without_the_chat_that_did(
    tmp_path: Path, store_url: str, client: redis.Redis, keys: Keys
) -> None:
    store = Store(url=store_url, client=client)
    settings = Settings(data_dir=tmp_path, admins=frozenset({ChatId(7)}))
    known = the_knowledge()
    async with services(settings, store, known, news=keys.prefix) as made:
        assert made.flagging
        assert await made.flagging.flag(
            ChatId(123456789), ActorId("vladimir-putin"), Fault.PERSON, window="7d", language="en"
        )
        (raised,) = await made.flagging.flags()
        assert raised.actor_id == "vladimir-putin"

        kept = [key async for key in client.scan_iter(keys["*"])]
        assert not [key for key in kept if b"123456789" in key]
        (flags,) = [key for key in kept if b":flags:2" in key]
        assert "123456789" not in repr(await client.hgetall(flags))

    async with services(Settings(data_dir=tmp_path), store, known, news=keys.prefix) as made:
        assert made.flagging is None
