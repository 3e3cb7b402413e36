"""Which stories an edition tells, and through whose report."""

from collections.abc import Container, Iterable, Sequence
from datetime import datetime

from rapidfuzz.fuzz import token_sort_ratio

from bot.domain.digests import Edition, Told
from bot.domain.feeds import Ownership
from bot.domain.stories import Report, Story, StoryId
from bot.stories.rank import rank
from bot.stories.words import folded

NEARLY_THE_SAME = 85  # of 100: titles that differ in a word or two

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
    told: Container[StoryId],
    since: datetime,
    now: datetime,
    languages: tuple[str, ...],
    read: int,
    relevant: int,
    full: int = 6,
    also: int = 6,
) -> Edition:
    """Return the edition of a window: what was seen after `since` and up to `now`, best first.

    No story told before is in it, and no two whose headlines are nearly the same. `read` and
    `relevant` are passed on. The order of the stories makes no difference.
    """
    fresh = (
        story for story in stories if since < story.updated_at <= now and story.id not in told
    )
    chosen = _unlike(_best_first(fresh, now, languages), languages, full + also)
    return Edition(
        since=since,
        until=now,
        read=read,
        relevant=relevant,
        full=tuple(chosen[:full]),
        also=tuple(chosen[full:]),
    )


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
    stories: Iterable[Story], now: datetime, languages: tuple[str, ...]
) -> list[Story]:
    def standing(story: Story) -> tuple[float, float, str]:
        score = rank(story, now=now, languages=languages).score
        return -score, -story.latest_at.timestamp(), story.id

    return sorted(stories, key=standing)


def _unlike(stories: Iterable[Story], languages: tuple[str, ...], count: int) -> list[Told]:
    """Take stories from the top, leaving out those whose headline has been taken."""
    taken: list[Told] = []
    headlines: list[str] = []
    for story in stories:
        if len(taken) == count:
            break
        report = lead(story, languages)
        headline = folded(report.title)
        if any(token_sort_ratio(headline, other) >= NEARLY_THE_SAME for other in headlines):
            continue
        headlines.append(headline)
        taken.append(Told(story=story, lead=report))
    return taken
