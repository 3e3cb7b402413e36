"""The dossier: from filed entries to what an actor did, with whom, and said."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.actors import Actor, ActorId
from bot.domain.dossiers import Counts, Deed, Dossier, Said
from bot.domain.events import Act, Event, Mode
from bot.domain.stories import Filing, Report

SHOWN_DEEDS = 12
SHOWN_COMPANY = 8
SHOWN_QUOTES = 6
SHOWN_LATEST = 6


def compile_dossier(
    actor: Actor,
    filings: Sequence[Filing],
    *,
    actors: Mapping[ActorId, Actor],
    since: datetime,
    until: datetime,
    now: datetime,
    total: int,
    before: int,
    quiet: bool,
) -> Dossier:
    """Make the dossier of an actor from the entries that name it, newest first.

    `total` and `before` count all entries of the window and of the one before it; `filings` may
    be the newest of them only.
    """
    today = now.date()
    reports = [filing.report for filing in filings]
    office = actor.office_on(today)
    return Dossier(
        actor=actor,
        asked_on=today,
        office=office,
        former=None if office else actor.last_office(today),
        since=since,
        until=until,
        quiet=quiet,
        counts=_counts(filings, since, until, total=total, before=before),
        deeds=_deeds(actor.id, filings),
        company=_company(actor.id, reports, actors),
        quotes=_quotes(actor.id, filings),
        latest=tuple(_once(reports))[:SHOWN_LATEST],
    )


def _counts(
    filings: Sequence[Filing], since: datetime, until: datetime, *, total: int, before: int
) -> Counts:
    reports = [filing.report for filing in filings]
    outlets = {report.outlet: report.ownership for report in reports}
    days = max(1, round((until - since) / timedelta(days=1)))
    by_day = Counter((report.published_at - since) // timedelta(days=1) for report in reports)
    return Counts(
        entries=total,
        stories=len({filing.story_id for filing in filings}),
        outlets=len(outlets),
        languages=len({report.language for report in reports}),
        entries_before=before,
        by_day=tuple(by_day[day] for day in range(days)),
        by_ownership=Counter(outlets.values()),
    )


def _deeds(actor_id: ActorId, filings: Sequence[Filing]) -> tuple[Deed, ...]:
    """Join what several reports, or several sentences of one, tell of the same act and day.

    Reports differ in whom they name beside the actor, so that the deed has the parties of all.
    """
    told: dict[tuple[Act, Mode | None, date, bool], list[tuple[Event, Report]]] = {}
    for filing in filings:
        for event in filing.assessment.events:
            did = actor_id in event.sources
            if did or actor_id in event.targets:
                key = (event.act, event.mode, event.on, did)
                told.setdefault(key, []).append((event, filing.report))
    deeds = [_deed(actor_id, did, pairs) for (_, _, _, did), pairs in told.items()]
    deeds.sort(key=lambda deed: (deed.event.on, len(deed.reports)), reverse=True)
    return tuple(deeds[:SHOWN_DEEDS])


def _deed(actor_id: ActorId, did: bool, pairs: Sequence[tuple[Event, Report]]) -> Deed:  # noqa: FBT001 - who did it, or to whom
    events = [event for event, _ in pairs]
    others = Counter(
        party for event in events for party in (event.targets if did else event.sources)
    )
    parties = tuple(party for party, _ in others.most_common() if party != actor_id)
    fullest = max(events, key=lambda event: len(event.targets))
    outlets = {report.outlet: report for _, report in reversed(pairs)}
    return Deed(
        event=replace(
            fullest,
            sources=(actor_id,) if did else parties,
            targets=parties if did else (actor_id,),
        ),
        reports=tuple(sorted(outlets.values(), key=lambda report: report.published_at)),
    )


def _company(
    actor_id: ActorId, reports: Sequence[Report], actors: Mapping[ActorId, Actor]
) -> tuple[tuple[Actor, int], ...]:
    together = Counter(other for report in reports for other in report.actors if other != actor_id)
    known = [(actors[other], count) for other, count in together.items() if other in actors]
    # Persons first: that a president's news name his own country tells a reader nothing.
    known.sort(key=lambda pair: (-pair[1], pair[0].kind != "person", pair[0].id))
    return tuple(known[:SHOWN_COMPANY])


def _quotes(actor_id: ActorId, filings: Sequence[Filing]) -> tuple[Said, ...]:
    said = {
        quote.text: Said(quote=quote, report=filing.report)
        for filing in reversed(filings)
        for quote in filing.assessment.quotes
        if quote.speaker == actor_id
    }
    return tuple(reversed(said.values()))[:SHOWN_QUOTES]


def _once(reports: Sequence[Report]) -> list[Report]:
    """Of the same title in the same outlet, show one."""
    return list({(report.outlet, report.title): report for report in reports}.values())
