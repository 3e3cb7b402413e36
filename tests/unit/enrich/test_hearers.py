"""To whom words are said, where the text says so."""

import pytest

from tests.unit.enrich.desk import assessed

PUTIN, BIBI = "vladimir-putin", "benjamin-netanyahu"


def heard(text: str, language: str = "en") -> list[tuple[str | None, str | None]]:
    return [(quote.speaker, quote.hearer) for quote in assessed("", text, language).quotes]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We will not stop there”, Benjamin Netanyahu told Vladimir Putin."),
        (
            "en",
            "“We will not stop there,” Benjamin Netanyahu told Russian President Vladimir Putin on Monday.",
        ),
        ("en", "Benjamin Netanyahu told Putin that Israel will not stop until the war is over."),
        (
            "id",
            '"Kami tidak akan berhenti di sana," kata Benjamin Netanyahu kepada Presiden Rusia Vladimir Putin.',
        ),
    ],
)
def test_words_have_their_hearer(language: str, text: str) -> None:
    assert heard(text, language) == [(BIBI, PUTIN)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We will not stop there”, Benjamin Netanyahu told reporters."),
        ("en", "“We will not stop there”, Benjamin Netanyahu told reporters after Putin called."),
        ("en", "“We will not stop there”, Benjamin Netanyahu told Putin's spokesman."),
        ("en", "“We will not stop there”, Benjamin Netanyahu told Russia's RIA agency."),
        ("en", "“We will not stop there”, Benjamin Netanyahu said in Moscow with Putin."),
        ("id", '"Kami tidak akan berhenti di sana," kata Benjamin Netanyahu tentang Putin.'),
        ("ru", "«We will not stop there», — сказал Биньямин Нетаньяху о Путине."),
        ("en", "“We will not stop there,” Benjamin Netanyahu told Radio Nova Vladimir Putin."),
    ],
)
def test_a_name_near_by_is_no_hearer(language: str, text: str) -> None:
    assert [hearer for _, hearer in heard(text, language)] == [None]
