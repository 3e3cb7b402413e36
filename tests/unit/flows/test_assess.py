"""An entry that cannot be assessed is tried again for a while, and stops no other."""

from typing import Any

import pytest
import redis.asyncio as redis

from bot.domain.entries import EntryId
from bot.domain.feeds import PollState
from bot.flows.assess import TRIES, AssessServices, assess
from bot.store.entries import RedisEntryBook
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from bot.store.shelf import RedisShelf
from tests.build import NOON, a_feed, a_filing, a_report, an_entry
from tests.unit.flows.world import Watch


class Found:
    """What a look finds: a relevant entry."""

    assessment = a_filing(a_report()).assessment


def stumble(*_: object) -> Any:
    raise RuntimeError("over this text alone")


class Stumbling:
    grasp = staticmethod(stumble)


@pytest.mark.parametrize("step", ["look", "concepts"])
async def test_an_entry_over_which_a_step_stumbles_is_set_aside(
    client: redis.Redis, keys: Keys, step: str
) -> None:
    feeds, entries = RedisFeedBook(client, keys), RedisEntryBook(client, keys)
    await feeds.sync([a_feed()], now=NOON)
    await feeds.keep(a_feed().id, PollState(due_at=NOON), entries=[an_entry()], known={})
    services = AssessServices(
        feeds=feeds,
        entries=entries,
        shelf=RedisShelf(client, keys),
        look=stumble if step == "look" else lambda _: Found(),  # type: ignore[arg-type, return-value]
        doubts=lambda _: False,
        again=stumble,
        unlisted=lambda *_: (),
        concepts=Stumbling(),  # type: ignore[arg-type]
        clock=Watch(),
    )

    waiting = []
    for _ in range(TRIES):
        assert await assess(EntryId("wire-1"), services) is None
        waiting.append(await entries.count_waiting())
    assert waiting == [1] * (TRIES - 1) + [0]
