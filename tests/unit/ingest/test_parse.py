"""A feed's bytes become its items, whatever the bytes."""

import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.entries import ParsedEntry, ParsedFeed
from bot.domain.errors import FeedUnreadable
from bot.domain.feeds import FeedId, Fetched, Hub
from bot.ingest.clean import LONGEST
from bot.ingest.parse import parse

FEEDS = Path(__file__).resolve().parents[2] / "data" / "feeds"
NEW_YEAR = datetime(2024, 1, 1, tzinfo=UTC)
EXPECTED = re.compile(r"Expect: (.+?) *-->")
WRITTEN_IN = {
    "arabic-windows-1256-undeclared.rss": "cp1256",
    "hebrew-windows-1255.rss": "cp1255",
    "russian-declared-latin-1.rss": "cp1251",
    "russian-declared-utf-8.rss": "cp1251",
    "russian-koi8-r-undeclared.rss": "koi8-r",
    "russian-windows-1251.rss": "cp1251",
    "turkish-windows-1254.rss": "cp1254",
    "utf-16-with-mark.rss": "utf-16",
    "utf-16-without-mark.rss": "utf-16-be",
}
RSS = '<rss version="2.0"><channel><title>Wire</title>{}</channel></rss>'


def read(body: bytes | str, content_type: str | None = None) -> ParsedFeed:
    fetched = Fetched(
        body=body if isinstance(body, bytes) else body.encode(),
        body_hash="",
        url="https://news.example/world/feed.xml",
        content_type=content_type,
    )
    return parse(FeedId("wire"), fetched, NEW_YEAR)


def item(inner: str) -> ParsedEntry:
    (entry,) = read(RSS.format(f"<item>{inner}</item>")).entries
    return entry


def outcome(body: bytes) -> str:
    try:
        feed = read(body)
    except FeedUnreadable as told:
        return f"unreadable, {told.reason}"
    shown = [str(len(feed.entries)) + " entries"]
    for first in feed.entries[:1]:
        shown += [first.title, first.published_at.isoformat() if first.published_at else "None"]
    return ", ".join(shown)


def expectation(path: Path) -> str:
    """Read what a file says about itself."""
    text = path.read_bytes().decode(WRITTEN_IN.get(path.name, "utf-8"), "replace")
    found = EXPECTED.search(text)
    assert found
    return found[1]


@pytest.mark.parametrize("path", sorted(FEEDS.iterdir()), ids=lambda path: path.name)
def test_every_kind_of_document_has_its_outcome(path: Path) -> None:
    """Each file in tests/data/feeds says in itself what is to come of it."""
    body = path.read_bytes()
    expected = expectation(path)

    if expected.startswith("unreadable"):
        assert expected.removeprefix("unreadable, ") in outcome(body)
    else:
        assert outcome(body) == expected


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(sorted(FEEDS.iterdir())), st.data())
def test_a_damaged_feed_is_read_or_refused(path: Path, data: st.DataObject) -> None:
    """Cut it, overwrite it, double it: there are entries, or a sentence, and nothing else."""
    body = path.read_bytes()
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    damage = data.draw(st.binary(max_size=20) | st.sampled_from([b"", b"<", b"]]>", b"&#", body]))

    assert outcome(body[:start] + damage + body[end:])


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.none() | st.text(max_size=40))
def test_any_bytes_are_read_or_refused(body: bytes, content_type: str | None) -> None:
    with suppress(FeedUnreadable):
        assert isinstance(read(body, content_type), ParsedFeed)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=30))
def test_whatever_is_in_a_title_can_be_kept(title: str, text: str, date: str) -> None:
    """No lone surrogates, no line breaks in titles, nothing that a store or a message refuses."""
    feed = read(
        RSS.format(
            f"<item><title>{title}</title><description>{text}</description>"
            f"<pubDate>{date}</pubDate></item>"
        ).encode(errors="replace")
    )

    for entry in feed.entries:
        assert entry.title.encode().decode()
        assert "\n" not in entry.title
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08]", entry.title + entry.text)


def test_links_are_absolute() -> None:
    """They are relative to where the feed was found, as in a browser."""
    assert item("<title>A</title><link>../1?a=1&amp;b=2</link>").url == (
        "https://news.example/1?a=1&b=2"
    )
    assert item("<title>A</title><link>javascript:alert(1)</link>").url is None
    assert item("<title>A</title><guid>https://news.example/7</guid>").url == (
        "https://news.example/7"
    )


def test_summary_and_content_are_told_once() -> None:
    """Most feeds give the first paragraph twice; the text has it once."""
    entry = item(
        "<title>Talks</title><description>They met in Doha. It was the third ...</description>"
        '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        "<![CDATA[<p>They met in Doha. It was the third round.</p><p>More is planned.</p>]]>"
        "</content:encoded>"
    )

    assert entry.text == "They met in Doha. It was the third round.\nMore is planned."


