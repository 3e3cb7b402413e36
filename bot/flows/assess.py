"""Assess an entry and file it: under a story if it is relevant, and under its actors."""

import asyncio
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

import structlog

from bot.actors.roles import Offices
from bot.domain.actors import ActorId
from bot.domain.assessments import Assessment
from bot.domain.entries import Entry, EntryId
from bot.domain.feeds import Feed
from bot.domain.stories import Filing, Mended, Report, Seat, Story
from bot.enrich.assess import Look
from bot.enrich.concepts import Concepts
from bot.enrich.sentences import lead_sentence
from bot.ports import Clock, EntryBook, FeedBook, Gist, Shelf
from bot.stories.match import keys
from bot.stories.moves import drawn, moved
from bot.stories.settle import MOST_COMPARED, Settled, settle

log = structlog.get_logger()

TRIES = 5  # an entry that fails to be assessed as often is set aside


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessServices:
    feeds: FeedBook
    entries: EntryBook
    shelf: Shelf
    look: Callable[[Entry], Look]
    doubts: Callable[[Look], bool]  # whether a second look may change what it found
    again: Callable[[Look], Assessment]  # that second look: too slow for the event loop
    unlisted: Callable[[Entry, Assessment], Collection[str]]  # names of persons on no list
    clock: Clock
    concepts: Concepts  # the things and places that reports name
    offices: Callable[[], Offices] | None = None  # as they are known now
    gist: Gist | None = None  # what a report means: too slow for the event loop
    # One filing at a time in a process; the shelf's version still tells of another process.
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    # One second look at a time: more would only take the core from whoever is waiting for a reply.
    looking: asyncio.Lock = field(default_factory=asyncio.Lock)


class _Stumbled(Exception):
    """A step of ours failed over an entry, and will again; the store has no part in it."""


@contextmanager
def _over_the_entry() -> Iterator[None]:
    """Tell what steps raise from what the store does, which is nothing of the entry's."""
    try:
        yield
    except Exception as error:
        raise _Stumbled from error


async def assess(entry_id: EntryId, services: AssessServices) -> Filing | None:
    """Assess the newest revision of an entry and file it; None if there is nothing to file.

    Running it again on the same revision changes nothing. An entry that cannot be assessed is
    tried again by the sweep, and set aside after TRIES failures.
    """
    entry = await services.entries.get(entry_id)
    if entry is None:
        return None
    known = await services.feeds.get(entry.feed_id)
    if known is None:  # its feed was dropped from the list
        await services.entries.let_go(entry_id)
        return None
    feed, _ = known
    try:
        with _over_the_entry():
            assessment = await _assessed(entry, services)
            told = await _report(entry, feed, assessment, services)
        async with services.turn:
            filing = await _file(entry, told, assessment, services)
    except _Stumbled:
        aside = await services.entries.set_aside(entry_id, tries=TRIES)
        log.exception("assessment_failed", entry=entry_id, set_aside=aside)
        return None
    if filing is None:
        log.info("entry_overtaken", entry=entry_id)
        return None
    log.info(
        "entry_filed",
        entry=entry_id,
        language=assessment.language,
        relevance=round(assessment.relevance.score, 2),
        story=filing.story_id,
    )
    return filing


async def _assessed(entry: Entry, services: AssessServices) -> Assessment:
    look = services.look(entry)
    if not services.doubts(look):
        return look.assessment
    async with services.looking:
        return await asyncio.to_thread(services.again, look)


def report(entry: Entry, feed: Feed, assessment: Assessment) -> Report:
    """Return what a story shows of an entry."""
    lead = lead_sentence(entry.title, entry.text, assessment.language)
    return Report(
        entry_id=entry.id,
        feed_id=feed.id,
        outlet=feed.outlet,
        ownership=feed.ownership,
        country=feed.country,
        language=assessment.language,
        title=entry.title,
        lead=lead,
        url=entry.url,
        published_at=entry.published_at,
        seen_at=entry.seen_at,
        dated=entry.dated,
        relevance=assessment.relevance.score,
        actors=tuple(assessment.actors()),
        acts=tuple(scored.act for scored in assessment.acts),
        cites=assessment.cites,
        sample=feed.sample,
        headed=_headed(entry, assessment, lead),
        passing=_in_passing(entry, assessment, lead),
    )


def grasped(report: Report, entry: Entry, concepts: Concepts) -> Report:
    """Return a report with the things, places and counts that its entry names."""
    found = concepts.grasp(entry.title, report.lead, entry.text, report.language)
    return replace(report, concepts=found.concepts, figures=found.figures, hosts=found.hosts)


def seated(report: Report, offices: Offices) -> Report:
    """Return a report with the offices that those whom it is about hold on its day."""
    on = report.published_at.date()
    named = report.headed or report.actors
    seats = (Seat(it, body) for it in named for body in sorted(offices.bodies_on(it, on)))
    return replace(report, seats=tuple(seats))


def meant(report: Report, entry: Entry, gist: Gist) -> Report:
    """Return a report with what its entry means; not on the event loop."""
    return replace(report, meaning=gist(entry.title, entry.text, report.language))


