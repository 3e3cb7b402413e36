"""What filing a report does to the stories: one title is one story, told stories keep their names."""

from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actors import ActorId
from bot.domain.events import Act
from bot.domain.feeds import FeedId
from bot.domain.stories import Report, Story, StoryId
from bot.stories import settle as settling
from bot.stories.match import keys, overdue
from bot.stories.merge import MOST_OF_FEED
from bot.stories.pile import Pile
from bot.stories.settle import Settled, holding, parts, settle, united
from bot.stories.signature import signature
from tests.build import NOON, a_report, a_story
from tests.unit.stories.invent import entries, shelves, stories

DAY = timedelta(days=1)
LATEST = NOON + 30 * DAY


def titled(name: str, title: str, lead: str = "", *, days: float = 0, **fields: object) -> Report:
    at = NOON + days * DAY
    known: dict[str, object] = {"actors": (), "acts": (), "published_at": at, "seen_at": at}
    return a_report(name, title=title, lead=lead, **(known | fields))


ARRIVE = titled("one", "Mediators arrive in Cairo", "Delegations from Doha landed in Cairo.")
EXCHANGE = titled("two", "Hostage exchange discussed", "Delegations discuss hostages in Cairo.")
BOTH = titled("bridge", "Hostage exchange discussed", "Delegations discuss hostages in Cairo.")


def test_a_report_with_the_titles_of_two_stories_makes_them_one() -> None:
    """By the name of the older; the other name is remembered."""
    older = a_story("older", replace(EXCHANGE, published_at=NOON - DAY / 4))
    other = a_story("newer", titled("three", "HOSTAGE exchange: discussed"))

    settled = settle(BOTH, [other, older], now=NOON)

    assert (settled.story.id, settled.story.formerly) == ("older", ("newer",))
    assert [story.id for story in settled.gone] == ["newer"]
    assert {it.entry_id for it in settled.story.reports} == {"two", "three", "bridge"}


def test_a_revision_that_takes_the_title_of_another_story_joins_them() -> None:
    """So no title of a day is in two stories, whatever publishers rewrite."""
    own = a_story("own", ARRIVE)
    other = a_story("other", replace(EXCHANGE, published_at=NOON - DAY / 4))
    revised = replace(ARRIVE, title=EXCHANGE.title, seen_at=NOON + DAY / 24)

    settled = settle(revised, [own, other], now=NOON + DAY / 24, own=own)

    assert settled.story.id == "other"
    assert [story.id for story in settled.gone] == ["own"]
    assert settled.story.names == ("other", "own")


def test_a_report_alike_to_both_makes_two_stories_one() -> None:
    words = "Envoy Barnes lands in Muscat with sealed letter for Houthi negotiators"
    one = titled("a", words, "The letter was sealed in Muscat.")
    other = titled("b", f"{words} again", "The sealed letter reached Muscat.")
    bridge = titled("c", f"{words} on Tuesday", "The sealed letter is in Muscat.")

    settled = settle(bridge, [a_story("a", one), a_story("b", other)], now=NOON)

    assert settled.story.names == ("a", "b")


def test_what_only_touches_both_leaves_them_two() -> None:
    settled = settle(BOTH, [a_story("one", ARRIVE), a_story("two", EXCHANGE)], now=NOON)

    assert (settled.story.id, settled.gone) == ("two", ())


def test_a_story_that_has_become_two_is_parted() -> None:
    """The half with the first report keeps the name; the other remembers under what it was told."""
    cairo = [titled(f"c{n}", f"Mediators gather in Cairo hotel, round {n}") for n in range(3)]
    tanker = [titled(f"t{n}", f"Tanker boarded near Fujairah, crew {n} safe") for n in range(3)]
    drifted = Story(id=StoryId("c0"), reports=(*cairo, *tanker))

    kept, left = parts(drifted)

    assert kept == Story(id=StoryId("c0"), reports=tuple(cairo))
    assert (left.id, left.formerly) == ("t0", ("c0",))
    assert left.reports == tuple(tanker)


def test_filing_looks_whether_a_story_is_still_one() -> None:
    cairo = [titled(f"c{n}", f"Mediators gather in Cairo hotel, round {n}") for n in range(4)]
    tanker = [titled(f"t{n}", f"Tanker boarded near Fujairah, crew {n} safe") for n in range(3)]
    drifted = Story(id=StoryId("c0"), reports=(*cairo, *tanker))
    revised = replace(cairo[1], title=f"{cairo[1].title}, corrected", seen_at=NOON + DAY / 9)

    settled = settle(revised, [drifted], now=NOON + DAY, own=drifted)

    assert settled.story.id == "c0"
    assert [story.id for story in settled.parted] == ["t0"]


