"""Where what is reported ends, and who may be reported: sentences of our own."""

import pytest

from tests.unit.enrich.desk import assessed


def told(text: str, language: str) -> list[tuple[str | None, str]]:
    quotes = assessed("", text, language).quotes
    return [(quote.speaker, quote.text) for quote in quotes if not quote.verbatim]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "ar",
            "قال البيت الأبيض إن الهدنة ستدوم حتى نهاية العام، وأضاف أن الحدود ستفتح غدا.",
            "الهدنة ستدوم حتى نهاية العام",
        ),
        (
            "ar",
            "قال البيت الأبيض إن الهدنة ستدوم حتى نهاية العام وأضاف أن الحدود ستفتح غدا.",
            "الهدنة ستدوم حتى نهاية العام",
        ),
        (
            "ar",
            "قال البيت الأبيض إن الهدنة ستدوم حتى نهاية العام، في حين وصل الوفد إلى القاهرة.",
            "الهدنة ستدوم حتى نهاية العام",
        ),
        (
            "ar",
            "قال البيت الأبيض إن الهدنة ستدوم حتى نهاية العام، وقد وصل الوفد إلى القاهرة.",
            "الهدنة ستدوم حتى نهاية العام",
        ),
        (
            "fa",
            "ولادیمیر پوتین گفت که آتش بس تا پایان سال ادامه دارد و افزود مرزها باز می‌شود.",
            "آتش بس تا پایان سال ادامه دارد",
        ),
        (
            "fa",
            "ولادیمیر پوتین گفت که آتش بس تا پایان سال ادامه دارد و تاکید کرد مرزها باز است.",
            "آتش بس تا پایان سال ادامه دارد",
        ),
        (
            "he",
            "ולדימיר פוטין אמר כי הפסקת האש תימשך עד סוף השנה והוסיף כי הגבולות ייפתחו מחר.",
            "הפסקת האש תימשך עד סוף השנה",
        ),
        (
            "he",
            "ולדימיר פוטין אמר כי הפסקת האש תימשך עד סוף השנה והמתווכים העריכו כי תוארך.",
            "הפסקת האש תימשך עד סוף השנה",
        ),
        (
            "ru",
            "Владимир Путин сказал, что перемирие продлится до конца года; делегация уехала.",
            "перемирие продлится до конца года",
        ),
        (
            "ru",
            "Владимир Путин сказал, что перемирие продлится до конца года, и добавил, что рад.",
            "перемирие продлится до конца года",
        ),
    ],
)
def test_what_is_reported_ends_where_the_sentence_goes_on(
    language: str, text: str, said: str
) -> None:
    assert [words for _, words in told(text, language)] == [said]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "شكك محللون في نية فلاديمير بوتين لكنهم أكدوا أن الهدنة ستدوم حتى نهاية العام."),
        ("fa", "او به ناتو، متحد نزدیک تهران، گفت که آتش بس تا پایان سال ادامه دارد."),
        ("ru", "Посол побывал в Москве без предупреждения, в Кремле назвали беседу полезной."),
        ("ru", "Обстреляна миссия наблюдателей на юге страны, Мадрид ждет объяснений."),
    ],
)
def test_nothing_is_reported_of_whom_the_sentence_only_names(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fa", "پوتین گفت که کشورها تماس گرفتند و گفتند آتش بس ادامه دارد.", "vladimir-putin"),
        ("he", "גורם בלשכת ראש הממשלה אמר כי הפסקת האש תימשך עד סוף השנה.", "gov-il"),
    ],
)
def test_what_others_said_within_it_and_whom_a_source_speaks_for_stay(
    language: str, text: str, speaker: str
) -> None:
    [(who, words)] = told(text, language)

    assert who == speaker
    assert words.endswith(("دارد", "השנה"))
