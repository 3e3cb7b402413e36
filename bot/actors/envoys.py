"""Envoys: who is ambassador or special envoy of one state to another, asked for in ten languages.

Other offices are at one place ("Menlu Iran"); an envoy's is between two, and which of them sends
is told by a word before the other: "to", "في", "в". Without one, the second receives:
"ABD'nin Ankara büyükelçisi". Special envoys may be for a region, too.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.actors.fold import words_of
from bot.actors.roles import Offices
from bot.actors.titles import Titles, Words, bent
from bot.domain.actors import Actor, ActorId, Office

_BOTH = 2
_CLITICS = ("ب", "ل", "ב", "ל")  # "in" and "to", written onto a place
_SHORTEST = 3  # letters of a place that such a letter may stand before

Key = tuple[str, ...]


class Mission(NamedTuple):
    """Where an envoy comes from, and where to: a place or a region; None where it was not said."""

    sender: ActorId
    receiver: str | None


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int  # words
    name: str  # of an actor or a region
    received: bool  # written as where somebody is


@dataclass(frozen=True, slots=True)
class _Tenure:
    actor: Actor
    office: Office
    mission: Mission


class Envoys:
    """The missions of all actors of one kind, to be asked by phrase."""

    def __init__(
        self, actors: Iterable[Actor], offices: Offices, *, called: Words, titles: Titles
    ) -> None:
        """`called` is what envoys of this kind are called."""
        known = tuple(actors)
        self._stations = {*_words(titles.stations)}
        self._joiners = {*offices.joiners, *self._stations}
        forms = (
            form
            for language, names in called.items()
            for it in names
            for form in bent(it, language)
        )
        self._titles = {title for form in forms for title in self._spelled(words_of(form))}
        self._regions = titles.regions.keys()
        regions = (
            (tuple(words_of(name)), region)
            for region, listed in titles.regions.items()
            for names in listed.values()
            for name in names
        )
        self._places: Mapping[Key, str] = {**offices.capitals, **offices.places, **dict(regions)}
        self._longest = max(map(len, self._places), default=0)
        self._tenures = tuple(_tenures(known, self.read))

    def read(self, phrase: str) -> Mission | None:
        """Read who is envoy of whom to whom; None if a phrase says no such thing."""
        words = words_of(phrase)
        places = list(self._found(words))[: _BOTH + 1]
        if len(places) not in {1, _BOTH}:
            return None
        taken = {at for place in places for at in range(place.start, place.end)}
        rest = tuple(word for at, word in enumerate(words) if at not in taken)
        if self._titles.isdisjoint(self._spelled(rest)):
            return None
        mission = _mission(places)
        return mission if mission and mission.sender not in self._regions else None

    def holders(self, mission: Mission, on: date) -> tuple[Actor, ...]:
        """Return who held a mission on a day; where only the sender was said, all of its envoys."""
        return self._of(mission, lambda office: office.holds_on(on))

    def sent(self, phrase: str, actors: Collection[ActorId], place: ActorId) -> list[ActorId]:
        """Return which actors were ever sent by a place, if a phrase calls them envoys."""
        words = words_of(phrase)
        if not any(set(title) <= set(words) for title in self._titles):
            return []
        return [
            it.actor.id
            for it in self._tenures
            if it.mission.sender == place and it.actor.id in actors
        ]

    def ever(self, mission: Mission) -> tuple[Actor, ...]:
        """Return who held a mission at any time, the newest first."""
        return self._of(mission, lambda _: True)

    def _of(self, mission: Mission, wanted: Callable[[Office], bool]) -> tuple[Actor, ...]:
        held = [
            one
            for one in self._tenures
            if one.mission.sender == mission.sender
            and mission.receiver in {None, one.mission.receiver}
            and wanted(one.office)
        ]
        held.sort(key=lambda one: one.office.start or date.min, reverse=True)
        return tuple({one.actor.id: one.actor for one in held}.values())

    def _spelled(self, title: Sequence[str]) -> Collection[Key]:
        """Return the words of a title, and those without what says nothing."""
        return {tuple(title), tuple(word for word in title if word not in self._joiners)} - {()}

    def _found(self, words: Sequence[str]) -> Iterator[_Place]:
        """Yield the places named, from left to right, of two that overlap the longer one."""
        at = 0
        while at < len(words):
            place = self._place(words, at)
            if place is None:
                at += 1
            else:
                yield place
                at = place.end

    def _place(self, words: Sequence[str], at: int) -> _Place | None:
        before = {*words[max(0, at - 2) : at]}  # "in the United States": an article between
        for size in range(min(self._longest, len(words) - at), 0, -1):
            name = tuple(words[at : at + size])
            if name in self._places:
                received = bool(before & self._stations)
                return _Place(at, at + size, self._places[name], received)
            bare = _without_clitic(name)
            if bare in self._places:
                return _Place(at, at + size, self._places[bare], received=True)
        return None


def _words(listed: Words) -> Iterator[str]:
    for names in listed.values():
        for name in names:
            yield from words_of(name)


def _tenures(actors: Iterable[Actor], read: Callable[[str], Mission | None]) -> Iterator[_Tenure]:
    for actor in actors:
        for office in actor.offices:
            mission = read(office.title)
            if mission:
                yield _Tenure(actor, office, mission)


def _mission(places: Sequence[_Place]) -> Mission | None:
    if len(places) < _BOTH:
        [place] = places
        return None if place.received else Mission(ActorId(place.name), None)
    first, second = places
    if first.received and not second.received:
        first, second = second, first
    return Mission(ActorId(first.name), second.name)


def _without_clitic(name: Key) -> Key:
    first, *rest = name
    if first.startswith("لل"):  # "to the": "للشرق الأوسط"
        return ("ال" + first.removeprefix("لل"), *rest)
    if first.startswith(_CLITICS) and len(first) > _SHORTEST:
        return (first[1:], *rest)
    return ()
