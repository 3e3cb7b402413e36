"""Stories as they grow, one report at a time."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from heapq import nlargest

from bot.domain.feeds import FeedId
from bot.domain.stories import Report, Story, StoryId
from bot.stories.words import folded

MOST_OF_FEED = 100  # reports of a story: what fills it is read and written with each report
LONG_TITLE = 5  # words: such a title is not found twice by chance
LONG_LEAD = 12

# Titles and outlets, which are compared for every digest; without it a rank takes ten times as long.
_plain = lru_cache(maxsize=16_384)(folded)


def add(story: Story | None, report: Report) -> Story:
    """Return the story with this report, or the story that it begins.

    A report takes the place of what its entry said before, unless that was seen later. Whatever
    order reports come in, and however often, the story ends up with the same ones: of each feed
    the newest MOST_OF_FEED, so that it may be another that leaves, or the report itself.
    """
    if story is None:
        return Story(id=StoryId(report.entry_id), reports=(report,))
    known = next((told for told in story.reports if told.entry_id == report.entry_id), None)
    if known is None:
        return _bounded(replace(story, reports=(*story.reports, report)), report.feed_id)
    if known == report or known.seen_at > report.seen_at:
        return story
    revised = (report if told is known else told for told in story.reports)
    return replace(story, reports=tuple(revised))


def _bounded(story: Story, feed_id: FeedId) -> Story:
    """Return the story with the newest reports of a feed, which no revision changes."""
    told = [report for report in story.reports if report.feed_id == feed_id]
    if len(told) <= MOST_OF_FEED:
        return story
    newest = nlargest(MOST_OF_FEED, ((it.published_at, it.entry_id) for it in told))
    kept = {entry_id for _, entry_id in newest}
    staying = (it for it in story.reports if it.feed_id != feed_id or it.entry_id in kept)
    return replace(story, reports=tuple(staying))


def sources(story: Story) -> tuple[str, ...]:
    """Return who stands behind a story, each once, in the order they were first heard.

    A report that cites an outlet is that outlet's word, and reports with one long title or one long
    first sentence are copies of one text: ten outlets that carry a wire report are one source. How many there are
    does not depend on the order of the reports.
    """
    origins: dict[str, Report] = {}
    for report in story.reports:
        for text in _copied(report):
            origins[text] = min(origins.get(text, report), report, key=_closeness)
    known: dict[str, str] = {}
    for report in story.reports:
        same = (origins[text] for text in _copied(report))
        source = _source(min((report, *same), key=_closeness))
        known.setdefault(_plain(source), source)
    return tuple(known.values())


def _copied(report: Report) -> Iterator[str]:
    """Yield what of a report is not written twice by chance: a long title, a long sentence."""
    for text, long in ((report.title, LONG_TITLE), (report.lead, LONG_LEAD)):
        plain = _plain(text)
        if len(plain.split()) >= long:
            yield plain


def distinct_sources(story: Story) -> int:
    """Return how many independent sources a story has."""
    return len(sources(story))


def _source(report: Report) -> str:
    return report.cites[0] if report.cites else report.outlet


def _closeness(report: Report) -> tuple[bool, str]:
    """Order copies of a text: whoever says where it is from is believed first."""
    return not report.cites, _plain(_source(report))
