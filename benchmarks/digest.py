"""Digests: how long it takes to compose them for 100,000 readers who are all due at one moment.

2,000 stories of a day, two to forty reports each, lie in a temporary embedded store: their words
are those of the sample news in another order, their actors the shipped ones. Readers want 1,000
different things: ten languages, zones, lengths, evidence, languages of sources, actors and
countries followed, words muted. Two thirds had a digest twelve hours ago, composed by the same
flow from what there was then, some of it told by alerts since; a quarter of the stories have
gone on. The others are new. Composed as the bot does it, from claiming who is due to the
deliveries in the outbox, in one process; the time of the store is in it.

Limit: 60 s.
"""

import asyncio
import logging
import random
import resource
import sys
import tempfile
import time as clock
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import psutil
import structlog

from bot.domain.audience import ChatId, Subscription
from bot.domain.digests import Drawn, Edition
from bot.domain.entries import EntryId
from bot.domain.events import Act
from bot.domain.feeds import FeedId, Ownership
from bot.domain.stories import Report, Story, StoryId
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Evidence, Length, Stance, Wants
from bot.flows.compose import ComposeServices, compose_due
from bot.knowledge import Knowledge, knowledge
from bot.render.digest import drawn
from bot.render.texts import LANGUAGES
from bot.render.zones import LIKELY
from bot.store.books import ms
from bot.store.codec import pack
from bot.store.connect import connected
from bot.store.digests import RedisDigests
from bot.store.embedded import embedded
from bot.store.entries import RedisEntryBook
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from bot.store.shelf import RedisShelf
from config import sample
from tests.unit.flows.world import Watch

READERS = int(sys.argv[1]) if sys.argv[1:] and __name__ == "__main__" else 100_000
SETTINGS, STORIES = 1_000, 2_000
LIMIT = 60.0  # seconds
EVENING = datetime(2026, 11, 22, 18, tzinfo=UTC)
MORNING = EVENING - timedelta(hours=12)
NEW, ALERTED, GOES_ON = 1 / 3, 1 / 10, 1 / 4
_BATCH = 2_000


class Newsroom:
    """Invents stories, the same ones in every run."""

    def __init__(self, known: Knowledge, chance: random.Random) -> None:
        self._items = sample.load().items
        self._actors = sorted(known.actors, key=lambda it: -len(known.actors[it].aliases))[:300]
        self._chance, self._number = chance, 0

    def story(self, seen: datetime) -> Story:
        size = min(40, int(self._chance.paretovariate(1.1)) + 1)
        subject = tuple(dict.fromkeys(self._chance.choices(self._actors, k=3)))
        reports = tuple(self.report(seen, subject) for _ in range(size))
        return Story(id=StoryId(reports[0].entry_id), reports=reports)

    def gone_on(self, story: Story, seen: datetime) -> Story:
        subject = (*story.reports[0].actors, self._chance.choice(self._actors))
        return replace(story, reports=(*story.reports, self.report(seen, subject)))

    def report(self, seen: datetime, subject: tuple[Any, ...]) -> Report:
        self._number += 1
        item = self._chance.choice(self._items)
        words = item.title.split()
        self._chance.shuffle(words)
        return Report(
            entry_id=EntryId(f"entry-{self._number}"),
            feed_id=FeedId("feed"),
            outlet=f"Outlet {self._chance.randrange(150)}",
            ownership=self._chance.choice(list(Ownership)),
            country="GB",
            language=item.language,
            title=f"{' '.join(words)} {self._number}",
            lead=item.text[:180],
            url=f"https://news.example/{self._number}",
            published_at=seen,
            seen_at=seen,
            dated=True,
            relevance=0.9,
            actors=subject,
            acts=(self._chance.choice(list(Act)),),
        )


