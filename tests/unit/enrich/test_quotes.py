"""Who said what, from sentences of our own."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.enrich.quotes import quoted_spans
from tests.unit.enrich.desk import assessed

PUTIN, BIBI = "vladimir-putin", "benjamin-netanyahu"


def said(text: str, language: str = "en") -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.text) for quote in assessed("", text, language).quotes]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We will not stop there”, Vladimir Putin said on Monday."),
        ("en", 'Vladimir Putin said: "We will not stop there".'),
        ("en", "'We will not stop there,' said Vladimir Putin."),
        ("en", "‘We will not stop there’, Vladimir Putin told reporters."),
        ("id", '"We will not stop there," kata Vladimir Putin.'),
        ("ru", "«We will not stop there», — заявил Владимир Путин."),
        ("ar", 'وقال فلاديمير بوتين "We will not stop there".'),
        ("fa", "ولادیمیر پوتین گفت: «We will not stop there»."),
        ("he", '"We will not stop there", אמר ולדימיר פוטין.'),
        ("tr", 'Vladimir Putin, "We will not stop there" dedi.'),
        ("fr", "« We will not stop there », a déclaré Vladimir Poutine."),
        ("es", "«We will not stop there», dijo Vladímir Putin."),
        ("de", "„We will not stop there“, sagte Wladimir Putin."),
    ],
)
def test_a_quotation_has_its_speaker_in_every_language(language: str, text: str) -> None:
    entry = assessed("", f"{text}", language)

    assert [(quote.speaker, quote.text) for quote in entry.quotes] == [
        (PUTIN, "We will not stop there")
    ]
    assert entry.quotes[0].cue
    assert entry.quotes[0].verbatim


def test_a_split_quotation_is_one() -> None:
    text = "“We will not stop there,” Vladimir Putin said. “It is only a beginning.”"

    assert said(text) == [(PUTIN, "We will not stop there … It is only a beginning.")]


def test_a_pronoun_is_who_was_named_before() -> None:
    text = "Vladimir Putin met Benjamin Netanyahu. “We will not stop there,” he said."

    assert said(text) == [(PUTIN, "We will not stop there")]


def test_an_office_speaks_for_its_state_and_not_for_a_person() -> None:
    assert said("“We will not stop there,” the Kremlin said in a statement.") == [
        ("gov-ru", "We will not stop there")
    ]
    assert said("“We will not stop there,” Netanyahu's office said.") == [
        ("gov-il", "We will not stop there")
    ]


def test_what_the_kremlin_said_stays_with_it_after_a_pronoun_of_no_gender() -> None:
    text = (
        "Kremlin mengatakan Rusia siap membantu.\n"
        "Vladimir Putin bertemu Benjamin Netanyahu.\n"
        '"Kami tidak akan berhenti di sini," katanya.'
    )

    assert said(text, "id") == [("gov-ru", "Kami tidak akan berhenti di sini")]


def test_scare_quotes_and_names_are_no_quotations() -> None:
    assert said("Vladimir Putin said the “axis” was a “red line”.") == []


def test_words_without_a_verb_of_speech_are_nobodys() -> None:
    assert said("A book called “The Fall of the House” is on sale.") == []


def test_a_speaker_we_do_not_know_is_not_guessed() -> None:
    entry = assessed("", "“We will not stop there,” said a baker from Ghent.")

    assert [(quote.speaker, quote.speaker_surface) for quote in entry.quotes] == [(None, "")]


def test_hebrew_acronyms_are_no_quotation_marks() -> None:
    assert list(quoted_spans('שר החוץ של ארה"ב דיבר באו"ם')) == []


@given(st.text(alphabet=st.sampled_from("ab \"“”«»„‘’'\n,."), max_size=200))
def test_spans_do_not_overlap_and_begin_and_end_with_marks(text: str) -> None:
    spans = list(quoted_spans(text))

    for before, after in pairwise(spans):
        assert before.end <= after.start
    for span in spans:
        assert "\n" not in text[span.start : span.end]
        assert text[span.start] in "\"“”«„‘'"
