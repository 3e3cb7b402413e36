"""What an edition tells, and in whose words."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.digests.choose import lead
from bot.domain.digests import Telling
from bot.domain.entries import EntryId
from bot.domain.events import Act
from bot.domain.feeds import Ownership
from bot.domain.stories import Origin, Story, StoryId
from bot.stories.news import retold
from bot.stories.rank import rank
from tests.build import NOON, a_report, a_story
from tests.unit.digests.editions import an_edition
from tests.unit.stories.invent import shelves

HOUR = timedelta(hours=1)
PLACES = (
    *("Cairo", "Doha", "Ankara", "Muscat", "Amman", "Geneva", "Vienna"),
    *("Oslo", "Moscow", "Paris", "Rome", "Riyadh", "Beirut"),
)


def in_places(count: int) -> list[Story]:
    titles = [f"{place} hosts {n} envoys" for n, place in enumerate(PLACES[:count])]
    return [a_story(title, a_report(title, title=title)) for title in titles]


def test_six_are_told_in_full_and_six_in_a_line() -> None:
    edition = an_edition(in_places(13))

    assert (len(edition.full), len(edition.also)) == (6, 6)
    assert (edition.read, edition.relevant) == (214, 38)
    assert (edition.since, edition.until) == (NOON - 12 * HOUR, NOON)


def test_the_best_comes_first() -> None:
    plain = a_story("plain", a_report("p", title="Envoy flies to Doha"))
    backed = a_story(
        "backed",
        a_report("b1", outlet="A", title="Minister received in Ankara"),
        a_report("b2", outlet="B", title="Ankara receives minister", ownership=Ownership.OFFICIAL),
    )

    assert an_edition([plain, backed]).told == ("backed", "plain")


def test_what_was_told_is_not_told_again() -> None:
    stories = in_places(3)

    assert set(an_edition(stories, told={stories[1].id: Telling(NOON)}).told) == {
        stories[0].id,
        stories[2].id,
    }


def test_what_was_told_comes_again_with_what_is_new_and_nothing_else() -> None:
    """An answer is news; another outlet with the same is none."""
    told = a_report("wire", seen_at=NOON - 3 * HOUR)
    repeats = a_report("herald", outlet="Herald", seen_at=NOON - HOUR)
    answer = a_report(
        "ministry",
        outlet="Ministry",
        title="Cairo agrees",
        acts=(Act.AGREE,),
        seen_at=NOON - HOUR,
    )
    before = {StoryId("s"): Telling(NOON - 2 * HOUR, 77)}

    assert an_edition([a_story("s", told, repeats)], told=before).empty
    [again] = an_edition([a_story("s", told, repeats, answer)], told=before).full
    assert (again.lead, again.told_at) == (answer, NOON - 2 * HOUR)
    assert [(step.report, step.acts, step.actors) for step in again.news] == [
        (answer, (Act.AGREE,), ())
    ]


def test_what_is_new_is_told_in_the_language_of_the_reader() -> None:
    """By whoever tells it, be it that another report had brought it an hour before."""
    told = a_report("wire", seen_at=NOON - 3 * HOUR)
    fresh = {"acts": (Act.CONSULT, Act.AGREE), "seen_at": NOON - HOUR}
    answer = a_report("ministry", title="Cairo agrees", **fresh)
    same = a_report(
        "vesti", title="Каир согласен", language="ru", published_at=NOON + HOUR, **fresh
    )
    chatter = a_report("tass", language="ru", seen_at=NOON - HOUR)
    before = {StoryId("s"): Telling(NOON - 2 * HOUR, 77)}

    story = a_story("s", told, answer, chatter, same)
    [again] = an_edition([story], told=before, languages=("ru",)).full
    assert again.lead == same
    assert [step.report for step in again.news] == [answer]
    assert retold(story, again.news) == (answer, same)


def test_a_story_told_under_another_name_was_told() -> None:
    """Two stories became one after one of them was told, or its report moved."""
    older, newer = a_story("older", a_report("r")), StoryId("newer")
    came = (Origin(EntryId("r"), newer, NOON + HOUR),)

    for story in (replace(older, formerly=(newer,)), replace(older, origins=came)):
        assert an_edition([story], told={newer: Telling(NOON)}).empty


def test_only_what_was_seen_in_the_window_is_told() -> None:
    """To the second: what was seen as the last edition closed was in the last edition."""
    seen = {"before": -12 * HOUR, "within": -12 * HOUR + timedelta(seconds=1), "after": HOUR}
    stories = [
        a_story(name, a_report(name, title=f"{name} the talks", seen_at=NOON + gap))
        for name, gap in seen.items()
    ]

    assert an_edition(stories).told == ("within",)


def test_what_was_old_when_it_came_is_no_news() -> None:
    """A feed that is read for the first time brings weeks of it; alone, it is better than nothing."""
    week_old = a_story("old", a_report("o", title="Envoys meet", published_at=NOON - 168 * HOUR))
    fresh = a_story("fresh", a_report("f", title="Truce holds in Gaza"))
    late = a_story(
        "late",
        a_report("l1", title="Summit ends in Doha", published_at=NOON - 96 * HOUR),
        a_report("l2", title="Doha: what the summit said", published_at=NOON - 2 * HOUR),
    )

    edition = an_edition([week_old, fresh, late])
    assert set(edition.told) == {"fresh", "late"}
    assert edition.left_out == 0  # by the reader
    assert an_edition([week_old]).told == ("old",)


def test_sample_news_is_played_whenever_it_was() -> None:
    old = a_report("o", title="Envoys meet", published_at=NOON - 168 * HOUR)
    fresh = a_story("fresh", a_report("f", title="Truce holds in Gaza"))

    edition = an_edition([a_story("old", replace(old, sample=True)), fresh])

    assert set(edition.told) == {"old", "fresh"}


def test_an_empty_window_is_an_empty_edition() -> None:
    assert an_edition([]).empty


def test_nearly_the_same_headline_is_told_once() -> None:
    """Two stories that should be one, or a column of every day: the reader sees it once."""
    titles = ["Envoy lands in Doha for hostage talks", "Envoy lands in Doha for the hostage talks"]
    stories = [a_story(title, a_report(title, title=title)) for title in titles]

    assert len(an_edition(stories).told) == 1


def test_the_headline_is_one_the_reader_can_read() -> None:
    """In the first of the reader's languages that has one, even from a lesser source."""
    story = a_story(
        "s",
        a_report("ru", language="ru"),
        a_report("ar", language="ar", ownership=Ownership.STATE, lead=""),
    )

    assert lead(story, ("ar", "ru")).language == "ar"
    assert lead(story, ("en", "ru")).language == "ru"


