"""The feeds as a list that any feed reader takes: OPML 2.0, http://opml.org/spec2.opml."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from email.utils import format_datetime
from itertools import groupby
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from bot.domain.feeds import Feed, PollState
from bot.render import locales
from bot.render.feeds import address
from bot.render.html import one_line


def opml(known: Sequence[tuple[Feed, PollState]], *, now: datetime) -> bytes:
    """Write feeds by language, each with what we know of it; passwords are left out.

    `id`, `country` and `ownership` are ours; other readers pass over them.
    """
    ranked = sorted(known, key=lambda it: (it[0].language, it[0].outlet.casefold(), it[0].id))
    written = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', "<head>"]
    written += [
        "<title>Dragoman</title>",
        f"<dateCreated>{format_datetime(now, usegmt=True)}</dateCreated>",
        "</head>",
        "<body>",
    ]
    for language, feeds in groupby(ranked, key=lambda it: it[0].language):
        name = locales.language_name(language, "en")
        written.append(f"<outline{_attributes((('text', name), ('title', name)))}>")
        written += [f"  <outline{_attributes(_told(feed, state))}/>" for feed, state in feeds]
        written.append("</outline>")
    return "\n".join([*written, "</body>", "</opml>", ""]).encode()


def _told(feed: Feed, state: PollState) -> Iterable[tuple[str, str]]:
    url = address(state.moved_to or feed.url)
    yield from (("type", "rss"), ("text", feed.outlet), ("title", feed.outlet), ("xmlUrl", url))
    yield "htmlUrl", address(state.site) or _root(url)
    yield "category", f"/{feed.ownership.value}"
    yield from (("language", feed.language), ("country", feed.country))
    yield from (("ownership", feed.ownership.value), ("id", feed.id))


def _root(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


def _attributes(told: Iterable[tuple[str, str]]) -> str:
    """Write attributes; what is empty is left out, what XML cannot hold becomes U+FFFD."""
    return "".join(f" {name}={quoteattr(one_line(value))}" for name, value in told if value)
