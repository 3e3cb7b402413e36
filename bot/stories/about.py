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

from bot.actors.fold import fold_key
from bot.domain.actors import Actor, ActorId
from bot.domain.events import Act
from bot.domain.stories import Report, Story, StoryId
from bot.domain.topics import Topic, TopicKind
from bot.stories.stems import asked_stems, stems
from bot.stories.words import POSSESSIVE, WORD, ZERO_WIDTH_NON_JOINER

SHARE = 3  # one report in so many

# "And", "the", "in", "to" and the like, which Arabic and Hebrew write onto a word of three letters.
_PARTICLES = (
    re.compile(r"[وفبكل]?(?:ال|ل)?(?=[ء-ي]{3})"),
    re.compile(r"[והבלמשכ]{1,3}(?=[א-ת]{3})"),
)

Key = TypeVar("Key", bound=str)


@dataclass(frozen=True, slots=True)
class Wording:
    """A headline and first sentence, and in which language they are."""

    text: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a story is about."""

    names: tuple[StoryId, ...]  # every id it goes by
    actors: frozenset[ActorId]
    countries: frozenset[str]  # of these actors
    acts: frozenset[Act]
    outlets: frozenset[str]  # all of them
    languages: frozenset[str]  # all of them
    told: tuple[Wording, ...]  # by each report

    def touches(self, topic: Topic) -> bool:
        """Tell whether the story is about a topic, or comes from it.

        Words are found in any headline or first sentence, as whole words in any case and in all
        their forms, with or without the article or preposition that Arabic and Hebrew write onto
        them.
        """
        if topic.kind is TopicKind.PAIR:
            return self.actors.issuperset(topic.actors)
        if topic.kind is TopicKind.WORD:
            return any(says(told, topic.key) for told in self.told)
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
    """The words of a text, each in all its forms: see `_forms`."""

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
        told=tuple(
            Wording(f"{report.title}\n{report.lead}", report.language) for report in reports
        ),
    )


def says(told: Wording, words: str) -> bool:
    """Tell whether a text has these words, one after another."""
    wanted, there = _wanted(words, told.language), _words(told)
    if not wanted or there.forms.isdisjoint(wanted[0]):  # nearly always
        return False
    last = len(there.each) - len(wanted)
    return any(
        all(not forms.isdisjoint(there.each[at + step]) for step, forms in enumerate(wanted))
        for at in range(last + 1)
    )


def forms_of(told: Wording) -> frozenset[str]:
    """Return every word of a text in each of its forms: what `says` finds begins with one."""
    return _words(told).forms


def first_forms(words: str, language: str) -> frozenset[str]:
    """Return the forms of which a text has to have one to say these words."""
    wanted = _wanted(words, language)
    return wanted[0] if wanted else frozenset()


def _homes(report: Report, actors: Mapping[ActorId, Actor]) -> set[str]:
    return {actors[actor].country for actor in report.actors if actor in actors}


def _shared(named: Iterable[Iterable[Key]], reports: int) -> frozenset[Key]:
    counts = Counter(key for keys in named for key in set(keys))
    return frozenset(key for key, count in counts.items() if count * SHARE >= reports)


@lru_cache(maxsize=16_384)
def _words(told: Wording) -> _Words:
    each = tuple(_forms(*word, told.language) for word in _spelled(told.text))
    return _Words(each, frozenset(form for forms in each for form in forms))


@lru_cache(maxsize=4_096)
def _wanted(words: str, language: str) -> tuple[frozenset[str], ...]:
    """Return each of the words that are looked for, as it is and as what its forms share.

    Of a word that is a stem already too much may be cut: "rehine", of "rehineler", to "reh".
    """
    return tuple(
        frozenset((word, *map(_as_stem, (word, *asked_stems(written, language)))))
        for word, written in _spelled(words)
    )


def _spelled(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a text, folded, each with its spelling where that is a word, too."""
    plain = POSSESSIVE.sub("", text.replace(ZERO_WIDTH_NON_JOINER, " "))
    words, written = WORD.findall(fold_key(plain)), WORD.findall(plain)
    yield from zip(words, written if len(written) == len(words) else words, strict=True)


@lru_cache(maxsize=30_000)  # nine tenths of the time are the stems
def _forms(word: str, written: str, language: str) -> tuple[str, ...]:
    """Return a word as it stands, then without what is written onto it, and its stems."""
    return (word, *_without_particles(word), *map(_as_stem, stems(written, language)))


def _without_particles(word: str) -> Iterator[str]:
    for particles in _PARTICLES:
        written = particles.match(word)
        for end in range(1, written.end() + 1 if written else 1):
            yield word[end:]


def _as_stem(stem: str) -> str:
    """Mark a stem, which need be no word."""
    return f"{stem}*"
