"""What becomes of the stories when a report is filed: it joins one, makes two one, or parts one.

Told stories keep their names. Two that become one go by the name of the older, and remember the
other's; a part that leaves a story remembers the name it was told under.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import combinations
from statistics import fmean

from bot.domain.stories import Report, Story, StoryId
from bot.stories.match import MOST, age, alike, enough, is_open, likeness, overdue, place, tells
from bot.stories.merge import add
from bot.stories.signature import SPAN, signature

MOST_COMPARED = 24  # reports of a story, the newest; more say the same
TIED = 0.17  # as alike as the only two stories there are have to be
WITNESSED = 0.30  # in place of MOST, where WITNESSES pairs of reports say as much
WITNESSES, ONE = 3, 0.20  # pairs, and how alike they have to be on average
FOREIGN = 0.05  # less alike than this on average, two halves of a story are two stories
FEWEST = 4  # reports of a story that can be two


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The stories as they stand after a report was filed."""

    story: Story  # the one that has the report, or had it: see `add`
    gone: tuple[Story, ...] = ()  # became part of it
    parted: tuple[Story, ...] = ()  # left it
    drawn: tuple[Report, ...] = ()  # moved to it from other stories, see `bot.stories.moves`
    left: tuple[Story, ...] = ()  # of these, those that go on without what moved


def settle(
    report: Report, candidates: Sequence[Story], *, now: datetime, own: Story | None = None
) -> Settled:
    """File a report among the stories that share a key with it.

    `own` is the story that has an earlier revision of it, where there is one. The order of the
    candidates makes no difference.
    """
    if own is None:
        chosen = place(report, candidates, now=now)
        own = next((story for story in candidates if story.id == chosen), None)
    begun = add(own, report)
    union = _Union(story=begun, begun=begun.id, own=own)
    for other in sorted(candidates, key=age):
        if not union.has(other) and _one(
            report, union.story, other, now=now, rivals=len(candidates)
        ):
            union = union.taking_in(other)
    if union.gone or not _looked_through(union.story, report, before=own.reports if own else ()):
        return Settled(story=union.story, gone=union.gone)
    both = parts(union.story)
    with_it = holding(report, both)
    return Settled(story=with_it, parted=tuple(it for it in both if it is not with_it))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Union:
    """A story that a report was added to, with all that it has taken in, and what these were."""

    story: Story
    begun: StoryId  # its name before it took in others
    own: Story | None  # as it stood before the report; None: the report begins it
    others: tuple[Story, ...] = ()

    def taking_in(self, other: Story) -> "_Union":
        return replace(self, story=united(self.story, other), others=(*self.others, other))

    def has(self, other: Story) -> bool:
        return other.id == self.begun or any(it.id == other.id for it in self.others)

    @property
    def gone(self) -> tuple[Story, ...]:
        """Return the stories that stood before, and are now part of one with another name."""
        stood = (self.own, *self.others) if self.own else self.others
        return tuple(it for it in stood if it.id != self.story.id)


def holding(report: Report, both: Sequence[Story]) -> Story:
    """Return the part that has a report; of one that fell out, the part that keeps the name."""
    having = (it for it in both if any(one.entry_id == report.entry_id for one in it.reports))
    return next(having, both[0])


def united(one: Story, other: Story) -> Story:
    """Make two stories one, by the name of the older; which is given first makes no difference."""
    first, second = sorted((one, other), key=age)
    names = {*first.names, *second.names}
    story = replace(
        first,
        formerly=tuple(sorted(names - {first.id})),
        origins=tuple(sorted({*first.origins, *second.origins})),
    )
    for report in second.reports:
        story = add(story, report)
    return story


def parts(story: Story) -> tuple[Story, ...]:
    """Return a story, or the two that it has become: first the one that keeps the name.

    It is two where its reports fall into two halves that, in one language, have next to nothing
    in common, each of them more than one report.
    """
    reports = story.reports[-MOST_COMPARED:]
    if len(reports) < FEWEST:
        return (story,)
    near: dict[tuple[str, str], float | None] = {
        (one.entry_id, other.entry_id): _near(one, other)
        for one, other in combinations(reports, 2)
    }
    halves = _halves(reports, near)
    if halves is None:
        return (story,)
    first_named = next(
        (half for half in halves if any(StoryId(it.entry_id) == story.id for it in half)),
        halves[0],
    )
    leaving = {it.entry_id for half in halves if half is not first_named for it in half}
    staying = tuple(it for it in story.reports if it.entry_id not in leaving)
    left = tuple(it for it in story.reports if it.entry_id in leaving)
    begins = min(left, key=lambda it: (it.published_at, it.entry_id))
    new = StoryId(begins.entry_id)
    return (
        replace(story, reports=staying),
        Story(
            id=new,
            reports=left,
            formerly=tuple(name for name in story.names if name != new),
            origins=tuple(it for it in story.origins if it.entry_id in leaving),
        ),
    )


