"""What moves to the story of a new report, which came too late for others to join it at once."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import permutations

from hypothesis import given

from bot.domain.digests import Telling
from bot.domain.entries import EntryId
from bot.domain.events import Act
from bot.domain.feeds import FeedId
from bot.domain.stories import Figure, Report, Story, StoryId
from bot.stories.about import about
from bot.stories.match import keys
from bot.stories.merge import MOST_OF_FEED
from bot.stories.moves import MOST_DRAWN, drawn, moved
from bot.stories.news import known_to, news_beyond
from bot.stories.pile import Pile
from bot.stories.settle import Settled, settle, united
from tests.build import NOON, a_report, a_story
from tests.unit.stories.invent import reports, shelves

HOUR = timedelta(hours=1)


def titled(name: str, title: str, lead: str = "", **fields: object) -> Report:
    known: dict[str, object] = {"actors": (), "acts": ()}
    return a_report(name, title=title, lead=lead, **(known | fields))


DEAL = titled("deal", "Muscat talks end with a deal on monitors", "The hotline opens in Aden.")
REACHED = titled("one", "Deal on monitors reached in Muscat", "Monitors will watch the truce.")
TRUCE = titled("two", "Truce monitors: Muscat deal reached", "Monitors come from three states.")
HOTLINE = titled("hot", "Hotline opens in Aden", "The hotline rings in Aden after talks.")
RINGS = titled("ring", "Aden hotline rings for the first time", "The hotline opens after talks.")


def filed(report: Report, *candidates: Story, now: datetime = NOON) -> Settled:
    """File a report, and move what it draws."""
    settled = settle(report, candidates, now=now)
    for each in drawn(report, settled, candidates):
        settled = moved(settled, each, candidates, now=now)
    return settled


def named(settled: Settled) -> dict[str, list[str]]:
    stories = (settled.story, *settled.left)
    return {story.id: [report.entry_id for report in story.reports] for story in stories}


def test_a_report_that_began_a_story_as_it_came_first_moves_to_the_one_it_belongs_to() -> None:
    """Two stories have to be more alike to be one: it is matched as the single report it is."""
    first, other = a_story("deal", DEAL), a_story("one", REACHED)
    assert settle(TRUCE, [first, other], now=NOON).gone == ()

    settled = filed(TRUCE, first, other)

    assert set(settled.story.reports) == {DEAL, REACHED, TRUCE}
    assert set(settled.story.names) == {"deal", "one"}
    assert len(settled.gone) == 1


def test_a_report_of_another_story_moves_and_that_one_goes_on_without_it() -> None:
    """Who was told the other story knows the report: the name it was told by comes with it."""
    wrong = a_story("hot", HOTLINE, RINGS, DEAL)

    settled = filed(TRUCE, wrong, a_story("one", REACHED))

    assert named(settled) == {"one": ["one", "two", "deal"], "hot": ["hot", "ring"]}
    assert (settled.drawn, settled.gone) == ((DEAL,), ())
    assert settled.story.told_as == ("one", "hot")


def test_who_follows_or_mutes_a_story_does_not_so_with_where_a_report_of_it_moved() -> None:
    """It goes on without that report, and goes by its own name alone."""
    hot = a_story("hot", HOTLINE, RINGS, DEAL)

    settled = filed(TRUCE, hot, a_story("one", REACHED))

    assert about(settled.story, {}).names == ("one",)


def test_what_a_story_was_told_as_stays_with_it_as_it_grows_and_parts() -> None:
    hot = a_story("hot", HOTLINE, RINGS, DEAL)
    story = filed(TRUCE, hot, a_story("one", REACHED)).story

    both = united(story, a_story("other", titled("other", "Muscat monitors")))
    assert set(both.names) == {"one", "other"}
    assert set(both.told_as) == {"one", "other", "hot"}
    again = united(story, a_story("hot", HOTLINE, RINGS))
    assert sorted(again.names) == sorted(again.told_as) == ["hot", "one"]


def test_what_moved_is_not_told_again() -> None:
    """To a reader who was told it in the other story, only what came since is news."""
    forty, five = Figure("killed", 40), Figure("hostages", 5)
    wrong = a_story("hot", HOTLINE, RINGS, replace(DEAL, figures=(forty,)))
    late = replace(TRUCE, seen_at=NOON + 2 * HOUR, figures=(forty, five))

    story = filed(late, wrong, a_story("one", REACHED)).story

    assert "hot" in story.told_as
    _, known = known_to(story, {StoryId("hot"): Telling(NOON), StoryId("one"): Telling(NOON)}) or (
        None,
        (),
    )
    news = news_beyond(story, known)
    assert [(step.report.entry_id, step.figures) for step in news] == [("two", (five,))]


def test_the_report_that_a_story_is_named_after_stays_while_others_do() -> None:
    """Else another story, begun by it once more, could take the name."""
    wrong = a_story("deal", DEAL, HOTLINE, RINGS)

    assert named(filed(TRUCE, wrong, a_story("one", REACHED))) == {"one": ["one", "two"]}


def test_what_is_at_home_in_its_story_stays() -> None:
    """Though the new one may be like it."""
    home = a_story("one", REACHED, DEAL)

    assert named(filed(RINGS, home, a_story("hot", HOTLINE))) == {"hot": ["hot", "ring"]}


def test_a_title_of_a_day_does_not_leave_its_like() -> None:
    copy = titled("copy", DEAL.title.upper())

    settled = filed(TRUCE, a_story("copy", copy, DEAL, HOTLINE), a_story("one", REACHED))

    assert settled.left == ()


def test_what_keeps_its_story_going_stays() -> None:
    """Without its new act the others would be too far apart for one story."""
    days = [NOON + day * 24 * HOUR for day in (0, 2, 4)]
    first, keeping, last = (
        replace(report, published_at=at, seen_at=at, acts=(act,))
        for report, at, act in zip(
            (HOTLINE, DEAL, RINGS), days, (Act.CONSULT, Act.AGREE, Act.CONSULT), strict=True
        )
    )
    others = [replace(it, published_at=days[1], seen_at=days[1]) for it in (REACHED, TRUCE)]

    def left(*reports: Report) -> int:
        stories = (a_story("hot", *reports), a_story("one", others[0]))
        return len(filed(others[1], *stories, now=days[2]).left)

    assert left(first, keeping) == 1
    assert left(first, keeping, last) == 0


def test_a_story_that_was_just_parted_draws_nothing() -> None:
    parted = Settled(story=a_story("two", TRUCE), parted=(a_story("x", REACHED),))

    assert drawn(TRUCE, parted, [a_story("deal", DEAL)]) == ()


def test_a_report_that_was_moved_meanwhile_is_not_moved_again() -> None:
    stories = (a_story("hot", HOTLINE, RINGS, DEAL), a_story("one", REACHED))
    settled = filed(TRUCE, *stories)

    assert moved(settled, DEAL, stories, now=NOON) == settled


def test_what_is_too_old_for_a_story_full_of_its_feed_stays_where_it_is() -> None:
    """It would be in neither."""
    feed = FeedId("full")
    crowd = [
        replace(REACHED, entry_id=EntryId(f"c{n}"), feed_id=feed, title=f"{REACHED.title} {n}")
        for n in range(MOST_OF_FEED)
    ]
    old = replace(DEAL, feed_id=feed, published_at=NOON - HOUR)
    stories = (a_story("hot", HOTLINE, RINGS, old), a_story("c0", *crowd))

    settled = settle(TRUCE, stories, now=NOON)

    assert old in drawn(TRUCE, settled, stories)
    assert moved(settled, old, stories, now=NOON) == settled


def test_of_a_crowd_only_the_most_alike_are_placed_again() -> None:
    crowd = [
        a_story(f"s{n}", replace(DEAL, entry_id=EntryId(f"s{n}"))) for n in range(3 * MOST_DRAWN)
    ]
    settled = Settled(story=a_story("two", TRUCE))

    assert len(drawn(TRUCE, settled, crowd)) == MOST_DRAWN


def test_reports_of_one_happening_are_one_story_in_any_order() -> None:
    happening = (DEAL, REACHED, TRUCE)

    for order in permutations(happening):
        pile = Pile()
        for report in order:
            pile.file(report)
        assert len(pile.stories) == 1


@given(reports, shelves())
def test_neither_the_order_of_stories_nor_those_without_a_key_in_common_matter(
    report: Report, shelf: list[Story]
) -> None:
    settled = settle(report, shelf, now=NOON)
    again = drawn(report, settled, shelf)
    assert again == drawn(report, settled, shelf[::-1])

    for each in again:
        near = [it for it in shelf if keys(each) & frozenset().union(*map(keys, it.reports))]
        after = moved(settled, each, shelf, now=NOON)
        assert after == moved(settled, each, near[::-1], now=NOON)
        assert after == moved(after, each, shelf, now=NOON)
