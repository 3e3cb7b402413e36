"""Documents that are no feeds are told apart in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.other import explain


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ("", "It answered with an empty document."),
        ("<html><title>Hi</title>", "not a feed. Look there for the address of its feed."),
        ('<html><form><input type="password">', "a login page"),
        ("<!DOCTYPE html><title>Attention Required!", "prove they are human"),
        ("<html><title>Ошибка 404</title>", "an error page titled “Ошибка 404”"),
        ("<opml/>", "import it instead"),
        ("<urlset/>", "a sitemap"),
        ("<soap:Envelope/>", "its first element is <soap:Envelope>"),
        ("{}", "JSON that is not a JSON Feed"),
        ("moved", "plain text"),
    ],
)
def test_an_editor_learns_what_is_there_instead(document: str, sentence: str) -> None:
    assert sentence in explain(document).reason


@given(st.text(alphabet="<>/ahtmlopinr=\"' \n"))
def test_there_is_always_one_short_sentence(document: str) -> None:
    told = explain(document).reason

    assert told.startswith("It ")
    assert len(told) < 700
    assert "\n" not in told


def test_an_address_that_a_page_names_can_be_shown() -> None:
    page = "<html><link type=application/rss+xml href='/feed\x08\u202e.xml'>"

    assert explain(page).reason.endswith("The page names its feed: /feed.xml")
