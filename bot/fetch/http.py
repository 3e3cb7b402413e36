"""Feeds over HTTP: polite, bounded, and to public addresses only."""

import asyncio
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b
from http import HTTPStatus

from aiohttp import ClientResponse, ClientSession
from yarl import URL

from bot.domain.errors import FeedError, FeedRefused, FeedUnreachable, FeedUnreadable
from bot.domain.feeds import Feed, FeedId, Fetched, Hub, PollState, Trouble, Unchanged
from bot.fetch.guard import refusal
from bot.fetch.headers import fresh_for, linked
from bot.fetch.outward import OutwardClient
from bot.fetch.reasons import of_exception, of_status
from bot.fetch.turns import Turns
from bot.ingest.urls import absolute

ACCEPT = (
    "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
)
MEGABYTE = 1_000_000
MOST_HOPS = 5
ALL_AT_ONCE = 200  # connections; file descriptors are 1,024 on many machines
MOST_TIMED = 20_000  # feeds of which is known how long they take
CHUNK = 64 * 1024
GZIP = b"\x1f\x8b"

PERMANENT = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
REDIRECTS = {*PERMANENT, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hop:
    """Where the search for a feed has got to."""

    url: URL
    permanent: bool = True  # so far


class HttpFetcher(OutwardClient):
    """Fetches feeds; an asynchronous context manager, since it keeps connections open.

    `timeout` is for one fetch with all its redirects. `max_body` is in bytes, before and after
    decompression. No more than `per_host` fetches go to one host at a time; the others wait, and
    their time does not run meanwhile.
    """

    def __init__(
        self,
        *,
        user_agent: str,
        allow_private: bool = False,
        timeout: timedelta = timedelta(seconds=30),
        max_body: int = 5 * MEGABYTE,
        per_host: int = 2,
    ) -> None:
        headers = {"User-Agent": user_agent, "Accept": ACCEPT}
        # Our own time limit runs over all hops.
        super().__init__(headers=headers, allow_private=allow_private, timeout=None)
        self._timeout = timeout.total_seconds()
        self._max_body = max_body
        self._turns = Turns(per_host)
        self._all = asyncio.Semaphore(ALL_AT_ONCE)
        self._took: dict[FeedId, float] = {}  # seconds, the last time

    async def fetch(self, feed: Feed, state: PollState) -> Fetched | Unchanged:
        """Fetch a feed, unless it is as it was at the last poll.

        It is looked for where a permanent redirect has led before; after a failure, at the
        address in the list again.

        Raises:
            FeedUnreachable: it did not answer, or answered that it could not.
            FeedRefused: its address, or one it redirects to, is not public; or it is gone.
            FeedUnreadable: it is larger than we read, or empty.
        """
        session = self._session
        address = feed.url if state.failures else state.moved_to or feed.url
        try:
            start = URL(address)
        except ValueError as caught:
            raise FeedRefused(feed.id, "Its address is not well-formed.") from caught
        host = start.host or ""
        await self._turns.take(host, self._took.get(feed.id, 0.0))
        try:
            async with self._all:
                return await self._timed(session, feed, state, _Hop(url=start))
        finally:
            self._turns.leave(host)

    async def _timed(
        self, session: ClientSession, feed: Feed, state: PollState, hop: _Hop
    ) -> Fetched | Unchanged:
        began = time.monotonic()
        try:
            async with asyncio.timeout(self._timeout):
                return await self._follow(session, feed, state, hop)
        except FeedError:
            raise
        except Exception as caught:  # whatever the network, TLS or the server came up with
            raise of_exception(feed.id, caught, self._timeout) from caught
        finally:
            if len(self._took) >= MOST_TIMED:
                self._took.clear()
            self._took[feed.id] = time.monotonic() - began

    async def _follow(
        self, session: ClientSession, feed: Feed, state: PollState, hop: _Hop
    ) -> Fetched | Unchanged:
        """Follow redirects by hand, so that every hop passes the guard."""
        conditions = _conditions(state)
        for _ in range(MOST_HOPS + 1):
            if reason := refusal(hop.url):
                raise FeedRefused(feed.id, reason)
            async with session.get(hop.url, headers=conditions, allow_redirects=False) as response:
                if response.status not in REDIRECTS:
                    return await self._read(feed, state, hop, response)
                hop = _next(feed, hop, response)
        reason = f"It redirects more than {MOST_HOPS} times."
        raise FeedUnreachable(feed.id, reason, Trouble.REDIRECTS)

    async def _read(
        self, feed: Feed, state: PollState, hop: _Hop, response: ClientResponse
    ) -> Fetched | Unchanged:
        headers = response.headers
        if response.status == HTTPStatus.NOT_MODIFIED and _conditions(state):
            return Unchanged(
                etag=headers.get("ETag", state.etag),
                last_modified=headers.get("Last-Modified", state.last_modified),
                fresh_for=fresh_for(headers),
                hub=_hub(headers, hop.url),
            )
        if response.status != HTTPStatus.OK:
            raise of_status(feed.id, response.status, headers)
        body = _unpacked(await self._body(feed.id, response), self._max_body)
        if body is None:
            raise self._too_large(feed.id)
        if not body.strip():
            reason = "It answered with an empty document."
            raise FeedUnreadable(feed.id, reason, Trouble.EMPTY)
        digest = blake2b(body, digest_size=16).hexdigest()
        validators = {
            "etag": headers.get("ETag"),
            "last_modified": headers.get("Last-Modified"),
        }
        if digest == state.body_hash:
            return Unchanged(
                **validators, fresh_for=fresh_for(headers), hub=_hub(headers, hop.url)
            )
        return Fetched(
            body=body,
            body_hash=digest,
            url=str(_bare(hop.url)),
            content_type=headers.get("Content-Type"),
            **validators,
            fresh_for=fresh_for(headers),
            moved_to=_moved(feed, hop),
            hub=_hub(headers, hop.url),
        )

    async def _body(self, feed_id: FeedId, response: ClientResponse) -> bytes:
        """Read a body as it is decompressed, and no further than it may be long."""
        if (response.content_length or 0) > self._max_body:
            raise self._too_large(feed_id)
        body = bytearray()
        async for chunk in response.content.iter_chunked(CHUNK):
            body += chunk
            if len(body) > self._max_body:
                raise self._too_large(feed_id)
        return bytes(body)

    def _too_large(self, feed_id: FeedId) -> FeedUnreadable:
        size = f"{self._max_body / MEGABYTE:g} MB"
        reason = f"It is larger than {size}, the most we read of a feed."
        return FeedUnreadable(feed_id, reason, Trouble.TOO_LARGE)


def _conditions(state: PollState) -> dict[str, str]:
    """Ask only for what has changed. After a failure ask for all: what we have may be at fault."""
    if state.failures:
        return {}
    told = {"If-None-Match": state.etag, "If-Modified-Since": state.last_modified}
    return {name: value for name, value in told.items() if value}


def _next(feed: Feed, hop: _Hop, response: ClientResponse) -> _Hop:
    location = response.headers.get("Location", "")
    try:
        target = hop.url.join(URL(location))
    except ValueError as caught:
        reason = "It redirects to an address that is none."
        raise FeedUnreachable(feed.id, reason, Trouble.REDIRECTS) from caught
    if not location:
        reason = "It redirects, but does not say where to."
        raise FeedUnreachable(feed.id, reason, Trouble.REDIRECTS)
    if _site(target) == _site(hop.url) and not target.user:
        target = target.with_user(hop.url.user).with_password(hop.url.password)
    return _Hop(url=target, permanent=hop.permanent and response.status in PERMANENT)


def _moved(feed: Feed, hop: _Hop) -> str | None:
    """Return where a feed has moved for good; never an address with a password in it."""
    if not hop.permanent or hop.url.user or hop.url == URL(feed.url):
        return None
    return str(hop.url)


def _hub(headers: Mapping[str, str], url: URL) -> Hub | None:
    """Return who pushes the feed, says its server."""
    written = linked(headers, "hub")
    if not written:
        return None
    base = str(_bare(url))
    hub = absolute(base, written)
    return Hub(url=hub, topic=absolute(base, linked(headers, "self")) or base) if hub else None


def _bare(url: URL) -> URL:
    return url.with_user(None).with_fragment(None)


def _site(url: URL) -> tuple[str, str | None, int | None]:
    return url.scheme, url.host, url.port


def _unpacked(body: bytes, limit: int) -> bytes | None:
    """Unpack a gzip file that is sent as one; None if it grows beyond the limit."""
    if not body.startswith(GZIP):
        return body
    try:
        unpacked = zlib.decompressobj(wbits=31).decompress(body, limit + 1)
    except zlib.error:
        return body
    return unpacked if len(unpacked) <= limit else None
