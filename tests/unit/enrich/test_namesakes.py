"""A surname belongs to whom the text named last by that name."""

from datetime import date

import pytest

from bot.enrich.mentions import mentions
from tests.shipped import the_gazetteer


def surfaces(text: str, language: str, actor: str) -> list[str]:
    return [
        mention.surface
        for mention in mentions(text, language, gazetteer=the_gazetteer(), on=date(2024, 5, 1))
        if mention.actor_id == actor
    ]


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        (
            "ru",
            "Рекорд: Песков доплыл\nПловец Ярослав Песков устал. Песков отдохнёт.",
            "dmitry-peskov",
        ),
        ("ru", "Медведева в Армении\nЕвгения Медведева дала интервью", "dmitry-medvedev"),
        ("tr", "İl müdürü Tamer Erdoğan konuştu. Erdoğan teşekkür etti.", "recep-tayyip-erdogan"),
        ("en", "Michelle Obama spoke in Ohio", "barack-obama"),
        ("ru", "Волейболистка Керри Уолш победила", "john-kerry"),
    ],
)
def test_a_namesake_keeps_the_surname(language: str, text: str, actor: str) -> None:
    assert surfaces(text, language, actor) == []


def test_the_surname_goes_to_whom_the_text_named_last() -> None:
    text = "Ярослав Песков уплыл. Дмитрий Песков удивился. Песков пожелал удачи."

    assert surfaces(text, "ru", "dmitry-peskov") == ["Дмитрий Песков", "Песков"]


@pytest.mark.parametrize(
    ("language", "text", "actor", "count"),
    [
        ("ru", "Президент Путин и Сергей Викторович Лавров", "sergei-lavrov", 1),
        ("ru", "Песков: сказал Дмитрий Песков", "dmitry-peskov", 2),
        ("en", "Secretary of State Antony Blinken. Blinken said", "antony-blinken", 2),
    ],
)
def test_titles_and_first_names_of_ones_own_take_nothing_away(
    language: str, text: str, actor: str, count: int
) -> None:
    assert len(surfaces(text, language, actor)) == count
