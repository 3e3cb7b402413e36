"""Stories for machines: one with all that stands behind it, and lists of them."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.domain.actors import Actor, ActorId
from bot.domain.stories import Report, Step, Story
from bot.render.records import (
    Record,
    deed_record,
    difference_record,
    report_record,
    said_record,
)
from bot.stories.account import Account
from bot.stories.merge import distinct_sources


def stories_record(
    found: Iterable[tuple[Story, Report]],
    *,
    since: datetime,
    until: datetime,
    actors: Mapping[ActorId, Actor],
) -> Record:
    """Return what `stories --json` says of stories, each with the report that tells it best."""
    return {
        "since": since.isoformat(),
        "until": until.isoformat(),
        "stories": [_story(story, lead, actors) for story, lead in found],
    }


def account_record(found: Account, lead: Report, actors: Mapping[ActorId, Actor]) -> Record:
    """Return what `story --json` says: a story's record, and what stands behind it."""
    return {
        "status": "found",
        **_story(found.story, lead, actors),
        "reports": [report_record(step.report) for step in found.steps],
        "timeline": [_step(step) for step in found.steps],
        "events": [deed_record(deed) for deed in found.deeds],
        "quotes": [said_record(said) for said in found.quotes],
        "differences": [difference_record(it) for it in found.differences],
    }


def _story(story: Story, lead: Report, actors: Mapping[ActorId, Actor]) -> Record:
    """Return what a list says of one story."""
    by_owner: dict[str, set[str]] = {}
    for report in story.reports:
        by_owner.setdefault(report.ownership.value, set()).add(report.outlet)
    return {
        "id": story.id,
        "headline": lead.title,
        "sentence": lead.lead,
        "began": story.began_at.isoformat(),
        "latest": story.latest_at.isoformat(),
        "acts": [act.value for act in story.acts],
        "actors": _actors(story.actors, actors),
        "reports": len(story.reports),
        "outlets": len(story.outlets),
        "sources": distinct_sources(story),
        "ownership": {owner: len(outlets) for owner, outlets in sorted(by_owner.items())},
        "languages": list(story.languages),
        "confirmed": story.confirmed,
    }


def _actors(ids: tuple[ActorId, ...], actors: Mapping[ActorId, Actor]) -> list[Record]:
    return [{"id": it, "name": actors[it].names["en"]} for it in ids if it in actors]


def _step(step: Step) -> Record:
    return {
        "at": step.report.published_at.isoformat(),
        "outlet": step.report.outlet,
        "title": step.report.title,
        "url": step.report.url,
        "new": {
            "acts": [act.value for act in step.acts],
            "actors": list(step.actors),
            "figures": [{"of": it.of, "count": it.number} for it in step.figures],
            "official": step.official,
            "language": step.language,
        },
    }
