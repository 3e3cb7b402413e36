"""Flags: counted by day, gone after a month, and without a word of who raised them."""

from dataclasses import replace
from datetime import timedelta

import redis.asyncio as redis

from bot.domain.actors import ActorId
from bot.flows.flag import BATCH, Fault, Flag
from bot.store.flags import RedisFlags
from bot.store.keys import KEEP_FLAGS, Keys
from tests.build import NOON

TODAY = NOON.date()
FLAG = Flag(
    day=TODAY,
    actor_id=ActorId("vladimir-putin"),
    fault=Fault.OFFICE,
    window="7d",
    language="en",
)


async def test_flags_are_counted_by_day(client: redis.Redis, keys: Keys) -> None:
    book, tomorrow = RedisFlags(client, keys), TODAY + timedelta(days=1)
    later = replace(FLAG, day=tomorrow, fault=Fault.EVENT)
    for flag in (FLAG, FLAG, later):
        await book.keep(flag)

    assert await book.flags(since=TODAY, until=tomorrow) == {FLAG: 2, later: 1}
    assert await book.flags(since=tomorrow, until=tomorrow) == {later: 1}
    assert 0 < await client.ttl(keys.flags(TODAY)) <= KEEP_FLAGS.total_seconds()


async def test_a_batch_lasts(client: redis.Redis, keys: Keys) -> None:
    """Of many processes one tells the admins."""
    one, other = RedisFlags(client, keys), RedisFlags(client, keys)

    assert await one.open_batch(BATCH)
    assert not await other.open_batch(BATCH)
    assert 0 < await client.ttl(keys["flags:told"]) <= BATCH.total_seconds()
