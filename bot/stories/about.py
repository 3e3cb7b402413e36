"""What a story is about, and which of a reader's topics that touches.

A story is about whoever, and whatever act, at least a third of its reports name: what one report
of twenty mentions in passing makes nobody miss the story.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeVar

from bot.domain.actors import Actor, ActorId
from bot.domain.events import Act
from bot.domain.stories import Report, Story, StoryId
from bot.domain.topics import Topic, TopicKind
from bot.stories.words import WORD, folded

SHARE = 3  # one report in so many

# "And", "the", "in", "to" and the like, which Arabic and Hebrew write onto a word of three letters.
_PARTICLES = (
    re.compile(r"[وفبكل]?(?:ال|ل)?(?=[ء-ي]{3})"),
    re.compile(r"[והבלמשכ]{1,3}(?=[א-ת]{3})"),
)

Key = TypeVar("Key", bound=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a story is about."""

    names: tuple[StoryId, ...]  # every id it goes by
    actors: frozenset[ActorId]
    countries: frozenset[str]  # of these actors
    acts: frozenset[Act]
    outlets: frozenset[str]  # all of them
    languages: frozenset[str]  # all of them
    told: tuple[str, ...]  # headline and first sentence of each report

    def touches(self, topic: Topic) -> bool:
        """Tell whether the story is about a topic, or comes from it.

        Words are found in any headline or first sentence, as whole words in any case, with or
        without the article or preposition that Arabic and Hebrew write onto them.
        """
        if topic.kind is TopicKind.PAIR:
            return self.actors.issuperset(topic.actors)
        if topic.kind is TopicKind.WORD:
            return any(says(text, topic.key) for text in self.told)
        return topic.key in self._keys(topic.kind)

    @property
    def topics(self) -> Iterator[Topic]:
        """Every topic but words and pairs that the story touches."""
        for kind in TopicKind:
            if kind not in {TopicKind.PAIR, TopicKind.WORD}:
                for key in self._keys(kind):
                    yield Topic(kind, key)

    def _keys(self, kind: TopicKind) -> Collection[str]:
        match kind:
            case TopicKind.ACTOR:
                return self.actors
            case TopicKind.COUNTRY:
                return self.countries
            case TopicKind.ACT:
                return self.acts
            case TopicKind.SOURCE:
                return self.outlets
            case TopicKind.LANGUAGE:
                return self.languages
            case _:
                return self.names


class _Words(NamedTuple):
    """The words of a text, folded: each as it stands, then without what is written onto it."""

    each: tuple[tuple[str, ...], ...]
    forms: frozenset[str]  # of all of them


def about(story: Story, actors: Mapping[ActorId, Actor]) -> Subject:
    """Say what a story is about; the order of its reports makes no difference."""
    reports = story.reports
    named = _shared((report.actors for report in reports), len(reports))
    countries = _shared((_homes(report, actors) for report in reports), len(reports))
    return Subject(
        names=story.names,
        actors=named,
        countries=countries - {""},
        acts=_shared((report.acts for report in reports), len(reports)),
        outlets=frozenset(report.outlet for report in reports),
        languages=frozenset(report.language for report in reports),
        told=tuple(f"{report.title}\n{report.lead}" for report in reports),
    )


def says(text: str, words: str) -> bool:
    """Tell whether a text has these words, one after another."""
    wanted, there = _words(words), _words(text)
    first, *others = wanted.each or ((),)
    if not first or first[0] not in there.forms:  # nearly always
        return False
    last = len(there.each) - len(wanted.each)
    return any(
        first[0] in there.each[at]
        and all(it[0] in there.each[at + step] for step, it in enumerate(others, start=1))
        for at in range(last + 1)
    )


def forms_of(text: str) -> frozenset[str]:
    """Return every word of a text in each of its forms: what `says` finds begins with one."""
    return _words(text).forms


def first_form(words: str) -> str:
    """Return the form of the first of some words that a text has to have to say them."""
    each = _words(words).each
    return each[0][0] if each else ""


def _homes(report: Report, actors: Mapping[ActorId, Actor]) -> set[str]:
    return {actors[actor].country for actor in report.actors if actor in actors}


def _shared(named: Iterable[Iterable[Key]], reports: int) -> frozenset[Key]:
    counts = Counter(key for keys in named for key in set(keys))
    return frozenset(key for key, count in counts.items() if count * SHARE >= reports)


@lru_cache(maxsize=16_384)
def _words(text: str) -> _Words:
    each = tuple(tuple(_forms(word)) for word in WORD.findall(folded(text)))
    return _Words(each, frozenset(form for forms in each for form in forms))


def _forms(word: str) -> Iterator[str]:
    yield word
    for particles in _PARTICLES:
        written = particles.match(word)
        for end in range(1, written.end() + 1 if written else 1):
            yield word[end:]