def test_a_text_without_a_title_lends_its_first_line() -> None:
    entry = item("<description>They met.&lt;br&gt;It was late.</description>")

    assert (entry.title, entry.text) == ("They met.", "It was late.")


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "",
            "Minister:\nThe strait opens.\nShips wait.",
            ("Minister: The strait opens.", "Ships wait."),
        ),
        (
            "Minister:",
            "The strait opens.\nShips wait.",
            ("Minister: The strait opens.", "Ships wait."),
        ),
        ("وزیر:", "تنگه باز می‌شود\nکشتی‌ها منتظرند", ("وزیر: تنگه باز می‌شود", "کشتی‌ها منتظرند")),
        ("More /", "Envoys left Doha.", ("More / Envoys left Doha.", "")),
        ("", "Doha\nEnvoys have left.", ("Doha Envoys have left.", "")),
        ("", "Doha", ("Doha", "")),
        ("Doha", "Envoys have left.", ("Doha", "Envoys have left.")),
        ("Minister:", "", ("Minister:", "")),
        (
            "Envoys leave Doha after two days of talks; the minister says:",
            "Wait.",
            ("Envoys leave Doha after two days of talks; the minister says:", "Wait."),
        ),
    ],
)
def test_what_only_announces_is_no_title_alone(
    title: str, text: str, expected: tuple[str, str]
) -> None:
    """As posts begin: with who speaks, or with a mark, on a line of its own."""
    entry = item(f"<title>{title}</title><description>{text}</description>")

    assert (entry.title, entry.text) == expected


def test_what_is_announced_at_length_is_cut_in_the_title_and_stays_in_the_text() -> None:
    entry = item(f"<title>Minister:</title><description>{'We will see. ' * 20}</description>")

    assert entry.title.startswith("Minister: We will see.")
    assert entry.title.endswith("…")
    assert entry.text.startswith(entry.title.removesuffix("…"))


def test_a_long_text_is_capped() -> None:
    assert (
        len(item(f"<title>A</title><description>{'word ' * 9_000}</description>").text) <= LONGEST
    )


def test_the_publishers_zone_is_kept() -> None:
    """What "today" means in a text is a matter of where it was written."""
    entry = item("<title>A</title><pubDate>Tue, 17 Oct 2023 14:44:00 +0700</pubDate>")

    assert entry.published_at == datetime(2023, 10, 17, 7, 44, tzinfo=UTC)
    assert entry.offset_minutes == 420


def test_an_item_with_an_update_alone_is_dated_by_it() -> None:
    entry = item(
        '<title>A</title><dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "2023-10-17T14:44:00Z</dc:date>"
    )

    assert entry.published_at == entry.updated_at == datetime(2023, 10, 17, 14, 44, tzinfo=UTC)


def test_a_million_items_are_refused_before_they_are_read() -> None:
    with pytest.raises(FeedUnreadable, match="more than 5,000 items"):
        read(RSS.format("<item/>" * 100_000))


def test_a_web_page_is_no_feed_whatever_it_holds() -> None:
    page = "<!doctype html><html><channel><item><title>A</title></item></channel></html>"

    with pytest.raises(FeedUnreadable, match="not a feed"):
        read(page)


def test_the_header_settles_the_charset() -> None:
    body = RSS.format("<item><title>Réunion à Alger</title></item>").encode("cp850")

    assert read(body, "application/rss+xml; charset=cp850").entries[0].title == "Réunion à Alger"


def test_time_to_live_and_language_are_taken_if_they_make_sense() -> None:
    feed = read(RSS.format("<ttl>60</ttl><language>fa_IR</language>"))
    odd = read(RSS.format("<ttl>soon</ttl><language>Persian!</language>"))

    assert (feed.ttl_minutes, feed.language) == (60, "fa")
    assert (odd.ttl_minutes, odd.language) == (None, None)


def test_hours_and_days_to_be_left_out_are_read() -> None:
    """feedparser keeps the last of them only; midnight is 24 in old feeds."""
    feed = read(
        RSS.format(
            "<link>/home</link><skipHours><hour>23</hour><hour> 24</hour><hour>99</hour></skipHours>"
            "<skipDays><day>Sunday</day><day>SATURDAY</day><day>someday</day></skipDays>"
        )
    )

    assert (feed.skip_hours, feed.skip_days) == ((0, 23), (5, 6))
    assert feed.site == "https://news.example/home"
    assert read(RSS.format("")).skip_hours == ()


@pytest.mark.parametrize(
    "document",
    [
        RSS.format(
            '<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/>'
            '<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="self" href="/world/own.xml"/>'
        ),
        (
            '<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>'
            '<link rel="hub" href="https://hub.example/"/><link rel="self" href="own.xml"/>'
            "<entry><title>A</title><id>1</id></entry></feed>"
        ),
        (
            '{"version":"https://jsonfeed.org/version/1.1","items":[],"feed_url":"own.xml",'
            '"hubs":[3,{"type":"rssCloud","url":"x"},{"type":"WebSub","url":"https://hub.example/"}]}'
        ),
    ],
)
def test_the_hub_that_a_feed_names_is_read(document: str) -> None:
    """And the name by which the hub knows the feed, which is its address where it tells none."""
    assert read(document).hub == Hub(
        url="https://hub.example/", topic="https://news.example/world/own.xml"
    )


def test_a_hub_that_is_no_web_address_is_none() -> None:
    assert read(RSS.format("<title>B</title>")).hub is None
    assert (
        read(
            '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="javascript:x"/>'
            "<entry><title>A</title></entry></feed>"
        ).hub
        is None
    )


def test_an_article_has_no_login_in_its_address() -> None:
    item = "<item><title>News</title><link>https://wire.example@evil.example/a</link></item>"

    (entry,) = read(RSS.format(item)).entries

    assert entry.url == "https://evil.example/a"