def test_a_story_that_went_on_is_told_by_its_last_hours() -> None:
    """Talks opened yesterday and ended with a deal: the deal is the news, also for new readers."""
    opened = a_report("opened", title="Talks open", published_at=NOON - 26 * HOUR, relevance=0.99)
    ended = a_report("ended", title="Talks end with a deal", published_at=NOON - 2 * HOUR)
    copied = a_report("copied", title="A deal at the talks", published_at=NOON - HOUR)
    thought = a_report("thought", ownership=Ownership.RESEARCH, title="What the deal means")
    only = a_report("arabic", language="ar", published_at=NOON - 26 * HOUR)

    assert lead(a_story("s", opened, ended, copied), ("en",)) == ended
    assert lead(a_story("s", opened, ended, thought), ("en",)) == ended
    assert lead(a_story("s", only, ended, copied), ("ar",)) == only


def test_where_nothing_is_in_a_language_of_the_readers_the_headline_is_english() -> None:
    """More people of any language read it than Russian or Arabic, if they read neither."""
    story = a_story(
        "s",
        a_report("ru", language="ru", ownership=Ownership.OFFICIAL),
        a_report("en", language="en", ownership=Ownership.STATE, lead=""),
    )

    assert lead(story, ("id",)).language == "en"
    assert lead(a_story("s", story.reports[0]), ("id",)).language == "ru"


def test_the_headline_is_of_the_best_placed_report() -> None:
    story = a_story(
        "s",
        a_report("state", ownership=Ownership.STATE, relevance=1.0),
        a_report("bare", lead=""),
        a_report("official", ownership=Ownership.OFFICIAL),
        a_report("own", published_at=NOON + HOUR),
        a_report("first", published_at=NOON - HOUR),
    )

    assert lead(story, ("en",)).entry_id == "first"
    assert lead(story, ("fa",)).entry_id == "first"


@given(shelves(), st.integers(1, 100), st.integers(0, 4), st.integers(0, 4))
def test_whatever_there_is_the_edition_keeps_its_promises(
    stories: list[Story], hours: int, full: int, also: int
) -> None:
    since = NOON - timedelta(hours=hours)
    told = dict.fromkeys((StoryId("entry-1"), StoryId("entry-2")), Telling(NOON))
    edition = an_edition(stories, since=since, told=told, full=full, also=also)

    tellings = (*edition.full, *edition.also)
    scores = [rank(each.story, now=NOON, languages=("en",)).score for each in tellings]
    assert scores == sorted(scores, reverse=True)
    assert len(edition.full) <= full
    assert len(edition.also) <= also
    assert not edition.also or len(edition.full) == full
    assert not told.keys() & set(edition.told)
    assert all(since < each.story.updated_at <= NOON for each in tellings)
    assert all(each.lead in each.story.reports for each in tellings)
    assert an_edition(stories[::-1], since=since, told=told, full=full, also=also) == edition


def test_who_reports_at_first_hand_heads_the_story() -> None:
    """Not the outlet that copies it, unless nobody else is to be read."""
    copied = a_report("copied", cites=("The Wire",), relevance=0.99)
    own, foreign = a_report("own", relevance=0.6), a_report("foreign", language="tr")

    assert lead(a_story("s", copied, own), ("en",)) == own
    assert lead(a_story("s", copied, foreign), ("en",)) == copied
