"""Several change one chat's subscription at a time: what each of them chose stands."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import time, timedelta

import pytest
import redis.asyncio as redis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.audience import ChatId, Subscription
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Length, Stance
from bot.flows.adjust import adjusted
from bot.flows.settings import change
from bot.flows.subscribe import subscribe
from bot.store.audience import RedisAudience
from bot.store.keys import Keys
from tests.build import NOON, a_subscription
from tests.keep import keep
from tests.unit.flows.world import Watch

READER = ChatId(42)
PUTIN = Topic(TopicKind.ACTOR, "vladimir-putin")


class Hall:
    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self.audience, self.watch = RedisAudience(client, keys), Watch()

    async def adjust(self, what: str, value: str) -> None:
        def edit(before: Subscription) -> Subscription:
            after = adjusted(before, what, value)
            assert isinstance(after, Subscription)
            return after

        await self._change(edit)

    async def follow(self) -> None:
        await self._change(lambda it: replace(it, wants=it.wants.with_taste(PUTIN, Stance.FOLLOW)))

    async def _change(self, edit: Callable[[Subscription], Subscription]) -> None:
        await change(READER, edit, language="en", audience=self.audience, clock=self.watch)

    async def subscribe(self) -> None:
        async def first_digest(_: Subscription) -> None:
            """It has had one."""

        await subscribe(
            READER,
            language="en",
            zone="Asia/Dubai",
            hours=(time(9),),
            audience=self.audience,
            clock=self.watch,
            first_digest=first_digest,
        )

    async def kept(self) -> Subscription:
        kept = await self.audience.get(READER)
        assert kept is not None
        return kept


@pytest.fixture
def hall(client: redis.Redis, keys: Keys) -> Hall:
    return Hall(client, keys)


CHANGES: Mapping[str, tuple[Callable[[Hall], Awaitable[None]], Callable[[Subscription], bool]]] = {
    "subscribe": (Hall.subscribe, lambda it: (it.zone, it.hours) == ("Asia/Dubai", (time(9),))),
    "follow": (Hall.follow, lambda it: it.wants.topics(Stance.FOLLOW) == (PUTIN,)),
    "days": (lambda hall: hall.adjust("days", "7"), lambda it: 7 not in it.days),
    "length": (
        lambda hall: hall.adjust("length", Length.SHORT),
        lambda it: it.length is Length.SHORT,
    ),
    "quiet": (lambda hall: hall.adjust("quiet", "from2300"), lambda it: it.quiet is not None),
    "alerts": (lambda hall: hall.adjust("alerts", ""), lambda it: not it.alerts),
}


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.lists(st.sampled_from(sorted(CHANGES)), min_size=2, unique=True))
async def test_who_change_different_things_at_once_all_have_it(
    hall: Hall, chosen: list[str]
) -> None:
    """Two admins of a group, or a button and a command of one reader."""
    await keep(hall.audience, a_subscription(last_digest_at=NOON - timedelta(days=1)), due_at=NOON)

    await asyncio.gather(*(CHANGES[name][0](hall) for name in chosen))

    kept = await hall.kept()
    assert [name for name in chosen if not CHANGES[name][1](kept)] == []
