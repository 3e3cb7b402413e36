"""A group that takes nothing from us any more: whoever set it up hears of it, once."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
import redis.asyncio as redis

from bot.domain.audience import ChatId
from bot.domain.deliveries import Message
from bot.domain.errors import SubscriberGone
from bot.flows.deliver import DeliverServices, deliver, next_due
from bot.flows.lose import Losing, lose
from bot.flows.subscribe import come_back
from bot.store.audience import RedisAudience
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from tests.build import NOON, a_delivery, a_subscription
from tests.keep import keep
from tests.unit.flows.world import Post, Watch

GROUP, KEEPER, OTHER, ADMIN = ChatId(-42), ChatId(43), ChatId(44), ChatId(1)
DIGEST = "<b>مصر</b>"


class Deaf(Post):
    """Some chats take nothing from us."""

    def __init__(self, *deaf: ChatId) -> None:
        super().__init__()
        self.deaf = set(deaf)

    async def send(self, chat_id: ChatId, *args: Any, **kwargs: Any) -> int:
        if chat_id in self.deaf:
            raise SubscriberGone("not enough rights")
        return await super().send(chat_id, *args, **kwargs)


class Hall:
    """A group that KEEPER subscribed."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self.audience, self.outbox = RedisAudience(client, keys), RedisOutbox(client, keys)
        self.watch, self.post = Watch(), Deaf(GROUP)
        self.losing = Losing(
            audience=self.audience,
            outbox=self.outbox,
            clock=self.watch,
            draw=lambda it: Message(html=f"silenced in {it.called}, {it.language}"),
            admins=(ADMIN, ChatId(2)),
        )

    async def open(self, **fields: Any) -> None:
        group = a_subscription(GROUP, called="Desk", **fields)
        await keep(self.audience, group, due_at=NOON + timedelta(days=1))

    async def send(self) -> None:
        services = DeliverServices(
            outbox=self.outbox,
            audience=self.audience,
            messenger=self.post,
            clock=self.watch,
            lose=partial(lose, services=self.losing),
        )
        while delivery := await next_due(services):
            await deliver(delivery, services)

    async def silenced(self, **by: Any) -> None:
        """We hear of it by an update and by a refusal, whichever comes first."""
        await self.outbox.put(a_delivery("1", chat_id=GROUP), NOON)
        await lose(GROUP, services=self.losing, **by)
        await self.send()
        await self.outbox.put(a_delivery("2", chat_id=GROUP), NOON)
        await self.send()
        await lose(GROUP, services=self.losing, **by)
        await self.send()


@pytest.fixture
def hall(client: redis.Redis, keys: Keys) -> Hall:
    return Hall(client, keys)


async def test_who_set_it_up_is_told_once(hall: Hall) -> None:
    await hall.open(keeper=KEEPER, language="fr")
    await hall.silenced(by=OTHER)

    assert hall.post.carried == [(KEEPER, "silenced in Desk, fr")]
    kept = await hall.audience.get(GROUP)
    assert kept
    assert kept.gone


async def test_where_only_a_refusal_says_so_he_is_told_as_well(hall: Hall) -> None:
    await hall.open(keeper=KEEPER)
    for name in ("1", "2"):
        await hall.outbox.put(a_delivery(name, chat_id=GROUP), NOON)
        await hall.send()

    assert hall.post.carried == [(KEEPER, "silenced in Desk, en")]


@pytest.mark.parametrize(
    ("keeper", "by", "deaf", "told"),
    [
        (None, OTHER, (), OTHER),
        (None, None, (), ADMIN),
        (KEEPER, OTHER, (KEEPER,), ADMIN),
    ],
    ids=["set up without a name", "nobody known", "no private chat"],
)
async def test_otherwise_somebody_else_is_told(
    hall: Hall,
    keeper: ChatId | None,
    by: ChatId | None,
    deaf: tuple[ChatId, ...],
    told: ChatId,
) -> None:
    await hall.open(keeper=keeper)
    hall.post.deaf |= set(deaf)
    await hall.silenced(by=by)

    assert hall.post.carried == [(told, "silenced in Desk, en")]


async def test_where_nobody_can_be_told_nothing_goes_round_for_ever(hall: Hall) -> None:
    await hall.open(keeper=KEEPER)
    hall.post.deaf |= {KEEPER, ADMIN}
    await hall.silenced()
    hall.losing = replace(hall.losing, admins=())
    await come_back(GROUP, audience=hall.audience, clock=hall.watch)
    await hall.silenced()

    assert hall.post.carried == []
    assert (await hall.outbox.state(NOON)).due == 0


async def test_silenced_again_after_it_came_back_it_is_told_again(hall: Hall) -> None:
    await hall.open(keeper=KEEPER)
    await hall.silenced()
    hall.post.deaf = set()
    assert await come_back(GROUP, audience=hall.audience, clock=hall.watch)
    await hall.outbox.put(a_delivery("3", chat_id=GROUP), NOON)
    await hall.send()
    hall.post.deaf = {GROUP}
    await hall.silenced()

    told = (KEEPER, "silenced in Desk, en")
    assert hall.post.carried == [told, (GROUP, DIGEST), told]


async def test_a_reader_who_blocks_us_is_told_nothing(hall: Hall) -> None:
    await keep(hall.audience, a_subscription(KEEPER), due_at=NOON)
    await lose(KEEPER, services=hall.losing)
    await hall.send()

    assert hall.post.carried == []
    kept = await hall.audience.get(KEEPER)
    assert kept
    assert kept.gone


async def test_who_is_forgotten_is_known_no_more_as_who_set_it_up(hall: Hall) -> None:
    await hall.open(keeper=KEEPER)
    await keep(hall.audience, a_subscription(-430, keeper=ChatId(430)), due_at=NOON)

    assert [one.chat_id for one in await hall.audience.set_up_by(KEEPER)] == [GROUP]
    assert await hall.audience.erase(KEEPER)
    assert not await hall.audience.erase(KEEPER)
    kept = await hall.audience.get(GROUP)
    assert kept
    assert (kept.keeper, kept.called, kept.active) == (None, "Desk", True)
    assert await hall.audience.set_up_by(ChatId(430))
