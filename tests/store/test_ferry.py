"""What many write to the store at once crosses together, and each is told only of its own."""

import asyncio

import pytest
import redis.asyncio as redis
from redis.exceptions import ResponseError

from bot.store.ferry import Ferry
from bot.store.keys import Keys


async def test_many_cross_together_and_each_gets_its_own_answers(
    client: redis.Redis, keys: Keys
) -> None:
    ferry, place = Ferry(client), keys["ferry"]
    await client.hset(place, "0", "before")

    async def cross(number: int) -> list[object]:
        return await ferry.carry(
            [("HSET", place, str(number), f"word {number}"), ("HGET", place, str(number))]
        )

    answers = await asyncio.gather(*map(cross, range(300)))

    assert [answer[1] for answer in answers] == [b"word %d" % number for number in range(300)]
    assert await client.hlen(place) == 300


async def test_additions_to_one_key_go_as_one_and_all_of_them_arrive(
    client: redis.Redis, keys: Keys
) -> None:
    ferry, due = Ferry(client), keys["due"]
    await client.zadd(due, {"known": 1})
    await asyncio.gather(
        ferry.carry([("ZADD", due, "XX", 5, "known")]),
        ferry.carry([("ZADD", due, "XX", 6, "dropped")]),
        ferry.carry([("ZADD", due, 7, "new"), ("SADD", keys["ill"], "one")]),
        ferry.carry([("ZADD", due, 8, "newer"), ("SADD", keys["ill"], "other")]),
    )

    assert await client.zrange(due, 0, -1, withscores=True) == [
        (b"known", 5.0),
        (b"new", 7.0),
        (b"newer", 8.0),
    ]
    assert await client.smembers(keys["ill"]) == {b"one", b"other"}


async def test_a_refusal_is_told_to_whom_it_concerns(client: redis.Redis, keys: Keys) -> None:
    ferry = Ferry(client)
    await client.set(keys["text"], "no hash")
    told: list[object] = await asyncio.gather(
        ferry.carry([("HGET", keys["text"], "field")]),
        ferry.carry([("GET", keys["text"])]),
        return_exceptions=True,
    )

    assert isinstance(told[0], ResponseError)
    assert told[1] == [b"no hash"]


async def test_who_gives_up_waiting_holds_nobody_up(client: redis.Redis, keys: Keys) -> None:
    ferry = Ferry(client)
    waiting = asyncio.create_task(ferry.carry([("SET", keys["text"], "kept")]))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting

    assert await ferry.carry([("GET", keys["text"])]) == [b"kept"]
