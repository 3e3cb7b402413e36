"""Sample news, and a server on loopback that publishes it as real feeds.

The server is there so that polling, parsing and all that follows are the real thing when no feed
of the world can be reached. What it serves is fixed when it starts.
"""

import html
import json
import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from enum import StrEnum
from hashlib import blake2b
from http import HTTPStatus
from types import TracebackType
from typing import Self
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.domain.feeds import Feed, FeedId, Ownership

MARK = "Sample news, written for trying Dragoman out"
ATOM = "http://www.w3.org/2005/Atom"
RIGHT_TO_LEFT = {"ar", "fa", "he"}


class FeedFormat(StrEnum):
    RSS = "rss"
    ATOM = "atom"
    JSON = "json"


class Thread(StrEnum):
    """Which of the happenings an item belongs to."""

    OCTOBER = "october-2023"  # public facts, in our own words
    TODAY = "today"  # invented, and dated relative to now
    OTHER = "other"  # not Middle East diplomacy


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleOutlet:
    """An outlet that does not exist; it publishes one feed, in one language."""

    id: FeedId
    name: str  # begins with "Sample: "
    language: str
    country: str
    ownership: Ownership
    zone: ZoneInfo  # of the dates it writes
    format: FeedFormat

    @property
    def path(self) -> str:
        return f"/feeds/{self.id}.{self.format}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleItem:
    """One piece of sample news. Title and text are plain, printable and of one line each."""

    id: str  # ASCII, safe in an address
    outlet: FeedId
    language: str
    thread: Thread
    title: str
    text: str
    when: datetime | timedelta  # a moment, or an age

    @property
    def path(self) -> str:
        return f"/news/{self.id}"

    def guid(self, when: datetime) -> str:
        """Whatever port the server got, the same; but news of today is other news tomorrow."""
        return f"dragoman-sample:{self.id}:{when.date()}"

    def published_at(self, now: datetime) -> datetime:
        """Return the moment of publication, UTC, to the second."""
        moment = now - self.when if isinstance(self.when, timedelta) else self.when
        return moment.astimezone(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleNews:
    """All of it; every item's outlet is among the outlets."""

    outlets: tuple[SampleOutlet, ...]
    items: tuple[SampleItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What one path answers, with what a conditional request is compared to."""

    body: bytes
    content_type: str
    modified: datetime

    @property
    def etag(self) -> str:
        return blake2b(self.body, digest_size=8).hexdigest()


class SampleServer:
    """Serve sample news as it is at `now`, on a free port of loopback, while the context lasts.

    Feeds answer with ETag and Last-Modified, and 304 to whoever has them already; every item
    links to a page of its own here.
    """

    def __init__(self, news: SampleNews, *, now: datetime) -> None:
        self._news = news
        self._now = now
        self._base = ""
        self._documents: Mapping[str, Document] = {}
        self._runner: web.AppRunner | None = None

    @property
    def feeds(self) -> tuple[Feed, ...]:
        """One feed an outlet, in the order of the outlets.

        Raises:
            RuntimeError: the server is not running, so that no feed has an address.
        """
        if self._runner is None:
            msg = "the sample server is not running: use `async with` before asking for its feeds"
            raise RuntimeError(msg)
        return tuple(
            Feed(
                id=outlet.id,
                url=self._base + outlet.path,
                outlet=outlet.name,
                language=outlet.language,
                country=outlet.country,
                ownership=outlet.ownership,
                sample=True,
            )
            for outlet in self._news.outlets
        )

    async def __aenter__(self) -> Self:
        listener = socket.create_server(("127.0.0.1", 0))
        self._base = "http://{}:{}".format(*listener.getsockname())
        self._documents = documents(self._news, base=self._base, now=self._now)
        app = web.Application()
        app.router.add_get("/{path:.*}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.SockSite(self._runner, listener).start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _serve(self, request: web.Request) -> web.Response:
        document = self._documents.get(request.path)
        if document is None:
            return web.Response(
                status=HTTPStatus.NOT_FOUND, text="There is no such sample news.\n"
            )
        if _has_it(request, document):
            response = web.Response(status=HTTPStatus.NOT_MODIFIED)
        else:
            response = web.Response(body=document.body, content_type=document.content_type)
            response.charset = "utf-8"
        response.etag = document.etag
        response.last_modified = document.modified
        return response


def documents(news: SampleNews, *, base: str, now: datetime) -> dict[str, Document]:
    """Return all that the server answers: the list, a feed an outlet, a page an item."""
    found = {"/": Document(body=_list(news), content_type="text/html", modified=now)}
    for outlet in news.outlets:
        dated = sorted(
            ((item.published_at(now), item) for item in news.items if item.outlet == outlet.id),
            key=lambda pair: pair[0],
            reverse=True,
        )
        content_type, write = WRITERS[outlet.format]
        modified = dated[0][0] if dated else now
        feed = write(outlet, [(when.astimezone(outlet.zone), item) for when, item in dated], base)
        found[outlet.path] = Document(body=feed, content_type=content_type, modified=modified)
        for when, item in dated:
            page = _page(outlet, item, when.astimezone(outlet.zone))
            found[item.path] = Document(body=page, content_type="text/html", modified=when)
    return found


def _has_it(request: web.Request, document: Document) -> bool:
    """RFC 9110, 13.2.2: If-Modified-Since counts only where there is no If-None-Match."""
    if "If-None-Match" in request.headers:
        known = {tag.value for tag in request.if_none_match or ()}
        return bool(known & {document.etag, "*"})
    since = request.if_modified_since
    return since is not None and document.modified <= since


Dated = list[tuple[datetime, SampleItem]]  # newest first, in the outlet's zone


def _rss(outlet: SampleOutlet, items: Dated, base: str) -> bytes:
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    _add(channel, "title", outlet.name)
    _add(channel, "link", base + "/")
    _add(channel, "description", MARK)
    _add(channel, "language", outlet.language)
    for when, item in items:
        entry = ET.SubElement(channel, "item")
        _add(entry, "title", item.title)
        _add(entry, "link", base + item.path)
        _add(entry, "guid", item.guid(when), isPermaLink="false")
        _add(entry, "pubDate", format_datetime(when))
        _add(entry, "description", html.escape(item.text, quote=False))  # RSS readers expect HTML
    return _xml(root)


def _atom(outlet: SampleOutlet, items: Dated, base: str) -> bytes:
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": outlet.language})
    _add(root, "id", f"dragoman-sample:{outlet.id}")
    _add(root, "title", outlet.name)
    _add(root, "subtitle", MARK)
    _add(root, "link", href=base + outlet.path, rel="self")
    _add(ET.SubElement(root, "author"), "name", outlet.name)
    if items:
        _add(root, "updated", items[0][0].isoformat())
    for when, item in items:
        entry = ET.SubElement(root, "entry")
        _add(entry, "id", item.guid(when))
        _add(entry, "title", item.title)
        _add(entry, "link", href=base + item.path)
        _add(entry, "published", when.isoformat())
        _add(entry, "updated", when.isoformat())
        _add(entry, "summary", item.text)
    return _xml(root)


def _json(outlet: SampleOutlet, items: Dated, base: str) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.name,
        "description": MARK,
        "language": outlet.language,
        "home_page_url": base + "/",
        "feed_url": base + outlet.path,
        "items": [
            {
                "id": item.guid(when),
                "url": base + item.path,
                "title": item.title,
                "content_text": item.text,
                "date_published": when.isoformat(),
                "language": item.language,
            }
            for when, item in items
        ],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1).encode()


WRITERS = {
    FeedFormat.RSS: ("application/rss+xml", _rss),
    FeedFormat.ATOM: ("application/atom+xml", _atom),
    FeedFormat.JSON: ("application/feed+json", _json),
}


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> None:
    ET.SubElement(parent, tag, attributes).text = text


def _xml(root: ET.Element) -> bytes:
    ET.indent(root)
    body: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return body


PAGE = """<!doctype html>
<html lang="{language}" dir="{direction}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>body {{ max-width: 38rem; margin: 3rem auto; padding: 0 1rem; font: 1.1rem/1.6 serif }}
aside {{ padding: .5rem 1rem; background: #fff3c4; font: .9rem/1.5 sans-serif }}</style>
<aside lang="en" dir="ltr">{mark}. The outlet does not exist. <a href="/">All sample news</a></aside>
{body}
</html>
"""


def _page(outlet: SampleOutlet, item: SampleItem, when: datetime) -> bytes:
    byline = f"<bdi>{html.escape(outlet.name)}</bdi> · <time>{when:%Y-%m-%d %H:%M %z}</time>"
    text = f"<h1>{html.escape(item.title)}</h1>\n<p>{byline}</p>\n<p>{html.escape(item.text)}</p>"
    return _html(item.title, text, language=item.language)


def _list(news: SampleNews) -> bytes:
    return _html("Sample news", "\n".join(_sections(news)), language="en")


def _sections(news: SampleNews) -> Iterator[str]:
    for outlet in news.outlets:
        yield f'<h2><a href="{outlet.path}"><bdi>{html.escape(outlet.name)}</bdi></a></h2>'
        yield "<ul>"
        for item in news.items:
            if item.outlet == outlet.id:
                title = html.escape(item.title)
                yield f'<li><a href="{item.path}"><bdi lang="{item.language}">{title}</bdi></a>'
        yield "</ul>"


def _html(title: str, body: str, *, language: str) -> bytes:
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    return PAGE.format(
        language=language, direction=direction, title=html.escape(title), mark=MARK, body=body
    ).encode()
