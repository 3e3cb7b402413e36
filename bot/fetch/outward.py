"""What every client has that goes out to addresses which others name."""

from collections.abc import Mapping
from types import TracebackType
from typing import Self

from aiohttp import ClientSession, ClientTimeout, DummyCookieJar, TCPConnector
from aiohttp.resolver import AsyncResolver

from bot.fetch.guard import public_socket

DNS_WAIT = 3.0  # seconds
DNS_TRIES = 2


class OutwardClient:
    """Reaches public addresses only, unless told otherwise; an asynchronous context manager."""

    def __init__(
        self, *, headers: Mapping[str, str], allow_private: bool, timeout: float | None
    ) -> None:
        """Say what goes with each request, and how long it may take, in seconds; None: for ever."""
        self._headers = headers
        self._allow_private = allow_private
        self._total = timeout
        self._opened: ClientSession | None = None
        self._resolver: AsyncResolver | None = None

    async def __aenter__(self) -> Self:
        # The system's own lookup holds a thread for up to 15 s, and nothing can end it.
        self._resolver = AsyncResolver(timeout=DNS_WAIT, tries=DNS_TRIES)
        self._opened = ClientSession(
            connector=TCPConnector(
                limit=0,  # each client has bounds of its own
                resolver=self._resolver,
                socket_factory=None if self._allow_private else public_socket,
            ),
            cookie_jar=DummyCookieJar(),  # one host's cookies are no other's business
            headers=self._headers,
            timeout=ClientTimeout(total=self._total),
            trust_env=False,  # a proxy would resolve names past the guard
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._opened:
            await self._opened.close()
        if self._resolver:
            await self._resolver.close()

    @property
    def _session(self) -> ClientSession:
        if self._opened is None:
            raise RuntimeError("enter the client with 'async with' before using it")
        return self._opened
