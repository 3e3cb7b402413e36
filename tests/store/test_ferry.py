"""What many write to the store at once crosses together, and each is told only of its own."""

import asyncio

import pytest
import redis.asyncio as redis
from redis.exceptions import ResponseError

from bot.store.ferry import LONGEST, ONLY_IF, Ferry
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


async def test_additions_of_many_to_one_key_all_arrive(client: redis.Redis, keys: Keys) -> None:
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


@pytest.mark.parametrize("words", [1, 2 * LONGEST])
async def test_what_depends_on_something_is_done_only_where_that_holds(
    client: redis.Redis, keys: Keys, words: int
) -> None:
    """However long the commands are, and whoever crosses beside."""
    ferry, place, feeds = Ferry(client), keys["ferry"], keys["feeds"]
    await client.hset(feeds, "wire", '{"url": "https://wire.example/é"}')
    told = [word for number in range(words) for word in (str(number), "word")]

    async def cross(field: str, url: str) -> list[object]:
        only_if = (ONLY_IF, 2, feeds, field, "url", url)
        return await ferry.carry(
            [only_if, ("HSET", f"{place}{url}", *told), ("SADD", keys["ill"], url)]
        )

    answers = await asyncio.gather(
        cross("wire", "https://wire.example/é"),
        cross("wire", "https://wire.example/old"),
        cross("gone", "https://gone.example"),
        ferry.carry([("SADD", keys["ill"], "beside")]),
    )

    assert [*answers] == [[1, words, 1], [0, None, None], [0, None, None], [1]]
    assert await client.smembers(keys["ill"]) == {"https://wire.example/é".encode(), b"beside"}


@pytest.mark.parametrize("words", [1, 2 * LONGEST])
async def test_what_depends_on_a_number_takes_what_is_not_there_for_none(
    client: redis.Redis, keys: Keys, words: int
) -> None:
    """As in a value that an earlier version wrote."""
    ferry, place = Ferry(client), keys["state"]
    await client.hset(place, mapping={"old": "{}", "new": '{"written":17}'})
    told = [word for number in range(words) for word in (str(number), "word")]

    async def cross(field: str, written: int) -> object:
        only_if = (ONLY_IF, 1, place, field, "written", written)
        return (await ferry.carry([only_if, ("HSET", keys["ferry"], *told)]))[0]

    asked = [("old", 0), ("old", 1), ("new", 17), ("new", 0), ("gone", 0)]
    assert [await cross(*one) for one in asked] == [1, 0, 1, 0, 0]


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


async def test_a_command_of_thousands_of_words_crosses_as_well(
    client: redis.Redis, keys: Keys
) -> None:
    """Lua hands on no more than 8,000 words at once; a document of 5,000 items has more names."""
    ferry, place = Ferry(client), keys["ferry"]
    told = [word for number in range(2 * LONGEST) for word in (str(number), "word")]
    first, second = await asyncio.gather(
        ferry.carry([("HSET", place, *told)]), ferry.carry([("GET", keys["nothing"])])
    )

    assert (first, second) == ([2 * LONGEST], [None])


async def test_a_store_that_is_full_does_none_of_them(client: redis.Redis, keys: Keys) -> None:
    ferry = Ferry(client)
    await client.sadd(keys["ill"], "one")
    await client.config_set("maxmemory", "1mb")
    try:
        with pytest.raises(ResponseError):
            await ferry.carry([("SREM", keys["ill"], "one"), ("SET", keys["text"], "kept")])
    finally:
        await client.config_set("maxmemory", "0")

    assert await client.smembers(keys["ill"]) == {b"one"}
    assert await client.exists(keys["text"]) == 0
