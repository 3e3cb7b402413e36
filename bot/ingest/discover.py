"""Where the feeds of a web page are: those it names, and the places where feeds usually lie."""

import html
import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from bot.ingest.urls import absolute

MOST = 12  # addresses to try of one page
HEAD = 400_000  # characters looked at
# What publishing systems call them: WordPress, Drupal, Hugo, Ghost, Blogger, Jekyll and their like.
USUAL = (
    *("/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml"),
    *("/feed.json", "/feeds/posts/default"),
)
TAG = re.compile(r"<(link|a|base)\b([^<>]{1,2000})>", re.IGNORECASE)
ATTRIBUTE = re.compile(
    r"([a-z-]{1,20})\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)
FEED_TYPE = re.compile(r"application/(?:rss|atom|rdf|feed)\+(?:xml|json)|text/rss", re.IGNORECASE)
XML_TYPE = re.compile(r"(?:application|text)/xml", re.IGNORECASE)
# Links in the text of a page that look like feeds; many outlets list them on a page of their own.
LOOKS = re.compile(
    r"(?:^|[/.?&=_-])(?:rss|atom|feeds?|rdf)(?:$|[/.?&=_0-9-])|\.(?:rss|atom|rdf)$", re.IGNORECASE
)
COMMENTS = re.compile(r"comment|replies|reactions", re.IGNORECASE)
SECURE = "https://"


def address_of(written: str) -> str | None:
    """Make a web address of what somebody wrote for one: "aljazeera.com", "feed://wire.example"."""
    bare = re.sub(r"^feed:(?://)?(?!//)", "", written.strip(), flags=re.IGNORECASE)
    whole = bare if re.match(r"[a-z][a-z0-9+.-]*://", bare, re.IGNORECASE) else SECURE + bare
    found = absolute("", whole)
    if found is None or not _names_host(urlsplit(found).hostname or ""):
        return None
    return found if urlsplit(found).path else urlsplit(found)._replace(path="/").geturl()


def named_by(document: str, base: str) -> tuple[str, ...]:
    """Return the addresses of the feeds that a page names, the likeliest first.

    Those it declares come before links that look like feeds, news before comments.
    """
    declared: list[str] = []
    looking: list[str] = []
    for tag, told in _tags(document):
        address = absolute(base, told.get("href"))
        match tag:
            case "base" if address:
                base = address
            case "link" if address and _declares(told):
                declared.append(address)
            case "a" if address and LOOKS.search(_place(address)):
                looking.append(address)
            case _:
                pass
    every = dict.fromkeys((*declared, *looking))
    return tuple(sorted(every, key=lambda it: bool(COMMENTS.search(it))))[:MOST]


def usual_places(address: str) -> tuple[str, ...]:
    """Return where a site's feeds usually lie, below the page first, then below its root."""
    below = address.partition("?")[0].partition("#")[0].rstrip("/")
    sections = [below + "/feed/", below + "/rss"] if urlsplit(below).path else []
    every = dict.fromkeys((*sections, *(urljoin(address, place) for place in USUAL)))
    return tuple(every)[:MOST]


def _tags(document: str) -> Iterator[tuple[str, dict[str, str]]]:
    for found in TAG.finditer(document, 0, HEAD):
        told = {
            attribute[1].lower(): html.unescape(next(filter(None, attribute.groups()[1:]), ""))
            for attribute in ATTRIBUTE.finditer(found[2])
        }
        yield found[1].lower(), told


def _declares(told: dict[str, str]) -> bool:
    kinds = told.get("rel", "").lower().split()
    kind = told.get("type", "")
    if "alternate" not in kinds and "feed" not in kinds:
        return False
    return bool(FEED_TYPE.match(kind) or XML_TYPE.match(kind)) or "feed" in kinds


def _place(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _names_host(host: str) -> bool:
    """Tell a host from a word; whether we go there is for the guard to say."""
    return "." in host.strip(".") or ":" in host or host == "localhost"
