"""Names on no list, as they answer a question."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dossiers import Glimpse
from bot.enrich.glimpses import SHOWN, alike

SEEN = {"Tolan Merrivale": 5, "Tolan Merrivales": 2, "Orla Quist": 3, "Толан Меривал": 4}


def test_a_name_is_found_by_any_of_its_words() -> None:
    assert alike("merrivale", {"Tolan Merrivale": 5, "Orla Quist": 3}) == (
        Glimpse("Tolan Merrivale", 5),
    )


def test_forms_of_one_name_are_counted_together_under_the_commonest() -> None:
    assert alike("Merrivale", SEEN) == (Glimpse("Tolan Merrivale", 7),)


def test_a_case_form_is_found_too() -> None:
    assert alike("Меривалом", SEEN) == (Glimpse("Толан Меривал", 4),)


def test_all_the_words_asked_for_have_to_be_there() -> None:
    assert alike("Orla Merrivale", SEEN) == ()
    assert alike("", SEEN) == ()
    assert alike("🤷", SEEN) == ()


@given(
    st.text(max_size=40), st.dictionaries(st.text(max_size=30), st.integers(1, 99), max_size=30)
)
def test_few_are_offered_and_the_commonest_first(asked: str, seen: dict[str, int]) -> None:
    found = alike(asked, seen)

    assert len(found) <= SHOWN
    assert [glimpse.times for glimpse in found] == sorted(
        (glimpse.times for glimpse in found), reverse=True
    )
    assert {glimpse.name for glimpse in found} <= seen.keys()
