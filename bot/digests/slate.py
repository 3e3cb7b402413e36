"""The stories of a moment, put up for many readers: what one asks of them is there for the next."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property

from bot.digests.measured import Measured, Place
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Evidence
from bot.stories.about import first_forms, forms_of, says

INDEPENDENTLY = 2  # sources

Some = frozenset[int]  # stories, by their place on the slate


class Slate:
    """Stories, and which of them a topic touches, as sets of places: 0 is the first story."""

    def __init__(self, stories: Iterable[Measured]) -> None:
        self.stories: Sequence[Measured] = tuple(stories)
        self._touched: dict[Topic, Some] = {}
        self._orders: dict[frozenset[str], Sequence[tuple[Place, int]]] = {}
        self._windows: dict[tuple[datetime, datetime], Some] = {}

    def within(self, since: datetime, until: datetime) -> Some:
        """Return the stories of which something was seen after `since`, and nothing later."""
        window = since, until
        if window not in self._windows:
            self._windows[window] = frozenset(
                place
                for place, story in enumerate(self.stories)
                if since < story.updated_at <= until
            )
        return self._windows[window]

    def news(self, places: Some) -> Some:
        """Return these stories without what was old when it came, unless there is nothing else.

        A feed that is read for the first time brings what it published for weeks.
        """
        return places - self._old or places

    def touching(self, topics: Iterable[Topic]) -> Some:
        """Return the stories that any of these topics touches."""
        return frozenset[int]().union(*map(self._touching, topics))

    def attested(self, evidence: Evidence) -> Some:
        match evidence:
            case Evidence.ANY:
                return self._every
            case Evidence.TWO:
                return self._corroborated
            case Evidence.OFFICIAL:
                return self._official

    def count(self, topics: Iterable[Topic], places: Some) -> Counter[int]:
        """Return how many of these topics touch each of some stories that any touches."""
        return Counter(it for topic in topics for it in self._touching(topic) & places)

    def best_first(self, languages: tuple[str, ...]) -> Sequence[tuple[Place, int]]:
        """Return all stories in order of rank, for a reader of these languages without tastes."""
        spoken = frozenset(languages)
        if spoken not in self._orders:
            self._orders[spoken] = sorted(
                (story.standing(languages), place) for place, story in enumerate(self.stories)
            )
        return self._orders[spoken]

    @cached_property
    def _old(self) -> Some:
        return frozenset(it for it, story in enumerate(self.stories) if story.came_old)

    @cached_property
    def _every(self) -> Some:
        return frozenset(range(len(self.stories)))

    @cached_property
    def _corroborated(self) -> Some:
        return frozenset(it for it in self._every if self.stories[it].sources >= INDEPENDENTLY)

    @cached_property
    def _official(self) -> Some:
        return frozenset(it for it in self._every if self.stories[it].story.confirmed)

    def _touching(self, topic: Topic) -> Some:
        if topic not in self._touched:
            self._touched[topic] = self._found(topic)
        return self._touched[topic]

    def _found(self, topic: Topic) -> Some:
        match topic.kind:
            case TopicKind.PAIR:
                one, other = (Topic(TopicKind.ACTOR, it) for it in topic.actors)
                return self._touching(one) & self._touching(other)
            case TopicKind.WORD:
                return self._saying(topic.key)
            case _:
                return frozenset(self._topics.get(topic, ()))

    def _saying(self, words: str) -> Some:
        places = (
            self._forms[language].get(form, ())
            for language in self._forms
            for form in first_forms(words, language)
        )
        return frozenset(
            place
            for place in set[int]().union(*places)
            if any(says(told, words) for told in self.stories[place].subject.told)
        )

    @cached_property
    def _topics(self) -> dict[Topic, set[int]]:
        found = defaultdict[Topic, set[int]](set)
        for place, story in enumerate(self.stories):
            for topic in story.subject.topics:
                found[topic].add(place)
        return found

    @cached_property
    def _forms(self) -> Mapping[str, Mapping[str, set[int]]]:
        """By language, where each word is said, in any form; asked for only if somebody has one."""
        found = defaultdict[str, defaultdict[str, set[int]]](lambda: defaultdict(set))
        for place, story in enumerate(self.stories):
            for told in story.subject.told:
                for form in forms_of(told):
                    found[told.language][form].add(place)
        return found