def main() -> int:
    """Print the figure beside the limit; 1 if it is missed."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
        return int(asyncio.run(_measure(Path(folder))))


async def _measure(folder: Path) -> bool:
    chance, known = random.Random(11), knowledge()  # noqa: S311 - made-up news are no secret
    async with embedded(folder) as url, connected(url) as client:
        keys, watch = Keys("digest-benchmark"), Watch(MORNING)
        services = _services(client, keys, known, watch)
        newsroom = Newsroom(known, chance)
        old = [newsroom.story(MORNING - _hours(chance, 12)) for _ in range(STORIES // 2)]
        await _file(client, keys, old, MORNING)
        readers = list(_readers(known, chance))
        had = [it for it in readers if it.since < MORNING]
        await _subscribe(client, keys, had, due=MORNING)
        await compose_due(services)

        watch.at = EVENING
        going_on = chance.sample(old, int(len(old) * GOES_ON))
        new = [newsroom.gone_on(it, EVENING - _hours(chance, 12)) for it in going_on]
        new += [newsroom.story(EVENING - _hours(chance, 12)) for _ in range(STORIES // 2)]
        await _file(client, keys, new, EVENING)
        await _alert(client, keys, chance.sample(had, int(len(had) * ALERTED)), new, chance)
        await _subscribe(client, keys, [it for it in readers if it.since >= MORNING], due=EVENING)
        await client.delete(keys["outbox:parcels"], *await client.keys(keys["outbox:due*"]))
        return await _compose(client, keys, services)


async def _compose(client: Any, keys: Keys, services: ComposeServices) -> bool:
    server = psutil.Process((await client.info("server"))["process_id"])
    spent, before = time_of(server), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began, used = clock.perf_counter(), clock.process_time()
    taken = await compose_due(services)
    took, used = clock.perf_counter() - began, clock.process_time() - used
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    state = await RedisOutbox(client, keys).state(EVENING)
    bodies = len(await client.keys(keys.body("*")))
    print(
        f"digest: {taken:,} readers, {state.due:,} digests queued, {bodies:,} different ones; "
        f"{used:.1f} s of our processor, {time_of(server) - spent:.1f} s of the store's, "
        f"{grown:.0f} MB more at most"
    )
    verdict = "ok" if took <= LIMIT and state.due == taken == READERS else "MISSED"
    print(
        f"digest: composed in {took:.1f} s, limit {LIMIT:g} s, ratio {took / LIMIT:.2f} {verdict}"
    )
    return verdict != "ok"


def time_of(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def _services(client: Any, keys: Keys, known: Knowledge, watch: Watch) -> ComposeServices:
    def draw(edition: Edition, subscription: Subscription, *, next_at: datetime) -> Drawn:
        return drawn(
            edition,
            language=subscription.language,
            zone=subscription.zone,
            next_at=next_at,
            actors=known.actors,
            texts=known.texts,
        )

    return ComposeServices(
        feeds=RedisFeedBook(client, keys),
        digests=RedisDigests(client, keys),
        shelf=RedisShelf(client, keys),
        entries=RedisEntryBook(client, keys),
        draw=draw,
        clock=watch,
        actors=known.actors,
    )


def _readers(known: Knowledge, chance: random.Random) -> Iterator[Subscription]:
    wished = [_settings(number, known, chance) for number in range(SETTINGS)]
    for number in range(READERS):
        new = chance.random() < NEW
        yield replace(
            wished[number % SETTINGS],
            chat_id=ChatId(1_000_000 + number),
            since=EVENING - timedelta(hours=1) if new else MORNING - timedelta(days=30),
        )


def _settings(number: int, known: Knowledge, chance: random.Random) -> Subscription:
    language = LANGUAGES[number % len(LANGUAGES)]
    place = ZoneInfo(zone := chance.choice(LIKELY[language]))
    actors = sorted(known.actors, key=lambda it: -len(known.actors[it].aliases))[:300]
    topics = [Topic(TopicKind.ACTOR, str(it)) for it in chance.sample(actors, chance.randrange(4))]
    topics += [Topic(TopicKind.COUNTRY, it) for it in chance.sample(("IR", "IL", "EG", "RU"), 1)]
    wants = Wants(
        languages=chance.choice(((), (), (), (language, "en"))),
        evidence=chance.choice((Evidence.ANY, Evidence.ANY, Evidence.TWO, Evidence.OFFICIAL)),
    )
    for topic in topics:
        wants = wants.with_taste(topic, Stance.FOLLOW)
    wants = wants.with_taste(Topic(TopicKind.WORD, f"word{number}"), Stance.MUTE)
    hours = (it.astimezone(place).time() for it in (MORNING, EVENING))
    return Subscription(
        chat_id=ChatId(0),
        language=language,
        zone=zone,
        hours=tuple(sorted(hours)),
        since=EVENING,
        length=chance.choice((Length.USUAL, Length.USUAL, Length.SHORT, Length.LINES)),
        wants=wants,
    )


def _hours(chance: random.Random, most: int) -> timedelta:
    return timedelta(hours=most) * chance.random()


async def _file(client: Any, keys: Keys, stories: Sequence[Story], now: datetime) -> None:
    async with client.pipeline(transaction=False) as step:
        for story in stories:
            step.set(keys.story(story.id), pack(story))
            step.zadd(keys["stories:newest"], {story.id: ms(now)})
            for report in story.reports:
                step.zadd(keys["entries:seen"], {report.entry_id: ms(report.seen_at)})
                step.zadd(keys["entries:relevant"], {report.entry_id: ms(report.seen_at)})
        await step.execute()


async def _subscribe(
    client: Any, keys: Keys, readers: Sequence[Subscription], *, due: datetime
) -> None:
    for start in range(0, len(readers), _BATCH):
        async with client.pipeline(transaction=False) as step:
            for it in readers[start : start + _BATCH]:
                step.hset(keys["subscriptions"], str(it.chat_id), pack(it))
                step.zadd(keys["digests:due"], {str(it.chat_id): ms(due)})
            await step.execute()


async def _alert(
    client: Any,
    keys: Keys,
    readers: Sequence[Subscription],
    stories: Sequence[Story],
    chance: random.Random,
) -> None:
    """Tell each of these readers one story, at a moment of the afternoon."""
    async with client.pipeline(transaction=False) as step:
        for it in readers:
            at = EVENING - _hours(chance, 6)
            step.zadd(keys.told(it.chat_id), {chance.choice(stories).id: ms(at)})
        await step.execute()


if __name__ == "__main__":
    sys.exit(main())
