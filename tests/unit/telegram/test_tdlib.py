"""TDLib as a witness: it answers offline, in Telegram's words."""

import pytest

from tests.fakes.tdlib import HAS_TDLIB, CannotParse, Entity, Parsed, check_html

pytestmark = pytest.mark.skipif(not HAS_TDLIB, reason="TDLib has no wheel for this machine")


def test_what_a_reader_sees() -> None:
    assert check_html('🇪🇬 <a href="https://wire.example/1">Cairo</a>') == Parsed(
        "🇪🇬 Cairo",
        (Entity(offset=5, length=5, kind="TextUrl", url="https://wire.example/1"),),
    )


def test_length_is_in_utf_16_code_units() -> None:
    assert check_html("<b>🇪🇬</b>").length == 4


@pytest.mark.parametrize("html", ["<b>open", "a < b", "<p>no such tag</p>", "</b>", "\ud800"])
def test_what_cannot_be_parsed_is_told_in_its_words(html: str) -> None:
    with pytest.raises(CannotParse, match=r"Can't parse entities|UTF-8"):
        check_html(html)


def test_nothing_is_logged_by_it(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CannotParse):
        check_html("<b>")

    assert capfd.readouterr() == ("", "")
