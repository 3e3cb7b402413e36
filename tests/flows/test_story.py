"""From the bytes of a feed to the text of a message: what a person gets, through the real bot."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.bot_api import BotApiServer
from tests.fakes.newsstand import Item, Newsstand, rss
from tests.fakes.process import BotProcess
from tests.fakes.tdlib import check_html

READER = 4711
CALL = Item(
    title="Kremlin: Putin phones Netanyahu and Abbas about Gaza ceasefire",
    text="Russian President Vladimir Putin spoke by telephone with Israeli Prime Minister "
    "Benjamin Netanyahu and Palestinian President Mahmoud Abbas on Monday. He offered to "
    "mediate, the Kremlin said.",
    at=datetime(2023, 10, 16, 18, tzinfo=UTC),
    guid="call",
)
CUP = Item(
    title="Late goal sends Rovers into the cup final",
    text="A header in stoppage time decided a dull match in front of 40,000 spectators.",
    at=datetime(2023, 10, 16, 19, tzinfo=UTC),
    guid="cup",
)


async def _answer(api: BotApiServer, words: str, *, language: str = "en") -> str:
    before = len(api.messages(READER))
    api.say(READER, words, language=language)
    messages = await api.wait_for(before + 1, chat_id=READER)
    return messages[before].text


async def _read(api: BotApiServer, words: str, expected: str) -> str:
    """Ask until the answer holds what is expected: the news is on its way."""
    answer = ""
    for _ in range(40):
        if expected in (answer := await _answer(api, words)):
            return answer
        await asyncio.sleep(0.5)
    raise AssertionError(f"{expected!r} never came; last: {answer}")


def _now(api: BotApiServer) -> list[tuple[int, int]]:
    """Tell one state of the reader's screen from another."""
    return [(sent.message_id, sent.edits) for sent in api.messages(READER)]


async def _tap_the_first_button(api: BotApiServer) -> None:
    before = _now(api)
    api.press(READER, api.messages(READER)[-1].buttons[0], language="id")
    await api.wait_until(lambda: _now(api) != before)


async def test_an_item_becomes_a_dossier_and_a_digest(
    tmp_path: Path, api: BotApiServer, newsstand: Newsstand, bot: BotProcess
) -> None:
    """Asked in two scripts, answered from one item; the football stays out."""
    newsstand.documents["wire"] = rss([CUP, CALL])
    newsstand.list_in(tmp_path / "feeds.toml")
    await bot.start()

    english = await _read(api, "/who Putin", "Netanyahu")
    russian = await _answer(api, "/who Путин", language="ru")
    digest = await _answer(api, "/digest")

    assert "Vladimir Putin" in english
    assert "Mahmoud Abbas" in english
    assert "Владимир Путин" in russian
    assert CALL.title in digest
    assert "Rovers" not in digest
    for sent in api.messages(READER):
        assert check_html(sent.source).length <= 4096


async def test_subscribing_takes_three_taps_and_brings_a_digest(
    tmp_path: Path, api: BotApiServer, newsstand: Newsstand, bot: BotProcess
) -> None:
    """/start, Subscribe, an hour, a zone; and there it is, with the next one announced."""
    newsstand.documents["wire"] = rss([CALL])
    newsstand.list_in(tmp_path / "feeds.toml")
    await bot.start()
    await _read(api, "/digest", CALL.title)
    seen = len(api.messages(READER))

    await _answer(api, "/start", language="id")
    for _ in range(3):
        await _tap_the_first_button(api)
    await api.wait_for(lambda sent: any(CALL.title in it.text for it in sent[seen:]))

    assert "Asia/Jakarta" in "".join(sent.text for sent in api.messages(READER)[seen:])


@pytest.mark.timeout(400)
async def test_a_digest_comes_at_the_readers_hour(
    tmp_path: Path, api: BotApiServer, newsstand: Newsstand, bot: BotProcess
) -> None:
    """What came after the first digest comes with the next one, and nothing comes twice."""
    newsstand.documents["wire"] = rss([CALL])
    newsstand.list_in(tmp_path / "feeds.toml")
    await bot.start()
    await _read(api, "/digest", CALL.title)
    now = datetime.now(UTC)  # noqa: TID251 - a real process keeps real time
    at = (now + timedelta(seconds=68)).replace(second=0, microsecond=0)
    await _answer(api, f"/subscribe {at:%H:%M} UTC")
    first = await api.wait_for(1, chat_id=READER)
    assert first

    newer = Item(
        title="Sisi receives Blinken in Cairo for talks on Gaza aid",
        text="Egyptian President Abdel Fattah el-Sisi met US Secretary of State Antony Blinken.",
        at=datetime(2023, 10, 17, 9, tzinfo=UTC),
        guid="visit",
    )
    newsstand.documents["wire"] = rss([newer, CALL])
    told = re.compile(re.escape(newer.title))

    await api.wait_until(
        lambda: any(told.search(sent.text) for sent in api.messages(READER)), within=100
    )

    [scheduled] = [sent for sent in api.messages(READER) if told.search(sent.text)]
    assert CALL.title not in scheduled.text
