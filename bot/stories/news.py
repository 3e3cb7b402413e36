"""What each report of a story brought that none before it had: acts, actors, counts, a voice."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from bot.domain.actors import ActorId
from bot.domain.digests import Telling
from bot.domain.entries import EntryId
from bot.domain.events import Act
from bot.domain.feeds import Ownership
from bot.domain.stories import Report, Step, Story, StoryId

Thing = TypeVar("Thing")


def steps(story: Story) -> tuple[Step, ...]:
    """Return every report in order of publication, each with what it was first to bring."""
    return tuple(_steps(sorted(story.reports, key=_when)))


def known_to(
    story: Story, told: Mapping[StoryId, Telling]
) -> tuple[Telling, frozenset[EntryId]] | None:
    """Return how somebody was told of a story last, and which reports of it were known then.

    None to whom nothing of it was told. What was in another story first was told with that one, if
    it was told by the time the report left, and with this one since.
    """
    if told.keys().isdisjoint(story.told_as):  # nearly always
        return None
    tellings = [told[name] for name in story.names if name in told]
    last = max((telling.at for telling in tellings), default=None)
    came_at = {it.entry_id: it.until for it in sorted(story.origins, key=lambda it: it.until)}
    known = {
        report.entry_id
        for report in story.reports
        if last and max(report.seen_at, came_at.get(report.entry_id, report.seen_at)) <= last
    }
    seen_at = {report.entry_id: report.seen_at for report in story.reports}
    for entry_id, story_id, until in story.origins:
        telling = told.get(story_id)
        if telling and entry_id in seen_at and seen_at[entry_id] <= telling.at <= until:
            tellings.append(telling)
            known.add(entry_id)
    newest = max(tellings, key=lambda telling: telling.at, default=None)
    return (newest, frozenset(known)) if newest else None


def news_beyond(story: Story, known: Collection[EntryId]) -> tuple[Step, ...]:
    """Return what reports brought that those which are known had not; oldest first.

    Reports that only repeat are left out, so that nothing is returned where nothing is new.
    """
    before = [report for report in story.reports if report.entry_id in known]
    others = sorted((it for it in story.reports if it.entry_id not in known), key=_when)
    return tuple(step for step in _steps(others, before) if step.news)


def retold(story: Story, news: Sequence[Step]) -> tuple[Report, ...]:
    """Return the reports that tell what is new: those that brought it, and those that repeat it."""
    brought = [{*step.acts, *step.actors, *step.figures} for step in news]
    return tuple(
        report for report in story.reports if any(it <= set(_all(report)) for it in brought)
    )


def named(report: Report) -> tuple[ActorId, ...]:
    """Return whom a report is about: named in its title or lead, else anywhere in it."""
    return report.headed or report.actors


def _when(report: Report) -> tuple[datetime, str]:
    return report.published_at, report.entry_id


def _steps(reports: Sequence[Report], before: Iterable[Report] = ()) -> Iterator[Step]:
    known = set[object]()
    for report in before:
        known |= set(_all(report))
    for report in reports:
        yield Step(
            report=report,
            acts=_new((act for act in report.acts if act is not Act.STATEMENT), known),
            actors=_new(named(report), known),
            figures=_new(report.figures, known),
            official=bool(_new(_official(report), known)),
            language=("language", report.language) not in known,
            first=not known,
        )
        known |= set(_all(report))


def _all(report: Report) -> Iterator[object]:
    yield from report.acts
    yield from report.actors
    yield from named(report)
    yield from report.figures
    yield from _official(report)
    yield "language", report.language


def _official(report: Report) -> tuple[Ownership, ...]:
    return (report.ownership,) if report.ownership is Ownership.OFFICIAL else ()


def _new(things: Iterable[Thing], known: Collection[object]) -> tuple[Thing, ...]:
    return tuple(dict.fromkeys(thing for thing in things if thing not in known))
