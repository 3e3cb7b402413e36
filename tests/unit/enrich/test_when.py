"""An act is dated by its sentence, else by the day it was published (Tuesday, 17 October 2023)."""

from datetime import date

import pytest

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