def test_languages_that_cannot_be_compared_do_not_part_a_story() -> None:
    english = [titled(f"e{n}", f"Mediators gather in Cairo hotel, round {n}") for n in range(3)]
    russian = [titled(f"r{n}", f"Посредники в Каире, раунд {n}", language="ru") for n in range(3)]

    assert len(parts(Story(id=StoryId("e0"), reports=(*english, *russian)))) == 1


def test_reports_of_one_pattern_with_other_actors_stay_apart() -> None:
    """None of them is joined by another, nor by what came between."""
    leaders = ("vladimir-putin", "benjamin-netanyahu", "mahmoud-abbas", "gov-eg", "gov-qa")
    series = [
        replace(
            titled(f"{one} {other}", f"{one} phones {other} over plan {number}"),
            lead=f"{one} called {other} on Monday and discussed plan {number} for the region.",
            actors=(ActorId(one), ActorId(other)),
            acts=(Act.CONSULT,),
        )
        for number, (one, other) in enumerate(combinations(leaders, 2))
    ]
    pile = Pile()
    for report in series:
        pile.file(report)

    assert len(pile.stories) == len(series)


def test_a_story_of_five_thousand_reports_is_filed_parted_and_united() -> None:
    words = "Envoy Barnes lands in Muscat with sealed letter"
    crowd = [
        titled(f"c{n}", f"{words} number {n}", days=n / 5000, feed_id=FeedId(f"f{n // 90}"))
        for n in range(5000)
    ]
    story = Story(id=StoryId("c0"), reports=tuple(crowd))
    late = titled("late", f"{words} again")

    assert settle(late, [story], now=NOON + DAY).story.id == "c0"
    assert len(parts(story)) == 1
    assert len(united(story, a_story("x", late)).reports) == 5001


def a_full_story(other: str = "") -> Story:
    """Return one that has as many reports of a feed as it may; half of them of something else."""
    words = "Envoy Barnes lands in Muscat with sealed letter"
    titles = [f"{words} number {n}" for n in range(MOST_OF_FEED)]
    titles[-12:] = [f"{other or words} number {n}" for n in range(12)]
    crowd = [titled(f"c{n:03}", title, days=n / 1000) for n, title in enumerate(titles)]
    return Story(id=StoryId("c000"), reports=tuple(crowd))


def test_a_revision_of_what_fell_out_of_its_story_changes_nothing_but_stays_in_it() -> None:
    """Also where the story is looked through, and parted."""
    full = a_full_story("Tanker boarded near Fujairah, crew safe")
    fallen = titled("fell", "Envoy Barnes in Muscat", "And nowhere else.", days=-0.5)
    settled = settle(fallen, [full], now=NOON + DAY, own=full)

    assert settled == Settled(story=full)


def test_a_story_that_is_parted_as_a_report_falls_out_of_it_keeps_that_report() -> None:
    """By its name: the report is in neither half."""
    cairo = [titled(f"c{n}", f"Mediators gather in Cairo hotel, round {n}") for n in range(2)]
    tanker = [titled(f"t{n}", f"Tanker boarded near Fujairah, crew {n} safe") for n in range(2)]
    drifted = Story(id=StoryId("c0"), reports=(*cairo, *tanker))

    assert holding(drifted.reports[0], parts(drifted)).id == "c0"
    assert holding(tanker[0], parts(drifted)).id == "t0"
    assert holding(a_report("fallen"), parts(drifted)).id == "c0"


