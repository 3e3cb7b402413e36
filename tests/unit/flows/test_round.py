"""Digests composed together: shared where readers want the same, and each reader's own all the same."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial

import pytest
import redis.asyncio as redis

from bot.domain.actors import ActorId
from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Delivery, Message
from bot.domain.digests import Drawn, Edition, Followed
from bot.domain.events import Act
from bot.domain.stories import Story
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Stance, Wants
from bot.flows import compose
from bot.flows.compose import LEASE, ComposeServices, compose_due
from bot.flows.round import LIKELY
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

HOUR = timedelta(hours=1)


def a_reader(chat_id: int, **fields: object) -> Subscription:
    return a_subscription(
        chat_id, zone="UTC", hours=(time(12), time(18)), since=NOON - 9 * HOUR, **fields
    )


class Press:
    """Composes for readers, and says how often it had to draw."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self.watch, self.drawings, self.breaks_for = Watch(NOON), 0, ""
        self.links: dict[tuple[int, str], str] = {}
        self.counted: list[tuple[datetime, int, int]] = []  # since when, how many
        self.audience, self.shelf = RedisAudience(client, keys), RedisShelf(client, keys)
        self.digests, self.outbox = RedisDigests(client, keys), RedisOutbox(client, keys)
        self.services = ComposeServices(
            digests=self.digests,
            shelf=self.shelf,
            entries=RedisEntryBook(client, keys),
            feeds=RedisFeedBook(client, keys),
            draw=self._draw,
            clock=self.watch,
        )

    def _draw(self, edition: Edition, subscription: Subscription, *, next_at: datetime) -> Drawn:
        if subscription.language == self.breaks_for:
            raise ValueError("a letter nobody knows")
        self.drawings += 1
        self.counted.append((edition.counted_from, edition.read, edition.relevant))
        told = (*edition.full, *edition.also)
        self.links |= {(subscription.chat_id, it.story.id): it.told_in for it in told if it.news}
        said = " ".join(f"{it.story.id}{'+' if it.news else ''}" for it in told)
        return Drawn(message=Message(html=said), told=edition.told)

    async def subscribe(self, *readers: Subscription) -> None:
        for reader in readers:
            await keep(self.audience, reader, due_at=NOON)

    async def file(self, *stories: Story) -> None:
        for story in stories:
            version, _ = await self.shelf.candidates(())
            filing = a_filing(story.reports[-1], story.id)
            assert await self.shelf.file(
                filing, story, keys=(), version=version, before=None, now=self.watch.now()
            )

    async def compose(self) -> dict[int, Delivery]:
        """Compose what is due, and send it; what each chat got."""
        await compose_due(self.services)
        sent: dict[int, Delivery] = {}
        while delivery := await self.outbox.lease(self.watch.now(), hold=HOUR):
            await self.audience.arrived(
                delivery.chat_id, delivery.id, message_id=self.watch.at.hour * 10, listed={}
            )
            await self.outbox.settle(delivery.id)
            sent[delivery.chat_id] = delivery
        return sent


def told(place: str, seen: datetime = NOON, *, acts: tuple[Act, ...] = (Act.CONSULT,)) -> Story:
    title = f"{place} hosts envoys"
    return a_story(place, a_report(f"{place} {seen}", title=title, seen_at=seen, acts=acts))


def agreed(story: Story, at: datetime) -> Story:
    return replace(story, reports=(*story.reports, *told(story.id, at, acts=(Act.AGREE,)).reports))


@pytest.fixture
def press(client: redis.Redis, keys: Keys) -> Press:
    return Press(client, keys)


async def test_who_wants_the_same_gets_the_same_drawn_once(press: Press) -> None:
    await press.subscribe(a_reader(1), a_reader(2), a_reader(3, language="fr"))
    await press.file(told("Doha"))

    sent = await press.compose()

    assert {chat: it.message.html for chat, it in sent.items()} == dict.fromkeys((1, 2, 3), "Doha")
    assert press.drawings == 2
    assert await press.compose() == {}


async def test_who_was_told_other_things_is_told_other_things(press: Press) -> None:
    """And gets what is new in them in answer to the newest message that told one of them."""
    await press.subscribe(a_reader(1))
    await press.file(old := told("Doha"))
    await press.compose()
    await press.subscribe(a_reader(2))
    press.watch.at = NOON + 6 * HOUR
    await press.file(new := told("Oslo", NOON + 5 * HOUR))
    sent = await press.compose()
    assert {chat: it.message.html for chat, it in sent.items()} == {1: "Oslo", 2: "Doha Oslo"}

    press.watch.at = NOON + 24 * HOUR
    later = press.watch.at - HOUR
    await press.file(agreed(old, later), agreed(new, later))
    sent = await press.compose()

    assert {it.message.html for it in sent.values()} == {"Doha+ Oslo+"}
    assert {chat: it.reply_to for chat, it in sent.items()} == {1: 180, 2: 180}


async def test_what_is_told_again_in_a_supergroup_links_to_what_told_it(press: Press) -> None:
    """Each story to its own message; a private chat has no links, and shares what is drawn."""
    group, other = -1_000_000_001_234, -1_000_000_005_678
    await press.subscribe(*map(a_reader, (1, 2, group, other)))
    await press.file(old := told("Doha"))
    await press.compose()
    press.watch.at = NOON + 6 * HOUR
    await press.file(new := told("Oslo", NOON + 5 * HOUR))
    await press.compose()
    press.watch.at, press.drawings = NOON + 24 * HOUR, 0
    await press.file(*(agreed(story, press.watch.at - HOUR) for story in (old, new)))

    await press.compose()

    assert press.links == {
        (1, "Doha"): "",
        (1, "Oslo"): "",
        (group, "Doha"): "https://t.me/c/1234/120",
        (group, "Oslo"): "https://t.me/c/1234/180",
        (other, "Doha"): "https://t.me/c/5678/120",
        (other, "Oslo"): "https://t.me/c/5678/180",
    }
    assert press.drawings == 3


