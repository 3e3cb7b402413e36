"""`python -m bot send`: a process that sends, and does nothing else."""

import asyncio
import os
import signal
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import redis.asyncio as redis
from pydantic import SecretStr

from bot.domain.errors import OperatorError
from bot.jobs.clock import SystemClock
from bot.sender import send
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from config.settings import Settings
from tests.build import a_delivery
from tests.fakes.bot_api import BotApiServer
from tests.fakes.process import command

pytestmark = pytest.mark.usefixtures("signals_kept")


@pytest.fixture
def settings(api: BotApiServer, store_url: str) -> Settings:
    return Settings(
        telegram_token=SecretStr(api.token), telegram_api_base=api.url, redis_url=store_url
    )


async def _queue(client: redis.Redis, keys: Keys, *chats: int) -> None:
    now = SystemClock().now()
    for chat in chats:
        delivery = replace(
            a_delivery(f"{chat}-1", chat_id=chat), expires_at=now + timedelta(hours=1)
        )
        await RedisOutbox(client, keys).put(delivery, now)


async def test_what_is_in_the_outbox_is_sent_until_somebody_stops_it(
    api: BotApiServer, settings: Settings, client: redis.Redis, keys: Keys
) -> None:
    await _queue(client, keys, 41, 42, 43)
    sender = asyncio.create_task(send(settings, news=keys.prefix))
    await api.wait_until(lambda: {sent.chat_id for sent in api.messages()} == {41, 42, 43})

    assert not api.calls("getUpdates")  # it reads nothing
    os.kill(os.getpid(), signal.SIGTERM)
    async with asyncio.timeout(60):
        await sender


async def test_a_token_that_is_revoked_ends_it_with_a_sentence(
    api: BotApiServer, settings: Settings, client: redis.Redis, keys: Keys
) -> None:
    await _queue(client, keys, 41)
    sender = asyncio.create_task(send(settings, news=keys.prefix))
    await api.wait_for(1)
    api.token = "123456:" + "N" * 35
    await _queue(client, keys, 42)

    async with asyncio.timeout(60):
        with pytest.raises(OperatorError, match="does not know this TELEGRAM_TOKEN"):
            await sender
    state = await RedisOutbox(client, keys).state(SystemClock().now())
    assert state.due + state.later == 1  # it waits for a token that is good


async def test_what_is_missing_is_said_in_a_sentence(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match="TELEGRAM_TOKEN is missing"):
        await send(settings.model_copy(update={"telegram_token": None}))

    ended = await command("send", settings={"TELEGRAM_TOKEN": "1:abc", "DATA_DIR": tmp_path})
    assert ended.code == 2
    assert ended.err.startswith("REDIS_URL is missing: ")
    assert ended.err.count("\n") == 1
