"""Fetching a feed: every server has its outcome, and none harms us."""

import asyncio
import gzip
import sys
import tracemalloc
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from importlib import import_module

import pytest
from aiohttp import web
from yarl import URL

from bot.domain.errors import FeedError, FeedRefused, FeedUnreachable, FeedUnreadable
from bot.domain.feeds import Fetched, Hub, PollState, Unchanged
from bot.fetch.http import HttpFetcher
from tests.fetch.serving import (
    NEVER_POLLED,
    RSS,
    feed_at,
    publish,
    redirect,
    serving,
    talking,
)


def fetcher(**changes: object) -> HttpFetcher:
    told: dict[str, object] = {"user_agent": "Dragoman (test)", "allow_private": True}
    return HttpFetcher(**(told | changes))  # type: ignore[arg-type]


async def fetched(url: str, state: PollState = NEVER_POLLED, **changes: object) -> Fetched:
    async with fetcher(**changes) as http:
        result = await http.fetch(feed_at(url), state)
    assert isinstance(result, Fetched)
    return result


async def failure(url: str, state: PollState = NEVER_POLLED, **changes: object) -> FeedError:
    async with fetcher(**changes) as http:
        with pytest.raises(FeedError) as caught:
            await http.fetch(feed_at(url), state)
    assert caught.value.reason.endswith(".")
    return caught.value


def brotli(data: bytes) -> bytes:
    """Compress as most servers do; aiohttp asks for it only where this package is installed."""
    packed: bytes = pytest.importorskip("brotli").compress(data, quality=1)
    return packed


def zstandard(data: bytes) -> bytes:
    """Compress as some content networks do; the standard library can from Python 3.14 on."""
    name = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
    packed: bytes = import_module(name).compress(data)
    return packed


async def test_a_feed_arrives_with_all_that_the_next_poll_needs() -> None:
    answer = publish(
        ETag='"1"', Last_Modified="Mon, 16 Oct 2023 12:00:00 GMT", Cache_Control="max-age=600",
        Content_Type="application/rss+xml; charset=utf-8",
    )  # fmt: skip
    async with serving(answer) as url:
        feed = await fetched(url)

    assert (feed.body, feed.url, feed.moved_to) == (RSS, url, None)
    assert (feed.etag, feed.last_modified) == ('"1"', "Mon, 16 Oct 2023 12:00:00 GMT")
    assert feed.content_type == "application/rss+xml; charset=utf-8"
    assert feed.fresh_for == timedelta(minutes=10)


async def test_we_say_who_we_are() -> None:
    async def handler(request: web.Request) -> web.Response:
        return web.Response(text=request.headers["User-Agent"])

    async with serving(handler) as url:
        assert (await fetched(url)).body == b"Dragoman (test)"


async def test_only_what_has_changed_is_asked_for() -> None:
    async def handler(request: web.Request) -> web.Response:
        known = request.headers.get("If-None-Match") == '"1"'
        assert bool(request.headers.get("If-Modified-Since")) == known
        return web.Response(body=RSS, status=304 if known else 200, headers={"ETag": '"1"'})

    state = replace(NEVER_POLLED, etag='"1"', last_modified="Mon, 16 Oct 2023 12:00:00 GMT")
    async with serving(handler) as url, fetcher() as http:
        again = await http.fetch(feed_at(url), state)
        after_failure = await http.fetch(feed_at(url), replace(state, failures=1))

    assert again == Unchanged(etag='"1"', last_modified=state.last_modified)
    assert isinstance(after_failure, Fetched)


