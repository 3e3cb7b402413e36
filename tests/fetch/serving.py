"""Servers on loopback that publish, redirect, stall and lie."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.domain.feeds import Feed, PollState
from tests.build import NOON, a_feed

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

NEVER_POLLED = PollState(due_at=NOON)
RSS = b"<rss version='2.0'><channel><title>Wire</title></channel></rss>"


def feed_at(url: str) -> Feed:
    return a_feed(url=url)


@asynccontextmanager
async def serving(handler: Handler) -> AsyncIterator[str]:
    """Serve every path with one handler; yield the address."""
    app = web.Application()
    app.router.add_get("/{path:.*}", handler)
    async with TestServer(app) as server:
        yield str(server.make_url("/feed"))


@asynccontextmanager
async def talking(answer: bytes, *, close: bool = True) -> AsyncIterator[str]:
    """Answer every connection with these very bytes, and hang up or stay silent."""

    talks: set[asyncio.Task[None] | None] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talks.add(asyncio.current_task())
        with suppress(ConnectionError):
            await reader.read(65_536)
            writer.write(answer)
            if not close:
                await reader.read()
            writer.close()
            await writer.wait_closed()

    async with await asyncio.start_server(talk, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}/feed"
        await asyncio.gather(*filter(None, talks))


def publish(body: bytes = RSS, *, status: int = 200, **headers: str) -> Handler:
    """Always the same answer; `Last_Modified="…"` is a header of it."""
    told = {name.replace("_", "-"): value for name, value in headers.items()}

    async def handler(request: web.Request) -> web.Response:
        return web.Response(body=body, status=status, headers=told)

    return handler


def redirect(location: str, *, status: int = 301) -> Handler:
    """Redirect from /feed, and publish elsewhere."""

    async def handler(request: web.Request) -> web.Response:
        if request.path == "/feed":
            return web.Response(status=status, headers={"Location": location})
        return web.Response(body=RSS)

    return handler
