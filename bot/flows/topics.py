"""From what a reader writes to the topics it may mean: "sanctions", "Путин", "TASS", "football"."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain

from rapidfuzz.fuzz import ratio

from bot.actors.fold import fold_key, words_of
from bot.actors.naming import names_in
from bot.actors.resolve import Resolver, Several
from bot.domain.actors import Actor, ActorId, ActorKind
from bot.domain.events import Act
from bot.domain.feeds import Feed, FeedId
from bot.domain.topics import Topic, TopicKind, pair_of
from bot.enrich.lexicon import Reading
from bot.ports import Clock, FeedBook
from bot.queries.grammar import Name, filter_called
from bot.render import locales
from bot.render.texts import LANGUAGES, Texts
from bot.stories.words import SMALL, WORD, folded

MOST_WORDS = 10  # of a filter; what comes after them is not read
MOST_ASKED = 6
_TWO = 2
_INFLECTED = 85  # of 100: "agreements" and "Agreement" are 95 alike, "talk" and "Talks" 89
_SHORTEST_INFLECTED = 4  # letters
_QUOTED = re.compile(r"""^["“”«»„'‘’](.+)["“”«»'‘’]$""")
_FILTERS = {  # by what /search calls them, in every language
    Name.ACT: TopicKind.ACT,
    Name.ACTOR: TopicKind.ACTOR,
    Name.COUNTRY: TopicKind.COUNTRY,
    Name.OUTLET: TopicKind.SOURCE,
    Name.LANGUAGE: TopicKind.LANGUAGE,
}
_WORD_CALLED = "word kata كلمة слово واژه کلمه מילה kelime mot palabra wort"
_WORDS = frozenset(map(fold_key, _WORD_CALLED.split()))
# Cues that are titles and bodies: what has one may be somebody's office.
_OFFICES = frozenset({"leader", "office", "world"})


@dataclass(frozen=True, slots=True)
class Guess:
    """A topic that may be meant; sure where it is called exactly so."""

    topic: Topic
    sure: bool


@dataclass(frozen=True, kw_only=True)
class TopicServices:
    resolver: Resolver
    read: Callable[[str, str], Reading]  # language and text to the cues in it
    actors: Mapping[ActorId, Actor]
    texts: Texts
    feeds: FeedBook
    clock: Clock

    @cached_property
    def acts(self) -> Mapping[str, Mapping[str, Act]]:
        """What each language calls the acts."""
        return {
            language: {
                fold_key(self.texts.say(language, f"act-{act.lower()}")): act for act in Act
            }
            for language in LANGUAGES
        }

    @property
    def countries(self) -> frozenset[str]:
        """Of which actors are now: an admin may add one of another."""
        return frozenset(actor.country for actor in self.actors.values()) - {""}

    def place(self, key: str, language: str) -> Topic | None:
        """Return the language or country that is called so, in a language or any other of ours.

        The names of a language are read when they are first needed, which takes some 40 ms.
        """
        spoken, countries = dict.fromkeys((language, *LANGUAGES)), self.countries
        return next((it for one in spoken if (it := self._places(one, countries).get(key))), None)

    def _places(self, language: str, of: frozenset[str]) -> Mapping[str, Topic]:
        if (language, of) not in self._named:
            languages = {
                fold_key(name): Topic(TopicKind.LANGUAGE, code)
                for code in LANGUAGES
                for name in self._names(code, language)
            }
            countries = {
                fold_key(locales.country(code, language)): Topic(TopicKind.COUNTRY, code)
                for code in of
            }
            self._named[language, of] = countries | languages
        return self._named[language, of]

    def _names(self, code: str, language: str) -> tuple[str, str]:
        """Return what a language is called, and what it is called as a topic."""
        name = locales.language_name(code, language)
        return name, self.texts.say(language, "topic-language", tongue=name)

    @cached_property
    def _named(self) -> dict[tuple[str, frozenset[str]], Mapping[str, Topic]]:
        return {}


async def meant(written: str, services: TopicServices, *, language: str) -> tuple[Topic, ...]:
    """Return what one topic may be: one where that is clear, else the choices, likeliest first.

    What names nothing that we know is words; words in quotation marks always are. Empty only
    where nothing was written.
    """
    named = _named(written)
    code = named.text.strip().casefold()
    if named.kind is None and code in LANGUAGES:
        return (Topic(TopicKind.LANGUAGE, code),)
    words = _word(named.text)
    if named.kind is None and (pair := _pair(written, services)):
        return (pair,)
    guesses = list(_guesses(named, await _outlets(services), services, language))
    sure = [guess.topic for guess in guesses if guess.sure]
    if len(sure) == 1:
        return (sure[0],)
    found = dict.fromkeys((*sure, *(guess.topic for guess in guesses)))
    if named.kind not in {None, TopicKind.WORD}:
        return tuple(found)[:MOST_ASKED]
    return (*tuple(found)[: MOST_ASKED - 1], *words)


async def several(
    written: Sequence[str], services: TopicServices, *, language: str
) -> tuple[Topic, ...]:
    """Read a filter of several topics, each as many words as name one: "sanctions Iran"."""
    outlets = await _outlets(services)
    left, found = list(written[:MOST_WORDS]), list[Topic]()
    while left:
        taken, topics = _first(left, outlets, services, language)
        found += topics
        left = left[taken:]
    return tuple(dict.fromkeys(found))


async def outlet_of(feed_id: FeedId, services: TopicServices) -> str | None:
    """Return the outlet that a feed is of; None where we do not poll it any more."""
    found = await services.feeds.get(feed_id)
    return found[0].outlet if found else None


@dataclass(frozen=True, slots=True)
class _Named:
    """Words, and of what kind they are said to be."""

    text: str
    kind: TopicKind | None = None


def _named(written: str) -> _Named:
    prefix, colon, rest = written.partition(":")
    kind = _kind(prefix.strip()) if colon and rest.strip() else None
    quoted = _QUOTED.match((rest if kind else written).strip())
    if quoted:
        return _Named(quoted[1], kind or TopicKind.WORD)
    return _Named(rest.strip() if kind else written, kind)


def _kind(prefix: str) -> TopicKind | None:
    """Return which kind of topic people call so: "lang", "язык", "كلمة"."""
    if fold_key(prefix) in _WORDS:
        return TopicKind.WORD
    name = filter_called(prefix)
    return _FILTERS.get(name) if name else None


def _first(
    left: Sequence[str], outlets: Iterable[str], services: TopicServices, language: str
) -> tuple[int, tuple[Topic, ...]]:
    """Return the topic that the most of the first words name, and how many they are.

    Where that is not sure, who or where may be meant; a word that only hints at an act, or that
    news is known by, is a word, and a small one says nothing before another.
    """
    small = len(left) > 1 and folded(left[0]) in SMALL
    for count in range(len(left), int(small), -1):
        named = _named(" ".join(left[:count]))
        for guess in _guesses(named, outlets, services, language):
            if guess.sure:
                return count, (guess.topic,)
    if small:
        return 1, ()
    for count in range(len(left), 0, -1):
        known = _cues(" ".join(left[:count]), "topics", services, language)
        if any(key not in _OFFICES for key, _ in known):
            return count, _word(" ".join(left[:count]))
    named = _named(" ".join(left))
    likely = next(
        (
            guess
            for guess in _guesses(named, outlets, services, language)
            if named.kind or guess.topic.kind is not TopicKind.ACT
        ),
        None,
    )
    return (len(left), (likely.topic,)) if likely else (1, _word(_named(left[0]).text))


def _word(text: str) -> tuple[Topic, ...]:
    words = " ".join(WORD.findall(text))
    return (Topic(TopicKind.WORD, words),) if words else ()


def _guesses(
    named: _Named, outlets: Iterable[str], services: TopicServices, language: str
) -> Iterator[Guess]:
    """Yield what words may name, once each, the surest kind first.

    Nothing is looked up that could only be of another kind than the words are said to be.
    """
    seen: set[Topic] = set()
    every = {
        frozenset({TopicKind.ACT}): _acts(named.text, services, language),
        frozenset({TopicKind.LANGUAGE, TopicKind.COUNTRY}): _places(named, services, language),
        frozenset({TopicKind.SOURCE}): _sources(named.text, outlets),
        frozenset({TopicKind.ACTOR, TopicKind.COUNTRY}): _actors(named.text, services),
        frozenset({TopicKind.COUNTRY}): _meant_places(named.text, services, language),
    }
    asked = (it for kinds, it in every.items() if named.kind is None or named.kind in kinds)
    for guess in chain.from_iterable(asked):
        if named.kind in {None, guess.topic.kind} and guess.topic not in seen:
            seen.add(guess.topic)
            yield guess


def _acts(text: str, services: TopicServices, language: str) -> Iterator[Guess]:
    key = fold_key(text).strip()
    for spoken in dict.fromkeys((language, *LANGUAGES)):
        labels = services.acts.get(spoken, {})
        like = max(labels, key=lambda label: ratio(key, label), default="")
        if key in labels or (len(key) >= _SHORTEST_INFLECTED and ratio(key, like) >= _INFLECTED):
            yield Guess(Topic(TopicKind.ACT, labels.get(key) or labels[like]), sure=True)
            return
    for key, weight in _cues(text, "acts", services, language):
        yield Guess(Topic(TopicKind.ACT, key.partition(" ")[0]), sure=weight >= 1)
        return


def _places(named: _Named, services: TopicServices, language: str) -> Iterator[Guess]:
    key = fold_key(named.text).strip()
    if place := services.place(key, language):
        yield Guess(place, sure=True)
    if named.kind is TopicKind.LANGUAGE and key in LANGUAGES:
        yield Guess(Topic(TopicKind.LANGUAGE, key), sure=True)


def _meant_places(text: str, services: TopicServices, language: str) -> Iterator[Guess]:
    """Yield the country that words stand for without naming it: a town, or who leads it."""
    for code, _ in _cues(text, "places", services, language):
        if code in services.countries:
            yield Guess(Topic(TopicKind.COUNTRY, code), sure=False)
            return


def _cues(
    text: str, section: str, services: TopicServices, language: str
) -> Iterator[tuple[str, float]]:
    """Yield what all of the words are a cue for, in the first language that knows it."""
    for spoken in dict.fromkeys((language, *LANGUAGES)):
        reading = services.read(spoken, text)
        whole = [
            hit for hit in reading.of(section) if hit.first == 0 and hit.last == len(reading) - 1
        ]
        if whole:
            yield from ((hit.key, hit.weight) for hit in whole)
            return


def _pair(written: str, services: TopicServices) -> Topic | None:
    """Return the two actors that words name exactly, if they do: "Putin Netanyahu"."""
    on = services.clock.now().date()
    found = names_in(written, partial(services.resolver.resolve, on=on), most=_TWO)
    match found:
        case (Actor() as one, Actor() as other):
            return pair_of(one.id, other.id)
        case _:
            return None


def _sources(text: str, outlets: Iterable[str]) -> Iterator[Guess]:
    key = fold_key(text).strip()
    for outlet in outlets:
        name = fold_key(outlet)
        if key == name:
            yield Guess(Topic(TopicKind.SOURCE, outlet), sure=True)
        elif len(key) >= _SHORTEST_INFLECTED and ratio(key, name) >= _INFLECTED:
            yield Guess(Topic(TopicKind.SOURCE, outlet), sure=False)


def _actors(text: str, services: TopicServices) -> Iterator[Guess]:
    """Yield who bears the name; a government stands for its country and whoever is of it.

    Of an office that nobody is listed with, that is its government.
    """
    found = services.resolver.resolve(text, on=services.clock.now().date())
    if isinstance(found, Several):
        yield from (Guess(_of(actor), sure=False) for actor in found.actors)
    elif isinstance(found, Actor):
        yield Guess(_of(found), sure=_called(found, text))
    elif found.read:
        yield from (Guess(_of(actor), sure=False) for actor in found.nearest)


def _of(actor: Actor) -> Topic:
    if actor.kind is ActorKind.GOVERNMENT and actor.country:
        return Topic(TopicKind.COUNTRY, actor.country)
    return Topic(TopicKind.ACTOR, actor.id)


def _called(actor: Actor, text: str) -> bool:
    """Tell whether all words stand in one of the actor's names: no office, and no typing error."""
    words = set(words_of(text))
    names = (*actor.names.values(), *(alias.text for alias in actor.aliases))
    return any(words <= set(words_of(name)) for name in names)


async def _outlets(services: TopicServices) -> Sequence[str]:
    feeds: Iterable[Feed] = (feed for feed, _ in await services.feeds.all())
    return tuple(dict.fromkeys(feed.outlet for feed in feeds))
