"""Foreign text never becomes markup, and never turns its neighbours round."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render import bidi
from bot.render.bidi import FIRST_STRONG_ISOLATE, LEFT_MARK, POP_ISOLATE, RIGHT_MARK
from bot.render.html import (
    Html,
    bold,
    folded,
    italic,
    joined,
    lifeless,
    lines,
    link,
    one_line,
    text,
    visible,
)
from bot.render.locales import LANGUAGES
from tests.fakes.tdlib import check_html

anything = st.text(st.characters(), max_size=60)  # halves of surrogate pairs included
TAGS: list[Callable[[str], Html]] = [text, bold, italic, folded]


@pytest.mark.parametrize("tag", TAGS)
@given(written=anything)
def test_nothing_foreign_becomes_a_tag(tag: Callable[[str], Html], written: str) -> None:
    html = tag(f"x{written}x")
    parsed = check_html(html)

    assert len([e for e in parsed.entities if e.kind in {"Bold", "Italic", "TextUrl"}]) <= 1
    assert visible(html).encode()  # it can be sent as UTF-8


def test_markup_in_a_title_is_shown_as_it_was_written() -> None:
    assert bold("<i>a & b</i>") == "<b>&lt;i&gt;a &amp; b&lt;/i&gt;</b>"


def test_html_is_not_escaped_twice() -> None:
    assert bold(text("a & b")) == "<b>a &amp; b</b>"


@given(anything)
def test_an_address_cannot_break_out_of_its_attribute(tail: str) -> None:
    parsed = check_html(link("title", f"https://wire.example/{tail}"))

    assert parsed.text == "title"


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "tg://user?id=1", "/relative"])
def test_only_web_addresses_are_linked(url: str) -> None:
    assert link("title", url) == "title"


def test_an_endless_address_is_not_linked() -> None:
    assert link("title", "https://wire.example/" + "x" * 500) == "title"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Press /stop now", "Press /\u2060stop now"),
        ("said @admin, (@you)", "said @\u2060admin, (@\u2060you)"),
        (
            "see evil.example/a and http://1.2.3.4",
            "see evil.\u2060example/a and http:\u2060//\u20601.2.3.4",
        ),
        ("U.S. and/or E.U., 3.5 % on 12/10. Yes", "U.S. and/or E.U., 3.5 % on 12/10. Yes"),
    ],
)
def test_foreign_words_are_no_links_mentions_or_commands(written: str, shown: str) -> None:
    """Apps make them of plain text: a headline could have readers press "/stop"."""
    assert lifeless(written) == shown
    assert lifeless(shown) == shown


def test_what_is_empty_takes_no_room() -> None:
    assert joined(("a", "", "b"), " · ") == "a · b"
    assert lines("", "a", "", language="en") == "a"


@given(anything)
def test_one_line_is_one_line(written: str) -> None:
    assert len(one_line(written).splitlines()) <= 1


@given(anything)
def test_an_isolated_text_cannot_reach_beyond_its_end(written: str) -> None:
    isolated = bidi.isolate(written)

    assert isolated[0] == FIRST_STRONG_ISOLATE
    assert isolated[-1] == POP_ISOLATE
    assert bidi.without_controls(isolated[1:-1]) == isolated[1:-1]


@pytest.mark.parametrize(
    ("written", "language", "isolated"),
    [
        ("Kremlin", "en", False),
        ("الشرق", "en", True),
        ("Kremlin", "ar", True),
        ("الشرق", "fa", False),
        ("17:30", "he", False),
        ("بوتين 🇷🇺 Putin", "en", True),
    ],
)
def test_what_runs_the_other_way_is_isolated(written: str, language: str, isolated: bool) -> None:  # noqa: FBT001 - a table's column
    assert (bidi.isolate_in(written, language) == bidi.isolate(written)) is isolated


@given(anything, st.sampled_from(LANGUAGES))
def test_isolating_twice_changes_nothing(written: str, language: str) -> None:
    once = bidi.isolate_in(written, language)

    assert bidi.isolate_in(once, language) == once


def test_a_list_of_isolated_names_stays_a_list() -> None:
    names = f"{bidi.isolate('بوتين')}, Raisi"

    assert bidi.isolate_in(names, "en") == names


@pytest.mark.parametrize(
    ("line", "language", "mark"),
    [
        ("1. \u2068Kremlin\u2069 — موسكو", "ar", ""),
        ("Kremlin و موسكو", "ar", RIGHT_MARK),
        ("\u2068Kremlin\u2069 · 3", "he", RIGHT_MARK),
        ("Cairo", "en", ""),
        ("بوتين said", "en", LEFT_MARK),
        ("12:30 — 3", "ar", ""),
    ],
)
def test_a_line_runs_the_way_of_its_language(line: str, language: str, mark: str) -> None:
    assert bidi.lead_in(line, language) == mark


@given(st.lists(anything, max_size=4), st.sampled_from(LANGUAGES))
def test_every_line_of_a_message_runs_one_way(written: list[str], language: str) -> None:
    html = lines(*written, language=language)

    assert all(bidi.lead_in(visible(line), language) == "" for line in html.split("\n"))
