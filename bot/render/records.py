"""The same answers for machines: plain records, whose fields are kept stable.

Times are ISO 8601 in UTC; actors are our ids; acts are PLOVER roots.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.actors.dossier import SHOWN_LATEST
from bot.actors.naming import Choices
from bot.actors.pair import Pair
from bot.domain.actors import Actor, ActorId, Office
from bot.domain.assessments import ActScore, Assessment
from bot.domain.deliveries import Message
from bot.domain.differences import Difference, Side
from bot.domain.digests import Edition, Told
from bot.domain.dossiers import Ambiguous, Deed, Dossier, Said, Unknown
from bot.domain.events import Event
from bot.domain.feeds import Feed, PollState
from bot.domain.stories import Report
from bot.render.feeds import address

Record = dict[str, Any]


def assessment_record(
    line_id: object,
    found: Assessment,
    actors: Mapping[ActorId, Actor],
    *,
    pair_act: ActScore | None = None,
) -> Record:
    """Return what `assess` says of one line. Offsets are into title + newline + text."""
    record: Record = {
        "id": line_id,
        "language": found.language,
        "relevance": round(found.relevance.score, 4),
        "relevant": found.relevance.relevant,
        "acts": [_act(scored) for scored in found.acts],
        "actors": [
            {
                "id": actor_id,
                "qid": actors[actor_id].qid,
                "name": actors[actor_id].names["en"],
                "count": count,
            }
            for actor_id, count in found.actors().items()
        ],
        "mentions": [
            {
                "start": mention.start,
                "end": mention.end,
                "surface": mention.surface,
                "actor": mention.actor_id,
            }
            for mention in found.mentions
        ],
        "events": [_event(event) | {"probable": event.probable} for event in found.events],
        "quotes": [
            {
                "text": quote.text,
                "speaker": quote.speaker or quote.speaker_surface,
                "cue": quote.cue,
                "verbatim": quote.verbatim,
            }
            for quote in found.quotes
        ],
        "cites": list(found.cites),
        "reasons": [[reason.what, round(reason.weight, 3)] for reason in found.relevance.reasons],
    }
    if pair_act is not None:
        record["pair_act"] = _act(pair_act)
    return record


def who_record(answer: Dossier | Pair | Ambiguous | Choices | Unknown, *, on: date) -> Record:
    """Return what `who --json` says; offices are those `on` a day."""
    match answer:
        case Dossier():
            return _dossier(answer)
        case Pair():
            return pair_record(answer, on=on)
        case _:
            return nobody_record(answer, on=on)


def pair_record(found: Pair, *, on: date) -> Record:
    """Return what `who A B --json` says: the fields of a dossier, of two."""
    reports = [report for shared in found.shared for report in shared.reports]
    newest = sorted(reports, key=lambda report: report.published_at, reverse=True)
    return {
        "status": "found",
        "actor": actor_record(found.first, on=on),
        "other": actor_record(found.second, on=on),
        "candidates": [],
        "since": found.since.isoformat(),
        "until": found.until.isoformat(),
        "quiet": found.quiet,
        "counts": {
            "entries": found.reports,
            "stories": len(found.shared),
            "outlets": len({report.outlet for report in reports}),
            "languages": len({report.language for report in reports}),
        },
        "events": [deed_record(deed) for deed in found.contacts],
        "before": deed_record(found.before) if found.before else None,
        "with": [
            {"id": found.second.id, "name": found.second.names["en"], "count": found.reports}
        ],
        "quotes": [said_record(said) for said in found.quotes],
        "stories": [
            report_record(shared.report) | {"reports": len(shared.reports)}
            for shared in found.shared
        ],
        "latest": [report_record(report) for report in newest[:SHOWN_LATEST]],
    }


def nobody_record(answer: Ambiguous | Choices | Unknown, *, on: date) -> Record:
    """Say that a question has no one answer; of several names, `options` go together."""
    match answer:
        case Ambiguous(candidates=candidates):
            return _nobody("ambiguous", candidates, on)
        case Choices(options=options):
            every = {actor.id: actor for option in options for actor in option}
            together = [[actor.id for actor in option] for option in options]
            return _nobody("ambiguous", tuple(every.values()), on) | {"options": together}
        case Unknown(nearest=nearest, seen=seen, held=held):
            names = [{"name": name, "entries": times} for name, times in seen]
            offered = {actor.id: actor for actor in (*nearest, *(actor for actor, _ in held))}
            return _nobody("unknown", tuple(offered.values()), on) | {"seen": names}


def actor_record(actor: Actor, *, on: date) -> Record:
    """Say who an actor is, with the office held on a day."""
    return {
        "id": actor.id,
        "kind": actor.kind.value,
        "qid": actor.qid,
        "name": actor.names["en"],
        "office": _office(actor.office_on(on)),
        "as_of": on.isoformat(),
    }


def digest_record(edition: Edition, message: Message, actors: Mapping[ActorId, Actor]) -> Record:
    """Return what `digest --json` says."""
    return {
        "read": edition.read,
        "relevant": edition.relevant,
        "stories": [_told(told, actors) for told in edition.full],
        "also": [_told(told, actors) for told in edition.also],
        "html": message.html,
    }


def feed_record(feed: Feed, state: PollState) -> Record:
    """Return what `feeds list --json` says of one feed."""
    return {
        "id": feed.id,
        "url": address(state.moved_to or feed.url),  # without a password
        "outlet": feed.outlet,
        "language": feed.language,
        "country": feed.country,
        "ownership": feed.ownership.value,
        "articles": feed.articles,
        "last_success": state.succeeded_at.isoformat() if state.succeeded_at else None,
        "last_error": state.error,
        "trouble": state.trouble,
        "failures": state.failures,
        "entries_per_day": round(state.entries_per_day, 2),
        "delay_minutes": None if state.delay_minutes is None else round(state.delay_minutes, 1),
        "health": state.health(feed).value,
        "next_poll": state.due_at.isoformat() if feed.enabled else None,
    }


def _dossier(found: Dossier) -> Record:
    return {
        "status": "found",
        "actor": actor_record(found.actor, on=found.asked_on),
        "candidates": [],
        "since": found.since.isoformat(),
        "until": found.until.isoformat(),
        "quiet": found.quiet,
        "counts": {
            "entries": found.counts.entries,
            "stories": found.counts.stories,
            "outlets": found.counts.outlets,
            "languages": found.counts.languages,
        },
        "events": [deed_record(deed) for deed in found.deeds],
        "with": [
            {"id": actor.id, "name": actor.names["en"], "count": count}
            for actor, count in found.company
        ],
        "quotes": [said_record(said) for said in found.quotes],
        "about": [said_record(said) for said in found.about],
        "differences": [difference_record(it) for it in found.differences],
        "latest": [report_record(report) for report in found.latest],
    }


def _nobody(status: str, candidates: tuple[Actor, ...], on: date) -> Record:
    return {
        "status": status,
        "actor": None,
        "candidates": [
            {
                "id": actor.id,
                "name": actor.names["en"],
                "office": _office(actor.office_on(on)) or actor.description,
            }
            for actor in candidates
        ],
        "counts": {"entries": 0, "stories": 0, "outlets": 0, "languages": 0},
        "events": [],
        "with": [],
        "quotes": [],
        "about": [],
        "differences": [],
        "latest": [],
    }


def _office(office: Office | None) -> str | None:
    return office.title if office else None


def _act(scored: ActScore) -> Record:
    return {"act": scored.act.value, "confidence": round(scored.confidence, 4)}


def _event(event: Event) -> Record:
    return {
        "act": event.act.value,
        "source": list(event.sources),
        "target": list(event.targets),
        "date": event.on.isoformat(),
        "mode": event.mode.value if event.mode else None,
        "sentence": event.sentence,
    }


def deed_record(deed: Deed) -> Record:
    """Tell an act, with the outlets that tell it."""
    return _event(deed.event) | {"outlets": [report.outlet for report in deed.reports]}


def said_record(said: Said) -> Record:
    """Tell a quote, and where it stands."""
    return {
        "text": said.quote.text,
        "speaker": said.quote.speaker,
        "surface": said.quote.speaker_surface,
        "cue": said.quote.cue,
        "verbatim": said.quote.verbatim,
        "feed": said.report.feed_id,
        "url": said.report.url,
        "published": said.report.published_at.isoformat(),
    }


def report_record(report: Report) -> Record:
    """Tell a report: title, address, outlet, language and day."""
    return {
        "title": report.title,
        "url": report.url,
        "feed": report.feed_id,
        "outlet": report.outlet,
        "language": report.language,
        "ownership": report.ownership.value,
        "published": report.published_at.isoformat(),
    }


def difference_record(found: Difference) -> Record:
    """Tell where reports differ, and which outlets are on each side."""
    return {
        "about": found.about.value,
        "of": found.of or None,
        "act": found.act.value if found.act else None,
        "actors": list(found.actors),
        "sides": [_side(side) for side in found.sides],
    }


def _side(side: Side) -> Record:
    told: Record = {
        "outlets": [report.outlet for report in side.reports],
        "urls": [report.url for report in side.reports],
    }
    if side.actors:
        told["actors"] = list(side.actors)
    if side.act:
        told["act"] = side.act.value
    if side.day:
        told["day"] = side.day.isoformat()
    if side.count:
        told["count"] = side.count
    return told


def _told(told: Told, actors: Mapping[ActorId, Actor]) -> Record:
    story = told.story
    return {
        "id": story.id,
        "headline": told.lead.title,
        "sentence": told.lead.lead,
        "acts": [act.value for act in story.acts],
        "actors": [
            {"id": actor_id, "name": actors[actor_id].names["en"]}
            for actor_id in story.actors
            if actor_id in actors
        ],
        "reports": [report_record(report) for report in story.reports],
        "outlets": len(story.outlets),
        "languages": list(story.languages),
        "confirmed": story.confirmed,
    }
