"""What a chat chose is kept, and no digest is lost or comes twice for it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
import redis.asyncio as redis

from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Delivery, Message
from bot.domain.digests import Drawn, Edition
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Length, Night, Quiet, Stance
from bot.flows.compose import ComposeServices, compose_due
from bot.flows.settings import Edit, change
from bot.flows.subscribe import resume, subscribe
from bot.store.audience import RedisAudience
from bot.store.digests import RedisDigests
from bot.store.entries import RedisEntryBook
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from bot.store.shelf import RedisShelf
from tests.build import NOON, a_filing, a_report, a_story, a_subscription
from tests.keep import keep
from tests.unit.flows.world import Watch

READER = ChatId(42)
PUTIN = Topic(TopicKind.ACTOR, "vladimir-putin")
SOON = timedelta(seconds=15)
NIGHT = Quiet(start=time(22), end=time(7))


def _draw(edition: Edition, subscription: Subscription, *, next_at: datetime) -> Drawn:
    return Drawn(message=Message(html=" ".join(edition.told)), told=edition.told)


class Home:
    """A reader's subscription, and the stories there are."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self.watch = Watch(NOON)
        self.audience, self.shelf = RedisAudience(client, keys), RedisShelf(client, keys)
        self.digests, self.outbox = RedisDigests(client, keys), RedisOutbox(client, keys)
        self.services = ComposeServices(
            digests=self.digests,
            shelf=self.shelf,
            entries=RedisEntryBook(client, keys),
            feeds=RedisFeedBook(client, keys),
            draw=_draw,
            clock=self.watch,
        )

    async def change(self, edit: Edit) -> Subscription:
        return await change(READER, edit, language="fr", audience=self.audience, clock=self.watch)

    async def file(self, *names: str) -> None:
        for name in names:
            report = a_report(name, title=name, seen_at=self.watch.now())
            story, filing = a_story(name, report), a_filing(report, name)
            version, _ = await self.shelf.candidates(())
            assert await self.shelf.file(
                filing,
                story,
                keys=(),
                version=version,
                before=None,
                now=self.watch.now(),
            )

    async def compose_first(self, subscription: Subscription) -> None:
        """A new reader's first digest is another test's."""

    async def due(self) -> Sequence[ChatId]:
        return await self.digests.claim_due(self.watch.now(), limit=9, lease=timedelta(0))

    async def compose(self) -> Delivery | None:
        await compose_due(self.services)
        delivery = await self.outbox.lease(self.watch.now(), hold=SOON)
        if delivery:
            await self.outbox.settle(delivery.id)
        return delivery


@pytest.fixture
def home(client: redis.Redis, keys: Keys) -> Home:
    return Home(client, keys)


async def test_somebody_who_never_subscribed_may_choose(home: Home) -> None:
    """It is kept for /digest and /latest; no digest is due; it stays on subscribing."""
    await home.change(lambda it: replace(it, wants=it.wants.with_taste(PUTIN, Stance.MUTE)))
    home.watch.pass_by(timedelta(days=2))
    assert await home.due() == []

    made = await subscribe(
        READER,
        language="fr",
        zone="Europe/Paris",
        hours=(time(9),),
        audience=home.audience,
        clock=home.watch,
        first_digest=home.compose_first,
    )

    assert made.active
    assert made.wants.topics(Stance.MUTE) == (PUTIN,)
    assert made.since == home.watch.now()


async def test_changing_what_is_told_does_not_move_the_digest(home: Home) -> None:
    await keep(home.audience, a_subscription(), due_at=NOON)

    await home.change(lambda it: replace(it, length=Length.SHORT))

    assert await home.due() == [READER]


async def test_a_digest_that_is_due_comes_though_the_hours_change(home: Home) -> None:
    """At 8:00 sharp somebody makes it 9:00: the one of 8:00 is still to come, at once."""
    before = a_subscription(zone="UTC", hours=(time(8),), since=NOON - timedelta(days=9))
    home.watch.at = NOON.replace(hour=8, second=1)
    await keep(home.audience, before, due_at=home.watch.at)
    await home.change(lambda it: replace(it, hours=(time(9),)))
    assert await home.due() == [READER]

    home.watch.pass_by(SOON)
    done = replace(before, hours=(time(7),)).digested(NOON.replace(hour=8))
    await keep(home.audience, done, due_at=NOON)
    await home.change(lambda it: replace(it, hours=(time(9),)))
    assert await home.due() == []


