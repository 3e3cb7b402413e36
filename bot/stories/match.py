"""Which story a report belongs to, if any. Better two stories for one happening than one for two.

1. A revision stays in its story.
2. A report with the title of another, on the same day, joins it whatever else they say.
3. Otherwise it joins the story that its reports within three days are, on average, most like,
   if that is like enough: the more stories could be chosen, the more is asked.

How alike two reports are, 0 to 1: in one language by the words of title and lead; across
languages by actors, things, places, numbers and acts within a day and a half; in both also by what
they mean, where that was asked of a language model. Each day between them costs a little. The numbers were tuned as docs/decisions/003-stories.md tells.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from heapq import nsmallest
from itertools import combinations
from math import floor, fsum, log

from bot.domain.events import Act
from bot.domain.stories import PLACE, Report, Story, StoryId
from bot.stories.signature import (
    ABROAD,
    GOVERNMENT_WEIGHT,
    SPAN,
    Mark,
    Signature,
    kind_of,
    signature,
)

ENOUGH = 0.17  # with a single story to choose from
CAUTION = 0.12  # more of it for each e-fold of stories
MOST = 0.40
PER_DAY = 0.03  # lost for each day between two reports

ABROAD_EVIDENCE = 1.25  # weight of what must be shared: a Putin and a Gaza, say
ABROAD_OVERLAP = 0.5  # Dice coefficient of weights, but for WITHIN
ABROAD_WORTH = 0.62  # so that among many stories it has to be 0.65

# Where what both mean is known, it counts beside the overlap across languages, and in one beside the
# words, where it says nothing of reports that have next to none in common.
MEANT_OVERLAP, MEANT, MEANT_FROM = 0.3, 0.7, 0.22
MEANT_WORDS_FROM, MEANT_WORDS, MEANT_WITHIN, MEANT_WITHIN_FROM = 0.02, 0.5, 0.6, 0.3
ENOUGH_WORDS = 0.35  # whoever has more of them in common copies, and tells nothing else

OTHER_ACTORS, OTHER_PLACES, OTHER_COUNTS = 0.4, 0.3, 0.5  # see `_contradiction`
OTHER_ACTORS_ABROAD = 0.75  # where none is shared; 0.72 to 0.8 score alike
IN_PASSING = 0.36  # an actor of less weight contradicts less
# "X phones Y over plan 7": as alike in words as that, reports of one language follow one pattern,
# and who is in them tells them apart; fully from 0.2 above it.
PATTERN, PATTERN_RISE = 0.35, 5.0
WITHIN = 0.3  # how much a report counts that is all in a longer one; two shared actors or more
# How close two counts of one thing are in one happening; tolls rise by the hour.
CLOSELY, CLOSE = 0.9, {"killed": 0.6, "wounded": 0.6, "displaced": 0.6}

STRETCH = 2 * SPAN  # keys name the time this coarsely: half of them get two, half one

NEIGHBOURS = 40  # of a large story only the reports nearest in time are compared


def keys(report: Report) -> frozenset[str]:
    """Return the strings under which a store files a report and finds what it may belong to.

    A story has those of all its reports. One that `place` chooses for a report has at least one
    in common with it.
    """
    own = signature(report)
    return frozenset(
        (
            f"entry:{report.entry_id}",
            *((own.title_key,) if own.title_key else ()),
            *_pairs("words", own.anchor_words, own.at),
            *_pairs("marks", own.anchor_marks, own.at),
        )
    )


def place(report: Report, candidates: Sequence[Story], *, now: datetime) -> StoryId | None:
    """Return the story this report belongs to, or None if it begins one.

    The order of the candidates makes no difference, nor do those without a key in common with the
    report.
    """
    settled = [story for story in candidates if tells(report, story)]
    if settled:
        return min(settled, key=age).id
    mine = signature(report)
    rivals = [
        (likeness(report, story), story)
        for story in candidates
        if _meets(mine, story) and is_open(story, report, now=now)
    ]
    best = max((alike for alike, _ in rivals), default=0.0)
    if best < enough(len(rivals)):
        return None
    return min((story for alike, story in rivals if alike == best), key=age).id


def enough(rivals: int) -> float:
    """Return how alike report and story must be, with this many stories to choose from."""
    return min(MOST, ENOUGH + CAUTION * log(max(rivals, 1)))


def likeness(report: Report, story: Story) -> float:
    """Return how alike a report and a story are, 0 to 1: the mean over its reports in reach."""
    mine = signature(report)
    near = [other for other in map(signature, story.reports) if abs(mine.at - other.at) <= SPAN]
    if not near:
        return 0.0
    if len(near) > NEIGHBOURS:
        near = nsmallest(
            NEIGHBOURS, near, key=lambda other: (abs(mine.at - other.at), other.title_key)
        )
    return fsum(alike(mine, other) for other in near) / len(near)


def is_open(story: Story, report: Report, *, now: datetime) -> bool:
    """Whether a story still takes reports of that time.

    It takes what is within three days of a report it has, late ones too, unless it would then have
    gone on for more than three days without an act that was new to it. Dates later than `now` are
    mistakes, and read as now.
    """
    at = min(report.published_at, now)
    if all(abs(min(told.published_at, now) - at) > SPAN for told in story.reports):
        return False
    before = overdue(story.reports, now=now)
    return overdue((*story.reports, report), now=now) <= before


def overdue(reports: Iterable[Report], *, now: datetime) -> int:
    """Return how many reports came more than three days after the last new act before them."""
    told = [(min(report.published_at, now), report.acts) for report in reports]
    times = [at for at, _ in told]
    if max(times) - min(times) <= SPAN:  # nearly always
        return 0
    known: set[Act] = set()
    renewed, late = min(times), 0
    for at, acts in sorted(told):
        if not known.issuperset(acts):
            known.update(acts)
            renewed = at
        late += at - renewed > SPAN
    return late


def tells(report: Report, story: Story) -> bool:
    """Whether the story has an earlier revision of the report, or its title on that day."""
    key = signature(report).title_key
    return any(
        other.entry_id == report.entry_id or (key and signature(other).title_key == key)
        for other in story.reports
    )


def _meets(mine: Signature, story: Story) -> bool:
    return any(mine.meets(signature(other)) for other in story.reports)


def age(story: Story) -> tuple[datetime, StoryId]:
    """Return what the older of two stories has less of; no two are alike."""
    return story.began_at, story.id


@lru_cache(maxsize=1024)  # three look at the same pairs while a report is filed: 15 % of its time
def alike(one: Signature, other: Signature) -> float:
    """Return how alike two reports are, 0 to 1."""
    found = _product(one.words, other.words)
    if one.language != other.language:
        found = max(found, _alike_abroad(one, other))
    elif found > MEANT_WORDS_FROM and (meant := _meant(one, other)) is not None:
        beyond = MEANT_WITHIN * (meant - MEANT_WITHIN_FROM)
        found = max(0.0, MEANT_WORDS * min(found, ENOUGH_WORDS) + beyond)
    if not found:
        return 0.0
    doubt = _contradiction(one, other)
    if found > PATTERN and one.language == other.language:
        doubt = max(doubt, _patterned(one, other, found))
    days = abs(one.at - other.at) / timedelta(days=1)
    return max(0.0, found * (1 - doubt) - PER_DAY * days)


def _contradiction(one: Signature, other: Signature) -> float:
    """Return how much two reports speak of different happenings, 0 to 1.

    They do where each names somebody the other does not, where they are in different places, and
    where they count the same differently. That one of them says more is no contradiction.
    """
    found = _others(one, other)
    if one.places and other.places and not one.places & other.places:
        found += OTHER_PLACES
    counted = one.figures.keys() & other.figures.keys()
    if any(_apart(one.figures[of], other.figures[of], CLOSE.get(of, CLOSELY)) for of in counted):
        found += OTHER_COUNTS
    return min(found, 1.0)


def _others(one: Signature, other: Signature) -> float:
    """Return how much it counts that each names somebody the other does not.

    Across languages, where there is little else to go by, less so the more of them are shared.
    """
    lone = min(_alone(one, other), _alone(other, one))
    if not lone or one.language == other.language:
        return OTHER_ACTORS * lone
    both = one.actors.keys() & other.actors.keys()
    shared = fsum(one.actors[actor] for actor in both)
    own = min(fsum(it.actors.values()) for it in (one, other)) - shared
    return OTHER_ACTORS_ABROAD * own / (own + shared) * min(1.0, lone / IN_PASSING)


def _patterned(one: Signature, other: Signature, words: float) -> float:
    """Return how sure it is that two reports say the same of different actors, 0 to 1."""
    lone = min(_alone(one, other), _alone(other, one))
    return min(1.0, lone / GOVERNMENT_WEIGHT) * min(1.0, PATTERN_RISE * (words - PATTERN))


def _alone(one: Signature, other: Signature) -> float:
    """Return the weight of the weightiest actor that only the first names.

    Not of one that the other names in passing, nor of a government whose leader the other names,
    nor of such a leader, nor of the government that both are guests of: of "the Muscat talks" and
    "in Muscat" the one seems to name Oman, the other does not.
    """
    lone = (
        actor
        for actor in one.actors.keys() - other.marks.keys() - (one.hosts & other.hosts)
        if not _seated(actor, one, other)
    )
    return max((one.actors[actor] for actor in lone), default=0.0)


def _seated(actor: str, one: Signature, other: Signature) -> bool:
    """Whether the other report names whom an actor of the one speaks for."""
    return not one.bodies.get(actor, frozenset()).isdisjoint(other.actors)


def _apart(some: frozenset[int], others: frozenset[int], close: float) -> bool:
    """Whether no two numbers are as close as that: the smaller as a share of the larger."""
    return all(min(a, b) < close * max(a, b) for a in some for b in others)


def _product(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return fsum(one[word] * other[word] for word in one.keys() & other.keys())


def _alike_abroad(one: Signature, other: Signature) -> float:
    """Compare what needs no translation; 0 unless enough of it speaks for one happening.

    Who is in it does not say what happened, nor do numbers say who was in it: an actor or a place
    has to be shared, and something besides actors. Acts do not count as evidence.
    """
    if abs(one.at - other.at) > ABROAD:
        return 0.0
    both = _shared(one, other)
    if (meant := _meant(one, other)) is not None:
        beyond = MEANT * (meant - MEANT_FROM)
        return max(0.0, MEANT_OVERLAP * _overlap(one, other, both) + beyond)
    if fsum(both.values()) < ABROAD_EVIDENCE:  # nearly always
        return 0.0
    actors = sum(kind_of(mark) is Mark.ACTOR for mark in both)
    known = actors or any(PLACE in mark for mark in both)
    evidence = fsum(weight for mark, weight in both.items() if kind_of(mark) is not Mark.ACT)
    if not known or actors == len(both) or evidence < ABROAD_EVIDENCE:
        return 0.0
    overlap = _overlap(one, other, both)
    return ABROAD_WORTH * overlap if overlap >= ABROAD_OVERLAP else 0.0


def _overlap(one: Signature, other: Signature, both: Mapping[str, float]) -> float:
    """Return which share of the marks of two reports are in both, 0 to 1."""
    lengths = one.marks_weigh, other.marks_weigh
    named = sum(mark in one.actors and mark in other.actors for mark in both)
    within = WITHIN if named > 1 else 0.0
    whole = (1 - within) * fsum(lengths) / 2 + within * min(lengths)
    # What both name in passing is in no length.
    return min(1.0, fsum(both.values()) / whole) if whole else 0.0


def _shared(one: Signature, other: Signature) -> dict[str, float]:
    """Weigh the marks of both; a government behind a leader whom both name is no further one."""
    both = {
        mark: min(one.marks[mark], other.marks[mark])
        for mark in one.marks.keys() & other.marks.keys()
    }
    behind: set[str] = set()
    for actor in both.keys() & one.bodies.keys():
        if actor in other.actors:
            behind |= one.bodies[actor] - one.actors.keys() - other.actors.keys()
    return {mark: value for mark, value in both.items() if mark not in behind}


def _meant(one: Signature, other: Signature) -> float | None:
    """Return how alike two reports are in what they mean, -1 to 1; None where that is not known."""
    mine, theirs = one.meaning, other.meaning
    if mine is None or theirs is None:
        return None
    if (one.meant_by, mine.size) != (other.meant_by, theirs.size):
        return None
    return float(mine @ theirs)


def _pairs(kind: str, anchors: frozenset[str], at: datetime) -> Iterator[str]:
    """Name each pair of anchors in the stretches of time around a moment.

    Two moments within SPAN of each other have a stretch in common: half a span to either side of
    them overlaps, and nothing a span wide reaches into more than the two its ends are in.
    """
    ends = (at - SPAN / 2, at + SPAN / 2)
    stretches = sorted({floor(end.timestamp() / STRETCH.total_seconds()) for end in ends})
    for one, other in combinations(sorted(anchors), 2):
        for stretch in stretches:
            yield f"{kind}:{one}+{other}:{stretch}"
