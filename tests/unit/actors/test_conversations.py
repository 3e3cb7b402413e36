"""One contact of two, told in several ways, is told in one: everywhere the same."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actors.deeds import contacts_with, deeds_between, deeds_of
from bot.domain.actors import ActorId
from bot.domain.conversations import as_told
from bot.domain.dossiers import Deed
from bot.domain.events import Act, Event, Mode
from bot.domain.stories import Filing
from bot.stories.account import account
from tests.build import a_filing, a_report, a_story

ERDOGAN, SISI, ASSAD = (ActorId(name) for name in ("erdogan", "sisi", "assad"))
CALLED = date(2023, 10, 16)


def tells(
    outlet: str,
    mode: Mode | None,
    *targets: ActorId,
    by: ActorId = ERDOGAN,
    day: int = 16,
    told_on: int = 16,
) -> Filing:
    event = Event(
        act=Act.CONSULT,
        sources=(by,),
        targets=targets,
        on=date(2023, 10, day),
        sentence="They spoke.",
        mode=mode,
    )
    at = datetime(2023, 10, told_on, 8, tzinfo=UTC)
    filing = a_filing(a_report(outlet, outlet=outlet, published_at=at))
    return replace(filing, assessment=replace(filing.assessment, events=(event,)))


def ways(deeds: list[Deed] | tuple[Deed, ...]) -> list[tuple[Mode | None, date, int]]:
    return [(deed.event.mode, deed.event.on, len(deed.reports)) for deed in deeds]


ONE_CALL = [
    tells("wire", Mode.CALL, SISI),
    tells("daily", Mode.MEETING, SISI),
    tells("weekly", Mode.MEETING, ERDOGAN, by=SISI, day=17, told_on=17),
    tells("radio", Mode.MEETING, ERDOGAN, by=SISI, day=17, told_on=17),
]


@pytest.mark.parametrize("filings", [ONE_CALL, ONE_CALL[::-1]])
def test_one_call_is_one_in_dossiers_of_both_in_the_pair_and_in_the_story(
    filings: list[Filing],
) -> None:
    story = a_story("wire", *(filing.report for filing in filings))
    once = [(Mode.CALL, CALLED, 4)]

    assert ways(deeds_of(ERDOGAN, filings)) == once
    assert ways(deeds_of(SISI, filings)) == once
    assert ways(deeds_between(SISI, ERDOGAN, filings)) == once
    assert ways(contacts_with(SISI, filings)) == once
    assert ways(account(story, filings).deeds) == once


def test_of_several_only_who_was_phoned_is_told_to_have_been() -> None:
    filings = [tells("wire", Mode.CALL, SISI), tells("daily", Mode.MEETING, SISI, ASSAD)]

    found = {(event.mode, event.targets) for event, _ in as_told(filings)}

    assert found == {(Mode.CALL, (SISI,)), (Mode.MEETING, (ASSAD,))}


def test_talks_on_another_day_that_is_named_are_talks() -> None:
    filings = [
        tells("wire", Mode.CALL, SISI),
        tells("daily", Mode.MEETING, SISI, day=17, told_on=18),
    ]

    assert {deed.event.mode for deed in deeds_of(ERDOGAN, filings)} == {Mode.CALL, Mode.MEETING}


def test_a_call_and_a_letter_of_one_day_are_both_told_and_talks_are_what_most_tell() -> None:
    filings = [
        tells("wire", Mode.LETTER, SISI),
        tells("radio", Mode.LETTER, SISI),
        tells("post", Mode.CALL, SISI),
        tells("daily", Mode.MEETING, SISI),
    ]

    told = [(deed.event.mode, len(deed.reports)) for deed in deeds_between(ERDOGAN, SISI, filings)]

    assert sorted(told) == [(Mode.CALL, 1), (Mode.LETTER, 3)]


def test_what_is_probably_wrong_is_told_nowhere() -> None:
    told = tells("wire", Mode.CALL, SISI)
    doubted = replace(told.assessment.events[0], targets=(ASSAD,), probable=False)
    filing = replace(
        told, assessment=replace(told.assessment, events=(*told.assessment.events, doubted))
    )
    story = a_story("wire", filing.report)

    assert [event.targets for event, _ in as_told([filing])] == [(SISI,)]
    assert [deed.event.targets for deed in deeds_of(ERDOGAN, [filing])] == [(SISI,)]
    assert not deeds_between(ERDOGAN, ASSAD, [filing])
    assert [deed.event.targets for deed in account(story, [filing]).deeds] == [(SISI,)]


def test_what_is_doubtful_in_one_report_is_told_where_another_is_sure_of_it() -> None:
    sure, other = tells("wire", Mode.CALL, SISI), tells("herald", Mode.CALL, SISI)
    doubted = replace(other.assessment.events[0], probable=False)
    filing = replace(other, assessment=replace(other.assessment, events=(doubted,)))

    [deed] = deeds_of(ERDOGAN, [sure, filing])

    assert {report.outlet for report in deed.reports} == {"wire", "herald"}
    assert deeds_of(ERDOGAN, [filing]) == []


REPORTS = st.builds(
    lambda n, mode, targets, day, late: tells(
        f"outlet-{n}", mode, *targets, day=day, told_on=day + late
    ),
    st.integers(0, 5),
    st.sampled_from([Mode.CALL, Mode.MEETING, Mode.VISIT, Mode.LETTER, None]),
    st.lists(st.sampled_from([SISI, ASSAD]), min_size=1, unique=True),
    st.integers(14, 18),
    st.integers(0, 1),
)


@given(st.lists(REPORTS, max_size=6))
def test_nobody_is_lost_and_the_order_of_reports_makes_no_difference(
    filings: list[Filing],
) -> None:
    def told(of: list[Filing]) -> list[tuple[str, str, str, str]]:
        return sorted(
            (report.entry_id, str(target), str(event.mode), event.on.isoformat())
            for event, report in as_told(of)
            for target in event.targets
        )

    parties = sorted(
        (filing.report.entry_id, str(target))
        for filing in filings
        for event in filing.assessment.events
        for target in event.targets
    )

    assert [one[:2] for one in told(filings)] == parties
    assert told(filings) == told(filings[::-1])
