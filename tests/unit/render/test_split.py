"""Telegram has limits, counted in UTF-16 units of what is visible."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.html import Html, bold, joined, link, text, visible
from bot.render.split import (
    BYTES,
    ENTITIES,
    divide,
    first_that_fits,
    fits,
    shorten,
    trim,
    utf16_length,
)
from tests.fakes.tdlib import check_html

LIMIT = 40
some_html = st.recursive(
    st.text(max_size=20).map(text),
    lambda inner: inner.map(bold) | st.lists(inner, max_size=4).map(joined),
    max_leaves=12,
)


@pytest.mark.parametrize(("written", "units"), [("Kairo", 5), ("القاهرة", 7), ("📞", 2), ("", 0)])
def test_length_is_counted_as_telegram_counts_it(written: str, units: int) -> None:
    assert utf16_length(written) == units
    assert utf16_length(written) == len(written.encode("utf-16-le")) // 2


def test_tags_take_no_room_and_an_entity_takes_one() -> None:
    html = joined((bold("a & b"), link("c", "https://wire.example/" + "x" * 300)))

    assert utf16_length(visible(html)) == len("a & b c")
    assert fits(html, limit=7)


def test_a_message_holds_a_hundred_entities_and_no_more() -> None:
    assert fits(joined([bold("x")] * ENTITIES))
    assert not fits(joined([bold("x")] * (ENTITIES + 1)))


def test_a_message_holds_no_more_bytes_than_telegram_reads() -> None:
    address = "https://wire.example/" + "x" * 470

    assert not fits(joined([link("x", address)] * 70))
    assert 70 * len(address) > BYTES


@given(st.text(max_size=60), st.integers(min_value=0, max_value=50))
def test_a_shortened_text_is_short_and_says_so(written: str, limit: int) -> None:
    cut = shorten(written, limit)

    assert utf16_length(cut) <= limit
    assert cut == written or not cut or cut.endswith("…")
    assert cut == written or limit < utf16_length(written)


@pytest.mark.parametrize(
    ("written", "limit", "cut"),
    [
        ("Cairo answers Tehran today", 22, "Cairo answers Tehran…"),
        ("القاهرة", 4, "الق…"),
        ("👩‍👧 x", 4, "…"),  # a family is one character of five units
        ("e\u0301e\u0301e\u0301", 5, "e\u0301e\u0301…"),
        ("📞📞📞", 4, "📞…"),
    ],
)
def test_characters_are_cut_whole(written: str, limit: int, cut: str) -> None:
    assert shorten(written, limit) == cut


@given(some_html, st.integers(min_value=1, max_value=60))
def test_trimmed_html_is_html_and_fits(html: Html, limit: int) -> None:
    trimmed = trim(html, limit=limit)

    assert fits(trimmed, limit=limit)
    if visible(trimmed).strip():
        check_html(trimmed)


@given(some_html)
def test_what_fits_is_not_trimmed(html: Html) -> None:
    assert trim(html) == html


def test_the_richest_draft_that_fits_is_sent() -> None:
    drafts = [text("x" * 50), text("y" * 40), text("z")]

    assert first_that_fits(drafts, limit=LIMIT) == "y" * 40


def test_of_drafts_that_are_all_too_long_the_last_is_trimmed() -> None:
    assert first_that_fits([bold("x" * 99), bold("y" * 50)], limit=5) == "<b>yyyy…</b>"


def _fit(piece: str) -> bool:
    return utf16_length(piece) <= LIMIT


plain_texts = st.text(st.sampled_from("ab 👩\u200d👧é\u0301ق.\n"), max_size=400) | st.text(
    st.characters(codec="utf-8"), max_size=300
)


@given(plain_texts)
def test_every_piece_fits_and_none_is_empty(written: str) -> None:
    pieces = divide(written, _fit)

    assert all(map(_fit, pieces))
    assert all(pieces) or pieces == ("",)


@given(plain_texts)
def test_dividing_loses_nothing_and_moves_nothing(written: str) -> None:
    assert "".join("".join(divide(written, _fit)).split()) == "".join(written.split())


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        ("short", ("short",)),
        (f"{'a' * 25}\n{'b' * 5}\n\n{'c' * 20}", (f"{'a' * 25}\n{'b' * 5}", "c" * 20)),
        (f"{'a' * 25}\n{'b' * 5} c. {'d' * 20}", ("a" * 25, f"{'b' * 5} c. {'d' * 20}")),
        (f"{'a' * 25}. {'b' * 5} {'c' * 20}", (f"{'a' * 25}.", f"{'b' * 5} {'c' * 20}")),
        (f"{'a' * 25} {'b' * 20}", ("a" * 25, "b" * 20)),
        ("a" * 90, ("a" * 40, "a" * 40, "a" * 10)),
        ("a" * 38 + "e\u0301" * 2, ("a" * 38 + "e\u0301", "e\u0301")),
    ],
    ids=["fits", "paragraph", "line", "sentence", "word", "anywhere", "whole characters"],
)
def test_a_piece_ends_where_a_reader_would_pause(written: str, pieces: tuple[str, ...]) -> None:
    assert divide(written, _fit) == pieces
