"""A chat that blocked us is forgotten when it has not come back for a month."""

from datetime import timedelta

import pytest
import redis.asyncio as redis

from bot.domain.audience import ChatId
from bot.flows.forget import KEEP_GONE, forget_gone
from bot.flows.subscribe import come_back
from bot.store.audience import RedisAudience
from bot.store.keys import Keys
from tests.build import NOON, a_subscription
from tests.keep import keep
from tests.unit.flows.world import Watch

READER, PAUSED, GROUP, HERE = ChatId(42), ChatId(43), ChatId(-44), ChatId(45)
DAY = timedelta(days=1)


class Register:
    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self.audience, self.watch = RedisAudience(client, keys), Watch()

    async def open(self) -> None:
        for chat in (READER, PAUSED, GROUP, HERE):
            await keep(self.audience, a_subscription(chat), due_at=NOON)
        await self.audience.pause(PAUSED)
        await self.audience.lose(READER)
        await self.audience.lose(GROUP)

    async def later(self, wait: timedelta) -> int:
        self.watch.pass_by(wait)
        return await forget_gone(self.audience, self.watch)

    async def kept(self) -> set[ChatId]:
        every = (READER, PAUSED, GROUP, HERE)
        return {chat for chat in every if await self.audience.get(chat)}


@pytest.fixture
async def register(client: redis.Redis, keys: Keys) -> Register:
    register = Register(client, keys)
    await register.open()
    return register


async def test_who_blocked_us_is_forgotten_after_thirty_days(register: Register) -> None:
    """And nobody else: neither who paused nor who is here."""
    assert await register.later(timedelta()) == 0  # from here on it is known since when
    assert await register.later(KEEP_GONE - DAY) == 0
    assert len(await register.kept()) == 4

    assert await register.later(DAY) == 2
    assert await register.kept() == {PAUSED, HERE}
    assert await register.later(DAY) == 0


async def test_who_paused_and_left_is_forgotten_too_but_not_who_came_back_to_it(
    register: Register,
) -> None:
    """It is paused then as it was."""
    before = await register.audience.get(PAUSED)
    assert not await register.audience.lose(PAUSED)
    await register.later(timedelta())
    assert not await come_back(PAUSED, audience=register.audience, clock=register.watch)
    assert await register.audience.get(PAUSED) == before

    await register.audience.lose(PAUSED)
    await register.audience.lose(PAUSED)
    await register.later(timedelta())
    assert await register.later(KEEP_GONE) == 3
    assert await register.kept() == {HERE}


async def test_who_came_back_begins_anew(register: Register) -> None:
    await register.later(timedelta())
    register.watch.pass_by(KEEP_GONE - DAY)
    await come_back(READER, audience=register.audience, clock=register.watch)
    await register.audience.lose(READER)

    assert await register.later(timedelta()) == 0
    assert await register.later(DAY * 2) == 1  # the group
    assert await register.kept() == {READER, PAUSED, HERE}
    assert await register.later(KEEP_GONE) == 1


async def test_all_are_looked_through_once_for_what_the_forgotten_set_up(
    client: redis.Redis, keys: Keys
) -> None:
    """However many are forgotten: with each, 100,000 readers would be read."""
    register = Register(client, keys)
    people = [ChatId(number) for number in range(100, 120)]
    for person in people:
        await keep(register.audience, a_subscription(person), due_at=NOON)
        await keep(register.audience, a_subscription(-person, keeper=person), due_at=NOON)
        await register.audience.lose(person)
    await register.later(timedelta())
    await client.config_resetstat()

    assert await register.later(KEEP_GONE) == len(people)

    scans = (await client.info("commandstats"))["cmdstat_hscan"]["calls"]
    assert scans == 2  # for who is gone, and for their groups
    groups = [await register.audience.get(ChatId(-person)) for person in people]
    assert [group.keeper for group in groups if group] == [None] * len(people)


async def test_who_comes_back_meanwhile_is_not_forgotten(register: Register) -> None:
    await register.later(timedelta())
    await come_back(READER, audience=register.audience, clock=register.watch)

    gone = await register.audience.erase_all([READER, GROUP], where=lambda it: it.gone)

    assert gone == 1
    assert await register.kept() == {READER, PAUSED, HERE}
