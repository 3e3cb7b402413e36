"""What is told of an opened story, and where its reports differ."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actors import ActorId
from bot.domain.differences import About
from bot.domain.digests import Telling
from bot.domain.entries import EntryId
from bot.domain.events import Act, Event, Quote
from bot.domain.feeds import Ownership
from bot.domain.stories import Figure, Filing, Report, Seat, Story, StoryId
from bot.stories.account import account
from bot.stories.differences import differences, differences_about
from bot.stories.news import known_to, news_beyond, steps
from tests.build import NOON, a_filing, a_report, a_story
from tests.unit.stories.invent import stories

PUTIN, ABBAS, SISI = map(ActorId, ("vladimir-putin", "mahmoud-abbas", "abdel-fattah-el-sisi"))
HOUR = timedelta(hours=1)


def filed(report: Report, *events: Event) -> Filing:
    filing = a_filing(report)
    return replace(filing, assessment=replace(filing.assessment, events=events))


def did(act: Act = Act.CONSULT, *targets: ActorId, by: ActorId = PUTIN, days: int = 0) -> Event:
    on = NOON.date() + timedelta(days=days)
    return Event(act=act, sources=(by,), targets=targets, on=on, sentence="As it stands there.")


def a_quote(text: str, speaker: ActorId = PUTIN) -> Quote:
    return Quote(text=text, speaker=speaker, speaker_surface="he", cue="said", verbatim=True)


def told_by(outlet: str, *, hours: float = 0, **fields: object) -> Report:
    at = NOON + hours * HOUR
    return a_report(outlet.lower(), outlet=outlet, published_at=at, seen_at=at, **fields)


def test_the_timeline_says_what_each_report_was_first_to_bring() -> None:
    first = told_by("Wire", actors=(PUTIN,), acts=(Act.CONSULT,))
    repeats = told_by("Herald", hours=1, actors=(PUTIN,), acts=(Act.CONSULT,), language="ru")
    answer = told_by(
        "Ministry",
        hours=2,
        actors=(PUTIN, SISI),
        acts=(Act.AGREE, Act.STATEMENT),
        figures=(Figure("hostages", 33),),
        ownership=Ownership.OFFICIAL,
    )

    one, other, third = steps(a_story("s", answer, first, repeats))

    assert (one.report, one.acts, one.actors) == (first, (Act.CONSULT,), (PUTIN,))
    assert (other.news, other.language) == (False, True)
    assert (third.acts, third.actors, third.official) == ((Act.AGREE,), (SISI,), True)
    assert third.figures == (Figure("hostages", 33),)


def test_counts_differ_where_outlets_give_different_numbers_of_one_thing() -> None:
    """The newest word of each outlet counts, and who gives no number contradicts nobody."""
    early = told_by("Wire", figures=(Figure("hostages", 20),))
    later = replace(
        told_by("Wire", hours=1, figures=(Figure("hostages", 33),)), entry_id=EntryId("w2")
    )
    herald = told_by("Herald", figures=(Figure("hostages", 33), Figure("trucks", 9)))
    gazette = told_by("Gazette", figures=(Figure("hostages", 34),))
    silent = told_by("Courier")

    [found] = differences([filed(it) for it in (early, later, herald, gazette, silent)])

    assert (found.about, found.of) == (About.COUNT, "hostages")
    assert [(side.count, [it.outlet for it in side.reports]) for side in found.sides] == [
        (33, ["Herald", "Wire"]),
        (34, ["Gazette"]),
    ]


def test_who_names_one_of_those_whom_another_names_is_on_no_side() -> None:
    """Who names one of two whom another names tells less, and is on neither side."""
    two, one, another = told_by("Herald"), told_by("Wire"), told_by("Courier")
    both = filed(two, did(Act.ACCUSE, ABBAS, SISI))
    abbas = filed(one, did(Act.ACCUSE, ABBAS))
    turkey = filed(another, did(Act.ACCUSE, ActorId("gov-tr")))

    [found] = differences([both, abbas, turkey])

    assert differences([both, abbas]) == ()
    assert (found.about, found.act, found.actors) == (About.TARGETS, Act.ACCUSE, (PUTIN,))
    assert [side.actors for side in found.sides] == [(ABBAS, SISI), (ActorId("gov-tr"),)]


def test_who_lists_fewer_of_a_round_of_calls_differs() -> None:
    """The Kremlin lists three, another outlet two of them; a third tells of one, and is not heard."""
    raisi = ActorId("ebrahim-raisi")
    kremlin = filed(told_by("Kremlin"), did(Act.CONSULT, ABBAS, SISI, raisi))
    wire = filed(told_by("Wire"), did(Act.CONSULT, ABBAS, SISI))
    herald = filed(told_by("Herald"), did(Act.CONSULT, raisi))

    [found] = differences([kremlin, wire, herald])

    assert (found.about, found.act, found.actors) == (About.TARGETS, Act.CONSULT, (PUTIN,))
    assert [side.actors for side in found.sides] == [(ABBAS, SISI, raisi), (ABBAS, SISI)]


def test_a_round_of_calls_is_no_difference_whoever_tells_which_of_them() -> None:
    calls = [
        filed(told_by("Kremlin"), did(Act.CONSULT, ABBAS, SISI)),
        filed(told_by("Wire"), did(Act.CONSULT, ABBAS)),
        filed(told_by("Herald"), did(Act.CONSULT, SISI)),
    ]

    assert differences(calls) == ()
    assert differences(calls[1:]) == ()


def test_a_leader_and_the_government_he_leads_are_no_two_opinions() -> None:
    """One outlet names the two presidents, another the states, a third a president and his state."""
    cairo, ramallah = ActorId("gov-eg"), ActorId("gov-ps")
    seats = (Seat(SISI, cairo), Seat(ABBAS, ramallah))
    persons, states = told_by("Kremlin", seats=seats), told_by("Wire")
    both = told_by("Herald", seats=seats[:1])
    presidents = filed(persons, did(Act.ACCUSE, SISI, ABBAS))

    found = differences(
        [
            presidents,
            filed(states, did(Act.ACCUSE, cairo, ramallah)),
            filed(both, did(Act.ACCUSE, SISI, cairo, ABBAS)),
        ]
    )
    alone = differences([presidents, filed(states, did(Act.ACCUSE, cairo))])

    assert found == alone == ()


def test_what_is_doubtful_is_no_opinion_unless_another_is_sure_of_it() -> None:
    doubted = replace(did(Act.ACCUSE, SISI), probable=False)
    wire = filed(told_by("Wire"), did(Act.ACCUSE, ABBAS))
    herald, courier = (filed(told_by(name), doubted) for name in ("Herald", "Courier"))
    kremlin = filed(told_by("Kremlin"), did(Act.ACCUSE, SISI))

    assert differences([wire, herald, courier]) == ()
    [found] = differences([wire, herald, courier, kremlin])
    assert [len(side.reports) for side in found.sides] == [3, 1]


def test_an_actors_differences_are_those_of_its_stories_alone() -> None:
    """The same act in two stories is no difference, nor is what others did or a count."""
    figures = (Figure("hostages", 33),)
    one, other = told_by("Kremlin", figures=figures), told_by("Wire")
    third, fourth, fifth = (told_by(name) for name in ("Herald", "Gazette", "Courier"))

    def of(story: str, report: Report, *events: Event) -> Filing:
        return replace(filed(report, *events), story_id=StoryId(story))

    filings = [
        of("threat", one, did(Act.THREATEN, SISI)),
        of("threat", other, did(Act.THREATEN, ABBAS)),
        of("plan", third, did(Act.AGREE, ABBAS), did(Act.AID, SISI, by=ABBAS)),
        of("plan", fourth, did(Act.REJECT, ABBAS), did(Act.AID, PUTIN, by=ABBAS)),
        of("plan", fifth, did(Act.AGREE, ABBAS)),
        replace(filed(told_by("Lone"), did(Act.THREATEN, PUTIN, by=SISI)), story_id=None),
    ]

    opposed, whom = differences_about(PUTIN, filings)

    assert (opposed.about, whom.about) == (About.ACT, About.TARGETS), "more outlets come first"
    assert [side.actors for side in whom.sides] == [(SISI,), (ABBAS,)]


def test_who_did_it_differs_where_two_exclude_each_other() -> None:
    wire, herald = told_by("Wire"), told_by("Herald")
    attack = did(Act.ASSAULT, ABBAS), did(Act.ASSAULT, ABBAS, by=SISI)

    [found] = differences([filed(wire, attack[0]), filed(herald, attack[1])])
    joint = replace(attack[0], sources=(PUTIN, SISI))

    assert (found.about, found.actors) == (About.SOURCES, (ABBAS,))
    assert differences([filed(wire, attack[0]), filed(herald, joint)]) == ()


def test_several_may_say_the_same_of_one() -> None:
    """A ministry condemns, and so does another minister: two reports, and no difference."""
    for act in (Act.ACCUSE, Act.SUPPORT, Act.REQUEST, Act.REJECT, Act.THREATEN):
        said = did(act, ABBAS), did(act, ABBAS, by=SISI)
        wire, herald = (
            filed(told_by(name), it) for name, it in zip(("W", "H"), said, strict=True)
        )

        assert differences([wire, herald]) == ()


def test_agreed_or_refused_and_when_differ() -> None:
    yes, no = (
        filed(told_by("Wire"), did(Act.AGREE, ABBAS)),
        filed(told_by("H"), did(Act.REJECT, ABBAS)),
    )
    tomorrow = filed(told_by("G"), did(Act.AGREE, ABBAS, days=1))

    [opposed] = differences([yes, no])
    [when] = differences([yes, tomorrow])

    assert (opposed.about, [side.act for side in opposed.sides]) == (
        About.ACT,
        [Act.REJECT, Act.AGREE],
    )
    assert (when.about, len({side.day for side in when.sides})) == (About.DAY, 2)


def test_a_day_is_linked_to_the_report_that_gives_it() -> None:
    """And not to what the same outlet wrote later of something else."""
    wire, herald = told_by("Wire"), told_by("Herald")
    later = replace(told_by("Wire", hours=1), entry_id=EntryId("later"))

    [when] = differences(
        [
            filed(wire, did(Act.AGREE, ABBAS)),
            filed(herald, did(Act.AGREE, ABBAS, days=1)),
            filed(later, did(Act.CONSULT, SISI)),
        ]
    )

    assert {report.entry_id for side in when.sides for report in side.reports} == {
        wire.entry_id,
        herald.entry_id,
    }


def test_words_that_others_give_at_more_length_are_quoted_once() -> None:
    """As a title cut short and the sentence that it begins; those of another stay."""
    short, whole = "We will open the", "we will open the strait on Monday, he said."
    quotes = [
        a_quote(short),
        a_quote(whole),
        a_quote("We will open", speaker=SISI),
        a_quote("We will op"),
    ]
    filing = a_filing(told_by("Wire"))
    filing = replace(filing, assessment=replace(filing.assessment, quotes=tuple(quotes)))

    found = account(a_story("wire", filing.report), [filing])

    assert [said.quote for said in found.quotes] == quotes[1:]


def test_an_account_joins_what_outlets_tell_of_one_deed() -> None:
    one, other = told_by("Wire"), told_by("Herald", hours=1)
    story = a_story("s", one, other)

    found = account(
        story, [filed(other, did(Act.CONSULT, SISI)), filed(one, did(Act.CONSULT, ABBAS))]
    )

    [deed] = found.deeds
    assert deed.event.targets == (ABBAS, SISI)
    assert [it.outlet for it in deed.reports] == ["Wire", "Herald"]


def test_news_is_what_nobody_had_said_before() -> None:
    first = told_by("Wire", actors=(PUTIN,), acts=(Act.CONSULT,))
    repeats = told_by("Herald", hours=2, actors=(PUTIN,), acts=(Act.CONSULT,))
    answer = told_by("Gazette", hours=3, actors=(PUTIN, SISI), acts=(Act.CONSULT,))

    assert news_beyond(a_story("s", first, repeats), {first.entry_id}) == ()
    [step] = news_beyond(a_story("s", answer, first, repeats), {first.entry_id})
    assert (step.report, step.actors, step.acts) == (answer, (SISI,), ())


@given(stories, st.randoms(use_true_random=False))
def test_an_account_does_not_depend_on_the_order_of_reports(story: Story, random: object) -> None:
    """Nor does it lose a report, whatever is in it."""
    shuffled = list(story.reports)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    filings = [filed(it, did(Act.AGREE, ABBAS)) for it in story.reports]

    one = account(story, filings)
    other = account(replace(story, reports=tuple(shuffled)), filings[::-1])

    assert (one.steps, one.deeds, one.quotes, one.differences, one.sources) == (
        other.steps,
        other.deeds,
        other.quotes,
        other.differences,
        other.sources,
    )
    assert {step.report for step in one.steps} == set(story.reports)


@given(stories)
def test_after_its_last_report_a_story_has_no_news(story: Story) -> None:
    _, known = known_to(story, {story.id: Telling(story.updated_at)}) or (None, ())

    assert news_beyond(story, known) == ()