async def test_a_body_that_was_seen_before_is_unchanged() -> None:
    """Most servers send the whole feed again, whatever they are asked."""
    async with serving(publish(ETag='"2"')) as url, fetcher() as http:
        first = await http.fetch(feed_at(url), NEVER_POLLED)
        assert isinstance(first, Fetched)
        state = replace(NEVER_POLLED, body_hash=first.body_hash)

        assert await http.fetch(feed_at(url), state) == Unchanged(etag='"2"')


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("br", brotli),
        ("zstd", zstandard),
        ("identity", gzip.compress),  # a .gz file, sent as it lies there
    ],
)
async def test_compressed_feeds_are_unpacked(
    encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    async with serving(publish(pack(RSS), Content_Encoding=encoding)) as url:
        assert (await fetched(url)).body == RSS


@pytest.mark.parametrize(
    ("status", "moved"), [(301, True), (308, True), (302, False), (303, False), (307, False)]
)
async def test_a_permanent_redirect_is_remembered(status: int, moved: bool) -> None:  # noqa: FBT001 - a table
    async with serving(redirect("/new", status=status)) as url:
        feed = await fetched(url)

    assert feed.url == str(URL(url).with_path("/new"))
    assert feed.moved_to == (feed.url if moved else None)


async def test_after_a_failure_the_address_in_the_list_is_tried_again() -> None:
    async with serving(publish()) as url:
        moved = replace(NEVER_POLLED, moved_to=str(URL(url).with_path("/new")))

        assert (await fetched(url, moved)).url == moved.moved_to
        assert (await fetched(url, replace(moved, failures=1))).url == url


async def test_a_password_stays_on_its_site_and_out_of_sight() -> None:
    seen: list[str | None] = []

    async def handler(request: web.Request) -> web.Response:
        seen.append(request.headers.get("Authorization"))
        if request.path == "/feed":
            return web.Response(status=301, headers={"Location": "/new"})
        elsewhere = f"http://localhost:{request.url.port}/other"
        if request.path == "/new":
            return web.Response(status=301, headers={"Location": elsewhere})
        return web.Response(body=RSS)

    async with serving(handler) as url:
        feed = await fetched(str(URL(url).with_user("desk").with_password("hunter2")))

    assert [bool(told) for told in seen] == [True, True, False]
    assert "hunter2" not in repr(feed)


@pytest.mark.parametrize("location", ["/feed", "", "http://", "http://[", "//", "/feed?again=1"])
async def test_a_redirect_that_leads_nowhere_is_given_up(location: str) -> None:
    async with serving(redirect(location)) as url:
        assert isinstance(await failure(url), FeedUnreachable | FeedRefused)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "user name and password"),
        (403, "refuses to answer us (403)"),
        (404, "no feed at this address"),
        (304, "nothing has changed"),
        (418, "(418)"),
        (204, "(204)"),
        (500, "server has failed"),
    ],
)
async def test_a_status_is_told_in_words(status: int, words: str) -> None:
    async with serving(publish(b"", status=status)) as url:
        error = await failure(url)

    assert isinstance(error, FeedUnreachable)
    assert words in error.reason


async def test_gone_is_for_good() -> None:
    async with serving(publish(status=410)) as url:
        error = await failure(url)

    assert isinstance(error, FeedRefused)
    assert error.gone


@pytest.mark.parametrize("status", [429, 503])
async def test_a_server_may_say_when_to_come_back(status: int) -> None:
    async with serving(publish(status=status, Retry_After="120")) as url:
        assert (await failure(url)).retry_after == timedelta(minutes=2)


MB = 1_000_000


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("br", brotli),
        ("zstd", zstandard),
        ("identity", gzip.compress),
    ],
    ids=["gzip bomb", "brotli bomb", "zstd bomb", "gzip file"],
)
async def test_bombs_are_not_unpacked(encoding: str, pack: Callable[[bytes], bytes]) -> None:
    """Fifty-two megabytes, packed into next to nothing, are refused long before they are there."""
    packed = pack(bytes(52 * MB))
    async with serving(publish(packed, Content_Encoding=encoding)) as url:
        tracemalloc.start()
        try:
            error = await failure(url, max_body=MB)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()

    assert isinstance(error, FeedUnreadable)
    assert "larger than 1 MB" in error.reason
    assert peak < 20 * MB


