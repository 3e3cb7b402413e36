"""Where a page says its feeds are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.discover import MOST, address_of, named_by, usual_places

PAGE = "https://www.example.org/world/?page=1"
ODD = st.text(alphabet="<>/=\"' \nabelinkhrfstypondxm+:.&;-#")
MARKUP = st.tuples(
    st.sampled_from(["rel=alternate", "rel=feed", "class=x"]) | ODD,
    st.sampled_from(["type='application/rss+xml'", "type=text/xml", ""]) | ODD,
    st.sampled_from(["/rss", "//[", "javascript:rss", "&#0;feed", "//x/feed"]).map(
        "href={}".format
    )
    | st.builds('href="{}"'.format, ODD),
    ODD,
).map(" ".join)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("example.org", "https://example.org/"),
        (" https://example.org/a b ", "https://example.org/a%20b"),
        ("http://example.org?x=1", "http://example.org/?x=1"),
        ("feed://example.org/rss", "https://example.org/rss"),
        ("feed:https://example.org/rss", "https://example.org/rss"),
        ("127.0.0.1:8080/rss", "https://127.0.0.1:8080/rss"),
        ("http://[::1]/rss", "http://[::1]/rss"),
        ("http://localhost:80/", "http://localhost:80/"),
        ("الجزيرة.example/feed", "https://الجزيرة.example/feed"),
        ("example", None),
        ("", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("https://[", None),
    ],
)
def test_what_somebody_writes_for_an_address(written: str, address: str | None) -> None:
    assert address_of(written) == address


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/rss">', "/rss"),
        ("<LINK REL=alternate TYPE=application/atom+xml HREF=/atom.xml>", "/atom.xml"),
        ("<link rel='alternate feed' type='text/xml' href='?a=1&amp;b=2'>", "/world/?a=1&b=2"),
        ('<link type="application/feed+json" href="feed.json" rel="alternate"/>', "/world/feed.json"),
        ('<base href="/en/"><link rel=feed href="f">', "/en/f"),
        ('<a class="x" href="/rss.xml">RSS</a>', "/rss.xml"),
        ('<a href="https://www.example.org/?feed=rss2">RSS</a>', "/?feed=rss2"),
        ('<a href="/feedback">Write to us</a>', None),
        ('<link rel="alternate" hreflang="ar" href="/ar/">', None),
        ('<link rel="alternate" type="application/json+oembed" href="/o">', None),
        ('<link rel="stylesheet" href="/feed.css">', None),
        ('<link rel="alternate" type="application/rss+xml" href="javascript:void(0)">', None),
        ('<link rel="alternate" type="application/rss+xml">', None),
    ],
)  # fmt: skip
def test_a_page_names_its_feeds(markup: str, found: str | None) -> None:
    expected = ("https://www.example.org" + found,) if found else ()

    assert named_by(f"<html><head>{markup}</head></html>", PAGE) == expected


def test_news_comes_before_comments_and_what_is_declared_before_links() -> None:
    page = (
        '<a href="/rss/a">a</a><link rel=alternate type=application/rss+xml href="/comments/feed">'
        '<link rel=alternate type=application/rss+xml href="/news">'
    )
    found = named_by(page, "https://example.org/")

    assert [it.removeprefix("https://example.org") for it in found] == [
        "/news",
        "/rss/a",
        "/comments/feed",
    ]


def test_usual_places_are_below_the_page_and_below_the_root() -> None:
    places = usual_places("https://example.org/world/?page=1#top")

    assert places[:3] == (
        "https://example.org/world/feed/",
        "https://example.org/world/rss",
        "https://example.org/feed/",
    )
    assert len(places) == len(set(places)) <= MOST


@given(MARKUP, st.sampled_from([PAGE, ""]) | st.text())
def test_any_page_names_few_web_addresses(markup: str, base: str) -> None:
    found = named_by(f"<link {markup}><a {markup}>", base)

    assert len(found) <= MOST
    assert all(it.startswith(("http://", "https://")) for it in found)


SCHEMES = st.sampled_from(["", "http://", "https:", "feed:", "ftp://", "javascript:", "//"])
HOSTS = st.sampled_from(["example.org", "1.2.3.4:80", "[::1]", "é.example", "a@b.example", "x"])


@given(st.text() | st.builds("{}{}{}".format, SCHEMES, HOSTS, ODD))
def test_any_words_are_an_address_or_none(written: str) -> None:
    found = address_of(written)

    assert found is None or found.startswith(("http://", "https://"))


def test_a_page_made_to_hold_us_up_takes_no_time() -> None:
    """A megabyte of tags without end: linear, not quadratic; the suite's limit would end it."""
    for piece in ("<link rel=", "<a href='", "<link " + "a=" * 900, "<base <"):
        assert named_by(piece * (1_000_000 // len(piece)), PAGE) == ()
