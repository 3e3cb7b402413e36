"""How much one feed may bring in a day."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.entries import Known, ParsedEntry, ParsedFeed
from bot.domain.feeds import ALLOWED_FOR, Intake
from bot.ingest import allowance
from bot.ingest.allowance import within
from bot.ingest.decide import Decision, decide
from tests.build import NOON, a_feed

MOST = 5
FEED = a_feed()


def an_item(name: int, *, text: str = "", minutes: int = 0) -> ParsedEntry:
    return ParsedEntry(
        guid=f"g{name}",
        url=f"https://wire.example/{name}",
        title=f"News of the day, number {name}",
        text=text,
        published_at=NOON - timedelta(minutes=minutes),
    )


def poll(
    items: list[ParsedEntry], known: dict[str, Known], intake: Intake, *, hours: int = 0
) -> tuple[Decision, Intake]:
    now = NOON + timedelta(hours=hours)
    document = ParsedFeed(title="The Wire", language="en", entries=tuple(items))
    decision, after = within(
        decide(FEED, document, known, now), intake.at(now, most=MOST), most=MOST
    )
    known.update(decision.keys)
    return decision, after


def test_an_ordinary_feed_loses_nothing() -> None:
    decision = decide(
        FEED, ParsedFeed(title="", language="en", entries=(an_item(1), an_item(2))), {}, NOON
    )

    assert within(decision, Intake(began_at=NOON), most=MOST) == (
        decision,
        Intake(began_at=NOON, taken=2),
    )


def test_the_newest_are_taken_and_the_rest_is_no_news_the_next_day() -> None:
    known: dict[str, Known] = {}
    items = [an_item(name, minutes=name) for name in range(12, 0, -1)]
    first, intake = poll(items, known, Intake(began_at=NOON))
    again, intake = poll([*items, an_item(20)], known, intake, hours=30)

    assert [entry.url.rpartition("/")[2] for entry in first.new] == ["5", "4", "3", "2", "1"]
    assert [entry.url.rpartition("/")[2] for entry in again.new] == ["20"]
    assert (again.revised, intake.left_out, intake.noted) == ((), 0, 2)


def test_a_correction_of_what_was_left_out_brings_it_no_further() -> None:
    known: dict[str, Known] = {}
    items = [an_item(name, minutes=name) for name in range(8)]
    _, intake = poll(items, known, Intake(began_at=NOON))
    changed = [replace(item, text="More of it.") for item in items]
    decision, _ = poll(changed, known, intake, hours=30)

    assert len(decision.revised) == MOST
    assert not decision.new


def test_a_correction_that_was_too_much_for_a_day_is_one_again_the_next() -> None:
    known: dict[str, Known] = {}
    _, intake = poll([an_item(1)], known, Intake(began_at=NOON))
    spent = replace(intake, revised=allowance.MOST_REVISED)
    late, spent = poll([an_item(1, text="Corrected.")], known, spent)
    next_day, _ = poll([an_item(1, text="Corrected.")], known, spent, hours=24)

    assert (late.revised, spent.left_out) == ((), 1)
    assert [entry.revision for entry in next_day.revised] == [2]


def test_the_names_of_what_is_left_out_fill_no_store_either() -> None:
    known: dict[str, Known] = {}
    full = Intake(began_at=NOON, taken=MOST, noted=allowance.MOST_NOTED - 1)
    decision, intake = poll([an_item(1), an_item(2), an_item(3)], known, full)

    assert {it.entry_id for it in decision.keys.values()} == {it.entry_id for it in known.values()}
    assert len({it.entry_id for it in known.values()}) == 1
    assert (intake.left_out, intake.noted) == (3, allowance.MOST_NOTED)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 40)), max_size=12))
def test_no_feed_brings_more_in_a_day_and_every_day_as_much(polls: list[tuple[int, int]]) -> None:
    """Whatever it shows when: pairs of hours since the poll before, and new items."""
    known: dict[str, Known] = {}
    intake, hours, name, taken = Intake(began_at=NOON), 0, 0, list[tuple[int, int]]()
    for wait, count in polls:
        hours, name = hours + wait, name + count
        began = intake.at(NOON + timedelta(hours=hours), most=MOST)
        decision, intake = poll(
            [an_item(name - it) for it in range(count)], known, intake, hours=hours
        )
        assert len(decision.new) == min(count, MOST - began.taken)
        taken.append((hours, len(decision.new)))
        day = ALLOWED_FOR // timedelta(hours=1)
        assert sum(new for at, new in taken if hours - day < at) <= 2 * MOST
