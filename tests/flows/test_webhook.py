"""The whole bot, called by Telegram."""

import socket
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.fakes.bot_api import BotApiServer
from tests.fakes.newsstand import Newsstand
from tests.fakes.process import BotProcess

pytestmark = pytest.mark.timeout(400)  # two starts, on whatever machine

READER = 4711


async def test_what_telegram_brings_is_answered_also_after_kill_9(
    tmp_path: Path, bot: BotProcess
) -> None:
    """And polling again, with the setting gone, takes the webhook away."""
    Newsstand(documents={"wire": b""}, base="http://127.0.0.1:1").list_in(tmp_path / "feeds.toml")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    async with BotApiServer(webhook_at=f"http://127.0.0.1:{port}") as api:
        polling = {**bot.settings, "TELEGRAM_API_BASE": api.url}
        bot.settings = polling | {
            "WEBHOOK_URL": "https://bot.example",
            "WEBHOOK_SECRET": "open-sesame-0123",
            "PORT": str(port),
        }
        await bot.start()
        api.say(READER, "/help")
        await api.wait_for(1, chat_id=READER)
        assert api.world.webhook == ("https://bot.example/telegram", "open-sesame-0123")
        assert not api.calls("getUpdates")
        async with ClientSession() as hub:  # at the same address, and nobody was asked to push
            pushed = await hub.post(f"http://127.0.0.1:{port}/websub/wire/guessed", data=b"<rss/>")
            assert pushed.status == 410

        await bot.kill()
        api.say(READER, "/privacy")
        bot.settings = polling
        await bot.start()
        await api.wait_for(2, chat_id=READER)
        assert api.world.webhook is None
        assert await bot.stop() == 0
