"""Texts: said in the reader's language, or in English, and never as markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.bidi import isolate
from bot.render.texts import Texts

SOURCES = {
    "en": "hello = Hello, { $name }\nonly-english = Still here",
    "ar": "hello = مرحبًا { $name }",
}


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts(SOURCES)


def test_a_text_is_said_in_the_language_asked_for(texts: Texts) -> None:
    assert texts.say("ar", "hello", name="رئيسي") == "مرحبًا رئيسي"


@pytest.mark.parametrize("language", ["ar", "ja", ""])
def test_english_stands_in_for_what_a_language_lacks(texts: Texts, language: str) -> None:
    assert texts.say(language, "only-english") == "Still here"


def test_a_name_that_runs_the_other_way_is_isolated(texts: Texts) -> None:
    assert texts.say("ar", "hello", name="Raisi") == f"مرحبًا {isolate('Raisi')}"
    assert texts.say("en", "hello", name="Raisi") == "Hello, Raisi"


@given(st.text(st.characters(), max_size=50))
def test_a_value_is_only_a_value(name: str) -> None:
    """Braces, references and line breaks in a value are not read as Fluent."""
    said = Texts(SOURCES).say("en", "hello", name="{ only-english }" + name)

    assert said.strip("\u2068\u2069").startswith(
        ("Hello, { only-english }", "Hello, \u2068{ only")
    )


def test_a_key_that_nobody_wrote_is_an_error(texts: Texts) -> None:
    with pytest.raises(KeyError, match="no-such-text"):
        texts.say("ar", "no-such-text")


def test_a_forgotten_value_is_an_error(texts: Texts) -> None:
    with pytest.raises(ValueError, match="hello in en"):
        texts.say("en", "hello")


def test_a_source_that_cannot_be_read_is_an_error_that_shows_where() -> None:
    with pytest.raises(ValueError, match="texts in en: cannot read '= lost'"):
        Texts({"en": "= lost"}).say("en", "hello")


def test_there_is_always_english() -> None:
    with pytest.raises(ValueError, match="English"):
        Texts({"ar": "hello = مرحبًا"})
