"""The outbox as an operator sees it: counted, paused, and emptied by lane."""

from dataclasses import replace
from datetime import timedelta

import pytest
import redis.asyncio as redis

from bot.domain.deliveries import Delivery, Lane
from bot.store.audience import RedisAudience
from bot.store.digests import RedisDigests
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from tests.build import NOON, a_composed, a_delivery, a_subscription

HOLD, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.fixture
def outbox(client: redis.Redis, keys: Keys) -> RedisOutbox:
    return RedisOutbox(client, keys)


async def queue(client: redis.Redis, keys: Keys, *deliveries: Delivery) -> None:
    audience = RedisAudience(client, keys)
    await audience.put(a_subscription(42), due_at=NOON)
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


async def test_a_lane_is_forgotten_whole_and_no_other(
    outbox: RedisOutbox, client: redis.Redis, keys: Keys
) -> None:
    alert = replace(a_delivery("2"), lane=Lane.ALERT)
    await queue(client, keys, a_delivery("1"), alert, a_delivery("3"))

    assert await outbox.drop(Lane.DIGEST) == 2
    assert await outbox.drop(Lane.DIGEST) == 0

    left = await outbox.lease(NOON, hold=HOLD)
    assert left == alert
    assert (await outbox.state(NOON)).due == 0
