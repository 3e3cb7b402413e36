"""Evidence: what stands behind each count of a dossier, grouped as the dossier counts it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import blake2b

from bot.actors.deeds import Bodies, deeds_of, of_nobody
from bot.domain.actors import Actor, ActorId
from bot.domain.dossiers import Deed
from bot.domain.feeds import Ownership
from bot.domain.stories import Filing, Report


class Kind(StrEnum):
    """What reports are grouped by."""

    STORIES = "stories"
    OUTLETS = "outlets"
    LANGUAGES = "languages"
    ACTS = "acts"
    COMPANY = "with"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Reports that have something in common: a story, an outlet, a language, an act, an actor."""

    kind: Kind
    name: str  # of the outlet, or the id of the story, the language or the other actor
    reports: tuple[Report, ...]  # newest first; of an act, one an outlet, first to tell it first
    deed: Deed | None = None  # of an act

    @property
    def key(self) -> str:
        """Name a group in nine characters, the same at every look."""
        return (
            self.kind[0]
            + blake2b(self.name.encode(errors="surrogatepass"), digest_size=4).hexdigest()
        )

    @property
    def ownership(self) -> Ownership:
        return self.reports[-1].ownership


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    actor: Actor
    since: datetime
    until: datetime
    quiet: bool  # nothing in the window: the groups are of the last that was seen
    read: int  # of the entries of the window, the newest
    total: int
    groups: Mapping[Kind, tuple[Group, ...]]

    def group(self, key: str) -> Group | None:
        """Return the group of this key; None where it is none, or none any more."""
        every = (group for groups in self.groups.values() for group in groups)
        return next((group for group in every if group.key == key), None)

    def outlets(self, ownership: Ownership) -> tuple[Group, ...]:
        return tuple(it for it in self.groups[Kind.OUTLETS] if it.ownership is ownership)


def compile_evidence(
    actor: Actor,
    filings: Sequence[Filing],
    *,
    actors: Mapping[ActorId, Actor],
    since: datetime,
    until: datetime,
    total: int,
    quiet: bool,
    bodies: Bodies = of_nobody,
) -> Evidence:
    """Group the entries that a dossier is made of, newest first, as the dossier counts them."""
    reports = [filing.report for filing in filings]
    return Evidence(
        actor=actor,
        since=since,
        until=until,
        quiet=quiet,
        read=len(filings),
        total=total,
        groups={
            Kind.STORIES: _grouped(
                Kind.STORIES, ((str(filing.story_id), filing.report) for filing in filings)
            ),
            Kind.OUTLETS: tuple(sorted(_by_outlet(reports), key=_by_owner)),
            Kind.LANGUAGES: _most_first(
                _grouped(Kind.LANGUAGES, ((report.language, report) for report in reports))
            ),
            Kind.ACTS: tuple(_acts(actor.id, filings, actors)),
            Kind.COMPANY: tuple(_in_company(actor.id, reports, actors, bodies)),
        },
    )


def company(
    actor_id: ActorId,
    reports: Iterable[Report],
    actors: Mapping[ActorId, Actor],
    bodies: Bodies = of_nobody,
) -> list[tuple[Actor, int]]:
    """Return who else is named by an actor's reports, and by how many; most often first.

    The governments and `bodies` that a person has an office at on a report's day are no company.
    """
    together = Counter(other for other, _ in _beside(actor_id, reports, bodies))
    known = [(actors[other], count) for other, count in together.items() if other in actors]
    # Persons first: that a president's news name his own country tells a reader nothing.
    known.sort(key=lambda pair: (-pair[1], pair[0].kind != "person", pair[0].id))
    return known


def _in_company(
    actor_id: ActorId, reports: Sequence[Report], actors: Mapping[ActorId, Actor], bodies: Bodies
) -> Iterator[Group]:
    named = _beside(actor_id, reports, bodies)
    groups = {group.name: group for group in _grouped(Kind.COMPANY, named)}
    return (groups[other.id] for other, _ in company(actor_id, reports, actors, bodies))


def _beside(
    actor_id: ActorId, reports: Iterable[Report], bodies: Bodies
) -> Iterator[tuple[ActorId, Report]]:
    for report in reports:
        own = bodies(actor_id, report.published_at.date())
        for other in report.actors:
            if other != actor_id and other not in own:
                yield other, report


def _grouped(kind: Kind, named: Iterable[tuple[str, Report]]) -> tuple[Group, ...]:
    groups: dict[str, list[Report]] = {}
    for name, report in named:
        groups.setdefault(name, []).append(report)
    return tuple(
        Group(kind=kind, name=name, reports=tuple(reports)) for name, reports in groups.items()
    )


def _by_outlet(reports: Iterable[Report]) -> tuple[Group, ...]:
    return _most_first(_grouped(Kind.OUTLETS, ((report.outlet, report) for report in reports)))


def _most_first(groups: Iterable[Group]) -> tuple[Group, ...]:
    return tuple(sorted(groups, key=lambda group: -len(group.reports)))


def _by_owner(group: Group) -> int:
    return [*Ownership].index(group.ownership)


def _acts(
    actor_id: ActorId, filings: Sequence[Filing], actors: Mapping[ActorId, Actor]
) -> Iterator[Group]:
    for deed in deeds_of(actor_id, filings, actors=actors):
        event = deed.event
        side = "by" if actor_id in event.sources else "to"
        name = f"{event.act} {event.mode or ''} {event.on} {side}"
        yield Group(kind=Kind.ACTS, name=name, reports=deed.reports, deed=deed)
