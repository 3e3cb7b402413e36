"""Stories kept in memory: for entries that come from a file, and for measuring."""

from collections import defaultdict

from bot.domain.stories import Report, Story, StoryId
from bot.stories.match import keys, place
from bot.stories.merge import add


class Pile:
    """Files reports as the program does, one after another, in memory."""

    def __init__(self) -> None:
        self.stories: dict[StoryId, Story] = {}
        self._found: defaultdict[str, set[StoryId]] = defaultdict(set)

    def file(self, report: Report) -> StoryId:
        """File a report, and return its story."""
        labels = keys(report)
        near = set[StoryId]().union(*(self._found.get(label, ()) for label in labels))
        chosen = place(report, [self.stories[each] for each in near], now=report.seen_at)
        story = add(self.stories[chosen] if chosen else None, report)
        self.stories[story.id] = story
        for label in labels:
            self._found[label].add(story.id)
        return story.id
