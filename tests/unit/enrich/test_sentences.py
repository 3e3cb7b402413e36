"""Sentences end where a reader would say so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.enrich.sentences import lead_sentence, sentences


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


@pytest.mark.parametrize(
    ("language", "title", "text", "lead"),
    [
        ("en", "Talks open", "  \n ", ""),
        ("en", "Talks open", "Envoys met. They ate.", "Envoys met."),
        (
            "en",
            "Talks open",
            "A source told the Wire:\nEnvoys met. They ate.",
            "A source told the Wire: Envoys met.",
        ),
        (
            "fa",
            "تنگه باز شد",
            "ترجمه ماشین:\nوزیر گفت کشتی‌ها می‌روند.",
            "ترجمه ماشین: وزیر گفت کشتی‌ها می‌روند.",
        ),
        ("he", "השיחות נפתחו", "חדשות הנמל", ""),
        (
            "en",
            "Talks open",
            "(Ann Lee/The Wire)\nEnvoys met in Muscat. They ate.",
            "Envoys met in Muscat.",
        ),
        ("en", "Talks open", "Envoys met in Muscat:", "Envoys met in Muscat:"),
        (
            "tr",
            "Bakan: Görüşmeler sürüyor",
            "Bakan: Görüşmeler sürüyor. Heyet yarın dönecek.",
            "Heyet yarın dönecek.",
        ),
        (
            "en",
            "Envoys meet in Muscat over",
            "Envoys meet in Muscat over the strait and the port.",
            "Envoys meet in Muscat over the strait and the port.",
        ),
        (
            "en",
            "Envoys meet in Muscat over…",
            "Envoys meet in Muscat over ships.",
            "Envoys meet in Muscat over ships.",
        ),
    ],
)
def test_the_lead_tells_what_the_title_does_not(
    language: str, title: str, text: str, lead: str
) -> None:
    """No byline, no tag, and no line that only announces the next."""
    assert lead_sentence(title, text, language) == lead


@given(st.text(alphabet=st.sampled_from('aB. \n"”?!؟…1'), max_size=80))
def test_sentences_keep_every_letter_in_order(text: str) -> None:
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
    assert all(part and part == part.strip() for part in cut(text))
