"""What the books promise, on a real server."""

from dataclasses import replace
from datetime import timedelta

import redis.asyncio as redis

from bot.domain.entries import EntryId
from bot.domain.feeds import FeedEdit, FeedId, Ownership, PollState
from bot.domain.stories import Mended, StoryId
from bot.store.entries import RedisEntryBook
from bot.store.feeds import RedisFeedBook
from bot.store.keys import KEEP_KNOWN, Keys
from bot.store.shelf import RedisShelf
from bot.store.ticks import RedisTicks
from tests.build import (
    NOON,
    a_feed,
    a_filing,
    a_known,
    a_report,
    a_story,
    an_entry,
)

SOON, LATER = timedelta(minutes=1), timedelta(hours=1)
WIRE = FeedId("wire")


class TestFeeds:
    async def test_a_new_feed_is_due_at_once(self, client: redis.Redis, keys: Keys) -> None:
        book = RedisFeedBook(client, keys)
        await book.sync([a_feed(), a_feed("off", enabled=False)], now=NOON)

        assert await book.claim_due(NOON, limit=10, lease=SOON) == ["wire"]

    async def test_of_thousands_of_new_feeds_one_thousand_is_due_at_a_time(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        book = RedisFeedBook(client, keys)
        await book.sync([a_feed(f"f{number}") for number in range(1_100)], now=NOON)

        assert len(await book.claim_due(NOON, limit=2_000, lease=LATER)) == 1_000
        assert len(await book.claim_due(NOON + SOON, limit=2_000, lease=LATER)) == 100

    async def test_a_claimed_feed_comes_back_if_its_poll_dies(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        book = RedisFeedBook(client, keys)
        await book.sync([a_feed()], now=NOON)
        await book.claim_due(NOON, limit=10, lease=SOON)

        assert await book.claim_due(NOON, limit=10, lease=SOON) == []
        assert await book.claim_due(NOON + SOON, limit=10, lease=SOON) == ["wire"]

    async def test_a_second_bot_leaves_a_feed_to_the_one_that_polls_it(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        book = RedisFeedBook(client, keys)
        await book.sync([a_feed()], now=NOON)
        await book.claim_due(NOON, limit=10, lease=SOON)

        await book.sync([a_feed()], now=NOON)

        assert await book.claim_due(NOON, limit=10, lease=SOON) == []

    async def test_the_only_bot_takes_over_what_died_in_hand(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        book = RedisFeedBook(client, keys)
        await book.sync([a_feed("one"), a_feed("later")], now=NOON)
        await book.remember(FeedId("later"), PollState(due_at=NOON + LATER))
        await book.claim_due(NOON, limit=10, lease=SOON)

        await book.release()

        assert await book.claim_due(NOON, limit=10, lease=SOON) == ["one"]

    async def test_a_restart_keeps_the_rhythm_and_forgives_failures(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """What went well is not asked again at once; what failed gets a chance."""
        book = RedisFeedBook(client, keys)
        await book.sync([a_feed("well"), a_feed("ill")], now=NOON)
        state = PollState(due_at=NOON + LATER)
        await book.remember(FeedId("well"), state)
        await book.remember(FeedId("ill"), state.failed(NOON, due_at=NOON + LATER, error="no"))

        await book.sync([a_feed("well"), a_feed("ill")], now=NOON)

        assert await book.claim_due(NOON, limit=10, lease=SOON) == ["ill"]

    async def test_a_feed_taken_off_the_list_is_gone_for_good(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """Even if its poll is still running when it goes."""
        book = RedisFeedBook(client, keys)
        await book.sync([a_feed()], now=NOON)
        await book.sync([], now=NOON)
        await book.remember(WIRE, PollState(due_at=NOON))

        assert await book.claim_due(NOON, limit=10, lease=SOON) == []
        assert await book.all() == []

    async def test_what_admins_change_outlives_restarts(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """Added, paused, relabelled and removed feeds, whatever the list says then."""
        book = RedisFeedBook(client, keys)
        listed = [a_feed(name, url=f"https://{name}.example/") for name in ("wire", "ill", "old")]
        edits = {
            FeedId("new"): FeedEdit(url="https://new.example/", outlet="New", country="EG"),
            FeedId("ill"): FeedEdit(enabled=False),
            FeedId("old"): FeedEdit(removed=True),
            WIRE: FeedEdit(ownership=Ownership.STATE),
        }
        await book.sync(listed, now=NOON)
        await book.edit(edits, now=NOON)
        at_once = await book.listed()
        await book.sync(listed, now=NOON)

        assert await book.listed() == at_once
        assert {feed.id for feed, _ in await book.all()} == {"wire", "new"}
        assert {feed.id for feed, _ in await book.known_feeds()} == {"wire", "new", "ill"}
        assert at_once[WIRE].ownership is Ownership.STATE
        assert set(await book.claim_due(NOON, limit=10, lease=SOON)) == {"wire", "new"}

    async def test_a_feed_with_another_address_begins_anew(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """What the old address said does not hold for the new one."""
        book = RedisFeedBook(client, keys)
        await book.sync([a_feed()], now=NOON)
        gone = PollState(due_at=NOON + LATER, etag="e", moved_to="https://b.example/", failures=9)
        await book.remember(WIRE, gone)
        failing = await book.count_failing()
        await book.edit({WIRE: FeedEdit(url="https://d.example/")}, now=NOON)

        known = await book.get(WIRE)
        assert known is not None
        assert (known[0].url, known[1]) == ("https://d.example/", PollState(due_at=NOON))
        assert (failing, await book.count_failing()) == (1, 0)

    async def test_a_restart_lets_be_what_is_gone_for_good(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        book = RedisFeedBook(client, keys)
        await book.sync([a_feed()], now=NOON)
        await book.claim_due(NOON, limit=10, lease=SOON)
        await book.remember(
            WIRE, PollState(due_at=NOON).failed(NOON, due_at=NOON + LATER, error="-", retired=True)
        )
        await book.sync([a_feed()], now=NOON)

        assert await book.claim_due(NOON, limit=10, lease=SOON) == []

    async def test_what_a_poll_brought_is_kept_with_its_state(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        book, entries = RedisFeedBook(client, keys), RedisEntryBook(client, keys)
        await book.sync([a_feed()], now=NOON)
        state = PollState(due_at=NOON + LATER, etag="e1")

        await book.keep(WIRE, state, entries=[an_entry()], known={"guid:1": a_known("wire-1")})

        assert await book.get(WIRE) == (a_feed(), state)
        assert await book.known(WIRE, ["guid:1", "guid:2"]) == {"guid:1": a_known("wire-1")}
        assert await entries.get(EntryId("wire-1")) == an_entry()
        assert await entries.waiting(before=NOON, limit=10) == ["wire-1"]
        assert await entries.count_read(NOON - SOON, NOON) == (1, 0)

    async def test_what_a_feed_showed_long_ago_is_forgotten(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """A feed with news every day would be remembered whole for ever; but not while it offers it."""
        book, state = RedisFeedBook(client, keys), PollState(due_at=NOON).read_whole(NOON)
        await book.sync([a_feed(), a_feed("mute")], now=NOON)
        long_ago = replace(a_known("wire-1"), seen_at=NOON - KEEP_KNOWN - LATER)
        shown = {
            "new": a_known("wire-1"),
            "old": replace(a_known("wire-1"), seen_at=NOON - KEEP_KNOWN + LATER),
            "offered": replace(long_ago, offered_at=NOON - KEEP_KNOWN + LATER),
        }
        await book.keep(WIRE, state, entries=[], known={**shown, "gone": long_ago})
        never_read = PollState(due_at=NOON)
        await book.keep(FeedId("mute"), never_read, entries=[], known={"once": long_ago})

        await book.forget_known()

        assert await book.known(WIRE, [*shown, "gone"]) == shown
        assert await book.known(FeedId("mute"), ["once"])

    async def test_what_a_feed_showed_lasts_while_it_is_on_the_list(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """Though nothing new comes of it for a year; and a while longer when it was taken off."""
        book = RedisFeedBook(client, keys)
        await book.sync([a_feed()], now=NOON)
        known = {"guid:1": a_known("wire-1")}
        await book.keep(WIRE, PollState(due_at=NOON), entries=[], known=known)
        await client.expire(keys.known(WIRE), LATER)

        await book.forget_known()

        assert await client.ttl(keys.known(WIRE)) > timedelta(days=399).total_seconds()

    async def test_an_entry_that_fails_too_often_is_set_aside(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """It waits no longer, so the sweep does not try it for ever; it stays readable."""
        book, entries = RedisFeedBook(client, keys), RedisEntryBook(client, keys)
        await book.keep(WIRE, PollState(due_at=NOON), entries=[an_entry()], known={})

        told = [await entries.set_aside(EntryId("wire-1"), tries=3) for _ in range(3)]

        assert told == [False, False, True]
        assert await entries.count_waiting() == 0
        assert await entries.get(EntryId("wire-1")) == an_entry()


class TestShelf:
    async def test_a_filed_story_is_found_by_its_keys(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        shelf = RedisShelf(client, keys)
        report = a_report()
        assert await shelf.file(
            a_filing(report),
            a_story(),
            keys={"title:x", "pair:y"},
            version=0,
            before=None,
            now=NOON,
        )

        version, found = await shelf.candidates({"pair:y", "pair:z"})
        assert (version, found) == (1, [a_story()])
        assert await shelf.filing(report.entry_id) == a_filing(report)
        assert await shelf.newest(since=NOON - SOON, skip=0, limit=5) == [a_story()]

    async def test_whoever_files_on_old_knowledge_has_to_look_again(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """Two workers cannot open two stories for one happening."""
        shelf = RedisShelf(client, keys)
        version, _ = await shelf.candidates({"title:x"})
        first = await shelf.file(
            a_filing(a_report()),
            a_story(),
            keys={"title:x"},
            version=version,
            before=None,
            now=NOON,
        )
        second = await shelf.file(
            a_filing(a_report("wire-2"), "wire-2"),
            a_story("wire-2"),
            keys={"title:x"},
            version=version,
            before=None,
            now=NOON,
        )

        assert (first, second) == (True, False)
        assert await shelf.filing(EntryId("wire-2")) is None

    async def test_a_story_that_became_part_of_another_is_found_by_both_names(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """Told under the old name, asked for under the old name; listed once."""
        shelf = RedisShelf(client, keys)
        one, two, three = (a_report(name) for name in ("wire-1", "wire-2", "wire-3"))
        for version, report in enumerate((one, two)):
            await shelf.file(
                a_filing(report, report.entry_id),
                a_story(report.entry_id, report),
                keys={f"key:{report.entry_id}"},
                version=version,
                before=None,
                now=NOON,
            )
        both = replace(a_story("wire-1", one, two, three), formerly=(StoryId("wire-2"),))
        assert await shelf.file(
            a_filing(three),
            both,
            keys={"key:wire-3"},
            version=2,
            before=None,
            now=NOON,
            mended=Mended(gone=(StoryId("wire-2"),), moved=(a_filing(two),)),
        )

        assert await shelf.stories([StoryId("wire-2"), StoryId("wire-1")]) == [both]
        assert (await shelf.candidates({"key:wire-2"}))[1] == [both]
        assert await shelf.newest(since=NOON - SOON, skip=0, limit=5) == [both]
        moved = await shelf.filing(two.entry_id)
        assert moved is not None
        assert moved.story_id == "wire-1"

    async def test_what_parted_from_a_story_is_a_story(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        shelf = RedisShelf(client, keys)
        left = replace(a_story("wire-2", a_report("wire-2")), formerly=(StoryId("wire-1"),))
        await shelf.file(
            a_filing(a_report()),
            a_story(),
            keys={"key:both"},
            version=0,
            before=None,
            now=NOON,
            mended=Mended(parted=(left,), moved=(a_filing(a_report("wire-2"), "wire-2"),)),
        )

        assert await shelf.stories([StoryId("wire-2")]) == [left]
        assert (await shelf.candidates({"key:both"}))[1] == [a_story(), left]

    async def test_an_actor_is_found_by_when_it_was_reported(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        shelf = RedisShelf(client, keys)
        putin = a_report().actors[0]
        old = a_report("old", published_at=NOON - timedelta(days=9))
        for version, report in enumerate((old, a_report("new"))):
            await shelf.file(
                a_filing(report), a_story(), keys=(), version=version, before=None, now=NOON
            )

        week = NOON - timedelta(days=7)
        assert await shelf.of_actor(putin, since=week, until=NOON, limit=9) == ["new"]
        assert await shelf.count_of_actor(putin, since=NOON - timedelta(days=14), until=week) == 1

    async def test_what_is_filed_no_more_is_counted_no_more(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """Of an actor who is named every day as well."""
        shelf = RedisShelf(client, keys)
        putin = a_report().actors[0]
        for version, name in enumerate(("old", "new", "newest")):
            report = a_report(name, published_at=NOON + version * SOON)
            if name == "newest":
                await client.delete(keys.filing(EntryId("old")))  # as when it expires
            await shelf.file(
                a_filing(report), a_story(), keys=(), version=version, before=None, now=NOON
            )

        found = await shelf.of_actor(putin, since=NOON - LATER, until=NOON + LATER, limit=9)
        assert found == ["newest", "new"]

    async def test_what_was_filed_late_keeps_nothing_that_is_gone(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """A new feed brings what is years old: it stands before all that goes earlier."""
        shelf, putin = RedisShelf(client, keys), a_report().actors[0]
        for version, name in enumerate(("late", "later", "old", "new")):
            report = a_report(name, published_at=NOON + version * SOON)
            if name == "new":
                await client.delete(keys.filing(EntryId("old")))  # as when it expires
            await shelf.file(
                a_filing(report), a_story(), keys=(), version=version, before=None, now=NOON
            )

        found = await shelf.of_actor(putin, since=NOON - LATER, until=NOON + LATER, limit=9)
        assert found == ["new", "later", "late"]

    async def test_a_revision_leaves_the_actors_it_no_longer_names(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        shelf = RedisShelf(client, keys)
        before = a_filing(a_report())
        putin, netanyahu = before.report.actors
        await shelf.file(before, a_story(), keys=(), version=0, before=None, now=NOON)

        after = replace(before, report=replace(before.report, actors=(putin,)))
        await shelf.file(after, a_story(), keys=(), version=1, before=before, now=NOON)

        ever = {"since": NOON - LATER, "until": NOON}
        assert await shelf.count_of_actor(putin, **ever) == 1
        assert await shelf.count_of_actor(netanyahu, **ever) == 0

    async def test_what_is_irrelevant_is_filed_under_nothing(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        shelf, entries = RedisShelf(client, keys), RedisEntryBook(client, keys)
        await shelf.file(
            a_filing(a_report(), None), None, keys=(), version=0, before=None, now=NOON
        )

        assert await shelf.filing(EntryId("wire-1")) is not None
        assert await shelf.newest(since=NOON - LATER, skip=0, limit=5) == []
        assert await entries.count_read(NOON - LATER, NOON) == (0, 0)


async def test_a_tick_is_won_by_one_clock(client: redis.Redis, keys: Keys) -> None:
    ticks = RedisTicks(client, keys)

    assert [await ticks.win("poll_due", 7) for _ in range(3)] == [True, False, False]
