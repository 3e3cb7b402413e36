"""Alerts: what is followed, new and corroborated, told at once; by day, once, and not too often."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import redis.asyncio as redis
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.alerts import followed_in, newsworthy
from bot.digests.hours import quiet_until
from bot.domain.actors import ActorId
from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Lane
from bot.domain.entries import EntryId
from bot.domain.events import Act
from bot.domain.stories import Origin, Report, Story, StoryId
from bot.domain.topics import Topic, TopicKind, pair_of
from bot.domain.wants import Evidence, Quiet, Stance, Wants
from bot.flows.alert import BACK, COOLDOWN, MOST_A_DAY, AlertServices, alert_due
from bot.render.alert import alert
from bot.render.texts import Texts
from bot.store.alerts import RedisAlerts
from bot.store.audience import RedisAudience
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from bot.store.shelf import RedisShelf
from config.texts import load
from tests.build import NOON, a_filing, a_report, a_story, a_subscription
from tests.keep import keep
from tests.unit.flows.world import Watch
from tests.unit.render.scenes import ACTORS, arrives
from tests.unit.stories.invent import entries, grown

READER = ChatId(42)
PUTIN = Topic(TopicKind.ACTOR, "vladimir-putin")
PAIR = pair_of("vladimir-putin", "benjamin-netanyahu")
OTHERS = pair_of("vladimir-putin", "ebrahim-raisi")
ISRAEL = Topic(TopicKind.COUNTRY, "IL")
MUSCAT = Topic(TopicKind.WORD, "Muscat")
TALKS = Topic(TopicKind.ACT, "CONSULT")
HOUR = timedelta(hours=1)
CAME = tuple(Origin(EntryId(f"other-{n}"), StoryId("s"), NOON + HOUR) for n in (1, 2))
FOLLOWS = Wants().with_taste(PUTIN, Stance.FOLLOW)


def two(name: str = "s", **fields: object) -> Story:
    """A story that two outlets tell, each in its own words."""
    return a_story(
        name,
        a_report(f"{name}-1", **fields),
        a_report(f"{name}-2", outlet="Herald", title=f"Kremlin tells of {name}", **fields),
    )


def reader(wants: Wants = FOLLOWS, **fields: object) -> Subscription:
    return a_subscription(zone="Europe/Berlin", wants=wants, **fields)  # type: ignore[arg-type]


class Desk:
    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self.watch = Watch(NOON)
        self.audience, self.shelf = RedisAudience(client, keys), RedisShelf(client, keys)
        self.alerts, self.outbox = RedisAlerts(client, keys), RedisOutbox(client, keys)
        texts = Texts(load())
        self.services = AlertServices(
            alerts=self.alerts,
            audience=self.audience,
            shelf=self.shelf,
            draw=lambda told, followed, subscription: alert(
                told,
                followed,
                subscription,
                now=self.watch.now(),
                actors=ACTORS,
                texts=texts,
            ),
            actors=ACTORS,
            clock=self.watch,
        )

    async def file(self, *told: Story) -> None:
        for story in told:
            version, _ = await self.shelf.candidates(())
            filing = a_filing(story.reports[-1], story.id)
            now = self.watch.now()
            assert await self.shelf.file(
                filing, story, keys=(), version=version, before=None, now=now
            )

    async def put(self, wants: Wants = FOLLOWS, **fields: object) -> None:
        await keep(self.audience, reader(wants, **fields), due_at=NOON + 9 * HOUR)

    async def look(self) -> int:
        return await alert_due(self.services)

    async def waiting(self) -> int:
        return (await self.outbox.state(self.watch.now())).due


@pytest.fixture
def desk(client: redis.Redis, keys: Keys) -> Desk:
    return Desk(client, keys)


async def pause(desk: Desk) -> None:
    await desk.audience.pause(READER)


async def unalerted(desk: Desk) -> None:
    await desk.put(alerts=False)


async def test_what_is_followed_is_told_at_once(desk: Desk) -> None:
    await desk.put()
    await desk.file(two())

    assert await desk.look() == 1
    delivery = await desk.outbox.lease(NOON, hold=HOUR)
    assert delivery is not None
    assert (delivery.chat_id, delivery.lane) == (READER, Lane.ALERT)
    told = arrives(delivery.message.html).text
    assert told.startswith("🔔 👤 Vladimir Putin\n\n1. Putin phones Netanyahu\n")
    assert "2 outlets · 1 language" in told
    assert [one.text for row in delivery.message.buttons for one in row][-1] == "⚙️"


async def test_a_story_that_is_gone_hides_none_behind_it(
    desk: Desk, client: redis.Redis, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that becomes part of another between two looks at the shelf."""
    monkeypatch.setattr("bot.flows.alert.PAGE", 2)
    await desk.put()
    for name in ("last", "gone", "first"):
        await desk.file(two(name, seen_at=NOON))
        desk.watch.pass_by(timedelta(seconds=1))
    await client.delete(keys.story(StoryId("gone")))

    await desk.look()
    assert set(await desk.audience.told(READER)) == {"first", "last"}


