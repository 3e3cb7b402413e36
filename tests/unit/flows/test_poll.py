"""Polling a feed: what is new is kept once and handed on; what is wrong is only its own."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import redis.asyncio as redis

from bot.domain.errors import FeedRefused, FeedUnreachable
from bot.domain.feeds import (
    Feed,
    FeedEdit,
    FeedId,
    Fetched,
    Health,
    Intake,
    PollState,
    Trouble,
    Unchanged,
)
from bot.flows.poll import (
    LEASE,
    RETIRED,
    WAITS_TOO_LONG,
    PollServices,
    poll,
    poll_batch,
    poll_due,
    reassess_lost,
)
from bot.ingest import cadence
from bot.ingest.allowance import MOST_A_DAY
from bot.store.entries import RedisEntryBook
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from tests.build import NOON, a_feed
from tests.fakes.newsstand import Item, rss
from tests.unit.flows.world import Asked, Parsing, Press, Watch

WIRE = FeedId("wire")
CALL = Item(title="Putin phones Netanyahu", text="They spoke for an hour.", at=NOON, guid="call")
VISIT = Item(title="Sisi receives Blinken", text="They met in Cairo.", at=NOON, guid="visit")


class Desk:
    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self.press, self.asked, self.watch = Press(), Asked(), Watch()
        self.feeds, self.entries = RedisFeedBook(client, keys), RedisEntryBook(client, keys)
        self.services = PollServices(
            feeds=self.feeds,
            fetcher=self.press,
            parser=Parsing(),
            jobs=self.asked,
            clock=self.watch,
        )

    async def monitor(self) -> None:
        await self.feeds.sync([a_feed("wire")], now=self.watch.now())

    async def allow(self, more: int) -> None:
        """Have the feed bring all of its day's allowance but so many."""
        spent = Intake(began_at=self.watch.at, taken=MOST_A_DAY - more)
        await self.feeds.remember(WIRE, (await self.state()).brought(spent))

    async def state(self) -> PollState:
        known = await self.feeds.get(WIRE)
        assert known is not None
        return known[1]


async def claimed(desk: Desk) -> tuple[list[FeedId], datetime]:
    """Claim what is due, as a tick does; return it, and when."""
    now = desk.watch.now()
    return await desk.feeds.claim_due(now, limit=9, lease=LEASE), now


@pytest.fixture
async def desk(client: redis.Redis, keys: Keys) -> Desk:
    desk = Desk(client, keys)
    await desk.monitor()
    return desk


async def test_what_is_new_is_kept_and_handed_on_once(desk: Desk) -> None:
    desk.press.answer = rss([CALL])
    first = await poll(WIRE, desk.services)
    desk.press.answer = rss([VISIT, CALL])
    second = await poll(WIRE, desk.services)

    assert (first, second) == (1, 1)
    assert len(set(desk.asked.assessments)) == 2
    kept = [await desk.entries.get(entry_id) for entry_id in desk.asked.assessments]
    assert [entry.title for entry in kept if entry] == [CALL.title, VISIT.title]


async def test_a_corrected_entry_is_another_revision_of_the_same(desk: Desk) -> None:
    desk.press.answer = rss([CALL])
    await poll(WIRE, desk.services)
    desk.press.answer = rss([Item(title="Putin calls Abbas", text="", at=NOON, guid="call")])
    await poll(WIRE, desk.services)

    first, again = desk.asked.assessments
    entry = await desk.entries.get(again)
    assert first == again
    assert entry is not None
    assert (entry.revision, entry.title) == (2, "Putin calls Abbas")


async def test_a_feed_that_fails_is_asked_again_later_and_later(desk: Desk) -> None:
    desk.press.answer = FeedUnreachable(WIRE, "It takes no connections.")
    waits = []
    for _ in range(3):
        await poll(WIRE, desk.services)
        waits.append((await desk.state()).due_at - desk.watch.now())

    state = await desk.state()
    assert state.error == "It takes no connections."
    assert state.failures == 3
    assert waits == sorted(waits)
    assert waits[2] > waits[0]


