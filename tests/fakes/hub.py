"""A hub of WebSub on loopback: it verifies whoever asks, and pushes what it is given."""

import hmac
from dataclasses import dataclass, field
from io import BytesIO
from secrets import token_hex
from typing import Self

from aiohttp import ClientSession, web

from tests.fakes.newsstand import on_loopback


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    topic: str
    callback: str
    secret: str


@dataclass(slots=True)
class Hub:
    """Answers each request with `status`, and where that is 2xx calls back as hubs do."""

    status: int = 202
    lease: int | None = None  # seconds; None: what was asked for
    asked: list[dict[str, str]] = field(default_factory=list)
    verified: list[int] = field(default_factory=list)  # what the callbacks answered
    subscribers: dict[str, Subscriber] = field(default_factory=dict)  # by topic
    base: str = ""
    _runner: web.AppRunner | None = None
    _session: ClientSession | None = None

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/", self._subscribe)
        self.base, self._runner = await on_loopback(app)
        self._session = ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session:
            await self._session.close()
        if self._runner:
            await self._runner.cleanup()

    async def call_back(self, callback: str, **told: str) -> tuple[int, str]:
        """Call a subscriber with `told` as hub.…; return its answer."""
        assert self._session
        query = {f"hub.{name}": value for name, value in told.items()}
        async with self._session.get(callback, params=query) as answer:
            return answer.status, await answer.text()

    async def push(
        self, topic: str, body: bytes, *, signature: str | None = None, method: str = "sha256"
    ) -> int:
        """Send a new version of a feed to its subscriber; return what that answered."""
        assert self._session
        subscriber = self.subscribers[topic]
        right = hmac.new(subscriber.secret.encode(), body, method).hexdigest()
        headers = {
            "X-Hub-Signature": f"{method}={right}" if signature is None else signature,
            "Content-Type": "application/rss+xml",
        }
        async with self._session.post(
            subscriber.callback, data=BytesIO(body), headers=headers
        ) as answer:
            return answer.status

    async def _subscribe(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        self.asked.append(form)
        if self.status < 300:
            lease = str(self.lease) if self.lease is not None else form["hub.lease_seconds"]
            challenge, topic = token_hex(8), form["hub.topic"]
            status, text = await self.call_back(
                form["hub.callback"],
                mode=form["hub.mode"],
                topic=topic,
                challenge=challenge,
                lease_seconds=lease,
            )
            self.verified.append(status)
            if (status, text) == (200, challenge):
                self.subscribers[topic] = Subscriber(
                    topic=topic, callback=form["hub.callback"], secret=form["hub.secret"]
                )
        return web.Response(status=self.status)
