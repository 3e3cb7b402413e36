"""Telegram HTML read back, with TDLib as the judge."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.markup import Look, Span, cut, plain, spans
from tests.fakes.tdlib import CannotParse, check_html

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="<>&"),
    min_size=1,
    max_size=12,
)
ESCAPED = st.sampled_from(["&lt;", "&gt;", "&amp;", "&quot;", "&#65;", "&#x5d0;", "&nbsp;", "&"])
TAGS = st.sampled_from(["b", "strong", "i", "em", "u", "s", "del", "code", "tg-spoiler"])


def wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds(lambda tag, text: f"<{tag}>{text}</{tag}>", TAGS, inner),
        st.builds(lambda text: f'<a href="https://wire.example/?a=1&amp;b=2">{text}</a>', inner),
        st.lists(inner, min_size=1, max_size=3).map("".join),
    )


WELL_FORMED = st.recursive(st.one_of(WORDS, ESCAPED), wrapped, max_leaves=12)
SOUP = st.text(
    st.sampled_from("<>/&;#x\"'=a b href\n" + string.ascii_lowercase + "مצ🇷"), max_size=80
)


@given(WELL_FORMED)
def test_the_words_are_those_that_telegram_shows(html: str) -> None:
    assert plain(html) == check_html(html).text


@given(st.one_of(SOUP, st.text()))
def test_whatever_telegram_can_read_is_read_the_same(html: str) -> None:
    """And what it cannot read is read somehow, without an error."""
    words = plain(html)

    try:
        expected = check_html(html).text
    except CannotParse:
        return
    assert words == expected


def test_what_is_no_tag_of_telegrams_is_text() -> None:
    """A message with a stray `<` loses no words when it is sent as plain text instead."""
    assert plain("<b>oil</b> < 90 $ <Brent> & <script>") == "oil < 90 $ <Brent> & <script>"


def test_a_span_knows_its_looks_and_its_link() -> None:
    html = '<b>Cairo <a href="https://wire.example/1?a&amp;b">talks</a></b>'

    assert spans(html) == [
        Span(text="Cairo ", looks=frozenset({Look.BOLD})),
        Span(text="talks", looks=frozenset({Look.BOLD}), link="https://wire.example/1?a&b"),
    ]


def test_a_tag_that_never_began_ends_nothing() -> None:
    assert spans("<b>one</i> two</b>") == [
        Span(text="one", looks=frozenset({Look.BOLD})),
        Span(text=" two", looks=frozenset({Look.BOLD})),
    ]


@pytest.mark.parametrize("hostile", ['<a href="' * 3_000, "<a " * 8_000, "&#" * 16_000])
def test_reading_takes_time_in_proportion_to_length(hostile: str) -> None:
    """The largest message Telegram takes, at its worst, is read at once."""
    assert plain(hostile)


@given(st.text(), st.integers(min_value=1, max_value=40))
def test_a_cut_text_fits_and_is_a_beginning(text: str, limit: int) -> None:
    short = cut(text, limit)

    assert len(short.encode("utf-16-le", "surrogatepass")) // 2 <= limit
    assert short == text or text.startswith(short.removesuffix("…"))


def test_a_cut_never_splits_a_pair_of_surrogates() -> None:
    assert cut("ab🇪🇬", limit=4) == "ab…"
