"""Subscribing: once with a first digest, then only to change; and what no subscription can be."""

from datetime import time, timedelta
from zoneinfo import available_timezones

import pytest
import redis.asyncio as redis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.digests.hours import next_slot
from bot.domain.audience import ChatId, Subscription
from bot.flows.subscribe import resume, subscribe
from bot.store.audience import RedisAudience
from bot.store.digests import RedisDigests
from bot.store.keys import Keys
from tests.build import NOON, a_composed, a_delivery
from tests.unit.flows.world import Watch

READER = ChatId(42)
zones = (
    st.text(max_size=20) | st.sampled_from(["../etc/passwd", "asia/jakarta", "UTC+3", ""])
).filter(lambda name: name not in available_timezones())


class Door:
    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self.audience, self.watch = RedisAudience(client, keys), Watch()
        self.digests = RedisDigests(client, keys)
        self.first_digests: list[ChatId] = []
        self.dies = False

    async def ask(
        self, *, zone: str = "Asia/Jakarta", hours: tuple[time, ...] = (time(8),)
    ) -> Subscription:
        return await subscribe(
            READER,
            language="id",
            zone=zone,
            hours=hours,
            audience=self.audience,
            clock=self.watch,
            first_digest=self._first,
        )

    async def _first(self, subscription: Subscription) -> None:
        if self.dies:
            raise KeyboardInterrupt
        self.first_digests.append(subscription.chat_id)
        now = self.watch.now()
        due_at = next_slot(subscription, after=now)
        first = a_composed(a_delivery("first"), slot=now, sent=False, due_at=due_at)
        await self.digests.composed([first], now=now)


@pytest.fixture
def door(client: redis.Redis, keys: Keys) -> Door:
    return Door(client, keys)


async def test_a_new_reader_gets_a_digest_at_once(door: Door) -> None:
    made = await door.ask(hours=(time(18), time(8), time(18)))

    assert made.hours == (time(8), time(18))
    assert await door.audience.get(READER) == made.digested(NOON)
    assert door.first_digests == [READER]


async def test_who_subscribed_as_the_bot_died_gets_the_first_digest_after_all(door: Door) -> None:
    """The command is handled again, and finds a subscription that had none."""
    door.dies = True
    with pytest.raises(KeyboardInterrupt):
        await door.ask()
    door.dies = False
    await door.ask()
    await door.ask()

    assert door.first_digests == [READER]


async def test_a_change_is_no_new_subscription(door: Door) -> None:
    before = await door.ask()
    door.watch.pass_by(timedelta(days=3))
    after = await door.ask(zone="Europe/Berlin")

    assert (after.since, after.zone) == (before.since, "Europe/Berlin")
    assert door.first_digests == [READER]


async def test_who_comes_back_begins_anew(door: Door) -> None:
    before = await door.ask()
    await door.audience.pause(READER)
    door.watch.pass_by(timedelta(days=3))
    after = await door.ask()

    assert after.since > before.since
    assert after.active
    assert door.first_digests == [READER, READER]


async def test_a_pause_ends_with_the_next_hour_and_without_a_first_digest(door: Door) -> None:
    made = await door.ask()
    await door.audience.pause(READER)
    door.watch.pass_by(timedelta(days=9))

    resumed = await resume(READER, audience=door.audience, clock=door.watch)
    again = await resume(READER, audience=door.audience, clock=door.watch)

    assert again == resumed == made.digested(NOON).back(door.watch.now())
    assert door.first_digests == [READER]
    lease, now = timedelta(seconds=15), door.watch.now()
    assert await door.digests.claim_due(now, limit=9, lease=lease) == []
    due_at = next_slot(made, after=now)
    assert await door.digests.claim_due(due_at, limit=9, lease=lease) == [READER]


async def test_what_was_dropped_since_does_not_go_on(door: Door) -> None:
    await door.ask()
    await door.audience.pause(READER)
    await door.audience.drop(READER)

    assert await resume(READER, audience=door.audience, clock=door.watch) is None


async def test_no_hour_is_no_subscription(door: Door) -> None:
    with pytest.raises(ValueError, match="needs an hour, such as 8:00"):
        await door.ask(hours=())

    assert await door.audience.get(READER) is None


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(zone=zones)
async def test_what_is_no_zone_is_refused_with_an_example(door: Door, zone: str) -> None:
    with pytest.raises(ValueError, match="one is called Asia/Jakarta"):
        await door.ask(zone=zone)
