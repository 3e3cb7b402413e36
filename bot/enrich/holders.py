"""Offices that stand for their holders: "PM Israel" is whoever holds that office on the day."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.actors.gazetteer import Gazetteer
from bot.actors.phrases import COUNTERPART, PLACE_LAST, Beside
from bot.actors.roles import NEAR, Post
from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.enrich.lexicon import Reading

_REACH = 3  # words of a title on one side of the country's name
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


def with_holders(
    reading: Reading,
    mentions: Sequence[Mention],
    gazetteer: Gazetteer,
    *,
    language: str,
    on: date,
) -> tuple[Mention, ...]:
    """Put the holder of an office where a title and a state stand for him or her.

    Only where one person is known to have held it that day; else the state stays.
    """
    return tuple(_held(reading, mention, gazetteer, language, on) for mention in mentions)


def _held(
    reading: Reading, mention: Mention, gazetteer: Gazetteer, language: str, on: date
) -> Mention:
    actor = gazetteer.actors.get(mention.actor_id)
    if actor is None or actor.kind is not ActorKind.GOVERNMENT:
        return mention
    offices, (begin, stop) = gazetteer.offices, reading.around(mention.start, mention.end, NEAR)
    if not (
        offices.titles_in(reading.words(begin, mention.start), language)
        or offices.titles_in(reading.words(mention.end, stop), language)
    ):
        return mention
    for phrase in _phrases(reading, mention):
        for post in offices.posts_of(phrase)[:1]:
            holders = offices.holders(post, on)
            if len(holders) == 1 and _is_person(holders[0]):
                return replace(mention, actor_id=holders[0].id)
    return mention


def _is_person(actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON


def _phrases(reading: Reading, mention: Mention) -> Iterator[list[str]]:
    """Yield the name of the state with the words before it, then with those after, longest first."""
    first = max(bisect_right(reading.starts, mention.start) - 1, 0)
    last = max(bisect_left(reading.starts, mention.end) - 1, first)
    for words in range(_REACH, 0, -1):
        if first - words >= 0:
            yield reading.words(reading.starts[first - words], mention.end)
        if last + words < len(reading):
            yield reading.words(mention.start, reading.ends[last + words])


def by_office(
    reading: Reading,
    named: Sequence[Mention],
    peoples: Sequence[Mention],
    gazetteer: Gazetteer,
    *,
    language: str,
    on: date,
) -> dict[Mention, ActorId]:
    """Return the places that stand for the holders of an office at them, and these holders.

    "Menlu AS" without a name is whoever is US Secretary of State that day, if exactly one person
    is known to be; so are "foreign ministers of Egypt and Jordan", and "his Egyptian counterpart",
    who holds the office of whoever is named before. Whom the text names elsewhere may be among
    them. Unlike `with_holders` it takes a title only
    right beside the place, and one that is nobody's deputy, spokesman or predecessor.
    """
    return _Offices(reading, named, peoples, gazetteer, language, on).held()


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
        self._names = [reading.words(each.start, each.end) for each in self._persons]
        places = [
            each for each in named if not (_is_person(actors[each.actor_id]) or each.metonym)
        ]
        # Peoples are mentions too, but of an adjective: it stands on the other side of a title.
        self._adjectives = frozenset(peoples)
        self._places = sorted((*places, *peoples), key=lambda each: each.start)

    def held(self) -> dict[Mention, ActorId]:
        """Return the places that stand for holders of an office there, and the holders."""
        found: dict[Mention, ActorId] = {}
        last = ""  # the role told of last
        for places, title in self._titled():
            role = title.role
            if role == COUNTERPART:
                role = self._role_before(places[0]) or last
            elif role in _SHARED:
                last = role
            for place in places:
                holder = self._holder(role, place)
                if holder:
                    found[place] = holder
        for role, bare in self._at_home():
            holder = self._holder(role, bare)
            if holder:
                found[bare] = holder
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
                len(_between(self._text, each, start, end)) < _NAMED for each in self._persons
            )
            placed = any(
                len(gap := _between(self._text, each, start, end)) < _TOUCHING
                and _MARK.search(gap) is None
                for each in self._places
            )
            if not (named or placed):
                title = self._text[start:end]
                yield role, Mention(start=start, end=end, surface=title, actor_id=home)

    def _titled(self) -> Iterator[tuple[Sequence[Mention], Beside]]:
        """Yield places with the title beside them: of several together, or else of each."""
        for run in self._runs():
            title = self._title(run) if 1 < len(run) <= _MOST_TOGETHER else None
            if title:
                yield run, title
                continue
            for place in run:
                if own := self._title((place,)):
                    yield (place,), own

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

    def _title(self, run: Sequence[Mention]) -> Beside | None:
        """Return the title beside one place or several, unless its holder's name stands there."""
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
        return None if _is_named(*rest, self._names) else title

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

    def _holder(self, role: str, place: Mention) -> ActorId | None:
        state = self._gazetteer.actors[place.actor_id].kind is ActorKind.GOVERNMENT
        if not role or (role == "leader" and state):
            return None
        offices = self._gazetteer.offices
        whole = offices.whole(place.actor_id)
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


def _between(text: str, mention: Mention, start: int, end: int) -> str:
    """Return what stands between a mention and a span; nothing if they overlap."""
    if mention.start >= end:
        return text[end : mention.start]
    return text[mention.end : start]


def _is_named(before: list[str], after: list[str], names: Sequence[list[str]]) -> bool:
    """Whether the words next to an office are a person's name."""
    return any(
        before[-len(name) :] == name or after[: len(name)] == name for name in names if name
    )
