"""The lists about an actor for machines: evidence, quotes, contacts and trends."""

from datetime import date
from typing import Any

from bot.actors.contacts import Contacts
from bot.actors.evidence import Evidence, Group, Kind
from bot.actors.sayings import Sayings
from bot.actors.trend import Course, Trend
from bot.render.records import actor_record, deed_record, report_record, said_record

Record = dict[str, Any]


def evidence_record(found: Evidence, kind: Kind, *, on: date) -> Record:
    """Return what `who --list` says: the groups that a count counts, each with its reports."""
    return {
        "status": "found",
        "actor": actor_record(found.actor, on=on),
        "list": kind.value,
        "since": found.since.isoformat(),
        "until": found.until.isoformat(),
        "quiet": found.quiet,
        "read": found.read,
        "total": found.total,
        "items": [_group(group) for group in found.groups[kind]],
    }


def quotes_record(found: Sayings, *, on: date) -> Record:
    """Return what `quotes` says."""
    return {
        "status": "found",
        "actor": actor_record(found.actor, on=on),
        "read": found.read,
        "total": found.total,
        "by": [said_record(said) for said in found.by],
        "about": [said_record(said) for said in found.about],
    }


def contacts_record(found: Contacts, *, on: date) -> Record:
    """Return what `contacts` says; `before` is the last one where the window has none."""
    return {
        "status": "found",
        "actor": actor_record(found.actor, on=on),
        "since": found.since.isoformat(),
        "until": found.until.isoformat(),
        "read": found.read,
        "total": found.total,
        "contacts": [deed_record(deed) for deed in found.deeds],
        "before": deed_record(found.before) if found.before else None,
        "ties": [{"one": tie.one, "other": tie.other, "count": tie.count} for tie in found.ties],
    }


def trend_record(found: Trend, *, on: date) -> Record:
    """Return what `trend` says: reports a day, oldest first; days are UTC's."""
    return {
        "status": "found",
        "days": [edge.date().isoformat() for edge in found.edges[:-1]],
        "actors": [_course(course, on) for course in found.courses],
    }


def _group(group: Group) -> Record:
    told: Record = {"name": group.name, "count": len(group.reports)}
    if group.kind is Kind.OUTLETS:
        told["ownership"] = group.ownership.value
    if group.deed:
        told = deed_record(group.deed) | {"count": len(group.reports)}
    return told | {"reports": [report_record(report) for report in group.reports]}


def _course(course: Course, on: date) -> Record:
    return actor_record(course.actor, on=on) | {
        "total": course.total,
        "by_day": list(course.by_day),
        "by_language": {language: list(days) for language, days in course.by_language},
        "last_seen": course.before.isoformat() if course.before else None,
    }
