"""Several names in one question: where one ends and the next begins."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice, pairwise, product

from bot.actors.resolve import Nobody, Several
from bot.domain.actors import Actor, ActorId

MOST_WORDS = 8  # 36 phrases to look up, at half a millisecond each
MOST_CHOICES = 8  # as many buttons as fit under a question

Found = Actor | Several
Resolve = Callable[[str], Found | Nobody]

# What people write between two names, in ten languages.
JOINING = frozenset(
    ("& + , ، / vs and with dan dengan و مع и с با ו עם ve ile et avec y e con und mit").split()  # noqa: SIM905 - reads as people write
)
_COMMA = re.compile("[,،]")
_ATTACHED = ("و", "ו")  # "and" in Arabic and Hebrew is one letter before the name
_SHORTEST_ATTACHED = 3  # that letter, and the shortest of names


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Names that fit several actors, together; the asker has to choose."""

    asked: str
    options: tuple[tuple[Actor, ...], ...]  # best first


@dataclass(frozen=True, slots=True)
class _Reading:
    names: tuple[Found, ...]
    joined: int  # how many of the names have a word before them that joins

    @property
    def open(self) -> int:
        return sum(isinstance(name, Several) for name in self.names)

    @property
    def doubt(self) -> tuple[int, int, int]:
        """Names left open, names told twice, and names put together without a word."""
        return self.open, len(self.names) - len(_once(self.names)), -self.joined

    @property
    def sound(self) -> bool:
        """Two first names may be one person we do not know; a word between them says not."""
        return self.open < len(self.names) or self.joined == len(self.names) - 1


def names_in(written: str, resolve: Resolve, *, most: int) -> tuple[Found, ...] | Nobody:
    """Read up to `most` names; the fewest that explain every word are meant.

    What is one name as a whole is one name: "Bosnia and Herzegovina". Of several ways to part
    the words, the one is taken that leaves fewest names open.
    """
    whole = resolve(written)
    if not isinstance(whole, Nobody):
        return (whole,)
    look_up = cache(resolve)
    apart = [part for part in _COMMA.split(written) if part.strip()]
    if 1 < len(apart) <= most:
        named = [look_up(part) for part in apart]
        found = [name for name in named if not isinstance(name, Nobody)]
        if len(found) == len(named):
            return _once(found)
    words = _COMMA.sub(r" \g<0> ", written).split()
    if len(words) > MOST_WORDS:
        return whole
    for count in range(2, min(most, len(words)) + 1):
        readings = [reading for reading in _readings(words, count, look_up) if reading.sound]
        if readings:
            return _once(min(readings, key=lambda reading: reading.doubt).names)
    return whole


def choices(asked: str, names: Sequence[Found]) -> Choices:
    """Offer whom open names may mean, all of them together, likeliest first."""
    ranked = [name.actors if isinstance(name, Several) else (name,) for name in names]
    # product() would exhaust the last name first; the sum of ranks treats them alike.
    ways = sorted(product(*map(range, map(len, ranked))), key=sum)
    options = (
        tuple(actors[rank] for actors, rank in zip(ranked, way, strict=True)) for way in ways
    )
    distinct = (option for option in options if len({it.id for it in option}) == len(option))
    return Choices(asked=asked, options=tuple(islice(distinct, MOST_CHOICES)))


def _once(names: Sequence[Found]) -> tuple[Found, ...]:
    """Leave out whom an earlier name means already."""
    kept: dict[ActorId | int, Found] = {}
    for place, name in enumerate(names):
        kept.setdefault(place if isinstance(name, Several) else name.id, name)
    return tuple(kept.values())


def _readings(words: Sequence[str], count: int, resolve: Resolve) -> Iterator[_Reading]:
    for cuts in combinations(range(1, len(words)), count - 1):
        parts = [words[start:end] for start, end in pairwise((0, *cuts, len(words)))]
        reading = _reading(parts, resolve)
        if reading:
            yield reading


def _reading(parts: Sequence[Sequence[str]], resolve: Resolve) -> _Reading | None:
    """Look every part up, without the words that join; None if one of them is no name."""
    names: list[Found] = []
    joined = 0
    for place, part in enumerate(parts):
        bare = _bare(part)
        name = resolve(" ".join(bare)) if bare else Nobody()
        attached = place > 0 and isinstance(name, Nobody) and _attached(bare)
        if attached:
            name = resolve(" ".join((bare[0][1:], *bare[1:])))
        if isinstance(name, Nobody):
            return None
        names.append(name)
        joined += attached or (place > 0 and _joins(parts[place - 1][-1], part[0]))
    return _Reading(tuple(names), joined)


def _bare(part: Sequence[str]) -> Sequence[str]:
    while part and part[0].lower() in JOINING:
        part = part[1:]
    while part and part[-1].lower() in JOINING:
        part = part[:-1]
    return part


def _joins(*words: str) -> bool:
    return any(word.lower() in JOINING for word in words)


def _attached(part: Sequence[str]) -> bool:
    return bool(part) and part[0].startswith(_ATTACHED) and len(part[0]) >= _SHORTEST_ATTACHED