async def test_an_hour_that_passed_in_a_pause_is_not_made_up_for(home: Home) -> None:
    """Whoever goes on at noon is told that it comes at 8:00, whatever is changed until then."""
    before = a_subscription(zone="UTC", hours=(time(8),), since=NOON - timedelta(days=9))
    await keep(home.audience, before.digested(NOON - timedelta(days=5)), due_at=NOON)
    await home.audience.pause(READER)
    await resume(READER, audience=home.audience, clock=home.watch)

    await home.change(lambda it: replace(it, hours=(time(8), time(18))))

    assert await home.due() == []
    home.watch.at = NOON.replace(hour=18)
    assert await home.due() == [READER]


async def test_quiet_hours_hold_the_digest_until_they_end(home: Home) -> None:
    """Two that fall due in one night become one in the morning."""
    await keep(
        home.audience,
        a_subscription(zone="UTC", hours=(time(23), time(5)), quiet=NIGHT),
        due_at=NOON,
    )
    home.watch.at = NOON.replace(hour=23)
    await home.file("Doha")
    assert await home.compose() is None
    assert await home.due() == []

    home.watch.pass_by(timedelta(hours=8))
    await home.file("Oslo")
    assert await home.due() == [READER]
    delivery = await home.compose()
    assert delivery is not None
    assert sorted(delivery.message.html.split()) == ["Doha", "Oslo"]
    assert await home.compose() is None


@pytest.mark.parametrize("night", [Night.DROP, Night.SILENT])
async def test_quiet_hours_drop_it_or_make_no_sound(home: Home, night: Night) -> None:
    quiet = replace(NIGHT, night=night)
    await keep(
        home.audience,
        a_subscription(zone="UTC", hours=(time(23), time(12)), quiet=quiet),
        due_at=NOON,
    )
    await home.file("Doha")
    home.watch.at = NOON.replace(hour=23)
    delivery = await home.compose()

    assert (delivery is None) == (night is Night.DROP)
    assert delivery is None or delivery.message.silent
    home.watch.pass_by(timedelta(hours=13))
    await home.file("Oslo")
    by_day = await home.compose()
    assert by_day is not None
    assert (by_day.message.html, by_day.message.silent) == ("Oslo", False)


async def test_a_digest_is_as_its_reader_wants_it(home: Home) -> None:
    wants = a_subscription().wants.with_taste(Topic(TopicKind.WORD, "Doha"), Stance.MUTE)
    quiet = a_subscription(
        zone="UTC", hours=(time(12),), since=NOON - timedelta(days=1), length=Length.SHORT
    )
    await keep(home.audience, replace(quiet, wants=wants), due_at=NOON)
    names = ("Doha", "Cairo", "Amman", "Oslo", "Rome", "Paris", "Vienna", "Geneva")
    await home.file(*names)

    delivery = await home.compose()

    assert delivery is not None
    told = delivery.message.html.split()
    assert len(told) == 6
    assert "Doha" not in told


async def test_erasing_forgets_what_was_chosen(home: Home) -> None:
    await home.change(lambda it: replace(it, wants=it.wants.with_taste(PUTIN, Stance.FOLLOW)))

    assert await home.audience.erase(READER)
    assert await home.audience.get(READER) is None


@pytest.mark.parametrize("later", [timedelta(seconds=1), timedelta(0)])
@pytest.mark.parametrize("hour", [9, 12])
async def test_hours_that_change_while_a_digest_is_composed_hold_from_then_on(
    home: Home, client: redis.Redis, keys: Keys, hour: int, later: timedelta
) -> None:
    """The next one comes at the new hour, whether this one is composed or put off.

    Whoever changes them may have looked at the clock no later than who composes.
    """
    home.watch.at = NOON.replace(hour=9)
    since = home.watch.at - timedelta(minutes=1)
    before = a_subscription(zone="UTC", hours=(time(hour),), since=since)
    await keep(home.audience, before, due_at=home.watch.at)
    await home.file("Doha")

    class Slow(RedisDigests):
        async def subscriptions(self, chat_ids: Sequence[ChatId]) -> list[Subscription]:
            found = await super().subscriptions(chat_ids)
            home.watch.pass_by(later)
            await home.change(lambda it: replace(it, hours=(time(11),)))
            return found

    await compose_due(replace(home.services, digests=Slow(client, keys)))
    assert (await home.outbox.state(home.watch.now())).due == (hour == 9)

    await home.file("Oslo")
    home.watch.at = NOON.replace(hour=11)
    assert await compose_due(home.services) == 1
    assert (await home.outbox.state(home.watch.now())).due == 1 + (hour == 9)
