"""Assessing and filing: nothing is lost, and an entry is filed where its story is."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import redis.asyncio as redis

from bot.domain.assessments import Assessment
from bot.domain.entries import Entry, EntryId
from bot.domain.feeds import PollState
from bot.domain.stories import Report, Story, StoryId
from bot.enrich.concepts import Grasp
from bot.flows.assess import TRIES, AssessServices, assess
from bot.store.entries import RedisEntryBook
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from bot.store.shelf import RedisShelf
from bot.stories.match import keys as places
from tests.build import NOON, a_feed, a_filing, a_report, a_story, an_entry
from tests.unit.flows.world import Watch

HOUR = timedelta(hours=1)


def relevant(entry: Entry) -> Assessment:
    """Everything is, and is about nobody."""
    assessment = a_filing(a_report(entry.id)).assessment
    return replace(assessment, fingerprint=entry.fingerprint)


def stumble(*_: object) -> Any:
    raise RuntimeError("over this text alone")


class Library:
    """A store, and who assesses what is kept in it."""

    def __init__(self, client: redis.Redis, keys: Keys, **steps: object) -> None:
        self.feeds, self.entries = RedisFeedBook(client, keys), RedisEntryBook(client, keys)
        self.shelf = RedisShelf(client, keys)
        nothing = Grasp((), (), ())
        known: dict[str, object] = {
            "shelf": self.shelf,
            "look": lambda entry: SimpleNamespace(assessment=relevant(entry)),
            "concepts": SimpleNamespace(grasp=lambda *_: nothing),
            "unlisted": lambda *_: (),
        }
        self.services = AssessServices(
            feeds=self.feeds,
            entries=self.entries,
            doubts=lambda _: False,
            again=stumble,
            clock=Watch(NOON + HOUR),
            **(known | steps),  # type: ignore[arg-type]
        )

    async def keep(self, entry: Entry) -> None:
        await self.feeds.sync([a_feed()], now=NOON)
        await self.feeds.keep(a_feed().id, PollState(due_at=NOON), entries=[entry], known={})

    async def read(self, entry: Entry) -> None:
        await self.keep(entry)
        await assess(entry.id, self.services)

    async def shelve(self, *stories: Story) -> None:
        """Keep stories as if they had been filed so."""
        told = ((story, report) for story in stories for report in story.reports)
        for version, (story, report) in enumerate(told):
            filing, under = a_filing(report, story.id), places(report)
            await self.shelf.file(
                filing, story, keys=under, version=version, before=None, now=NOON
            )

    async def filed(self, *names: str) -> list[tuple[str, StoryId | None, str]]:
        """Return where entries are filed, and which revision."""
        filings = await self.shelf.filings([EntryId(name) for name in names])
        return [(it.report.entry_id, it.story_id, it.assessment.fingerprint) for it in filings]


@pytest.mark.parametrize(
    "step",
    [{"look": stumble}, {"concepts": SimpleNamespace(grasp=stumble)}, {"unlisted": stumble}],
)
async def test_an_entry_over_which_a_step_stumbles_is_set_aside(
    client: redis.Redis, keys: Keys, step: dict[str, object]
) -> None:
    library = Library(client, keys, **step)
    await library.keep(an_entry())

    waiting = []
    for _ in range(TRIES):
        assert await assess(EntryId("wire-1"), library.services) is None
        waiting.append(await library.entries.count_waiting())
    assert waiting == [1] * (TRIES - 1) + [0]


async def test_an_entry_that_fits_in_no_story_is_set_aside(
    client: redis.Redis, keys: Keys
) -> None:
    """As where one on the shelf is of no time zone, and nobody can say which is the older."""
    library, told = Library(client, keys), a_report("told")
    odd = replace(told, published_at=NOON.replace(tzinfo=None), dated=False)
    await library.shelf.file(
        a_filing(odd, "told"),
        a_story("told", odd),
        keys=places(told),
        version=0,
        before=None,
        now=NOON,
    )
    await library.keep(an_entry())

    for _ in range(TRIES):
        assert await assess(EntryId("wire-1"), library.services) is None
    assert await library.entries.count_waiting() == 0


class Full(RedisShelf):
    """Has no room."""

    async def file(self, *_: object, **__: object) -> bool:
        raise redis.OutOfMemoryError


async def test_an_entry_waits_while_the_shelf_is_full(client: redis.Redis, keys: Keys) -> None:
    """That is no fault of the entry's, however often it is tried."""
    library = Library(client, keys, shelf=Full(client, keys))
    await library.keep(an_entry())

    for _ in range(TRIES + 1):
        with pytest.raises(redis.OutOfMemoryError):
            await assess(EntryId("wire-1"), library.services)
    assert await library.entries.count_waiting() == 1