async def test_a_story_alerts_once_and_is_not_told_again(desk: Desk) -> None:
    """However often somebody looks, after a crash too; and the digest leaves it out.

    Reports that only repeat what was told are no news, however many and late.
    """
    await desk.put()
    await desk.file(two())
    await desk.look()
    await desk.alerts.look_from(NOON - BACK)

    assert [await desk.look(), await desk.look(), await desk.waiting()] == [0, 0, 1]
    assert set(await desk.audience.told(READER)) == {"s"}
    for _ in range(2):
        desk.watch.pass_by(COOLDOWN)
        now = desk.watch.now()
        again = (*two().reports, *two("s again", seen_at=now, published_at=now).reports)
        await desk.file(a_story("s", *again))
        assert await desk.look() == 0


async def test_something_new_alerts_again_but_not_at_once(desk: Desk) -> None:
    """And only what is new is told, in answer to the alert that told the story."""
    await desk.put()
    await desk.file(two())
    await desk.look()
    first = await desk.outbox.lease(NOON, hold=HOUR)
    assert first is not None
    await desk.audience.arrived(READER, first.id, message_id=77, listed={})
    await desk.outbox.settle(first.id)
    looks = []
    for wait in (HOUR, COOLDOWN):
        desk.watch.pass_by(wait)
        now = desk.watch.now()
        news = two("deal", seen_at=now, published_at=now, acts=(Act.AGREE,))
        await desk.file(a_story("s", *two().reports, *news.reports))
        looks.append(await desk.look())

    assert looks == [0, 1]
    delivery = await desk.outbox.lease(desk.watch.now(), hold=HOUR)
    assert delivery is not None
    assert delivery.reply_to == 77
    assert "Agreement" in arrives(delivery.message.html).text


async def test_what_is_new_is_told_in_the_language_of_the_reader(desk: Desk) -> None:
    """With all who tell it, be it that one had brought it before the others."""
    await desk.put(language="ru")
    await desk.file(two())
    await desk.look()
    first = await desk.outbox.lease(NOON, hold=HOUR)
    assert first is not None
    await desk.outbox.settle(first.id)
    desk.watch.pass_by(COOLDOWN + timedelta(minutes=1))
    now = desk.watch.now()
    news = two("deal", seen_at=now, published_at=now, acts=(Act.AGREE,)).reports
    own = replace(
        news[0],
        entry_id=EntryId("vesti"),
        outlet="Vesti",
        title="Путин подписал соглашение",
        language="ru",
        published_at=now + timedelta(minutes=1),
    )
    await desk.file(a_story("s", *two().reports, *news, own))
    await desk.look()

    delivery = await desk.outbox.lease(desk.watch.now(), hold=HOUR)
    assert delivery is not None
    text = arrives(delivery.message.html).text
    assert own.title in text
    assert "Vesti · " in text


