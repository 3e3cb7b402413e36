"""When a feed is polled again."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.feeds import FeedId
from bot.ingest.cadence import (
    DAY,
    FIRST_RETRY,
    JITTER,
    LAST_RETRY,
    LATE,
    QUICKEST,
    SLOWEST,
    after_failure,
    after_success,
    delay_after,
    first_rate,
    pace_for,
    rate_after,
)
from tests.build import NOON

WIRE = FeedId("wire")
rates = st.floats(min_value=0, max_value=1e7)
waits = st.none() | st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400))


@pytest.mark.parametrize(
    ("entries_per_day", "minutes"), [(10_000, 2), (100, 6), (4, 30), (1, 60), (0, 360)]
)
def test_busy_feeds_are_polled_often(entries_per_day: float, minutes: float) -> None:
    """A wire every few minutes, a think tank every hour, give or take five percent."""
    due = after_success(NOON, feed_id=WIRE, entries_per_day=entries_per_day)

    assert due - NOON == pytest.approx(timedelta(minutes=minutes), rel=JITTER)


@given(rates, waits, st.none() | st.integers(0, 10**12))
def test_a_poll_is_never_too_soon_and_never_forgotten(
    rate: float, fresh_for: timedelta | None, ttl: int | None
) -> None:
    """No feed, however odd its numbers, is hammered or dropped."""
    due = after_success(
        NOON,
        feed_id=WIRE,
        entries_per_day=rate,
        fresh_for=fresh_for,
        ttl_minutes=ttl,
    )

    assert QUICKEST <= due - NOON <= SLOWEST
    assert due - NOON >= min(fresh_for or QUICKEST, SLOWEST)
    assert due - NOON >= min(timedelta(minutes=min(ttl or 0, 1_000)), SLOWEST)


@given(rates, st.timedeltas(timedelta(seconds=1), timedelta(hours=1)))
def test_the_floor_is_the_operators(rate: float, floor: timedelta) -> None:
    assert after_success(NOON, feed_id=WIRE, entries_per_day=rate, floor=floor) - NOON >= floor


@given(rates, rates)
def test_busier_is_sooner(one: float, other: float) -> None:
    less, more = sorted((one, other))

    assert after_success(NOON, feed_id=WIRE, entries_per_day=more) <= after_success(
        NOON, feed_id=WIRE, entries_per_day=less
    )


@given(st.text(min_size=1), st.text(min_size=1))
def test_jitter_is_small_and_repeatable(one: str, other: str) -> None:
    """Two workers that plan the same poll plan it for the same moment."""
    first, again, second = (
        after_success(NOON, feed_id=FeedId(name), entries_per_day=1) - NOON
        for name in (one, one, other)
    )

    assert first == again
    assert abs(first - second) <= 2.01 * JITTER * timedelta(hours=1)


def test_feeds_that_were_added_together_do_not_stay_together() -> None:
    dues = {after_success(NOON, feed_id=FeedId(str(n)), entries_per_day=1) for n in range(100)}

    assert len(dues) > 90


@given(st.integers(0, 10_000), waits)
def test_failures_wait_longer_up_to_a_limit(failures: int, retry_after: timedelta | None) -> None:
    """Each failure in a row waits longer than the one before, and as long as it is told to."""
    this, following = (
        after_failure(NOON, feed_id=WIRE, failures=count, retry_after=retry_after) - NOON
        for count in (failures, failures + 1)
    )

    assert FIRST_RETRY <= this <= following <= LAST_RETRY
    assert this >= min(retry_after or FIRST_RETRY, LAST_RETRY)


@given(st.floats(0, 1_000), st.floats(0, 1_000), st.integers(1, 50))
def test_the_average_lies_between_what_was_and_what_is(
    before: float, now: float, polls: int
) -> None:
    """And comes to what is, however the time was cut into polls."""
    rate = before
    for _ in range(polls):
        rate = rate_after(rate, new=round(now), elapsed=DAY)

    low, high = sorted((before, round(now)))
    assert low - 1e-6 <= rate <= high + 1e-6
    assert rate == pytest.approx(round(now), abs=abs(before - round(now)) * 0.75**polls + 1e-6)


@given(st.floats(0, 1_000), st.integers(2, 100))
def test_how_often_we_look_does_not_matter(before: float, cuts: int) -> None:
    """A day without news is the same in one poll or a hundred."""
    rate = before
    for _ in range(cuts):
        rate = rate_after(rate, new=0, elapsed=DAY / cuts)

    assert rate == pytest.approx(rate_after(before, new=0, elapsed=DAY), rel=1e-6)


def test_no_time_at_all_does_no_harm() -> None:
    assert 0 <= rate_after(5, new=3, elapsed=timedelta(0)) < 10
    assert 0 <= rate_after(5, new=0, elapsed=timedelta(seconds=-1)) <= 5


@pytest.mark.parametrize(
    ("ages", "rate"),
    [([], 6), ([0.1] * 2, 20), ([0.001] * 10, 240), ([30, 400], 6), ([-3, 2], 6)],
)
def test_the_first_document_tells_how_busy_a_feed_is(ages: list[float], rate: float) -> None:
    """One that tells little is looked at often enough to learn more."""
    assert first_rate([NOON - age * DAY for age in ages], NOON) == pytest.approx(rate)


def test_the_pace_is_solved_from_a_budget_of_polls() -> None:
    """With the budget of the design, news of a mixed lot of feeds waits for less than six minutes.

    A feed's news waits half its interval in the mean; busy feeds bring more of the news.
    """
    chance = random.Random(1)  # noqa: S311 - a simulation, the same every time
    lot = [chance.lognormvariate(2.5, 1.5) for _ in range(1_000)]

    pace = pace_for(lot, polls_per_feed_and_day=85)

    waits = [
        after_success(NOON, feed_id=WIRE, entries_per_day=rate, pace=pace) - NOON for rate in lot
    ]
    polls = sum(DAY / wait for wait in waits) / len(lot)
    delay = sum(rate * (wait / 2).total_seconds() for rate, wait in zip(lot, waits, strict=True))
    assert polls == pytest.approx(85, rel=0.06)
    assert delay / sum(lot) / 60 < 6


def test_a_low_floor_quickens_the_whole_rhythm() -> None:
    """For trying things out: at a floor of one second, what took an hour takes half a minute."""
    usual = after_success(NOON, feed_id=FeedId("wire"), entries_per_day=1) - NOON
    quick = (
        after_success(NOON, feed_id=FeedId("wire"), entries_per_day=1, floor=timedelta(seconds=1))
        - NOON
    )

    assert quick == pytest.approx(usual / 120, rel=1e-3)


@given(
    st.datetimes(timezones=st.just(UTC), max_value=datetime(2030, 1, 1)),  # noqa: DTZ001 - the zone is beside
    st.sets(st.integers(0, 23)),
    st.sets(st.integers(0, 6)),
)
def test_hours_and_days_that_a_feed_asks_for_are_left_out(
    now: datetime, hours: set[int], days: set[int]
) -> None:
    """Unless that leaves out all of them, which nobody can mean."""
    due = after_success(now, feed_id=WIRE, entries_per_day=5, skip_hours=hours, skip_days=days)

    assert now < due <= now + SLOWEST + timedelta(days=8)
    if len(hours) < 24 and len(days) < 7:
        assert due.hour not in hours
        assert due.weekday() not in days
    else:
        assert due <= now + SLOWEST


@given(st.lists(st.floats(-1e6, 1e6), min_size=1))
def test_a_delay_lies_between_those_seen(minutes: list[float]) -> None:
    seen = [it for it in minutes if 0 <= it <= LATE]
    average = delay_after(None, minutes)

    if seen:
        assert average is not None
        assert min(seen) - 1e-6 <= average <= max(seen) + 1e-6
    else:
        assert average is None
