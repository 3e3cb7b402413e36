"""The command line, as a stranger and a script use it: real processes, real pipes.

Most tests ask what one `poll --once` read; see `desk`.
"""

import asyncio
import json
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot import VERSION
from bot.__main__ import main
from tests.fakes.newsstand import Newsstand, rss
from tests.fakes.process import ROOT, Ended, command, environment
from tests.flows.readers import subscribe
from tests.flows.test_faults import CALL
from tests.flows.test_story import CUP

pytestmark = pytest.mark.timeout(400)  # several processes a test, on whatever machine

NOWHERE = """
[[feed]]
id = "nowhere"
url = "http://127.0.0.1:1/rss"
outlet = "Nowhere"
language = "en"
country = "GB"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A folder in which a feed with a call and a cup final, and a web page, were polled once."""

    settings: dict[str, str | Path]
    polled: Ended
    checked: Ended


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with asyncio.Runner() as runner:
        yield runner.run(_polled(tmp_path_factory.mktemp("desk")))


async def _polled(folder: Path) -> Desk:
    page = b"<!doctype html><html><head><title>Welcome</title></head><body>News</body></html>"
    async with Newsstand(documents={"wire": rss([CUP, CALL]), "page": page}) as newsstand:
        settings: dict[str, str | Path] = {
            "DATA_DIR": folder / "data",
            "FEEDS_FILE": newsstand.list_in(folder / "feeds.toml"),
            "ALLOW_PRIVATE_FEEDS": "1",
        }
        polled = await command("poll", "--once", settings=settings)
        checked = await command("feeds", "check", settings=settings)
    return Desk(settings=settings, polled=polled, checked=checked)


async def _json(desk: Desk, *words: str) -> Any:
    ended = await command(*words, "--json", settings=desk.settings)
    assert (ended.code, ended.err) == (0, "")
    return json.loads(ended.out)


# --- poll, feeds ----------------------------------------------------------------
def test_poll_once_says_what_it_read(desk: Desk) -> None:
    assert desk.polled.code == 0
    assert desk.polled.err == ("2 of 2 feeds asked, 1 answered: 2 reports read, 1 relevant.\n")
    assert not desk.polled.out


def test_a_page_that_is_no_feed_is_one_sentence_and_harms_no_other(desk: Desk) -> None:
    _, page, wire, advice, count = desk.checked.out.splitlines()

    assert page.startswith("page ")
    assert "not a feed" in page
    assert wire.startswith("wire ")
    assert wire.endswith("works")
    assert advice.startswith("not-a-feed: Look for the feed on that page")
    assert count == "1 of 2 feeds work."


async def test_feeds_list_is_a_line_a_feed_however_long(desk: Desk) -> None:
    """Nothing is cut or folded: a script finds each feed and its trouble on one line."""
    ended = await command("feeds", "list", settings=desk.settings | {"COLUMNS": "20"})

    heading, page, wire, advice = ended.out.splitlines()
    assert heading.split()[:2] == ["feed", "language"]
    assert "not a feed" in page
    assert "…" not in page + wire
    assert wire.split()[:2] == ["wire", "en"]
    assert advice.startswith("not-a-feed: Look for the feed on that page")


async def test_feeds_list_for_machines(desk: Desk) -> None:
    known = {feed["id"]: feed for feed in await _json(desk, "feeds", "list")}

    assert set(known) == {"wire", "page"}
    assert "not a feed" in known["page"]["last_error"]
    assert known["wire"]["last_error"] is None


# --- who, digest ----------------------------------------------------------------
async def test_who_for_machines(desk: Desk) -> None:
    found = await _json(desk, "who", "Putin")

    assert found["status"] == "found"
    assert found["actor"]["id"] == "vladimir-putin"
    assert found["actor"]["name"] == "Vladimir Putin"
    assert found["actor"]["office"] == "President of Russia"
    assert found["candidates"] == []
    assert found["counts"] == {"entries": 1, "stories": 1, "outlets": 1, "languages": 1}
    assert {"id": "mahmoud-abbas", "name": "Mahmoud Abbas", "count": 1} in found["with"]
    [latest] = found["latest"]
    assert latest["title"] == CALL.title
    assert latest["feed"] == "wire"
    assert latest["published"].startswith("2023-10-16T18:00")


async def test_what_was_read_is_news_whatever_became_of_its_feed(
    desk: Desk, tmp_path: Path
) -> None:
    """Nothing is said of feeds beside the answer."""
    copy = shutil.copytree(desk.settings["DATA_DIR"], tmp_path / "data")
    settings = desk.settings | {"DATA_DIR": copy}
    await command("feeds", "remove", "wire", settings=settings)

    ended = await command("who", "Putin", settings=settings)

    assert CALL.title in ended.out
    assert not ended.err


