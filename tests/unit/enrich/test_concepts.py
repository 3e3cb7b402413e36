"""Things, places and counts, in ten languages."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.stories import Figure
from bot.enrich.concepts import Grasp
from bot.render.texts import LANGUAGES
from config.actors import load_actors
from config.lexicon.concepts import counted, load_concepts
from config.texts import load

concepts = cache(load_concepts)

RELEASE = {
    "en": "Hamas frees 13 hostages; 1,233 killed near Rafah",
    "id": "Hamas bebaskan 13 sandera, 1.233 orang tewas di dekat Rafah",
    "ar": "حماس تفرج عن ١٣ رهينة ومقتل ١٢٣٣ قرب رفح",
    "ru": "ХАМАС освободил 13 заложников, погибли 1233 человека под Рафахом",
    "fa": "حماس ۱۳ گروگان را آزاد کرد؛ ۱۲۳۳ نفر نزدیک رفح کشته شدند",
    "he": "חמאס שחרר 13 חטופים; 1,233 נהרגו ליד רפיח",
    "tr": "Hamas 13 rehineyi serbest bıraktı, Refah yakınında 1.233 kişi öldü",
    "fr": "Le Hamas libère 13 otages, 1 233 morts près de Rafah",
    "es": "Hamás libera a 13 rehenes; 1.233 muertos cerca de Rafah",
    "de": "Hamas lässt 13 Geiseln frei, 1.233 Tote bei Rafah",
}


def grasped(text: str, language: str = "en") -> Grasp:
    return concepts().grasp(text, "", text, language)


@pytest.mark.parametrize("language", RELEASE)
def test_ten_languages_say_the_same(language: str) -> None:
    found = grasped(RELEASE[language], language)

    assert {"hostages", "killed", "exchange", "@rafah"} <= set(found.concepts)
    assert set(found.figures) == {Figure("hostages", 13), Figure("killed", 1233)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("killed 33 Palestinians and wounded 50", [("killed", 33), ("wounded", 50)]),
        ("Since 2023 nobody was killed", []),
        ("In 2.5 hours 14 drones came", [("drones", 14)]),
        ("Resolution 2735 on Gaza", []),
        ("99999999 missiles", []),
    ],
)
def test_a_number_counts_what_stands_next_to_it(text: str, expected: list[Figure]) -> None:
    assert list(grasped(text).figures) == expected


def test_a_place_tells_who_receives_there() -> None:
    """None for a sea, or for a city that two claim."""
    assert grasped("Ministers in Muscat on their way to Jeddah").hosts == ("gov-om", "gov-sa")
    assert grasped("Muscat: talks in Muscat end").hosts == ("gov-om",)
    assert grasped("A ship in the Red Sea, a visit to Jerusalem").hosts == ()


def test_every_place_is_in_a_country_that_has_a_government() -> None:
    actors, _ = load_actors()

    assert {actor.id for actor in actors}.issuperset(concepts().hosts.values())


def test_what_became_is_not_who_died() -> None:
    """Without accents Turkish "oldu" and "öldü" are one word, and so begin "olumlu" and "ölü"."""
    assert "killed" not in grasped("Görüşmenin olumlu olduğunu söyledi, umut oldu", "tr").concepts
    assert "killed" in grasped("Saldırıda bir diplomat öldü", "tr").concepts


def test_a_language_without_words_names_nothing() -> None:
    assert grasped("33 hostages", "ja") == Grasp((), (), ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_counted_has_its_word(language: str) -> None:
    said = load()[language]

    assert [of for of in counted() if f"of-{of} =" not in said] == []


NUMBERS = st.sampled_from(["33", "1,233", "0", "٣", "-7", "2.5"])
THINGS = st.sampled_from(["hostages", "killed", "رهينة", "заложников", "sandera", "Tote"])
COUNTED = st.builds("{} {}".format, NUMBERS, THINGS)


@given(
    st.lists(COUNTED | st.text(max_size=9), max_size=6).map(" ".join), st.sampled_from(LANGUAGES)
)
def test_any_text_is_read(text: str, language: str) -> None:
    found = grasped(text, language)

    assert all(figure.number > 0 for figure in found.figures)
