"""Where names may stand in a folded text."""

from hypothesis import given
from hypothesis import strategies as st

from bot.actors.fold import fold, fold_key
from bot.actors.search import SPACE, Search

# Letters with codes of their own, letters without, and what sets words apart.
CHARS = "abруאבابñß中한ə. '\n،…\u2067\u200c\u0301😀"
words = st.text(st.sampled_from(CHARS), min_size=1, max_size=4).map(fold_key).filter(bool)
texts = st.text(st.sampled_from(CHARS), max_size=30)


def spans(name: str, text: str, *, within: bool) -> set[tuple[int, int]]:
    """Return the spans that the search for a name leads to, those of names alike left out."""
    search, numbers = Search.compile([name], within=lambda _: within)
    folded = fold(text)
    _, found = search.find(folded)
    assert {number for number, _, _ in found} <= {numbers[name]}
    places = {(start - (number >= search.spaced), end - 1) for number, start, end in found}
    return {(start, end) for start, end in places if folded.text[start:end] == name}


@given(words, texts)
def test_a_name_is_found_wherever_it_stands(name: str, text: str) -> None:
    whole = fold_key(text)
    ends = {at: at + len(name) for at in range(len(whole)) if whole.startswith(name, at)}

    assert spans(name, text, within=True) == set(ends.items())
    assert spans(name, text, within=False) == {
        (at, end) for at, end in ends.items() if at == 0 or not whole[at - 1].isalnum()
    }


@given(texts)
def test_the_codes_around_a_place_tell_letters_from_the_rest(text: str) -> None:
    search, _ = Search.compile([], within=bool)
    folded = fold(text)

    codes, _ = search.find(folded)

    assert len(codes) == len(folded.text) + 2
    assert [code != SPACE for code in codes[1:-1]] == [char.isalnum() for char in folded.text]


def test_names_of_one_code_have_one_number() -> None:
    _, numbers = Search.compile(["u.s", "u s", "usa"], within=bool)

    assert numbers["u.s"] == numbers["u s"] != numbers["usa"]
