"""What the books promise, on a real server."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import redis.asyncio as redis

from bot.domain.assessments import Assessment, Relevance
from bot.domain.audience import ChatId
from bot.domain.deliveries import DeliveryId
from bot.domain.digests import DigestId, digest_id
from bot.domain.entries import EntryId, Known
from bot.domain.feeds import FeedId, PollState
from bot.domain.stories import Filing, Report, StoryId
from bot.store.audience import RedisAudience
from bot.store.feeds import RedisEntryBook, RedisFeedBook
from bot.store.keys import PERMANENT, Keys
from bot.store.outbox import RedisOutbox
from bot.store.shelf import RedisShelf
from bot.store.ticks import RedisTicks
from tests.build import NOON, a_delivery, a_feed, a_report, a_story, a_subscription, an_entry

SOON, LATER = timedelta(minutes=1), timedelta(hours=1)
WIRE = FeedId("wire")


def _known(name: str) -> Known:
    return Known(
        entry_id=EntryId(name), fingerprint="f1", revision=1, seen_at=NOON, published_at=NOON
    )


def _filing(report: Report, story: str | None = "wire-1") -> Filing:
    return Filing(
        assessment=Assessment(
            entry_id=report.entry_id,
            fingerprint="f1",
            language="en",
            relevance=Relevance(score=0.9, relevant=story is not None),
        ),
        report=report,
        story_id=StoryId(story) if story else None,
    )


class TestFeeds:
    async def test_a_new_feed_is_due_at_once(self, client: redis.Redis, keys: Keys) -> None:
        book = RedisFeedBook(client, keys)
        await book.sync([a_feed(), a_feed("off", enabled=False)], now=NOON)

        assert await book.claim_due(NOON, limit=10, lease=SOON) == ["wire"]

    async def test_a_claimed_feed_comes_back_if_its_poll_dies(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        book = RedisFeedBook(client, keys)
        await book.sync([a_feed()], now=NOON)
        await book.claim_due(NOON, limit=10, lease=SOON)

        assert await book.claim_due(NOON, limit=10, lease=SOON) == []
        assert await book.claim_due(NOON + SOON, limit=10, lease=SOON) == ["wire"]

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

    async def test_what_a_poll_brought_is_kept_with_its_state(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        book, entries = RedisFeedBook(client, keys), RedisEntryBook(client, keys)
        await book.sync([a_feed()], now=NOON)
        state = PollState(due_at=NOON + LATER, etag="e1")

        await book.keep(WIRE, state, entries=[an_entry()], known={"guid:1": _known("wire-1")})

        assert await book.get(WIRE) == (a_feed(), state)
        assert await book.known(WIRE, ["guid:1", "guid:2"]) == {"guid:1": _known("wire-1")}
        assert await entries.get(EntryId("wire-1")) == an_entry()
        assert await entries.waiting(before=NOON, limit=10) == ["wire-1"]
        assert await entries.count_read(NOON - SOON, NOON) == (1, 0)

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
            _filing(report),
            a_story(),
            keys={"title:x", "pair:y"},
            version=0,
            before=None,
            now=NOON,
        )

        version, found = await shelf.candidates({"pair:y", "pair:z"})
        assert (version, found) == (1, [a_story()])
        assert await shelf.filing(report.entry_id) == _filing(report)
        assert await shelf.newest(since=NOON - SOON, skip=0, limit=5) == [a_story()]

    async def test_whoever_files_on_old_knowledge_has_to_look_again(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """Two workers cannot open two stories for one happening."""
        shelf = RedisShelf(client, keys)
        version, _ = await shelf.candidates({"title:x"})
        first = await shelf.file(
            _filing(a_report()),
            a_story(),
            keys={"title:x"},
            version=version,
            before=None,
            now=NOON,
        )
        second = await shelf.file(
            _filing(a_report("wire-2"), "wire-2"),
            a_story("wire-2"),
            keys={"title:x"},
            version=version,
            before=None,
            now=NOON,
        )

        assert (first, second) == (True, False)
        assert await shelf.filing(EntryId("wire-2")) is None

    async def test_an_actor_is_found_by_when_it_was_reported(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        shelf = RedisShelf(client, keys)
        putin = a_report().actors[0]
        old = a_report("old", published_at=NOON - timedelta(days=9))
        for version, report in enumerate((old, a_report("new"))):
            await shelf.file(
                _filing(report), a_story(), keys=(), version=version, before=None, now=NOON
            )

        week = NOON - timedelta(days=7)
        assert await shelf.of_actor(putin, since=week, until=NOON, limit=9) == ["new"]
        assert await shelf.count_of_actor(putin, since=NOON - timedelta(days=14), until=week) == 1

    async def test_a_revision_leaves_the_actors_it_no_longer_names(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        shelf = RedisShelf(client, keys)
        before = _filing(a_report())
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
            _filing(a_report(), None), None, keys=(), version=0, before=None, now=NOON
        )

        assert await shelf.filing(EntryId("wire-1")) is not None
        assert await shelf.newest(since=NOON - LATER, skip=0, limit=5) == []
        assert await entries.count_read(NOON - LATER, NOON) == (0, 0)


class TestAudience:
    async def test_a_digest_is_composed_once(self, client: redis.Redis, keys: Keys) -> None:
        """Composing again, as after a crash, neither queues nor tells anything."""
        audience, outbox = RedisAudience(client, keys), RedisOutbox(client, keys)
        await audience.put(a_subscription(), due_at=NOON)
        name = digest_id(ChatId(42), NOON)
        delivery = replace(a_delivery(), id=DeliveryId(name))

        done = [
            await audience.composed(
                ChatId(42),
                name,
                slot=NOON,
                told=[StoryId("wire-1")],
                delivery=delivery,
                now=NOON,
                due_at=NOON + LATER,
            )
            for _ in range(2)
        ]

        assert done == [True, False]
        assert await audience.told(ChatId(42)) == {"wire-1"}
        assert await outbox.count_due(NOON) == 1
        kept = await audience.get(ChatId(42))
        assert kept is not None
        assert kept.last_digest_at == NOON
        assert await audience.claim_due(NOON, limit=9, lease=SOON) == []
        assert await audience.claim_due(NOON + LATER, limit=9, lease=SOON) == [42]

    async def test_changing_hours_does_not_forget_the_last_digest(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        audience = RedisAudience(client, keys)
        await audience.put(a_subscription(), due_at=NOON)
        await audience.composed(
            ChatId(42),
            digest_id(ChatId(42), NOON),
            slot=NOON,
            told=[],
            delivery=None,
            now=NOON,
            due_at=NOON + LATER,
        )

        await audience.put(a_subscription(zone="Europe/Paris"), due_at=NOON + LATER)

        kept = await audience.get(ChatId(42))
        assert kept == a_subscription(zone="Europe/Paris", last_digest_at=NOON)

    async def test_whoever_leaves_gets_nothing_more(self, client: redis.Redis, keys: Keys) -> None:
        """What was on its way is taken back, and a digest composed meanwhile is void."""
        audience, outbox = RedisAudience(client, keys), RedisOutbox(client, keys)
        await audience.put(a_subscription(), due_at=NOON)
        await _compose(audience, "42-1")

        assert await audience.end(ChatId(42))
        assert not await audience.end(ChatId(42))

        assert await outbox.count_due(NOON) == 0
        assert not await _compose(audience, "42-2")
        assert await audience.claim_due(NOON + LATER, limit=9, lease=SOON) == []

    async def test_erasing_leaves_nothing_of_a_chat(self, client: redis.Redis, keys: Keys) -> None:
        audience = RedisAudience(client, keys)
        await audience.put(a_subscription(4242), due_at=NOON)
        await _compose(audience, "4242-1", 4242)

        assert await audience.erase(ChatId(4242))
        assert not await audience.erase(ChatId(4242))

        assert await _everything_with(client, keys, "4242") == []

    async def test_a_group_that_became_a_supergroup_keeps_everything(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        audience = RedisAudience(client, keys)
        await audience.put(a_subscription(-7), due_at=NOON)
        await _compose(audience, "-7-1", -7)

        await audience.move(ChatId(-7), ChatId(-100))

        assert await audience.get(ChatId(-7)) is None
        assert await audience.told(ChatId(-100)) == {"wire-1"}
        assert await audience.claim_due(NOON + LATER, limit=9, lease=SOON) == [-100]


class TestOutbox:
    async def test_a_delivery_comes_out_as_it_went_in(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        outbox = await _outbox_with(client, keys, "42-1")

        leased = await outbox.lease(NOON, hold=SOON)

        assert leased == a_delivery("42-1")

    async def test_two_senders_never_hold_one_delivery(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        outbox = await _outbox_with(client, keys, "42-1")
        await outbox.lease(NOON, hold=SOON)

        assert await outbox.lease(NOON, hold=SOON) is None

    async def test_one_whose_sender_died_comes_back_and_says_so(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        outbox = await _outbox_with(client, keys, "42-1")
        await outbox.lease(NOON, hold=SOON)

        assert await outbox.lease(NOON + SOON, hold=SOON) == a_delivery("42-1", attempt=2)

    async def test_a_settled_one_never_comes_back(self, client: redis.Redis, keys: Keys) -> None:
        outbox = await _outbox_with(client, keys, "42-1")
        await outbox.settle(DeliveryId("42-1"))

        await outbox.postpone(DeliveryId("42-1"), due_at=NOON)

        assert await outbox.lease(NOON + LATER, hold=SOON) is None

    async def test_a_postponed_one_waits(self, client: redis.Redis, keys: Keys) -> None:
        outbox = await _outbox_with(client, keys, "42-1")
        await outbox.lease(NOON, hold=SOON)
        await outbox.postpone(DeliveryId("42-1"), due_at=NOON + LATER)

        assert await outbox.lease(NOON + SOON, hold=SOON) is None
        assert await outbox.lease(NOON + LATER, hold=SOON) is not None

    async def test_one_for_a_chat_that_moved_follows_it(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        outbox = await _outbox_with(client, keys, "42-1")
        await outbox.lease(NOON, hold=SOON)
        await outbox.readdress(DeliveryId("42-1"), ChatId(-100))

        leased = await outbox.lease(NOON, hold=SOON)
        assert leased is not None
        assert leased.chat_id == -100


async def test_a_tick_is_won_by_one_clock(client: redis.Redis, keys: Keys) -> None:
    ticks = RedisTicks(client, keys)

    assert [await ticks.win("poll_due", 7) for _ in range(3)] == [True, False, False]


async def test_every_key_expires_or_is_declared_permanent(client: redis.Redis, keys: Keys) -> None:
    """A key that nobody ends would fill the store in a year or two."""
    book, shelf = RedisFeedBook(client, keys), RedisShelf(client, keys)
    audience, ticks = RedisAudience(client, keys), RedisTicks(client, keys)
    await book.sync([a_feed()], now=NOON)
    await book.keep(
        WIRE, PollState(due_at=NOON), entries=[an_entry()], known={"guid:1": _known("wire-1")}
    )
    await shelf.file(
        _filing(a_report()), a_story(), keys={"title:x"}, version=0, before=None, now=NOON
    )
    await audience.put(a_subscription(), due_at=NOON)
    await _compose(audience, "42-1")
    await RedisOutbox(client, keys).lease(NOON, hold=SOON)
    await ticks.win("poll_due", 1)

    permanent = {keys[name] for name in PERMANENT}
    found = [key.decode() async for key in client.scan_iter(keys["*"])]
    endless = [key for key in found if await client.ttl(key) == -1 and key not in permanent]

    assert len(found) > 15
    assert endless == []


async def _compose(audience: RedisAudience, name: str, chat: int = 42) -> bool:
    delivery = a_delivery(name, chat_id=chat)
    return await audience.composed(
        ChatId(chat),
        DigestId(name),
        slot=NOON,
        told=[StoryId("wire-1")],
        delivery=delivery,
        now=NOON,
        due_at=NOON + LATER,
    )


async def _outbox_with(client: redis.Redis, keys: Keys, *names: str) -> RedisOutbox:
    audience = RedisAudience(client, keys)
    await audience.put(a_subscription(), due_at=NOON)
    for name in names:
        await _compose(audience, name)
    return RedisOutbox(client, keys)


async def _everything_with(client: redis.Redis, keys: Keys, chat: str) -> list[str]:
    """Return every key, member and value under the prefix that holds a chat's number."""
    found = []
    async for key in client.scan_iter(keys["*"]):
        kind: Any = await client.type(key)
        read: Any = {
            "string": client.get,
            "hash": client.hgetall,
            "zset": lambda name: client.zrange(name, 0, -1),
            "set": client.smembers,
        }[kind.decode()]
        if chat in f"{key!r}{await read(key)!r}":
            found.append(key.decode())
    return found
