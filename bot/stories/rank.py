"""Which story comes first in a digest, and why.

Points are added up; what a story can get for each is its most:

    fresh         15     newest dated publication within three days of now, and only then
    recent         2     halved for each day since that publication
    sources        3     log2 of independent sources: 1 for two, 2 for four, 3 for eight
    ownership      1     half a point for each class of ownership after the first
    languages      1.5   half a point for each language after the first
    confirmed      1.5   a primary source is among the reports
    acts           1.5   the weightiest act, see WEIGHTS
    actors         0.5   a tenth for each actor
    relevance      1     of the most relevant report
    readable       0.5   a report is in a language of the reader
    state media    ≤ 0   takes what goes beyond two points, fresh and recent aside, when only
                         state media tell it
    followed       3     one and a half for each thing in it that the reader follows
    less          −4     the reader wants less of something in it

What stands behind a story is worth 10.5 at most, and following 3: however well told, an old story
never comes before a fresh one, unless the reader wants less of that. A story without a date is
never fresh.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log2

from bot.domain.events import Act
from bot.domain.feeds import Ownership
from bot.domain.stories import Story
from bot.stories.merge import distinct_sources

FRESH_FOR = timedelta(days=3)
FRESH = 15.0
STATE_ALONE = 2.0
FOLLOWED, MOST_FOLLOWED = 1.5, 3.0
LESS = -4.0

# An editor's judgement: what changes matters weighs more than what is said about it.
WEIGHTS = {
    Act.AGREE: 1.5,
    Act.CONCEDE: 1.5,
    Act.RETREAT: 1.5,
    Act.SANCTION: 1.5,
    Act.COERCE: 1.2,
    Act.ASSAULT: 1.2,
    Act.MOBILIZE: 1.2,
    Act.THREATEN: 1.2,
    Act.CONSULT: 1.0,
    Act.COOPERATE: 1.0,
    Act.AID: 1.0,
    Act.REQUEST: 1.0,
    Act.REJECT: 1.0,
    Act.SUPPORT: 0.6,
    Act.ACCUSE: 0.6,
    Act.PROTEST: 0.6,
    Act.STATEMENT: 0.3,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Points for one thing; `reason` is the figure they were given for."""

    name: str
    points: float
    reason: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    score: float  # the sum of the parts; more comes first
    parts: tuple[Part, ...]


def rank(
    story: Story, *, now: datetime, languages: tuple[str, ...], followed: int = 0, less: int = 0
) -> Rank:
    """Rank a story for a reader of these languages, by the formula above.

    `followed` and `less` say how many things in it the reader follows, or wants less of. The
    order of its reports makes no difference.
    """
    evidence = _evidence(story, languages)
    parts = (
        *_freshness(story, now),
        *evidence,
        *_restraint(story, evidence),
        *taste(followed, less),
    )
    return Rank(score=sum(part.points for part in parts), parts=parts)


def _freshness(story: Story, now: datetime) -> tuple[Part, ...]:
    dated = [report.published_at for report in story.reports if report.dated]
    if not dated or now - max(dated) > FRESH_FOR:
        return ()
    days = max(now - max(dated), timedelta(0)) / timedelta(days=1)
    return (
        Part(name="fresh", points=FRESH, reason=days),
        Part(name="recent", points=2 * 0.5**days, reason=days),
    )


def _evidence(story: Story, languages: tuple[str, ...]) -> tuple[Part, ...]:
    sources = distinct_sources(story)
    classes = len({report.ownership for report in story.reports})
    tongues = story.languages
    weight = max((WEIGHTS[act] for act in story.acts), default=0.0)
    actors = len(story.actors)
    relevance = max(report.relevance for report in story.reports)
    readable = float(any(language in languages for language in tongues))
    return (
        Part(name="sources", points=min(3.0, log2(sources)), reason=sources),
        Part(name="ownership", points=min(1.0, 0.5 * (classes - 1)), reason=classes),
        Part(name="languages", points=min(1.5, 0.5 * (len(tongues) - 1)), reason=len(tongues)),
        Part(name="confirmed", points=1.5 * story.confirmed, reason=float(story.confirmed)),
        Part(name="acts", points=weight, reason=weight),
        Part(name="actors", points=min(0.5, 0.1 * actors), reason=actors),
        Part(name="relevance", points=relevance, reason=relevance),
        Part(name="readable", points=0.5 * readable, reason=readable),
    )


def _restraint(story: Story, evidence: tuple[Part, ...]) -> tuple[Part, ...]:
    if any(report.ownership is not Ownership.STATE for report in story.reports):
        return ()
    beyond = sum(part.points for part in evidence) - STATE_ALONE
    return (Part(name="state media", points=-max(0.0, beyond), reason=len(story.outlets)),)


def taste(followed: int, less: int) -> tuple[Part, ...]:
    """Return the parts that depend on how many things in a story a reader follows, or wants less of."""
    parts: tuple[Part, ...] = ()
    if followed:
        points = min(MOST_FOLLOWED, FOLLOWED * followed)
        parts += (Part(name="followed", points=points, reason=followed),)
    if less:
        parts += (Part(name="less", points=LESS, reason=less),)
    return parts
