"""`python -m bot feeds …`: what a person types, what is printed, and what is kept of it."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.commands.feeds import feeds_app
from bot.domain.errors import OperatorError
from tests.fakes.newsstand import Item, Newsstand, rss
from tests.fakes.process import UNSET
from tests.shipped import the_knowledge

NOON = datetime(2023, 10, 16, 12, tzinfo=UTC)
Typed = Callable[..., Coroutine[None, None, str]]


def _ended(result: Result) -> str:
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def feeds(tmp_path: Path, newsstand: Newsstand, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Types `python -m bot feeds WORDS`, with two feeds in the list and a store of its own."""
    for name in UNSET:
        monkeypatch.delenv(name, raising=False)
    newsstand.documents["wire"] = rss([Item(title="Putin phones Sisi", text="A call.", at=NOON)])
    newsstand.documents["post"] = rss([])
    monkeypatch.setenv("FEEDS_FILE", str(newsstand.list_in(tmp_path / "feeds.toml")))
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("ALLOW_PRIVATE_FEEDS", "1")
    monkeypatch.setattr("bot.commands.running.knowledge", lambda **_: the_knowledge())
    newsstand.documents["herald"] = rss(
        [Item(title="Macron phones Abbas", text="A call.", at=NOON, guid="h")], language="fr"
    )

    async def type_in(*words: str) -> str:
        return _ended(await asyncio.to_thread(CliRunner().invoke, feeds_app, list(words)))

    return type_in


async def test_a_feed_that_an_admin_added_is_checked_too(
    feeds: Typed, newsstand: Newsstand
) -> None:
    """And one that was paused is not, unless it is named."""
    assert "never" in await feeds("list")
    assert "2 of 2 feeds work." in await feeds("check")

    added = await feeds("add", f"{newsstand.base}/herald", "--outlet", "Le Héraut")
    assert "Le Héraut" in added
    herald = "127-0-0-1-herald"  # made of its address
    assert (await feeds("pause", "post")).endswith(" · paused\n")

    found = json.loads(await feeds("check", "--json"))
    assert {it["id"] for it in found} == {"wire", herald}
    assert all(it["ok"] and it["entries"] == 1 for it in found)
    assert "1 of 1 feeds work." in await feeds("check", "post")
    del newsstand.documents["post"]
    advice = await feeds("check", "post")
    assert "not-found: Look for the new feed" in advice
    assert "`python -m bot feeds replace`" in advice
    assert "/admin" not in advice
    with pytest.raises(OperatorError, match="nowhere: no feed is called so"):
        await feeds("check", "nowhere")


async def test_a_feed_is_labelled_replaced_paused_and_removed(
    feeds: Typed, newsstand: Newsstand
) -> None:
    """Each command prints the feed as it is now; `list` shows what came of all of them."""
    labelled = await feeds("label", "wire", "--country", "EG", "--ownership", "state")
    assert "EG" in labelled
    assert "state" in labelled
    with pytest.raises(OperatorError, match="Say what to change"):
        await feeds("label", "wire")
    with pytest.raises(
        OperatorError, match=r"Did you mean wire.*\n➜ .*`python -m bot feeds list`$"
    ):
        await feeds("label", "wir", "--country", "EG")
    with pytest.raises(OperatorError, match=r"It is monitored already: post\.$"):
        await feeds("add", f"{newsstand.base}/post")

    assert "with articles" in await feeds("label", "wire", "--articles")
    assert [it["articles"] for it in json.loads(await feeds("list", "--json"))] == [True, False]
    assert "with articles" not in await feeds("label", "wire", "--no-articles")

    assert "/herald" in await feeds("replace", "post", f"{newsstand.base}/herald")
    with pytest.raises(OperatorError, match="404"):
        await feeds("replace", "post", f"{newsstand.base}/nothing")
    await feeds("pause", "wire")

    listed = {it["id"]: it for it in json.loads(await feeds("list", "--json"))}
    assert set(listed) == {"wire", "post"}
    assert listed["post"]["url"].endswith("/herald")
    assert "paused" in await feeds("list")
    await feeds("resume", "wire")
    await feeds("remove", "post")
    assert [it["id"] for it in json.loads(await feeds("list", "--json"))] == ["wire"]


async def test_a_list_that_was_exported_is_known_when_it_is_imported(
    feeds: Typed, newsstand: Newsstand, tmp_path: Path
) -> None:
    exported = tmp_path / "feeds.opml"
    exported.write_text(await feeds("export"))
    assert f"{newsstand.base}/wire" in exported.read_text()

    assert await feeds("import", str(exported)) == "Added: 0; known already: 2; refused: 0.\n"
    exported.write_text(exported.read_text().replace("/wire", "/herald"))
    assert await feeds("import", str(exported)) == "Added: 1; known already: 1; refused: 0.\n"
    with pytest.raises(OperatorError, match="cannot be read"):
        await feeds("import", str(tmp_path / "nowhere.opml"))
    exported.write_text("<html/>")
    with pytest.raises(OperatorError, match="is not OPML"):
        await feeds("import", str(exported))
