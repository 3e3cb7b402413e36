"""From what a person types to the actor who is meant, or to an honest question back."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from rapidfuzz import fuzz, process

from bot.actors.envoys import Envoys
from bot.actors.fold import words_of
from bot.actors.gazetteer import Gazetteer, Spelling
from bot.actors.keyboards import retyped
from bot.actors.roles import Post
from bot.actors.scripts import in_latin
from bot.domain.actors import Actor, ActorId, ActorKind, Office

_LONGEST = 120  # characters; no name is longer
_MOST_BEARERS = 8  # as many buttons as fit under a question
_NEAREST = 3
_SHORTEST_RETYPED = 4  # letters
_SHORTEST_WITH_TYPO = 5  # letters: "Asad" may be a typo, and may be anything
# RapidFuzz ratios, 0 to 100. "Lavrof" and "Makron" have 83; one letter wrong in five is 80, and
# so are many ordinary words. Arabic and Hebrew write few vowels: there more words are neighbours.
_SAME, _SAME_IF_SHORT, _SAME_IF_DENSE = 83.0, 88.0, 90.0
_SAME_IF_HEARD = 75.0  # of what is spelled by ear, see `scripts`: "tranp" is as near as that
_SIMILAR = 55.0
# What may be offered where vowels are written: "Lapeed" has 73 with Lapid, and begins as he does;
# so much of a name that begins otherwise is chance, as "Smith" and Miftah.
_NEAR = 72.0
_VOWELLED = (0x00, 0x04)  # Latin and Cyrillic, as `_script` tells them
_SHORT = 6
_APART = 4.0  # two actors nearer to each other than this are both meant


@dataclass(frozen=True, slots=True)
class Several:
    """More than one actor bears the name; likeliest first."""

    actors: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Nobody:
    """No actor bears the name; those with similar names, if any, nearest first."""

    nearest: tuple[Actor, ...] = ()
    held: tuple[
        tuple[Actor, Office], ...
    ] = ()  # of an office that nobody held, by whom at other times
    read: bool = False  # the question was understood as a whole: it is not several names


class Resolver:
    """Names, nicknames, offices and misspellings, in every script."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        titles = gazetteer.titles
        self._envoys = tuple(
            Envoys(gazetteer.actors.values(), gazetteer.offices, called=called, titles=titles)
            for called in (titles.envoys, titles.special_envoys)
        )
        self._plain: dict[str, dict[ActorId, None]] = {}
        self._shared: dict[str, dict[ActorId, None]] = {}
        self._by_word: dict[str, set[ActorId]] = {}
        self._not_places: set[tuple[str, ActorId]] = set()
        for spelling in gazetteer.spellings:
            self._learn(spelling)
        self._by_script: dict[int, list[str]] = {}
        for name in dict.fromkeys(_listed(gazetteer.spellings)):
            if len(name) >= _SHORTEST_WITH_TYPO:
                self._by_script.setdefault(_script(name), []).append(name)

    def resolve(self, name: str, *, on: date) -> Actor | Several | Nobody:
        """Say who is meant by a name, an office or a nickname on a day.

        A name that one actor bears is that actor's; an office is its holder's on that day; a
        name with a typo or two is the nearest one's, and so is one in Greek or in a script of
        India. A name of several asks back.
        """
        if len(name) > _LONGEST:
            return Nobody()
        key = " ".join(words_of(name))
        heard = in_latin(name) if key else None
        if heard or not key:
            return self._heard(heard or "", on)
        for bearers in self._surely(name, key, on):
            if bearers:
                return self._answer(bearers, on, self._shared.get(key, ()))
        if vacant := self._vacant(name, on):
            return vacant
        for bearers in self._perhaps(name, key, on):
            if bearers:
                return self._answer(bearers, on)
        return self._nearest(key, on, _enough(key))

    def _heard(self, spelled: str, on: date) -> Actor | Several | Nobody:
        """Say who is meant by a name that is spelled by ear; nobody is by no name."""
        key = " ".join(words_of(spelled))
        if not key:
            return Nobody()
        known = self._bearers(key)
        if known:
            return self._answer(known, on)
        return self._nearest(key, on, _SAME_IF_HEARD, by_ear=True)

    def stranger(self, name: str) -> str:
        """Return the words of a name that may be somebody's whom we do not know; folded."""
        return self._gazetteer.offices.unread(name) if len(name) <= _LONGEST else ""

    def bearers(self, name: str) -> tuple[ActorId, ...]:
        """Return all who bear exactly this name; a capital is no name of its government."""
        key = " ".join(words_of(name)) if len(name) <= _LONGEST else ""
        return tuple(
            it
            for it in {**self._plain.get(key, {}), **self._shared.get(key, {})}
            if self._gazetteer.actors[it].kind is not ActorKind.GOVERNMENT
            or (key, it) in self._not_places
        )

    def _surely(self, name: str, key: str, on: date) -> Iterator[Collection[ActorId]]:
        """Yield who bears a name as it stands, then who holds an office."""
        offices = self._gazetteer.offices
        nickname = offices.nicknamed(name)
        yield [actor.id for actor in offices.holders(nickname, on)] if nickname else ()
        yield self._plain.get(key, ())
        if key in self._shared:
            yield {**self._shared[key], **dict.fromkeys(self._with_word(key))}
        yield self._between(name, on)
        yield self._holders(name, on)
        yield self._serving(name, on)

    def _between(self, name: str, on: date) -> Collection[ActorId]:
        """Return who is sent by one place to another; of one that only sends, office holders too."""
        missions = [(it, mission) for it in self._envoys if (mission := it.read(name))]
        envoys = [one.id for it, mission in missions for one in it.holders(mission, on)]
        alone = any(mission.receiver is None for _, mission in missions)
        return dict.fromkeys((*self._holders(name, on), *envoys) if alone else envoys)

    def _perhaps(self, name: str, key: str, on: date) -> Iterator[Collection[ActorId]]:
        """Yield who may be meant by part of a name, the surest reading first."""
        yield self._titled(name, on)
        yield self._from_home(name)
        bare = self._gazetteer.offices.without_titles(name)
        if bare != key:
            yield self._plain.get(bare, ()) or self._shared.get(bare, ())
        yield self._with_words(bare.split())
        if len(key) >= _SHORTEST_RETYPED:
            for written in retyped(name):
                yield self._bearers(" ".join(words_of(written)))

    def _serving(self, name: str, on: date) -> Collection[ActorId]:
        """Return who serves an actor that is named: "Putin's spokesman", "советник Хаменеи"."""
        offices = self._gazetteer.offices
        return {
            aide.id: None
            for kind, named in offices.aides_read(name)
            for bearer in self._bearers(named) or self._bearers(named.removesuffix("s"))
            for aide in offices.aides_of(bearer, kind, on)
        }

    def _from_home(self, name: str) -> Collection[ActorId]:
        """Return who bears a name beside that of the country: "MBS of Saudi Arabia"."""
        actors = self._gazetteer.actors
        for named, place in self._gazetteer.offices.around_places(name):
            country = actors[place].country
            here = [it for it in self._bearers(named) if country and actors[it].country == country]
            if here and all(actors[it].kind is ActorKind.PERSON for it in here):
                return here
        return ()

    def _titled(self, name: str, on: date) -> Collection[ActorId]:
        """Return who bears a name and its title: "Russian President Vladimir Putin".

        Whoever held that office, or, where nobody is known to hold it, is of that state or body.
        """
        offices, actors = self._gazetteer.offices, self._gazetteer.actors
        for named, roles, place in offices.titled(name):
            bearers = self._bearers(named)
            held = [it for it in bearers for role in roles if offices.has_held(it, role, place)]
            held += (one for it in self._envoys for one in it.sent(name, bearers, place))
            if held or any(offices.holders(Post(role, place), on) for role in roles):
                return dict.fromkeys(held)
            country = actors[place].country
            here = [
                it
                for it in bearers
                if (country and actors[it].country == country) or offices.has_served(it, place)
            ]
            if here:
                return here
        return ()

    def _bearers(self, key: str) -> Collection[ActorId]:
        """Return who bears a name of folded words, in whatever order they stand."""
        return self._plain.get(key) or {
            **self._shared.get(key, {}),
            **dict.fromkeys(self._with_words(key.split())),
        }

    def _holders(self, phrase: str, on: date) -> list[ActorId]:
        offices = self._gazetteer.offices
        for post in offices.posts(phrase):
            holders = offices.holders(post, on)
            if holders:
                return [actor.id for actor in holders]
        return []

    def _vacant(self, phrase: str, on: date) -> Nobody | None:
        """Say that nobody held a mission or an office, and who did at other times.

        Of an office: who left it last before the day, who came first after it, and who last of all;
        of one that nobody is listed with, its government or body; of envoys, that which sends them;
        of a bare title, nobody.
        """
        offices = self._gazetteer.offices
        missions = [(it, mission) for it in self._envoys if (mission := it.read(phrase))]
        ever = {one.id: one for it, mission in missions for one in it.ever(mission)}
        if ever:
            return Nobody(tuple(ever.values())[:_NEAREST], read=True)
        nickname = offices.nicknamed(phrase)
        for post in (nickname,) if nickname else offices.posts(phrase):
            known = offices.ever(post)
            left = [(end, it) for it in known if (end := it[1].end) and end < on]
            before = [it for _, it in sorted(left, key=itemgetter(0))]
            after = [it for it in known if it[1].start and it[1].start > on]
            if held := (*before[-1:], *after[:1], *after[1:][-1:]):
                return Nobody(held=held, read=True)
        senders = [mission.sender for _, mission in missions]
        state = senders[0] if senders else offices.unlisted(phrase)
        if state:
            return Nobody((self._gazetteer.actors[state],), read=True)
        return None if offices.without_titles(phrase) else Nobody(read=True)

    def _with_word(self, key: str) -> set[ActorId]:
        return self._by_word.get(key, set())

    def _with_words(self, words: list[str]) -> set[ActorId]:
        """Return the persons whose names have all these words, in any order."""
        return set.intersection(*map(self._with_word, words)) if words else set()

    def _nearest(
        self, key: str, on: date, enough: float, *, by_ear: bool = False
    ) -> Actor | Several | Nobody:
        similar = self._similar(key)
        scores = self._scores(similar)
        best = max(scores.values(), default=0.0)
        if len(key) >= _SHORTEST_WITH_TYPO and best >= enough:
            meant = self._answer((one for one in scores if scores[one] > best - _APART), on)
            return Nobody(meant.actors) if isinstance(meant, Several) else meant
        scores = self._scores(it for it in similar if by_ear or _near(key, *it))
        nearest = sorted(scores, key=scores.__getitem__, reverse=True)[:_NEAREST]
        return Nobody(tuple(self._gazetteer.actors[one] for one in nearest))

    def _similar(self, key: str) -> list[tuple[str, float]]:
        """Return names like this one, and how like they are, 0 to 100."""
        found = process.extract(
            key,
            self._by_script.get(_script(key), ()),
            scorer=fuzz.ratio,
            score_cutoff=_SIMILAR,
            limit=20,
        )
        return [(name, score) for name, score, _ in found]

    def _scores(self, names: Iterable[tuple[str, float]]) -> dict[ActorId, float]:
        """Return who bears these names, with the score of the best of them."""
        scores: dict[ActorId, float] = {}
        for name, score in names:
            for actor_id in self._plain.get(name) or self._shared[name]:
                scores[actor_id] = max(score, scores.get(actor_id, 0.0))
        return scores

    def _answer(
        self, bearers: Iterable[ActorId], on: date, named: Collection[ActorId] = ()
    ) -> Actor | Several:
        """Return the bearer, or several: first who are `named` so, not who have it among names."""
        actors = [self._gazetteer.actors[bearer] for bearer in bearers]
        if len(actors) == 1:
            return actors[0]
        actors.sort(key=lambda actor: (actor.id not in named, _obscurity(actor, on)))
        return Several(tuple(actors[:_MOST_BEARERS]))

    def _learn(self, spelling: Spelling) -> None:
        words = words_of(spelling.text)
        if not words:
            return
        shelf = self._shared if spelling.alias.ambiguous else self._plain
        key = " ".join(words)
        shelf.setdefault(key, {})[spelling.actor.id] = None
        if spelling.actor.kind is ActorKind.GOVERNMENT and not spelling.alias.metonym:
            self._not_places.add((key, spelling.actor.id))
        if spelling.actor.kind is ActorKind.PERSON:
            for word in words:
                self._by_word.setdefault(word, set()).add(spelling.actor.id)


