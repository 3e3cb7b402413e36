"""Several names in one question: where one ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actors.naming import JOINING, MOST_CHOICES, MOST_WORDS, Found, choices, names_in, unnamed
from bot.actors.resolve import Nobody, Several
from bot.domain.actors import Actor
from tests.unit.render.scenes import NETANYAHU, PUTIN, RAISI, an_actor

BOSNIA = an_actor("gov-ba", "Bosnia and Herzegovina")
ABBAS, ARAGHCHI = an_actor("abbas", "Mahmoud Abbas"), an_actor("araghchi", "Abbas Araghchi")
KNOWN: dict[str, Found] = {
    "putin": PUTIN,
    "vladimir putin": PUTIN,
    "netanyahu": NETANYAHU,
    "raisi": RAISI,
    "bosnia and herzegovina": BOSNIA,
    "bosnia": BOSNIA,
    "abbas": Several((ABBAS, ARAGHCHI)),
    "mohammed": Several((RAISI, ABBAS)),
    "بوتين": PUTIN,
    "نتنياهو": NETANYAHU,
}


def look_up(name: str) -> Found | Nobody:
    return KNOWN.get(name.lower(), Nobody((PUTIN,)))


def read(written: str, *, most: int = 4) -> list[str | list[str]] | None:
    found = names_in(written, look_up, most=most)
    if isinstance(found, Nobody):
        return None
    return [
        name.id if isinstance(name, Actor) else [one.id for one in name.actors] for name in found
    ]


def test_a_name_of_two_words_is_one_name() -> None:
    assert read("Vladimir Putin") == ["vladimir-putin"]
    assert read("Vladimir Putin Netanyahu") == ["vladimir-putin", "benjamin-netanyahu"]
    assert read("Netanyahu Vladimir Putin") == ["benjamin-netanyahu", "vladimir-putin"]


def test_a_word_may_stand_between_two_names() -> None:
    for joining in ("and", "dan", "و", "и", "&", "VS", "ile"):
        assert read(f"Putin {joining} Netanyahu") == ["vladimir-putin", "benjamin-netanyahu"]
    assert read("Putin, Netanyahu") == ["vladimir-putin", "benjamin-netanyahu"]


def test_and_may_be_one_letter_before_a_name() -> None:
    assert read("بوتين ونتنياهو") == ["vladimir-putin", "benjamin-netanyahu"]


def test_a_name_that_holds_and_is_one_name() -> None:
    assert read("Bosnia and Herzegovina") == ["gov-ba"]
    assert read("Bosnia and Putin") == ["gov-ba", "vladimir-putin"]


def test_who_is_named_twice_is_one() -> None:
    assert read("Putin Vladimir Putin") == ["vladimir-putin"]


def test_there_are_no_more_names_than_were_asked_for() -> None:
    assert read("Putin Netanyahu Raisi", most=2) is None
    assert read("Putin Netanyahu Raisi") == [
        "vladimir-putin",
        "benjamin-netanyahu",
        "ebrahim-raisi",
    ]


def test_one_open_name_beside_a_certain_one_stays_open() -> None:
    assert read("Putin Abbas") == ["vladimir-putin", ["abbas", "araghchi"]]


def test_two_open_names_are_two_only_where_a_word_says_so() -> None:
    """Otherwise they may be the first and the second name of somebody we do not know."""
    assert read("Mohammed Abbas") is None
    assert read("Mohammed and Abbas") == [["ebrahim-raisi", "abbas"], ["abbas", "araghchi"]]


def test_a_word_that_is_no_name_makes_the_whole_unknown() -> None:
    assert names_in("Putin Nemo", look_up, most=2) == Nobody((PUTIN,))


@pytest.mark.parametrize(
    ("written", "plain", "nobody"),
    [
        ("Putin Nobodyxyz", True, "Nobodyxyz"),
        ("John Nobodyxyz Vladimir Putin", True, "John Nobodyxyz"),
        ("Nobodyxyz Putin", False, ""),  # one name, perhaps
        ("Putin and John Nobodyxyz", False, "John Nobodyxyz"),
        ("who is Nobodyxyz and Putin", False, "Nobodyxyz"),
        ("Putin, Nobodyxyz", False, "Nobodyxyz"),
        ("Putin, Raisi and Nobodyxyz, Zxy", False, "Nobodyxyz, Zxy"),
        ("Bosnia and Herzegovina and Nobodyxyz", False, "Nobodyxyz"),
        ("Abbas and Nobodyxyz", False, ""),  # of several, which may go with what is not known
        ("Nobodyxyz and Zxy", False, ""),
        ("Putin and Netanyahu", True, ""),
        ("Putin", True, ""),
        (",", True, ""),
    ],
)
def test_the_one_that_is_no_name_is_known_among_names(
    written: str,
    plain: bool,  # noqa: FBT001 - a parameter of the test
    nobody: str,
) -> None:
    assert unnamed(written, look_up, plain=plain) == nobody


def test_choices_take_the_likeliest_of_each_first() -> None:
    found = choices("x", (Several((PUTIN, RAISI)), Several((NETANYAHU, PUTIN))))

    assert [tuple(one.id for one in option) for option in found.options] == [
        ("vladimir-putin", "benjamin-netanyahu"),
        ("ebrahim-raisi", "benjamin-netanyahu"),
        ("ebrahim-raisi", "vladimir-putin"),
    ]


words = st.lists(st.sampled_from([*KNOWN, *sorted(JOINING), "nemo", ","]), max_size=10)


@given(words, st.integers(1, 4))
def test_whatever_is_written_is_answered(written: list[str], most: int) -> None:
    """Never more names than asked for, nobody twice, and few enough choices for buttons."""
    found = names_in(" ".join(written), look_up, most=most)

    if not isinstance(found, Nobody):
        certain = [name.id for name in found if isinstance(name, Actor)]
        assert 1 <= len(found) <= max(1, most)
        assert len(certain) == len(set(certain))
        assert len(choices("x", found).options) <= MOST_CHOICES


@given(st.text(max_size=300), st.integers(1, 4))
def test_a_long_question_is_looked_up_once(written: str, most: int) -> None:
    asked: list[str] = []

    def count(name: str) -> Nobody:
        asked.append(name)
        return Nobody()

    assert names_in(written, count, most=most) == Nobody()
    assert len(asked) <= 1 + MOST_WORDS * (MOST_WORDS + 1)
