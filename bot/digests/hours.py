"""When digests are due: local hours of a subscription, as moments; and when it is quiet.

A local time that summer time skips is due when the clock starts again; one that comes twice is
due the first time. All moments are aware and in UTC. Where a reader's zone exists no more, which
a new edition of tzdata or another host can bring about, hours are those of UTC.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.domain.audience import EVERY_DAY, Subscription
from bot.domain.wants import Quiet

# The day before it had its digest, and no day is longer than 25 hours: by then the next is due.
LATE = timedelta(hours=26)
SECOND = timedelta(seconds=1)  # no zone changes its clock at a fraction of one
# Days to look for slots in: a zone may skip a whole one (Samoa, 2011), and a reader all but one
# of a week.
AROUND, FAR_AROUND = range(-2, 3), range(-9, 10)


def next_slot(subscription: Subscription, *, after: datetime) -> datetime:
    """Return when the subscription's next digest is due, strictly after a moment."""
    slots = _slots(subscription.zone, subscription.hours, subscription.days, after)
    return min(slot for slot in slots if slot > after)


def slot_due(subscription: Subscription, now: datetime) -> datetime | None:
    """Return the slot to compose a digest for now, or None.

    Of several that were missed it is the latest, so that they become one digest. A slot not later
    than the last one composed, or than the subscription, is never due: a clock that is set back
    repeats nothing.
    """
    if not subscription.active:
        return None
    done = max(subscription.since, subscription.last_digest_at or subscription.since)
    slots = _slots(subscription.zone, subscription.hours, subscription.days, now)
    slot = max(slot for slot in slots if slot <= now)
    return slot if slot > done else None


def late_after(slot: datetime) -> datetime:
    """Return when a digest of this slot is of no more use: the next has come."""
    return slot + LATE


def quiet_until(quiet: Quiet | None, zone_name: str, now: datetime) -> datetime | None:
    """Return when the quiet hours end that it is in now; None while it is not quiet.

    They begin and end when the reader's clock first shows so. An end that is the start is no
    quiet at all.
    """
    if quiet is None or quiet.start == quiet.end:
        return None
    place = zone(known_zone(zone_name))
    today = now.astimezone(place).date()
    for days in AROUND:
        day = today + timedelta(days=days)
        start = _moment(day, quiet.start, place)
        morrow = day + timedelta(days=1) if quiet.end < quiet.start else day
        end = _moment(morrow, quiet.end, place)
        if start <= now < end:
            return end
    return None


def zone(name: str) -> ZoneInfo:
    """Return a zone by its IANA name. Raises ValueError, with a sentence, if there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:  # unknown, malformed, or a folder of zones
        message = f"There is no time zone {name!r}; write one like Asia/Jakarta or Europe/Berlin."
        raise ValueError(message) from error


def known_zone(name: str) -> str:
    """Return the name of a zone that a reader chose once, or "UTC" if it exists no more."""
    try:
        return zone(name).key
    except ValueError:
        return "UTC"


# Of thousands who are due at one moment most share their hours and zone with many.
@lru_cache(maxsize=4_096)
def _slots(
    zone_name: str, hours: tuple[time, ...], days: tuple[int, ...], around: datetime
) -> tuple[datetime, ...]:
    """Return the slots of some days before and after: of at least one of the reader's days."""
    place = zone(known_zone(zone_name))
    today = around.astimezone(place).date()
    near = AROUND if days == EVERY_DAY else FAR_AROUND
    every = (today + timedelta(days=step) for step in near)
    return tuple(
        _moment(day, hour, place) for day in every if day.isoweekday() in days for hour in hours
    )


def _moment(day: date, hour: time, place: ZoneInfo) -> datetime:
    local = datetime.combine(day, hour.replace(tzinfo=None, fold=0), place)
    moment = local.astimezone(UTC)
    if moment.astimezone(place).replace(tzinfo=None) == local.replace(tzinfo=None):
        return moment
    return _gap_end(local.replace(fold=1).astimezone(UTC), moment, place)


def _gap_end(before: datetime, after: datetime, place: ZoneInfo) -> datetime:
    """Return the moment between the two at which the zone's clock jumped, to the second."""
    old = before.astimezone(place).utcoffset()
    while after - before > SECOND:
        middle = before + (after - before) // 2
        if middle.astimezone(place).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
