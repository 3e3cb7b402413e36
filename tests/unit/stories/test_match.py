"""Which story a report belongs to: better two stories for one happening than one for two."""

from base64 import b64encode
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given

from bot.domain.actors import ActorId
from bot.domain.events import Act
from bot.domain.stories import Figure, Report, Seat, Story
from bot.stories.match import MOST, enough, is_open, keys, likeness, place
from bot.stories.merge import add
from tests.build import NOON, a_report, a_story
from tests.unit.stories.invent import grown, moments, reports, shelves, stories

DAY = timedelta(days=1)
CAIRO = "Mediators gather in Cairo over hostage exchange"
CAIRO_LEAD = "Delegations arrived in Cairo on Monday to discuss an exchange of hostages."


def cairo(name: str, **fields: object) -> Report:
    known: dict[str, object] = {"title": CAIRO, "lead": CAIRO_LEAD, "actors": (), "acts": ()}
    return a_report(name, **(known | fields))


def later(days: float, **fields: object) -> Report:
    at = NOON + days * DAY
    words = {"title": "Hostage exchange: mediators meet in Cairo", "lead": CAIRO_LEAD}
    return cairo("later", published_at=at, seen_at=at, **(words | fields))


def meaning(*numbers: int, by: int = 7) -> str:
    return b64encode(bytes(number & 0xFF for number in (by, *numbers))).decode()


def chosen(report: Report, *candidates: Story) -> str | None:
    return place(report, candidates, now=max(NOON, report.seen_at))


def test_two_outlets_on_one_happening_make_one_story() -> None:
    assert chosen(later(0.2), a_story("s", cairo("first"))) == "s"


def test_two_happenings_stay_two_stories() -> None:
    other = later(0, title="Tanker seized in the Gulf of Oman", lead="A tanker was boarded.")

    assert chosen(other, a_story("s", cairo("first"))) is None


def test_what_every_item_of_the_field_names_does_not_bind() -> None:
    """Gaza, Israel and the ceasefire are in most of what we read."""
    one = cairo("one", title="Israel and Hamas: Gaza ceasefire deal talks", lead="")
    other = later(0, title="Gaza: Israel says Hamas attack ends ceasefire deal", lead="")

    assert chosen(other, a_story("s", one)) is None


def test_a_title_is_told_once_a_day_whatever_else_differs() -> None:
    """Case, marks and spacing are not news; the language and the lead do not matter."""
    copy = later(0.3, title="  MEDIATORS gather in Cairo… over “hostage exchange” ", lead="Else.")

    assert chosen(copy, a_story("s", cairo("first"))) == "s"


def test_a_copy_joins_even_where_the_story_has_gone_on() -> None:
    late = later(0.2, title=CAIRO, lead="")
    story = a_story("s", cairo("first"), later(2.5), later(5, acts=(Act.AGREE,)))

    assert chosen(late, story) == "s"


def test_titles_without_words_are_no_copies() -> None:
    assert chosen(later(0, title="…", lead=""), a_story("s", cairo("first", title="—"))) is None


def test_a_revision_stays_in_its_story() -> None:
    """However much of it was rewritten: its readers were told under that story."""
    revised = later(9, title="Correction", lead="")
    revised = a_report("first", title=revised.title, lead="", published_at=NOON + 9 * DAY)

    assert chosen(revised, a_story("s", cairo("first"))) == "s"


def test_nothing_joins_a_story_that_is_three_days_silent() -> None:
    story = a_story("s", cairo("first"))

    assert chosen(later(2.9), story) == "s"
    assert chosen(later(3.1), story) is None


def test_old_news_seen_today_belongs_to_its_own_days() -> None:
    """A feed that brings out its archive does not reopen this week's stories."""
    old = later(-8)
    old = a_report("old", title=old.title, lead=old.lead, published_at=old.published_at)
    archive = a_story("then", cairo("t", published_at=NOON - 8.5 * DAY))

    assert chosen(old, a_story("now", cairo("first")), archive) == "then"


def test_a_story_without_new_acts_ends_after_three_days() -> None:
    told = [cairo(f"r{day}", published_at=NOON + day * DAY, acts=(Act.CONSULT,)) for day in (0, 2)]
    story = a_story("s", *told)

    assert not is_open(story, later(3.5, acts=(Act.CONSULT,)), now=NOON + 9 * DAY)
    assert is_open(story, later(3.5, acts=(Act.CONSULT, Act.AGREE)), now=NOON + 9 * DAY)


def test_a_wrong_date_does_not_close_a_story_for_others() -> None:
    story = a_story("s", cairo("first"), cairo("typo", published_at=NOON + 300 * DAY))

    assert is_open(story, later(0.1), now=NOON + DAY / 2)


def abroad(name: str = "ar", *, hours: float = 3, **fields: object) -> Report:
    known: dict[str, object] = {
        "language": "ar",
        "title": "اتصال هاتفي بشأن الهدنة",
        "lead": "بحث الطرفان التطورات.",
        "published_at": NOON + timedelta(hours=hours),
        "seen_at": NOON + timedelta(hours=hours),
    }
    return a_report(name, **(known | fields))