def _listed(spellings: Iterable[Spelling]) -> Iterator[str]:
    """Yield the names as they are listed: whoever makes a typo rarely bends the name as well."""
    for spelling in spellings:
        if spelling.text == spelling.alias.text:
            name = " ".join(words_of(spelling.text))
            if name:
                yield name


def _script(name: str) -> int:
    """Tell scripts apart: folded Latin, Cyrillic, Hebrew and Arabic are in blocks of their own."""
    return ord(name[0]) >> 8


def _enough(key: str) -> float:
    """Return how like a name must be to be taken for a misspelling of it."""
    if "א" <= key[0] <= "ۿ" and " " not in key:
        return _SAME_IF_DENSE
    return _SAME_IF_SHORT if len(key) < _SHORT else _SAME


def _near(key: str, name: str, score: float) -> bool:
    """Tell whether a name that is like another, or like one word of it, is near enough to offer."""
    if _script(key) not in _VOWELLED:
        return True
    return score >= (_NEAR if key[0] == name[0] else _SAME) or any(
        fuzz.ratio(word, name) >= _SAME for word in key.split()
    )


def _obscurity(actor: Actor, on: date) -> tuple[bool, bool, int, ActorId]:
    """Order actors: the living before the dead, in office before out of it, then by fame.

    Fame is the number of ways the world writes the name: it correlates with being written of.
    """
    dead = actor.died_on is not None and actor.died_on <= on
    return dead, actor.office_on(on) is None, -len(actor.aliases), actor.id
