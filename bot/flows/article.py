"""Read the article where a feed brings its headline only, and its outlet lets us."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Protocol

import structlog

from bot.domain.entries import Entry, EntryId
from bot.domain.feeds import Feed

log = structlog.get_logger()

HEADLINE_ONLY = 100  # characters of text: less tells nothing that the title does not
MOST = 10  # articles of one poll, the newest: a new feed is not emptied at one go
PATIENCE = timedelta(seconds=90)  # with all articles of a poll


class Pages(Protocol):
    async def text(self, url: str, title: str) -> str:
        """Return the text of the article at an address, "" where there is none for us."""
        ...


class Once:
    """Asks for each article once, though what is new is decided on again.

    Of a page with several titles, as one that is written on live, each has a text of its own.
    """

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._texts: dict[tuple[str, str], str] = {}

    async def text(self, url: str, title: str) -> str:
        article = url, title
        if article not in self._texts:
            self._texts[article] = ""  # of one that takes too long
            self._texts[article] = await self._pages.text(url, title)
        return self._texts[article]


async def with_articles(
    feed: Feed,
    entries: Sequence[Entry],
    pages: Pages | None,
    *,
    patience: timedelta = PATIENCE,
) -> tuple[Entry, ...]:
    """Return entries with the text of their articles, where the feed is to be read so.

    Their fingerprints stay those of what the feed says: its next document is no revision. What is
    not there when the patience ends is never read.
    """
    if not feed.articles or pages is None:
        return tuple(entries)
    bare = [it for it in entries if it.url and len(it.text) < HEADLINE_ONLY]
    bare = sorted(bare, key=lambda it: it.published_at, reverse=True)[:MOST]
    read: dict[EntryId, str] = {}

    async def look_up(entry: Entry) -> None:
        text = await pages.text(entry.url, entry.title)
        if len(text) > len(entry.text):
            read[entry.id] = text

    try:
        async with asyncio.timeout(patience.total_seconds()):
            await asyncio.gather(*map(look_up, bare))
    except TimeoutError:
        log.info("articles_too_slow", feed=feed.id, count=len(bare))
    if bare:
        log.info("articles_read", feed=feed.id, asked=len(bare), read=len(read))
    return tuple(replace(it, text=read[it.id]) if it.id in read else it for it in entries)
