"""Questions, as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.queries.grammar import LONGEST, Asked, Misunderstood, Name, Piece, asked, no_filters

SIGNS = st.text(alphabet="\"“-–:()[]{}*?|\\/'  \tORabשא٣\u200c\u200f\ud800", max_size=40)


def pieces(written: str) -> list[Piece]:
    read = asked(written)
    assert isinstance(read, Asked)
    return [piece for group in read.groups for piece in group]


@given(st.one_of(st.text(max_size=60), SIGNS, st.text(min_size=200, max_size=400)))
def test_any_text_is_read_or_answered_in_words(written: str) -> None:
    """And what was read, tidied, is read the same way again: a page is headed by it."""
    read = asked(written)

    match read:
        case Asked(written=tidy):
            assert asked(tidy) == read
            tidy.encode()
        case Misunderstood(key=key):
            assert key.startswith("search-")


def test_words_phrases_and_what_should_not_be_there() -> None:
    assert pieces('ceasefire "two-state solution" -oil -"oil price"') == [
        Piece("ceasefire"),
        Piece("two-state solution", phrase=True),
        Piece("oil", negated=True),
        Piece("oil price", phrase=True, negated=True),
    ]


def test_a_hyphen_within_a_word_says_nothing_of_without() -> None:
    assert pieces("cease-fire") == [Piece("cease-fire")]


def test_filters_go_by_several_names_and_take_phrases() -> None:
    assert pieces('LANG:ar feed:"Al Jazeera" -outlet:tass before:7d') == [
        Piece("ar", name=Name.LANGUAGE),
        Piece("Al Jazeera", name=Name.OUTLET, phrase=True),
        Piece("tass", name=Name.OUTLET, negated=True),
        Piece("7d", name=Name.UNTIL),
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("bahasa:ar", Name.LANGUAGE),
        ("لغة:ar", Name.LANGUAGE),
        ("источник:тасс", Name.OUTLET),
        ("شخص:پوتین", Name.ACTOR),
        ("פעולה:שיחות", Name.ACT),
        ("ülke:İran", Name.COUNTRY),
        ("Propriétaire:état", Name.OWNER),
        ("desde:7d", Name.SINCE),
        ("bis:2026-10", Name.UNTIL),
        ("dari:ANTARA", Name.OUTLET),
        ("по:2026-10", Name.UNTIL),
        ("tokoh:Putin", Name.ACTOR),
        ("участник:Путин", Name.ACTOR),
        ("شخصية:بوتين", Name.ACTOR),
    ],
)
def test_filters_go_by_the_names_of_every_language(written: str, name: Name) -> None:
    (piece,) = pieces(written)

    assert piece == Piece(written.partition(":")[2], name=name)
    assert no_filters(written) == ()


def test_what_is_no_filter_of_ours_is_words() -> None:
    assert pieces("Reuters:talks lang:") == [Piece("Reuters:talks"), Piece("lang:")]


def test_or_joins_what_stands_beside_it() -> None:
    read = asked("OR Doha OR Muscat talks | deal OR")

    assert isinstance(read, Asked)
    assert read.groups == (
        (Piece("Doha"), Piece("Muscat")),
        (Piece("talks"), Piece("deal")),
    )


def test_quotes_within_a_hebrew_acronym_are_no_phrase() -> None:
    assert pieces('צה"ל "רצועת עזה"') == [Piece('צה"ל'), Piece("רצועת עזה", phrase=True)]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("", "search-what"),
        (" \u200f\x00\n", "search-what"),
        ('"((', "search-no-words"),
        ("— ! ?", "search-no-words"),
        ("-oil -lang:ar", "search-only-without"),
        ("x" * (LONGEST + 1), "search-long"),
        (" ".join("abcdefghijklmnopqrstuvwxyz"), "search-many"),
    ],
)
def test_what_cannot_be_looked_for_is_said(written: str, key: str) -> None:
    read = asked(written)

    assert isinstance(read, Misunderstood)
    assert read.key == key


def test_what_only_looks_like_a_filter_is_known() -> None:
    assert no_filters('Iran foo:bar -Lnag:ar foo:"a b"') == ("foo:", "Lnag:")
    assert no_filters('LANG:ar after:7d "Reuters: talks" 18:30 https://example.org Doha: a') == ()
