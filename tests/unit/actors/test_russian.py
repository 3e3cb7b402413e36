"""Russian names bend, and foreign ones among them do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actors.russian import CASES, bend, inflect_adjective, inflect_name


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Владимир Путин", {"Владимира Путина", "Владимиру Путину", "Владимиром Путиным"}),
        ("Сергей Лавров", {"Сергея Лаврова", "Сергеем Лавровым"}),
        ("Хасан Насралла", {"Хасана Насраллы", "Хасану Насралле", "Хасаном Насраллой"}),
        ("Мария Захарова", {"Марию Захарову", "Марии Захаровой"}),
        ("Владимир Зеленский", {"Владимира Зеленского", "Владимиром Зеленским"}),
        ("Итамар Бен-Гвир", {"Итамара Бен-Гвира"}),
    ],
)
def test_all_words_of_a_person_bend(name: str, forms: set[str]) -> None:
    assert forms <= set(inflect_name(name, person=True))


@pytest.mark.parametrize("name", ["Нетаньяху", "Ван И", "Си", "Джо", "Аль"])
def test_some_names_never_bend(name: str) -> None:
    assert inflect_name(name, person=True) == ()


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Лига арабских государств", "Лиги арабских государств"),
        ("Саудовская Аравия", "Саудовской Аравии"),
        ("Совет Безопасности ООН", "Советом Безопасности ООН"),
        ("Международный уголовный суд", "Международного уголовного суда"),
        ("Турция", "Турции"),
    ],
)
def test_of_a_body_the_head_bends_and_the_rest_stays(name: str, form: str) -> None:
    assert form in inflect_name(name, person=False)


@given(st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВ-", min_size=1, max_size=12))
def test_any_word_has_every_case(word: str) -> None:
    forms = bend(word)

    assert len(forms) == CASES
    assert all(form[:1] == word[:1] for form in forms if len(word) > 2)


def test_adjectives_bend_for_gender_and_number() -> None:
    assert {"российский", "российская", "российских"} <= set(inflect_adjective("российский"))
