"""Which stories an edition tells, and through whose report."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from rapidfuzz.fuzz import token_sort_ratio

from bot.digests.wanted import Sieve, Wanted
from bot.domain.actors import Actor, ActorId
from bot.domain.digests import Edition, Telling, Told
from bot.domain.feeds import Ownership
from bot.domain.stories import Report, Story, StoryId
from bot.domain.wants import Length, Wants
from bot.stories.news import news_since
from bot.stories.rank import rank
from bot.stories.words import folded

NEARLY_THE_SAME = 85  # of 100: titles that differ in a word or two

# How many stories are told in full, and in a line.
LENGTHS = {Length.SHORT: (3, 3), Length.USUAL: (6, 6), Length.LINES: (0, 15)}

# Whose words are shown first, where several tell the same in a language.
PLACES = (
    Ownership.INDEPENDENT,
    Ownership.PUBLIC,
    Ownership.OFFICIAL,
    Ownership.RESEARCH,
    Ownership.STATE,
)


def choose(
    stories: Sequence[Story],
    *,
    told: Mapping[StoryId, Telling],
    since: datetime,
    now: datetime,
    languages: tuple[str, ...],
    read: int,
    relevant: int,
    wants: Wants | None = None,
    actors: Mapping[ActorId, Actor] | None = None,
    full: int = 6,
    also: int = 6,
) -> Edition:
    """Return the edition of a window: what was seen after `since` and up to `now`, best first.

    A story told before is in it only if something new happened in it since, and then with that
    alone. None is in it that the reader does not want, and no two whose headlines
    are nearly the same. `read` and `relevant` are passed on; `actors` are needed to know the
    countries of those a story names. The order of the stories makes no difference.
    """
    wants = wants or Wants()
    seen = [
        story
        for story in stories
        if since < story.updated_at <= now and _anything_new(story, told)
    ]
    sieve = Sieve.of(wants)
    kept = [it for story in seen if (it := sieve.wanted(story, actors or {}))]
    fresh = [it for it in kept if since < it.story.updated_at and _anything_new(it.story, told)]
    languages = reading(languages, wants)
    chosen = _unlike(_best_first(fresh, now, languages), languages, full + also, told)
    return Edition(
        since=since,
        until=now,
        read=read,
        relevant=relevant,
        left_out=len(seen) - len(fresh),
        full=tuple(chosen[:full]),
        also=tuple(chosen[full:]),
    )


def reading(languages: tuple[str, ...], wants: Wants) -> tuple[str, ...]:
    """Return in which languages a reader wants to read, the first one first."""
    wanted_in = wants.languages or languages
    own = (language for language in languages if language in wanted_in)
    return tuple(dict.fromkeys((*own, *wants.languages)))


def lead(story: Story, languages: tuple[str, ...]) -> Report:
    """Return the report whose headline and sentence stand for the story.

    One that the reader can read if there is any, in the first of the languages that has one; then
    one with a lead sentence; then by who speaks (PLACES), with a date, most relevant, earliest.
    """

    def standing(report: Report) -> tuple[int, bool, int, bool, float, datetime, str]:
        readable = report.language in languages
        return (
            languages.index(report.language) if readable else len(languages),
            not report.lead.strip(),
            PLACES.index(report.ownership),
            not report.dated,
            -report.relevance,
            report.published_at,
            report.entry_id,
        )

    return min(story.reports, key=standing)


def _best_first(
    stories: Iterable[Wanted], now: datetime, languages: tuple[str, ...]
) -> list[Story]:
    def standing(one: Wanted) -> tuple[float, float, str]:
        story, followed, less = one.story, len(one.followed), len(one.less)
        ranked = rank(story, now=now, languages=languages, followed=followed, less=less)
        return -ranked.score, -story.latest_at.timestamp(), story.id

    return [one.story for one in sorted(stories, key=standing)]


def _telling(story: Story, told: Mapping[StoryId, Telling]) -> Telling | None:
    """Return when a story was last told, under any of its names."""
    tellings = (told[name] for name in story.names if name in told)
    return max(tellings, key=lambda telling: telling.at, default=None)


def _anything_new(story: Story, told: Mapping[StoryId, Telling]) -> bool:
    telling = _telling(story, told)
    return telling is None or bool(news_since(story, telling.at))


def _told(story: Story, languages: tuple[str, ...], telling: Telling | None) -> Told:
    """Tell a story, or of one told before what is new, in the words of a report that brought it."""
    if telling is None:
        return Told(story=story, lead=lead(story, languages))
    news = news_since(story, telling.at)
    brought = replace(story, reports=tuple(step.report for step in news))
    return Told(story=story, lead=lead(brought, languages), news=news, reply_to=telling.message_id)


def _unlike(
    stories: Iterable[Story],
    languages: tuple[str, ...],
    count: int,
    told: Mapping[StoryId, Telling],
) -> list[Told]:
    """Take stories from the top, leaving out those whose headline has been taken."""
    taken: list[Told] = []
    headlines: list[str] = []
    for story in stories:
        if len(taken) == count:
            break
        one = _told(story, languages, _telling(story, told))
        headline = folded(one.lead.title)
        if any(token_sort_ratio(headline, other) >= NEARLY_THE_SAME for other in headlines):
            continue
        headlines.append(headline)
        taken.append(one)
    return taken
