"""When digests are due, in every zone there is."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.hours import late_after, next_slot, quiet_until, slot_due, zone
from bot.domain.audience import EVERY_DAY, Subscription
from bot.domain.wants import Quiet
from tests.build import NOON, a_subscription

DAY = timedelta(days=1)
ZONES = sorted(available_timezones())

zones = st.sampled_from(ZONES)
hours = st.lists(
    st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 59])),
    min_size=1,
    max_size=4,
    unique=True,
).map(lambda found: tuple(sorted(found)))
moments = st.integers(-30_000, 25_000).map(lambda days: NOON + timedelta(days=days)) | st.integers(
    0, 366 * 24 * 60
).map(lambda minutes: NOON + timedelta(minutes=minutes))
weeks = st.just(EVERY_DAY) | st.lists(
    st.sampled_from(EVERY_DAY), min_size=1, max_size=7, unique=True
).map(lambda found: tuple(sorted(found)))
subscriptions = st.builds(
    lambda zone, hours, days: a_subscription(zone=zone, hours=hours, days=days),
    zones,
    hours,
    weeks,
)
times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_it_is_the_hour_of_the_readers_clock() -> None:
    jakarta = a_subscription(zone="Asia/Jakarta", hours=(time(8), time(18)))

    assert next_slot(jakarta, after=at("2023-10-16 00:59")) == at("2023-10-16 01:00")
    assert next_slot(jakarta, after=at("2023-10-16 01:00")) == at("2023-10-16 11:00")
    assert next_slot(jakarta, after=at("2023-10-16 11:00")) == at("2023-10-17 01:00")


def test_an_hour_that_summer_time_skips_is_due_when_the_clock_starts_again() -> None:
    berlin = a_subscription(zone="Europe/Berlin", hours=(time(2, 30),))

    assert next_slot(berlin, after=at("2024-03-30 12:00")) == at("2024-03-31 01:00")
    assert next_slot(berlin, after=at("2024-03-31 01:00")) == at("2024-04-01 00:30")


def test_an_hour_that_comes_twice_is_due_once() -> None:
    berlin = a_subscription(zone="Europe/Berlin", hours=(time(2, 30),))

    assert next_slot(berlin, after=at("2024-10-26 12:00")) == at("2024-10-27 00:30")
    assert next_slot(berlin, after=at("2024-10-27 00:30")) == at("2024-10-28 01:30")


def test_a_day_that_a_zone_skips_is_due_as_the_next_begins() -> None:
    """Samoa had no 30 December 2011."""
    apia = a_subscription(zone="Pacific/Apia", hours=(time(8),))

    assert next_slot(apia, after=at("2011-12-29 18:00")) == at("2011-12-30 10:00")
    assert next_slot(apia, after=at("2011-12-30 10:00")) == at("2011-12-30 18:00")


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../passwd", "Europe", "\0", "Európe/x"])
def test_a_zone_that_does_not_exist_is_named(name: str) -> None:
    with pytest.raises(ValueError, match="There is no time zone"):
        zone(name)


def test_where_a_zone_exists_no_more_hours_are_those_of_utc() -> None:
    """The reader's digest goes on, and so do the nights."""
    lost, kept = (a_subscription(zone=name, since=NOON - DAY) for name in ("Asia/Atlantis", "UTC"))
    night = Quiet(start=time(22), end=time(13))

    assert next_slot(lost, after=NOON) == next_slot(kept, after=NOON)
    assert slot_due(lost, NOON) == slot_due(kept, NOON)
    assert quiet_until(night, "Asia/Atlantis", NOON) == at("2023-10-16 13:00")


@given(st.text(max_size=30))
def test_any_text_is_a_zone_or_a_sentence(name: str) -> None:
    """Whatever somebody types."""
    try:
        assert zone(name).key == name
    except ValueError as error:
        assert "no time zone" in str(error)  # noqa: PT017 - most texts are no zones, some are


def rules() -> list[str]:
    """Name one zone for each different year that clocks have from NOON on."""
    days = [NOON + number * DAY for number in range(366)]
    seen = {
        tuple(day.astimezone(ZoneInfo(name)).utcoffset() for day in days): name for name in ZONES
    }
    return sorted(seen.values())


def test_every_zone_has_a_digest_each_day_of_a_year() -> None:
    for name in rules():
        subscription = a_subscription(zone=name, hours=(time(2, 30),))
        slot, days = NOON, set()
        for _ in range(366):
            slot, before = next_slot(subscription, after=slot), slot
            assert timedelta(0) < slot - before <= timedelta(hours=26), name
            assert slot <= late_after(before), name
            days.add(slot.astimezone(ZoneInfo(name)).date())

        assert len(days) == 366, name


@given(subscriptions, moments)
def test_a_slot_is_later_and_reads_as_one_of_the_hours(
    subscription: Subscription, after: datetime
) -> None:
    slot = next_slot(subscription, after=after)

    place = ZoneInfo(subscription.zone)
    local, before = slot.astimezone(place), (slot - timedelta(seconds=1)).astimezone(place)
    jumped = local.utcoffset() != before.utcoffset()
    often = 3 * DAY if subscription.days == EVERY_DAY else 9 * DAY
    assert after < slot <= after + often
    assert jumped or local.time() in subscription.hours
    assert jumped or local.isoweekday() in subscription.days


