"""Hubs of WebSub over HTTP: we ask them, and they call us."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus

import structlog
from aiohttp import ClientError, ClientSession, web
from yarl import URL

from bot.domain.errors import HubRefused
from bot.fetch.guard import refusal
from bot.fetch.outward import OutwardClient
from bot.flows.push import PATH, Pushing, Taken

log = structlog.get_logger()

MOST_HOPS = 3
LARGEST = 5_000_000  # bytes pushed, as many as a poll reads
IN_HAND = 8  # pushes; the others are told to come again, as bodies are held in memory
OF_ONE = 2  # of these for one feed: a hub that sends slowly keeps no other from pushing
COME_AGAIN = 30  # seconds
ANSWERS = {
    Taken.KEPT: HTTPStatus.NO_CONTENT,
    Taken.IGNORED: HTTPStatus.ACCEPTED,  # so that nobody learns by trying what a signature is
    Taken.UNWANTED: HTTPStatus.GONE,  # by which a hub knows that it may stop
}
MOVED = {HTTPStatus.TEMPORARY_REDIRECT, HTTPStatus.PERMANENT_REDIRECT}


class HubClient(OutwardClient):
    """Asks hubs, at public addresses only; an asynchronous context manager."""

    def __init__(
        self,
        *,
        user_agent: str,
        allow_private: bool = False,
        timeout: timedelta = timedelta(seconds=20),
    ) -> None:
        headers = {"User-Agent": user_agent}
        super().__init__(
            headers=headers, allow_private=allow_private, timeout=timeout.total_seconds()
        )

    async def ask(self, hub: str, form: Mapping[str, str]) -> None:
        """Send a request to a hub, also where it has moved.

        Raises:
            HubRefused: it did not accept it, or did not answer.
        """
        try:
            status = await self._send(self._session, URL(hub), form)
        except (ClientError, OSError, ValueError, TimeoutError) as error:
            raise HubRefused(f"It could not be asked ({type(error).__name__}).") from error
        if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            final = HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR
            busy = status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_TIMEOUT}
            raise HubRefused(f"It does not accept that ({status}).", for_good=final and not busy)

    async def _send(self, session: ClientSession, url: URL, form: Mapping[str, str]) -> int:
        for _ in range(MOST_HOPS + 1):
            if reason := refusal(url):
                raise HubRefused(reason, for_good=True)
            async with session.post(url, data=form, allow_redirects=False) as response:
                location = response.headers.get("Location")
                if response.status not in MOVED or not location:
                    return response.status
                url = url.join(URL(location))
        raise HubRefused(f"It redirects more than {MOST_HOPS} times.")


def called_by_hubs(pushing: Pushing) -> tuple[web.RouteDef, ...]:
    """Return what the web server answers to hubs: that it was us, and that we have it."""
    in_hand = Counter[str]()  # by feed

    async def verify(request: web.Request) -> web.Response:
        names = request.match_info
        challenge = await pushing.verify(names["feed"], names["token"], request.query)
        if challenge is None:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        return web.Response(text=challenge)

    async def take(request: web.Request) -> web.Response:
        names = request.match_info
        feed = names["feed"]
        if not await pushing.expects(feed, names["token"]):
            return web.Response(status=HTTPStatus.GONE)
        if in_hand.total() >= IN_HAND or in_hand[feed] >= OF_ONE:
            return _again()
        in_hand[feed] += 1
        try:
            return await _take(request)
        finally:
            in_hand[feed] -= 1

    async def _take(request: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(60):
                body = await _body(request)
        except TimeoutError:
            return web.Response(status=HTTPStatus.REQUEST_TIMEOUT)
        if body is None:
            return web.Response(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        names, headers = request.match_info, request.headers
        try:
            taken = await pushing.take(
                names["feed"],
                names["token"],
                headers.get("X-Hub-Signature", ""),
                body,
                headers.get("Content-Type"),
            )
        except Exception:  # the edge: whatever it was, the hub keeps it and sends it again
            log.exception("push_failed", feed=names["feed"])
            return _again()
        return web.Response(status=ANSWERS[taken])

    place = f"{PATH}/{{feed}}/{{token}}"
    return web.get(place, verify, allow_head=False), web.post(place, take)


def _again() -> web.Response:
    return web.Response(
        status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": str(COME_AGAIN)}
    )


async def _body(request: web.Request) -> bytes | None:
    """Read what was pushed; None if it is more than we read of a feed."""
    if (request.content_length or 0) > LARGEST:
        return None
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > LARGEST:
            return None
    return bytes(body)
