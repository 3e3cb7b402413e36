"""Offices that stand for their holders: "PM Israel" is whoever holds that office on the day."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from bot.actors.gazetteer import Gazetteer
from bot.actors.phrases import COUNTERPART, PLACE_LAST, Beside
from bot.actors.roles import Post
from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.enrich.lexicon import Reading

# States: more ministers at once are their governments ("the ministers of eight states").
_MOST_TOGETHER = 4
_ELIDED = "'’"
# Whose foreign minister is "Menlu", without a state.
_HOMES = {"fa": ActorId("gov-ir"), "he": ActorId("gov-il"), "id": ActorId("gov-id")}
_NAMED = 25  # characters between a title and the name of its holder
_TOUCHING = 7  # characters between a title and its state
_COMPANION = 250  # characters before a "counterpart" in which it is told whose
# Offices that states have alike, so that "counterpart" means one of them; the likeliest first.
_SHARED = (
    "foreign-minister",
    "president",
    "prime-minister",
    "chancellor",
    "defence-minister",
    "king",
    "interior-minister",
)
# Titles of states that bodies use for whoever leads them.
_HEADING = frozenset({"president", "commander", "secretary-general", "chief-of-staff"})
_WINDOW = 12  # words on each side of a place that may hold a title and the name of its holder
# What ends a phrase; not the marks within Hebrew abbreviations, hyphened words and possessives.
# The look ahead passes over letters and spaces in an eighth of the time.
_MARK = re.compile(r"(?=[^\w ])(?:[^\w\s\"'’׳״\u200c-]|\n|(?<!\w)[\"'’״-]|[\"'’״-](?!\w))")


class Holder(NamedTuple):
    """Who holds an office that a place and a title beside it mean."""

    actor_id: ActorId
    named: bool  # the name of a person stands there as well: "Russian President Vladimir Putin"


def by_office(
    reading: Reading,
    named: Sequence[Mention],
    peoples: Sequence[Mention],
    gazetteer: Gazetteer,
    *,
    language: str,
    on: date,
) -> dict[Mention, Holder]:
    """Return the places that stand beside the title of an office at them, and its holders.

    "Menlu AS" is whoever is US Secretary of State that day, if exactly one person is known to be;
    so are "foreign ministers of Egypt and Jordan", and "his Egyptian counterpart", who holds the
    office of whoever is named before. Whom the text names elsewhere may be among them. The title
    stands right beside the place, and is nobody's deputy, spokesman or predecessor. Where the name of
    somebody stands there too who is known to have had an office at the place, that is its holder.
    """
    return _Offices(reading, named, peoples, gazetteer, language, on).held()


def _is_person(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON


class _Offices:
    """The places of a text, and the offices beside them."""

    def __init__(
        self,
        reading: Reading,
        named: Sequence[Mention],
        peoples: Sequence[Mention],
        gazetteer: Gazetteer,
        language: str,
        on: date,
    ) -> None:
        self._reading, self._text = reading, reading.text
        self._gazetteer = gazetteer
        self._language = language
        self._on = on
        actors = gazetteer.actors
        self._persons = [each for each in named if _is_person(actors[each.actor_id])]
        names = ((tuple(reading.words(it.start, it.end)), it.actor_id) for it in self._persons)
        self._names = {name: actor_id for name, actor_id in names if name}
        places = [
            each for each in named if not (_is_person(actors[each.actor_id]) or each.metonym)
        ]
        # Peoples are mentions too, but of an adjective: it stands on the other side of a title.
        self._adjectives = frozenset(peoples)
        self._places = sorted((*places, *peoples), key=lambda each: each.start)

    def held(self) -> dict[Mention, Holder]:
        """Return the places with the title of an office there, and its holders."""
        found: dict[Mention, Holder] = {}
        last = ""  # the role told of last
        for places, title, bearer in self._titled():
            role = title.role
            if role == COUNTERPART:
                role = self._role_before(places[0]) or last
            elif role in _SHARED and not bearer:
                last = role
            for place in places:
                holder = self._served(bearer, place) or self._holder(role, place)
                if holder:
                    found[place] = Holder(holder, named=bearer is not None)
        for role, bare in self._at_home():
            if holder := self._holder(role, bare):
                found[bare] = Holder(holder, named=False)
        return found

    def _at_home(self) -> Iterator[tuple[str, Mention]]:
        """Yield titles that need no place in news of one country, where none stands beside them.

        A person's name near by is that of whoever has the title.
        """
        home = _HOMES.get(self._language)
        if home is None:
            return
        for start, end, role in self._gazetteer.phrases.at_home(self._text, self._language):
            named = any(
                len(_between(self._text, each, start, end)) < _NAMED
                for each in _next_to(start, self._persons)
            )
            placed = any(
                len(gap := _between(self._text, each, start, end)) < _TOUCHING
                and _MARK.search(gap) is None
                for each in _next_to(start, self._places)
            )
            if not (named or placed):
                title = self._text[start:end]
                yield role, Mention(start=start, end=end, surface=title, actor_id=home)

    def _titled(self) -> Iterator[tuple[Sequence[Mention], Beside, ActorId | None]]:
        """Yield places with the title beside them, and whose name stands there as well.

        A title is of several places together, or else of each; beside a name it is of one.
        """
        for run in self._runs():
            title = self._title(run) if 1 < len(run) <= _MOST_TOGETHER else None
            if title and not title[1]:
                yield run, *title
                continue
            for place in run:
                if own := self._title((place,)):
                    yield (place,), *own

    def _runs(self) -> Iterator[Sequence[Mention]]:
        """Yield the places in order, those together that one title may be of."""
        joins = self._gazetteer.phrases.joins
        run: list[Mention] = []
        for place in self._places:
            if run and not joins(self._text[run[-1].end : place.start], self._language):
                yield run
                run = []
            run.append(place)
        yield run

    def _title(self, run: Sequence[Mention]) -> tuple[Beside, ActorId | None] | None:
        """Return the title beside one place or several, and whose name stands there as well."""
        first, last = run[0], run[-1]
        before, after = self._words_beside(first.start, last.end)
        title = self._gazetteer.phrases.beside(
            before,
            after,
            self._language,
            adjective=(first if self._language in PLACE_LAST else last) in self._adjectives,
            several=len(run) > 1,
        )
        if title is None:
            return None
        rest = before[: len(before) - title.before], after[title.after :]
        return title, self._bearer(*rest)

    def _words_beside(self, start: int, end: int) -> tuple[list[str], list[str]]:
        """Return the folded words on both sides of a span, up to the next mark."""
        begin, stop = self._reading.around(start, end, _WINDOW)
        left = self._text[begin:start].rstrip(_ELIDED)  # "de l'"
        until = begin + len(left)
        right = self._text[end:stop].lstrip(_ELIDED)  # "'s"
        since = stop - len(right)
        return (
            self._reading.words(until - len(_MARK.split(left)[-1]), until),
            self._reading.words(since, since + len(_MARK.split(right, maxsplit=1)[0])),
        )

    def _bearer(self, before: list[str], after: list[str]) -> ActorId | None:
        """Return whose name the words next to an office are."""
        for name, actor_id in self._names.items():
            if name in {tuple(before[-len(name) :]), tuple(after[: len(name)])}:
                return actor_id
        return None

    def _served(self, person: ActorId | None, place: Mention) -> ActorId | None:
        """Return a person who is known to have had an office at a place."""
        offices = self._gazetteer.offices
        served = person and offices.has_served(person, offices.whole(place.actor_id))
        return person if served else None

    def _holder(self, role: str, place: Mention) -> ActorId | None:
        state = self._gazetteer.actors[place.actor_id].kind is ActorKind.GOVERNMENT
        if not role or (role == "leader" and state):
            return None
        offices = self._gazetteer.offices
        whole = offices.whole(place.actor_id)
        if role == "president" and not state and whole == place.actor_id:
            role = "leader"  # of a parliament, and not of its state
        holders = offices.holders(Post(role, whole), self._on)
        if not holders and not state and role in _HEADING:  # "رئيس الموساد", "глава ЦРУ"
            holders = offices.holders(Post("leader", whole), self._on)
        return holders[0].id if len(holders) == 1 and _is_person(holders[0]) else None

    def _role_before(self, place: Mention) -> str:
        """Return the role of the person whose counterpart is told of: whoever is named before."""
        near = [
            person
            for person in self._persons
            if place.start - _COMPANION < person.start < place.start
        ]
        for person in reversed(near):
            roles = self._gazetteer.offices.roles_on(person.actor_id, self._on)
            role = next((role for role in _SHARED if role in roles), "")
            if role:
                return role
        return ""


def _next_to(start: int, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the last of some mentions that begins before a place in the text, and the first behind."""
    at = bisect_left(mentions, start, key=lambda each: each.start)
    return mentions[max(at - 1, 0) : at + 1]


def _between(text: str, mention: Mention, start: int, end: int) -> str:
    """Return what stands between a mention and a span; nothing if they overlap."""
    if mention.start >= end:
        return text[end : mention.start]
    return text[mention.end : start]