async def test_an_office_is_its_holders_of_the_day_asked_for(desk: Desk) -> None:
    then = await _json(desk, "who", "Iranian president", "--as-of", "2023-10-17")

    assert then["actor"]["name"] == "Ebrahim Raisi"


async def test_a_name_of_nobody_is_unknown(desk: Desk) -> None:
    """So is no name at all."""
    found = await _json(desk, "who", "")

    assert (found["status"], found["actor"]) == ("unknown", None)


async def test_a_digest_for_machines(desk: Desk) -> None:
    told = await _json(desk, "digest", "--dry-run", "--lang", "ru", "--since", "7d")

    assert (told["read"], told["relevant"]) == (2, 1)
    [story] = told["stories"]
    assert story["headline"] == CALL.title
    assert "CONSULT" in story["acts"]
    assert {"id": "vladimir-putin", "name": "Vladimir Putin"} in story["actors"]
    [report] = story["reports"]
    assert {"title", "url", "feed", "language", "ownership"} <= set(report)
    assert (story["outlets"], story["languages"]) == (1, ["en"])
    assert "<b>" in told["html"]


async def test_a_broadcast_is_shown_and_begun_when_that_is_confirmed(desk: Desk) -> None:
    await subscribe(Path(desk.settings["DATA_DIR"]), (501,), due_in=86_400)
    text = Path(desk.settings["DATA_DIR"]).parent / "text"
    text.write_text("en:\nWe move\nar:\nننتقل\n")

    ended = await command("outbox", "broadcast", str(text), settings=desk.settings, typed="y\n")

    assert ended.code == 0
    shown = ended.out
    assert "We move\n" in shown
    assert "Readers: 1. At 50 % of the rate it takes about 1 min." in shown
    assert "Send it? [y/N]" in shown
    assert shown.rstrip().endswith("being sent")


async def test_what_is_printed_is_utf_8_whatever_the_locale(desk: Desk) -> None:
    bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LANG": ""}

    ended = await command(
        "who", "Putin", "--lang", "ru", settings=desk.settings | bare, afresh=True
    )

    assert ended.code == 0
    assert ended.out.startswith("Владимир Путин")


# --- chat -----------------------------------------------------------------------
async def test_chat_answers_in_order_with_a_blank_line_between(desk: Desk) -> None:
    """Numbers press buttons, and bytes that are no text are a question like any other."""
    typed = "/help\n\n/who Putin\n1\n\udcff\udcfe\n/latest\n"
    ended = await command("chat", settings=desk.settings, typed=typed)

    answers = ended.out.rstrip("\n").split("\n\n")
    assert (ended.code, ended.err) == (0, "")
    assert len(answers) == 5
    assert "/who" in answers[0]
    assert answers[1].startswith("Vladimir Putin")
    assert "Last 24 hours" in answers[2]
    assert CALL.title in answers[4]


async def test_a_setting_that_is_nearly_one_is_told_once_at_the_start_of_what_lasts(
    desk: Desk,
) -> None:
    """Without its value, which may be a secret; beside an answer it would only be in the way."""
    settings = desk.settings | {"BOT_TOKEN": "123:hidden"}
    lasting = await command("chat", settings=settings)
    asked = await command("who", "Putin", settings=settings)

    assert lasting.err.count("BOT_TOKEN is no setting, TELEGRAM_TOKEN is") == 1
    assert "hidden" not in lasting.err
    assert not asked.err


async def test_chat_on_an_empty_store_reads_first_and_prints_answers_alone(
    tmp_path: Path,
) -> None:
    """What is said of the reading goes to standard error."""
    (tmp_path / "feeds.toml").write_text(NOWHERE)

    ended = await command(
        "chat",
        settings={"DATA_DIR": tmp_path / "data", "FEEDS_FILE": tmp_path / "feeds.toml"},
        typed="/who Netanyahu\n",
    )

    assert ended.code == 0
    assert ended.out.startswith("Benjamin Netanyahu")
    assert "None of 1 feeds could be reached" in ended.err


