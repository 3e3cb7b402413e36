"""RSS and Atom in all their versions, however broken."""

import html
import re
import sys
from collections.abc import Iterable
from html.entities import html5
from io import BytesIO
from time import struct_time

import feedparser
from feedparser import api

from bot.ingest.items import RawFeed, RawItem

MOST_ITEMS = 5_000  # 100,000 empty items, in 700 KB, take feedparser 1.3 s
ITEM = re.compile(r"<(?:\w{1,20}:)?(?:item|entry)\b", re.IGNORECASE)
DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# Sections of character data, to be passed over, and ampersands with what follows them.
REFERENCE = re.compile(
    r"<!\[CDATA\[(?:[^\]]|\](?!\]>))*|&(?:#[xX](?P<hex>[0-9a-fA-F]{1,8});|#(?P<number>\d{1,9});"
    r"|(?P<name>[A-Za-z][A-Za-z0-9]{0,31};))?"
)
# feedparser keeps only the last of them.
SKIPPED = re.compile(
    r"<skip(hours|days)\b[^<>]{0,200}>(.{0,4000}?)</skip\1\b", re.IGNORECASE | re.DOTALL
)
SKIP = re.compile(r"<(?:hour|day)\b[^<>]{0,200}>\s{0,50}(\w{1,10})")
HEAD = 100_000  # characters in which a channel speaks of itself
OF_XML = {"lt;", "gt;", "amp;", "quot;", "apos;"}


# It asks for a parser that hardly anybody has, at every document, which takes a tenth of the time.
api.PREFERRED_XML_PARSERS = []


class TooManyItems(ValueError):
    """The document lists more items than any feed has reason to."""


def read(document: str) -> RawFeed | None:
    """Read RSS or Atom; None for any other kind of document.

    Raises:
        TooManyItems: before anything costly is done.
    """
    if sum(1 for _ in ITEM.finditer(document)) > MOST_ITEMS:
        raise TooManyItems
    # Bytes in a stream: a str may be taken for an address, bytes for the name of a file.
    parsed = feedparser.parse(
        BytesIO(_well_encoded(document)),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    if not parsed.version and not parsed.entries:
        return None
    return RawFeed(
        title=_text(parsed.feed, "title"),
        language=_text(parsed.feed, "language"),
        ttl=_text(parsed.feed, "ttl"),
        skip_hours=_skipped(document, "hours"),
        skip_days=_skipped(document, "days"),
        site=_text(parsed.feed, "link"),
        hub=_link(parsed.feed, "hub"),
        topic=_link(parsed.feed, "self"),
        items=tuple(_item(entry) for entry in parsed.entries),
        sound=not parsed.bozo,
    )


def _skipped(document: str, what: str) -> tuple[str, ...]:
    """Return the hours or days in which the channel asks not to be polled, as written."""
    found = (it for it in SKIPPED.finditer(document, 0, HEAD) if it[1].lower() == what)
    return tuple(SKIP.findall(next(found, ("", "", ""))[2]))


def _well_encoded(document: str) -> bytes:
    """Say UTF-8 and mean it, and leave out the characters that would stop a strict parser."""
    text = DECLARATION.sub("", NOT_IN_XML.sub("", document)).lstrip()
    text = REFERENCE.sub(_legal, text)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{text}".encode()


def _legal(found: re.Match[str]) -> str:
    """Make a reference one that XML knows: "R&D" is not, nor "&nbsp;", nor "&#1;"."""
    written = found[0]
    if written == "&":
        return "&amp;"
    if (name := found["name"]) and name not in OF_XML:
        return html.escape(html5[name], quote=False) if name in html5 else written
    if number := found["hex"] or found["number"]:
        code = int(number, 16 if found["hex"] else 10)
        legal = code <= sys.maxunicode and not NOT_IN_XML.match(chr(code))
        return written if legal else ""
    return written


def _item(entry: feedparser.FeedParserDict) -> RawItem:
    published = "published" if dict.get(entry, "published") else "created"
    return RawItem(
        guid=_text(entry, "id"),
        link=_text(entry, "feedburner_origlink") or _text(entry, "link") or _first_link(entry),
        title=_text(entry, "title"),
        bodies=tuple(_bodies(entry)),
        published=_text(entry, published),
        published_guess=_guess(entry, published),
        updated=_text(entry, "updated"),
        updated_guess=_guess(entry, "updated"),
        publisher=_text(dict.get(entry, "source") or {}, "title"),
        language=_text(entry, "dc_language"),
    )


def _bodies(entry: feedparser.FeedParserDict) -> Iterable[str]:
    yield _text(entry, "summary")
    for content in dict.get(entry, "content") or ():
        yield _text(content, "value")


def _first_link(entry: feedparser.FeedParserDict) -> str:
    links = [_text(link, "href") for link in dict.get(entry, "links") or ()]
    return next((link for link in links if link), "")


def _link(feed: feedparser.FeedParserDict, rel: str) -> str:
    links = (link for link in dict.get(feed, "links") or () if _text(link, "rel") == rel)
    return next((_text(link, "href") for link in links), "")


def _guess(entry: feedparser.FeedParserDict, field: str) -> struct_time | None:
    guess = dict.get(entry, f"{field}_parsed")
    return guess if isinstance(guess, struct_time) else None


def _text(holder: dict[str, object], field: str) -> str:
    """Return a field that is there and is text; feedparser's own `get` guesses others instead."""
    value = dict.get(holder, field)
    return value if isinstance(value, str) else ""
