"""Persons on no list: found by what stands around their names, and by nothing less."""

from cProfile import Profile
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.enrich.unlisted import LONGEST, MOST, Strangers
from config.actors import load_titles
from tests.build import an_entry
from tests.unit.enrich.desk import the_assessor


@cache
def strangers() -> Strangers:
    return Strangers(load_titles(), the_assessor().lexicon)


def named(text: str, language: str = "en", title: str = "News") -> tuple[str, ...]:
    entry = an_entry(title=title, text=text, language=language)
    return strangers().named_in(entry, the_assessor().assess(entry))


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The Iraqi envoy Tolan Merrivale landed in Cairo.", "Tolan Merrivale"),
        ("id", "Menteri luar negeri Irak Tolan Merival tiba di Kairo.", "Tolan Merival"),
        ("ru", "В Каир прибыл министр иностранных дел Ирака Толан Меривал.", "Толан Меривал"),
        ("tr", "Görüşmeye Irak Dışişleri Bakanı Tolan Merival katıldı.", "Tolan Merival"),
        (
            "fr",
            "Le ministre irakien des Affaires étrangères, Tolan Mérival, est là.",
            "Tolan Mérival",
        ),
        ("es", "Llegó el ministro iraquí de Exteriores, Tolan Merival.", "Tolan Merival"),
        ("de", "Der irakische Außenminister Tolan Merival kam nach Kairo.", "Tolan Merival"),
        ("ar", "وصل وزير الخارجية العراقي تولان ميريفال إلى القاهرة.", "تولان ميريفال"),
        ("fa", "وزیر خارجه عراق تولان مریوال گفت که گفت‌وگوها ادامه دارد.", "تولان مریوال"),
        ("he", "שר החוץ העיראקי טולאן מריבאל הודיע על ביקור.", "טולאן מריבאל"),
    ],
)
def test_a_title_gives_a_person_away(language: str, text: str, name: str) -> None:
    assert named(text, language) == (name,)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The plan is near, said Tolan Merrivale on Monday.", "Tolan Merrivale"),
        ("en", "In Geneva today Tolan Merrivale said no.", "Tolan Merrivale"),
        ("id", "Rencana itu sudah dekat, kata Tolan Merival.", "Tolan Merival"),
        ("ru", "Переговоры продолжаются, сообщил Толан Меривал.", "Толан Меривал"),
        ("ar", "وقال تولان ميريفال إن المحادثات مستمرة.", "تولان ميريفال"),
        ("he", "אמר טולאן מריבאל כי השיחות נמשכות.", "טולאן מריבאל"),
    ],
)
def test_so_does_a_verb_of_speech(language: str, text: str, name: str) -> None:
    assert named(text, language) == (name,)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tolan Merrivale walked along Harbour Street with Old Friends."),
        ("en", "President Vladimir Putin said that Benjamin Netanyahu had called."),
        ("en", "The Foreign Ministry said so, said Crescent News Agency."),
        ("en", "Merrivale said no."),
        ("de", "Das sagte die Neue Zeitung, wie der Lange Bericht zeigt."),
        ("ar", "قال المتحدث باسم الحكومة إن المحادثات مستمرة."),
        ("ar", "ودعا وزير الخارجية الإيراني حسين أمير عبد اللهيان الدول الأعضاء إلى موقف واضح."),
        ("fa", "او گفت که مذاکرات در تهران ادامه دارد."),
        ("he", "הוא אמר כי השיחות נמשכות."),
    ],
)
def test_who_is_known_and_what_is_nobody_is_left_out(language: str, text: str) -> None:
    assert named(text, language) == ()


def test_capitals_of_a_headline_say_nothing() -> None:
    assert named("", title="Envoy Tolan Merrivale Said To Arrive") == ()


def test_a_name_is_told_once_an_entry() -> None:
    text = (
        "The envoy Tolan Merrivale came. The envoy TOLAN Merrivale and envoy Tolan Merrivale left."
    )

    assert named(text) == ("Tolan Merrivale",)


def test_a_particle_belongs_to_the_name() -> None:
    assert named("It was so, said Tolan bin Merrivale.") == ("Tolan bin Merrivale",)
    assert named("The envoy Tolan al-Merrivale came.") == ("Tolan al-Merrivale",)


@given(
    st.text(max_size=400),
    st.lists(
        st.sampled_from(
            ["The envoy", "said", "Tolan", "Merrivale", "bin", ",", "قال", "إن", "\n", "וזיר"]
        ),
        max_size=60,
    ),
    st.sampled_from(["en", "ru", "ar", "he", "fa", "de", "xx"]),
)
def test_any_text_yields_few_short_names_that_stand_in_it(
    noise: str, words: list[str], language: str
) -> None:
    text = noise + " ".join(words)
    found = named(text, language)

    assert len(found) <= MOST
    assert all(name in text and len(name) <= LONGEST for name in found)


def _calls(text: str) -> int:
    """Return how many calls of functions it takes to look through a text."""
    entry = an_entry(text=text)
    assessment = the_assessor().assess(entry)
    profile = Profile()
    profile.runcall(strangers().named_in, entry, assessment)
    return sum(it.callcount for it in profile.getstats())


@pytest.mark.parametrize("words", ["Aa Bb ", "Aa-Bb-", "Aa bin "])
def test_nothing_but_capitals_is_walked_once(words: str) -> None:
    """An outlet that sends nothing else would hold up everybody for seconds otherwise."""
    assert _calls(words * 1_000) < 2.5 * _calls(words * 500)
