"""Broken, hostile and lying feeds: each comes to a named end, and says what an admin can do.

What documents alone can do is in tests/data/feeds; this is what servers do with them.
"""

import asyncio
import gzip
import re
import zlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web
from backports import zstd

from bot.domain.entries import Known, ParsedFeed
from bot.domain.errors import FeedError
from bot.domain.feeds import FeedId, Fetched, Trouble
from bot.fetch.http import HttpFetcher
from bot.ingest.decide import decide
from bot.ingest.parse import parse
from tests.build import a_feed
from tests.fetch.serving import NEVER_POLLED, Handler, feed_at, publish, serving, talking
from tests.unit.test_locales import said

NOW = datetime(2023, 10, 18, 12, tzinfo=UTC)
DATA = Path(__file__).parents[1] / "data" / "feeds"
PATIENCE = timedelta(seconds=0.3)  # with servers that never come to an end
MB = 1_000_000
SENTENCE = r"(?!.*127\.0\.0\.1)[A-Z].*(\.|: \S+)"  # for an editor, without the address
Server = Callable[[], AbstractAsyncContextManager[str]]


def _rss(*items: str) -> bytes:
    listed = "".join(f"<item>{item}</item>" for item in items)
    return f"<rss version='2.0'><channel><title>Wire</title>{listed}</channel></rss>".encode()


ONE = _rss("<title>Putin phones Sisi</title><guid>1</guid>")


def _says(body: bytes, *, status: int = 200, **headers: str) -> Server:
    return lambda: serving(publish(body, status=status, **headers))


def _bomb(compress: Callable[[bytes], bytes], **headers: str) -> Server:
    return lambda: serving(publish(compress(bytes(52 * MB)), status=200, **headers))


def _file(name: str) -> Server:
    return _says((DATA / name).read_bytes())


def _raw(answer: bytes) -> Server:
    return lambda: talking(answer)


def _does(handler: Handler) -> Server:
    return lambda: serving(handler)


def _to(location: str) -> Server:
    return _says(b"", status=302, Location=location)


