"""Stories: entries of any language about one happening."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple, NewType

from bot.domain.actors import ActorId
from bot.domain.assessments import Assessment
from bot.domain.entries import EntryId
from bot.domain.events import Act
from bot.domain.feeds import FeedId, Ownership

StoryId = NewType("StoryId", str)

PLACE = "@"  # how a concept that is a place begins

# For how long a filing is kept, from when it was filed.
KEEP_IN_STORY = timedelta(days=400)  # and its story
KEEP_LEFT_OUT = timedelta(days=14)  # long enough to look up why it was left out


class Figure(NamedTuple):
    """A count that a report gives, as 33 of "hostages"."""

    of: str  # a key of [counted] in config/lexicon/concepts.toml
    number: int


class Seat(NamedTuple):
    """What somebody named in a report has an office at, on its day: Putin, at gov-ru."""

    actor: ActorId
    body: ActorId


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An entry as a story shows it: enough to rank, to cite and to link, without the entry."""

    entry_id: EntryId
    feed_id: FeedId
    outlet: str
    ownership: Ownership
    country: str
    language: str
    title: str
    lead: str  # the first sentence of the text that is not the title; "" if there is none
    url: str
    published_at: datetime
    seen_at: datetime
    dated: bool
    relevance: float
    actors: tuple[ActorId, ...]  # most often named first
    acts: tuple[Act, ...]  # surest first
    cites: tuple[str, ...] = ()
    sample: bool = False
    headed: tuple[ActorId, ...] = ()  # named in the title or the lead
    passing: tuple[ActorId, ...] = ()  # named there too, but not whom it is about: most are places
    seats: tuple[Seat, ...] = ()  # of those named there whom it is about
    meaning: str = ""  # of title and lead, see bot.ports.Gist; "" if it was not asked for
    concepts: tuple[str, ...] = ()  # things and places of title and lead, in no language
    figures: tuple[Figure, ...] = ()  # in order of appearance
    hosts: tuple[ActorId, ...] = ()  # governments of the places that title and lead name

    def __hash__(self) -> int:
        """Hash the entry alone: a report is looked up by the hundred while another is filed."""
        return hash(self.entry_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A report, and what was new in it when it came."""

    report: Report
    acts: tuple[Act, ...] = ()
    actors: tuple[ActorId, ...] = ()
    figures: tuple[Figure, ...] = ()
    official: bool = False  # the first primary source
    language: bool = False  # the first in its language
    first: bool = False  # of all: everything in it was new

    @property
    def news(self) -> bool:
        """Whether it told something new: what was done, by whom, or how many."""
        return bool(self.acts or self.actors or self.figures)


class Origin(NamedTuple):
    """Where a report of a story was before it moved there, and until when."""

    entry_id: EntryId
    story_id: StoryId
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """All reports of one happening. Its id is its first report's, and never changes."""

    id: StoryId
    reports: tuple[Report, ...]  # in the order they were filed; one an entry
    formerly: tuple[StoryId, ...] = ()  # stories that became part of it, or that it was part of
    origins: tuple[Origin, ...] = ()  # of reports that were in other stories

    @property
    def names(self) -> tuple[StoryId, ...]:
        """Every id that it goes by."""
        return (self.id, *self.formerly)

    @property
    def told_as(self) -> tuple[StoryId, ...]:
        """Every id under which some of it may have been told."""
        return tuple(dict.fromkeys((*self.names, *(it.story_id for it in self.origins))))

    @property
    def began_at(self) -> datetime:
        return min(report.published_at for report in self.reports)

    @property
    def updated_at(self) -> datetime:
        """When the newest report was seen: what makes a story new to a reader."""
        return max(report.seen_at for report in self.reports)

    @property
    def latest_at(self) -> datetime:
        return max(report.published_at for report in self.reports)

    def newest_at(self, now: datetime) -> datetime:
        """Return when the newest report was published, or seen if undated; never after now."""
        times = (it.published_at if it.dated else it.seen_at for it in self.reports)
        return min(max(times), now)

    @property
    def outlets(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(report.outlet for report in self.reports))

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(report.language for report in self.reports))

    @property
    def actors(self) -> tuple[ActorId, ...]:
        """Who it is about: named by most reports first."""
        counts = Counter(actor for report in self.reports for actor in report.actors)
        return tuple(actor for actor, _ in counts.most_common())

    @property
    def principals(self) -> tuple[ActorId, ...]:
        """Its actors without the bodies for which one speaks who is named as often.

        Of Putin and the government of Russia, Putin; of a government and a minister whom one report
        of ten names, both.
        """
        counts = Counter(actor for report in self.reports for actor in report.actors)
        spoken_for = {
            seat.body
            for report in self.reports
            for seat in report.seats
            if counts[seat.actor] >= counts[seat.body]
        }
        return tuple(actor for actor in self.actors if actor not in spoken_for)

    @property
    def acts(self) -> tuple[Act, ...]:
        """What it tells of: told by most reports first."""
        counts = Counter(act for report in self.reports for act in report.acts)
        return tuple(act for act, _ in counts.most_common())

    @property
    def confirmed(self) -> bool:
        """Whether a primary source, a government or an international body, is among the reports."""
        return any(report.ownership is Ownership.OFFICIAL for report in self.reports)

    @property
    def sample(self) -> bool:
        return any(report.sample for report in self.reports)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Where an assessed entry went. Irrelevant entries are filed too, under no story."""

    assessment: Assessment
    report: Report
    story_id: StoryId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """What filing one entry changed beside the story it went to."""

    gone: tuple[StoryId, ...] = ()  # became part of that story; asked for, they are that story
    parted: tuple[Story, ...] = ()  # left it, and are stories of their own
    left: tuple[Story, ...] = ()  # go on without a report that moved to it
    moved: tuple[Filing, ...] = ()  # of other entries, under the stories they are in now
