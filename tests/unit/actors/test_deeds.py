"""What several reports tell of one act, told once."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.actors.deeds import contacts_with, deeds_of
from bot.domain.actors import ActorId, ActorKind
from bot.domain.events import Act, Event, Mode
from bot.domain.stories import Filing
from tests.build import a_filing, a_report
from tests.unit.render.scenes import an_actor

PUTIN, BIBI, RAISI = (ActorId(name) for name in ("putin", "bibi", "raisi"))
ISRAEL, IRAN = ActorId("gov-il"), ActorId("gov-ir")
KNOWN = {
    actor.id: actor
    for actor in (
        an_actor(BIBI, "Netanyahu", country="IL"),
        an_actor(RAISI, "Raisi", country="IR"),
        an_actor(ISRAEL, "Israel", country="IL", kind=ActorKind.GOVERNMENT),
        an_actor(IRAN, "Iran", country="IR", kind=ActorKind.GOVERNMENT),
    )
}


def reported(
    name: str, *targets: ActorId, day: int = 16, told_on: int = 16, mode: Mode | None = Mode.CALL
) -> Filing:
    """A report of the `told_on`th that Putin spoke with some on the `day`th."""
    event = Event(
        act=Act.CONSULT,
        sources=(PUTIN,),
        targets=targets,
        on=date(2023, 10, day),
        sentence="They spoke.",
        mode=mode,
    )
    report = a_report(name, outlet=name, published_at=datetime(2023, 10, told_on, 8, tzinfo=UTC))
    filing = a_filing(report)
    return replace(filing, assessment=replace(filing.assessment, events=(event,)))


def test_the_morning_after_without_a_day_is_the_same_call() -> None:
    filings = [reported("wire", BIBI, RAISI), reported("daily", BIBI, day=17, told_on=17)]

    (deed,) = deeds_of(PUTIN, filings)

    assert deed.event.on == date(2023, 10, 16)
    assert [report.outlet for report in deed.reports] == ["wire", "daily"]


def test_talks_are_the_call_that_another_report_tells() -> None:
    filings = [reported("wire", BIBI), reported("daily", BIBI, mode=Mode.MEETING)]

    assert [deed.event.mode for deed in deeds_of(PUTIN, filings)] == [Mode.CALL]
    assert [deed.event.mode for deed in contacts_with(PUTIN, filings)] == [Mode.CALL]


def test_two_days_that_reports_name_are_two_calls() -> None:
    filings = [reported("wire", BIBI, told_on=18), reported("daily", BIBI, day=17, told_on=18)]

    assert len(deeds_of(PUTIN, filings)) == 2


def test_a_call_and_a_letter_are_two() -> None:
    filings = [reported("wire", BIBI), reported("daily", BIBI, mode=Mode.LETTER)]

    assert len(deeds_of(PUTIN, filings)) == 2


def test_a_conversation_is_told_once_whoever_began_it() -> None:
    filing = reported("daily", BIBI)
    (event,) = filing.assessment.events
    turned = replace(event, sources=(BIBI,), targets=(PUTIN,))
    other = replace(filing, assessment=replace(filing.assessment, events=(turned,)))

    (deed,) = deeds_of(PUTIN, [reported("wire", BIBI, RAISI), other])

    assert deed.event.sources == (PUTIN,)


def test_talks_with_the_leaders_of_states_are_those_with_the_leaders_that_another_names() -> None:
    states = [reported("daily", ISRAEL, IRAN, mode=Mode.MEETING)]
    named = [reported("wire", BIBI, RAISI)]

    (deed,) = deeds_of(PUTIN, [*states, *named], actors=KNOWN)

    assert set(deed.event.targets) == {BIBI, RAISI}
    assert {report.outlet for report in deed.reports} == {"wire", "daily"}


def test_talks_with_a_state_whose_leader_nobody_names_are_talks_of_their_own() -> None:
    filings = [reported("daily", ISRAEL, mode=Mode.MEETING), reported("wire", RAISI)]

    assert len(deeds_of(PUTIN, filings, actors=KNOWN)) == 2
