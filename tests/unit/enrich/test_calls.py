"""Talks by telephone are a call, and those who are only counted reject nothing."""

import pytest

from bot.domain.events import Act, Mode
from tests.unit.enrich.desk import assessed, done


def modes(text: str, language: str = "en") -> list[Mode | None]:
    return [event.mode for event in assessed("", text, language).events]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "ناقش أردوغان مع السيسي عبر الهاتف الأوضاع في غزة."),
        ("de", "Erdogan und Abdel Fattah al-Sisi berieten am Telefon über die Lage in Gaza."),
        ("en", "Erdogan and Sisi discussed the ceasefire in Gaza by phone."),
        ("es", "Erdogan y Abdelfatah al Sisi discutieron por teléfono la situación en Gaza."),
        ("fa", "رجب طیب اردوغان رئیس جمهور ترکیه با عبدالفتاح السیسی از طریق تلفن رایزنی کرد."),
        ("fr", "Erdogan et Abdel Fattah al-Sissi ont discuté de Gaza par téléphone."),
        ("he", "בנימין נתניהו ניהל דיונים עם ג'ו ביידן בטלפון על המצב בעזה."),
        ("id", "Erdogan dan Abdel Fattah el-Sisi membahas situasi di Gaza melalui telepon."),
        ("ru", "Эрдоган и ас-Сиси обсудили по телефону ситуацию в Газе."),
        ("tr", "Erdoğan ile Sisi Gazze'yi telefonda ele aldı."),
    ],
)
def test_what_two_discuss_by_telephone_is_a_call(language: str, text: str) -> None:
    assert modes(text, language) == [Mode.CALL]


@pytest.mark.parametrize(
    "text",
    [
        "Erdogan met Sisi in Cairo and later discussed Gaza with Putin by phone.",
        "Erdogan met Sisi in Cairo; by phone he discussed Gaza with Putin.",
    ],
)
def test_a_telephone_makes_no_call_of_those_who_met(text: str) -> None:
    assert modes(text) == [Mode.MEETING, Mode.CALL]


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        ("tr", "Erdoğan, Sisi ile görüştü", "Erdoğan, Sisi ile telefonda görüştü."),
        ("en", "Erdogan holds talks with Sisi", "Erdogan and Sisi discussed Gaza by phone."),
        (
            "ru",
            "Эрдоган провел переговоры с ас-Сиси",
            "Эрдоган и ас-Сиси обсудили по телефону ситуацию в Газе.",
        ),
    ],
)
def test_talks_in_a_title_are_the_call_that_the_first_sentence_tells(
    language: str, title: str, text: str
) -> None:
    assert [event.mode for event in assessed(title, text, language).events] == [Mode.CALL]


def test_talks_in_a_title_are_no_call_with_somebody_else() -> None:
    found = assessed("Erdogan meets Sisi", "Erdogan and Putin discussed Gaza by phone.").events

    assert [event.mode for event in found] == [Mode.MEETING, Mode.CALL]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "أيّدت روسيا القرار وعارضته أربع دول وامتنعت ثلاث عن التصويت."),
        ("en", "Russia backed the resolution, and 14 states voted against."),
        ("ru", "Россия поддержала резолюцию, четыре страны выступили против."),
    ],
)
def test_votes_that_are_counted_are_no_rejection_by_who_is_named(language: str, text: str) -> None:
    assert Act.REJECT not in {act for act, _, _ in done(text, language)}


@pytest.mark.parametrize(
    "text",
    ["Russia rejected three resolutions.", "On 14 October 2023 Russia rejected the resolution."],
)
def test_a_number_of_something_else_takes_nothing_from_a_rejection(text: str) -> None:
    assert (Act.REJECT, "gov-ru", "") in done(text)
