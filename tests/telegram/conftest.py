"""A local Bot API server, and bots that talk to it over HTTP."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from tests.fakes.bot_api import BotApiServer


def plain_http(**options: float) -> HTTPXRequest:
    """Return a client for http:// alone: reading the world's certificates takes it 40 ms."""
    return HTTPXRequest(**options, httpx_kwargs={"verify": False})  # type: ignore[arg-type]


@pytest.fixture
async def api() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as server:
        yield server


@pytest.fixture
async def bot(api: BotApiServer) -> AsyncIterator[Bot]:
    async with Bot(
        api.token,
        base_url=api.base_url,
        base_file_url=api.base_file_url,
        request=plain_http(),
        get_updates_request=plain_http(),
    ) as bot:
        yield bot
