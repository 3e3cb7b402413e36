"""Deeds: what several reports tell of the same act and day, joined."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from bot.domain.actors import Actor, ActorId, ActorKind
from bot.domain.conversations import VAGUE, Told, as_told, names_no_day
from bot.domain.dossiers import Deed
from bot.domain.entries import EntryId
from bot.domain.events import Act, Event, Mode
from bot.domain.stories import Filing, Report, StoryId

Actors = Mapping[ActorId, Actor]
_NOBODY: Actors = MappingProxyType({})
Bodies = Callable[[ActorId, date], Collection[ActorId]]  # whom somebody has an office at that day


def of_nobody(_actor: ActorId, _on: date) -> Collection[ActorId]:
    """Know of no offices."""
    return ()


def deeds_of(
    actor_id: ActorId, filings: Sequence[Filing], *, actors: Actors = _NOBODY
) -> list[Deed]:
    """Return what an actor did, and what was done to it, newest first.

    Reports differ in whom they name beside the actor, so that the deed has the parties of all.
    Talks with "the leaders of Egypt and Syria" are those with Sisi and Assad that another report
    tells; `actors` says whose they are.
    """
    told: dict[tuple[Act, Mode | None, date, bool], list[Told]] = {}
    for event, report in as_told(filings):
        did = actor_id in event.sources
        if did or actor_id in event.targets:
            told.setdefault((event.act, event.mode, event.on, did), []).append((event, report))
    deeds = {key: _deed(actor_id, key[3], pairs) for key, pairs in told.items()}
    told_once = _told_once(actor_id, list(deeds.values()), _stories(filings), actors)
    return _newest_first(told_once)


def contacts_with(
    actor_id: ActorId, filings: Sequence[Filing], bodies: Bodies = of_nobody
) -> list[Deed]:
    """Return the days on which an actor met, called or wrote to others, newest first.

    Reports differ in who called whom, so that the deed is the actor's, with all the others.
    """
    told: dict[tuple[Mode | None, date], list[Told]] = {}
    for event, report in as_told(filings):
        others = _others(actor_id, event, bodies) if event.act is Act.CONSULT else ()
        if others:
            contact = replace(event, sources=(actor_id,), targets=others)
            told.setdefault((event.mode, event.on), []).append((contact, report))
    deeds = [_deed(actor_id, True, pairs) for pairs in told.values()]  # noqa: FBT003 - see `_deed`
    return _newest_first(_told_once(actor_id, deeds, _stories(filings)))


def are_one_side(one: ActorId, other: ActorId, on: date, bodies: Bodies) -> bool:
    """Whether one of two has an office at the other on a day: Putin, at gov-ru."""
    return other in bodies(one, on) or one in bodies(other, on)


def _others(actor_id: ActorId, event: Event, bodies: Bodies) -> tuple[ActorId, ...]:
    """Return whom an actor was in contact with: of five whom somebody phoned, only the caller."""
    if actor_id in event.sources:
        others = event.targets or event.sources
    else:
        others = event.sources if actor_id in event.targets else ()
    return tuple(
        other
        for other in others
        if other != actor_id and not are_one_side(actor_id, other, event.on, bodies)
    )


def deeds_between(first: ActorId, second: ActorId, filings: Sequence[Filing]) -> list[Deed]:
    """Return what two actors did to one another, newest first.

    A call is one call, whoever is said to have made it: the first report to tell it decides.
    """
    told: dict[tuple[Act, Mode | None, date, ActorId], list[Told]] = {}
    for event, report in as_told(filings):
        doer = _doer(event, first, second)
        if doer:
            side = first if event.act is Act.CONSULT else doer
            told.setdefault((event.act, event.mode, event.on, side), []).append((event, report))
    return _newest_first(_mutual(first, second, pairs) for pairs in told.values())


def _doer(event: Event, first: ActorId, second: ActorId) -> ActorId | None:
    """Return which of two acted upon the other; of two who consult, either."""
    for one, other in ((first, second), (second, first)):
        if one in event.sources and other in event.targets:
            return one
    both = {first, second} <= {*event.sources, *event.targets}
    return first if both and event.act is Act.CONSULT else None


def _mutual(first: ActorId, second: ActorId, pairs: Sequence[Told]) -> Deed:
    earliest, _ = min(pairs, key=lambda pair: pair[1].published_at)
    doer = _doer(earliest, first, second)
    one, other = (second, first) if doer == second else (first, second)
    return Deed(
        event=replace(earliest, sources=(one,), targets=(other,)), reports=_one_an_outlet(pairs)
    )


def _deed(actor_id: ActorId, did: bool, pairs: Sequence[Told]) -> Deed:  # noqa: FBT001 - who did it, or to whom
    events = [event for event, _ in pairs]
    others = Counter(
        party for event in events for party in (event.targets if did else event.sources)
    )
    parties = tuple(party for party, _ in others.most_common() if party != actor_id)
    fullest = max(events, key=lambda event: len(event.targets))
    return Deed(
        event=replace(
            fullest,
            sources=(actor_id,) if did else parties,
            targets=parties if did else (actor_id,),
        ),
        reports=_one_an_outlet(pairs),
        sentences=tuple((event.sentence, report) for event, report in pairs if event.sentence),
    )


def _stories(filings: Sequence[Filing]) -> Mapping[EntryId, StoryId | None]:
    return {filing.report.entry_id: filing.story_id for filing in filings}


def _told_once(
    actor_id: ActorId,
    deeds: Sequence[Deed],
    stories: Mapping[EntryId, StoryId | None],
    actors: Actors = _NOBODY,
) -> list[Deed]:
    """Leave out a deed that another one tells more fully, and add its reports to that one.

    A call is also told as talks; and a report of the morning after, that names no day, gives it
    the day after.
    """
    kept: list[Deed] = []
    by_fullness = sorted(
        deeds,
        key=lambda deed: (_names_persons(actor_id, deed, actors), _fullness(actor_id, deed)),
        reverse=True,
    )
    for deed in by_fullness:
        for at, fuller in enumerate(kept):
            if _is_told_by(actor_id, fuller, deed, stories, actors):
                reports = {report.outlet: report for report in (*deed.reports, *fuller.reports)}
                in_order = sorted(reports.values(), key=lambda report: report.published_at)
                kept[at] = replace(fuller, reports=tuple(in_order))
                break
        else:
            kept.append(deed)
    return kept


def _fullness(actor_id: ActorId, deed: Deed) -> tuple[int, bool, bool, int, int]:
    specific = deed.event.mode not in VAGUE
    return (
        len(_parties(actor_id, deed)),
        actor_id in deed.event.sources,
        specific,
        len(deed.reports),
        -deed.event.on.toordinal(),
    )


def _parties(actor_id: ActorId, deed: Deed) -> frozenset[ActorId]:
    return frozenset((*deed.event.sources, *deed.event.targets)) - {actor_id}


def _is_told_by(
    actor_id: ActorId,
    fuller: Deed,
    deed: Deed,
    stories: Mapping[EntryId, StoryId | None],
    actors: Actors,
) -> bool:
    one, other = fuller.event, deed.event
    if one.act is not other.act or not _has_all_of(actor_id, fuller, deed, actors):
        return False
    if not _parties(actor_id, deed) and not _share_a_story(fuller, deed, stories):
        return False  # condolences, told without to whom, are those of the same story
    same_side = (actor_id in one.sources) == (actor_id in other.sources)
    if not same_side and one.act is not Act.CONSULT:
        return False  # a conversation has no direction
    if one.mode is not other.mode and not {one.mode, other.mode} & VAGUE:
        return False
    days = (other.on - one.on).days
    undated = all(names_no_day(other, report) for report in deed.reports)
    return days == 0 or (days == 1 and undated)


def _has_all_of(actor_id: ActorId, fuller: Deed, deed: Deed, actors: Actors) -> bool:
    """Whether all parties of a deed are in the fuller one: of talks, states by their leaders."""
    named = _parties(actor_id, fuller)
    missing = _parties(actor_id, deed) - named
    if deed.event.act is not Act.CONSULT:
        return not missing
    theirs = {actors[each].country for each in named if _is_a(ActorKind.PERSON, each, actors)}
    return all(
        _is_a(ActorKind.GOVERNMENT, each, actors) and actors[each].country in theirs
        for each in missing
    )


def _names_persons(actor_id: ActorId, deed: Deed, actors: Actors) -> bool:
    parties = _parties(actor_id, deed)
    return any(_is_a(ActorKind.PERSON, each, actors) for each in parties)


def _is_a(kind: ActorKind, actor_id: ActorId, actors: Actors) -> bool:
    return actor_id in actors and actors[actor_id].kind is kind


def _share_a_story(fuller: Deed, deed: Deed, stories: Mapping[EntryId, StoryId | None]) -> bool:
    if deed.event.act is Act.STATEMENT:
        return False  # one may state many things
    theirs = {stories.get(report.entry_id) for report in fuller.reports} - {None}
    return any(stories.get(report.entry_id) in theirs for report in deed.reports)


def _one_an_outlet(pairs: Sequence[Told]) -> tuple[Report, ...]:
    outlets = {report.outlet: report for _, report in reversed(pairs)}
    return tuple(sorted(outlets.values(), key=lambda report: report.published_at))


def _newest_first(deeds: Iterable[Deed]) -> list[Deed]:
    return sorted(deeds, key=lambda deed: (deed.event.on, len(deed.reports)), reverse=True)
