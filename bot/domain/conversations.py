"""Conversations: in which way two were in contact on a day, where reports tell it differently.

One report says that two spoke by telephone, another only that they talked, and a third says so the
morning after and names no day. Whoever tells of what was done reads it here, so that all tell the same.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.actors import ActorId
from bot.domain.events import Act, Event, Mode
from bot.domain.stories import Filing, Report

VAGUE = frozenset({Mode.MEETING, None})  # "talks" may be a call
_CLEAR = frozenset({Mode.CALL, Mode.VISIT, Mode.LETTER})
_DAY = timedelta(days=1)

Told = tuple[Event, Report]
_Pair = tuple[ActorId, ActorId]
_Ways = Mapping[_Pair, Mapping[date, Counter[Mode]]]


def as_told(filings: Iterable[Filing]) -> list[Told]:
    """Return the events to tell of, each with its report, in the order of the filings.

    Talks are the call, the visit or the letter that another report tells of the same two and day,
    or of the day before where this one names no day. Of several whom talks were with, those who
    were only phoned are told apart.
    """
    found = believed(filings)
    ways = _ways(found)
    return [
        (made_clear, report)
        for event, report in found
        for made_clear in _clear(event, report, ways)
    ]


def believed(filings: Iterable[Filing]) -> list[Told]:
    """Return the events that are probably right, each with its report, in the order of the filings.

    What is doubtful in one report is believed where another that tells the same, of the same day
    and parties, is probably right.
    """
    read = [(event, filing.report) for filing in filings for event in filing.assessment.events]
    sure = {_what(event) for event, _ in read if event.probable}
    return [(event, report) for event, report in read if event.probable or _what(event) in sure]


def names_no_day(event: Event, report: Report) -> bool:
    """Whether a report may tell of the day before: it gives no day but its own."""
    return event.on >= report.published_at.date()


def _what(event: Event) -> tuple[Act, date, frozenset[ActorId], frozenset[ActorId]]:
    return event.act, event.on, frozenset(event.sources), frozenset(event.targets)


def _ways(found: Sequence[Told]) -> _Ways:
    """Return how often each two are told to have called, visited or written, by day."""
    by_day: defaultdict[_Pair, defaultdict[date, Counter[Mode]]] = defaultdict(
        lambda: defaultdict(Counter)
    )
    undated: list[tuple[_Pair, date, Mode]] = []
    for event, report in found:
        if event.act is not Act.CONSULT or event.mode is None or event.mode not in _CLEAR:
            continue
        for source in event.sources:
            for target in event.targets:
                pair = _pair(source, target)
                if names_no_day(event, report):
                    undated.append((pair, event.on, event.mode))
                else:
                    by_day[pair][event.on][event.mode] += 1
    fresh: set[tuple[_Pair, date, Mode]] = set()  # reported on the very day
    for pair, on, mode in sorted(undated, key=lambda one: one[1]):
        days = by_day[pair]
        is_morning_after = mode not in days.get(on, ()) and (pair, on - _DAY, mode) in fresh
        if is_morning_after:
            days[on - _DAY][mode] += 1
        else:
            days[on][mode] += 1
            fresh.add((pair, on, mode))
    return by_day


def _clear(event: Event, report: Report, ways: _Ways) -> Iterator[Event]:
    """Yield a contact with each of those it was with in the way and on the day that it was."""
    if event.act is not Act.CONSULT or event.mode not in VAGUE | _CLEAR:
        yield event
        return
    undated = names_no_day(event, report)
    parts: dict[tuple[Mode | None, date], list[ActorId]] = {}
    for target in event.targets:
        found = (
            _way(ways.get(_pair(source, target), {}), event, undated=undated)
            for source in event.sources
        )
        way = next(filter(None, found), (event.mode, event.on))
        parts.setdefault(way, []).append(target)
    if not parts:
        yield event
    for (mode, on), targets in parts.items():
        yield replace(event, mode=mode, on=on, targets=tuple(targets))


def _way(
    days: Mapping[date, Counter[Mode]], event: Event, *, undated: bool
) -> tuple[Mode, date] | None:
    """Return the way most reports tell of a day, and the day; None if no report tells any."""
    for on in (event.on, event.on - _DAY) if undated else (event.on,):
        modes = days.get(on, Counter())
        possible = [mode for mode in modes if event.mode in {mode, *VAGUE}]
        if possible:
            return min(possible, key=lambda mode: (-modes[mode], mode)), on
    return None


def _pair(one: ActorId, other: ActorId) -> _Pair:
    return min(one, other), max(one, other)
