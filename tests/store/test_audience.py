"""What the audience and the outbox promise, on a real server; and every key of the store."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import redis.asyncio as redis

from bot.domain.audience import Changed, ChatId, Subscription
from bot.domain.deliveries import DeliveryId
from bot.domain.digests import Telling, digest_id
from bot.domain.feeds import FeedId, PollState
from bot.domain.stories import StoryId
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Length, Stance, Wants
from bot.store.audience import RedisAudience
from bot.store.digests import RedisDigests
from bot.store.feeds import RedisFeedBook
from bot.store.follows import followings
from bot.store.keys import PERMANENT, Keys
from bot.store.outbox import RedisOutbox
from bot.store.shelf import RedisShelf
from bot.store.ticks import RedisTicks
from tests.build import (
    NOON,
    a_composed,
    a_delivery,
    a_feed,
    a_filing,
    a_known,
    a_report,
    a_story,
    a_subscription,
    an_entry,
)
from tests.keep import keep

SOON, LATER = timedelta(minutes=1), timedelta(hours=1)


class TestAudience:
    async def test_a_digest_is_composed_once(self, client: redis.Redis, keys: Keys) -> None:
        """Composing again, as after a crash, neither queues nor tells anything."""
        audience, outbox = RedisAudience(client, keys), RedisOutbox(client, keys)
        digests = RedisDigests(client, keys)
        await keep(audience, a_subscription(), due_at=NOON)
        delivery = replace(a_delivery(), id=DeliveryId(digest_id(ChatId(42), NOON)))
        one = a_composed(delivery, told=(StoryId("wire-1"),), due_at=NOON + LATER)

        assert await digests.composed([one, one], now=NOON) == [True, False]
        assert await digests.composed([one], now=NOON) == [False]
        assert set(await audience.told(ChatId(42))) == {"wire-1"}
        assert (await outbox.state(NOON)).due == 1
        kept = await audience.get(ChatId(42))
        assert kept is not None
        assert kept.last_digest_at == NOON
        assert await digests.claim_due(NOON, limit=9, lease=SOON) == []
        assert await digests.claim_due(NOON + LATER, limit=9, lease=SOON) == [42]

    async def test_what_comes_at_once_leaves_nobody_following_what_it_does_not(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """Of several who change one chat at a time, each builds on what the last one wrote."""
        audience, chat = RedisAudience(client, keys), ChatId(42)
        wants = [
            Wants().with_taste(Topic(TopicKind.ACTOR, f"actor-{number}"), Stance.FOLLOW)
            for number in range(8)
        ]
        await keep(audience, a_subscription(), due_at=NOON)

        await asyncio.gather(
            *(keep(audience, a_subscription(alerts=True, wants=one)) for one in wants)
        )
        kept = await audience.get(chat)
        assert kept is not None
        followed = await client.zrange(keys["follows"], 0, -1)
        assert followed == [it.encode() for it in followings(kept)] != []

        paused = await asyncio.gather(*(audience.pause(chat) for _ in range(3)))
        assert sorted(paused) == [False, False, True]
        assert await client.zcard(keys["follows"]) == 0

    async def test_changing_hours_does_not_forget_the_last_digest(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        audience = RedisAudience(client, keys)
        await keep(audience, a_subscription(), due_at=NOON)
        await RedisDigests(client, keys).composed(
            [a_composed(a_delivery(), sent=False, due_at=NOON + LATER)], now=NOON
        )

        await keep(audience, a_subscription(zone="Europe/Paris"), due_at=NOON + LATER)

        kept = await audience.get(ChatId(42))
        assert kept == a_subscription(zone="Europe/Paris", last_digest_at=NOON)

    async def test_whoever_leaves_gets_nothing_more(self, client: redis.Redis, keys: Keys) -> None:
        """What was on its way is taken back, and a digest composed meanwhile is void."""
        audience, outbox = RedisAudience(client, keys), RedisOutbox(client, keys)
        await keep(audience, a_subscription(), due_at=NOON)
        await _compose(client, keys, "42-1")

        assert await audience.pause(ChatId(42))
        assert not await audience.pause(ChatId(42))

        assert (await outbox.state(NOON)).due == 0
        assert not await _compose(client, keys, "42-2")
        assert await RedisDigests(client, keys).claim_due(NOON + LATER, limit=9, lease=SOON) == []

    async def test_what_is_composed_just_as_somebody_leaves_is_taken_back_or_void(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """Whenever it is: before, while and after the chat is looked at."""
        audience, outbox = RedisAudience(client, keys), RedisOutbox(client, keys)

        async def compose_late(chat: int) -> None:
            for _ in range(chat):
                await asyncio.sleep(0)
            await _compose(client, keys, f"{chat}-1", chat)

        for chat in range(1, 100, 2):
            await keep(audience, a_subscription(chat), due_at=NOON)
            await asyncio.gather(audience.pause(ChatId(chat)), compose_late(chat))

        assert (await outbox.state(NOON)).due == 0

    async def test_whoever_stops_is_forgotten_but_for_how_to_answer(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """A pause before changes nothing about it; what somebody set up for others goes on."""
        audience, group = RedisAudience(client, keys), a_subscription(-7, keeper=ChatId(4242))
        await keep(audience, group, due_at=NOON)
        kept = a_subscription(4242, zone="Asia/Dubai", length=Length.SHORT)
        await keep(audience, kept, due_at=NOON)
        await _compose(client, keys, "4242-1", 4242)
        await audience.keep_list(ChatId(4242), {1: StoryId("wire-1")})
        await audience.pause(ChatId(4242))

        assert await audience.drop(ChatId(4242))
        assert not await audience.drop(ChatId(4242))

        assert await audience.get(ChatId(4242)) == kept.dropped()
        assert await audience.told(ChatId(4242)) == {}
        assert await audience.get(ChatId(-7)) == group
        assert await _everything_with(client, keys, "4242") == [keys["subscriptions"]]

    async def test_erasing_leaves_nothing_of_a_chat(self, client: redis.Redis, keys: Keys) -> None:
        audience = RedisAudience(client, keys)
        await keep(audience, a_subscription(4242), due_at=NOON)
        await _compose(client, keys, "4242-1", 4242)
        await audience.keep_list(ChatId(4242), {1: StoryId("wire-1"), 2: StoryId("wire-2")})
        await audience.keep_list(ChatId(4242), {1: StoryId("wire-3")})
        assert await audience.listed(ChatId(4242), 1) == "wire-3"
        assert await audience.listed(ChatId(4242), 2) is None

        assert await audience.erase(ChatId(4242))
        assert not await audience.erase(ChatId(4242))

        assert await _everything_with(client, keys, "4242") == []

    async def test_erasing_undoes_nothing_that_a_group_chose_meanwhile(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """To find the groups that somebody set up takes seconds where there are many readers."""
        audience, somebody = RedisAudience(client, keys), ChatId(4242)
        one, other = (a_subscription(chat, keeper=somebody) for chat in (-7, -8))
        for group in (one, other):
            await keep(audience, group, due_at=NOON)

        await asyncio.gather(
            audience.erase(somebody),
            *(audience.change(one.chat_id, change) for change in (_in_arabic, _short)),
            audience.erase(other.chat_id),
        )

        after = replace(one, language="ar", length=Length.SHORT)
        assert await audience.get(ChatId(-7)) == after.without_keeper()
        assert await audience.get(ChatId(-8)) is None
        assert await _everything_with(client, keys, "4242") == []

    async def test_a_group_that_became_a_supergroup_keeps_everything(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """But which message told what: they have other ids there."""
        audience = RedisAudience(client, keys)
        await keep(audience, a_subscription(-7), due_at=NOON)
        await _compose(client, keys, "-7-1", -7)
        await audience.arrived(ChatId(-7), DeliveryId("-7-1"), message_id=77, listed={})
        await audience.keep_list(ChatId(-7), {1: StoryId("wire-1")})

        await audience.move(ChatId(-7), ChatId(-100))

        assert await audience.get(ChatId(-7)) is None
        assert await audience.listed(ChatId(-100), 1) == "wire-1"
        assert await client.exists(keys.messages(ChatId(-7)), keys.listed(ChatId(-7))) == 0
        assert set(await audience.told(ChatId(-100))) == {"wire-1"}
        assert await RedisDigests(client, keys).claim_due(NOON + LATER, limit=9, lease=SOON) == [
            -100
        ]

    async def test_what_a_group_said_before_it_moved_and_we_heard_after_ends_nothing(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """The sender was quicker than the group's updates, and moved it when it sent a digest."""
        audience, to = RedisAudience(client, keys), ChatId(-100)
        group = a_subscription(-7, length=Length.SHORT)
        await keep(audience, group, due_at=NOON)
        await _compose(client, keys, "-7-1", -7)
        await audience.move(ChatId(-7), to)
        moved, told = await audience.get(to), await audience.told(to)
        await keep(audience, a_subscription(-7, since=NOON + SOON, language="ar", active=False))

        await audience.move(ChatId(-7), to)

        assert await audience.get(to) == moved
        assert await audience.told(to) == told
        assert told
        assert await audience.get(ChatId(-7)) is None

    async def test_what_is_chosen_while_a_group_moves_goes_along(
        self, client: redis.Redis, keys: Keys
    ) -> None:
        """Who moves it twice, as the sender and a message of Telegram's do, moves it once."""
        audience, to = RedisAudience(client, keys), ChatId(-100)
        wants = Wants().with_taste(Topic(TopicKind.ACTOR, "vladimir-putin"), Stance.FOLLOW)
        group = a_subscription(-7, wants=wants)
        await keep(audience, group, due_at=NOON)
        there = Wants().with_taste(Topic(TopicKind.ACTOR, "abdel-fattah-el-sisi"), Stance.FOLLOW)
        await keep(audience, a_subscription(-100, wants=there))

        chosen = (audience.change(ChatId(-7), change) for change in (_in_arabic, _short))
        ((_, arabic), (_, short)), _ = await asyncio.gather(
            asyncio.gather(*chosen),
            asyncio.gather(*(audience.move(ChatId(-7), to) for _ in range(2))),
        )

        kept = await audience.get(to)
        assert kept is not None
        assert kept == replace(
            group.moved(to),
            language="ar" if arabic else group.language,
            length=Length.SHORT if short else group.length,
        )
        assert await client.zrange(keys["follows"], 0, -1) == [
            it.encode() for it in followings(kept)
        ]


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
        """But no message: they have other numbers there, and it would answer a stranger's."""
        outbox = RedisOutbox(client, keys)
        await outbox.put(replace(a_delivery("42-1"), reply_to=77), NOON)
        await outbox.lease(NOON, hold=SOON)
        await outbox.readdress(DeliveryId("42-1"), ChatId(-100))

        leased = await outbox.lease(NOON, hold=SOON)
        assert leased is not None
        assert (leased.chat_id, leased.reply_to) == (-100, None)