@given(subscriptions, moments, st.lists(st.integers(1, 99 * 3600), max_size=12))
def test_nothing_is_lost_and_nothing_comes_twice(
    subscription: Subscription, start: datetime, steps: list[int]
) -> None:
    """However rarely and irregularly somebody looks, each look brings the latest slot, or none."""
    subscription = replace(subscription, since=start, last_digest_at=start)
    now, composed = start, [start]
    for seconds in steps:
        now += timedelta(seconds=seconds)
        slot = slot_due(subscription, now)
        assert (slot is not None) == (next_slot(subscription, after=composed[-1]) <= now)
        if slot is not None:
            assert composed[-1] < slot <= now < next_slot(subscription, after=slot)
            composed.append(slot)
            subscription = subscription.digested(slot)

    assert composed == sorted(set(composed))


@given(subscriptions, moments, st.integers(0, 30 * 24 * 3600))
def test_a_clock_set_back_repeats_nothing(
    subscription: Subscription, now: datetime, back: int
) -> None:
    done = replace(subscription, since=now - 90 * DAY).digested(now)

    assert slot_due(done, now - timedelta(seconds=back)) is None


def test_after_a_long_stop_there_is_one_digest() -> None:
    jakarta = a_subscription(hours=(time(8), time(18)), since=at("2023-10-01 00:00"))

    assert slot_due(jakarta, at("2023-10-16 12:00")) == at("2023-10-16 11:00")
    assert slot_due(jakarta.digested(at("2023-10-16 11:00")), at("2023-10-16 12:00")) is None


def test_who_has_just_subscribed_or_left_is_due_nothing() -> None:
    new = a_subscription(since=at("2023-10-16 03:00"))

    assert slot_due(new, at("2023-10-16 12:00")) is None
    assert slot_due(a_subscription(since=NOON - 9 * DAY).paused(), NOON) is None


def test_a_day_of_the_week_is_the_readers_own() -> None:
    """Friday morning in Jakarta begins on Thursday in UTC; a skipped Friday is due as it ends."""
    fridays = a_subscription(zone="Asia/Jakarta", hours=(time(6),), days=(5,))
    apia = a_subscription(zone="Pacific/Apia", hours=(time(8),), days=(5,))

    assert next_slot(fridays, after=at("2023-10-16 12:00")) == at("2023-10-19 23:00")
    assert next_slot(fridays, after=at("2023-10-19 23:00")) == at("2023-10-26 23:00")
    assert next_slot(apia, after=at("2011-12-29 18:00")) == at("2011-12-30 10:00")


@given(zones, zones, hours, moments, st.lists(st.integers(0, 48 * 3600), min_size=1, max_size=8))
def test_a_reader_who_travels_loses_and_repeats_nothing(
    home: str, abroad: str, hours: tuple[time, ...], start: datetime, steps: list[int]
) -> None:
    """The zone changes at every look: slots only go on, and one is due within a day of the last."""
    subscription = a_subscription(zone=home, hours=hours, since=start, last_digest_at=start)
    now, last = start, start
    for number, seconds in enumerate(steps):
        now += timedelta(seconds=seconds)
        subscription = replace(subscription, zone=abroad if number % 2 else home)
        slot = slot_due(subscription, now)
        assert slot is not None or now - last <= 2 * DAY + timedelta(hours=2)
        if slot is not None:
            assert last < slot <= now
            last, subscription = slot, subscription.digested(slot)


def test_quiet_hours_end_when_the_readers_clock_says_so() -> None:
    night, noon = Quiet(start=time(22), end=time(7)), Quiet(start=time(12), end=time(13))

    assert quiet_until(night, "Asia/Jakarta", at("2023-10-16 15:00")) == at("2023-10-17 00:00")
    assert quiet_until(night, "Asia/Jakarta", at("2023-10-16 23:59")) == at("2023-10-17 00:00")
    assert quiet_until(night, "Asia/Jakarta", at("2023-10-17 00:00")) is None
    assert quiet_until(noon, "Asia/Jakarta", at("2023-10-16 05:30")) == at("2023-10-16 06:00")
    assert quiet_until(Quiet(start=time(8), end=time(8)), "UTC", NOON) is None
    assert quiet_until(None, "UTC", NOON) is None


def test_a_night_that_summer_time_ends_in_is_not_quiet_twice() -> None:
    quiet = Quiet(start=time(23), end=time(2, 30))

    assert quiet_until(quiet, "Europe/Berlin", at("2024-10-27 00:00")) == at("2024-10-27 00:30")
    assert quiet_until(quiet, "Europe/Berlin", at("2024-10-27 01:10")) is None


@given(zones, times, times, moments)
def test_quiet_hours_end_within_a_day_and_then_it_is_not_quiet(
    name: str, start: time, end: time, now: datetime
) -> None:
    quiet = Quiet(start=start, end=end)
    until = quiet_until(quiet, name, now)

    if until is not None:
        assert now < until <= now + 2 * DAY
        assert quiet_until(quiet, name, until) is None
    local = now.astimezone(ZoneInfo(name)).time()
    asleep = start <= local < end if start <= end else local >= start or local < end
    # A day around a jump of the clock, hours come twice or not at all.
    steady = {(now + step * DAY).astimezone(ZoneInfo(name)).utcoffset() for step in (-2, 0, 2)}
    assert (until is not None) == asleep or len(steady) > 1
