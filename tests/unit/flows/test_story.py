"""What a reader knows a story by, from a real shelf."""

from dataclasses import replace

import redis.asyncio as redis

from bot.domain.stories import Mended, StoryId
from bot.flows.story import headlines
from bot.store.keys import Keys
from bot.store.shelf import RedisShelf
from tests.build import NOON, a_filing, a_report, a_story


async def test_a_story_goes_by_its_headline_also_under_an_older_name(
    client: redis.Redis, keys: Keys
) -> None:
    """Followed by one name, it is found by it after it became part of another; else it is gone."""
    shelf = RedisShelf(client, keys)
    one, two = a_report("wire-1", title="One"), a_report("wire-2", title="Two")
    for version, report in enumerate((two, one)):
        await shelf.file(
            a_filing(report, report.entry_id),
            a_story(report.entry_id, report),
            keys=(),
            version=version,
            before=None,
            now=NOON,
        )
    both = replace(a_story("wire-1", one, two), formerly=(StoryId("wire-2"),))
    assert await shelf.file(
        a_filing(one),
        both,
        keys=(),
        version=2,
        before=None,
        now=NOON,
        mended=Mended(gone=(StoryId("wire-2"),), moved=(a_filing(two),)),
    )
    asked = [StoryId("wire-2"), StoryId("wire-1"), StoryId("nowhere")]

    known = await headlines(asked, shelf, languages=("en",))

    assert known == {StoryId("wire-2"): "One", StoryId("wire-1"): "One"}
