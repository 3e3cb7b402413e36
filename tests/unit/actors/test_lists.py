"""Deeds, sayings, pairs, contacts and trends, from filed entries."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.actors.contacts import MOST_OTHERS, compile_contacts, pairs_of
from bot.actors.deeds import deeds_between, deeds_of
from bot.actors.dossier import compile_dossier
from bot.actors.evidence import company
from bot.actors.pair import compile_pair
from bot.actors.sayings import sayings
from bot.actors.trend import DAYS, by_language, edges_until
from bot.domain.actors import ActorId, Mention
from bot.domain.events import Act, Event, Mode, Quote
from bot.domain.stories import Filing
from tests.build import NOON, a_filing, a_report
from tests.unit.render.scenes import NETANYAHU, PUTIN, RAISI, an_actor, moments

MONTH = timedelta(days=30)
TODAY = NOON.date()


def an_event(
    sources: Sequence[ActorId] = (PUTIN.id,),
    targets: Sequence[ActorId] = (NETANYAHU.id,),
    *,
    act: Act = Act.CONSULT,
    mode: Mode | None = Mode.CALL,
    on: date = TODAY,
) -> Event:
    return Event(
        act=act, mode=mode, sources=tuple(sources), targets=tuple(targets), on=on, sentence=""
    )


def filed(
    name: str,
    *events: Event,
    quotes: Sequence[Quote] = (),
    mentions: Sequence[Mention] = (),
    story: str = "wire-1",
    **fields: object,
) -> Filing:
    filing = a_filing(a_report(name, **fields), story)
    assessment = replace(
        filing.assessment, events=events, quotes=tuple(quotes), mentions=tuple(mentions)
    )
    return replace(filing, assessment=assessment)


def a_quote(text: str, speaker: ActorId | None) -> Quote:
    return Quote(text=text, speaker=speaker, speaker_surface="He", cue="said", verbatim=True)


def named(surface: str, actor_id: ActorId) -> Mention:
    return Mention(start=0, end=len(surface), surface=surface, actor_id=actor_id)


def test_a_deed_has_the_parties_of_all_its_reports() -> None:
    [deed] = deeds_of(
        PUTIN.id,
        [filed("a", an_event()), filed("b", an_event(targets=(RAISI.id,)), outlet="Kremlin")],
    )

    assert set(deed.event.targets) == {NETANYAHU.id, RAISI.id}
    assert {report.outlet for report in deed.reports} == {"The Wire", "Kremlin"}


def test_a_call_between_two_is_one_whoever_is_said_to_have_made_it() -> None:
    """The first report decides who called."""
    late = filed(
        "b",
        an_event((NETANYAHU.id,), (PUTIN.id,)),
        outlet="Herald",
        published_at=NOON + timedelta(hours=1),
    )
    [deed] = deeds_between(NETANYAHU.id, PUTIN.id, [late, filed("a", an_event())])

    assert (deed.event.sources, deed.event.targets) == ((PUTIN.id,), (NETANYAHU.id,))
    assert [report.outlet for report in deed.reports] == ["The Wire", "Herald"]


def test_an_accusation_is_told_by_who_made_it() -> None:
    accused = [
        filed("a", an_event(act=Act.ACCUSE, mode=None)),
        filed("b", an_event((NETANYAHU.id,), (PUTIN.id,), act=Act.ACCUSE, mode=None)),
    ]

    assert len(deeds_between(PUTIN.id, NETANYAHU.id, accused)) == 2


def test_two_who_consult_together_are_in_contact_and_two_who_accuse_are_not() -> None:
    together = an_event((PUTIN.id, NETANYAHU.id), ())
    accusing = an_event((PUTIN.id, NETANYAHU.id), (RAISI.id,), act=Act.ACCUSE, mode=None)

    assert len(deeds_between(PUTIN.id, NETANYAHU.id, [filed("a", together)])) == 1
    assert deeds_between(PUTIN.id, NETANYAHU.id, [filed("a", accusing)]) == []


def test_what_is_said_of_somebody_has_their_name_in_it() -> None:
    """Whom "he" means would be a guess."""
    filing = filed(
        "a",
        quotes=[
            a_quote("Putin has to decide", RAISI.id),
            a_quote("He has to decide", RAISI.id),
            a_quote("Putin, that is me", PUTIN.id),
        ],
        mentions=[named("Putin", PUTIN.id)],
    )
    found = sayings(PUTIN, [filing], total=1)

    assert [said.quote.text for said in found.by] == ["Putin, that is me"]
    assert [said.quote.text for said in found.about] == ["Putin has to decide"]


def test_the_same_words_are_told_once() -> None:
    twice = [filed(name, quotes=[a_quote("Enough", PUTIN.id)]) for name in ("new", "old")]

    [said] = sayings(PUTIN, twice, total=2).by
    assert said.report.entry_id == "new"


def test_words_that_are_repeated_stand_where_they_were_repeated_last() -> None:
    """The newest come first, and whoever quotes an old line again is as new as the day."""
    filings = [
        filed(name, quotes=[a_quote(text, PUTIN.id)])
        for name, text in (("today", "Enough"), ("yesterday", "Wait"), ("before", "Enough"))
    ]

    told = sayings(PUTIN, filings, total=3).by

    assert [said.report.entry_id for said in told] == ["today", "yesterday"]


def test_of_one_title_in_one_outlet_the_newest_report_is_shown_in_its_place() -> None:
    hour = timedelta(hours=1)
    filings = [
        filed(name, outlet="Wire", title=title, published_at=NOON - age * hour)
        for age, (name, title) in enumerate((("a", "Live"), ("b", "Talks open"), ("c", "Live")))
    ]

    latest = compile_dossier(
        PUTIN,
        filings,
        actors={},
        since=NOON - MONTH,
        until=NOON,
        on=TODAY,
        total=3,
        before=0,
        quiet=False,
    ).latest

    assert [report.entry_id for report in latest] == ["a", "b"]


def test_a_pair_has_its_stories_once_and_words_of_one_about_the_other() -> None:
    found = compile_pair(
        PUTIN,
        NETANYAHU,
        [
            filed(
                "b",
                an_event(),
                quotes=[a_quote("Netanyahu called", PUTIN.id), a_quote("Netanyahu", RAISI.id)],
                mentions=[named("Netanyahu", NETANYAHU.id)],
            ),
            filed("a", story="wire-1"),
            filed("c", story="wire-2"),
        ],
        since=NOON - MONTH,
        until=NOON,
        quiet=False,
    )

    assert [[it.entry_id for it in story.reports] for story in found.shared] == [["b", "a"], ["c"]]
    assert found.reports == 3
    assert [said.quote.text for said in found.quotes] == ["Netanyahu called"]
    assert len(found.contacts) == 1


def test_contacts_count_days_and_ways_not_reports() -> None:
    filings = [
        filed("a", an_event()),
        filed("b", an_event(), outlet="Kremlin"),
        filed("c", an_event(mode=Mode.VISIT)),
        filed("d", an_event(on=TODAY - timedelta(days=1))),
        filed("e", an_event(on=TODAY - timedelta(days=60))),
        filed("f", an_event(act=Act.ACCUSE, mode=None)),
    ]
    found = compile_contacts(PUTIN, filings, since=NOON - MONTH, until=NOON, total=9)

    assert [(tie.one, tie.other, tie.count) for tie in found.ties] == [(NETANYAHU.id, PUTIN.id, 3)]
    assert [(deed.event.mode, deed.event.on) for deed in found.deeds] == [
        (Mode.CALL, TODAY),
        (Mode.VISIT, TODAY),
        (Mode.CALL, TODAY - timedelta(days=1)),
    ]


def test_where_the_window_has_no_contact_the_last_one_is_told() -> None:
    """Be it told in the window of a day before it, or in an entry from before it."""
    long_ago, longer_ago = TODAY - timedelta(days=60), TODAY - timedelta(days=90)
    earlier = [filed("old", an_event(on=longer_ago))]
    window: dict[str, Any] = {"since": NOON - MONTH, "until": NOON}

    late = compile_contacts(
        PUTIN, [filed("a", an_event(on=long_ago))], **window, total=1, earlier=earlier
    )
    pair = compile_pair(PUTIN, NETANYAHU, [filed("b")], **window, quiet=False, earlier=earlier)
    met = compile_contacts(PUTIN, [filed("c", an_event())], **window, total=1, earlier=earlier)

    assert (late.before and late.before.event.on) == long_ago
    assert (pair.before and pair.before.event.on) == longer_ago
    assert met.before is None


def test_a_contact_is_told_once_whoever_began_it() -> None:
    told = [
        filed("a", an_event(targets=(NETANYAHU.id, RAISI.id))),
        filed("b", an_event((NETANYAHU.id,), (PUTIN.id, RAISI.id)), outlet="Herald"),
        filed("c", an_event((PUTIN.id, NETANYAHU.id), ())),
    ]
    [deed] = compile_contacts(PUTIN, told, since=NOON - MONTH, until=NOON, total=3).deeds

    assert (deed.event.sources, deed.event.targets) == (
        (PUTIN.id,),
        (NETANYAHU.id, RAISI.id),
    )
    assert len(deed.reports) == 2


def test_of_five_whom_somebody_phoned_no_two_spoke_to_each_other() -> None:
    event = an_event((PUTIN.id,), (NETANYAHU.id, RAISI.id))

    assert set(pairs_of(event)) == {(NETANYAHU.id, PUTIN.id), (RAISI.id, PUTIN.id)}
    assert list(pairs_of(an_event((PUTIN.id, RAISI.id), ()))) == [(RAISI.id, PUTIN.id)]


AT_KREMLIN = ActorId("gov-ru")
NEWCOMER = date(2023, 10, 1)


def bodies(actor_id: ActorId, on: date) -> frozenset[ActorId]:
    """Putin has an office at the Kremlin from some day on."""
    held = actor_id == PUTIN.id and on >= NEWCOMER
    return frozenset({AT_KREMLIN} if held else ())


def test_nobody_is_in_contact_with_the_government_of_his_own() -> None:
    told = [
        filed("a", an_event((PUTIN.id, AT_KREMLIN), (NETANYAHU.id,))),
        filed("b", an_event((AT_KREMLIN,), (PUTIN.id,), mode=Mode.MEETING)),
        filed("c", an_event((PUTIN.id, AT_KREMLIN), (), mode=Mode.VISIT)),
        filed("d", an_event((AT_KREMLIN,), (PUTIN.id,), on=NEWCOMER - timedelta(days=1))),
    ]
    found = compile_contacts(PUTIN, told, since=NOON - MONTH, until=NOON, total=4, bodies=bodies)

    assert [(deed.event.on, deed.event.targets) for deed in found.deeds] == [
        (TODAY, (NETANYAHU.id,)),
        (NEWCOMER - timedelta(days=1), (AT_KREMLIN,)),  # when he had no office there
    ]
    assert {(tie.one, tie.other, tie.count) for tie in found.ties} == {
        (NETANYAHU.id, PUTIN.id, 1),
        (NETANYAHU.id, AT_KREMLIN, 1),
        (AT_KREMLIN, PUTIN.id, 1),  # the day before
    }


def test_the_government_of_ones_own_is_no_company() -> None:
    kremlin = an_actor("gov-ru", "Government of Russia", country="RU")
    known = {each.id: each for each in (PUTIN, NETANYAHU, kremlin)}
    everyone = (PUTIN.id, NETANYAHU.id, AT_KREMLIN)
    reports = [
        a_report("now", actors=everyone),
        a_report("then", actors=everyone, published_at=NOON - timedelta(days=90)),
    ]

    assert [(it.id, times) for it, times in company(PUTIN.id, reports, known, bodies)] == [
        (NETANYAHU.id, 2),
        (AT_KREMLIN, 1),
    ]
    assert AT_KREMLIN in [it.id for it, _ in company(NETANYAHU.id, reports, known, bodies)]


ids = st.sampled_from([ActorId(f"actor-{number}") for number in range(20)])
events = st.builds(
    an_event,
    st.lists(ids, max_size=4),
    st.lists(ids, max_size=4),
    mode=st.sampled_from([None, *Mode]),
    act=st.sampled_from([Act.CONSULT, Act.ACCUSE]),
)
many = st.lists(events, max_size=12).map(
    lambda some: [filed(str(place), event) for place, event in enumerate(some)]
)


@given(many)
def test_a_network_is_somebodys_and_has_room_around_the_circle(filings: list[Filing]) -> None:
    someone = replace(PUTIN, id=ActorId("actor-0"))
    found = compile_contacts(someone, filings, since=NOON - MONTH, until=NOON, total=9)

    own = [tie for tie in found.ties if "actor-0" in {tie.one, tie.other}]
    around = {party for tie in own for party in (tie.one, tie.other)}
    assert found.ties[: len(own)] == tuple(own)
    assert len(own) <= MOST_OTHERS
    assert all({tie.one, tie.other} <= around for tie in found.ties)
    assert all(tie.one < tie.other and tie.count > 0 for tie in found.ties)


@given(many, ids, ids)
def test_what_two_did_to_each_other_is_the_same_either_way_round(
    filings: list[Filing], one: ActorId, other: ActorId
) -> None:
    if one != other:
        there, back = deeds_between(one, other, filings), deeds_between(other, one, filings)

        assert [deed.event.on for deed in there] == [deed.event.on for deed in back]
        assert all({*deed.event.sources, *deed.event.targets} == {one, other} for deed in there)


@given(moments)
def test_thirty_days_end_with_today(now: object) -> None:
    edges = edges_until(now)  # type: ignore[arg-type]

    assert len(edges) == DAYS + 1
    assert edges[-2] <= now < edges[-1]  # type: ignore[operator]
    assert {end - begin for begin, end in pairwise(edges)} == {timedelta(days=1)}


def test_languages_are_counted_by_day() -> None:
    edges = edges_until(NOON)
    yesterday = NOON - timedelta(days=1)
    reports = [
        a_report("a", language="ru"),
        a_report("b", language="ru", published_at=yesterday),
        a_report("c", language="ar"),
        a_report("d", language="ar", published_at=NOON - MONTH - MONTH),
        a_report("e", language="ru"),
    ]
    russian, arabic = by_language(reports, edges)

    assert (russian[0], russian[1][-2:]) == ("ru", (1, 2))
    assert (arabic[0], sum(arabic[1])) == ("ar", 1)