def test_languages_meet_through_actors_acts_and_day() -> None:
    assert chosen(abroad(), a_story("call", a_report("en"))) == "call"


def test_languages_do_not_meet_on_less() -> None:
    """The same two men may do something else, or the same again two days later."""
    story = a_story("call", a_report("en"))
    netanyahu = ActorId("benjamin-netanyahu")

    assert chosen(abroad(acts=(Act.ACCUSE,)), story) is None
    assert chosen(abroad(acts=()), story) is None
    assert chosen(abroad(hours=40), story) is None
    assert chosen(abroad(actors=(netanyahu,)), story) is None


def test_who_alone_is_no_happening_and_governments_are_in_everything() -> None:
    states = (ActorId("gov-il"), ActorId("gov-us"), ActorId("gov-ir"))

    assert chosen(abroad(actors=states), a_story("s", a_report("en", actors=states))) is None


def test_a_thing_a_place_or_a_number_in_common_helps() -> None:
    """They are the same in every script."""
    actors = (ActorId("gov-eg"), ActorId("gov-qa"))
    story = a_story("s", a_report("en", actors=actors, title="Cairo and Doha agree: 737 freed"))
    named = a_story("s", a_report("en", actors=actors, concepts=("rafah", "trucks")))

    assert chosen(abroad(actors=actors), story) is None
    assert chosen(abroad(actors=actors, title="٧٣٧ أسيراً"), story) == "s"
    assert chosen(abroad(actors=actors, concepts=("rafah", "trucks")), named) == "s"
    assert chosen(abroad(actors=actors, concepts=("hormuz", "ship", "seizure")), named) is None


def test_a_leader_and_the_government_are_partly_the_same() -> None:
    """One outlet writes "Putin", another "the Kremlin": neither names somebody else."""
    putin, russia, israel = map(ActorId, ("vladimir-putin", "gov-ru", "benjamin-netanyahu"))
    things = ("truce", "letter")
    kremlin = a_story("s", a_report("en", actors=(russia, israel), concepts=things))
    leader = abroad(actors=(putin, israel), concepts=things)

    assert likeness(leader, kremlin) < likeness(
        replace(leader, seats=(Seat(putin, russia),)), kremlin
    )


def test_what_is_named_in_passing_is_nobody_else() -> None:
    """ "Talks in Cairo": one report takes Egypt for a party, the other for a place."""
    egypt, qatar, israel = map(ActorId, ("gov-eg", "gov-qa", "benjamin-netanyahu"))
    told = a_story("s", a_report("en", actors=(egypt, israel), concepts=("truce",)))
    place_only = abroad(actors=(qatar, israel), concepts=("truce",))

    assert likeness(place_only, told) < likeness(replace(place_only, passing=(egypt,)), told)


def test_whoever_both_are_guests_of_is_nobody_else() -> None:
    """ "Muscat talks end with a deal" seems to name Oman, "In Muscat, three agree" only where."""
    oman, egypt, jordan, saudi = map(ActorId, ("gov-om", "gov-eg", "gov-jo", "gov-sa"))
    things = ("@muscat", "deal", "truce")
    named = a_story("s", a_report("en", actors=(oman, egypt), concepts=things, hosts=(oman,)))
    place = abroad(actors=(egypt, jordan), concepts=things, hosts=(oman,))

    assert likeness(replace(place, hosts=()), named) < likeness(place, named)
    assert likeness(place, named) == likeness(replace(place, hosts=(oman, saudi)), named)


def test_what_reports_mean_counts_where_it_is_known() -> None:
    """Across languages with little else in common; in one language beside the words."""
    alike, otherwise = meaning(1, 2, 3), meaning(-3, 2, -1)
    story = a_story("s", a_report("en", actors=(), concepts=("truce",), meaning=alike))
    foreign = abroad(actors=(), concepts=("truce",))

    assert chosen(foreign, story) is None
    assert chosen(replace(foreign, meaning=alike), story) == "s"
    assert chosen(replace(foreign, meaning=otherwise), story) is None
    same = a_story("s", cairo("first", meaning=alike))
    assert likeness(later(0, meaning=otherwise), same) < likeness(later(0, meaning=alike), same)


def test_what_reports_mean_is_not_compared_across_models() -> None:
    """Stories of the last days were told by the model before an upgrade."""
    told = a_report("en", actors=(), concepts=("truce",), meaning=meaning(1, 2, 3, by=1))
    foreign = abroad(actors=(), concepts=("truce",))

    assert chosen(replace(foreign, meaning=meaning(1, 2, 3, by=1)), a_story("s", told)) == "s"
    for other in (meaning(1, 2, 3, by=2), meaning(1, 2, by=1)):
        assert chosen(replace(foreign, meaning=other), a_story("s", told)) is None


