"""Which stories an edition tells, and through whose report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from operator import itemgetter

from rapidfuzz.fuzz import token_sort_ratio

from bot.digests.measured import Place
from bot.digests.slate import Slate
from bot.digests.wanted import Sieve, Wanted
from bot.domain.audience import ChatId
from bot.domain.digests import Edition, Telling, Told
from bot.domain.feeds import Ownership
from bot.domain.stories import Report, Story, StoryId
from bot.domain.wants import Length, Wants
from bot.stories.news import known_to, news_beyond, retold
from bot.stories.words import folded

NEARLY_THE_SAME = 85  # of 100: titles that differ in a word or two

COMMON = "en"  # the headline for who reads none of a story's languages, where it has one in this

# How long before the newest report of a story others tell the same state of it.
STATE_OF_IT = timedelta(hours=12)

# How many stories are told in full, and in a line.
LENGTHS = {Length.SHORT: (3, 3), Length.USUAL: (6, 6), Length.LINES: (0, 15)}

# Whose words are shown first, where several tell the same in a language.
PLACES = (
    Ownership.INDEPENDENT,
    Ownership.PUBLIC,
    Ownership.OFFICIAL,
    Ownership.STATE,
    Ownership.RESEARCH,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortlist:
    """What readers of the same wants may be told of a window, best first.

    The order in which the stories were found makes no difference.
    """

    since: datetime
    until: datetime
    languages: tuple[str, ...]  # to read in, the first one first
    stories: tuple[Story, ...]
    left_out: int

    def untold(
        self,
        told: Mapping[StoryId, Telling],
        *,
        most: int,
        among: int | None = None,
        chat_id: ChatId | None = None,
    ) -> tuple[Told, ...] | None:
        """Return what a reader is told who was `told` other things before, best first.

        A story told before is in it only if something new happened in it since, and then with that
        alone, linked to the message that told it where `chat_id` has such links. No two have
        headlines that are nearly the same. Only the first `among` stories are looked at, as if
        `told` said nothing of the others; None if they do not suffice to know the first `most`.
        """
        taken: list[Told] = []
        headlines: list[str] = []
        for story in self.stories[:among]:
            if len(taken) == most:
                break
            one = _told(story, self.languages, told, chat_id)
            headline = _headline(one.lead.title) if one else ""
            if one is None or any(_nearly(headline, other) for other in headlines):
                continue
            headlines.append(headline)
            taken.append(one)
        missing = len(taken) < most and among is not None and among < len(self.stories)
        return None if missing else tuple(taken)

    def edition(
        self,
        chosen: Sequence[Told],
        *,
        read: int,
        relevant: int,
        counted_from: datetime,
        full: int,
        failing: int = 0,
    ) -> Edition:
        """Put what was chosen into an edition; what was counted, and since when, is passed on."""
        return Edition(
            since=self.since,
            until=self.until,
            counted_from=counted_from,
            read=read,
            relevant=relevant,
            left_out=self.left_out,
            full=tuple(chosen[:full]),
            also=tuple(chosen[full:]),
            failing=failing,
        )


def shortlist(
    slate: Slate, *, since: datetime, now: datetime, languages: tuple[str, ...], wants: Wants
) -> Shortlist:
    """Return what readers of these wants may be told of a window.

    What was old when it came is told only where there is nothing newer.

    Of a story that is heard as it is, as nearly all are, sets say whether it passes and what in
    it is liked; only the others are looked at one by one.
    """
    sieve, languages = Sieve.of(wants), reading(languages, wants)
    seen = slate.within(since, now)
    news = slate.news(seen)
    partly = news & slate.touching(wants.unheard)
    whole = sieve.among(slate, news - partly)
    followed, less = slate.count(sieve.followed, whole), slate.count(sieve.less, whole)
    liked = [
        (slate.stories[it].standing(languages, followed=followed[it], less=less[it]), it)
        for it in followed.keys() | less.keys()
        if followed[it] or not wants.followed_only
    ]
    plain = frozenset() if wants.followed_only else whole - followed.keys() - less.keys()
    ranked = [one for one in slate.best_first(languages) if one[1] in plain]
    places = [(place, slate.stories[it].story) for place, it in (*ranked, *liked)]
    heard = (it for it in map(sieve.passed, (slate.stories[it] for it in partly)) if it)
    places += (_placed(it, languages) for it in heard if since < it.measured.updated_at)
    stories = tuple(story for _, story in sorted(places, key=itemgetter(0)))
    return Shortlist(
        since=since,
        until=now,
        languages=languages,
        stories=stories,
        left_out=len(news) - len(stories),
    )


def reading(languages: tuple[str, ...], wants: Wants) -> tuple[str, ...]:
    """Return in which languages a reader wants to read, the first one first."""
    wanted_in = wants.languages or languages
    own = (language for language in languages if language in wanted_in)
    return tuple(dict.fromkeys((*own, *wants.languages)))


def lead(story: Story, languages: tuple[str, ...]) -> Report:
    """Return the report whose headline and sentence stand for the story.

    One that the reader can read if there is any, in the first of the languages that has one, else
    in English; rather news than what was thought of it; then one of the story's last hours, since
    talks that opened yesterday may have ended today; then one with a lead sentence; then by who
    speaks (PLACES), at first hand, with a date, most relevant, earliest.
    """
    read = (*languages, COMMON)
    ranks = [read.index(it.language) if it.language in read else len(read) for it in story.reports]
    first = min(ranks)
    readable = [it for it, rank in zip(story.reports, ranks, strict=True) if rank == first]
    news = [report for report in story.reports if report.ownership is not Ownership.RESEARCH]
    newest = max(report.published_at for report in news or story.reports)

    def standing(report: Report) -> tuple[bool, bool, bool, int, bool, bool, float, datetime, str]:
        return (
            report.ownership is Ownership.RESEARCH,
            newest - report.published_at > STATE_OF_IT,
            not report.lead.strip(),
            PLACES.index(report.ownership),
            bool(report.cites),
            not report.dated,
            -report.relevance,
            report.published_at,
            report.entry_id,
        )

    return min(readable, key=standing)


def _placed(it: Wanted, languages: tuple[str, ...]) -> tuple[Place, Story]:
    followed, less = len(it.followed), len(it.less)
    return it.measured.standing(languages, followed=followed, less=less), it.story


def _told(
    story: Story,
    languages: tuple[str, ...],
    told: Mapping[StoryId, Telling],
    chat_id: ChatId | None,
) -> Told | None:
    """Tell a story, or of one told before what is new, in the words of a report that tells it."""
    before = known_to(story, told)
    if before is None:
        return Told(story=story, lead=lead(story, languages))
    telling, known = before
    news = news_beyond(story, known)
    if not news:
        return None
    return Told(
        story=story,
        lead=lead(replace(story, reports=retold(story, news)), languages),
        news=news,
        told_at=telling.at,
        told_in=telling.address(chat_id) if chat_id else "",
    )


# The same headlines are compared for every reader who may get them.
_headline = lru_cache(maxsize=4_096)(folded)


@lru_cache(maxsize=16_384)
def _nearly(headline: str, other: str) -> bool:
    return token_sort_ratio(headline, other) >= NEARLY_THE_SAME
