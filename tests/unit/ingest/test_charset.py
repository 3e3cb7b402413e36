"""Bytes become text, whatever they are declared to be."""

from encodings.aliases import aliases

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.charset import decoded

RUSSIAN = "Министр иностранных дел обсудил с коллегой прекращение огня и доставку помощи."
ARABIC = "بحث وزير الخارجية مع نظيره المصري سبل تثبيت وقف إطلاق النار وإيصال المساعدات."
HEBREW = "שר החוץ שוחח עם מקבילו המצרי על הפסקת האש ועל העברת הסיוע לרצועה."
GREEK = "Ο υπουργός συζήτησε με τον ομόλογό του την κατάπαυση του πυρός."
GERMAN = "Der Außenminister führte Gespräche über die Waffenruhe; größere Fortschritte fehlen."
TURKISH = "Dışişleri Bakanı, Mısırlı mevkidaşıyla ateşkesi görüştü."


@pytest.mark.parametrize("claim", ["utf-8", "iso-8859-1", "windows-1252", "us-ascii", ""])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (ARABIC, "cp1256"),
        (HEBREW, "cp1255"),
        (GREEK, "cp1253"),
        (GERMAN, "cp1252"),
        (TURKISH, "cp1254"),
        (RUSSIAN, "utf-8"),
        (ARABIC, "utf-8"),
    ],
)
def test_a_vague_or_wrong_claim_does_no_harm(text: str, encoding: str, claim: str) -> None:
    """Publishing systems claim these four for everything."""
    declaration = f'<?xml version="1.0" encoding="{claim}"?>' if claim else ""

    assert decoded(declaration.encode() + text.encode(encoding)).endswith(text)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "iso8859-5"),
        ("中东外交部长会晤", "gb18030"),
        ("中東外交", "iso2022_jp"),
        ("Łódź, żółć", "iso8859-2"),
    ],
)
def test_a_true_claim_is_believed(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding), f"text/xml; charset={encoding}") == text


def test_utf_16_is_known_by_its_zeros_and_not_by_its_name() -> None:
    declared = '<?xml version="1.0" encoding="utf-16"?><rss>' + HEBREW

    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        assert decoded(declared.encode(encoding)) == declared


def test_a_feed_cut_inside_a_letter_is_still_utf_8() -> None:
    assert decoded(RUSSIAN.encode()[:-2]).startswith(RUSSIAN[:-2])


@pytest.mark.parametrize("claim", ["rot13", "idna", "unicode_escape", "utf-7", "no-such", "hex"])
def test_a_claim_that_cannot_be_meant_is_not_followed(claim: str) -> None:
    body = rb'<?xml version="1.0"?><a>\u0041 +AEE-</a>'

    assert decoded(body, f"text/xml; charset={claim}") == body.decode()


def test_any_claim_that_python_knows_leads_to_text() -> None:
    """Some, as "uu", name what is no encoding of text. Fuzzing found it."""
    for claim in {*aliases, *aliases.values()}:
        assert decoded(b"<a>\xe1\xe9\xff</a>", f"text/xml; charset={claim}"), claim


@given(st.binary(max_size=400), st.none() | st.text(max_size=30))
def test_any_bytes_become_text(body: bytes, content_type: str | None) -> None:
    assert isinstance(decoded(body, content_type), str)


@given(st.text(min_size=1).filter(lambda text: "\0" not in text[:4] and text[0] != "\ufeff"))
def test_valid_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    assert decoded(text.encode(), "text/xml; charset=windows-1251") == text