async def test_every_key_expires_or_is_declared_permanent(client: redis.Redis, keys: Keys) -> None:
    """A key that nobody ends would fill the store in a year or two."""
    book, shelf = RedisFeedBook(client, keys), RedisShelf(client, keys)
    audience, ticks = RedisAudience(client, keys), RedisTicks(client, keys)
    await book.sync([a_feed()], now=NOON)
    await book.keep(
        FeedId("wire"),
        PollState(due_at=NOON),
        entries=[an_entry()],
        known={"guid:1": a_known("wire-1")},
    )
    await shelf.file(
        a_filing(a_report()), a_story(), keys={"title:x"}, version=0, before=None, now=NOON
    )
    await keep(audience, a_subscription(), due_at=NOON)
    await _compose(client, keys, "42-1")
    await RedisOutbox(client, keys).lease(NOON, hold=SOON)
    await ticks.win("poll_due", 1)

    permanent = {keys[name] for name in PERMANENT}
    found = [key.decode() async for key in client.scan_iter(keys["*"])]
    endless = [key for key in found if await client.ttl(key) == -1 and key not in permanent]

    assert len(found) > 15
    assert endless == []


def _in_arabic(it: Subscription | None) -> Changed | None:
    return Changed(replace(it, language="ar")) if it else None


