"""The story this project began with: one real Indonesian item, through the whole bot."""

import asyncio
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest

from tests.fakes.bot_api import BotApiServer
from tests.fakes.newsstand import Newsstand
from tests.fakes.process import BotProcess, command
from tests.flows.readers import subscribe

SEED = Path(__file__).resolve().parents[2] / "../shared/seed/riau24.rss"
CALLED = {
    "benjamin-netanyahu",
    "ebrahim-raisi",
    "bashar-al-assad",
    "mahmoud-abbas",
    "abdel-fattah-el-sisi",
}
READER = 4711

pytestmark = [
    pytest.mark.skipif(not SEED.exists(), reason="the story lies beside the repository"),
    pytest.mark.timeout(400),  # several processes, one after the other
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the story became, from a list in OPML; the subscriber's has it from one in TOML."""

    latin: dict[str, Any]
    cyrillic: dict[str, Any]
    digest: dict[str, Any]


def _headline() -> str:
    titles = re.findall(
        r"<title>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?</title>", SEED.read_text(), re.DOTALL
    )
    return unescape(titles[-1]).strip()


def _opml(newsstand: Newsstand, path: Path) -> Path:
    address = quoteattr(f"{newsstand.base}/riau24")
    path.write_text(
        f'<opml version="2.0"><body><outline text="RIAU24" xmlUrl={address} language="id"/>'
        "</body></opml>"
    )
    return path


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    with asyncio.Runner() as runner:
        yield runner.run(_tell(tmp_path_factory.mktemp("seed")))


async def _tell(folder: Path) -> Told:
    async with Newsstand(documents={"riau24": SEED.read_bytes()}) as newsstand:
        settings: dict[str, str | Path] = {
            "DATA_DIR": folder / "data",
            "FEEDS_FILE": _opml(newsstand, folder / "feeds"),
            "ALLOW_PRIVATE_FEEDS": "1",
        }
        polled = await command("poll", "--once", settings=settings)
        assert polled.err == "1 of 1 feeds asked, 1 answered: 1 reports read, 1 relevant.\n"

    async def asked(*words: str) -> dict[str, Any]:
        ended = await command(*words, "--json", settings=settings)
        found: dict[str, Any] = json.loads(ended.out)
        return found

    return Told(
        latin=await asked("who", "Putin"),
        cyrillic=await asked("who", "Путин"),
        digest=await asked("digest", "--lang", "id"),
    )


def test_it_is_kept_as_indonesian_and_relevant(told: Told) -> None:
    [latest] = told.latin["latest"]

    assert latest["language"] == "id"
    assert latest["title"] == _headline()


def test_who_names_the_five_he_called(told: Told) -> None:
    assert told.latin["actor"]["id"] == "vladimir-putin"
    assert {other["id"] for other in told.latin["with"]} >= CALLED


def test_the_name_may_be_asked_in_either_script(told: Told) -> None:
    """The days looked at end when it was asked; the rest is the same."""
    asked = {"since", "until"}
    cyrillic, latin = (
        {name: value for name, value in answer.items() if name not in asked}
        for answer in (told.cyrillic, told.latin)
    )

    assert cyrillic == latin


def test_a_digest_tells_it(told: Told) -> None:
    assert [story["headline"] for story in told.digest["stories"]] == [_headline()]


async def test_a_subscribers_next_digest_carries_it(
    tmp_path: Path, api: BotApiServer, newsstand: Newsstand, bot: BotProcess
) -> None:
    """In the reader's language, with the title in its own."""
    newsstand.documents["riau24"] = SEED.read_bytes()
    newsstand.list_in(tmp_path / "feeds.toml", riau24="id")
    await command("poll", "--once", settings=bot.settings)
    await subscribe(tmp_path / "data", [READER], language="ru", due_in=1)
    await bot.start()

    [digest] = await api.wait_for(1, chat_id=READER)

    assert _headline() in digest.text
    assert re.search("Путин", digest.text)
