"""Stories kept in memory: for entries that come from a file, and for measuring."""

from collections import defaultdict
from collections.abc import Collection

from bot.domain.entries import EntryId
from bot.domain.stories import Report, Story, StoryId
from bot.stories.match import keys
from bot.stories.moves import drawn, moved
from bot.stories.settle import settle


class Pile:
    """Files reports as the program does, one after another, in memory."""

    def __init__(self) -> None:
        self.stories: dict[StoryId, Story] = {}
        self.story_of: dict[EntryId, StoryId] = {}
        self._became: dict[StoryId, StoryId] = {}  # of those that joined another
        self._found: defaultdict[str, set[StoryId]] = defaultdict(set)

    def file(self, report: Report) -> StoryId:
        """File a report, and return its story."""
        labels, now = keys(report), report.seen_at
        had = self.story_of.get(report.entry_id)
        own = self._now(had) if had else None
        candidates = self._near(labels)
        settled = settle(report, candidates, now=now, own=own)
        for each in drawn(report, settled, candidates):
            settled = moved(settled, each, self._near(keys(each)), now=now)
            labels |= keys(each)
        for left in settled.left:
            self._keep(left)
        for gone in settled.gone:
            self.stories.pop(gone.id, None)  # it may have begun just now
            self._became[gone.id] = settled.story.id
            self._label(gone, settled.story.id, gone.id)
        for parted in settled.parted:
            self._keep(parted)
            self._label(parted, parted.id)
        self._keep(settled.story)
        self.story_of[report.entry_id] = settled.story.id  # it may have fallen out at once
        if settled.parted:  # it may be what left
            self._label(settled.story, settled.story.id)
        for label in labels:
            self._found[label].add(settled.story.id)
        return settled.story.id

    def _near(self, labels: Collection[str]) -> list[Story]:
        names = set[StoryId]().union(*(self._found.get(label, ()) for label in labels))
        return list({story.id: story for story in map(self._now, names)}.values())

    def _now(self, name: StoryId) -> Story:
        """Return the story that goes by a name, which a revision or what fell out may still have."""
        while name not in self.stories:
            name = self._became[name]
        return self.stories[name]

    def _keep(self, story: Story) -> None:
        self.stories[story.id] = story
        self.story_of.update((report.entry_id, story.id) for report in story.reports)

    def _label(self, story: Story, name: StoryId, gone: StoryId | None = None) -> None:
        for report in story.reports:
            for label in keys(report):
                self._found[label].add(name)
                if gone is not None:
                    self._found[label].discard(gone)