async def test_a_followed_story_is_named_by_the_headline_it_was_known_by(desk: Desk) -> None:
    await desk.put(Wants().with_taste(Topic(TopicKind.STORY, "s"), Stance.FOLLOW))
    first = two()
    await desk.file(first)
    await desk.look()
    begun = await desk.outbox.lease(NOON, hold=HOUR)
    desk.watch.pass_by(COOLDOWN + timedelta(minutes=1))
    news = a_report(
        "s-3",
        title="Putin signs the deal",
        acts=(Act.AGREE,),
        published_at=desk.watch.now(),
        seen_at=desk.watch.now(),
    )
    await desk.file(replace(first, reports=(*first.reports, news)))
    await desk.look()
    again = await desk.outbox.lease(desk.watch.now(), hold=HOUR)

    assert begun is not None
    assert again is not None
    known_by = f"🔔 📰 “{first.reports[0].title}”"
    assert arrives(begun.message.html).text.startswith(known_by)
    assert arrives(again.message.html).text.startswith(f"{known_by}\n\n1. {news.title}")


@pytest.mark.parametrize(
    "fields", [{"formerly": (StoryId("s"),)}, {"origins": CAME}], ids=["joined", "moved"]
)
async def test_a_story_told_under_another_name_is_not_told_again(
    desk: Desk, fields: dict[str, Any]
) -> None:
    await desk.put()
    await desk.file(two())
    await desk.look()
    await desk.file(replace(two("other"), **fields))

    assert await desk.look() == 0


@pytest.mark.parametrize("topic", [PUTIN, ISRAEL, MUSCAT, PAIR, Topic(TopicKind.STORY, "s")])
async def test_actors_pairs_countries_words_and_stories_are_alerted_of(
    desk: Desk, topic: Topic
) -> None:
    await desk.put(Wants().with_taste(topic, Stance.FOLLOW))
    await desk.file(two(lead="They will meet in Muscat."))

    assert await desk.look() == 1


@pytest.mark.parametrize(
    ("wants", "fields"),
    [
        (Wants().with_taste(TALKS, Stance.FOLLOW), {}),
        (Wants().with_taste(OTHERS, Stance.FOLLOW), {}),
        (Wants().with_taste(PUTIN, Stance.LESS), {}),
        (FOLLOWS.with_taste(ISRAEL, Stance.MUTE), {}),
        (replace(FOLLOWS, evidence=Evidence.OFFICIAL), {}),
        (FOLLOWS.with_taste(Topic(TopicKind.SOURCE, "Herald"), Stance.MUTE), {}),
        (FOLLOWS, {"alerts": False}),
        (FOLLOWS, {"quiet": Quiet(start=time(12), end=time(18))}),
    ],
)
async def test_nobody_is_alerted_of_what_they_do_not_want(
    desk: Desk, wants: Wants, fields: dict[str, object]
) -> None:
    await desk.put(wants, **fields)
    await desk.file(two())

    assert [await desk.look(), await desk.waiting()] == [0, 0]


async def test_nobody_is_alerted_at_night(desk: Desk) -> None:
    """22 to 7 in the reader's zone, unless the reader says otherwise; the digest tells it then."""
    await desk.put()
    desk.watch.at = NOON.replace(hour=21)  # 23:00 in Berlin
    now = desk.watch.now()
    await desk.file(two(seen_at=now, published_at=now))

    assert await desk.look() == 0
    assert not await desk.audience.told(READER)


async def test_there_are_only_so_many_a_day(desk: Desk) -> None:
    await desk.put()
    await desk.file(*(two(f"story {number}") for number in range(MOST_A_DAY + 2)))
    assert await desk.look() == MOST_A_DAY

    desk.watch.pass_by(24 * HOUR + HOUR / 2)
    now = desk.watch.now()
    await desk.file(two("morrow", seen_at=now, published_at=now))
    assert await desk.look() == 1


