"""Words that a sentence gives to whoever the one before is about are a reported quotation."""

import pytest

from bot.domain.events import Quote
from tests.unit.enrich.desk import assessed


def said(text: str, language: str = "en") -> list[Quote]:
    return list(assessed("", text, language).quotes)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "وصل رجب طيب أردوغان إلى القاهرة. ووفقا له ستستمر المحادثات حول غزة غدا."),
        (
            "de",
            "Recep Tayyip Erdogan ist in Kairo. Nach seinen Worten gehen die Gespräche weiter.",
        ),
        ("en", "Erdogan is in Cairo. According to him, the talks on Gaza will go on tomorrow."),
        ("es", "Recep Tayyip Erdogan está en El Cairo. Según él, las negociaciones van a seguir."),
        ("fa", "رجب طیب اردوغان در قاهره است. به گفته او مذاکرات درباره غزه فردا ادامه دارد."),
        ("fr", "Recep Tayyip Erdogan est au Caire. Selon lui, les pourparlers vont continuer."),
        ("he", "בנימין נתניהו נמצא בקהיר. לפי דבריו, השיחות על עזה יימשכו גם מחר."),
        (
            "id",
            "Recep Tayyip Erdogan berada di Kairo. Menurutnya, perundingan akan terus berlanjut.",
        ),
        ("ru", "Эрдоган находится в Каире. По его словам, переговоры о Газе продолжатся завтра."),
        ("tr", "Erdoğan Kahire'de bulunuyor. Ona göre Gazze görüşmeleri yarın da sürecek."),
    ],
)
def test_according_to_him_is_according_to_who_was_named(language: str, text: str) -> None:
    (quote,) = said(text, language)

    person = "benjamin-netanyahu" if language == "he" else "recep-tayyip-erdogan"
    assert quote.speaker == person
    assert not quote.verbatim
    assert quote.text in text
    assert quote.cue not in quote.text


def test_according_to_the_kremlin_is_not_according_to_him() -> None:
    text = (
        "Vladímir Putin llamó a Benjamin Netanyahu. Según el Kremlin, Putin expresó condolencias."
    )

    assert "vladimir-putin" not in {quote.speaker for quote in said(text, "es")}


def test_it_may_stand_at_the_end_of_the_sentence() -> None:
    (quote,) = said("Erdogan is in Cairo. The talks will go on tomorrow, according to him.")

    assert quote.text == "The talks will go on tomorrow"


def test_one_such_sentence_behind_another_is_of_the_same_person() -> None:
    text = "Эрдоган находится в Каире. По его словам, встреча прошла очень хорошо. "
    text += "По его словам, следующая встреча пройдёт через неделю."

    assert [quote.speaker for quote in said(text, "ru")] == ["recep-tayyip-erdogan"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The talks are held in Cairo. According to him, they will go on tomorrow as well.",
        "In Cairo with Erdogan was a spokesman. According to him, the talks will go on.",
        "Biden is wrong on Gaza, said Erdogan. According to him, the talks will go on.",
        '"Biden is wrong on Gaza", aides say. According to him, the talks will go on.',
        "Erdogan is in Cairo. According to him, yes.",
    ],
)
def test_where_nobody_is_the_subject_nobody_is_quoted(text: str) -> None:
    assert "According to him" not in [quote.cue for quote in said(text)]
