"""The whole bot, as a process of its own, between a real feed server and a real Bot API server."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApiServer
from tests.fakes.newsstand import Newsstand
from tests.fakes.process import BotProcess


@pytest.fixture
async def api() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as server:
        yield server


@pytest.fixture
async def newsstand() -> AsyncIterator[Newsstand]:
    async with Newsstand() as stand:
        yield stand


@pytest.fixture
async def bot(
    tmp_path: Path, api: BotApiServer, newsstand: Newsstand
) -> AsyncIterator[BotProcess]:
    """A bot that is not started yet; its list of feeds is to be written to `feeds.toml`."""
    process = BotProcess(
        settings={
            "TELEGRAM_TOKEN": api.token,
            "TELEGRAM_API_BASE": api.url,
            "DATA_DIR": tmp_path / "data",
            "FEEDS_FILE": tmp_path / "feeds.toml",
            "ALLOW_PRIVATE_FEEDS": "1",
            "POLL_FLOOR": "1",
        },
        log=tmp_path / "log",
    )
    yield process
    await process.stop()