async def test_what_fails_at_an_address_is_no_trouble_of_the_next(desk: Desk) -> None:
    """An admin replaces what does not answer, very likely while it does not."""

    class Silent:
        async def fetch(self, feed: Feed, state: PollState) -> Fetched:
            edit = FeedEdit(url="https://wire.example/new")
            await desk.feeds.edit({WIRE: edit}, now=desk.watch.now())
            raise FeedUnreachable(feed.id, "It did not answer in full within 30 seconds.")

    await poll(WIRE, replace(desk.services, fetcher=Silent()))

    assert await desk.state() == PollState(due_at=NOON)


@pytest.mark.parametrize("says", ["a document", "nothing new"])
async def test_what_an_old_address_brings_is_not_of_the_next(desk: Desk, says: str) -> None:
    """An admin replaces a feed while it is polled: its answer may take a minute."""
    document = rss([CALL])

    class Slow:
        async def fetch(self, feed: Feed, state: PollState) -> Fetched | Unchanged:
            edit = FeedEdit(url="https://wire.example/new")
            await desk.feeds.edit({WIRE: edit}, now=desk.watch.now())
            if says == "nothing new":
                return Unchanged(etag="old")
            moved = "https://wire.example/moved"
            return Fetched(body=document, body_hash="old", url=feed.url, moved_to=moved)

    assert await poll(WIRE, replace(desk.services, fetcher=Slow())) == 0

    assert await desk.state() == PollState(due_at=NOON)
    assert (await desk.entries.count_waiting(), desk.asked.assessments) == (0, [])
    assert await desk.feeds.claim_due(NOON, limit=9, lease=LEASE) == [WIRE]


async def test_success_ends_the_trouble(desk: Desk) -> None:
    desk.press.answer = FeedUnreachable(WIRE, "It takes no connections.")
    await poll(WIRE, desk.services)
    desk.press.answer = Unchanged()
    await poll(WIRE, desk.services)

    state = await desk.state()
    assert (state.failures, state.error) == (0, None)


async def test_a_feed_that_is_gone_for_good_is_hardly_asked_any_more(desk: Desk) -> None:
    desk.press.answer = FeedRefused(WIRE, "It is gone.", gone=True)
    await poll(WIRE, desk.services)

    state = await desk.state()
    assert state.retired
    assert state.due_at == NOON + RETIRED


async def test_a_page_in_place_of_a_feed_is_told_and_keeps_nothing(desk: Desk) -> None:
    desk.press.answer = b"<!doctype html><html><body>Welcome</body></html>"

    assert await poll(WIRE, desk.services) == 0
    state = await desk.state()
    assert state.error
    assert not desk.asked.assessments


async def test_a_feed_that_was_dropped_meanwhile_is_let_be(desk: Desk) -> None:
    await desk.feeds.sync([], now=NOON)

    assert await poll(WIRE, desk.services) == 0


async def test_what_is_due_is_polled_once(desk: Desk) -> None:
    assert await poll_due(desk.feeds, desk.asked, desk.watch) == 1
    assert await poll_due(desk.feeds, desk.asked, desk.watch) == 0
    assert desk.asked.polls == [WIRE]


async def test_a_batch_begun_again_leaves_out_what_was_polled(desk: Desk) -> None:
    """As after a crash in the middle of it."""
    await desk.feeds.sync([a_feed("wire"), a_feed("agency")], now=desk.watch.now())
    both, claimed_at = await claimed(desk)
    desk.watch.pass_by(timedelta(seconds=1))
    desk.press.answer = rss([CALL])
    await poll(WIRE, desk.services)

    assert await poll_batch(both, desk.services, slot=claimed_at) == 1
    assert len(set(desk.asked.assessments)) == 2
    assert await poll_batch(both, desk.services, slot=claimed_at) == 0


