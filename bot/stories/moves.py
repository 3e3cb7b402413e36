"""Reports that move to the story which a new report went to.

A report finds its story among what is there when it comes. What came before it may have begun a
story of its own for that alone, or joined a worse one: such a report is placed again, as if it came
last. So it matters less in which order feeds answer.

Who was told a report is not told it again: the story it moves to remembers the names of the one it
left, goes by none of them, and knows of no other report that it was told. A story that is left by its only report becomes part of the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.stories import Origin, Report, Story, StoryId
from bot.stories.match import alike, overdue, place
from bot.stories.merge import add
from bot.stories.settle import MOST_COMPARED, Settled, united
from bot.stories.signature import signature

DRAWS = 0.25  # how alike a report has to be to the new one; 0.17 moved more, and more wrong ones
MOST_DRAWN = 8  # of them are placed again, the most alike: each takes a look into the store


def drawn(report: Report, settled: Settled, candidates: Sequence[Story]) -> tuple[Report, ...]:
    """Return which reports of other stories are to be placed again, the most alike first.

    Those that are more like the report just filed than like any other of their story. The report
    that a story is named after comes last: it stays while there are others in its story.
    """
    if settled.parted:
        return ()
    found = (
        (_stays(each, story), -near, each.published_at, each.entry_id, each)
        for story in _standing(settled, candidates)
        if story.id != settled.story.id
        for near, each in _nearer(report, story)
    )
    return tuple(each for *_, each in sorted(found, key=lambda it: it[:-1])[:MOST_DRAWN])


def moved(settled: Settled, each: Report, near: Sequence[Story], *, now: datetime) -> Settled:
    """Move a report to the story just filed in, if it would be placed there now.

    `near` are the stories that share a key with it, as they stood before the filing. Their order makes
    no difference.
    """
    standing = _standing(settled, near)
    own = next((story for story in standing if _has(story, each)), None)
    if own is None or own.id == settled.story.id or _stays(each, own):
        return settled
    others = [story for story in standing if story.id != own.id]
    if len(own.reports) == 1:
        chosen = place(each, others, now=now)
        return _taking_in(settled, own, each) if chosen == settled.story.id else settled
    rest = _without(own, each)
    if overdue(rest.reports, now=now) > overdue(own.reports, now=now):  # it keeps the story going
        return settled
    if place(each, [*others, rest], now=now) != settled.story.id:
        return settled
    story = add(settled.story, each)
    origins = {*story.origins, *_origins(each, own, now)}
    story = replace(story, origins=tuple(sorted(origins)))
    if not _has(story, each):  # too old for a story with so much of its feed
        return settled
    left = (*(it for it in settled.left if it.id != own.id), rest)
    return replace(settled, story=story, left=left, drawn=(*settled.drawn, each))


def _taking_in(settled: Settled, own: Story, each: Report) -> Settled:
    story = united(settled.story, own)
    other = own if story.id == settled.story.id else settled.story
    left = tuple(it for it in settled.left if it.id != own.id)
    return replace(
        settled,
        story=story,
        gone=(*settled.gone, other),
        left=left,
        drawn=(*settled.drawn, each),
    )


def _nearer(report: Report, story: Story) -> Iterator[tuple[float, Report]]:
    """Yield the reports of a story that are more like the report than like any other of it."""
    mine, told = signature(report), story.reports[-MOST_COMPARED:]
    for each in told:
        theirs = signature(each)
        if not mine.meets(theirs) or (near := alike(mine, theirs)) < DRAWS:
            continue
        if all(alike(theirs, signature(it)) < near for it in told if it is not each):
            yield near, each


def _standing(settled: Settled, stories: Sequence[Story]) -> list[Story]:
    """Return the stories as they stand after what was settled, each once."""
    gone = {story.id for story in settled.gone}
    changed = {story.id: story for story in (settled.story, *settled.left)}
    stood = (it for it in stories if it.id not in gone and it.id not in changed)
    return [*stood, *changed.values()]


def _stays(report: Report, story: Story) -> bool:
    """Whether others depend on the report's name: no two stories may ever have one name."""
    return len(story.reports) > 1 and StoryId(report.entry_id) == story.id


def _origins(report: Report, own: Story, now: datetime) -> Iterator[Origin]:
    yield from (it for it in own.origins if it.entry_id == report.entry_id)
    yield from (Origin(report.entry_id, name, now) for name in own.names)


def _without(story: Story, report: Report) -> Story:
    return replace(
        story, reports=tuple(it for it in story.reports if it.entry_id != report.entry_id)
    )


def _has(story: Story, report: Report) -> bool:
    return any(it.entry_id == report.entry_id for it in story.reports)
