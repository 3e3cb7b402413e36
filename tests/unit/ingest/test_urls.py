"""Addresses made absolute, and made comparable."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.urls import LONGEST, WHOLE, absolute, canonical, without_login

BASE = "https://news.example/world/feed.xml"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("1.html", "https://news.example/world/1.html"),
        ("//cdn.example/1", "https://cdn.example/1"),
        (" https://news.example/a b\n ", "https://news.example/a%20b"),
        ("https://news.example/مصر", "https://news.example/مصر"),
        ("a\u202eb\u2028c", "https://news.example/world/a%E2%80%AEb%E2%80%A8c"),
        ("a\ud800b", "https://news.example/world/ab"),
        ("mailto:desk@news.example", None),
        ("javascript:alert(1)", None),
        ("http://[", None),
        ("", None),
        (None, None),
    ],
)
def test_a_link_leads_to_a_web_page_or_nowhere(link: str | None, address: str | None) -> None:
    assert absolute(BASE, link) == address


@given(
    st.sampled_from(["", BASE, "http://news.example"]),
    st.from_regex(WHOLE, fullmatch=True).filter(lambda link: len(link) <= LONGEST),
)
def test_an_address_that_is_whole_stays_as_it_is(base: str, link: str) -> None:
    """The short way says what joining says."""
    assert absolute(base, link) == urljoin(base, link) == link


@pytest.mark.parametrize(
    "variant",
    [
        "http://news.example/a?id=7",
        "https://www.news.example/a?id=7",
        "https://NEWS.example:443/a/?id=7",
        "https://news.example/a?id=7#comments",
        "https://news.example/a?utm_source=rss&id=7&fbclid=x",
        "https://news.example/%61?id=7",
    ],
)
def test_variants_of_an_address_are_the_same_article(variant: str) -> None:
    assert canonical(variant) == "news.example/a?id=7"


def test_other_articles_stay_apart() -> None:
    told = [
        "https://news.example/a",
        "https://news.example/a?id=7",
        "https://news.example/a?id=8",
        "https://news.example/A",
        "https://news.example:8080/a",
        "https://en.news.example/a",
    ]

    assert len({canonical(address) for address in told}) == len(told)


@given(st.text())
def test_any_text_has_a_canonical_form(text: str) -> None:
    assert isinstance(canonical(text), str)
    assert isinstance(canonical(f"https://news.example/{text}"), str)
    assert absolute(BASE, text) is None or str(absolute(BASE, text)).startswith("http")


@given(st.lists(st.tuples(st.sampled_from("abc"), st.text(max_size=5)), max_size=4))
def test_the_order_of_parameters_does_not_matter(pairs: list[tuple[str, str]]) -> None:
    def address(told: list[tuple[str, str]]) -> str:
        query = "&".join(f"{name}={value.encode().hex()}" for name, value in told)
        return f"https://news.example/?{query}"

    assert canonical(address(pairs)) == canonical(address(pairs[::-1]))


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://wire.example@evil.example/a?b=c@d", "https://evil.example/a?b=c@d"),
        ("https://wire.example:pass@evil.example:81/a", "https://evil.example:81/a"),
        ("https://wire.example/@anchor", "https://wire.example/@anchor"),
        (None, None),
    ],
)
def test_an_article_does_not_look_like_one_of_another_outlet(
    address: str | None, shown: str | None
) -> None:
    assert without_login(address) == shown
