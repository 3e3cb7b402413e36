"""What a reader is told of a story that drew a report from another: what was not told there, and no more.

A hotline opens in Aden, and somewhere talks end with a deal; one report of the deal was taken for one
of the hotline, until another report of the deal came.
"""

from dataclasses import replace
from datetime import timedelta

import pytest
import redis.asyncio as redis

from bot.domain.digests import Telling
from bot.domain.events import Act
from bot.domain.stories import Mended, Report, Story, StoryId
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Evidence, Stance, Wants
from bot.store.keys import Keys
from bot.stories.moves import drawn, moved
from bot.stories.news import known_to
from bot.stories.settle import settle
from tests.build import NOON, a_filing, a_report, a_story
from tests.unit.flows.test_round import Press, a_reader

HOUR = timedelta(hours=1)
TWO = Wants(evidence=Evidence.TWO)


def titled(name: str, title: str, lead: str, *acts: Act) -> Report:
    known = {"outlet": name, "actors": (), "acts": acts, "seen_at": NOON - HOUR}
    return a_report(name, title=title, lead=lead, **known)


DEAL = titled("deal", "Muscat talks end with a deal on monitors", "The hotline opens in Aden.")
REACHED = titled(
    "one", "Deal on monitors reached in Muscat", "Monitors will watch the truce.", Act.AGREE
)
TRUCE = replace(
    titled(
        "two", "Truce monitors: Muscat deal reached", "Monitors come from three states.", Act.AGREE
    ),
    seen_at=NOON + 5 * HOUR,
)
HOTLINE = titled(
    "hot", "Hotline opens in Aden", "The hotline rings in Aden after talks.", Act.CONSULT
)
RINGS = titled(
    "ring", "Aden hotline rings for the first time", "The hotline opens after talks.", Act.CONSULT
)
CONCEDED = replace(DEAL, acts=(Act.CONCEDE,))
HOT = a_story("hot", HOTLINE, RINGS, DEAL)
ONE = a_story("one", REACHED)


@pytest.fixture
def press(client: redis.Redis, keys: Keys) -> Press:
    return Press(client, keys)


async def file_with_what_it_draws(press: Press, report: Report, *there: Story) -> Story:
    """File a report of a story as assessing does; return the story."""
    now = press.watch.now()
    settled = settle(report, there, now=now)
    for each in drawn(report, settled, there):
        settled = moved(settled, each, there, now=now)
    [came] = settled.drawn
    version, _ = await press.shelf.candidates(())
    assert await press.shelf.file(
        a_filing(report, settled.story.id),
        settled.story,
        keys=(),
        version=version,
        before=None,
        now=now,
        mended=Mended(left=settled.left, moved=(a_filing(came, settled.story.id),)),
    )
    return settled.story


async def told_at(press: Press, hour: int) -> str:
    """Return which stories a reader is told at an hour of the day, "+" behind what is told again."""
    press.watch.at = NOON.replace(hour=12) + timedelta(hours=hour - 12)
    return "".join(it.message.html for it in (await press.compose()).values())


async def test_what_nobody_was_told_comes_though_another_story_was_told(press: Press) -> None:
    """One outlet alone was not enough to tell of the deal; what is told now is not in that digest."""
    await press.subscribe(a_reader(1, wants=TWO))
    await press.file(HOT, ONE)
    assert await told_at(press, 12) == "hot"

    press.watch.at = NOON + 5 * HOUR
    await file_with_what_it_draws(press, TRUCE, HOT, ONE)

    assert await told_at(press, 18) == "one+"
    assert await told_at(press, 36) == ""


async def test_what_was_told_and_moved_is_not_told_again(press: Press) -> None:
    """Neither the story it left nor the one it went to is, where that says nothing else."""
    await press.subscribe(a_reader(1, wants=TWO))
    bare = a_story("one", replace(REACHED, acts=()))
    await press.file(HOT, bare)
    assert await told_at(press, 12) == "hot"

    press.watch.at = NOON + 5 * HOUR
    await file_with_what_it_draws(press, replace(TRUCE, acts=()), HOT, bare)

    assert await told_at(press, 18) == ""


async def test_what_moves_to_a_story_that_was_told_is_news_there(press: Press) -> None:
    """To who was told that story, and not the one that it was in."""
    hot = replace(HOT, reports=(HOTLINE, RINGS, CONCEDED))
    muted = Wants().with_taste(Topic(TopicKind.STORY, "hot"), Stance.MUTE)
    await press.subscribe(a_reader(1, wants=muted))
    await press.file(hot, ONE)
    assert await told_at(press, 12) == "one"

    press.watch.at = NOON + 5 * HOUR
    await file_with_what_it_draws(press, TRUCE, hot, ONE)

    assert await told_at(press, 18) == "one+"
    assert await told_at(press, 36) == ""


async def test_what_left_a_story_before_that_was_told_was_not_told(press: Press) -> None:
    """Nor is it known to whoever hears of the other story later."""
    hot = replace(HOT, reports=(HOTLINE, RINGS, CONCEDED))
    await press.file(hot, ONE)
    press.watch.at = NOON + 5 * HOUR
    there = await file_with_what_it_draws(press, TRUCE, hot, ONE)
    early, late = Telling(NOON), Telling(NOON + 6 * HOUR)
    told: list[tuple[str, Telling, set[str]]] = [
        ("hot", early, {"deal"}),
        ("one", early, {"one"}),
        ("one", late, {"one", "two", "deal"}),
    ]

    assert known_to(there, {StoryId("hot"): late}) is None
    for name, telling, known in told:
        assert known_to(there, {StoryId(name): telling}) == (telling, frozenset(known))
