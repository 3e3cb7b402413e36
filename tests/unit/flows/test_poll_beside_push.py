"""A poll and a push of one feed at a time: neither loses what the other found out."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta

import pytest
import redis.asyncio as redis

from bot.domain.errors import FeedUnreachable
from bot.domain.feeds import Feed, FeedEdit, Fetched, PollState, Unchanged
from bot.flows.poll import LEASE, poll
from bot.store.keys import Keys
from tests.fakes.hub import Hub
from tests.fakes.newsstand import Item, Newsstand, rss
from tests.unit.flows.test_push import WIRE, Desk
from tests.unit.flows.world import Watch


def an_item(name: str, watch: Watch) -> Item:
    return Item(title=f"Putin phones {name}", text="A call.", at=watch.at, guid=name)


@pytest.fixture
async def desk(client: redis.Redis, keys: Keys) -> AsyncIterator[Desk]:
    async with Newsstand() as stand, Hub() as hub, AsyncExitStack() as stack:
        desk = Desk(client, keys, stand, hub)
        await desk.open(stack)
        await desk.lease()
        desk.watch.pass_by(timedelta(minutes=1))
        yield desk


@pytest.mark.parametrize("answer", ["a document", "nothing new", "no answer"])
async def test_what_is_pushed_while_a_feed_is_asked_counts_still(desk: Desk, answer: str) -> None:
    """Its answer may take a minute. What is in both is one entry."""
    both, polled = an_item("Raisi", desk.watch), an_item("Assad", desk.watch)
    desk.stand.documents["wire"] = rss([polled, both])

    class Slow:
        async def fetch(self, feed: Feed, state: PollState) -> Fetched | Unchanged:
            assert await desk.hub.push(desk.topic, rss([both])) == 204
            if answer == "no answer":
                raise FeedUnreachable(feed.id, "It takes no connections.")
            found = await desk.polling.fetcher.fetch(feed, state)
            return found if answer == "a document" else Unchanged(etag="unchanged")

    new = 1 if answer == "a document" else 0
    assert await poll(WIRE, replace(desk.polling, fetcher=Slow())) == new

    state = await desk.state()
    assert state.intake is not None
    assert state.intake.taken == len(set(desk.asked.assessments)) == 2 + new
    assert (state.failures, state.etag) == {
        "a document": (0, state.etag),
        "nothing new": (0, "unchanged"),
        "no answer": (1, state.etag),
    }[answer]


async def test_what_is_polled_while_a_push_is_read_holds_still(desk: Desk) -> None:
    """The articles of what was pushed take as long; each is asked for once all the same."""
    await desk.feeds.edit({WIRE: FeedEdit(articles=True)}, now=desk.watch.at)
    desk.stand.documents["wire"] = rss([an_item("Assad", desk.watch)])

    asked: list[str] = []

    class Slow:
        async def text(self, url: str, title: str) -> str:
            asked.append(title)
            desk.watch.pass_by(timedelta(minutes=1))
            if len(asked) < 9:
                await poll(WIRE, desk.polling)
            return f"{title}. {'word ' * 100}"

    object.__setattr__(desk.pushing, "pages", Slow())
    before = await desk.state()
    assert await desk.hub.push(desk.topic, rss([an_item("Raisi", desk.watch)])) == 204

    assert asked == ["Putin phones Raisi"]
    kept = [await desk.entries.get(it) for it in desk.asked.assessments]
    assert [len(it.text) > 500 for it in kept if it] == [False, False, True]

    state = await desk.state()
    assert state.intake is not None
    assert state.intake.taken == 3
    assert state.body_hash != before.body_hash
    assert state.succeeded_at == desk.watch.at


async def test_who_come_at_once_are_all_counted(desk: Desk) -> None:
    names = ("Raisi", "Assad")
    desk.stand.documents["wire"] = rss([an_item("Sisi", desk.watch), an_item("Aoun", desk.watch)])
    pushes = (desk.hub.push(desk.topic, rss([an_item(name, desk.watch)])) for name in names)

    done = await asyncio.gather(*pushes, poll(WIRE, desk.polling), poll(WIRE, desk.polling))
    assert sorted(done) == [0, 1, 204, 204]

    state = await desk.state()
    assert state.intake is not None
    assert state.intake.taken == len(set(desk.asked.assessments)) == 4


async def test_a_push_does_not_have_a_feed_polled_that_is_being_polled(desk: Desk) -> None:
    """Whether it brings something or only says that there is something."""
    desk.watch.pass_by(timedelta(days=1))
    assert await desk.feeds.claim_due(desk.watch.at, limit=9, lease=LEASE) == [WIRE]

    for body in (rss([an_item("Raisi", desk.watch)]), b"something is new"):
        assert await desk.hub.push(desk.topic, body) == 204

    assert await desk.feeds.claim_due(desk.watch.at, limit=9, lease=LEASE) == []
