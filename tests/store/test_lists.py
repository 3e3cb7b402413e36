"""What two actors share, how much a day, and where pictures are, on a real server."""

from datetime import timedelta

import redis.asyncio as redis

from bot.domain.actors import ActorId
from bot.store.keys import Keys
from bot.store.pictures import RedisPictures
from bot.store.shelf import RedisShelf
from tests.build import NOON, a_filing, a_report, a_story

A, B, C = ActorId("a"), ActorId("b"), ActorId("c")
DAY = timedelta(days=1)


async def _shelf(client: redis.Redis, keys: Keys) -> RedisShelf:
    shelf = RedisShelf(client, keys)
    told = [("1", 0, (A, B)), ("2", 1, (A,)), ("3", 1, (B, A)), ("4", 2, (B,)), ("5", 9, (A, B))]
    for version, (name, days, actors) in enumerate(told):
        report = a_report(name, published_at=NOON - days * DAY, actors=actors)
        filing = a_filing(report, story=name)
        story = a_story(name, report)
        assert await shelf.file(filing, story, keys=(), version=version, before=None, now=NOON)
    return shelf


async def test_entries_with_both_are_found_newest_first(client: redis.Redis, keys: Keys) -> None:
    shelf = await _shelf(client, keys)

    for pair in ((A, B), (B, A)):
        assert await shelf.of_both(*pair, since=NOON - 7 * DAY, until=NOON, limit=9) == ["1", "3"]
    assert await shelf.of_both(A, B, since=NOON - 30 * DAY, until=NOON, limit=2) == ["1", "3"]
    assert await shelf.of_both(A, C, since=NOON - 7 * DAY, until=NOON, limit=9) == []


async def test_entries_are_counted_from_edge_to_edge(client: redis.Redis, keys: Keys) -> None:
    shelf = await _shelf(client, keys)
    edges = [NOON - days * DAY for days in (3, 2, 1, 0)]

    assert await shelf.counts_of_actor(A, edges) == [0, 2, 1]
    assert await shelf.counts_of_actor(B, edges) == [1, 1, 1]
    assert await shelf.counts_of_actor(C, edges) == [0, 0, 0]
    assert await shelf.counts_of_actor(A, edges[:1]) == []


async def test_the_id_of_a_picture_is_kept_for_a_while(client: redis.Redis, keys: Keys) -> None:
    pictures = RedisPictures(client, keys)
    await pictures.put("x", "photo-1")

    assert await pictures.get("x") == "photo-1"
    assert await pictures.get("y") is None
    assert await client.ttl(keys.picture("x")) > 0
