"""Words that look alike share pieces, and what pieces weigh adds up."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events import Act
from bot.enrich.pieces import PLACES, Pieces, marks, place, to_length_one

ACTS = (Act.AID, Act.AGREE)


def test_words_of_one_root_share_pieces() -> None:
    assert set(marks("mediator")) & set(marks("mediated")) > set(marks("mediator")) & set(
        marks("meadow")
    )


@given(st.text(min_size=1, max_size=40))
def test_case_makes_no_difference(word: str) -> None:
    assert marks(word) == marks(word.casefold())


@given(st.integers(0, 2**32 - 1), st.text(max_size=10))
def test_every_mark_has_a_place_in_the_table(mark: int, salt: str) -> None:
    assert 0 <= place(mark, salt) < PLACES


def test_the_same_piece_elsewhere_in_a_sentence_has_another_place() -> None:
    assert place(marks("talks")[0], "between") != place(marks("talks")[0], "after")


@given(st.dictionaries(st.integers(0, PLACES - 1), st.floats(0.01, 100), min_size=1))
def test_a_long_text_weighs_no_more_than_a_short_one(amounts: dict[int, float]) -> None:
    scaled = to_length_one(amounts)

    assert isclose(sum(amount**2 for amount in scaled.values()), 1)
    assert scaled.keys() == amounts.keys()


def test_nothing_weighs_nothing() -> None:
    pieces = Pieces(acts=ACTS, scale=0.5, steps=bytes(PLACES * 2))

    assert pieces.sums(to_length_one({})) == {Act.AID: 0, Act.AGREE: 0}


def test_what_pieces_weigh_adds_up_for_each_act() -> None:
    steps = bytearray(PLACES * 2)
    steps[6:8] = 4, 256 - 2  # at the third place: 4 steps for aid, 2 against agreeing
    steps[8:10] = 1, 0
    pieces = Pieces(acts=ACTS, scale=0.5, steps=bytes(steps))

    assert pieces.sums({3: 1.0, 4: 2.0}) == {Act.AID: 3.0, Act.AGREE: -1.0}


def test_a_table_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="expected 65536"):
        Pieces(acts=ACTS, scale=0.5, steps=b"short")
