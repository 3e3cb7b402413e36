"""Sentences end where a reader would say so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.enrich.sentences import first_sentence, sentences


def cut(text: str, language: str = "en") -> list[str]:
    return [text[found.start : found.end] for found in sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "Mr. Smith of the U.S. met Gen. Jones. They agreed.", 2),
        ("en", "He said: “Go home.” She went.", 2),
        ("en", "A headline\nA first line. A second", 3),
        ("en", "It rose 2.5 percent. Why?! Nobody knows…", 3),
        ("de", "Am 16. Oktober reiste er ab. Am Abend kam er an.", 2),
        ("id", "Menlu tiba pada pukul 16. Ia bertemu Presiden.", 2),
        ("ru", "В 2023 г. Москва ответила. Каир согласился.", 2),
        ("ar", "هل وافقت القاهرة؟ نعم. وصل الوفد أمس.", 3),
        ("he", "השר נסע. הוא יחזור מחר!", 2),
        ("tr", "Bakan geldi. Görüşme 17. turda bitti.", 2),
    ],
)
def test_sentences_are_told_apart(language: str, text: str, count: int) -> None:
    assert len(cut(text, language)) == count


def test_the_first_sentence_of_nothing_is_nothing() -> None:
    assert first_sentence("  \n ", "en") == ""
    assert first_sentence("One. Two.", "en") == "One."


@given(st.text(alphabet=st.sampled_from('aB. \n"”?!؟…1'), max_size=80))
def test_sentences_keep_every_letter_in_order(text: str) -> None:
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
    assert all(part and part == part.strip() for part in cut(text))
