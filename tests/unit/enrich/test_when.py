"""An act is dated by its sentence, else by the day it was published (Tuesday, 17 October 2023)."""

from datetime import date

import pytest

from bot.actors.fold import words_of
from bot.enrich.when import day_named
from tests.unit.enrich.desk import DAY, assessed


@pytest.mark.parametrize(
    ("language", "text", "on"),
    [
        ("en", "Putin called Netanyahu on Monday.", date(2023, 10, 16)),
        ("en", "Putin called Netanyahu on Tuesday.", DAY),
        ("en", "Putin called Netanyahu on 12 October.", date(2023, 10, 12)),
        ("en", "Putin called Netanyahu on October 12th, 2023.", date(2023, 10, 12)),
        ("en", "Putin called Netanyahu on 30 December.", date(2022, 12, 30)),
        ("en", "Putin called Netanyahu yesterday.", date(2023, 10, 16)),
        ("en", "Putin called Netanyahu.", DAY),
        ("en", "Putin called Netanyahu after 31 June.", DAY),
        ("id", "Putin menelepon Netanyahu pada Senin.", date(2023, 10, 16)),
        ("ru", "Путин позвонил Нетаньяху в среду.", date(2023, 10, 11)),
        ("ru", "Путин позвонил Нетаньяху 12 октября.", date(2023, 10, 12)),
        ("fr", "Poutine a parlé avec Netanyahou lundi.", date(2023, 10, 16)),
        ("de", "Putin hat am 12. Oktober mit Netanjahu gesprochen.", date(2023, 10, 12)),
        ("es", "Putin habló con Netanyahu el lunes.", date(2023, 10, 16)),
        ("tr", "Putin pazartesi günü Netanyahu ile telefonda görüştü.", date(2023, 10, 16)),
        ("ar", "التقى بوتين نتنياهو يوم الاثنين.", date(2023, 10, 16)),
        ("he", "פוטין שוחח עם נתניהו ביום שני.", date(2023, 10, 16)),
    ],
)
def test_an_act_is_of_the_day_the_text_gives(language: str, text: str, on: date) -> None:
    events = assessed("", text, language).events

    assert {event.on for event in events} == {on}


@pytest.mark.parametrize(
    ("language", "words", "on"),
    [
        ("en", "on Wed", date(2023, 10, 11)),
        ("id", "pada hari Jum'at", date(2023, 10, 13)),
        ("id", "pada Ahad", date(2023, 10, 15)),
        ("id", "Minggu (15/10) malam", date(2023, 10, 15)),
        ("ru", "во вторник вечером", DAY),
        ("ru", "вечером среды", date(2023, 10, 11)),
        ("ru", "в минувшее воскресенье", date(2023, 10, 15)),
        ("ar", "الأربعاء", date(2023, 10, 11)),
        ("ar", "يوم الأحد", date(2023, 10, 15)),
        ("ar", "والخميس", date(2023, 10, 12)),
        ("ar", "في 12 تشرين الأول", date(2023, 10, 12)),
        ("he", "בשבת", date(2023, 10, 14)),
        ("he", "ביום ב'", date(2023, 10, 16)),
        ("fr", "lundi soir", date(2023, 10, 16)),
        ("es", "la noche del miércoles", date(2023, 10, 11)),
        ("de", "am Montagabend", date(2023, 10, 16)),
        ("de", "am Sonnabend", date(2023, 10, 14)),
        ("tr", "Pazar akşamı", date(2023, 10, 15)),
        ("tr", "Cuma'dan beri", date(2023, 10, 13)),
        ("fa", "روز دوشنبه", date(2023, 10, 16)),
        ("fa", "سه‌شنبه", DAY),
        ("fa", "چهار شنبه شب", date(2023, 10, 11)),
    ],
)
def test_days_of_the_week_are_read_as_papers_write_them(
    language: str, words: str, on: date
) -> None:
    """With what stands before them, in their cases, and with the part of the day."""
    assert day_named(words_of(words), language, DAY) == on


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the sun sat on the sea, and we wed"),
        ("id", "dalam dua minggu, minggu ini dan beberapa minggu lagi"),
        (
            "ru",
            "вторжение, вторая волна, среди прочих средств, понесла потери, на Среднем Востоке",
        ),
        ("ru", "окружающей среды"),
        ("ar", "أحد المسؤولين، واحد من اثنين، في خميس مشيط"),
        ("he", "לשבת על השבת החטופים, בפעם השנייה, ביום ה-7"),
        ("es", "en Santo Domingo"),
        ("tr", "pazar payı"),
        ("fa", "امام جمعه تهران"),
    ],
)
def test_words_like_days_of_the_week_date_nothing(language: str, words: str) -> None:
    assert day_named(words_of(words), language, DAY) is None


@pytest.mark.parametrize("language", ["id", "ru", "ar", "he", "tr", "fa", "en"])
def test_what_a_headline_tells_is_of_the_day_that_its_first_sentence_gives(language: str) -> None:
    """Headlines name no day: who tells the same again and dates it dates both."""
    title, text = {
        "en": ("Putin calls Netanyahu", "Putin called Netanyahu on Monday."),
        "id": ("Putin Telepon Netanyahu", "Putin menelepon Netanyahu pada Senin."),
        "ru": ("Путин позвонил Нетаньяху", "Путин позвонил Нетаньяху в понедельник."),
        "ar": ("بوتين يلتقي نتنياهو", "التقى بوتين نتنياهو يوم الاثنين."),
        "he": ("פוטין שוחח עם נתניהו", "פוטין שוחח עם נתניהו ביום שני."),
        "tr": ("Putin Netanyahu ile görüştü", "Putin pazartesi günü Netanyahu ile görüştü."),
        "fa": ("پوتین با نتانیاهو دیدار کرد", "پوتین روز دوشنبه با نتانیاهو دیدار کرد."),
    }[language]

    events = assessed(title, text, language).events

    assert [event.on for event in events] == [date(2023, 10, 16)]


def test_a_headline_is_not_of_the_day_of_what_was_before() -> None:
    """Only the first sentence tells the headline again; what is further down is how it came."""
    text = "Hamas fired rockets at Ashkelon. On Saturday, Israel struck Gaza, too."

    events = assessed("Israel strikes Gaza", text).events

    assert events[0].on == DAY