async def _endless(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse()
    await answer.prepare(request)
    while True:
        await answer.write(b"<item/>" * 9_000)


async def _drip(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse()
    await answer.prepare(request)
    while True:
        await answer.write(b" ")
        await asyncio.sleep(0.01)


async def _circle(request: web.Request) -> web.Response:
    other = "/b" if request.path == "/feed" else "/feed"
    return web.Response(status=301, headers={"Location": other})


HEAD = b"HTTP/1.1 200 OK\r\n"
CASES: dict[str, tuple[Server, Trouble | int]] = {  # an int: so many entries
    # Too much of it
    "52 MB announced": (_raw(HEAD + b"Content-Length: 52000000\r\n\r\n<rss>"), Trouble.TOO_LARGE),
    "endless": (_does(_endless), Trouble.TOO_LARGE),
    "gzip bomb": (_bomb(gzip.compress, Content_Encoding="gzip"), Trouble.TOO_LARGE),
    "deflate bomb": (_bomb(zlib.compress, Content_Encoding="deflate"), Trouble.TOO_LARGE),
    "zstd bomb": (_bomb(zstd.compress, Content_Encoding="zstd"), Trouble.TOO_LARGE),
    "gzip file that is a bomb": (_bomb(gzip.compress), Trouble.TOO_LARGE),
    "a million items": (_says(_rss(*[""] * 100_000)), Trouble.TOO_LARGE),
    "billion laughs": (_file("billion-laughs.rss"), 1),  # which stay unsaid
    "entity from outside": (_file("outside-entity.rss"), 1),
    "nested five thousand deep": (_says(b"<rss>" + b"<a>" * 5_000), 0),
    "title of two megabytes": (_says(_rss(f"<title>{'a ' * MB}</title>")), 1),
    # Too little, or not all
    "empty": (_says(b""), Trouble.EMPTY),
    "blanks": (_says(b" \r\n" * 99), Trouble.EMPTY),
    "breaks off at once": (_says(b"<rss version='2.0'"), Trouble.BROKEN),
    "truncated": (_file("truncated.rss"), 2),
    "shorter than announced": (
        _raw(HEAD + b"Content-Length: 9999\r\n\r\n" + ONE),
        Trouble.NO_ANSWER,
    ),
    "longer than announced": (
        _raw(HEAD + b"Content-Length: 30\r\n\r\n" + ONE),
        Trouble.SERVER,
    ),
    "chunks that break off": (
        _raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n"),
        Trouble.NO_ANSWER,
    ),
    "says gzip and is none": (_says(ONE, Content_Encoding="gzip"), Trouble.NO_ANSWER),
    "hangs up": (_raw(b""), Trouble.NO_ANSWER),
    "speaks no HTTP": (_raw(b"220 smtp.example ESMTP\r\n"), Trouble.SERVER),
    "headers without end": (_raw(HEAD + b"X: y\r\n" * 99_999), Trouble.SERVER),
    "header of a megabyte": (_raw(HEAD + b"X: " + b"y" * MB + b"\r\n\r\n"), Trouble.SERVER),
    # Something else
    "web page": (_file("web-page.html"), Trouble.NOT_A_FEED),
    "login wall": (_file("login.html"), Trouble.NOT_ALLOWED),
    "captcha": (_file("challenge.html"), Trouble.NOT_ALLOWED),
    "200 with an error page": (_file("error.html"), Trouble.SERVER),
    "picture": (_file("picture.png"), Trouble.NOT_A_FEED),
    "plain text": (_file("plain.txt"), Trouble.NOT_A_FEED),
    "sitemap": (_file("sitemap.xml"), Trouble.NOT_A_FEED),
    "OPML": (_file("list.opml"), Trouble.NOT_A_FEED),
    "broken JSON": (_file("broken.json"), Trouble.NOT_A_FEED),
    "says HTML and is a feed": (_says(ONE, Content_Type="text/html"), 1),
    "says UTF-16 and is UTF-8": (_says(ONE, Content_Type="text/xml; charset=utf-16"), 1),
    "says a charset that is none": (_says(ONE, Content_Type="text/xml; charset=klingon"), 1),
    # Statuses
    "401": (_says(b"", status=401), Trouble.NOT_ALLOWED),
    "403": (_says(b"", status=403), Trouble.NOT_ALLOWED),
    "404": (_says(b"", status=404), Trouble.NOT_FOUND),
    "404 with a feed in it": (_says(ONE, status=404), Trouble.NOT_FOUND),
    "410": (_says(b"", status=410), Trouble.GONE),
    "429": (_says(b"", status=429, Retry_After="120"), Trouble.TOO_OFTEN),
    "500": (_says(b"", status=500), Trouble.SERVER),
    "503": (_says(b"", status=503), Trouble.SERVER),
    "304 to a first question": (_says(b"", status=304), Trouble.SERVER),
    # Elsewhere
    "redirects to itself": (_to("/feed"), Trouble.REDIRECTS),
    "redirects in a circle": (_does(_circle), Trouble.REDIRECTS),
    "redirects to nowhere": (_says(b"", status=301), Trouble.REDIRECTS),
    "redirects to a file": (_to("file:///etc/passwd"), Trouble.NOT_PUBLIC),
    # Items that lie
    "one guid for all": (_says(_rss(*[f"<title>{n}</title><guid>1</guid>" for n in "abc"])), 3),
    "the same item thrice": (_says(_rss(*["<title>A</title><guid>1</guid>"] * 3)), 1),
    "no guid, no link, no date": (_says(_rss("<title>A</title>", "<title>B</title>")), 2),
    "items without a title": (_file("untitled.rss"), 1),
}


@pytest.fixture
async def fetcher() -> AsyncIterator[HttpFetcher]:
    async with HttpFetcher(user_agent="Test", allow_private=True) as fetcher:
        yield fetcher


async def _outcome(fetcher: HttpFetcher, url: str) -> Trouble | int:
    """Fetch, parse and decide as a poll does; -1 for trouble that is not told in a sentence."""
    try:
        fetched = await fetcher.fetch(feed_at(url), NEVER_POLLED)
        assert isinstance(fetched, Fetched)
        parsed = parse(FeedId("wire"), fetched, NOW)
    except FeedError as error:
        return error.trouble if re.fullmatch(SENTENCE, error.reason) else -1
    return len(decide(a_feed("wire"), parsed, {}, NOW).new)


@pytest.mark.parametrize("name", CASES)
async def test_every_kind_of_trouble_comes_to_its_end(name: str, fetcher: HttpFetcher) -> None:
    """And the feed beside it, on the same connections, is read all the same."""
    server, expected = CASES[name]
    async with server() as url, serving(publish(ONE)) as other:
        found, beside = await asyncio.gather(_outcome(fetcher, url), _outcome(fetcher, other))

    assert (found, beside) == (expected, 1)


@pytest.mark.parametrize(
    "server", [_does(_drip), lambda: talking(b"", close=False)], ids=["slow drip", "silence"]
)
async def test_a_server_that_takes_for_ever_is_given_up(server: Server) -> None:
    async with (
        HttpFetcher(user_agent="Test", allow_private=True, timeout=PATIENCE) as impatient,
        server() as url,
    ):
        assert await _outcome(impatient, url) is Trouble.NO_ANSWER


@pytest.mark.parametrize(
    "url",
    [
        *("http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/meta-data/"),
        *(
            "http://10.0.0.1/",
            "http://localhost/",
            "ftp://a.example/",
            "http://[",
        ),
    ],
)
async def test_what_is_not_public_is_not_asked(url: str) -> None:
    async with HttpFetcher(user_agent="Test") as fetcher:
        assert await _outcome(fetcher, url) is Trouble.NOT_PUBLIC


DATES = (
    ("Wed, 18 Oct 2023 09:00:00 GMT", "en"),
    ("Rab, 18 Okt 2023 16:00:00 WIB", "id"),
    ("Ср, 18 окт 2023 12:00:00 МСК", "ru"),
    ("18 أكتوبر 2023 12:00 +0300", "ar"),
    ("۲۶ مهر ۱۴۰۲", "fa"),
    ("18 באוקטובר 2023 12:00 +0300", "he"),
    ("18 Ekim 2023 12:00 +0300", "tr"),
    ("18 octobre 2023 11:00 +0200", "fr"),
    ("18 de octubre de 2023 11:00 +0200", "es"),
    ("18. Oktober 2023 11:00 +0200", "de"),
)


@pytest.mark.parametrize(("written", "language"), DATES, ids=[it for _, it in DATES])
def test_dates_in_words_are_read_in_every_language(written: str, language: str) -> None:
    [entry] = _read(_rss(f"<title>A</title><pubDate>{written}</pubDate>")).entries

    assert entry.published_at in {
        datetime(2023, 10, 18, 9, tzinfo=UTC),
        datetime(2023, 10, 18, tzinfo=UTC),  # where only the day is written
    }


def test_an_item_whose_guid_changes_stays_one() -> None:
    """As does one that has none, has one later, or moves to another domain."""
    link = "<link>https://wire.example/a?id=7</link>"
    variants = (
        f"<title>Putin phones Sisi</title>{link}<guid>1</guid>",
        f"<title>Putin phones Sisi</title>{link}<guid>2</guid>",
        f"<title>Putin phones Sisi</title>{link}",
        f"<title>Putin phones Sisi again</title>{link}<guid>2</guid>",
        "<title>Putin phones Sisi</title><link>https://wire.test/a?id=7</link><guid>2</guid>",
    )

    assert _new_in(*variants) == [1, 0, 0, 0, 0]


def _new_in(*items: str) -> Sequence[int]:
    known: dict[str, Known] = {}
    new = []
    for item in items:
        decision = decide(a_feed("wire"), _read(_rss(item)), known, NOW)
        known |= decision.keys
        new.append(len(decision.new))
    return new


def _read(body: bytes) -> ParsedFeed:
    fetched = Fetched(body=body, body_hash="", url="https://wire.example/feed")
    return parse(FeedId("wire"), fetched, NOW)


def test_forty_kinds_of_trouble_and_a_way_out_of_each() -> None:
    """What is not met here takes a name server, a certificate or a day, and is met elsewhere."""
    met = {outcome for _, outcome in CASES.values()}

    assert len(CASES) >= 40
    assert set(Trouble) - met == {Trouble.UNKNOWN_HOST, Trouble.NOT_SECURE, Trouble.TOO_MANY}
    assert all(len(said("en", f"feeds-do-{trouble}")) > 40 for trouble in Trouble)
