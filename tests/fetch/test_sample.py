"""Sample news as the local server publishes it."""

import json
from calendar import timegm
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import feedparser
import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import make_mocked_request
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.feeds import FeedId, Fetched, Ownership, PollState, Unchanged
from bot.fetch.http import HttpFetcher
from bot.fetch.sample import (
    MARK,
    Document,
    FeedFormat,
    SampleItem,
    SampleNews,
    SampleOutlet,
    SampleServer,
    Thread,
    _has_it,
    documents,
)
from bot.ingest.parse import parse
from config import sample

NOW = datetime(2026, 3, 29, 12, 30, 15, 987_654, tzinfo=UTC)
BASE = "http://127.0.0.1:8000"
NEWS = sample.load()
OUTLET = {outlet.id: outlet for outlet in NEWS.outlets}


def an_outlet(**fields: Any) -> SampleOutlet:
    known: dict[str, Any] = {
        "id": FeedId("sample-wire"),
        "name": "Sample: Wire",
        "language": "en",
        "country": "IE",
        "ownership": Ownership.INDEPENDENT,
        "zone": ZoneInfo("Europe/Dublin"),
        "format": FeedFormat.RSS,
    }
    return SampleOutlet(**(known | fields))


def an_item(**fields: Any) -> SampleItem:
    known: dict[str, Any] = {
        "id": "item-1",
        "outlet": FeedId("sample-wire"),
        "language": "en",
        "thread": Thread.TODAY,
        "title": "Ministers meet",
        "text": "They met in Muscat.",
        "when": timedelta(hours=3),
    }
    return SampleItem(**(known | fields))


@asynccontextmanager
async def serving(news: SampleNews = NEWS) -> AsyncIterator[tuple[SampleServer, ClientSession]]:
    async with SampleServer(news, now=NOW) as server, ClientSession() as session:
        yield server, session


def read(outlet: SampleOutlet, body: bytes) -> list[dict[str, Any]]:
    """Return the items of a feed document of any format, as a reader of feeds finds them."""
    if outlet.format is FeedFormat.JSON:
        return [
            {
                "guid": item["id"],
                "url": item["url"],
                "title": item["title"],
                "text": item["content_text"],
                "date": datetime.fromisoformat(item["date_published"]),
            }
            for item in json.loads(body)["items"]
        ]
    parsed = feedparser.parse(body, sanitize_html=False, resolve_relative_uris=False)
    assert not parsed.bozo
    return [
        {
            "guid": entry.id,
            "url": entry.link,
            "title": entry.title,
            "text": unescaped(entry.summary) if outlet.format is FeedFormat.RSS else entry.summary,
            "date": datetime.fromtimestamp(timegm(entry.published_parsed), UTC),
        }
        for entry in parsed.entries
    ]


