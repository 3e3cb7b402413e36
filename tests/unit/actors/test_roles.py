"""Who held which office when, and what offices are called."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actors.roles import Offices, Post
from bot.domain.actors import ActorId
from tests.shipped import the_gazetteer


def offices() -> Offices:
    return the_gazetteer().offices


@pytest.mark.parametrize(
    "phrase",
    [
        "Iranian foreign minister",
        "foreign minister of Iran",
        "Minister of Foreign Affairs of Iran",
        "Menlu Iran",
        "وزير الخارجية الإيراني",
        "وزير خارجية إيران",
        "министр иностранных дел Ирана",
        "глава иранского МИД",
        "وزیر امور خارجه ایران",
        "שר החוץ של איראן",
        "İran Dışişleri Bakanı",
        "ministre des Affaires étrangères d'Iran",
        "ministre iranien des Affaires étrangères",
        "ministro de Exteriores iraní",
        "iranischer Außenminister",
    ],
)
def test_a_title_and_a_place_make_an_office_in_any_order(phrase: str) -> None:
    assert Post("foreign-minister", ActorId("gov-ir")) in offices().posts(phrase)


@pytest.mark.parametrize(
    "phrase", ["", "Iran", "foreign minister", "portrait of the foreign minister of Iran"]
)
def test_other_words_are_no_office(phrase: str) -> None:
    assert offices().posts(phrase) == ()


@pytest.mark.parametrize(
    ("role", "place", "day", "holder"),
    [
        ("prime-minister", "gov-il", date(2022, 3, 1), "naftali-bennett"),
        ("prime-minister", "gov-il", date(2022, 9, 1), "yair-lapid"),
        ("prime-minister", "gov-il", date(2023, 10, 17), "benjamin-netanyahu"),
        ("president", "gov-sy", date(2024, 12, 8), "bashar-al-assad"),
        ("president", "gov-sy", date(2025, 3, 1), "ahmed-al-sharaa"),
        ("leader", "gov-jo", date(2023, 10, 17), "abdullah-ii-jordan"),
        ("leader", "iaea", date(2023, 10, 17), "rafael-grossi"),
        ("prime-minister", "gov-ps", date(2023, 10, 17), "mohammad-shtayyeh"),
    ],
)
def test_offices_have_holders_on_a_day(role: str, place: str, day: date, holder: str) -> None:
    """A leader is whoever leads there; the Palestinian Authority's offices are Palestine's."""
    holders = offices().holders(Post(role, ActorId(place)), day)

    assert [actor.id for actor in holders][:1] == [holder]


def test_nobody_holds_what_nobody_listed_held() -> None:
    assert offices().holders(Post("king", ActorId("gov-ru")), date(2023, 1, 1)) == ()


def test_a_title_near_a_name_tells_the_role() -> None:
    text = "Kemarin Presiden Abbas berbicara"

    assert offices().titles_near(text, 16, 21, "id") == {"president"}


ODD = st.sampled_from(["", "of", "deputy", "وزير"]) | st.text(max_size=9)
TITLES = st.sampled_from(["foreign minister", "Menlu", "وزير خارجية", "президент"])
PLACES = st.sampled_from(["Iran", "Iranian", "إيران", "Ирана", "the UN", "Nowhere"])


@given(
    st.text(max_size=60)
    | st.permutations([TITLES, PLACES, ODD]).flatmap(lambda it: st.tuples(*it)).map(" ".join)
)
def test_any_phrase_can_be_read(phrase: str) -> None:
    assert all(post.place in the_gazetteer().actors for post in offices().posts(phrase))
