"""The search index: a cache of the store, out of which no crash takes anything for good."""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import redis.asyncio as redis

from bot.domain.errors import IndexLost
from bot.domain.searches import Standing
from bot.domain.stories import KEEP_LEFT_OUT
from bot.jobs.indexing import indexing
from bot.store import filed
from bot.store.filed import RedisFilingLog
from bot.store.keys import Keys
from tests.build import NOON, a_report
from tests.fakes.deaf import Deaf
from tests.store.searching import Host

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def host(client: redis.Redis, keys: Keys, tmp_path: Path) -> AsyncIterator[Host]:
    host = Host(client, keys, tmp_path)
    yield host
    await host.index.close()


async def test_what_was_filed_is_found_the_newest_first(host: Host) -> None:
    await host.file(
        *(a_report(f"w-{n}", published_at=NOON - n * MINUTE, title="Talks") for n in (2, 0, 1))
    )
    await host.catch_up()

    assert await host.found("talks") == ("w-0", "w-1", "w-2")
    assert await host.found("talks", skip=1, limit=1) == ("w-1",)
    assert await host.found("deal") == ()


async def test_nothing_filed_is_nothing_found(host: Host) -> None:
    assert await host.found("talks") == ()
    await host.catch_up()
    assert await host.found("talks") == ()


async def test_a_revision_takes_the_place_of_what_was_read_before(host: Host) -> None:
    await host.file(a_report(title="Talks open"))
    await host.catch_up()
    await host.file(a_report(title="Talks collapse"))
    await host.catch_up()

    assert await host.found("talks") == ("wire-1",)
    assert await host.found("open") == ()


async def test_what_was_filed_while_nobody_indexed_is_taken_in_later(
    host: Host, client: redis.Redis, keys: Keys, tmp_path: Path
) -> None:
    await host.file(a_report("a", title="Talks"))
    await host.catch_up()
    await host.index.close()
    await host.file(a_report("b", title="Talks"))
    after = Host(client, keys, tmp_path)
    await after.catch_up()

    assert set(await after.found("talks")) == {"a", "b"}
    await after.index.close()


async def test_a_crash_before_the_note_takes_the_same_in_again_once(
    host: Host, tmp_path: Path
) -> None:
    await host.file(a_report("a", title="Talks"))
    await host.catch_up()
    note = (tmp_path / "standing.json").read_bytes()
    await host.file(a_report("b", title="Talks"))
    await host.catch_up()
    (tmp_path / "standing.json").write_bytes(note)
    await host.catch_up()

    assert sorted(await host.found("talks")) == ["a", "b"]


def _gone(folder: Path) -> None:
    shutil.rmtree(folder / "tantivy")


def _garbled(folder: Path) -> None:
    (folder / "tantivy" / "meta.json").write_text("{")


def _cut(folder: Path) -> None:
    for file in (folder / "tantivy").glob("*.term"):
        file.write_bytes(file.read_bytes()[:10])


def _noted(**changes: object) -> Callable[[Path], None]:
    def note(folder: Path) -> None:
        file = folder / "standing.json"
        file.write_text(json.dumps(json.loads(file.read_text()) | changes))

    return note


def _scribbled(folder: Path) -> None:
    (folder / "standing.json").write_text('["\x00')


@pytest.mark.parametrize(
    "harm",
    [
        _gone,
        _garbled,
        _cut,
        _scribbled,
        shutil.rmtree,
        _noted(edition=0),
        _noted(began=1),
        _noted(version=10**9),
        _noted(whole=False),
        _noted(tidied="never"),
    ],
)
async def test_an_index_that_cannot_be_used_is_built_again(
    host: Host, client: redis.Redis, keys: Keys, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    """It may be gone, broken, of an older edition, another store's, ahead, or half built."""
    await host.file(a_report("a", title="Talks"), a_report("b", title="Talks"))
    await host.catch_up()
    await host.index.close()
    harm(tmp_path)
    after = Host(client, keys, tmp_path)
    await after.catch_up()
    with suppress(IndexLost):  # some harm is seen by whoever looks, once
        await after.found("talks")
    await after.catch_up()

    assert sorted(await after.found("talks")) == ["a", "b"]
    await after.index.close()


async def test_an_index_too_far_behind_is_built_again(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filed, "LOGGED", 2)
    await host.file(a_report("a", title="Talks"))
    await host.catch_up()
    await host.file(*(a_report(f"b{n}", title="Talks") for n in range(4)))
    await host.catch_up()

    assert len(await host.found("talks")) == 5


async def test_one_writes_and_the_others_read_what_it_has_written(
    host: Host, client: redis.Redis, keys: Keys, tmp_path: Path
) -> None:
    other = Host(client, keys, tmp_path)
    await host.file(a_report("a", title="Talks"))

    assert await host.catch_up()
    assert not await other.catch_up()
    assert await other.found("talks") == ("a",)

    await host.file(a_report("b", title="Talks"))
    await host.catch_up()
    assert sorted(await other.found("talks")) == ["a", "b"]

    await host.index.close()
    assert await other.catch_up()
    await other.index.close()


async def test_who_reads_follows_an_index_that_is_built_again(
    host: Host, client: redis.Redis, keys: Keys, tmp_path: Path
) -> None:
    other = Host(client, keys, tmp_path)
    await host.file(a_report("a", title="Talks"))
    await host.catch_up()
    await other.found("talks")
    _noted(began=1)(tmp_path)
    await host.catch_up()

    with suppress(IndexLost):  # it may meet files that are gone, once
        await other.found("talks")
    assert await other.found("talks") == ("a",)


async def test_what_the_store_forgets_leaves_the_index(host: Host) -> None:
    await host.file(a_report("news", title="Talks"))
    await host.file(a_report("sport", title="Talks"), story=None)
    await host.catch_up()
    host.watch.pass_by(KEEP_LEFT_OUT + MINUTE)
    await host.catch_up()

    assert await host.found("talks") == ("news",)


async def test_a_folder_that_cannot_be_made_is_said(
    client: redis.Redis, keys: Keys, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    host = Host(client, keys, tmp_path / "file" / "index")
    with pytest.raises(IndexLost):
        await host.catch_up()


async def test_the_log_forgets_what_is_long_filed(
    host: Host, client: redis.Redis, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filed, "LOGGED", 3)
    await host.file(*(a_report(f"a{n}") for n in range(9)))

    assert await client.zcard(keys["entries:filed"]) == 3


async def test_what_is_filed_is_taken_in_in_the_background(host: Host) -> None:
    await host.file(a_report("a", title="Talks"))
    async with indexing(host.services):
        for _ in range(6_000):
            if await host.found("talks"):
                return
            await asyncio.sleep(0.01)
    pytest.fail("nobody took it in")


class DeafLog(RedisFilingLog):
    def __init__(self, client: redis.Redis, keys: Keys, deaf: Deaf) -> None:
        super().__init__(client, keys)
        self.deaf = deaf

    async def standing(self, now: datetime) -> Standing:
        await self.deaf()
        return await super().standing(now)


async def test_whoever_takes_in_can_be_left_whatever_a_library_makes_of_that(
    host: Host, client: redis.Redis, keys: Keys
) -> None:
    deaf = Deaf(2)
    async with asyncio.timeout(60):
        async with indexing(replace(host.services, log=DeafLog(client, keys, deaf))):
            await deaf.asked.wait()

    assert deaf.losing == 0