def _one(report: Report, story: Story, other: Story, *, now: datetime, rivals: int) -> bool:
    """Tell whether a report shows two stories to be one.

    It does where both have its title on its day; and where it is as alike to both as it has to be
    to join one of many, they are alike themselves, in no other place, and together they end when a story has to.
    """
    if tells(report, other):
        return True
    near = likeness(report, other) if is_open(other, report, now=now) else 0.0
    if near < WITNESSED:  # nearly always
        return False
    first, second = _others(story, report) or story.reports, other.reports
    witnessed = _witnessed(first, second)
    bar = WITNESSED if witnessed else MOST
    if min(near, likeness(report, replace(story, reports=first))) < bar:
        return False
    both = (*story.reports, *second)
    late = overdue(story.reports, now=now) + overdue(second, now=now)
    if _elsewhere(first, second) or overdue(both, now=now) > late:
        return False
    tie = ONE if witnessed else max(TIED, enough(rivals) / 2)
    return _linkage(story.reports, second) >= tie


def _witnessed(first: Sequence[Report], second: Sequence[Report]) -> bool:
    """Whether enough reports, in more than one language, speak for or against their being one.

    Across languages the first reports of a happening often begin two stories, as they name
    different people of it; what comes later names more of them. In one language, where words
    tell, a lower bar only made more wrong ones.
    """
    languages = {report.language for report in (*first, *second)}
    return len(languages) > 1 and len(first) * len(second) >= WITNESSES


def _elsewhere(first: Sequence[Report], second: Sequence[Report]) -> bool:
    """Whether both say where they are, and no place is in both."""
    here, there = (
        frozenset[str]().union(*(signature(report).places for report in reports[-MOST_COMPARED:]))
        for reports in (first, second)
    )
    return bool(here and there) and not here & there


def _others(story: Story, report: Report) -> tuple[Report, ...]:
    return tuple(it for it in story.reports if it.entry_id != report.entry_id)


def _linkage(some: Sequence[Report], others: Sequence[Report]) -> float:
    """Return how alike two stories are: the mean over their newest reports."""
    return fmean(
        alike(signature(one), signature(other))
        for one in some[-MOST_COMPARED:]
        for other in others[-MOST_COMPARED:]
    )


def _looked_through(story: Story, report: Report, *, before: Sequence[Report]) -> bool:
    """Whether it is time to look if a story is still one: as it doubles, and on every revision."""
    count = len(story.reports)
    grown = count > len(before) and count & (count - 1) == 0
    known = any(it.entry_id == report.entry_id for it in before)
    revised = known and tuple(before) != story.reports
    return count >= FEWEST and (grown or revised)


def _near(one: Report, other: Report) -> float | None:
    """Return how alike two reports are; None where their languages cannot tell they differ."""
    mine, theirs = signature(one), signature(other)
    found = alike(mine, theirs)
    if abs(mine.at - theirs.at) > SPAN or (mine.language != theirs.language and found < TIED):
        return None
    return 1.0 if mine.title_key and mine.title_key == theirs.title_key else found


def _halves(
    reports: Sequence[Report], near: Mapping[tuple[str, str], float | None]
) -> tuple[tuple[Report, ...], ...] | None:
    """Part reports around the two that are least alike, if the halves are foreign to each other."""
    known = {pair: found for pair, found in near.items() if found is not None}
    if not known:
        return None
    one, other = min(known, key=lambda pair: (known[pair], pair))

    def closeness(report: Report, seed: str) -> float:
        if report.entry_id == seed:
            return 2.0
        pair = (report.entry_id, seed)
        return known.get(pair) or known.get(pair[::-1]) or 0.0

    first = tuple(it for it in reports if closeness(it, one) >= closeness(it, other))
    second = tuple(it for it in reports if it not in first)
    return (first, second) if _foreign(first, second, known) else None


def _foreign(
    first: Sequence[Report], second: Sequence[Report], known: Mapping[tuple[str, str], float]
) -> bool:
    if min(len(first), len(second)) < FEWEST // 2:
        return False
    between = list(_across(first, second, known))
    within = [
        found
        for half in (first, second)
        for found in (_between(one, other, known) for one, other in combinations(half, 2))
        if found is not None
    ]
    return (
        bool(between and within)
        and max(between) < TIED
        and (fmean(between) < FOREIGN < TIED <= fmean(within))
    )


def _across(
    first: Sequence[Report], second: Sequence[Report], known: Mapping[tuple[str, str], float]
) -> Iterable[float]:
    for one in first:
        for other in second:
            found = _between(one, other, known)
            if found is not None:
                yield found


def _between(one: Report, other: Report, known: Mapping[tuple[str, str], float]) -> float | None:
    found = known.get((one.entry_id, other.entry_id))
    return known.get((other.entry_id, one.entry_id)) if found is None else found
