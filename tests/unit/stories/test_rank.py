"""Which story comes first: the formula of bot.stories.rank, as laws."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events import Act
from bot.domain.feeds import Ownership
from bot.domain.stories import Report, Story
from bot.stories.rank import FRESH_FOR, STATE_ALONE, WEIGHTS, rank
from tests.build import NOON, a_report, a_story
from tests.unit.stories.invent import entries, grown, stories

LANGUAGES = ("en", "ar")


def score(story: Story) -> float:
    return rank(story, now=NOON, languages=LANGUAGES).score


def fresh(story: Story) -> bool:
    ages = [NOON - report.published_at for report in story.reports if report.dated]
    return bool(ages) and min(ages) <= FRESH_FOR


@given(stories)
def test_the_score_is_the_sum_of_parts_that_can_be_shown(story: Story) -> None:
    found = rank(story, now=NOON, languages=LANGUAGES)

    assert found.score == sum(part.points for part in found.parts)
    assert len({part.name for part in found.parts}) == len(found.parts)


@given(stories, stories)
def test_old_news_never_comes_before_fresh(one: Story, other: Story) -> None:
    """However many tell it; and what has no date is never fresh."""
    if fresh(one) and not fresh(other):
        assert score(one) > score(other)


@given(entries.filter(bool), st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(told: list[Report], random: object) -> None:
    story = grown(told)
    random.shuffle(told)  # type: ignore[attr-defined]

    assert score(replace(story, reports=tuple(told))) == score(story)


@pytest.mark.parametrize(
    "change",
    [
        {"outlet": "Herald", "title": "Kremlin tells of call"},
        {"ownership": Ownership.PUBLIC},
        {"ownership": Ownership.OFFICIAL},
        {"language": "ru"},
        {"acts": (Act.AGREE,)},
        {"relevance": 1.0},
    ],
)
def test_more_evidence_ranks_higher(change: dict[str, object]) -> None:
    alone = a_story("s", a_report("one"))
    backed = a_story("s", a_report("one"), a_report("two", **change))

    assert score(backed) > score(alone)


def test_newer_ranks_higher() -> None:
    older = a_report(published_at=NOON - timedelta(hours=20))

    assert score(a_story("s", a_report())) > score(a_story("s", older))


def test_a_story_the_reader_can_read_ranks_higher() -> None:
    assert score(a_story("s", a_report())) > score(a_story("s", a_report(language="de")))


@given(entries.filter(bool))
def test_state_media_alone_are_capped(told: list[Report]) -> None:
    """Thirty agencies of one state do not make a thing more true."""
    alone = grown([replace(report, ownership=Ownership.STATE, dated=False) for report in told])

    assert score(alone) <= STATE_ALONE + 1e-9


def test_every_act_has_a_weight() -> None:
    assert set(WEIGHTS) == set(Act)
