"""The dossier: from filed entries to what an actor did, with whom, and said."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from bot.actors.deeds import Bodies, deeds_of, of_nobody
from bot.actors.evidence import company
from bot.actors.sayings import said_by, said_by_others
from bot.domain.actors import Actor, ActorId
from bot.domain.differences import Difference
from bot.domain.dossiers import Counts, Dossier, Said
from bot.domain.stories import Filing, Report

SHOWN_DEEDS = 12
SHOWN_COMPANY = 8
SHOWN_QUOTES = 6
SHOWN_DIFFERENCES = 3
SHOWN_LATEST = 6


def compile_dossier(
    actor: Actor,
    filings: Sequence[Filing],
    *,
    actors: Mapping[ActorId, Actor],
    since: datetime,
    until: datetime,
    on: date,
    total: int,
    before: int,
    quiet: bool,
    bodies: Bodies = of_nobody,
    differences: Sequence[Difference] = (),
) -> Dossier:
    """Make the dossier of an actor from the entries that name it, newest first.

    Its offices are those held `on` a day. `total` and `before` count all entries of the window and of the one before it; `filings` may
    be the newest of them only. `differences` are those in what it did, most told first.
    """
    reports = [filing.report for filing in filings]
    office = actor.office_on(on)
    return Dossier(
        actor=actor,
        asked_on=on,
        office=office,
        former=None if office else actor.last_office(on),
        since=since,
        until=until,
        quiet=quiet,
        counts=_counts(filings, since, until, total=total, before=before),
        deeds=tuple(deeds_of(actor.id, filings, actors=actors)[:SHOWN_DEEDS]),
        company=tuple(company(actor.id, reports, actors, bodies)[:SHOWN_COMPANY]),
        quotes=said_by(actor.id, filings)[:SHOWN_QUOTES],
        about=tuple(sorted(said_by_others(actor.id, filings), key=_is_anonymous))[:SHOWN_QUOTES],
        differences=tuple(differences[:SHOWN_DIFFERENCES]),
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


def _is_anonymous(said: Said) -> bool:
    return said.quote.speaker is None


def _once(reports: Sequence[Report]) -> list[Report]:
    """Of the same title in the same outlet, show the first, which is the newest."""
    shown: dict[tuple[str, str], Report] = {}
    for report in reports:
        shown.setdefault((report.outlet, report.title), report)
    return list(shown.values())