async def test_a_revision_that_takes_its_story_to_another_is_what_is_filed(
    client: redis.Redis, keys: Keys
) -> None:
    library = Library(client, keys)
    older = an_entry(
        "older", title="Hostage exchange discussed", text="", published_at=NOON - HOUR
    )
    own = an_entry("own", title="Mediators arrive in Cairo", text="")
    await library.read(older)
    await library.read(own)
    assert await library.filed("own") == [("own", "own", "f1")]

    await library.read(replace(own, title=older.title, fingerprint="f2", seen_at=NOON + HOUR))

    assert await library.filed("older", "own") == [
        ("older", "older", "f1"),
        ("own", "older", "f2"),
    ]


async def test_what_leaves_a_story_with_a_revision_is_filed_where_that_is(
    client: redis.Redis, keys: Keys
) -> None:
    cairo = [f"Mediators gather in Cairo hotel, round {number}" for number in range(4)]
    tanker = [f"Tanker boarded near Fujairah, crew {number} safe" for number in range(3)]
    titles = {f"c{n}": it for n, it in enumerate(cairo)} | {
        f"t{n}": it for n, it in enumerate(tanker)
    }
    reports = [
        a_report(name, title=title, lead="", actors=(), acts=()) for name, title in titles.items()
    ]
    drifted, library = Story(id=StoryId("c0"), reports=tuple(reports)), Library(client, keys)
    for version, report in enumerate(reports):
        filing = a_filing(report, "c0")
        await library.shelf.file(filing, drifted, keys=(), version=version, before=None, now=NOON)

    await library.read(
        an_entry(
            "t1", title=f"{tanker[1]}, corrected", text="", fingerprint="f2", seen_at=NOON + HOUR
        )
    )

    assert await library.filed("c1", "t0", "t1") == [
        ("c1", "c0", "f1"),
        ("t0", "t0", "f1"),
        ("t1", "t0", "f2"),
    ]
    _, found = await library.shelf.candidates({"entry:t0"})
    assert "t0" in {story.id for story in found}


def told(name: str, title: str, lead: str) -> Report:
    return a_report(name, title=title, lead=lead, actors=(), acts=())


DEAL = told("deal", "Muscat talks end with a deal on monitors", "The hotline opens in Aden.")
REACHED = told("one", "Deal on monitors reached in Muscat", "Monitors will watch the truce.")
TRUCE = an_entry(
    "two", title="Truce monitors: Muscat deal reached", text="Monitors come from three states."
)


async def test_a_report_that_was_filed_too_early_moves_to_its_story(
    client: redis.Redis, keys: Keys
) -> None:
    """With its filing; who has a button of the story that it began is shown the one it is in."""
    library = Library(client, keys)
    await library.shelve(a_story("deal", DEAL), a_story("one", REACHED))

    await library.read(TRUCE)

    (story,) = await library.shelf.stories([StoryId("deal"), StoryId("one")])
    assert {report.entry_id for report in story.reports} == {"deal", "one", "two"}
    assert {where for _, where, _ in await library.filed("deal", "one", "two")} == {story.id}


async def test_a_report_that_moves_is_found_where_it_is_and_its_story_is_no_newer_for_it(
    client: redis.Redis, keys: Keys
) -> None:
    library = Library(client, keys)
    hotline = told("hot", "Hotline opens in Aden", "The hotline rings in Aden after talks.")
    await library.shelve(a_story("hot", hotline, DEAL), a_story("one", REACHED))

    await library.read(TRUCE)

    assert await library.filed("hot", "deal", "two") == [
        ("hot", "hot", "f1"),
        ("deal", "one", "f1"),
        ("two", "one", "f1"),
    ]
    assert await library.shelf.stories([StoryId("hot")]) == [a_story("hot", hotline)]
    _, found = await library.shelf.candidates({"entry:deal"})
    assert {story.id for story in found} == {"hot", "one"}
    newest = await library.shelf.newest(since=NOON, skip=0, limit=9)
    assert [story.id for story in newest] == ["one"]