async def test_a_batch_begun_again_leaves_out_what_another_has_in_hand(desk: Desk) -> None:
    """Whoever came after the one that died took its feeds over, and is polling them just now."""
    desk.press.answer = rss([CALL])
    mine, claimed_at = await claimed(desk)
    desk.watch.pass_by(timedelta(seconds=1))
    await desk.feeds.release()
    theirs, claimed_later = await claimed(desk)

    assert await poll_batch(mine, desk.services, slot=claimed_at) == 0
    assert await poll_batch(theirs, desk.services, slot=claimed_later) == 1


async def test_what_nobody_foresaw_harms_no_other_feed_of_the_batch(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.feeds.sync([a_feed("wire"), a_feed("agency")], now=desk.watch.now())
    desk.press.answer = rss([CALL])
    fetch = desk.press.fetch

    async def stumble(feed: Feed, state: PollState) -> Fetched | Unchanged:
        if feed.id == WIRE:
            raise ZeroDivisionError
        return await fetch(feed, state)

    monkeypatch.setattr(desk.press, "fetch", stumble)
    both, claimed_at = await claimed(desk)
    assert await poll_batch(both, desk.services, slot=claimed_at) == 1


async def test_a_document_that_grew_brings_what_is_new(desk: Desk) -> None:
    for news in ([CALL, CALL], [VISIT, CALL], [VISIT, CALL]):
        desk.press.answer = rss(news)
        await poll(WIRE, desk.services)

    assert len(desk.asked.assessments) == 2


async def test_an_entry_whose_job_was_lost_gets_another(desk: Desk) -> None:
    """As after a crash between keeping the entry and queueing it."""
    desk.press.answer = rss([CALL])
    await poll(WIRE, desk.services)
    desk.asked.assessments.clear()

    assert await reassess_lost(desk.entries, desk.asked, desk.watch) == 0
    desk.watch.pass_by(WAITS_TOO_LONG + timedelta(seconds=1))
    assert await reassess_lost(desk.entries, desk.asked, desk.watch) == 1
    assert len(desk.asked.assessments) == 1


async def test_an_entry_that_expired_before_it_was_assessed_waits_no_longer(
    desk: Desk, client: redis.Redis, keys: Keys
) -> None:
    """As where the bot was stopped for longer than entries are kept: 500 of them would hold up all."""
    desk.press.answer = rss([CALL])
    await poll(WIRE, desk.services)
    desk.watch.pass_by(WAITS_TOO_LONG + timedelta(seconds=1))
    [lost] = await desk.entries.waiting(before=desk.watch.now(), limit=9)
    await client.delete(keys.entry(lost))

    await reassess_lost(desk.entries, desk.asked, desk.watch)

    assert await desk.entries.count_waiting() == 0


async def test_what_a_document_asks_for_holds_while_it_is_unchanged(desk: Desk) -> None:
    """A 304 repeats neither ttl nor the hours to be left out."""
    head = b"<ttl>240</ttl><skipHours><hour>16</hour></skipHours><language>"
    desk.press.answer = rss([CALL]).replace(b"<language>", head, 1)
    await poll(WIRE, desk.services)
    desk.press.answer = Unchanged()
    await poll(WIRE, desk.services)

    state = await desk.state()
    assert state.due_at == NOON + timedelta(hours=5)  # 16:00 is left out, four hours after noon


async def test_how_late_news_reaches_us_is_known_from_the_second_document_on(desk: Desk) -> None:
    desk.press.answer = rss([CALL])
    await poll(WIRE, desk.services)
    assert (await desk.state()).delay_minutes is None
    desk.watch.pass_by(timedelta(minutes=10))
    desk.press.answer = rss([VISIT, CALL])
    await poll(WIRE, desk.services)

    assert (await desk.state()).delay_minutes == 10


async def test_a_paused_feed_is_not_polled_even_if_its_poll_was_queued(desk: Desk) -> None:
    await desk.feeds.edit({WIRE: FeedEdit(enabled=False)}, now=NOON)
    desk.press.answer = rss([CALL])

    assert await poll(WIRE, desk.services) == 0
    assert desk.asked.assessments == []


async def test_the_pace_that_was_solved_is_polled_by_within_a_minute(desk: Desk) -> None:
    desk.press.answer = rss([CALL])
    await poll(WIRE, desk.services)
    usual = (await desk.state()).due_at - desk.watch.now()
    await desk.feeds.keep_pace(cadence.PACE / 4)
    desk.watch.pass_by(timedelta(minutes=1))
    desk.press.answer = Unchanged()
    await poll(WIRE, desk.services)

    assert (await desk.state()).due_at - desk.watch.now() < usual / 3


async def test_a_feed_that_brings_thousands_is_read_within_a_days_allowance(desk: Desk) -> None:
    """As one that was taken over: each poll another document, all of it new."""
    await desk.allow(5)

    def flood(round_: int) -> bytes:
        names = [f"{round_}-{number}" for number in range(20)]
        return rss([Item(title=f"Flood {it}", text="", at=NOON, guid=it) for it in names])

    brought = []
    for round_ in range(3):
        desk.press.answer = flood(round_)
        brought.append(await poll(WIRE, desk.services))
    desk.press.answer = Unchanged()
    await poll(WIRE, desk.services)
    state = await desk.state()

    assert brought == [5, 0, 0]
    assert len(desk.asked.assessments) == 5
    assert state.health(a_feed("wire")) is Health.WORKS
    assert (state.trouble, state.left_out(NOON)) == (Trouble.TOO_MANY, 55)
    assert "55 entries were left out" in (state.error or "")


async def test_a_feed_that_calmed_down_is_in_no_trouble_the_next_day(desk: Desk) -> None:
    """What it still shows of that day is no news."""
    await desk.allow(1)
    desk.press.answer = rss([VISIT, CALL])
    await poll(WIRE, desk.services)
    desk.watch.pass_by(timedelta(days=1))
    news = Item(title="Macron calls Sisi", text="", at=desk.watch.now(), guid="news")
    changed = [replace(item, text=f"{item.text} More.") for item in (VISIT, CALL)]
    desk.press.answer = rss([news, *changed])

    assert (
        await poll(WIRE, desk.services) == 2
    )  # one is new, one of those that were read is revised
    state = await desk.state()
    assert (state.trouble, state.error, state.left_out(desk.watch.now())) == (None, None, 0)


@pytest.mark.parametrize("between", ["others come", "nothing changes", "it fails"])
async def test_what_a_feed_offers_for_years_is_news_once(desk: Desk, between: str) -> None:
    """Not again when what was seen so long ago is forgotten, as it is of what went."""
    office = Item(title="About this office", text="", at=NOON, guid="about")
    answers: dict[str, Unchanged | FeedUnreachable] = {
        "nothing changes": Unchanged(),
        "it fails": FeedUnreachable(WIRE, "It takes no connections."),
    }
    desk.press.answer = rss([CALL, office])
    await poll(WIRE, desk.services)
    for number in range(25):
        desk.watch.pass_by(timedelta(days=50))
        news = Item(title=f"Talks, day {number}", text="", at=desk.watch.now(), guid=f"{number}")
        desk.press.answer = answers.get(between, rss([news, CALL, VISIT, office]))
        await poll(WIRE, desk.services)
        await desk.feeds.forget_known()
    desk.press.answer = rss([VISIT, CALL, office], language="en-GB")  # so all of it is read
    await poll(WIRE, desk.services)

    kept = [await desk.entries.get(it) for it in desk.asked.assessments]
    titles = [entry.title for entry in kept if entry]
    assert [titles.count(it.title) for it in (CALL, office, VISIT)] == [1, 1, 1]
