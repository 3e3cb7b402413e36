"""The sample news tells each happening once, in whatever order its feeds answer."""

from collections import Counter
from itertools import pairwise
from random import Random
from statistics import fmean

import pytest

from config.lexicon.concepts import load_concepts
from tests.evals.abroad import found, the_assessor
from tests.evals.sample import sampled
from tests.evals.stories import Labelled, b_cubed

IN_ORDER, IN_ANY_ORDER, IN_THE_WORST = 0.96, 0.955, 0.935
ORDERS = 12
ALIKE = 0.988  # how much of its company a report keeps from one order to the next


@pytest.fixture(scope="module")
def stream() -> list[Labelled]:
    return sampled(the_assessor(), load_concepts())


@pytest.fixture(scope="module")
def orders(stream: list[Labelled]) -> list[tuple[list[Labelled], list[str]]]:
    """Return the news in some orders of arrival, with the stories that each gives."""
    dealt = []
    for seed in range(ORDERS):
        shuffled = list(stream)
        Random(seed).shuffle(shuffled)  # noqa: S311 - an order of arrival, nothing secret
        dealt.append((shuffled, [str(story) for story in found(shuffled)]))
    return dealt


def test_the_calls_of_one_day_are_one_story(stream: list[Labelled]) -> None:
    """One Kremlin call round, told seventeen times in ten languages, of one leader or of all."""
    actual = found(stream)
    calls = [story for (_, told), story in zip(stream, actual, strict=True) if told == "calls"]

    assert len(calls) == 17
    assert len(set(calls)) == 1
    assert b_cubed([told for _, told in stream], actual).f1 >= IN_ORDER


def test_in_any_order_of_arrival_hardly_any_of_them_are_told_twice(
    orders: list[tuple[list[Labelled], list[str]]],
) -> None:
    for stream, actual in orders:
        assert b_cubed([told for _, told in stream], actual).f1 >= IN_THE_WORST

    scores = (b_cubed([told for _, told in stream], actual).f1 for stream, actual in orders)
    assert fmean(scores) >= IN_ANY_ORDER


@pytest.mark.parametrize(("told", "most"), [("calls", 17), ("muscat-deal", 11)])
def test_what_is_told_in_many_languages_is_one_story_in_any_order(
    orders: list[tuple[list[Labelled], list[str]]], told: str, most: int
) -> None:
    for stream, actual in orders:
        own = Counter(story for story, (_, it) in zip(actual, stream, strict=True) if it == told)
        assert max(own.values()) >= most


def test_whatever_the_order_most_reports_have_the_same_company(
    orders: list[tuple[list[Labelled], list[str]]],
) -> None:
    """A report that came before its story moves to it: each order gives nearly the same stories."""
    company = [_company(stream, actual) for stream, actual in orders]
    alike = [_shared(*pair) for pair in pairwise(company)]

    assert fmean(alike) >= ALIKE


def _company(stream: list[Labelled], actual: list[str]) -> dict[str, frozenset[str]]:
    """Return, by report, the reports of its story."""
    stories: dict[str, set[str]] = {}
    for (report, _), story in zip(stream, actual, strict=True):
        stories.setdefault(story, set()).add(report.entry_id)
    return {name: frozenset(names) for names in stories.values() for name in names}


def _shared(one: dict[str, frozenset[str]], other: dict[str, frozenset[str]]) -> float:
    """Return how much of its company a report keeps in another order, on average: 1 is all."""
    return fmean(
        2 * len(one[name] & other[name]) / (len(one[name]) + len(other[name])) for name in one
    )
