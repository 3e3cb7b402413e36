"""The sample news that is shipped, and how its files are read."""

import json
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import eldc
import pytest
from ahocorasick_rs import AhoCorasick
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import OperatorError
from bot.domain.feeds import Ownership
from bot.fetch.sample import FeedFormat, Thread
from config import sample

NEWS = sample.load()
OUTLET = {outlet.id: outlet for outlet in NEWS.outlets}
SHARED = Path(__file__).resolve().parents[2] / "../shared"


def test_every_language_has_enough_to_show() -> None:
    count = Counter(item.language for item in NEWS.items)

    assert count["en"] >= 8
    assert all(count[language] >= 5 for language in ("id", "ar", "ru", "he", "fa", "tr"))
    assert all(count[language] >= 5 for language in ("fr", "es", "de"))
    assert count.total() >= 48


def test_the_outlets_are_invented_and_differ_in_who_owns_them() -> None:
    assert len(NEWS.outlets) >= 14
    assert all(outlet.name.startswith("Sample: ") for outlet in NEWS.outlets)
    assert {outlet.ownership for outlet in NEWS.outlets} == set(Ownership)
    assert {outlet.format for outlet in NEWS.outlets} == set(FeedFormat)
    assert {item.outlet for item in NEWS.items} == set(OUTLET)


def test_each_thread_is_told_in_many_languages() -> None:
    """And what is no diplomacy of the Middle East is there too, so that leaving it out shows."""
    told = {
        thread: Counter(item.language for item in NEWS.items if item.thread is thread)
        for thread in Thread
    }

    assert told[Thread.OCTOBER].total() >= 30
    assert told[Thread.TODAY].total() >= 14
    assert told[Thread.OTHER].total() >= 8
    assert all(len(languages) >= 5 for languages in told.values())


def test_no_title_is_there_twice() -> None:
    titles = Counter(item.title for item in NEWS.items)

    assert [title for title, count in titles.items() if count > 1] == []


def test_a_title_is_a_headline_of_six_to_fourteen_words() -> None:
    for item in NEWS.items:
        assert 6 <= len(item.title.split()) <= 14, item.id
        assert not item.title.endswith("."), item.id


def test_a_text_is_two_to_four_sentences() -> None:
    """The files have one sentence a line, each with its full stop."""
    for row in rows():
        sentences = row["text"].strip().split("\n")
        assert 2 <= len(sentences) <= 4, row["id"]
        assert all(re.search(r"[.!?؟][»”״]?$", sentence) for sentence in sentences), row["id"]


def rows() -> Iterator[dict[str, Any]]:
    for path in sample.SHIPPED.glob("*.toml"):
        yield from tomllib.loads(path.read_text("utf-8")).get("item", ())


def test_every_item_is_in_the_language_it_claims() -> None:
    """Eldc does not know Indonesian, so that one is told by words no other language here has."""
    eldc.init()
    indonesian = re.compile(r"\b(dan|yang|untuk|dengan|pada|akan|dari|diminta|tidak)\b")
    wrong = {
        item.id: found
        for item in NEWS.items
        if item.language != "id"
        and (found := eldc.detect(f"{item.title}. {item.text}")) != item.language
    }

    assert wrong == {}
    assert all(
        (item.language == "id") == bool(indonesian.search(item.text))
        for item in NEWS.items
        if item.language in {"id", "en", "tr"}
    )


def test_news_of_october_2023_is_dated_then_and_news_of_today_has_an_age() -> None:
    for item in NEWS.items:
        if isinstance(item.when, timedelta):
            assert item.thread is not Thread.OCTOBER
            assert timedelta(0) < item.when < timedelta(days=2)
        else:
            assert item.thread is not Thread.TODAY
            local = item.when.astimezone(OUTLET[item.outlet].zone)
            assert date(2023, 10, 16) <= local.date() <= date(2023, 10, 18), item.id
            assert local.utcoffset() == item.when.utcoffset(), f"{item.id}: not its outlet's zone"


def test_the_document_counts_right() -> None:
    told = (Path(__file__).resolve().parents[2] / "docs/sample.md").read_text("utf-8")

    assert f"ships {len(NEWS.items)} short news items" in told
    assert f"all {len(NEWS.outlets)}: names, owners and countries" in told