async def test_a_digest_counts_what_was_read_since_the_one_before(press: Press) -> None:
    """Though what was filed late is looked for further back."""
    await press.subscribe(a_reader(1))
    await press.file(told("Doha", NOON - HOUR))
    await press.compose()
    press.watch.at = NOON + 6 * HOUR
    await press.file(told("Oslo", NOON + 5 * HOUR))

    await press.compose()

    first, second = press.counted
    assert first == (NOON - 24 * HOUR, 0, 1)
    assert second == (NOON, 0, 1)


async def test_who_follows_somebody_is_told_how_often_that_one_was_named(press: Press) -> None:
    """In seven days against the seven before; who follows nobody, or only a word, is not."""
    ago = {"now": 1, "then": 8, "earlier": 9, "long ago": 15}
    for name, days in ago.items():
        at = NOON - timedelta(days=days)
        await press.file(a_story(name, a_report(name, seen_at=at, published_at=at)))
    await press.file(told("Doha"))
    edition = partial(compose.edition, press.services, languages=("en",), now=NOON)
    putin, absent = (Topic(TopicKind.ACTOR, it) for it in ("vladimir-putin", "absent"))
    wants = Wants().with_taste(Topic(TopicKind.WORD, "putin"), Stance.FOLLOW)

    nothing = await edition(since=NOON - HOUR, wants=wants)
    for topic in (absent, putin):
        wants = wants.with_taste(topic, Stance.FOLLOW)
    followed = await edition(since=NOON - HOUR, wants=wants)

    assert nothing.followed == ()
    assert followed.followed == (Followed(ActorId("vladimir-putin"), entries=2, before=2),)


async def test_where_there_is_nothing_only_who_wants_it_gets_a_line(press: Press) -> None:
    """Both want the same stories otherwise, and share what is drawn of these."""
    await press.subscribe(a_reader(1), a_reader(2, empty_told=True))
    assert set(await press.compose()) == {2}

    press.watch.at = NOON + 6 * HOUR
    await press.file(told("Doha", NOON + 5 * HOUR))
    sent = await press.compose()
    assert {chat: it.message.html for chat, it in sent.items()} == {1: "Doha", 2: "Doha"}


async def test_one_readers_trouble_is_nobody_elses(press: Press) -> None:
    """Who cannot be told now is due again after the lease."""
    press.breaks_for = "fr"
    await press.subscribe(a_reader(1), a_reader(2, language="fr"))
    await press.file(told("Doha"))
    assert set(await press.compose()) == {1}

    press.breaks_for, press.watch.at = "", NOON + 2 * LEASE
    assert set(await press.compose()) == {2}


async def test_a_crash_before_anything_is_kept_composes_again_once(press: Press) -> None:
    await press.subscribe(a_reader(1))
    await press.file(told("Doha"))
    assert await press.digests.claim_due(NOON, limit=9, lease=LEASE) == [1]  # and dies
    assert await press.compose() == {}

    press.watch.at = NOON + 2 * LEASE
    assert [it.message.html for it in (await press.compose()).values()] == ["Doha"]
    assert await press.compose() == {}


async def test_many_get_one_each_though_some_are_kept_while_others_are_composed(
    press: Press,
) -> None:
    press.services = replace(press.services, at_once=2)
    await press.subscribe(*(a_reader(number) for number in range(1, 6)))
    await press.file(told("Doha"))

    assert await compose_due(press.services) == 5
    assert (await press.outbox.state(NOON)).due == 5
    assert set(await press.compose()) == {1, 2, 3, 4, 5}


async def test_what_cannot_be_kept_is_composed_again(
    press: Press, client: redis.Redis, keys: Keys
) -> None:
    """Those before and those after it are neither lost nor told twice."""
    press.services = replace(press.services, at_once=1)
    await press.subscribe(a_reader(1), a_reader(2), a_reader(3))
    await press.file(told("Doha"))
    await client.set(keys.composed(ChatId(2)), "no list of digests")
    with pytest.raises(redis.ResponseError):
        await press.compose()

    await client.delete(keys.composed(ChatId(2)))
    press.watch.at = NOON + 2 * LEASE
    sent = await press.compose()

    assert (await press.outbox.state(press.watch.at)).due == 0
    assert {chat: it.message.html for chat, it in sent.items()} == dict.fromkeys((1, 2, 3), "Doha")


async def test_of_whoever_was_told_the_best_already_more_is_looked_at(
    press: Press, client: redis.Redis, keys: Keys
) -> None:
    """More than LIKELY stories, and only the last of them is new to the reader."""
    stories = [told(f"Place {number} of many") for number in range(LIKELY + 5)]
    await press.subscribe(a_reader(1))
    await press.file(*stories)
    best = sorted(it.id for it in stories)
    await client.zadd(keys.told(ChatId(1)), dict.fromkeys(best[:-1], NOON.timestamp() * 1000))

    assert [it.message.html for it in (await press.compose()).values()] == [best[-1]]
