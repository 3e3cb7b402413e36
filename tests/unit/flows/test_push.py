"""WebSub: a hub that a feed names pushes what is new, and polls become rare; if it fails, they do not."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
import redis.asyncio as redis
from aiohttp import ClientSession, ClientTimeout, web

from bot.domain.entries import ParsedFeed
from bot.domain.feeds import FeedEdit, FeedId, Intake, PollState
from bot.domain.pushes import FIRST_TRY, LAST_TRY, LATE, RARER, SELDOM, WANTED, Push
from bot.fetch.http import HttpFetcher
from bot.fetch.hubs import OF_ONE, HubClient, called_by_hubs
from bot.flows.poll import PollServices, poll
from bot.flows.push import PATH, Pushing
from bot.ingest.allowance import MOST_A_DAY
from bot.ingest.cadence import QUICKEST
from bot.store.entries import RedisEntryBook
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from bot.store.pushes import RedisPushes
from tests.build import NOON, a_feed
from tests.fakes.hub import Hub
from tests.fakes.newsstand import Item, Newsstand, on_loopback, rss
from tests.unit.flows.world import Asked, Parsing, Watch

WIRE = FeedId("wire")


def _item(name: str, watch: Watch, *, ago: timedelta = timedelta(0)) -> Item:
    return Item(title=f"Putin phones {name}", text="A call.", at=watch.at - ago, guid=name)


class Reader(Parsing):
    """Parses, and lets something happen meanwhile."""

    meanwhile: Callable[[], Awaitable[object]] | None = None

    async def parse(self, *asked: Any) -> ParsedFeed:
        if self.meanwhile:
            await self.meanwhile()
        return await super().parse(*asked)


class Desk:
    """A feed on a real server, a real hub, and our own server that the hub calls."""

    def __init__(self, client: redis.Redis, keys: Keys, stand: Newsstand, hub: Hub) -> None:
        self.watch, self.asked, self.stand, self.hub = Watch(), Asked(), stand, hub
        self.feeds, self.entries = RedisFeedBook(client, keys), RedisEntryBook(client, keys)
        self.book, self.reader = RedisPushes(client, keys), Reader()
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
            parser=self.reader,
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
        self.stand.documents["wire"] = rss([_item("Sisi", self.watch)])
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


@pytest.fixture
async def desk(client: redis.Redis, keys: Keys) -> AsyncIterator[Desk]:
    async with Newsstand() as stand, Hub() as hub, AsyncExitStack() as stack:
        desk = Desk(client, keys, stand, hub)
        await desk.open(stack)
        yield desk


async def test_what_a_hub_pushes_is_kept_and_assessed_as_what_is_polled(desk: Desk) -> None:
    """Once, though it is pushed twice, and polled afterwards."""
    await desk.lease()
    assert (await desk.push()).until == desk.watch.at + WANTED
    desk.watch.pass_by(timedelta(minutes=1))
    news = rss([_item("Raisi", desk.watch)])

    assert [await desk.hub.push(desk.topic, news) for _ in range(2)] == [204, 204]

    desk.stand.documents["wire"] = rss([_item("Raisi", desk.watch), _item("Sisi", desk.watch)])
    assert await poll(WIRE, desk.polling) == 0
    assert await desk.titles() == ["Putin phones Sisi", "Putin phones Raisi"]
    assert (await desk.state()).succeeded_at == desk.watch.at


async def test_a_hub_brings_no_more_in_a_day_than_polls_may(desk: Desk) -> None:
    await desk.lease()
    state = await desk.state()
    spent = Intake(began_at=desk.watch.at, taken=MOST_A_DAY - 1)
    await desk.feeds.remember(WIRE, state.brought(spent))
    flood = rss([_item(name, desk.watch) for name in ("Raisi", "Assad", "Abbas")])

    assert await desk.hub.push(desk.topic, flood) == 204

    assert len(await desk.titles()) == 2  # the first was polled
    assert (await desk.state()).left_out(desk.watch.at) == 2


async def test_polls_become_rarer_while_a_lease_lives(desk: Desk) -> None:
    await poll(WIRE, desk.polling)
    usual = (await desk.state()).due_at - desk.watch.at
    await desk.pushing.renew()
    await poll(WIRE, desk.polling)
    beside = (await desk.state()).due_at - desk.watch.at

    assert beside == pytest.approx(min(usual * RARER, SELDOM), abs=0.3 * usual * RARER)
    assert beside > 3 * usual

    desk.watch.pass_by(WANTED)
    due_at = desk.watch.at + usual
    assert await desk.pushing.rarer(WIRE, desk.watch.at, due_at) == due_at


async def test_a_hub_that_forgets_to_push_is_not_relied_on(desk: Desk) -> None:
    """Until it pushes again."""
    await desk.lease()
    desk.watch.pass_by(timedelta(hours=2))
    desk.stand.documents["wire"] = rss([_item("Raisi", desk.watch, ago=2 * LATE)])
    await poll(WIRE, desk.polling)

    push = await desk.push()
    assert push.missed
    assert push.rarer(desk.watch.at, desk.watch.at + LATE) == desk.watch.at + LATE

    await desk.hub.push(desk.topic, rss([_item("Assad", desk.watch)]))
    assert not (await desk.push()).missed


async def test_a_hub_named_before_we_could_be_pushed_to_is_asked_later(desk: Desk) -> None:
    """A feed that says 304 for ever, which names no hub, never brings another document to read."""
    await poll(WIRE, replace(desk.polling, pushing=None))
    desk.stand.links.clear()

    assert await poll(WIRE, desk.polling) == 0
    assert await desk.pushing.renew() == 1
    assert desk.hub.verified == [200]


async def test_a_hub_may_be_named_where_nothing_has_changed(desk: Desk) -> None:
    named = desk.stand.links.pop("wire")
    await poll(WIRE, desk.polling)
    assert await desk.pushing.renew() == 0

    desk.stand.links["wire"] = named
    assert await poll(WIRE, desk.polling) == 0
    assert await desk.pushing.renew() == 1


@pytest.mark.parametrize(
    "signature",
    ["", "sha256=", "sha256=" + 64 * "0", "md5=" + 32 * "0", "sha256", "sha1=é", "SHA256=x"],
)
async def test_what_is_not_signed_is_ignored(desk: Desk, signature: str) -> None:
    """And the answer does not tell: whoever guesses learns nothing by it."""
    await desk.lease()
    before, news = await desk.titles(), rss([_item("X", desk.watch)])

    assert await desk.hub.push(desk.topic, news, signature=signature) == 202
    assert await desk.titles() == before


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
async def test_a_hub_may_sign_with_any_method_that_websub_names(desk: Desk, method: str) -> None:
    await desk.lease()

    assert await desk.hub.push(desk.topic, rss([]), method=method) == 204


async def test_a_lease_is_renewed_before_it_ends(desk: Desk) -> None:
    desk.hub.lease = 3600
    await desk.lease()
    assert await desk.pushing.renew() == 0

    desk.watch.pass_by(timedelta(minutes=50))
    assert await desk.pushing.renew() == 1
    assert (await desk.push()).until == desk.watch.at + timedelta(hours=1)


async def test_a_hub_out_of_reach_is_asked_ever_more_seldom(desk: Desk) -> None:
    """One that says no, or calls back to say so, a day later."""
    desk.hub.status = 503
    await poll(WIRE, desk.polling)
    waits = []
    for _ in range(10):
        assert await desk.pushing.renew() == 1
        waits.append((await desk.push()).ask_at - desk.watch.at)
        desk.watch.at = (await desk.push()).ask_at
    assert waits[:3] == [FIRST_TRY, 2 * FIRST_TRY, 4 * FIRST_TRY]
    assert waits[-1] == LAST_TRY

    desk.hub.status = 403
    await desk.pushing.renew()
    assert (await desk.push()).refusal == "It does not accept that (403)."

    desk.hub.status = 202
    desk.watch.pass_by(LAST_TRY)
    await desk.pushing.renew()
    callback = desk.hub.subscribers[desk.topic].callback
    told = {"mode": "denied", "topic": desk.topic, "reason": "no such feed"}
    assert await desk.hub.call_back(callback, **told) == (200, "")
    assert (await desk.push()).refusal == "no such feed"
    assert (await desk.push()).until is None


async def test_a_request_that_we_did_not_make_is_not_confirmed(desk: Desk) -> None:
    """Another topic, another feed, a guessed address, an end that we did not ask for."""
    await desk.lease()
    callback = desk.hub.subscribers[desk.topic].callback
    right = {"mode": "subscribe", "topic": desk.topic, "challenge": "c", "lease_seconds": "9"}
    until = (await desk.push()).until

    for place, told in (
        (callback, right | {"mode": "unsubscribe"}),
        (callback, right | {"topic": "https://a.example/"}),
        (callback[:-1] + "x", right),
        (callback.replace("wire", "post"), right),
    ):
        assert (await desk.hub.call_back(place, **told))[0] == 404
    assert (await desk.push()).until == until


async def test_a_feed_that_is_paused_or_removed_takes_no_pushes(desk: Desk) -> None:
    """The hub is told 410, by which it knows that it may stop."""
    await desk.lease()
    await desk.feeds.edit({WIRE: FeedEdit(enabled=False)}, now=desk.watch.at)
    assert await desk.hub.push(desk.topic, rss([_item("X", desk.watch)])) == 410

    await desk.feeds.edit({WIRE: FeedEdit(removed=True)}, now=desk.watch.at)
    await desk.pushing.renew()
    assert await desk.book.get(WIRE) is None
    assert await desk.hub.push(desk.topic, rss([])) == 410


async def test_a_push_writes_over_no_poll_and_no_admin(desk: Desk) -> None:
    """Whatever they do while it is read."""
    await desk.lease()

    async def polled() -> None:
        await desk.feeds.remember(WIRE, replace(await desk.state(), etag="polled meanwhile"))

    desk.reader.meanwhile = polled
    assert await desk.hub.push(desk.topic, rss([_item("Raisi", desk.watch)])) == 204
    assert (await desk.state()).etag == "polled meanwhile"

    async def replaced() -> None:
        edit = FeedEdit(url="https://wire.example/new")
        await desk.feeds.edit({WIRE: edit}, now=desk.watch.at)

    desk.reader.meanwhile = replaced
    assert await desk.hub.push(desk.topic, rss([_item("Assad", desk.watch)])) == 204
    assert await desk.titles() == ["Putin phones Sisi", "Putin phones Raisi"]


async def test_a_push_that_is_no_feed_has_the_feed_polled(desk: Desk) -> None:
    """Some hubs send a mere hint; and nothing larger than a poll reads is taken."""
    await desk.lease()
    desk.watch.at += QUICKEST
    assert await desk.hub.push(desk.topic, b"something is new") == 204
    assert (await desk.state()).due_at == desk.watch.at

    assert await desk.hub.push(desk.topic, bytes(5_000_001)) == 413


async def test_no_hub_has_us_poll_more_often_than_ever(desk: Desk) -> None:
    """One that sends hints without end would hammer whoever the feed is from, through us."""
    await desk.lease()
    polled_at = desk.watch.at
    desk.watch.at += timedelta(seconds=1)
    assert await desk.hub.push(desk.topic, b"something is new") == 204
    assert (await desk.state()).due_at == polled_at + QUICKEST

    asked_to_wait = desk.watch.at + timedelta(hours=5)
    failed = (await desk.state()).failed(desk.watch.at, due_at=asked_to_wait, error="busy")
    await desk.feeds.remember(WIRE, failed)
    desk.watch.at += timedelta(hours=1)
    assert await desk.hub.push(desk.topic, b"something is new") == 204
    assert (await desk.state()).due_at == asked_to_wait


class Watched(RedisPushes):
    """Tells of everybody who looks for a push: whoever found one sends its body now."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        super().__init__(client, keys)
        self.looked = asyncio.Semaphore(0)

    async def get(self, feed_id: FeedId) -> Push | None:
        found = await super().get(feed_id)
        self.looked.release()
        return found