# --- run, without a terminal ----------------------------------------------------
async def test_run_without_anything_plays_the_sample(tmp_path: Path) -> None:
    """A digest and a dossier, also where standard input is closed: nothing comes on it.

    Another run the same day shows them again, and answers; whoever asks for the digest that is
    there already gets it once.
    """
    (tmp_path / "feeds.toml").write_text(NOWHERE)
    settings = {"DATA_DIR": tmp_path / "data", "FEEDS_FILE": tmp_path / "feeds.toml"}

    first = await _without_input("run", settings=settings)
    second = await command("run", settings=settings, typed="/digest\n/help\n/who Raisi\n")

    assert (first.code, first.err) == (0, "")
    said, read, digest, dossier = first.out.rstrip("\n").split("\n\n")
    assert said.startswith("None of 1 feeds could be reached")
    assert "\n" not in said
    assert "24 answered" in read
    assert digest.startswith("Middle East diplomacy")
    assert dossier.startswith("Vladimir Putin")
    assert (second.code, second.err) == (0, "")
    _, _, again, help_, asked = second.out.rstrip("\n").split("\n\n")
    assert "1. " in again
    assert "/who" in help_
    assert asked.startswith("Ebrahim Raisi")


async def _without_input(word: str, *, settings: Mapping[str, str | Path]) -> Ended:
    """Run `python -m bot` from its first instruction, with standard input closed."""
    process = await asyncio.create_subprocess_exec(
        *("/bin/sh", "-c", f"exec {sys.executable} -m bot {word} <&-"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=environment(**settings),
        cwd=ROOT,
    )
    async with asyncio.timeout(120):
        out, err = await process.communicate()
    return Ended(code=process.returncode or 0, out=out.decode(), err=err.decode())


# --- mistakes ---------------------------------------------------------------------
@pytest.mark.usefixtures("signals_kept")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nothing"], "No such command 'nothing'. See `"),
        (["who"], "Missing argument 'NAME'. See `"),
        (["who", ""], "There is no name in that; one is written as in: who Putin."),
        (["trend", " ", "\u200f"], "There is no name in that"),
        (["who", "Putin", "--nope"], "No such option"),
        (["who", "Putin", "--as-of", "soon"], "'soon' is no date; one is written 2023-10-17."),
        (["who", "Putin", "--lang", "xx"], "'xx' is none of my languages: en, id"),
        (["digest", "--since", "3x"], "'3x' is no span of time; one is written 24h or 7d, up to"),
        (["digest", "--since", "0d"], "'0d' is no span of time"),
        (["digest", "--lang", "English"], "'English' is none of my languages"),
        (["digest", "--zone", "Mars/North"], "'Mars/North' is no time zone"),
        (["feeds", "check", "nosuch"], "nosuch: no feed is called so"),
        (["assess", "/no/such/file"], "/no/such/file cannot be read: No such file or directory."),
        (["assess", "/"], "/ cannot be read: Is a directory."),
        (
            ["search", "Putin", "--skip", "-1"],
            "'--skip': should be greater than or equal to 0. See",
        ),
        (["who", "Putin", "--list", "all"], "'--list': 'all' is not one of 'stories', 'outlets'"),
    ],
    ids=lambda it: " ".join(it) if isinstance(it, list) else "",
)
def test_a_mistake_is_a_sentence_and_exit_code_2(
    words: list[str],
    told: str,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(sys, "argv", ["bot", *words])
    monkeypatch.setenv("DATA_DIR", str(tmp_path))

    with pytest.raises(SystemExit) as ended:
        main()

    out, err = capfd.readouterr()
    assert ended.value.code == 2
    assert told in err
    assert err.count("\n") == 1
    assert not out


@pytest.mark.usefixtures("signals_kept")
def test_a_file_that_is_not_there_is_told_before_anything_is_read(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Not after the second and a half that names and cues take, and what is wrong with them."""
    (tmp_path / "people.toml").write_text("[[actor]")
    monkeypatch.setattr(sys, "argv", ["bot", "assess", str(tmp_path / "nothing")])
    monkeypatch.setenv("ACTORS_DIR", str(tmp_path))

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 2
    [told] = capfd.readouterr().err.splitlines()
    assert told.endswith("nothing cannot be read: No such file or directory.")


@pytest.mark.usefixtures("signals_kept")
def test_which_version_this_is(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["bot", "--version"])

    with pytest.raises(SystemExit) as ended:
        main()

    assert (ended.value.code, capfd.readouterr().out) == (0, f"Dragoman {VERSION}\n")


@pytest.mark.usefixtures("signals_kept")
def test_what_is_wrong_with_a_record_is_told_beside_the_answers(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "people.toml").write_text("[[actor]")
    entry = tmp_path / "entries.jsonl"
    entry.write_text('{"id": "1", "title": "Putin phones Sisi", "language": "en"}\n')
    monkeypatch.setattr(sys, "argv", ["bot", "assess", str(entry)])
    monkeypatch.setenv("ACTORS_DIR", str(tmp_path))

    with pytest.raises(SystemExit) as ended:
        main()

    out, err = capfd.readouterr()
    assert not ended.value.code
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["1"]
    assert "people.toml" in err
