"""The outbox as an operator sees it: counted, paused, and emptied by lane."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
import redis.asyncio as redis

from bot.domain.audience import ChatId
from bot.domain.deliveries import Delivery, DeliveryId, Lane
from bot.domain.stories import StoryId
from bot.store.audience import RedisAudience
from bot.store.digests import RedisDigests
from bot.store.keys import KEEP_ENDED, Keys
from bot.store.outbox import RedisOutbox
from tests.build import NOON, a_composed, a_delivery, a_subscription
from tests.keep import keep

HOLD, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.fixture
def outbox(client: redis.Redis, keys: Keys) -> RedisOutbox:
    return RedisOutbox(client, keys)


async def queue(client: redis.Redis, keys: Keys, *deliveries: Delivery) -> None:
    audience = RedisAudience(client, keys)
    await keep(audience, a_subscription(42), due_at=NOON)
    await RedisDigests(client, keys).composed([a_composed(it) for it in deliveries], now=NOON)


async def test_it_says_what_is_due_held_and_tried(
    outbox: RedisOutbox, client: redis.Redis, keys: Keys
) -> None:
    empty = await outbox.state(NOON)
    assert (empty.due, empty.later, empty.again, empty.oldest) == (0, 0, 0, None)

    await queue(client, keys, a_delivery("1"), a_delivery("2"), a_delivery("3"))
    held = await outbox.lease(NOON, hold=HOLD)
    assert held
    state = await outbox.state(NOON + HOLD / 2)

    assert (state.due, state.later, state.again, state.oldest) == (2, 1, 1, NOON)


async def test_outcomes_are_counted_over_two_days(outbox: RedisOutbox) -> None:
    for ago, outcome in ((0, "sent"), (0, "sent"), (1, "sent"), (1, "dropped"), (2, "dropped")):
        await outbox.count(outcome, NOON - ago * DAY)

    assert (await outbox.state(NOON)).ended == {"sent": 3, "dropped": 1}


async def test_paused_nothing_is_handed_out(
    outbox: RedisOutbox, client: redis.Redis, keys: Keys
) -> None:
    await queue(client, keys, a_delivery("1"))

    await outbox.pause(paused=True)
    assert await outbox.lease(NOON, hold=HOLD) is None
    assert (await outbox.state(NOON)).paused

    await outbox.pause(paused=False)
    assert await outbox.lease(NOON, hold=HOLD) is not None


async def test_what_expired_before_it_was_sent_was_not_told(
    outbox: RedisOutbox, client: redis.Redis, keys: Keys
) -> None:
    """As when the outbox was paused, or Telegram away, for longer than an alert is of use.

    What another delivery told of the same meanwhile, it told.
    """
    audience, digests = RedisAudience(client, keys), RedisDigests(client, keys)
    first, second = a_delivery("1"), replace(a_delivery("2"), expires_at=NOON + DAY)
    await keep(audience, a_subscription(42), due_at=NOON)
    both, one = (StoryId("alone"), StoryId("again")), (StoryId("again"),)
    await digests.composed([a_composed(first, told=both, due_at=NOON)], now=NOON)
    await digests.composed([a_composed(second, told=one)], now=NOON + HOLD)
    assert set(await audience.told(ChatId(42))) == {"alone", "again"}

    sent = await outbox.lease(first.expires_at, hold=HOLD)

    assert sent is not None
    assert sent.id == "2"
    assert set(await audience.told(ChatId(42))) == {"again"}


async def test_a_lane_is_forgotten_whole_and_no_other(
    outbox: RedisOutbox, client: redis.Redis, keys: Keys
) -> None:
    alert = replace(a_delivery("2"), lane=Lane.ALERT)
    await queue(client, keys, a_delivery("1"), alert, a_delivery("3"))

    assert await outbox.drop(Lane.DIGEST, NOON) == 2
    assert await outbox.drop(Lane.DIGEST, NOON) == 0

    left = await outbox.lease(NOON, hold=HOLD)
    assert left == alert
    assert (await outbox.state(NOON)).due == 0


# --- given up, and sent after all -----------------------------------------------
async def test_what_was_given_up_can_be_queued_again_once(
    outbox: RedisOutbox, client: redis.Redis, keys: Keys
) -> None:
    """With its own id, and with as much time as it is given."""
    first, second = a_delivery("1"), a_delivery("2", html="other")
    await queue(client, keys, first, second)
    await outbox.lose(first.id, NOON)
    await outbox.drop(Lane.DIGEST, NOON + HOLD)
    later = NOON + DAY

    assert await outbox.lease(later, hold=HOLD) is None
    state = await outbox.state(later)
    assert (state.due, state.lanes[Lane.DIGEST].lost) == (0, 2)
    lost = [one async for one in outbox.lost(Lane.DIGEST, NOON, later)]
    assert [one.id for one in lost if one.at > NOON] == ["2"]
    assert [one async for one in outbox.lost(Lane.ALERT, NOON, later)] == []

    [one] = [one for one in lost if one.id == "1"]
    restored = [await outbox.restore(one, later, expires_at=later + DAY) for _ in range(2)]
    assert restored == [True, False]
    again = await outbox.lease(later, hold=HOLD)
    assert again == replace(first, expires_at=later + DAY)


async def test_what_was_given_up_is_forgotten_in_days_and_with_its_reader(
    outbox: RedisOutbox, client: redis.Redis, keys: Keys
) -> None:
    await queue(client, keys, a_delivery("1"))
    await outbox.lose(DeliveryId("1"), NOON)
    names = [name async for name in client.scan_iter(keys["outbox:lost:*"])]
    assert all([await client.ttl(name) > 0 for name in names])

    await outbox.forget(ChatId(43), NOON)
    assert [one async for one in outbox.lost(Lane.DIGEST, NOON, NOON)]
    await outbox.forget(ChatId(42), NOON)
    assert [one async for one in outbox.lost(Lane.DIGEST, NOON, NOON)] == []


class Late(redis.Redis):
    """Lets others go first where it asks whether something is there."""

    meanwhile: Callable[[], Awaitable[object]]

    async def exists(self, *names: Any) -> int:
        await self.meanwhile()
        return int(await super().exists(*names))


@pytest.mark.parametrize("erased", [True, False])
async def test_what_is_forgotten_or_sent_while_it_is_queued_again_is_not_queued(
    outbox: RedisOutbox, client: redis.Redis, keys: Keys, *, erased: bool
) -> None:
    """Its reader was erased, or somebody else had it queued, and it arrived."""
    await queue(client, keys, a_delivery("1"))
    await outbox.lose(DeliveryId("1"), NOON)
    [lost] = [one async for one in outbox.lost(Lane.DIGEST, NOON, NOON)]

    async def arrive() -> None:
        assert await outbox.restore(lost, NOON, expires_at=NOON + DAY)
        await outbox.settle(lost.id)

    late = Late(connection_pool=client.connection_pool)
    late.meanwhile = partial(outbox.forget, ChatId(42), NOON) if erased else arrive

    assert not await RedisOutbox(late, keys).restore(lost, NOON, expires_at=NOON + DAY)
    assert await outbox.lease(NOON, hold=HOLD) is None


async def test_each_lane_says_how_it_does(
    outbox: RedisOutbox, client: redis.Redis, keys: Keys
) -> None:
    await queue(client, keys, a_delivery("1"))
    await outbox.put(replace(a_delivery("2"), lane=Lane.ALERT), NOON)
    await outbox.count("in_doubt", NOON, lane=Lane.ALERT)
    state = await outbox.state(NOON + HOLD)

    alert, broadcast = state.lanes[Lane.ALERT], state.lanes[Lane.BROADCAST]
    assert (alert.due, alert.oldest, alert.doubted, alert.lost) == (1, NOON, 1, 0)
    assert (broadcast.due, broadcast.oldest) == (0, None)
    assert state.ended == {"in_doubt": 1}


async def test_what_lost_its_message_is_not_queued_again(
    outbox: RedisOutbox, client: redis.Redis, keys: Keys
) -> None:
    """There is nothing to send any more: not an empty message either."""
    await queue(client, keys, a_delivery("1"))
    await outbox.lose(DeliveryId("1"), NOON)
    [lost] = [one async for one in outbox.lost(Lane.DIGEST, NOON, NOON)]
    await client.delete(*[name async for name in client.scan_iter(keys.body("*"))])

    assert not await outbox.restore(lost, NOON, expires_at=NOON + DAY)
    assert await outbox.lease(NOON, hold=HOLD) is None


async def test_a_message_given_up_is_kept_whoever_gets_the_same_for_a_shorter_time(
    outbox: RedisOutbox, client: redis.Redis, keys: Keys
) -> None:
    given_up, soon = a_delivery("1"), replace(a_delivery("2"), expires_at=NOON + HOLD)
    await outbox.put(given_up, NOON)
    await outbox.lose(given_up.id, NOON)
    await outbox.put(soon, NOON)

    [body] = [name async for name in client.scan_iter(keys.body("*"))]
    assert timedelta(milliseconds=await client.pttl(body)) > KEEP_ENDED


@pytest.mark.parametrize(
    "answer",
    [
        lambda outbox: outbox.readdress(DeliveryId("1"), ChatId(-100)),
        lambda outbox: outbox.lose(DeliveryId("1"), NOON),
    ],
)
async def test_what_is_withdrawn_meanwhile_stays_withdrawn(
    outbox: RedisOutbox,
    client: redis.Redis,
    keys: Keys,
    answer: Callable[[RedisOutbox], Coroutine[None, None, None]],
) -> None:
    """As when its reader pauses or is erased just as Telegram answers: nothing of it is left."""
    await queue(client, keys, a_delivery("1"))
    await asyncio.gather(client.ping(), client.ping())  # two connections are open from here on

    await asyncio.gather(answer(outbox), outbox.settle(DeliveryId("1")))

    assert await client.hlen(keys["outbox:parcels"]) == 0
    assert [one async for one in outbox.lost(Lane.DIGEST, NOON, NOON)] == []
