"""Which names were read: those on no list by day, those on it by spelling."""

from dataclasses import replace
from datetime import timedelta

import redis.asyncio as redis

from bot.domain.actors import ActorId, Mention
from bot.domain.assessments import Assessment, Relevance
from bot.domain.stories import Filing, Story, StoryId
from bot.store.keys import KEEP_HITS, KEEP_UNLISTED, Keys
from bot.store.shelf import MOST_UNLISTED, RedisShelf
from tests.build import NOON, a_report, a_story

TODAY = NOON.date()
PUTIN = Mention(start=0, end=5, surface="Путин", actor_id=ActorId("vladimir-putin"))


def _filing(name: str = "wire-1", *, relevant: bool = True) -> Filing:
    report = a_report(name)
    return Filing(
        assessment=Assessment(
            entry_id=report.entry_id,
            fingerprint="f1",
            language="en",
            relevance=Relevance(score=0.9, relevant=relevant),
            mentions=(PUTIN,),
        ),
        report=report,
        story_id=StoryId(name) if relevant else None,
    )


async def _file(
    shelf: RedisShelf, filing: Filing, *names: str, before: Filing | None = None, days: int = 0
) -> None:
    story: Story | None = a_story(str(filing.story_id)) if filing.story_id else None
    version, _ = await shelf.candidates(())
    now = NOON + timedelta(days=days)
    assert await shelf.file(
        filing, story, keys=(), version=version, before=before, now=now, unlisted=names
    )


async def test_names_are_counted_once_an_entry_over_days(client: redis.Redis, keys: Keys) -> None:
    shelf = RedisShelf(client, keys)
    first, revised = _filing("a"), replace(_filing("a"), story_id=StoryId("a"))
    await _file(shelf, first, "Tolan Merrivale", "Orla Quist")
    await _file(shelf, revised, "Tolan Merrivale", before=first)
    await _file(shelf, _filing("b"), "Tolan Merrivale", days=1)

    week = TODAY + timedelta(days=7)
    assert await shelf.unlisted(since=TODAY, until=week) == {
        "Tolan Merrivale": 2,
        "Orla Quist": 1,
    }
    assert await shelf.unlisted(since=TODAY, until=TODAY) == {
        "Tolan Merrivale": 1,
        "Orla Quist": 1,
    }
    assert await shelf.unlisted(since=week, until=TODAY) == {}


async def test_what_becomes_relevant_later_is_counted_then(
    client: redis.Redis, keys: Keys
) -> None:
    shelf = RedisShelf(client, keys)
    dull = _filing("a", relevant=False)
    await _file(shelf, dull, "Tolan Merrivale")
    assert await shelf.unlisted(since=TODAY, until=TODAY) == {}

    await _file(shelf, _filing("a"), "Tolan Merrivale", before=dull)
    assert await shelf.unlisted(since=TODAY, until=TODAY) == {"Tolan Merrivale": 1}


async def test_a_day_keeps_the_commonest_names_for_a_fortnight(
    client: redis.Redis, keys: Keys
) -> None:
    shelf = RedisShelf(client, keys)
    await _file(shelf, _filing("a"), "Tolan Merrivale")
    await _file(shelf, _filing("b"), "Tolan Merrivale")
    await _file(shelf, _filing("c"), *(f"Somebody {n}" for n in range(MOST_UNLISTED + 50)))

    seen = await shelf.unlisted(since=TODAY, until=TODAY)
    assert len(seen) == MOST_UNLISTED
    assert seen["Tolan Merrivale"] == 2
    kept_for = await client.ttl(keys.unlisted(TODAY))
    assert 0 < kept_for <= KEEP_UNLISTED.total_seconds()


async def test_spellings_are_counted_once_an_entry(client: redis.Redis, keys: Keys) -> None:
    shelf = RedisShelf(client, keys)
    first = _filing("a")
    await _file(shelf, first)
    await _file(shelf, first, before=first)
    await _file(shelf, _filing("b", relevant=False))

    assert await shelf.spellings_read() == {(ActorId("vladimir-putin"), "Путин"): 2}
    assert 0 < await client.ttl(keys["spellings:read"]) <= KEEP_HITS.total_seconds()
