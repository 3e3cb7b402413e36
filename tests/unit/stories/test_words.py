"""Words as matching sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.words import STEM, folded, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mısır'da görüşmeler", "MISIR'DA GÖRÜŞME"),
        ("القاهرةُ", "القاهره"),
        ("إيران", "ايران"),
        ("الوسيط", "والوسيط"),
        ("הוועידה", "וועידה"),
        ("переговорщики", "переговорщиков"),
        ("Élysée", "elysee"),
        ("٣٣", "33"),
        ("envoy’s", "envoy"),
    ],
)
def test_spellings_and_inflections_of_a_word_are_one(one: str, other: str) -> None:
    assert stems(one) == stems(other)


def test_small_words_say_nothing() -> None:
    assert stems("The envoy has said that it was in Cairo today") == ("envoy", "cairo")
    assert stems("по словам посла из Каира") == ("словам", "посла", "каира")


@given(st.text())
def test_any_text_has_stems_that_are_short_and_folded(text: str) -> None:
    for found in stems(text):
        assert found.isdigit() or 0 < len(found) <= STEM
        assert found == folded(found)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