async def test_who_leaves_or_stops_following_is_alerted_no_more(desk: Desk) -> None:
    """And nothing is left of them after /erase, on its way or in the list of who follows what."""
    await desk.put()
    await desk.file(two())
    await desk.look()
    await desk.audience.erase(READER)
    assert [await desk.waiting(), await desk.alerts.followers([PUTIN])] == [0, []]

    await desk.put(FOLLOWS.with_taste(MUSCAT, Stance.FOLLOW))
    assert await desk.alerts.followers([]) == [READER]
    await keep(desk.audience, reader(Wants().with_taste(ISRAEL, Stance.FOLLOW)))
    assert await desk.alerts.followers([PUTIN]) == []
    assert await desk.alerts.followers([PUTIN, ISRAEL]) == [READER]
    await desk.audience.pause(READER)
    assert await desk.alerts.followers([ISRAEL]) == []


@pytest.mark.parametrize("leave", [pause, unalerted])
async def test_who_pauses_while_an_alert_is_drawn_does_not_get_it(
    desk: Desk, client: redis.Redis, keys: Keys, leave: Callable[[Desk], Awaitable[object]]
) -> None:
    class Slow(RedisAlerts):
        async def alerted(self, names: Sequence[StoryId], *given: Any, **told: Any) -> bool:
            await leave(desk)
            return await super().alerted(names, *given, **told)

    await desk.put()
    await desk.file(two())

    assert await alert_due(replace(desk.services, alerts=Slow(client, keys))) == 0
    assert await desk.waiting() == 0


async def test_a_group_that_moves_is_alerted_where_it_is(desk: Desk) -> None:
    await desk.put()
    await desk.file(two())
    await desk.look()
    await desk.audience.move(READER, ChatId(-100))

    assert await desk.alerts.followers([PUTIN]) == [-100]
    await desk.alerts.look_from(NOON - BACK)
    assert await desk.look() == 0


async def test_after_a_stop_nobody_is_alerted_of_what_is_old(desk: Desk) -> None:
    await desk.put()
    await desk.file(two())
    desk.watch.pass_by(2 * BACK)

    assert await desk.look() == 0


@pytest.mark.parametrize(
    ("fields", "news"),
    [
        ({}, 1),
        ({"dated": False}, 0),
        ({"published_at": NOON - 13 * HOUR}, 0),
        ({"published_at": NOON + HOUR}, 0),
        ({"published_at": NOON - 9 * HOUR, "seen_at": NOON - 2 * HOUR}, 0),
        ({"cites": ("Wire",)}, 0),
    ],
)
def test_news_is_dated_of_these_hours_and_told_by_two(
    fields: dict[str, object], news: int
) -> None:
    story = two("s", **fields)

    assert newsworthy(story, NOON) is bool(news)
    assert not newsworthy(a_story("s", story.reports[0]), NOON)


def test_one_report_without_a_date_does_not_corroborate() -> None:
    story = two()
    [one, other] = story.reports

    assert not newsworthy(a_story("s", one, replace(other, dated=False)), NOON)


def _within_hours(told: list[Report]) -> Story:
    """Return a story of what was told in twenty days, in a twentieth of the time, about Putin."""
    return grown(
        [
            replace(
                it,
                actors=(ActorId(PUTIN.key),),
                published_at=NOON + (it.published_at - NOON) / 20,
                seen_at=NOON + (it.seen_at - NOON) / 20,
            )
            for it in told
        ]
    )


waits = st.integers(0, 70).map(lambda minutes: timedelta(minutes=minutes))


lately = entries.filter(lambda told: len(told) > 1).map(_within_hours)


@given(lately, waits, st.sampled_from(["Asia/Jakarta", "Europe/Berlin", "Asia/Kathmandu"]))
def test_whatever_there_is_alerts_keep_their_promises(
    story: Story, wait: timedelta, zone: str
) -> None:
    subscription, now = replace(reader(), zone=zone), story.updated_at + wait
    found = followed_in(story, subscription, ACTORS, now=now)
    if found is not None:
        told, followed = found
        fresh: Sequence[Report] = [
            it for it in told.reports if it.dated and now - 12 * HOUR < it.published_at
        ]
        assert followed == (PUTIN,)
        assert len({report.cites[:1] or (report.outlet,) for report in fresh}) > 1
        assert 7 <= now.astimezone(ZoneInfo(zone)).hour < 22
        assert quiet_until(Quiet(start=time(22), end=time(7)), zone, now) is None