def unescaped(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def spaced(text: str) -> str:
    """Our parser makes a plain space of a no-break space, which French puts inside quotes."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def written(item: SampleItem, outlet: SampleOutlet, base: str) -> dict[str, Any]:
    return {
        "guid": item.guid(item.published_at(NOW).astimezone(outlet.zone)),
        "url": f"{base}/news/{item.id}",
        "title": item.title,
        "text": item.text,
        "date": item.published_at(NOW),
    }


async def test_the_feeds_are_on_loopback_and_marked_as_samples() -> None:
    async with serving() as (server, _):
        assert [feed.id for feed in server.feeds] == [outlet.id for outlet in NEWS.outlets]
        for feed in server.feeds:
            outlet = OUTLET[feed.id]
            assert feed.sample
            assert feed.url.startswith("http://127.0.0.1:")
            assert (feed.outlet, feed.language) == (outlet.name, outlet.language)
            assert (feed.country, feed.ownership) == (outlet.country, outlet.ownership)


async def test_every_feed_says_what_it_is_and_holds_what_was_written() -> None:
    types = {
        FeedFormat.RSS: "application/rss+xml",
        FeedFormat.ATOM: "application/atom+xml",
        FeedFormat.JSON: "application/feed+json",
    }
    async with serving() as (server, session):
        for feed in server.feeds:
            outlet = OUTLET[feed.id]
            base = feed.url.removesuffix(outlet.path)
            async with session.get(feed.url) as answer:
                found = read(outlet, await answer.read())
                assert answer.content_type == types[outlet.format]
                assert answer.charset == "utf-8"
            expected = [
                written(item, outlet, base) for item in NEWS.items if item.outlet == feed.id
            ]
            expected.sort(key=lambda item: item["date"], reverse=True)
            assert found == expected


async def test_our_own_poll_reads_every_item_and_then_finds_nothing_new() -> None:
    async with (
        SampleServer(NEWS, now=NOW) as server,
        HttpFetcher(user_agent="Dragoman", allow_private=True) as fetcher,
    ):
        for feed in server.feeds:
            state = PollState(due_at=NOW)
            fetched = await fetcher.fetch(feed, state)
            assert isinstance(fetched, Fetched)
            parsed = parse(feed.id, fetched, NOW)
            assert (parsed.title, parsed.language) == (feed.outlet, feed.language)
            assert {(item.title, item.text, item.published_at) for item in parsed.entries} == {
                (spaced(item.title), spaced(item.text), item.published_at(NOW))
                for item in NEWS.items
                if item.outlet == feed.id
            }
            known = replace(state, etag=fetched.etag, last_modified=fetched.last_modified)
            assert isinstance(await fetcher.fetch(feed, known), Unchanged)


async def test_whoever_has_a_feed_is_told_that_nothing_changed() -> None:
    async with serving() as (server, session):
        for feed in server.feeds:
            async with session.get(feed.url) as first:
                etag, modified = first.headers["ETag"], first.headers["Last-Modified"]
            for condition in ({"If-None-Match": etag}, {"If-Modified-Since": modified}):
                async with session.get(feed.url, headers=condition) as again:
                    assert again.status == 304
                    assert await again.read() == b""
                    assert again.headers["ETag"] == etag


@pytest.mark.parametrize(
    ("condition", "has_it"),
    [
        ({}, False),
        ({"If-None-Match": '"%s"'}, True),
        ({"If-None-Match": 'W/"%s"'}, True),
        ({"If-None-Match": '"other", "%s"'}, True),
        ({"If-None-Match": "*"}, True),
        ({"If-None-Match": '"other"'}, False),
        (
            {"If-None-Match": '"other"', "If-Modified-Since": "Mon, 16 Oct 2023 12:00:00 GMT"},
            False,
        ),
        ({"If-Modified-Since": "Mon, 16 Oct 2023 12:00:00 GMT"}, True),
        ({"If-Modified-Since": "Mon, 16 Oct 2023 11:59:59 GMT"}, False),
        ({"If-Modified-Since": "yesterday"}, False),
    ],
)
def test_a_condition_is_read_as_http_says(condition: dict[str, str], has_it: bool) -> None:  # noqa: FBT001 - a column of the table
    document = Document(body=b"1", content_type="text/plain", modified=datetime(2023, 10, 16, 12, tzinfo=UTC))  # fmt: skip
    headers = {name: value.replace("%s", document.etag) for name, value in condition.items()}

    assert _has_it(make_mocked_request("GET", "/", headers=headers), document) is has_it


@settings(max_examples=30)  # a mocked request costs 5 ms
@given(st.text(st.characters(codec="latin-1", exclude_categories=["Cc"])))
def test_no_condition_however_odd_breaks_an_answer(odd: str) -> None:
    document = Document(body=b"1", content_type="text/plain", modified=NOW)
    for header in ("If-None-Match", "If-Modified-Since"):
        request = make_mocked_request("GET", "/", headers={header: odd})
        assert _has_it(request, document) in {True, False}


@given(st.integers(0, 75 * 365 * 24 * 3600))
def test_ages_move_with_the_clock_and_dates_do_not(seconds: int) -> None:
    """Whenever it is started, an item has its age or its date; and a guid for each day."""
    now = NOW + timedelta(seconds=seconds)
    aged, dated = an_item(), an_item(when=datetime(2023, 10, 16, 15, 20, tzinfo=UTC))

    assert (
        timedelta(0) <= (now - timedelta(hours=3)) - aged.published_at(now) < timedelta(seconds=1)
    )
    assert dated.published_at(now) == dated.when
    assert dated.guid(dated.published_at(now)) == "dragoman-sample:item-1:2023-10-16"


@pytest.mark.parametrize(
    ("when", "rss", "iso"),
    [
        (datetime(2023, 10, 28, 23, tzinfo=UTC), "Sun, 29 Oct 2023 00:00:00 +0100", "2023-10-29T00:00:00+01:00"),
        (datetime(2023, 10, 29, 3, tzinfo=UTC), "Sun, 29 Oct 2023 03:00:00 +0000", "2023-10-29T03:00:00+00:00"),
    ],
)  # fmt: skip
def test_dates_are_written_in_the_outlets_zone_summer_and_winter(
    when: datetime, rss: str, iso: str
) -> None:
    for format_, expected in (
        (FeedFormat.RSS, rss),
        (FeedFormat.ATOM, iso),
        (FeedFormat.JSON, iso),
    ):
        outlet = an_outlet(format=format_)
        news = SampleNews(outlets=(outlet,), items=(an_item(when=when),))
        assert expected in documents(news, base=BASE, now=NOW)[outlet.path].body.decode()


words = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.just(" "), min_size=1
).map(lambda text: " ".join(text.split()) or "x")


@given(words, words, st.sampled_from(FeedFormat))
def test_any_text_arrives_as_it_was_written(title: str, text: str, format_: FeedFormat) -> None:
    """Ampersands, angle brackets and all scripts survive the feed."""
    outlet = an_outlet(format=format_)
    item = an_item(title=title, text=text)
    body = documents(SampleNews(outlets=(outlet,), items=(item,)), base=BASE, now=NOW)[outlet.path].body  # fmt: skip

    if format_ is FeedFormat.JSON:
        assert read(outlet, body) == [written(item, outlet, BASE)]
    else:
        assert f"<title>{escaped(title)}</title>" in body.decode()
        shown = escaped(escaped(text)) if format_ is FeedFormat.RSS else escaped(text)
        assert f">{shown}</" in body.decode()


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


async def test_every_item_opens_a_page_that_says_it_is_a_sample() -> None:
    async with serving() as (server, session):
        base = server.feeds[0].url.partition("/feeds")[0]
        for item in NEWS.items:
            async with session.get(base + item.path) as answer:
                page = await answer.text()
            direction = "rtl" if item.language in {"ar", "fa", "he"} else "ltr"
            assert answer.status == 200
            assert MARK in page
            assert f"<h1>{item.title}</h1>".replace("'", "&#x27;") in page
            assert f'<html lang="{item.language}" dir="{direction}">' in page


async def test_the_front_page_lists_everything_and_other_paths_are_not_there() -> None:
    async with serving() as (server, session):
        base = server.feeds[0].url.partition("/feeds")[0]
        async with session.get(base + "/") as front:
            listing = await front.text()
        assert all(f'href="{outlet.path}"' in listing for outlet in NEWS.outlets)
        assert all(f'href="{item.path}"' in listing for item in NEWS.items)
        for path in ("/news/none", "/feeds/", "/news/%2e%2e/config", "/feeds/sample-prichal.rss"):
            async with session.get(base + path) as answer:
                assert answer.status == 404
        async with session.post(base + "/") as answer:
            assert answer.status == 405


def test_markup_in_a_text_is_shown_and_not_obeyed() -> None:
    news = SampleNews(outlets=(an_outlet(name="Sample: <b>"),), items=(an_item(title="<script>"),))

    for path in ("/", "/news/item-1"):
        page = documents(news, base=BASE, now=NOW)[path].body.decode()
        assert "&lt;script&gt;" in page
        assert "<script>" not in page
        assert "<b>" not in page


async def test_an_outlet_without_news_has_an_empty_feed() -> None:
    for format_ in FeedFormat:
        outlet = an_outlet(format=format_)
        async with (
            serving(SampleNews(outlets=(outlet,), items=())) as (server, session),
            session.get(server.feeds[0].url) as answer,
        ):
            assert read(outlet, await answer.read()) == []


async def test_feeds_have_addresses_only_while_the_server_runs() -> None:
    server = SampleServer(NEWS, now=NOW)
    with pytest.raises(RuntimeError, match="not running"):
        _ = server.feeds
    async with server:
        url = server.feeds[0].url
    with pytest.raises(RuntimeError, match="not running"):
        _ = server.feeds
    async with ClientSession() as session:
        with pytest.raises(OSError, match="Cannot connect"):
            await session.get(url)
