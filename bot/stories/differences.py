"""Where the reports of a story differ: how many, with whom, and whether it was agreed or refused.

Nothing is judged: each side is told with the outlets that take it. Reports that leave something
unsaid differ from nobody: who names one of five whom others name tells less, and nothing else; who
lists four of them differs. A government stands for the one person in office there whom other
reports name.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from bot.domain.actors import ActorId
from bot.domain.conversations import Told, believed
from bot.domain.differences import About, Difference, Side
from bot.domain.events import MATERIAL, Act
from bot.domain.stories import Filing, Report, StoryId

FRIENDLY = frozenset(
    {Act.AGREE, Act.SUPPORT, Act.COOPERATE, Act.AID, Act.CONCEDE, Act.RETREAT, Act.CONSULT}
)
HOSTILE = frozenset(
    {Act.REJECT, Act.ACCUSE, Act.THREATEN, Act.PROTEST, Act.SANCTION, Act.COERCE, Act.ASSAULT}
)
# Talking and refusing go together; agreeing and refusing do not.
_OPPOSED = FRIENDLY - {Act.CONSULT}
_DEEDS = MATERIAL | {Act.CONSULT}  # one does them, where several may say the same

Seated = Mapping[ActorId, Collection[ActorId]]  # who has an office at a body


def differences(filings: Sequence[Filing]) -> tuple[Difference, ...]:
    """Return where reports differ; the order of the reports makes no difference."""
    ordered = sorted(filings, key=lambda it: (it.report.published_at, it.report.entry_id))
    told = [one for one in believed(ordered) if one[0].act is not Act.STATEMENT]
    return (
        *_counts([filing.report for filing in ordered]),
        *_parties(told, _seated(filing.report for filing in ordered)),
        *_acts(told),
        *_days(told),
    )


def differences_about(actor_id: ActorId, filings: Sequence[Filing]) -> tuple[Difference, ...]:
    """Return where reports of one story differ in what an actor did, or when, or towards whom.

    What most outlets tell comes first, and else the story filed first. How many there were of a
    thing is no matter of one actor's, and is left to the story.
    """
    stories: defaultdict[StoryId, list[Filing]] = defaultdict(list)
    for filing in filings:
        if filing.story_id is not None:
            stories[filing.story_id].append(filing)
    found = (it for told in stories.values() if len(told) > 1 for it in differences(told))
    about = (it for it in found if actor_id in it.actors)
    return tuple(sorted(about, key=lambda it: -sum(len(side.reports) for side in it.sides)))


def _counts(reports: Sequence[Report]) -> Iterator[Difference]:
    """Compare how many of each thing: the newest word of each outlet, its first number of it."""
    newest: defaultdict[str, dict[str, tuple[int, Report]]] = defaultdict(dict)
    for report in reports:
        first: dict[str, int] = {}
        for figure in report.figures:
            first.setdefault(figure.of, figure.number)
        for of, count in first.items():
            newest[of][report.outlet] = (count, report)
    for of, said in newest.items():
        by_count: defaultdict[int, list[Report]] = defaultdict(list)
        for count, report in said.values():
            by_count[count].append(report)
        if len(by_count) > 1:
            sides = (Side(count=count, reports=_once(by)) for count, by in by_count.items())
            yield Difference(about=About.COUNT, of=of, sides=_most_first(sides))


def _seated(reports: Iterable[Report]) -> Seated:
    seated: defaultdict[ActorId, set[ActorId]] = defaultdict(set)
    for report in reports:
        for person, body in report.seats:
            seated[body].add(person)
    return seated


def _parties(told: Sequence[Told], seated: Seated) -> Iterator[Difference]:
    """Compare towards whom an actor acted, and, of one deed done to one actor, who did it.

    Of talks only where reports list several: whoever talks to one may talk to others too. What is
    said, as an accusation, may be said by several, and each report tells of another.
    """
    targets: defaultdict[tuple[Act, date, ActorId], list[Told]] = defaultdict(list)
    sources: defaultdict[tuple[Act, date, ActorId], list[Told]] = defaultdict(list)
    for event, report in told:
        if not (event.sources and event.targets):
            continue
        targets[event.act, event.on, event.sources[0]].append((event, report))
        for target in event.targets if event.act in _DEEDS else ():
            sources[event.act, event.on, target].append((event, report))
    for (act, _, actor), pairs in targets.items():
        sides = _sides(((report, event.targets) for event, report in pairs), seated, act)
        if sides:
            yield Difference(about=About.TARGETS, act=act, actors=(actor,), sides=sides)
    for (act, _, actor), pairs in sources.items():
        sides = _sides(((report, event.sources) for event, report in pairs), seated, act)
        if sides:
            yield Difference(about=About.SOURCES, act=act, actors=(actor,), sides=sides)


def _acts(told: Sequence[Told]) -> Iterator[Difference]:
    """Compare what one actor did to another on a day, where some say for and some against."""
    between: defaultdict[tuple[ActorId, ActorId, date], list[Told]] = defaultdict(list)
    for event, report in told:
        for source in event.sources:
            for target in event.targets:
                between[source, target, event.on].append((event, report))
    for (source, target, _), pairs in between.items():
        said: defaultdict[str, set[Act]] = defaultdict(set)
        for event, report in pairs:
            said[report.outlet].add(event.act)
        for_it = {
            outlet for outlet, acts in said.items() if acts & _OPPOSED and not acts & HOSTILE
        }
        against = {
            outlet for outlet, acts in said.items() if acts & HOSTILE and not acts & _OPPOSED
        }
        if for_it and against:
            by_act: defaultdict[Act, list[Report]] = defaultdict(list)
            for event, report in pairs:
                if report.outlet in for_it | against:
                    by_act[event.act].append(report)
            sides = (Side(act=act, reports=_once(by)) for act, by in by_act.items())
            yield Difference(about=About.ACT, actors=(source, target), sides=_most_first(sides))


def _days(told: Sequence[Told]) -> Iterator[Difference]:
    """Compare when one actor did one thing to the same others, where each outlet has one day."""
    done: defaultdict[tuple[Act, ActorId, frozenset[ActorId]], dict[str, dict[date, Report]]]
    done = defaultdict(lambda: defaultdict(dict))
    for event, report in told:
        if event.sources and event.targets:
            said = done[event.act, event.sources[0], frozenset(event.targets)]
            said[report.outlet][event.on] = report
    for (act, source, _), said in done.items():
        by_day: defaultdict[date, list[Report]] = defaultdict(list)
        for days in said.values():
            if len(days) == 1:
                [(day, report)] = days.items()
                by_day[day].append(report)
        if len(by_day) > 1:
            sides = (Side(day=day, reports=_once(by)) for day, by in by_day.items())
            yield Difference(about=About.DAY, act=act, actors=(source,), sides=_most_first(sides))


def _sides(
    said: Iterable[tuple[Report, Sequence[ActorId]]], seated: Seated, act: Act
) -> tuple[Side, ...]:
    """Put together what each outlet says in all, and then the outlets that say the same.

    Who names a single one of those that another names is on no side, nor who names a single one of
    talks. None where all others name the same.
    """
    by_outlet: dict[str, tuple[Report, dict[ActorId, None]]] = {}
    for report, actors in said:
        by_outlet.setdefault(report.outlet, (report, {}))[1].update(dict.fromkeys(actors))
    everybody = frozenset(one for _, named in by_outlet.values() for one in named)
    alike: defaultdict[frozenset[ActorId], list[tuple[Report, tuple[ActorId, ...]]]]
    alike = defaultdict(list)
    for report, named in by_outlet.values():
        persons = tuple(dict.fromkeys(_in_person(one, everybody, seated) for one in named))
        alike[frozenset(persons)].append((report, persons))
    heard = [
        group
        for named, group in alike.items()
        if len(named) > 1 or not (act is Act.CONSULT or any(named < it for it in alike))
    ]
    if len(heard) == 1:
        return ()
    return _most_first(
        Side(actors=group[0][1], reports=_once(report for report, _ in group)) for group in heard
    )


def _in_person(actor: ActorId, everybody: Collection[ActorId], seated: Seated) -> ActorId:
    """Return whom others name in person, if it is one person in office at this body; else itself."""
    persons = [one for one in seated.get(actor, ()) if one in everybody]
    return persons[0] if len(persons) == 1 else actor


def _most_first(sides: Iterable[Side]) -> tuple[Side, ...]:
    return tuple(
        sorted(
            sides,
            key=lambda side: (
                -len(side.reports),
                -len(side.actors),
                side.reports[0].published_at,
                side.reports[0].entry_id,
            ),
        )
    )


def _once(reports: Iterable[Report]) -> tuple[Report, ...]:
    return tuple({report.outlet: report for report in reports}.values())
