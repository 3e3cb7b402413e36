"""Kill -9 in the middle of polling: no entry is lost, and none comes twice.

Three deaths are in test_crash, which runs with all the others. This one dies as often as KILLS says:
`KILLS=20 .venv/bin/pytest tests/flows/test_poll_crash.py -s`.
"""

import asyncio
import os
import random
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.entries import EntryId
from bot.store.connect import connected
from bot.store.embedded import embedded
from bot.store.entries import RedisEntryBook
from bot.store.keys import Keys
from bot.store.shelf import RedisShelf
from tests.fakes.newsstand import Item, Newsstand, rss
from tests.fakes.process import BotProcess

KILLS = int(os.environ.get("KILLS", "0"))
FEEDS, NEWS = 40, 2  # feeds, and items that each has more after every death
KEYS = Keys("dragoman")
EVER = datetime(2000, 1, 1, tzinfo=UTC)


class Press:
    """Forty feeds, each with more news every time, in answers that take 20 to 200 ms."""

    def __init__(self, stand: Newsstand) -> None:
        self.stand, self.items, self.chance = stand, list[list[Item]](), random.Random()  # noqa: S311 - no secret
        self.items = [[] for _ in range(FEEDS)]
        stand.latency = lambda: self.chance.uniform(0.02, 0.2)

    def print_more(self) -> None:
        now = datetime.now(UTC)  # noqa: TID251 - a real process keeps real time
        for number, items in enumerate(self.items):
            for _ in range(NEWS):
                name = f"{number}-{len(items)}"
                items.insert(
                    0,
                    Item(
                        title=f"Macron phones Abbas over plan {name}",
                        text=f"They discussed proposal {name} for an hour.",
                        at=now,
                        guid=name,
                    ),
                )
            self.stand.documents[f"feed-{number}"] = rss(items)

    @property
    def titles(self) -> set[str]:
        return {item.title for items in self.items for item in items}


@pytest.mark.skipif(not KILLS, reason="takes minutes; KILLS=20 runs it")
@pytest.mark.timeout(3_600)
async def test_kill_9_in_the_middle_of_polling_loses_and_repeats_nothing(
    tmp_path: Path, newsstand: Newsstand, bot: BotProcess
) -> None:
    press = Press(newsstand)
    press.print_more()
    newsstand.list_in(tmp_path / "feeds.toml")

    for death in range(KILLS):
        before = len(newsstand.polls)
        await bot.start()
        await _polled(newsstand, before + press.chance.randint(1, FEEDS))
        await asyncio.sleep(press.chance.uniform(0, 0.3))
        await bot.kill()
        print(f"death {death + 1}: after {len(newsstand.polls) - before} requests")  # noqa: T201 - progress
        press.print_more()
    await bot.start()
    await _all_filed(tmp_path / "data", len(press.titles))
    await bot.stop()
    await _each_once(tmp_path / "data", press.titles)


async def _polled(stand: Newsstand, count: int) -> None:
    async with asyncio.timeout(120):
        while len(stand.polls) < count:  # noqa: ASYNC110 - the server counts, and tells nobody
            await asyncio.sleep(0.005)


async def _all_filed(data_dir: Path, count: int) -> None:
    async with embedded(data_dir) as url, connected(url) as client, asyncio.timeout(600):
        entries = RedisEntryBook(client, KEYS)
        while True:
            read, _ = await entries.count_read(EVER, datetime.now(UTC))  # noqa: TID251 - real time
            if read >= count and not await entries.count_waiting():
                return
            await asyncio.sleep(0.5)


async def _each_once(data_dir: Path, titles: set[str]) -> None:
    async with embedded(data_dir) as url, connected(url) as client:
        shelf, entries = RedisShelf(client, KEYS), RedisEntryBook(client, KEYS)
        names = [
            EntryId(key.decode().rpartition("filing:")[2])
            async for key in client.scan_iter(KEYS["filing:*"])
        ]
        kept = [await entries.get(name) for name in names]
        stories = await shelf.newest(since=EVER, skip=0, limit=100_000)
        filings = await shelf.filings(names)

    assert Counter(entry.title for entry in kept if entry) == Counter(titles)
    told = Counter(report.entry_id for story in stories for report in story.reports)
    assert set(told) == {filing.report.entry_id for filing in filings if filing.story_id}
    assert set(told.values()) <= {1}
    print(f"{KILLS} deaths: {len(titles)} entries, each kept and filed once")  # noqa: T201 - the figure