def _short(it: Subscription | None) -> Changed | None:
    return Changed(replace(it, length=Length.SHORT)) if it else None


async def _compose(client: redis.Redis, keys: Keys, name: str, chat: int = 42) -> bool:
    delivery = a_delivery(name, chat_id=chat)
    one = a_composed(delivery, told=(StoryId("wire-1"),), due_at=NOON + LATER)
    [done] = await RedisDigests(client, keys).composed([one], now=NOON)
    return done


async def _outbox_with(client: redis.Redis, keys: Keys, *names: str) -> RedisOutbox:
    audience = RedisAudience(client, keys)
    await keep(audience, a_subscription(), due_at=NOON)
    for name in names:
        await _compose(client, keys, name)
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


async def test_the_message_that_told_a_story_is_remembered_until_it_is_forgotten(
    client: redis.Redis, keys: Keys
) -> None:
    """So that what is new in it can come as a reply; erased with all else."""
    audience, digests = RedisAudience(client, keys), RedisDigests(client, keys)
    subscription = a_subscription(7)
    await keep(audience, subscription, due_at=NOON)
    chat = subscription.chat_id
    for slot, story in ((NOON, "first"), (NOON + LATER, "second")):
        delivery = a_delivery(digest_id(chat, slot), chat_id=chat)
        one = a_composed(delivery, slot=slot, told=(StoryId(story),), sent=False)
        await digests.composed([one], now=slot)
    first, second = (DeliveryId(digest_id(chat, slot)) for slot in (NOON, NOON + LATER))

    await audience.arrived(chat, first, message_id=77, listed={})
    await audience.arrived(chat, DeliveryId("never composed"), message_id=78, listed={})

    assert await audience.told(chat) == {
        "first": Telling(NOON, 77),
        "second": Telling(NOON + LATER, None),
    }
    await audience.arrived(chat, second, message_id=79, listed={})
    assert (await audience.told(chat))[StoryId("second")].message_id == 79
    await audience.erase(chat)
    assert await client.exists(keys.messages(chat)) == 0