def test_a_full_story_is_not_looked_through_for_each_report(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It has as many reports after as before, some other number of which may be a round one."""
    looked = list[Story]()

    def looked_through(story: Story) -> tuple[Story, ...]:
        looked.append(story)
        return parts(story)

    monkeypatch.setattr(settling, "parts", looked_through)
    full = a_full_story()
    others = [titled(f"o{n}", full.reports[0].title, feed_id=FeedId(f"o{n}")) for n in range(28)]
    story = Story(id=full.id, reports=(*full.reports, *others))
    late = titled("late", full.reports[0].title, days=0.2)

    settled = settle(late, [story], now=NOON + DAY)

    assert len(settled.story.reports) == len(story.reports) == 128
    assert late in settled.story.reports
    assert not looked


def test_a_pile_knows_the_story_of_what_fell_out_of_it() -> None:
    full = a_full_story()
    pile = Pile()
    for report in (titled("fell", full.reports[5].title, days=-0.1), *full.reports):
        pile.file(report)
    (name,) = pile.stories
    revised = titled("fell", full.reports[5].title, days=-0.1, lead="More.", seen_at=LATEST)

    assert pile.file(revised) == name
    assert len(pile.stories[name].reports) == MOST_OF_FEED


def test_a_late_report_joins_the_middle_of_a_long_story() -> None:
    """What was published a day ago and comes today belongs to its own day of the story."""
    words = "Envoy Barnes lands in Muscat with sealed letter"
    days = [
        titled(f"d{day}", f"{words}, day {day}", days=day, acts=(act,))
        for day, act in ((0, Act.CONSULT), (2, Act.AGREE), (4, Act.REJECT), (6, Act.THREATEN))
    ]
    late = titled("late", f"{words}, first evening", days=0.4, acts=(Act.CONSULT,))

    assert settle(late, [a_story("s", *days)], now=NOON + 7 * DAY).story.id == "s"


@given(shelves().filter(lambda shelf: len(shelf) > 1))
def test_uniting_is_the_same_whichever_is_given_first(shelf: list[Story]) -> None:
    one, other, *_ = shelf
    both, again = united(one, other), united(other, one)

    assert both == again
    assert set(both.names) == {*one.names, *other.names}
    assert united(both, other) == replace(both, reports=united(both, other).reports)


@given(shelves().filter(lambda shelf: len(shelf) > 2))
def test_uniting_three_is_the_same_in_any_order(shelf: list[Story]) -> None:
    one, two, three, *_ = shelf

    left, right = united(united(one, two), three), united(one, united(two, three))

    assert (left.id, left.formerly) == (right.id, right.formerly)
    assert set(left.reports) == set(right.reports)


@given(st.lists(entries.filter(bool), min_size=1, max_size=2), st.randoms(use_true_random=False))
def test_no_title_of_a_day_is_in_two_stories_and_nothing_is_lost(
    told: list[list[Report]], random: object
) -> None:
    """In whatever order reports and their revisions come; nor is a story named after another's."""
    stream = [report for batch in told for report in batch]
    random.shuffle(stream)  # type: ignore[attr-defined]
    pile = Pile()
    for report in stream:
        pile.file(report)

    where: dict[str, set[StoryId]] = {}
    for story in pile.stories.values():
        for report in story.reports:
            assert pile.story_of[report.entry_id] == story.id
            named = StoryId(report.entry_id)
            assert named == story.id or named not in pile.stories
            if title := signature(report).title_key:
                where.setdefault(title, set()).add(story.id)
    assert all(len(ids) == 1 for ids in where.values())
    held = [report.entry_id for story in pile.stories.values() for report in story.reports]
    assert sorted(held) == sorted({report.entry_id for report in stream})


@given(st.lists(entries.filter(bool), min_size=1, max_size=2), st.randoms(use_true_random=False))
def test_no_name_that_a_story_was_told_by_is_ever_lost(
    told: list[list[Report]], random: object
) -> None:
    """Joined, parted or revised: an alert finds what its reader was told, by one story or two."""
    stream = [report for batch in told for report in batch]
    random.shuffle(stream)  # type: ignore[attr-defined]
    pile, names = Pile(), set[StoryId]()
    for report in stream:
        pile.file(report)
        names |= pile.stories.keys()

        assert names <= {name for story in pile.stories.values() for name in story.names}


@given(entries)
def test_no_story_goes_on_past_three_days_without_a_new_act(told: list[Report]) -> None:
    """But for copies of a title of the same day, which belong together whatever happens."""
    unlike = {signature(it).title_key: it for it in told if signature(it).title_key}.values()
    pile = Pile()
    for report in sorted(unlike, key=lambda it: it.seen_at):
        pile.file(replace(report, published_at=min(report.published_at, report.seen_at)))

    assert all(overdue(story.reports, now=LATEST) == 0 for story in pile.stories.values())


@given(stories)
def test_parting_loses_nothing(story: Story) -> None:
    every = [report for part in parts(story) for report in part.reports]

    assert sorted(every, key=keys_of) == sorted(story.reports, key=keys_of)


def keys_of(report: Report) -> list[str]:
    return sorted(keys(report))
