"""A desk that polls a feed, and is pushed to by its hub."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta

import redis.asyncio as redis
from aiohttp import web

from bot.domain.feeds import FeedId, PollState
from bot.domain.pushes import Push
from bot.fetch.http import HttpFetcher
from bot.fetch.hubs import HubClient, called_by_hubs
from bot.flows.poll import PollServices, poll
from bot.flows.push import PATH, Pushing
from bot.store.entries import RedisEntryBook
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from bot.store.pushes import RedisPushes
from tests.build import a_feed
from tests.fakes.hub import Hub
from tests.fakes.newsstand import Item, Newsstand, on_loopback, rss
from tests.unit.flows.world import Asked, Parsing, Watch

WIRE = FeedId("wire")


def an_item(name: str, watch: Watch, *, ago: timedelta = timedelta(0)) -> Item:
    return Item(title=f"Putin phones {name}", text="A call.", at=watch.at - ago, guid=name)


class Desk:
    """A feed on a real server, a real hub, and our own server that the hub calls."""

    def __init__(self, client: redis.Redis, keys: Keys, stand: Newsstand, hub: Hub) -> None:
        self.watch, self.asked, self.stand, self.hub = Watch(), Asked(), stand, hub
        self.feeds, self.entries = RedisFeedBook(client, keys), RedisEntryBook(client, keys)
        self.book = RedisPushes(client, keys)
        self.pushing: Pushing
        self.polling: PollServices

    async def open(self, stack: AsyncExitStack) -> None:
        app = web.Application()
        app.router.add_route("*", PATH + "/{feed}/{token}", self._call)
        address, runner = await on_loopback(app)
        stack.push_async_callback(runner.cleanup)
        self.pushing = Pushing(
            address=address,
            key=b"open-sesame",
            book=self.book,
            hubs=await stack.enter_async_context(HubClient(user_agent="Test", allow_private=True)),
            feeds=self.feeds,
            parser=Parsing(),
            jobs=self.asked,
            clock=self.watch,
        )
        self.routes = {it.method: it.handler for it in called_by_hubs(self.pushing)}
        self.polling = PollServices(
            feeds=self.feeds,
            fetcher=await stack.enter_async_context(
                HttpFetcher(user_agent="Test", allow_private=True)
            ),
            parser=Parsing(),
            jobs=self.asked,
            clock=self.watch,
            pushing=self.pushing,
        )
        self.stand.documents["wire"] = rss([an_item("Sisi", self.watch)])
        self.stand.links["wire"] = f'<{self.hub.base}/>; rel="hub", <{self.topic}>; rel=self'
        await self.feeds.sync([a_feed("wire", url=self.topic)], now=self.watch.at)

    async def _call(self, request: web.Request) -> web.StreamResponse:
        answer: web.StreamResponse = await self.routes[request.method](request)
        return answer

    @property
    def topic(self) -> str:
        return f"{self.stand.base}/wire"

    async def state(self) -> PollState:
        known = await self.feeds.get(WIRE)
        assert known
        return known[1]

    async def push(self) -> Push:
        found = await self.book.get(WIRE)
        assert found
        return found

    async def lease(self) -> None:
        await poll(WIRE, self.polling)
        assert await self.pushing.renew() == 1
        assert self.hub.verified == [200]

    async def titles(self) -> list[str]:
        kept = [await self.entries.get(it) for it in self.asked.assessments]
        return [entry.title for entry in kept if entry]


@asynccontextmanager
async def at_a_desk(client: redis.Redis, keys: Keys) -> AsyncIterator[Desk]:
    async with Newsstand() as stand, Hub() as hub, AsyncExitStack() as stack:
        desk = Desk(client, keys, stand, hub)
        await desk.open(stack)
        yield desk
