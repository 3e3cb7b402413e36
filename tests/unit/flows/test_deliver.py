"""Sending what is due: each answer of Telegram's means one thing for the delivery."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import redis.asyncio as redis

from bot.digests.hours import next_slot
from bot.domain.audience import ChatId
from bot.domain.deliveries import Button, Delivery, Lane, Message
from bot.domain.errors import (
    DeliveryError,
    InDoubt,
    MessageRejected,
    SlowDown,
    SubscriberGone,
    SubscriberMoved,
    ThreadGone,
)
from bot.flows.deliver import HOLD, TRY_AGAIN, DeliverServices, Outcome, deliver, next_due
from bot.flows.subscribe import come_back
from bot.jobs.delivering import sending
from bot.store.audience import RedisAudience
from bot.store.digests import RedisDigests
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from tests.build import NOON, a_composed, a_delivery, a_subscription
from tests.keep import keep
from tests.unit.flows.world import Post, Watch

READER, MOVED = ChatId(-42), ChatId(-1_000_000_000_042)


class Counter:
    """A subscriber whose digest is in the outbox."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self.post, self.watch = Post(), Watch()
        self.audience, self.outbox = RedisAudience(client, keys), RedisOutbox(client, keys)
        self.digests = RedisDigests(client, keys)
        self.services = DeliverServices(
            outbox=self.outbox, audience=self.audience, messenger=self.post, clock=self.watch
        )

    async def queue(self, delivery: Delivery) -> None:
        reader = a_subscription(delivery.chat_id)
        due_at = next_slot(reader, after=NOON)
        await keep(self.audience, reader, due_at=due_at)
        await self.digests.composed([a_composed(delivery, due_at=due_at)], now=NOON)

    async def next(self, *, trouble: DeliveryError | None = None) -> Outcome | None:
        """Deliver what is due; None if nothing is."""
        self.post.trouble = trouble
        delivery = await next_due(self.services)
        return await deliver(delivery, self.services) if delivery else None

    async def later(self, wait: timedelta) -> Outcome | None:
        self.watch.pass_by(wait)
        return await self.next()


@pytest.fixture
async def counter(client: redis.Redis, keys: Keys) -> Counter:
    counter = Counter(client, keys)
    await counter.queue(a_delivery(chat_id=READER))
    return counter


async def test_what_is_sent_is_done(counter: Counter) -> None:
    assert await counter.next() is Outcome.SENT
    assert await counter.later(HOLD * 2) is None
    assert counter.post.carried == [(READER, "<b>مصر</b>")]


@pytest.mark.parametrize("erased", [True, False])
async def test_nothing_is_kept_of_who_is_erased_while_a_digest_arrives(
    counter: Counter, client: redis.Redis, keys: Keys, *, erased: bool
) -> None:
    """Not even which stories it had, by their numbers."""

    class Slow(Post):
        async def send(self, chat_id: ChatId, *message: Any, **how: Any) -> int:
            if erased:
                await counter.audience.erase(chat_id)
            return await super().send(chat_id, *message, **how)

    listed = Button(text="1", data="1|story|wire-1")
    await counter.next()
    digest = a_delivery("listed", chat_id=READER)
    await counter.queue(replace(digest, message=replace(digest.message, buttons=((listed,),))))
    counter.services = replace(counter.services, messenger=Slow())

    assert await counter.next() is Outcome.SENT
    assert await counter.audience.listed(READER, 1) == (None if erased else "wire-1")
    assert erased == (not [name async for name in client.scan_iter(keys[f"*:{READER}"])])


async def test_told_to_wait_it_waits_that_long(counter: Counter) -> None:
    assert await counter.next(trouble=SlowDown(timedelta(seconds=40))) is Outcome.POSTPONED
    assert await counter.later(timedelta(seconds=39)) is None
    assert await counter.later(timedelta(seconds=1)) is Outcome.SENT


async def test_in_doubt_it_is_sent_again(counter: Counter) -> None:
    """Twice is a smaller harm than never."""
    assert await counter.next(trouble=InDoubt("cut off")) is Outcome.IN_DOUBT
    assert await counter.later(TRY_AGAIN) is Outcome.SENT


async def test_what_stays_in_doubt_is_sent_again_less_and_less_often(counter: Counter) -> None:
    """Something on the way may let every message through, and no answer to one."""
    times = 0
    while counter.watch.now() < a_delivery().expires_at:
        times += await counter.next(trouble=InDoubt("cut off")) is not None
        counter.watch.pass_by(timedelta(minutes=1))

    assert times == 12


