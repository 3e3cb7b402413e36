"""A text is cut into the likeliest pieces, each word for itself."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from bot.meaning.pieces import Cutter
from bot.meaning.shipped import Vocabulary

BEGIN, END, UNKNOWN = 0, 1, 2
PIECES = {"▁talk": -2.0, "▁ta": -1.5, "lk": -1.5, "s": -1.0, "▁": -3.0, "▁talks": -4.0}


def cutter() -> Cutter:
    numbers = {piece: at for at, piece in enumerate(PIECES, start=3)}
    return Cutter(
        Vocabulary(
            numbers=numbers,
            scores=array("f", [0.0, 0.0, 0.0, *PIECES.values()]),
            unknown=UNKNOWN,
            begin=BEGIN,
            end=END,
            written_as={ord("\u00a0"): " ", ord("\u00ad"): ""},
        )
    )


def cut(text: str) -> list[str]:
    names = dict(enumerate(PIECES, start=3)) | {UNKNOWN: "?"}
    return [names[number] for number in cutter().cut(text)]


def test_the_likeliest_pieces_are_taken() -> None:
    """Two pieces of -2 and -1 are likelier than one of -4, and than three of -1.5, -1.5 and -1."""
    assert cut("talks") == ["▁talk", "s"]


def test_words_are_parted_by_blanks_however_many_and_of_any_kind() -> None:
    assert cut("talk  talk\u00a0talk") == ["▁talk"] * 3


def test_what_is_written_as_nothing_is_passed_over() -> None:
    assert cut("ta\u00adlk") == ["▁talk"]


def test_a_character_of_no_piece_is_unknown_and_does_no_harm_to_its_neighbours() -> None:
    assert cut("talk@s") == ["▁talk", "?", "s"]


@given(st.text())
def test_any_text_is_cut_into_no_more_pieces_than_it_has_characters(text: str) -> None:
    numbers = cutter().cut(text)

    assert 1 <= len(numbers) <= len(text) + text.count(" ") + 2


@given(st.text(), st.text())
def test_words_are_cut_alike_wherever_they_stand(one: str, other: str) -> None:
    one, other = (part.replace(" ", "").replace("\u00a0", "") or "talk" for part in (one, other))

    assert cutter().cut(f"{one} {other}") == cutter().cut(one) + cutter().cut(other)
