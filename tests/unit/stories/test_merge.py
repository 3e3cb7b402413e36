"""How stories grow."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actors import ActorId
from bot.domain.feeds import FeedId
from bot.domain.stories import Report, Seat, Story
from bot.stories.merge import MOST_OF_FEED, add, distinct_sources, sources
from tests.build import NOON, a_report, a_story
from tests.unit.stories.invent import entries, grown, reports, stories


def test_the_first_report_names_the_story() -> None:
    assert add(None, a_report("wire-1")) == a_story("wire-1", a_report("wire-1"))


def test_a_revision_takes_the_place_of_what_it_revises() -> None:
    story = a_story("s", a_report("one"), a_report("two"))
    revised = a_report("one", title="Corrected", seen_at=NOON + timedelta(hours=1))

    assert add(story, revised) == a_story("s", revised, a_report("two"))


def test_an_earlier_revision_that_comes_late_changes_nothing() -> None:
    revised = a_report("one", title="Corrected", seen_at=NOON + timedelta(hours=1))
    story = a_story("s", revised)

    assert add(story, a_report("one")) is story


@given(stories, reports)
def test_adding_twice_is_adding_once(story: Story, report: Report) -> None:
    once = add(story, report)

    assert add(once, report) is once


@given(reports, entries, st.randoms(use_true_random=False))
def test_the_order_of_arrival_within_a_day_does_not_matter(
    first: Report, others: list[Report], random: object
) -> None:
    """Whatever comes first, the story has the same reports, and a reader is told the same."""
    others = [report for report in others if report.entry_id != first.entry_id]
    shuffled = list(others)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = grown([first, *others]), grown([first, *shuffled])

    assert one.id == other.id
    assert set(one.reports) == set(other.reports)
    assert one.updated_at == other.updated_at
    assert distinct_sources(one) == distinct_sources(other)


@given(st.permutations(range(MOST_OF_FEED + 5)))
def test_of_one_feed_the_newest_are_in_a_story_in_whatever_order_they_come(
    order: list[int],
) -> None:
    """So no feed makes a story too long to be filed; those of one moment go by their names."""
    told = [a_report(f"r{n:03}", published_at=NOON + timedelta(minutes=n // 2)) for n in order]
    others = [a_report(f"o{n}", feed_id=FeedId("other")) for n in range(3)]
    story = grown([others[0], *told, *others[1:]])

    mine = sorted(it.entry_id for it in story.reports if it.feed_id == "wire")
    assert mine == [f"r{n:03}" for n in range(5, MOST_OF_FEED + 5)]
    assert set(others) <= set(story.reports)


def test_what_fell_out_of_a_story_does_not_come_back_revised() -> None:
    told = [a_report(f"r{n}", published_at=NOON + timedelta(minutes=n)) for n in range(101)]
    story = grown(told)
    revised = replace(told[0], title="Corrected", seen_at=NOON + timedelta(hours=1))

    assert add(story, revised) == story


@given(reports, st.permutations(range(4)))
def test_of_several_revisions_the_last_seen_stands(report: Report, order: list[int]) -> None:
    revisions = [
        replace(report, title=f"revision {n}", seen_at=NOON + timedelta(hours=n)) for n in range(4)
    ]

    assert grown([revisions[n] for n in order]).reports == (revisions[3],)


def test_ten_copies_of_a_wire_report_are_one_source() -> None:
    copies = [a_report(f"c{n}", outlet=f"Outlet {n}", cites=("Agency",)) for n in range(10)]
    wire = a_report("wire", outlet="agency", title="Agency: talks resume")

    assert distinct_sources(a_story("s", *copies)) == 1
    assert sources(a_story("s", *copies, wire)) == ("Agency",)


def test_the_same_long_headline_is_the_same_text() -> None:
    """Copies that do not say so; short headlines are found twice by chance."""
    long, short = "Envoy flies to Doha for second round", "Envoy in Doha"

    def two(title: str) -> Story:
        return a_story("s", *(a_report(name, outlet=name, title=title) for name in "ab"))

    assert distinct_sources(two(long)) == 1
    assert distinct_sources(two(short)) == 2


def test_the_same_first_sentence_is_the_same_text_under_any_headline() -> None:
    lead = "The envoy flew to Doha on Monday for a second round of talks with mediators."
    told = [
        a_report(name, outlet=name, title=f"Headline of {name}", lead=lead, cites=cites)
        for name, cites in (("a", ()), ("b", ("Agency",)), ("c", ()))
    ]

    assert sources(a_story("s", *told)) == ("Agency",)


def test_own_reporting_counts_by_outlet() -> None:
    told = [a_report("a", outlet="A"), a_report("b", outlet="B"), a_report("c", outlet="A")]

    assert sources(a_story("s", *told)) == ("A", "B")


@given(stories)
def test_every_story_has_a_source_and_never_more_than_reports(story: Story) -> None:
    assert 1 <= distinct_sources(story) <= len(story.reports)


def test_who_speaks_for_a_government_is_shown_in_its_place() -> None:
    """Unless it is named oftener: a minister whom one report of three names is not the state."""
    putin, russia, egypt = map(ActorId, ("vladimir-putin", "gov-ru", "gov-eg"))
    minister = ActorId("sameh-shoukry")
    both = {"actors": (putin, russia, egypt), "seats": (Seat(putin, russia),)}
    story = a_story(
        "s",
        a_report("one", **both),
        a_report("two", **both),
        a_report("three", actors=(egypt, minister), seats=(Seat(minister, egypt),)),
    )

    assert story.actors == (egypt, putin, russia, minister)
    assert story.principals == (egypt, putin, minister)
