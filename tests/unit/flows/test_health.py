"""Looking after the feeds: a feed that died is told to admins once, and counted for readers."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
import redis.asyncio as redis

from bot.domain.audience import ChatId
from bot.domain.deliveries import Message
from bot.domain.feeds import DEAD_AFTER, Feed, FeedId, PollState
from bot.flows.health import HealthServices, review
from bot.ingest import cadence
from bot.render.feeds import dead_page
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from tests.build import NOON, a_feed
from tests.unit.flows.world import Watch
from tests.unit.handlers.chat import texts

ADMINS = (ChatId(7), ChatId(8))


def draw(dead: Sequence[tuple[Feed, PollState]]) -> Message:
    return dead_page(dead, language="en", texts=texts())


class Ward:
    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self.watch, self.feeds = Watch(), RedisFeedBook(client, keys)
        self.outbox = RedisOutbox(client, keys)
        self.services = HealthServices(
            feeds=self.feeds, outbox=self.outbox, clock=self.watch, draw=draw, admins=ADMINS
        )

    async def fail(self, name: str, *, times: int = 1, retired: bool = False) -> None:
        known = await self.feeds.get(FeedId(name))
        assert known is not None
        state, now = known[1], self.watch.now()
        for _ in range(times):
            state = state.failed(
                now, due_at=now, error="It takes no connections.", retired=retired
            )
        await self.feeds.remember(FeedId(name), state)

    async def succeed(self, name: str) -> None:
        now = self.watch.now()
        state = PollState(due_at=now).succeeded(
            now, due_at=now, etag=None, last_modified=None, body_hash=None, entries_per_day=9
        )
        await self.feeds.remember(FeedId(name), state)

    async def told(self) -> list[tuple[int, str]]:
        """Review, and return what went out of it."""
        await review(self.services)
        sent = []
        while one := await self.outbox.lease(self.watch.now(), hold=timedelta(minutes=1)):
            sent.append((int(one.chat_id), one.message.html))
            await self.outbox.settle(one.id)
        return sorted(sent)


@pytest.fixture
async def ward(client: redis.Redis, keys: Keys) -> Ward:
    ward = Ward(client, keys)
    feeds = [a_feed(name, url=f"https://{name}.example/") for name in ("wire", "herald")]
    await ward.feeds.sync(feeds, now=NOON)
    return ward


async def test_a_feed_that_died_is_told_once_to_every_admin(ward: Ward) -> None:
    await ward.fail("wire", times=9)
    assert await ward.told() == []  # it may come back
    ward.watch.pass_by(DEAD_AFTER)
    await ward.fail("wire")
    told = await ward.told()

    assert [chat for chat, _ in told] == [7, 8]
    assert "wire: \u2068It takes no connections.\u2069" in told[0][1]
    assert await ward.told() == []


async def test_one_that_is_gone_for_good_is_told_at_once(ward: Ward) -> None:
    await ward.fail("herald", retired=True)

    assert "herald" in (await ward.told())[0][1]


async def test_one_that_recovered_and_died_again_is_told_again(ward: Ward) -> None:
    await ward.fail("wire", retired=True)
    await ward.told()
    await ward.succeed("wire")
    assert await ward.told() == []
    await ward.fail("wire", retired=True)

    assert len(await ward.told()) == len(ADMINS)


async def test_readers_hear_how_many_do_not_work_now(ward: Ward) -> None:
    """One failure is a hiccup; a success ends it at once."""
    await ward.fail("wire")
    once = await ward.feeds.count_failing()
    await ward.fail("wire", times=2)
    often = await ward.feeds.count_failing()
    await ward.succeed("wire")

    assert (once, often, await ward.feeds.count_failing()) == (0, 1, 0)


async def test_the_pace_is_solved_from_the_feeds_there_are(ward: Ward) -> None:
    assert await ward.feeds.pace() is None
    await ward.succeed("wire")
    await review(ward.services)

    rates = [9.0, 0.0]
    solved = cadence.pace_for(rates, polls_per_feed_and_day=cadence.BUDGET)
    assert await ward.feeds.pace() == pytest.approx(solved, abs=timedelta(milliseconds=1))


async def test_a_feed_that_left_while_it_was_polled_is_in_no_count(ward: Ward) -> None:
    known = await ward.feeds.get(FeedId("wire"))
    assert known is not None
    await ward.feeds.sync([known[0]], now=NOON)
    gone = PollState(due_at=NOON, retired=True, entries_per_day=400)
    await ward.feeds.remember(FeedId("herald"), gone)

    assert await ward.told() == []
    assert await ward.feeds.count_failing() == 0
    assert await ward.feeds.rates() == [0.0]


def test_a_hundred_dead_feeds_fit_into_one_message() -> None:
    state = PollState(due_at=NOON).failed(NOON, due_at=NOON, error="No. " * 90, retired=True)
    page = draw([(a_feed(f"feed-{number}"), state) for number in range(100)])

    assert "+80" in page.html
    assert len(page.html) < 4_096
