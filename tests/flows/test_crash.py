"""Kill -9, again and again: nothing is lost, and next to nothing comes twice."""

import asyncio
import random
import signal
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, time, timedelta
from itertools import islice
from pathlib import Path

import pytest

from bot.digests.hours import next_slot
from bot.domain.audience import ChatId, Subscription
from bot.domain.entries import EntryId
from bot.jobs.delivering import AT_ONCE
from bot.store.audience import RedisAudience
from bot.store.connect import connected
from bot.store.embedded import embedded
from bot.store.entries import RedisEntryBook
from bot.store.keys import Keys
from bot.store.shelf import RedisShelf
from tests.fakes.bot_api import BotApiServer
from tests.fakes.newsstand import Item, Newsstand, rss
from tests.fakes.process import BotProcess
from tests.keep import keep

FEEDS, ITEMS, CHATS, KILLS = 10, 20, 50, 3
EVERYBODY, NEWCOMERS = range(1, CHATS + 1), range(1001, 1031)
KEYS = Keys("dragoman")
EVER = datetime(2000, 1, 1, tzinfo=UTC)
PAIRS = (
    ("Putin", "Netanyahu"),
    ("Macron", "Abbas"),
    ("Erdogan", "Raisi"),
    ("Blinken", "Sisi"),
    ("Guterres", "Assad"),
)


def _feed(number: int, now: datetime) -> bytes:
    """Twenty calls, each told by one outlet only, so that entries and stories can be counted."""
    return rss(
        [
            Item(
                title=f"{PAIRS[item % 5][0]} phones {PAIRS[item % 5][1]} over plan {number}-{item}",
                text=f"The two leaders discussed ceasefire proposal number {number * 100 + item}.",
                at=now - timedelta(hours=item),
                guid=f"{number}-{item}",
            )
            for item in range(ITEMS)
        ]
    )


async def _subscribe_everybody(data_dir: Path, now: datetime) -> None:
    """Fifty readers whose hour was a minute ago, so that their digest is due."""
    hour = (now - timedelta(minutes=1)).time().replace(second=0, microsecond=0)
    async with embedded(data_dir) as url, connected(url) as client:
        audience = RedisAudience(client, KEYS)
        for chat in EVERYBODY:
            subscription = Subscription(
                chat_id=ChatId(chat),
                language="en",
                zone="UTC",
                hours=(time(hour.hour, hour.minute),),
                since=now - timedelta(days=2),
            )
            assert next_slot(subscription, after=now) > now
            await keep(audience, subscription, due_at=now)


@pytest.mark.timeout(400)
async def test_kill_9_loses_nothing_and_repeats_at_most_three_messages_a_kill(
    tmp_path: Path, api: BotApiServer, newsstand: Newsstand, bot: BotProcess
) -> None:
    """200 entries, then 50 digests of them, each through three deaths at random moments.

    And whoever subscribes while it dies is subscribed.
    """
    now = datetime.now(UTC)  # noqa: TID251 - a real process keeps real time
    for number in range(FEEDS):
        newsstand.documents[f"feed-{number}"] = _feed(number, now)
    newsstand.list_in(tmp_path / "feeds.toml")

    await _die_often(bot)
    await _all_filed(tmp_path / "data")
    await bot.stop()
    await _everything_filed_once(tmp_path / "data")

    await _subscribe_everybody(tmp_path / "data", datetime.now(UTC))  # noqa: TID251 - likewise
    newcomers = iter(NEWCOMERS)

    def subscribe_some() -> None:
        for chat in islice(newcomers, len(NEWCOMERS) // KILLS):
            api.say(chat, "/subscribe 23:59 UTC")

    await _die_often(bot, meanwhile=subscribe_some)
    await api.wait_until(lambda: {m.chat_id for m in api.messages()} >= {*EVERYBODY, *NEWCOMERS})
    await bot.stop()

    messages = Counter(sent.chat_id for sent in api.messages())
    assert sum(messages[chat] for chat in EVERYBODY) - CHATS <= KILLS * AT_ONCE
    await _subscribed(tmp_path / "data", NEWCOMERS)


async def test_ctrl_c_is_heard_from_the_first_moment(bot: BotProcess) -> None:
    """Nobody has to press it twice, and no test waits for a bot that runs on."""
    await bot.start()

    assert await bot.stop() in {-signal.SIGINT, 0, 130}


@pytest.mark.parametrize(("words", "code"), [(("poll",), 0), (("poll", "--once"), 130)], ids=str)
async def test_only_what_goes_on_until_it_is_stopped_may_be_stopped_in_peace(
    words: tuple[str, ...], code: int, tmp_path: Path, newsstand: Newsstand, bot: BotProcess
) -> None:
    """What was to end by itself has no answer then, and whoever asked should know."""
    newsstand.documents["wire"] = b""
    newsstand.latency = lambda: 60
    newsstand.list_in(tmp_path / "feeds.toml")
    bot.words = words
    await bot.start()
    async with asyncio.timeout(60):
        while not newsstand.polls:  # noqa: ASYNC110 - the server counts, and tells nobody
            await asyncio.sleep(0.02)

    assert await bot.stop() == code
    assert "Traceback" not in bot.logged


async def _die_often(bot: BotProcess, meanwhile: Callable[[], None] = lambda: None) -> None:
    """Start, and die at a random moment, three times; then start for good."""
    chance = random.Random()  # noqa: S311 - when to die is no secret
    for _ in range(KILLS):
        await bot.start()
        meanwhile()
        await asyncio.sleep(chance.uniform(0.2, 3.3))  # it begins its work after some tenths
        await bot.kill()
    await bot.start()


async def _subscribed(data_dir: Path, chats: Iterable[int]) -> None:
    async with embedded(data_dir) as url, connected(url) as client:
        audience = RedisAudience(client, KEYS)
        hours = [it and it.hours for chat in chats for it in [await audience.get(ChatId(chat))]]

    assert set(hours) == {(time(23, 59),)}


async def _all_filed(data_dir: Path) -> None:
    async with embedded(data_dir) as url, connected(url) as client:
        entries = RedisEntryBook(client, KEYS)
        async with asyncio.timeout(120):
            while await _yet_to_file(entries):  # noqa: ASYNC110 - another process counts it down
                await asyncio.sleep(0.2)


async def _yet_to_file(entries: RedisEntryBook) -> bool:
    read, _ = await entries.count_read(EVER, datetime.now(UTC))  # noqa: TID251 - real time
    return read < FEEDS * ITEMS or bool(await entries.count_waiting())


async def _everything_filed_once(data_dir: Path) -> None:
    async with embedded(data_dir) as url, connected(url) as client:
        shelf = RedisShelf(client, KEYS)
        filed = [
            EntryId(key.decode().rpartition("filing:")[2])
            async for key in client.scan_iter(KEYS["filing:*"])
        ]
        filings = await shelf.filings(filed)
        stories = await shelf.newest(since=EVER, skip=0, limit=1_000)

    assert len(filed) == FEEDS * ITEMS
    told = Counter(report.entry_id for story in stories for report in story.reports)
    expected = {filing.report.entry_id for filing in filings if filing.story_id}
    assert set(told) == expected
    assert set(told.values()) <= {1}
