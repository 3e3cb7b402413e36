"""Feeds and checks as tables: what is wrong first, nothing cut."""

from datetime import UTC, datetime, timedelta

from bot.commands import health
from bot.domain.feeds import PollState, Trouble
from bot.flows.check import Checked
from tests.build import NOON, a_feed


def test_feeds_in_trouble_come_first_and_nothing_is_cut() -> None:
    trouble = "It answered with a page and not with a feed. " * 5
    well = PollState(due_at=NOON + timedelta(minutes=5), succeeded_at=NOON - timedelta(hours=3))
    ill = PollState(due_at=NOON - timedelta(minutes=1), failures=2, error=trouble.strip())

    shown = health.listing([(a_feed("well"), well), (a_feed("ill"), ill)], now=NOON)

    heading, first, second = shown.splitlines()
    assert heading == "feed  language  last success  a day  next poll  delay  trouble"
    assert first.startswith("ill   en        never         0.0    now               It answered")
    assert first.endswith(trouble.strip())
    assert second == "well  en        3 h ago       0.0    in 5 min"


def test_a_feed_that_works_and_brings_too_many_stands_after_those_that_fail() -> None:
    well = PollState(due_at=NOON)
    many = PollState(due_at=NOON, error="It brings more.", trouble=Trouble.TOO_MANY)
    ill = PollState(due_at=NOON, failures=1, error="It fails.", trouble=Trouble.SERVER)
    known = [(a_feed(name), it) for name, it in (("a", well), ("b", many), ("c", ill))]

    lines = health.listing(known, now=NOON, advice=lambda it: f"do {it}").splitlines()

    assert [line[0] for line in lines[1:4]] == ["c", "b", "a"]
    assert "too-many: do too-many" in lines


def test_no_feeds_is_a_hint() -> None:
    assert "feeds add" in health.listing([], now=NOON)


def test_checks_say_what_works_and_count_it() -> None:
    found = [
        Checked(feed=a_feed("b"), entries=3, newest=datetime(2023, 10, 16, 9, 5, tzinfo=UTC)),
        Checked(feed=a_feed("a"), error="It takes no connections."),
    ]

    assert health.checks(found).splitlines() == [
        "feed  entries  newest            outcome",
        "a     0                          It takes no connections.",
        "b     3        2023-10-16 09:05  works",
        "1 of 2 feeds work.",
    ]