def test_what_contradicts_is_another_happening() -> None:
    """Another ambassador, another place, another number: in one language or in two."""
    jordan, turkey, israel = map(ActorId, ("gov-jo", "gov-tr", "gov-il"))
    recalled = {"title": "Ambassador to Israel recalled", "lead": "", "acts": ()}
    story = a_story("s", a_report("one", actors=(jordan, israel), **recalled))
    other = a_report(
        "two", actors=(turkey, israel), **(recalled | {"title": "Recalled: ambassador to Israel"})
    )
    counted = a_story("s", a_report("en", figures=(Figure("hostages", 13),)))

    assert likeness(other, story) < likeness(replace(other, actors=(jordan, israel)), story)
    assert likeness(abroad(), counted) == likeness(
        abroad(figures=(Figure("hostages", 13),)), counted
    )
    assert likeness(abroad(figures=(Figure("hostages", 17),)), counted) < likeness(
        abroad(), counted
    )


def test_one_pattern_with_other_actors_is_another_happening() -> None:
    """A hundred "X phones Y over plan n" are a hundred stories; that one names more is no matter."""
    egypt, qatar, jordan = map(ActorId, ("gov-eg", "gov-qa", "gov-jo"))

    def phoned(name: str, other: str, *actors: ActorId) -> Report:
        lead = f"Egypt's minister called {other}'s minister on Monday to discuss the plan."
        title = f"Egypt phones {other} over the reconstruction plan"
        return a_report(name, title=title, lead=lead, actors=actors, headed=actors)

    story = a_story("s", phoned("one", "Qatar", egypt, qatar))

    assert chosen(phoned("two", "Jordan", egypt, jordan), story) is None
    assert chosen(phoned("more", "Jordan and Qatar", egypt, jordan, qatar), story) == "s"


def test_whom_title_and_lead_name_counts_and_not_who_else_is_in_the_text() -> None:
    crowd = tuple(ActorId(name) for name in ("vladimir-putin", "hamas", "gov-fr", "gov-de"))
    both = (ActorId("vladimir-putin"), ActorId("benjamin-netanyahu"))

    assert chosen(abroad(actors=crowd, headed=both), a_story("s", a_report("en"))) == "s"


def test_the_more_there_is_to_choose_from_the_more_is_asked() -> None:
    asked = [enough(rivals) for rivals in range(300)]

    assert asked == sorted(asked)
    assert asked[1] < asked[2] < asked[-1] == MOST


def test_a_story_of_thousands_of_reports_takes_another() -> None:
    crowd = [cairo(f"r{number}", title=f"{CAIRO} {number}") for number in range(2000)]

    assert chosen(later(0.1), a_story("s", *crowd)) == "s"


@pytest.mark.parametrize("year", [1, 1970, 2123, 9999])
def test_no_date_is_too_odd(year: int) -> None:
    """A mistake in one date keeps no other report from its story."""
    odd = cairo("odd", published_at=NOON.replace(year=year), seen_at=NOON.replace(year=year))

    assert keys(odd)
    assert chosen(odd, a_story("s", cairo("first"))) is None
    assert chosen(later(0.1), a_story("odd", odd), a_story("s", cairo("first"))) == "s"


def test_a_very_long_title_is_a_title() -> None:
    long = cairo("long", title=f"{CAIRO} " * 200)

    assert len(keys(long)) < 80
    assert chosen(later(0.1), a_story("s", long)) == "s"


@given(reports, shelves(), moments)
def test_a_story_that_is_chosen_has_a_key_in_common(
    report: Report, shelf: list[Story], now: datetime
) -> None:
    """So a store that looks up by keys finds every story that could be chosen."""
    for story in shelf:
        if place(report, [story], now=now) == story.id:
            assert keys(report) & frozenset().union(*map(keys, story.reports))


@given(reports, shelves())
def test_only_candidates_with_a_key_in_common_matter_and_not_their_order(
    report: Report, shelf: list[Story]
) -> None:
    near = [s for s in shelf if keys(report) & frozenset().union(*map(keys, s.reports))]

    found = place(report, shelf, now=NOON)

    assert place(report, near[::-1], now=NOON) == found


@given(reports, reports)
def test_one_title_on_one_day_is_one_story(one: Report, other: Report) -> None:
    """Whatever else differs, as long as the title has a word in it."""
    twin = a_report(
        "twin", title=one.title.upper(), published_at=one.published_at, seen_at=one.seen_at
    )
    story = add(None, one)
    titled = any(key.startswith("title:") for key in keys(one))

    if titled and one.title.upper().casefold() == one.title.casefold():
        assert place(twin, [story, a_story("x", other)], now=NOON) is not None
        assert place(twin, [story], now=NOON) == story.id


@given(reports, stories)
def test_likeness_is_a_share(report: Report, story: Story) -> None:
    assert 0 <= likeness(report, story) <= 1 + 1e-9


@given(stories)
def test_every_report_of_a_story_is_placed_in_it(story: Story) -> None:
    """Filing twice changes nothing."""
    for report in story.reports:
        assert place(report, [story], now=NOON) == story.id
        assert grown([*story.reports, report]) == story
