"""Feeds on loopback: a real HTTP server whose documents a test writes, item by item."""

import asyncio
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Self
from xml.sax.saxutils import escape

from aiohttp import web

from bot.domain.feeds import FeedId


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    title: str
    text: str
    at: datetime
    guid: str = ""

    def xml(self, number: int) -> str:
        return (
            f"<item><title>{escape(self.title)}</title><description>{escape(self.text)}"
            f"</description><link>https://news.example/{self.guid or number}</link>"
            f"<guid isPermaLink='false'>{self.guid or number}</guid>"
            f"<pubDate>{format_datetime(self.at)}</pubDate></item>"
        )


def rss(items: Sequence[Item], *, language: str = "en") -> bytes:
    listed = "".join(item.xml(number) for number, item in enumerate(items))
    return (
        f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>News</title>"
        f"<language>{language}</language>{listed}</channel></rss>"
    ).encode()


async def on_loopback(app: web.Application) -> tuple[str, web.AppRunner]:
    """Serve an application at a port of its own; return its address and what ends it."""
    listener = socket.create_server(("127.0.0.1", 0))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.SockSite(runner, listener).start()
    return "http://{}:{}".format(*listener.getsockname()), runner


@dataclass(slots=True)
class Newsstand:
    """Serve `documents`, by path; what has none is not found. `links` go into a Link header."""

    documents: dict[str, bytes] = field(default_factory=dict)
    polls: list[str] = field(default_factory=list)  # paths asked for, in order
    links: dict[str, str] = field(default_factory=dict)
    status: dict[str, int] = field(default_factory=dict)  # of what is in trouble
    latency: Callable[[], float] = lambda: 0.0  # seconds to each answer
    base: str = ""
    _runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/{path:.*}", self._serve)
        self.base, self._runner = await on_loopback(app)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._runner:
            await self._runner.cleanup()

    def list_in(self, path: Path, **languages: str) -> Path:
        """Write the list of feeds that names every document; `languages` by feed id."""
        rows = [
            f'[[feed]]\nid = "{FeedId(name)}"\noutlet = "{name.title()}"\n'
            f'url = "{self.base}/{name}"\nlanguage = "{languages.get(name, "en")}"\n'
            'country = "GB"\nownership = "independent"\n'
            for name in self.documents
        ]
        path.write_text("\n".join(rows))
        return path

    async def _serve(self, request: web.Request) -> web.Response:
        name = request.path.removeprefix("/")
        self.polls.append(name)
        await asyncio.sleep(self.latency())
        if name in self.status or name not in self.documents:
            return web.Response(status=self.status.get(name, 404))
        headers = {"Link": self.links[name]} if name in self.links else {}
        return web.Response(
            body=self.documents[name], content_type="application/rss+xml", headers=headers
        )