async def _report(
    entry: Entry, feed: Feed, assessment: Assessment, services: AssessServices
) -> Report:
    """Return what a story shows of an entry; what is irrelevant is not looked into further."""
    shown = report(entry, feed, assessment)
    if not assessment.relevance.relevant:
        return shown
    shown = grasped(shown, entry, services.concepts)
    if services.offices:
        shown = seated(shown, services.offices())
    if services.gist and not feed.sample:  # which is the same at every start, and of few words
        async with services.looking:
            shown = await asyncio.to_thread(meant, shown, entry, services.gist)
    return shown


def _headed(entry: Entry, assessment: Assessment, lead: str) -> tuple[ActorId, ...]:
    """Return whom the title or the lead names, of those the entry is about, in order."""
    about = assessment.actors()
    return tuple(actor for actor in _first_named(entry, assessment, lead) if actor in about)


def _in_passing(entry: Entry, assessment: Assessment, lead: str) -> tuple[ActorId, ...]:
    """Return whom the title or the lead names besides those the entry is about."""
    about = assessment.actors()
    return tuple(actor for actor in _first_named(entry, assessment, lead) if actor not in about)


def _first_named(entry: Entry, assessment: Assessment, lead: str) -> tuple[ActorId, ...]:
    ends = len(entry.title) + 1 + max(0, entry.text.find(lead)) + len(lead)
    first = (mention.actor_id for mention in assessment.mentions if mention.start < ends)
    return tuple(dict.fromkeys(first))


async def _file(
    entry: Entry, report: Report, assessment: Assessment, services: AssessServices
) -> Filing | None:
    """File an entry; None if it is another revision by now, which waits for a job of its own."""
    unlisted: Collection[str] | None = None
    while True:
        before = await services.shelf.filing(entry.id)
        if before is not None and before.assessment.fingerprint == entry.fingerprint:
            # It may wait all the same, where another revision was kept and taken back since.
            await services.entries.let_go(entry.id)
            return before
        with _over_the_entry():
            told = assessment.relevance.relevant or _had_story(before)
            places = keys(report) if told else ()
        version, candidates = await services.shelf.candidates(places)
        latest = await services.entries.get(entry.id)  # read last: a later filing refuses this
        if latest is None or latest.fingerprint != entry.fingerprint:
            return None
        now = services.clock.now()
        own = await _own(before, services) if places else None
        with _over_the_entry():
            settled = settle(report, candidates, now=now, own=own) if places else None
        if settled:
            settled = await _with_drawn(settled, report, candidates, services, now)
        with _over_the_entry():
            if unlisted is None:
                unlisted = services.unlisted(entry, assessment) if settled else ()
        story_id = settled.story.id if settled else None
        filing = Filing(assessment=assessment, report=report, story_id=story_id)
        if await services.shelf.file(
            filing,
            settled.story if settled else None,
            keys=_places(settled, places),
            version=version,
            before=before,
            now=now,
            unlisted=unlisted,
            mended=await _mended(settled, entry.id, services) if settled else None,
        ):
            return filing


async def _with_drawn(
    settled: Settled,
    report: Report,
    candidates: Sequence[Story],
    services: AssessServices,
    now: datetime,
) -> Settled:
    """Move to the report's story what belongs there now; what changed meanwhile refuses the filing."""
    with _over_the_entry():
        placed_again = [(each, keys(each)) for each in drawn(report, settled, candidates)]
    for each, places in placed_again:
        _, near = await services.shelf.candidates(places)
        with _over_the_entry():
            settled = moved(settled, each, near, now=now)
    return settled


async def _mended(settled: Settled, entry_id: EntryId, services: AssessServices) -> Mended:
    """Say what else has to be written than this entry: most often nothing."""
    changed = [(story.reports, settled.story.id) for story in settled.gone]
    changed.append((settled.drawn, settled.story.id))
    if settled.parted:  # what was filed now may be in either part
        changed += [(story.reports, story.id) for story in (settled.story, *settled.parted)]
    refiled: list[Filing] = []
    for reports, now_in in changed:
        others = [it.entry_id for it in reports if it.entry_id != entry_id]
        found = await services.shelf.filings(others)
        refiled += (replace(it, story_id=now_in) for it in found if it.story_id != now_in)
    return Mended(
        gone=tuple(story.id for story in settled.gone),
        parted=settled.parted,
        left=settled.left,
        moved=tuple(refiled),
    )


def _places(settled: Settled | None, places: Collection[str]) -> Collection[str]:
    """Return under what to find the story; what left another is found by all of its reports."""
    if settled is None:
        return places
    came = settled.drawn
    if settled.parted:
        parts = (settled.story, *settled.parted)
        # Whichever left, its reports are among the newest.
        came += tuple(report for story in parts for report in story.reports[-MOST_COMPARED:])
    return {*places, *(key for report in came for key in keys(report))}


def _had_story(before: Filing | None) -> bool:
    """A report that was told stays in its story, whatever a later revision says."""
    return before is not None and before.story_id is not None


async def _own(before: Filing | None, services: AssessServices) -> Story | None:
    """Return the story that has an earlier revision."""
    if before is None or before.story_id is None:
        return None
    return next(iter(await services.shelf.stories([before.story_id])), None)
