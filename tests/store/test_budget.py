"""The rate of one bot, shared by all who send for it, against a store that keeps its own time."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
import redis.asyncio as redis
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.audience import ChatId
from bot.domain.deliveries import DeliveryId, Lane
from bot.domain.rates import Chat, Pace, Rates
from bot.store.budget import RedisBudget
from bot.store.connect import connected
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from tests.build import NOON, a_delivery

HOLD = timedelta(minutes=1)
HOURS = 3600.0  # a pace of hours: no machine is so slow that a slot comes free meanwhile
OPEN = Pace(0.000_001)
BOT = "123456"


@pytest.fixture
def rates() -> Rates:
    return Rates(overall=OPEN, private=Pace(HOURS, burst=3), group=Pace(2 * HOURS, burst=3))


@pytest.fixture
def budget(client: redis.Redis, keys: Keys, rates: Rates) -> RedisBudget:
    return RedisBudget(client, keys, bot=BOT, rates=rates)


async def test_answers_take_slots_one_after_the_other(client: redis.Redis, keys: Keys) -> None:
    """Each slot lies one step after the last, though nobody waited in between."""
    budget = RedisBudget(client, keys, bot=BOT, rates=Rates(overall=Pace(HOURS)))

    slots = [await budget.take(chat) for chat in range(1, 5)]

    assert all(slot.taken for slot in slots)
    assert [round(slot.wait / HOURS, 1) for slot in slots] == [0, 1, 2, 3]


async def test_two_senders_share_one_budget_and_two_bots_do_not(
    client: redis.Redis, keys: Keys, store_url: str
) -> None:
    rates = Rates(overall=Pace(HOURS))
    async with connected(store_url) as other:
        here, there = (RedisBudget(one, keys, bot=BOT, rates=rates) for one in (client, other))
        await here.take(1)
        assert (await there.take(2)).wait > HOURS / 2
        assert (await RedisBudget(other, keys, bot="7", rates=rates).take(3)).wait == 0


async def test_a_chat_has_its_burst_and_then_its_pace(budget: RedisBudget) -> None:
    """Whoever waits for its own chat holds nobody else up: nothing is taken yet."""
    burst = [await budget.take(42) for _ in range(3)]
    fourth, group = await budget.take(42), [await budget.take(-42) for _ in range(4)]

    assert all(slot.taken and slot.wait < HOURS / 2 for slot in burst)
    assert not fourth.taken
    assert round(fourth.wait / HOURS, 1) == 1
    assert round(group[-1].wait / HOURS, 1) == 2
    assert (await budget.take(43)).taken


def keeps(times: list[float], pace: Pace) -> bool:
    """Whether no stretch between any two slots holds more than the pace allows."""
    hair = HOURS / 100  # what passes while the slots are taken
    return all(
        last - first + 1 <= pace.burst + (times[last] - times[first] + hair) / pace.every
        for first in range(len(times))
        for last in range(first, len(times))
    )


@settings(max_examples=15)
@given(chats=st.lists(st.sampled_from([1, 2, 3, -4, "@channel"]), max_size=20))
def test_all_limits_hold_at_once(store_url: str, chats: list[Chat]) -> None:
    """Whoever asks for slots, in whatever order: those that are given keep every pace."""
    rates = Rates(overall=Pace(HOURS / 4), private=Pace(HOURS, 3), group=Pace(2 * HOURS, 3))

    async def take() -> list[tuple[Chat, float]]:
        async with connected(store_url) as client:
            budget = RedisBudget(client, Keys(f"law-{uuid4().hex}"), bot=BOT, rates=rates)
            slots = [(chat, await budget.take(chat)) for chat in chats]
        return [(chat, slot.wait) for chat, slot in slots if slot.taken]

    with asyncio.Runner() as runner:
        taken = runner.run(take())

    assert keeps([at for _, at in taken], rates.overall)
    for chat in set(chats):
        assert keeps([at for whose, at in taken if whose == chat], rates.of(chat))


async def test_a_refusal_pauses_a_chat_and_several_pause_everybody(budget: RedisBudget) -> None:
    """For all who share the budget, and for as long as Telegram said last or longest."""
    hour = timedelta(hours=1)

    assert not await budget.refused(1, hour)
    assert not await budget.refused(1, hour / 2)
    told = await budget.take(1)
    assert told.told
    assert not told.taken
    assert told.wait > HOURS * 0.9
    assert (await budget.take(4)).taken
    assert not await budget.refused(2, hour)
    assert await budget.refused(3, 2 * hour)

    assert (await budget.take(5)).wait > HOURS * 1.9


async def test_a_refusal_that_is_over_counts_no_more(budget: RedisBudget) -> None:
    for chat in range(1, 9):
        assert not await budget.refused(chat, timedelta(0))


async def put(outbox: RedisOutbox, *named: tuple[str, int, Lane]) -> None:
    for name, chat, lane in named:
        delivery = replace(
            a_delivery(name, chat_id=chat), lane=lane, expires_at=NOON + timedelta(days=1)
        )
        await outbox.put(delivery, NOON)


async def leased(outbox: RedisOutbox) -> list[str]:
    """Lease until nothing is handed out any more; each is settled at once."""
    names = []
    while one := await outbox.lease(NOON, hold=HOLD):
        names.append(str(one.id))
        await outbox.settle(one.id)
    return names


async def test_the_better_lane_goes_first(client: redis.Redis, keys: Keys) -> None:
    outbox = RedisOutbox(client, keys)
    lanes = (Lane.BROADCAST, Lane.DIGEST, Lane.ALERT, Lane.INTERACTIVE)
    await put(outbox, *((str(lane), chat, lane) for chat, lane in enumerate(lanes, 1)))

    assert await leased(outbox) == ["interactive", "alert", "digest", "broadcast"]


async def test_nothing_is_handed_out_that_may_not_be_sent_now(
    client: redis.Redis, keys: Keys
) -> None:
    """It stays due, and whichever sender comes when there is a slot gets it."""
    budget = RedisBudget(client, keys, bot=BOT, rates=Rates(overall=Pace(HOURS)))
    outbox = RedisOutbox(client, keys, budget)
    await put(outbox, ("1", 1, Lane.DIGEST), ("2", 2, Lane.DIGEST))

    assert await leased(outbox) == ["1"]
    assert (await outbox.state(NOON)).due == 1
    assert (await budget.take(3)).wait > HOURS / 2


async def test_answers_go_before_the_outbox(client: redis.Redis, keys: Keys) -> None:
    """A slot that an answer took is not there for a digest, however long that has been due."""
    budget = RedisBudget(client, keys, bot=BOT, rates=Rates(overall=Pace(HOURS)))
    outbox = RedisOutbox(client, keys, budget)
    await put(outbox, ("1", 1, Lane.DIGEST))
    await budget.take(99)

    assert await leased(outbox) == []


async def test_a_chat_whose_pace_is_used_up_holds_no_other_up(
    client: redis.Redis, keys: Keys, budget: RedisBudget
) -> None:
    """And the outbox leaves a chat its burst: one message, then the next at its pace."""
    outbox = RedisOutbox(client, keys, budget)
    await put(outbox, ("1", 7, Lane.DIGEST), ("2", 7, Lane.DIGEST), ("3", -8, Lane.DIGEST))

    assert await leased(outbox) == ["1", "3"]
    assert (await budget.take(7)).taken


async def test_a_chat_that_telegram_slowed_down_gets_its_delivery_later(
    client: redis.Redis, keys: Keys, budget: RedisBudget
) -> None:
    outbox = RedisOutbox(client, keys, budget)
    await put(outbox, ("1", 1, Lane.DIGEST), ("2", 2, Lane.DIGEST))
    await budget.refused(1, timedelta(hours=1))

    assert await leased(outbox) == ["2"]


async def test_a_chat_gets_one_delivery_at_a_time_in_the_order_they_became_due(
    client: redis.Redis, keys: Keys, store_url: str
) -> None:
    """Also where two senders ask, and where the first has to be tried again."""
    outbox = RedisOutbox(client, keys)
    await put(outbox, ("1", 1, Lane.DIGEST), ("2", 1, Lane.DIGEST), ("3", 2, Lane.DIGEST))
    async with connected(store_url) as connection:
        other = RedisOutbox(connection, keys)
        first, second = await outbox.lease(NOON, hold=HOLD), await other.lease(NOON, hold=HOLD)
        assert await other.lease(NOON, hold=HOLD) is None
    assert first
    assert second
    assert (first.id, second.id) == ("1", "3")

    await outbox.postpone(first.id, due_at=NOON + HOLD)
    assert await outbox.lease(NOON, hold=HOLD) is None
    again = await outbox.lease(NOON + HOLD, hold=HOLD)
    assert again
    assert (again.id, again.attempt) == ("1", 2)
    await outbox.settle(again.id)
    assert await outbox.lease(NOON + HOLD, hold=HOLD) is not None


async def test_what_expired_is_forgotten_and_costs_no_slot(
    client: redis.Redis, keys: Keys, rates: Rates
) -> None:
    """After a day without a network a thousand digests of yesterday hold up none of today."""
    budget = RedisBudget(client, keys, bot=BOT, rates=replace(rates, overall=Pace(HOURS)))
    outbox = RedisOutbox(client, keys, budget)
    for chat in range(1, 1_202):
        await outbox.put(a_delivery(f"old-{chat}", chat_id=chat), NOON)
    late = NOON + timedelta(days=2)
    today = replace(a_delivery("new"), expires_at=late + HOLD)
    await outbox.put(today, late)

    one = None
    for _ in range(10):  # a machine that stalls may use up the patience of one
        one = one or await outbox.lease(late, hold=HOLD)

    assert one
    assert one.id == "new"
    state = await outbox.state(late)
    assert (state.due, state.later, state.ended["expired"]) == (0, 1, 1_201)


async def test_what_was_withdrawn_on_its_way_holds_its_chat_no_longer(
    client: redis.Redis, keys: Keys
) -> None:
    """Settled after all, it is gone; put off, too."""
    outbox = RedisOutbox(client, keys)
    await put(outbox, ("1", 1, Lane.DIGEST))
    await outbox.lease(NOON, hold=HOLD)
    await outbox.drop(Lane.DIGEST, NOON)
    await outbox.postpone(DeliveryId("1"), due_at=NOON + 9 * HOLD)

    await put(outbox, ("2", ChatId(1), Lane.DIGEST))
    assert await leased(outbox) == ["2"]


async def test_the_budget_forgets_who_owes_nothing(client: redis.Redis, keys: Keys) -> None:
    """Of 300 chats that got a digest each, next to none is kept."""
    fast = Rates(overall=OPEN, private=OPEN, group=OPEN)
    budget = RedisBudget(client, keys, bot=BOT, rates=fast)
    for chat in range(1, 301):
        await budget.take(chat)

    paid, _ = budget.names
    assert 0 < await client.zcard(paid) < 250
    assert await client.pttl(paid) > 0