async def test_who_is_gone_is_let_go(counter: Counter) -> None:
    assert await counter.next(trouble=SubscriberGone("blocked")) is Outcome.SUBSCRIBER_GONE
    assert await counter.later(HOLD * 2) is None

    kept = await counter.audience.get(READER)
    assert kept is not None
    assert not kept.active
    assert await come_back(READER, audience=counter.audience, clock=counter.watch)
    assert not await come_back(READER, audience=counter.audience, clock=counter.watch)
    assert await counter.audience.get(READER) == kept.back(counter.watch.now())


async def test_a_group_that_moved_gets_it_where_it_is_now(counter: Counter) -> None:
    assert await counter.next(trouble=SubscriberMoved(MOVED)) is Outcome.READDRESSED
    assert await counter.next() is Outcome.SENT

    assert [chat for chat, _ in counter.post.carried] == [MOVED]
    assert await counter.audience.get(READER) is None
    assert await counter.audience.get(MOVED) == a_subscription(MOVED).digested(NOON)


async def test_a_thread_that_is_gone_is_left_and_that_is_told_once(
    client: redis.Redis, keys: Keys
) -> None:
    """What was on its way to it comes to the forum itself, and so does all that follows."""
    counter = Counter(client, keys)
    counter.services = replace(
        counter.services, told_thread_gone=lambda it: Message(html=f"left, {it.language}")
    )
    await counter.queue(replace(a_delivery("1", chat_id=READER), thread=7))
    await counter.queue(replace(a_delivery("2", chat_id=READER), thread=7))
    forum = replace(a_subscription(READER), thread=7)
    await keep(counter.audience, forum)

    class Closed(Post):
        async def send(self, *args: Any, thread: int | None = None, **kwargs: Any) -> int:
            if thread:
                raise ThreadGone("closed")
            return await super().send(*args, **kwargs)

    post = counter.post = Closed()
    counter.services = replace(counter.services, messenger=post)
    ended = [await counter.next() for _ in range(6)]
    assert sorted(map(str, ended)) == ["None", *["readdressed"] * 2, *["sent"] * 3]

    told = [html for _, html in counter.post.carried]
    assert sorted(told) == ["<b>مصر</b>", "<b>مصر</b>", "left, en"]
    assert counter.post.threads == [None] * 3
    kept = await counter.audience.get(READER)
    assert kept
    assert kept.thread is None


async def test_a_message_that_telegram_cannot_read_is_not_tried_for_ever(counter: Counter) -> None:
    assert await counter.next(trouble=MessageRejected("wrong")) is Outcome.DROPPED
    assert await counter.later(HOLD * 2) is None

    kept = await counter.audience.get(READER)
    assert kept is not None
    assert kept.active


async def test_what_comes_too_late_is_not_sent(counter: Counter) -> None:
    assert await counter.later(timedelta(hours=7)) is None
    assert not counter.post.carried
    assert (await counter.outbox.state(counter.watch.now())).ended == {"expired": 1}


async def test_a_sender_that_died_leaves_its_delivery_to_the_next(counter: Counter) -> None:
    """It took it and was never heard of again."""
    taken = await counter.outbox.lease(NOON, hold=HOLD)
    assert taken is not None

    assert await counter.later(HOLD - timedelta(seconds=1)) is None
    assert await counter.later(timedelta(seconds=1)) is Outcome.SENT


async def test_many_are_sent_at_once_but_to_each_chat_in_their_order(
    client: redis.Redis, keys: Keys
) -> None:
    """A chat that is slow holds no other up."""
    counter, other = Counter(client, keys), ChatId(43)
    for name, chat in (("1", READER), ("2", READER), ("3", other)):
        await counter.queue(replace(a_delivery(name, chat_id=chat), message=Message(html=name)))
    gate, sent, every = asyncio.Event(), asyncio.Event(), asyncio.Event()

    class Slow(Post):
        async def send(
            self,
            chat_id: ChatId,
            message: Message,
            *,
            lane: Lane,
            reply_to: int | None = None,
            thread: int | None = None,
        ) -> int:
            if message.html == "1":
                await gate.wait()
            number = await super().send(chat_id, message, lane=lane)
            sent.set()
            if number == 3:
                every.set()
            return number

    post = Slow()
    async with sending(replace(counter.services, messenger=post)):
        await sent.wait()
        assert post.carried == [(other, "3")]
        gate.set()
        await every.wait()

    assert post.carried == [(other, "3"), (READER, "1"), (READER, "2")]


async def test_one_body_serves_all_who_get_the_same(client: redis.Redis, keys: Keys) -> None:
    counter = Counter(client, keys)
    for number in range(100):
        chat = ChatId(1000 + number)
        await counter.queue(a_delivery(f"{number}", chat_id=chat))

    assert len([key async for key in client.scan_iter(keys.body("*"))]) == 1
    assert len({(await counter.next()) for _ in range(100)}) == 1
    assert {text for _, text in counter.post.carried} == {"<b>مصر</b>"}
