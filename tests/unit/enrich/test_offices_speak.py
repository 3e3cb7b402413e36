"""Words of "the Russian president" are those of whoever it is on the day: sentences of our own."""

import pytest

from tests.unit.enrich.desk import assessed

PUTIN = "vladimir-putin"


def speakers(text: str, language: str = "en") -> list[str | None]:
    return [quote.speaker for quote in assessed("", text, language).quotes]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قال الرئيس الروسي إن لا أحد يريد حربا أوسع في المنطقة."),
        ("de", "Der russische Präsident sagte, dass niemand einen größeren Krieg will."),
        ("en", "The Russian president said that nobody wants a wider war there."),
        ("en", "The president of Russia said that nobody wants a wider war there."),
        ("en", "“Nobody wants a wider war there,” said the Russian president."),
        ("es", "El presidente ruso dijo que nadie quiere una guerra más amplia."),
        ("fa", "رئیس جمهور روسیه گفت که هیچ کس جنگ گسترده تری نمی خواهد."),
        ("fr", "Le président russe a déclaré que personne ne veut une guerre plus large."),
        ("he", "נשיא רוסיה אמר כי איש אינו רוצה במלחמה רחבה יותר."),
        ("id", "Presiden Rusia mengatakan bahwa tidak ada yang ingin perang meluas."),
        ("ru", "Президент России заявил, что войны не хочет почти никто из них."),
        ("ru", "Владимир Путин в Пекине.\nПрезидент России заявил, что войны не хочет никто."),
        ("ru", "«Войны не хочет почти никто», — заявил президент России."),
        ("tr", "Rusya Devlet Başkanı, kimsenin daha büyük bir savaş istemediğini söyledi."),
        ("tr", "Rusya Devlet Başkanı, “Kimse daha büyük bir savaş istemiyor” dedi."),
    ],
)
def test_who_holds_an_office_says_what_it_says(language: str, text: str) -> None:
    assert speakers(text, language) == [PUTIN]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A spokesman for the Russian president said that nobody wants a wider war."),
        ("en", "Russian President Ivan Berezhkov said that nobody wants a wider war there."),
        ("fr", "Le président russe Ivan Berejkov a déclaré que personne ne veut la guerre."),
        ("de", "Der russische Präsident Iwan Bereschkow sagte, dass niemand den Krieg will."),
        ("ru", "Президент России Иван Бережков заявил, что войны не хочет почти никто."),
        (
            "tr",
            "Rusya Devlet Başkanı Ivan Berejkov, kimsenin daha büyük bir savaş istemediğini söyledi.",
        ),
        ("ar", "قال الرئيس الروسي السابق إن لا أحد يريد حربا أوسع في المنطقة."),
    ],
)
def test_words_of_somebody_else_with_such_a_title_are_not_the_holders(
    language: str, text: str
) -> None:
    assert PUTIN not in speakers(text, language)


def test_according_to_him_may_follow_his_office() -> None:
    text = (
        "Владимир Путин прилетел в Пекин.\nПрезидент России дал пресс-конференцию.\n"
        "По его словам, большой войны не хочет почти никто."
    )

    assert speakers(text, "ru") == [PUTIN]


def test_a_hope_is_told_in_words() -> None:
    text = "Президент России выразил надежду, что путь к перемирию скоро откроется."

    assert speakers(text, "ru") == [PUTIN]
    assert speakers("Президент России выразил надежду на скорое перемирие.", "ru") == []
