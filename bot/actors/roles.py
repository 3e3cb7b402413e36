"""Who held which office when, and what an office is called in ten languages.

An office is read from its English title ("President of Iran") and from a phrase in any language
("Menlu Iran", "ministre iranien des Affaires étrangères") in the same way: one part of the words
names a place, and the others, in any order, a role. So phrases are composed, not listed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from sys import intern
from typing import NamedTuple

from bot.actors.aides import Aides
from bot.actors.expand import demonyms
from bot.actors.fold import words_of
from bot.actors.titles import Titles, asked_forms, bent
from bot.domain.actors import Actor, ActorId, Office

_MOST_WORDS = 16  # of an office phrase; a longer query is something else
_EZAFE = "هي"  # of a Persian word that ends in ه
_ARTICLES = ("ال", "لل", "ה")  # written onto title words, now there, now not
# Whoever heads a part of a state is not who heads the state: the "president" of its parliament.
_HEADS_A_PART = {
    "president": "{}",
    "leader": "{}",
    "director": "{}",
    "vice-president": "deputy {}",
    "deputy president": "deputy {}",
    "deputy leader": "deputy {}",
}
# Words beside a name that may hold its title: three between, and the first of it. `titles_near`
# reads no more than 80 characters before and 60 behind for them.
_NEAR = 4


_TitlesByWord = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


class Post(NamedTuple):
    """A role at a place: foreign minister, gov-ir."""

    role: str
    place: ActorId


@dataclass(frozen=True, slots=True)
class _Tenure:
    actor: Actor
    office: Office
    post: Post


class Offices:
    """The offices of all actors, to be asked by post and by phrase."""

    def __init__(
        self,
        actors: Iterable[Actor],
        titles: Titles,
        places: Iterable[tuple[str, ActorId]],
        capitals: Iterable[tuple[str, ActorId]] = (),
    ) -> None:
        """`places` are the names of governments and bodies, in every spelling.

        `capitals` are those of the cities and palaces that speak for a government.
        """
        known = tuple(actors)
        self._joiners = {word for joined in titles.joiners.values() for word in _plain(joined)}
        # No method: aides keep it, and a circle would outlive the next reading of all records.
        self._key = partial(_in_order, joiners=self._joiners)
        self._same_place = titles.same_place
        self._part_of = titles.part_of
        self._led_by = titles.led_by
        self._places = self._by_words((*_adjectives(known, titles), *places))
        self._capitals = self._by_words(capitals)
        self._roles = self._roles_by_words(titles)
        self._aides = Aides(titles, self._roles, self._key)
        self._covers = {**{role.id: role.covers for role in titles.roles}, **self._aides.covers}
        self._nicknames = {
            tuple(words_of(name)): Post(known.role, known.place)
            for known in titles.nicknames
            for name in known.names
        }
        self._served_by_nickname = {self._key(it): post for it, post in self._nicknames.items()}
        self._title_words = {word for key in self._roles for word in key} | self._joiners
        self._known = self._title_words.union(
            *(name for name in (*self._places, *self._capitals) if len(name) == 1)
        )
        others = {_bare(word) for listed in titles.others.values() for word in _plain(listed)}
        self._beside = self._title_words.union(others, self._aides.words)
        self._near = _titles_by_language(titles)
        self._by_post: dict[Post, list[_Tenure]] = {}
        self._by_actor: dict[ActorId, list[_Tenure]] = {}
        for tenure in self._read(known):
            self._by_post.setdefault(tenure.post, []).append(tenure)
            self._by_actor.setdefault(tenure.actor.id, []).append(tenure)

    @property
    def places(self) -> Mapping[tuple[str, ...], ActorId]:
        """Return what each place is called, in folded words."""
        return self._places

    @property
    def capitals(self) -> Mapping[tuple[str, ...], ActorId]:
        """Return what the cities and palaces are called that speak for a government."""
        return self._capitals

    @property
    def joiners(self) -> Collection[str]:
        """Return the words that may stand between a title and a place."""
        return self._joiners

    def holders(self, post: Post, on: date) -> tuple[Actor, ...]:
        """Return who held a post on a day, or a post that its role covers; the newest first."""
        for role in (post.role, *self._covers.get(post.role, ())):
            held = self._held(Post(role, post.place), on)
            if held:
                return held
        whole = self._part_of.get(post.place)
        return self._held(Post(post.role, whole), on) if whole else ()

    def ever(self, post: Post) -> tuple[tuple[Actor, Office], ...]:
        """Return all who are known to have held a post, or one that its role covers, by time."""
        roles = (post.role, *self._covers.get(post.role, ()))
        held = [one for role in roles for one in self._by_post.get(Post(role, post.place), ())]
        held.sort(key=lambda tenure: tenure.office.start or date.min)
        return tuple((tenure.actor, tenure.office) for tenure in held)

    def _held(self, post: Post, on: date) -> tuple[Actor, ...]:
        held = [one for one in self._by_post.get(post, ()) if one.office.holds_on(on)]
        held.sort(key=lambda tenure: tenure.office.start or date.min, reverse=True)
        return tuple({tenure.actor.id: tenure.actor for tenure in held}.values())

    def roles_on(self, actor_id: ActorId, on: date) -> frozenset[str]:
        """Return the roles an actor has on a day."""
        return frozenset(
            tenure.post.role
            for tenure in self._by_actor.get(actor_id, ())
            if tenure.office.holds_on(on)
        )

    def aides_of(self, actor_id: ActorId, kind: str, on: date) -> tuple[Actor, ...]:
        """Return who serves whatever an actor is on a day: the spokespeople of a president."""
        served = (it for it in self._by_actor.get(actor_id, ()) if it.office.holds_on(on))
        posts = (Post(f"{kind} {it.post.role}", it.post.place) for it in served)
        return tuple({one.id: one for post in posts for one in self._held(post, on)}.values())

    def aides_read(self, phrase: str) -> Iterator[tuple[str, str]]:
        """Yield the kinds of aide that a phrase may say, and the words left: "Putin's spokesman"."""
        words = self._aides.parted(words_of(phrase), self._known)
        return ((kind, " ".join(rest)) for kind, rest in self._aides.read(words) if rest)

    def bodies_on(self, actor_id: ActorId, on: date) -> frozenset[ActorId]:
        """Return the governments and bodies that an actor has an office at on a day."""
        return frozenset(
            self.whole(tenure.post.place)
            for tenure in self._by_actor.get(actor_id, ())
            if tenure.office.holds_on(on)
        )

    def posts(self, phrase: str) -> tuple[Post, ...]:
        """Read a phrase as a role at a place; the longest place first; none if it is no such."""
        words = words_of(phrase)
        if len(words) > _MOST_WORDS:
            return ()
        return tuple(dict.fromkeys(self._posts(self._aides.parted(words, self._known))))

    def nicknamed(self, phrase: str) -> Post | None:
        """Return the post that is called so without its place: "POTUS", "wamenlu"."""
        words = words_of(phrase)
        if post := self._nicknames.get(tuple(words)):
            return post
        for kind, rest in self._aides.read(self._aides.parted(words, self._known)):
            if post := self._served_by_nickname.get(rest):
                return Post(f"{kind} {post.role}", post.place)
        return None

    def place(self, name: str) -> ActorId | None:
        """Return the government or body that a name, or the adjective of a country, stands for."""
        return self._places.get(tuple(words_of(name)))

    def unlisted(self, phrase: str) -> ActorId | None:
        """Return the place of an office that no actor is listed with: "deputy minister of Iran".

        None where other words are left than those of titles.
        """
        words = self._aides.parted(words_of(phrase), self._known)
        if len(words) > _MOST_WORDS:
            return None
        for places in (self._places, self._capitals):
            for rest, place in _around(words, places):
                title = self._key(rest)
                if title and self._beside.issuperset(title):
                    return place
        return None

    def without_titles(self, name: str) -> str:
        """Return a name without the words that are titles: "President Putin" is "putin"."""
        words = self._aides.parted(words_of(name), self._known)
        return " ".join(word for word in words if not self._is_title(word))

    def unread(self, phrase: str) -> str:
        """Return the words that are no title and no place: "Iraqi envoy Jo Doe" is "jo doe"."""
        words = [word for word in words_of(phrase) if _bare(word) not in self._beside]
        return " ".join(word for word in words if word not in self._known)

    def titled(self, name: str) -> Iterator[tuple[str, frozenset[str], ActorId]]:
        """Read "Russian President Vladimir Putin": yield the name, its roles and their place."""
        words = self._aides.parted(words_of(name), self._known)
        if len(words) > _MOST_WORDS:
            return
        for places in (self._places, self._capitals):
            for rest, place in _around(words, places):
                title = [word for word in rest if self._is_title(word)]
                named = [word for word in rest if not self._is_title(word)]
                if named and any(word not in self._joiners for word in title):
                    roles = self._roles.get(self._key(title), ())
                    yield " ".join(named), frozenset((*self._aides.roles(title), *roles)), place

    def _is_title(self, word: str) -> bool:
        bare = _bare(word)
        return bare in self._title_words or bare in self._aides.words

    def around_places(self, phrase: str) -> Iterator[tuple[str, ActorId]]:
        """Yield each place that a phrase names, and what else it says but words that say nothing."""
        words = words_of(phrase)
        for rest, place in _around(words[:_MOST_WORDS], self._places):
            yield " ".join(word for word in rest if word not in self._joiners), place

    def has_held(self, actor_id: ActorId, role: str, place: ActorId) -> bool:
        """Whether an actor holds or has held a post, as far as we know."""
        return any(it.post == Post(role, place) for it in self._by_actor.get(actor_id, ()))

    def has_served(self, actor_id: ActorId, place: ActorId) -> bool:
        """Whether an actor holds or has held any post at a place."""
        return any(it.post.place == place for it in self._by_actor.get(actor_id, ()))

    def titles_near(self, text: str, start: int, end: int, language: str) -> frozenset[str]:
        """Return the roles named within three words of a span, or whose title touches it."""
        before = words_of(text[max(0, start - 80) : start])[-_NEAR:]
        after = words_of(text[end : end + 60])[:_NEAR]
        return self._titles_in(before, language) | self._titles_in(after, language)

    def _titles_in(self, words: Iterable[str], language: str) -> frozenset[str]:
        """Return the roles whose titles stand among some folded words."""
        named, bare = self._near.get(language, {}), [*map(_bare, words)]
        if named.keys().isdisjoint(bare):  # nearly always
            return frozenset()
        return frozenset(
            role
            for at, word in enumerate(bare)
            for title, role in named.get(word, ())
            if tuple(bare[at : at + len(title)]) == title
        )

    def _posts(self, words: list[str]) -> Iterator[Post]:
        """Yield the posts of aides first; whoever asks for these means no other office."""
        near, far = [*_around(words, self._places)], [*_around(words, self._capitals)]
        aides = [
            *((rest, role, place) for rest, place in near for role in self._aides.roles(rest)),
            *((rest, role, place) for rest, place in far for role in self._aides.of_palace(rest)),
        ]
        yield from (self._post(role, place) for _, role, place in aides)
        for rest, place in (*near, *far):
            if not aides or any(rest == other for other, *_ in aides):
                for role in self._roles.get(self._key(rest), ()):
                    yield self._post(role, place)

    def _post(self, role: str, place: ActorId) -> Post:
        heading, leads = _HEADS_A_PART.get(role), self._led_by.get(place)
        return Post(heading.format(leads) if heading and leads else role, place)

    def whole(self, place: ActorId) -> ActorId:
        """Return the place whose offices are asked for by those of a place: itself, or its state."""
        return self._same_place.get(place, place)

    def _by_words(self, named: Iterable[tuple[str, ActorId]]) -> Mapping[tuple[str, ...], ActorId]:
        return {
            tuple(map(intern, words_of(name))): self.whole(place)  # thousands share their words
            for name, place in named
        }

    def _roles_by_words(self, titles: Titles) -> Mapping[tuple[str, ...], tuple[str, ...]]:
        roles: dict[tuple[str, ...], dict[str, None]] = {}
        for role in titles.roles:
            for language, names in role.names.items():
                for form in (form for name in names for form in asked_forms(name, language)):
                    roles.setdefault(self._key(words_of(form)), {})[role.id] = None
        roles.pop((), None)
        return {words: tuple(named) for words, named in roles.items()}

    def _read(self, actors: Iterable[Actor]) -> Iterator[_Tenure]:
        for actor in actors:
            for office in actor.offices:
                posts = self.posts(office.title)
                for post in posts:
                    if post.place == posts[0].place:  # the longest
                        yield _Tenure(actor, office, post)


def _in_order(words: Iterable[str], *, joiners: Collection[str]) -> tuple[str, ...]:
    """Return the words that make a title, in an order of their own."""
    return tuple(sorted(_bare(word) for word in words if word not in joiners))


def _around(
    words: Sequence[str], places: Mapping[tuple[str, ...], ActorId]
) -> Iterator[tuple[list[str], ActorId]]:
    """Yield each place that words name, the longest first, and the other words."""
    for size in range(len(words) - 1, 0, -1):
        for at in range(len(words) - size + 1):
            place = places.get(tuple(words[at : at + size]))
            if place is not None:
                yield [*words[:at], *words[at + size :]], place


def _adjectives(actors: Iterable[Actor], titles: Titles) -> Iterator[tuple[str, ActorId]]:
    """Yield the adjectives of every country whose government is an actor."""
    governments = {actor.country: actor.id for actor in actors if actor.kind == "government"}
    for country, by_language in titles.demonyms.items():
        if country in governments:
            for language, adjectives in by_language.items():
                for adjective in adjectives:
                    for form in demonyms(adjective, language):
                        yield form, governments[country]


def _titles_by_language(titles: Titles) -> Mapping[str, _TitlesByWord]:
    """Map the first word of a title, as it stands in texts of a language, to titles and roles."""
    named: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
    for role in titles.roles:
        for language, names in role.names.items():
            for name in names:
                for form in bent(name, language) if language == "ru" else (name,):
                    title = tuple(map(_bare, words_of(form)))
                    shelf = named.setdefault(language, {}).setdefault(title[0], [])
                    if title not in (known for known, _ in shelf):  # the first role of a title
                        shelf.append((title, role.id))
    return named


def _plain(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from words_of(text)


def _bare(word: str) -> str:
    """Return a title word without its article, or what joins it to the next: "للرئيس", "خارجه‌ی"."""
    if word.endswith(_EZAFE):
        return word[:-1]
    for article in _ARTICLES:
        if word.startswith(article) and len(word) > len(article) + 2:
            return word.removeprefix(article)
    return word
