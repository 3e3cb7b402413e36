"""Titles and texts as plain text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.clean import LONGEST, fold, paragraphs, plain, shortened, text_of, title_of


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Talks <b>in</b> Doha", "Talks in Doha"),
        ("Talks&nbsp;in\u00a0Doha", "Talks in Doha"),
        ("AT&amp;T &amp;amp; R&amp;D", "AT&T & R&D"),
        ("3 < 5 and 7 > 6", "3 < 5 and 7 > 6"),
        ("\u200f\u202bبوتين\u202c\u200f ", "بوتين"),
        ("می\u200cروند\u200c", "می\u200cروند"),
        ("Gaza\u00adstreifen \ufeffheute", "Gazastreifen heute"),
        ("<script>alert('x')</script>Talks", "Talks"),
        ("<style>p { color: red }", ""),
        ("a <!-- <p>hidden</p> --> b", "a b"),
        ("<![CDATA[Talks]]>", "Talks"),
        ("e\u0301lyse\u0301e", "élysée"),
    ],
)
def test_markup_becomes_text(markup: str, text: str) -> None:
    assert plain(markup) == text


def test_blocks_are_lines_of_their_own() -> None:
    """Lines of the source mean something only where nothing else marks paragraphs."""
    assert paragraphs("<p>One\ntwo.</p><ul><li>Three<li>Four</ul>") == (
        "One two.",
        "Three",
        "Four",
    )
    assert paragraphs("One.\n\nTwo.") == ("One.", "Two.")


@pytest.mark.parametrize(
    ("title", "publisher", "cleaned"),
    [
        ("Talks in Doha - The Wire", "The Wire", "Talks in Doha"),
        ("Talks in Doha | The Wire", "The Wire - Middle East", "Talks in Doha"),
        ("Переговоры в Дохе — ТАСС", "ТАСС", "Переговоры в Дохе"),
        ("Talks in Doha - a timeline", "The Wire", "Talks in Doha - a timeline"),
        ("The Wire", "The Wire", "The Wire"),
        ("US-Iran talks", "Iran talks", "US-Iran talks"),
        ("Talks in Doha -", "", "Talks in Doha -"),
    ],
)
def test_the_publishers_name_is_no_news(title: str, publisher: str, cleaned: str) -> None:
    assert title_of(title, [publisher]) == cleaned


def test_a_text_repeats_neither_title_nor_itself() -> None:
    summary = "<p>Talks in Doha</p><p>They met.</p>"
    content = "<p>They met.</p><p>They met.</p><p>Nothing came of it.</p>"

    assert text_of("Talks in Doha", ["The Wire"], [summary, content]) == (
        "They met.\nNothing came of it."
    )


@pytest.mark.parametrize(
    "leftover",
    [
        "The post Talks in Doha appeared first on The Wire.",
        "Continue reading...",
        "Сообщение Переговоры появились сначала на Пример.",
        "Baca juga:",
        "Lire la suite »",
    ],
)
def test_what_publishing_systems_add_is_left_out(leftover: str) -> None:
    assert text_of("A", [], [f"<p>They met.</p><p>{leftover}</p>"]) == "They met."


@given(st.text())
def test_plain_text_is_plain(text: str) -> None:
    """Whatever goes in, one storable line comes out, without anything invisible at its ends."""
    line = plain(text)

    assert line == " ".join(line.split())
    assert line.encode().decode() == line
    assert line == line.strip("\u200b\u200c\u200d\u200e\u200f\ufeff")


@given(st.lists(st.text(alphabet="ab <p>/&;\n", max_size=60), max_size=4))
def test_cleaning_what_is_clean_changes_nothing(markups: list[str]) -> None:
    once = text_of("title", [], markups)

    assert len(once) <= LONGEST
    if "<" not in once and "&" not in once:
        assert text_of("title", [], [once]) == once


@given(st.text(), st.integers(min_value=2, max_value=50))
def test_a_shortened_text_is_the_beginning_of_it(text: str, limit: int) -> None:
    short = shortened(text, limit)

    assert len(short) <= limit
    assert text.find(short) >= 0


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_markup_without_end_takes_no_time() -> None:
    """Four hundred thousand characters of opened tags, comments and scripts."""
    for bomb in ("<script>", "<!--", "<a <a", "&amp;", "<p"):
        assert len(plain(bomb * 50_000)) <= 400_000


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Pu\u2060tin\U000e0070\U000e0077 \u3164 calls\u206a", "Putin calls"),
        ("\u3164\u2800\u115f", ""),
        ("Z" + "\u0336" * 200 + "algo", "Z" + "\u0336" * 4 + "algo"),
        ("قُلْتُمْ בְּרֵאשִׁ֖ית Tiếng 🏳️‍🌈", "قُلْتُمْ בְּרֵאשִׁ֖ית Tiếng 🏳️‍🌈"),
    ],
)
def test_nothing_is_hidden_in_a_line_or_reaches_into_others(markup: str, text: str) -> None:
    """What is honest stays: vowels of Arabic and Hebrew, accents, joined emoji."""
    assert unicodedata.normalize("NFC", plain(markup)) == unicodedata.normalize("NFC", text)
