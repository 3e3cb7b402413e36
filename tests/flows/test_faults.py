"""Trouble in Telegram, as a whole bot meets it: who gets the digest, who is left, what is told.

Everything happens once, in `aftermath`; each test looks at one part of it.
"""

import asyncio
import re
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.audience import Subscription
from tests.fakes.bot_api import BotApiServer, SentMessage
from tests.fakes.newsstand import Item, Newsstand, rss
from tests.fakes.process import BotProcess, Ended, command
from tests.flows.readers import subscribe, subscription

pytestmark = pytest.mark.timeout(400)  # several processes, one after the other

CALM, SLOWED, BLOCKED, GONE, CUT_BEFORE, CUT_AFTER = 501, 502, 503, 504, 505, 506
GROUP, SUPERGROUP = -507, -1_000_000_000_507
EVERYBODY = (CALM, SLOWED, BLOCKED, GONE, CUT_BEFORE, CUT_AFTER, GROUP)
ASKER = 987_654_321
QUESTION = "/who Putin and a secret word"
CALL = Item(
    title="Kremlin: Putin phones Netanyahu and Abbas about Gaza ceasefire",
    text="Russian President Vladimir Putin spoke by telephone with Israeli Prime Minister "
    "Benjamin Netanyahu and Palestinian President Mahmoud Abbas on Monday.",
    at=datetime(2023, 10, 16, 18, tzinfo=UTC),
    guid="call",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftermath:
    messages: dict[int, list[SentMessage]]
    subscriptions: dict[int, Subscription | None]
    stopped: Ended  # `code` of SIGTERM; `out` is the log
    took: float  # seconds to stop
    after_restart: int  # messages that a restart brought to those who had their digest
    beside: Ended  # `chat` on the same DATA_DIR, while the bot ran
    token: str

    def digests(self, chat: int) -> int:
        return sum(CALL.title in sent.text for sent in self.messages.get(chat, []))


@pytest.fixture(scope="module")
def aftermath(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Aftermath]:
    with asyncio.Runner() as runner:
        yield runner.run(_happen(tmp_path_factory.mktemp("faults")))


async def _happen(folder: Path) -> Aftermath:
    async with BotApiServer() as api, Newsstand() as newsstand:
        newsstand.documents["wire"] = rss([CALL])
        bot = BotProcess(settings=_settings(folder, api, newsstand), log=folder / "log")
        await command("poll", "--once", settings=bot.settings)
        await subscribe(folder / "data", EVERYBODY, due_in=1)
        _troubled(api)
        try:
            return await _live_through(api, bot, folder)
        finally:
            await bot.kill()


async def _live_through(api: BotApiServer, bot: BotProcess, folder: Path) -> Aftermath:
    await bot.start()
    for beyond_reading in ({"message": {"text": "no chat"}}, {"message": 7}, {}):
        api.inject_raw(beyond_reading)
    api.say(ASKER, QUESTION)
    await api.wait_for(1, chat_id=ASKER)
    beside = await command("chat", settings=bot.settings, typed="/help\n")
    await _served(api)
    before, stopped_at = len(api.messages()), _clock()
    code = await bot.end(signal.SIGTERM)
    took = _clock() - stopped_at
    await bot.start()
    api.say(ASKER, "/help")
    await api.wait_for(2, chat_id=ASKER)
    await bot.stop()
    chats = (*EVERYBODY, SUPERGROUP)
    return Aftermath(
        messages={chat: api.messages(chat) for chat in (*chats, ASKER)},
        subscriptions={chat: await subscription(folder / "data", chat) for chat in chats},
        stopped=Ended(code=code, out=bot.logged, err=""),
        took=took,
        after_restart=len(api.messages()) - before - 1,
        beside=beside,
        token=api.token,
    )


def _settings(folder: Path, api: BotApiServer, newsstand: Newsstand) -> dict[str, str | Path]:
    return {
        "TELEGRAM_TOKEN": api.token,
        "TELEGRAM_API_BASE": api.url,
        "DATA_DIR": folder / "data",
        "FEEDS_FILE": newsstand.list_in(folder / "feeds.toml"),
        "ALLOW_PRIVATE_FEEDS": "1",
    }


def _troubled(api: BotApiServer) -> None:
    api.flood(12, chat_id=SLOWED)
    api.block(BLOCKED)
    api.vanish(GONE)
    api.migrate(GROUP, SUPERGROUP)
    api.fail("before", chat_id=CUT_BEFORE)
    api.fail("after", chat_id=CUT_AFTER)


async def _served(api: BotApiServer) -> None:
    """Wait until all have their digest who can; one in doubt is sent again after ten seconds."""
    for chat, times in ((CALM, 1), (SLOWED, 1), (SUPERGROUP, 1), (CUT_BEFORE, 1), (CUT_AFTER, 2)):
        await api.wait_for(times, chat_id=chat)


def _clock() -> float:
    return asyncio.get_running_loop().time()


def test_the_others_get_their_digest_once(aftermath: Aftermath) -> None:
    assert aftermath.digests(CALM) == 1


def test_a_chat_that_is_slowed_down_gets_its_digest_later(aftermath: Aftermath) -> None:
    assert aftermath.digests(SLOWED) == 1


@pytest.mark.parametrize("chat", [BLOCKED, GONE])
def test_the_subscription_of_who_blocked_us_or_is_gone_ends(
    aftermath: Aftermath, chat: int
) -> None:
    kept = aftermath.subscriptions[chat]

    assert kept is not None
    assert not kept.active


def test_a_group_that_became_a_supergroup_keeps_its_subscription(aftermath: Aftermath) -> None:
    moved = aftermath.subscriptions[SUPERGROUP]

    assert aftermath.subscriptions[GROUP] is None
    assert moved is not None
    assert moved.active
    assert aftermath.digests(SUPERGROUP) == 1


def test_a_connection_cut_before_acceptance_loses_no_digest(aftermath: Aftermath) -> None:
    assert aftermath.digests(CUT_BEFORE) == 1


def test_a_connection_cut_after_acceptance_repeats_a_digest_once(aftermath: Aftermath) -> None:
    """Whether it arrived cannot be known; twice is the smaller harm."""
    assert aftermath.digests(CUT_AFTER) == 2


def test_sigterm_ends_it_soon_with_exit_code_0(aftermath: Aftermath) -> None:
    assert aftermath.stopped.code == 0
    assert aftermath.took < 15


def test_a_restart_sends_nothing_again(aftermath: Aftermath) -> None:
    assert aftermath.after_restart == 0


def test_an_update_that_cannot_be_read_stops_no_other(aftermath: Aftermath) -> None:
    assert len(aftermath.messages[ASKER]) == 2
    assert aftermath.stopped.out.count("update_set_aside") >= 1


def test_chat_answers_beside_a_running_bot(aftermath: Aftermath) -> None:
    assert aftermath.beside.code == 0
    assert "/who" in aftermath.beside.out
    assert not aftermath.beside.err


def test_the_log_names_no_token_no_chat_and_no_word_of_a_reader(aftermath: Aftermath) -> None:
    log = aftermath.stopped.out

    assert aftermath.token not in log
    assert aftermath.token.partition(":")[2] not in log
    assert "secret word" not in log
    for chat in aftermath.messages:
        assert not re.search(rf"(?<!\d){abs(chat)}(?!\d)", re.sub(r"\d{4}-\S+Z", "", log)), chat


def test_the_log_has_no_traceback(aftermath: Aftermath) -> None:
    assert "Traceback" not in aftermath.stopped.out