async def test_a_slow_hub_keeps_no_other_away(desk: Desk, client: redis.Redis, keys: Keys) -> None:
    """Bodies in hand are few; one feed's hub, which knows one address of ours, gets not all."""
    wire, post = desk.topic, f"{desk.stand.base}/post"
    desk.stand.documents["post"] = rss([])
    desk.stand.links["post"] = desk.stand.links["wire"].replace("/wire>", "/post>")
    await desk.feeds.sync([a_feed("wire", url=wire), a_feed("post", url=post)], now=NOON)
    assert [await poll(FeedId(it), desk.polling) for it in ("wire", "post")] == [1, 0]
    assert await desk.pushing.renew() == 2
    paths = {topic: urlsplit(it.callback).path for topic, it in desk.hub.subscribers.items()}
    gate, book = asyncio.Event(), Watched(client, keys)

    async def slowly() -> AsyncIterator[bytes]:
        yield b"<"
        await gate.wait()

    app = web.Application()
    app.add_routes(called_by_hubs(replace(desk.pushing, book=book)))
    address, runner = await on_loopback(app)
    async with ClientSession(address, timeout=ClientTimeout(60)) as hubs:
        slow = [asyncio.create_task(_unsigned(hubs, paths[wire], slowly())) for _ in range(OF_ONE)]
        for _ in slow:
            await asyncio.wait_for(book.looked.acquire(), 30)
        assert await _unsigned(hubs, paths[wire], b"<rss/>") == 503
        assert await _unsigned(hubs, paths[post], b"<rss/>") == 202
        gate.set()
        assert await asyncio.gather(*slow) == [202] * OF_ONE
        assert await _unsigned(hubs, paths[wire], b"<rss/>") == 202
    await runner.cleanup()


async def _unsigned(hubs: ClientSession, place: str, body: bytes | AsyncIterator[bytes]) -> int:
    async with hubs.post(place, data=body) as answer:
        return answer.status


async def test_a_feed_that_names_no_hub_any_more_is_only_polled(desk: Desk) -> None:
    await desk.lease()
    del desk.stand.links["wire"]
    desk.stand.documents["wire"] = rss([_item("Raisi", desk.watch)])
    await poll(WIRE, desk.polling)

    assert await desk.book.get(WIRE) is None


async def test_a_hub_at_a_private_address_is_not_asked(desk: Desk) -> None:
    """As with feeds: a document must not make us knock at our own network."""
    await poll(WIRE, desk.polling)
    async with HubClient(user_agent="Test") as guarded:
        assert await replace(desk.pushing, hubs=guarded).renew() == 1

    assert desk.hub.asked == []