def test_right_to_left_text_carries_no_invisible_marks() -> None:
    """Joiners belong to Persian; direction is the business of whoever shows the text."""
    marks = re.compile("[\u200d-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

    assert not [item.id for item in NEWS.items if marks.search(item.title + item.text)]


def test_nothing_is_copied_from_the_labelled_news() -> None:
    """No nine words in a row are those of any text we train or measure on."""
    labelled = [*(SHARED / "gold").glob("*.jsonl"), *(SHARED / "seed").glob("*.rss")]
    if not labelled:
        pytest.skip("the labelled news lies beside the repository, and is not there")
    ours = AhoCorasick({run for item in NEWS.items for run in runs(f"{item.title} {item.text}")})

    assert ours.find_matches_as_strings(in_words("And then: " + NEWS.items[0].text))
    for path in labelled:
        assert (
            ours.find_matches_as_strings(in_words(path.read_text("utf-8").replace("\\n", " ")))
            == []
        ), path.name


def in_words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def runs(text: str, length: int = 9) -> Iterator[str]:
    words = in_words(text).split()
    return (" ".join(words[at : at + length]) for at in range(len(words) - length + 1))


# --- how it is read -----------------------------------------------------------

OUTLETS_FILE = """
[[outlet]]
id = "sample-wire"
name = "Sample: Wire"
language = "en"
country = "IE"
ownership = "independent"
zone = "Europe/Dublin"
format = "rss"
"""
ITEM = """
[[item]]
id = "item-1"
outlet = "sample-wire"
thread = "today"
title = "Ministers meet"
text = '''
They met.
They parted.
'''
"""


def folder(path: Path, *, outlets: str = OUTLETS_FILE, news: str) -> Path:
    (path / "outlets.toml").write_text(outlets, "utf-8")
    (path / "en.toml").write_text(news, "utf-8")
    return path


def test_a_file_becomes_items_with_their_sentences_on_one_line(tmp_path: Path) -> None:
    news = sample.load(folder(tmp_path, news=f'language = "en"\n{ITEM}age = "1d2h40m"'))

    (outlet,), (item,) = news.outlets, news.items
    assert (outlet.name, outlet.zone) == ("Sample: Wire", ZoneInfo("Europe/Dublin"))
    assert (item.outlet, item.language) == (outlet.id, "en")
    assert item.text == "They met. They parted."
    assert item.when == timedelta(days=1, hours=2, minutes=40)


@pytest.mark.parametrize(
    ("news", "problem"),
    [
        ("language = ", "en.toml: Invalid value (at end of document)"),
        (f"{ITEM}age = '3h'", "en.toml: language: Field required"),
        (f'language = "en"\n{ITEM}', "en.toml: item 1: should have either `at`"),
        (f'language = "en"\n{ITEM}age = "3 h"', "item 1 age: should be an age such as '3h'"),
        (f'language = "en"\n{ITEM}age = ""', "item 1 age: should be an age such as '3h'"),
        (f'language = "en"\n{ITEM}at = 2023-10-16T12:00:00', "item 1 at: Input should have time"),
        (f'language = "en"\n{ITEM}age = "3h"\nmood = "fine"', "item 1 mood: Extra inputs"),
        (f'language = "fr"\n{ITEM}age = "3h"', "item-1: sample-wire publishes in 'en', not 'fr'"),
        (
            f'language = "en"\n{ITEM}age = "3h"'.replace("sample-wire", "sample-wine"),
            "item-1: outlets.toml has no outlet 'sample-wine'",
        ),
        (f'language = "en"\n{ITEM}age = "3h"\n{ITEM}age = "4h"', "item 'item-1' is there 2 times"),
        (f'language = "en"\n{ITEM}age = "3h"'.replace("met", "\\u0007").replace("'''", '"""'),
         "item 1 text: should be readable text"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_file_and_place(
    tmp_path: Path, news: str, problem: str
) -> None:
    with pytest.raises(OperatorError, match=re.escape(problem)):
        sample.load(folder(tmp_path, news=news))


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    wrong = OUTLETS_FILE.replace("Europe/Dublin", "Europe/Nowhere").replace("Sample: ", "")
    with pytest.raises(OperatorError) as caught:
        sample.load(folder(tmp_path, outlets=wrong, news=f"language = 3\n{ITEM}"))

    named = str(caught.value).splitlines()
    assert [line.partition(":")[0] for line in named[1:]] == [
        "outlets.toml", "outlets.toml", "en.toml", "en.toml",
    ]  # fmt: skip


def test_a_folder_without_outlets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match=r"outlets\.toml: .*No such file"):
        sample.load(tmp_path)


@given(st.binary(max_size=60))
def test_no_bytes_however_odd_are_more_than_a_mistake(
    tmp_path_factory: pytest.TempPathFactory, odd: bytes
) -> None:
    """What is no file of news is told in words for an operator, never in a traceback."""
    path = folder(tmp_path_factory.mktemp("news"), news="")
    (path / "en.toml").write_bytes(odd)

    with pytest.raises(OperatorError, match=r"^the sample news cannot be used:\nen\.toml: "):
        sample.load(path)


@given(st.text(max_size=60))
def test_a_title_is_one_readable_line_or_a_mistake(
    tmp_path_factory: pytest.TempPathFactory, title: str
) -> None:
    quoted = json.dumps(title, ensure_ascii=False)  # TOML's strings are those of JSON
    news = f'language = "en"\n{ITEM}age = "3h"'.replace('"Ministers meet"', quoted)
    path = folder(tmp_path_factory.mktemp("news"), news=news)
    line = " ".join(title.strip().split("\n"))
    readable = not any(unicodedata.category(letter) == "Cc" for letter in line)

    try:
        item = sample.load(path).items[0]
    except OperatorError:
        assert not line or not readable or {"\ufffe", "\uffff"} & set(line)
    else:
        assert line
        assert readable
        assert item.title == line