async def endless(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    try:
        while True:
            await response.write(bytes(65_536))
    except ConnectionError:
        return response


async def test_a_feed_without_end_is_given_up() -> None:
    async with serving(endless) as url:
        assert "larger than" in (await failure(url, max_body=MB)).reason


async def dripping(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    try:
        while True:
            await response.write(b" ")
            await asyncio.sleep(0.01)
    except ConnectionError:
        return response


async def test_a_feed_that_drips_is_given_up() -> None:
    """Each byte is in time, the whole never."""
    async with serving(dripping) as url:
        error = await failure(url, timeout=timedelta(seconds=0.2))

    assert "within 0.2 seconds" in error.reason


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"", "closed the connection"),
        (b"SSH-2.0-OpenSSH_9.6\r\n", "language of the web"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n", "language of the web"),
        (HEAD + b"Content-Length: 500\r\n\r\n<rss>", "broke off"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n<rss>", "language of the web"),
        (HEAD + b"Content-Length: 5\r\n\r\n" + RSS, "language of the web"),
        (HEAD + b"Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\n<rss>", "broke off"),
        (HEAD + b"Content-Length: 99000000\r\n\r\n<rss>", "larger than"),
        (HEAD + b"Content-Length: 0\r\n\r\n", "empty document"),
        (HEAD + b"Content-Length: 2\r\n\r\n \n", "empty document"),
    ],
)
async def test_a_broken_answer_is_told_in_words(answer: bytes, words: str) -> None:
    async with talking(answer) as url:
        assert words in (await failure(url)).reason


async def test_a_server_that_stays_silent_is_given_up() -> None:
    async with talking(b"", close=False) as url:
        error = await failure(url, timeout=timedelta(seconds=0.1))

    assert "did not answer in full" in error.reason


async def test_nobody_there() -> None:
    async with talking(b"") as url:
        pass

    assert "takes no connections" in (await failure(url)).reason


async def test_a_name_that_does_not_exist() -> None:
    assert "not known (DNS)" in (await failure("http://feed.invalid/")).reason


async def test_no_secure_connection() -> None:
    """Plain HTTP where TLS was asked for."""
    async with talking(b"HTTP/1.1 400 Bad Request\r\n\r\n") as url:
        error = await failure(url.replace("http:", "https:"), timeout=timedelta(seconds=5))

    assert "TLS" in error.reason


@pytest.mark.parametrize(
    "url", ["http://[", "ftp://a.example/feed", "file:///etc/passwd", "feed", "", "http://"]
)
async def test_an_address_that_is_none_is_refused(url: str) -> None:
    assert isinstance(await failure(url), FeedRefused)


async def test_no_more_than_two_fetches_at_one_host_at_a_time() -> None:
    """And the time of those who wait does not run."""
    busy: list[int] = [0]
    most: list[int] = [0]

    async def handler(request: web.Request) -> web.Response:
        busy[0] += 1
        most[0] = max(most[0], busy[0])
        await asyncio.sleep(0.05)
        busy[0] -= 1
        return web.Response(body=RSS)

    async with serving(handler) as url, fetcher(timeout=timedelta(seconds=0.9)) as http:
        feeds = [feed_at(f"{url}?{number}") for number in range(40)]
        results = await asyncio.gather(*(http.fetch(feed, NEVER_POLLED) for feed in feeds))

    assert len(results) == 40
    assert most[0] == 2


async def test_one_feed_in_trouble_does_not_hold_up_another() -> None:
    stalled = talking(b"", close=False)
    limit = timedelta(seconds=0.3)
    async with serving(publish()) as good, stalled as bad, fetcher(timeout=limit) as http:
        trouble = asyncio.create_task(http.fetch(feed_at(bad), NEVER_POLLED))
        assert isinstance(await http.fetch(feed_at(good), NEVER_POLLED), Fetched)
        with pytest.raises(FeedUnreachable):
            await trouble


async def test_a_fetcher_that_was_not_entered_says_so() -> None:
    with pytest.raises(RuntimeError, match="async with"):
        await fetcher().fetch(feed_at("http://a.example/"), NEVER_POLLED)


async def test_a_hub_may_be_named_by_an_answer_without_a_document() -> None:
    told = {"ETag": '"1"', "Link": '<https://hub.example/>; rel="hub", </wire>; rel="self"'}
    async with serving(publish(b"", status=304, **told)) as url, fetcher() as http:
        answer = await http.fetch(feed_at(url), replace(NEVER_POLLED, etag='"1"'))

    assert isinstance(answer, Unchanged)
    assert answer.hub == Hub(url="https://hub.example/", topic=str(URL(url).with_path("/wire")))
