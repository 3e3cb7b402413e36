"""Who says it: the speaker of a quotation, found around a verb of speech.

After the verb, before it, or in the sentence that leads up to it; a pronoun is the one who spoke
last, a bare title ("said the president") the last one named who holds such an office. Where a
statement, an office or a building speaks, the speaker is the government, never the person at its
head. Whom no list knows keeps the name that the text gives.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.enrich.capitals import WORD, Capitals
from bot.enrich.depths import is_deep
from bot.enrich.lexicon import Hit, Reading
from bot.enrich.nominal import CASE, is_set_off, is_topic, speaks
from bot.enrich.obliques import LANGUAGES, Near
from bot.enrich.spans import PARAGRAPH, STOPS, Phrases, Span, words_within
from bot.enrich.subjects import LINKS, is_anothers, is_joined, opens, stranger

CUE_REACH = 14  # words between a quotation and its verb
NAME_REACH = 16  # words between a verb and who it belongs to
_NEXT = 8  # words from a verb to the name right behind it, titles included
_APPOSITION = 60  # characters between a state and the name of who speaks for it
_PAST = 400  # characters in which somebody else may be named meanwhile
_TITLE_WORDS = 4  # "said the foreign minister"; a longer phrase says of what


@dataclass(frozen=True, slots=True)
class Titles:
    """What is known of offices on the day of a text."""

    near: Callable[[int, int], frozenset[str]]  # the roles named around a span of it
    of: Callable[[ActorId], frozenset[str]]  # the roles that an actor has


NO_TITLES = Titles(lambda _start, _end: frozenset(), lambda _actor: frozenset())


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks, by which verb, and where both stand."""

    actor_id: ActorId | None
    surface: str
    cue: str
    verb: int  # the first word of the verb, by number in the reading
    at: Span | None  # the words that name or stand for the speaker


def is_title(reading: Reading, low: int, high: int) -> bool:
    """Whether what stands between an organisation and a person may be the person's title."""
    if STOPS.search(reading.text, low, high):
        return False
    return not any(
        (hit.section == "words" and hit.key in LINKS) or hit.section == "speech"
        for hit in reading.between(low, high)
    )


def government_of(country: str, actors: Mapping[ActorId, Actor]) -> ActorId | None:
    """Return the government of a country, if it is listed."""
    return next(
        (
            actor.id
            for actor in actors.values()
            if actor.kind is ActorKind.GOVERNMENT and actor.country == country
        ),
        None,
    )


class Teller:
    """A text with its names and verbs of speech, asked who says a quotation."""

    def __init__(
        self,
        reading: Reading,
        mentions: Sequence[Mention],
        actors: Mapping[ActorId, Actor],
        titles: Titles = NO_TITLES,
        language: str = "",
    ) -> None:
        self._titles = titles
        self._is_turkish = language == "tr"
        self._language = language
        self._reading = reading
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._near = Near(reading, actors, language)
        self._subjects = self._near.subjects(mentions)
        self._subject_starts = [mention.start for mention in self._subjects]
        self._actors = actors
        self._capitals = Capitals(reading.text)
        self._phrases = Phrases(reading)
        speech = reading.of("speech")
        self._verbs = [hit for hit in speech if hit.key == "says"]
        self._verb_firsts = [hit.first for hit in self._verbs]
        self._statements = [hit.first for hit in speech if hit.key == "statement"]
        self._pronouns = {hit.first for hit in speech if hit.key == "pronoun"}
        self._asides = self._pronouns if language == "he" else ()  # "לדבריו" is pronoun and verb

    def source(self, span: Span) -> Source | None:
        """Return who says a quotation, or None if no verb of speech is near."""
        verb = self._verb(span)
        if verb is None:
            return None
        cue = self._reading.text[self._reading.start(verb) : self._reading.end(verb)]
        phrase, beside = self._beside(verb, span)
        name = self._who(verb, span, phrase, beside)
        if self._language == "fa" and name:
            phrase = None  # whoever opens the sentence
        if phrase is None and name is None and self._near.may_drop(cue):
            name = self._last_person(span)  # "dijo": the verb alone tells of him or her
        elif phrase and (name is None or not self._is_in(name, phrase)):
            holder = self._title_holder(phrase, span)
            if holder is None and self._is_stranger(phrase):
                at = self._last_name(phrase) if self._is_turkish else phrase
                surface = self._reading.text[at.start : at.end]
                return Source(None, surface, cue, verb.first, at)
            name = holder or self._otherwise(verb, span, phrase, name)
        if name is None or self._is_deep(name, verb, span):
            return Source(None, "", cue, verb.first, phrase)
        at = phrase or Span(name.start, name.end)
        return Source(self._speaker(name, verb, span), name.surface, cue, verb.first, at)

    def _is_deep(self, name: Mention, verb: Hit, span: Span) -> bool:
        at = Span(self._reading.start(verb), self._reading.end(verb))
        return is_deep(self._reading, self._mentions, name, verb=at, words=span)

    def _beside(self, verb: Hit, span: Span) -> tuple[Span | None, Sequence[Mention]]:
        """Return the words beside a verb that say who speaks, and whom they name."""
        start, phrase = self._reading.start(verb), self._phrases.beside(verb, span)
        named: Sequence[Mention] = self._named(*phrase, apart_from=span) if phrase else ()
        if phrase and self._is_pronoun_beside(verb, phrase):
            named = ()  # "in Moscow he said"
        elif named and self._language in LANGUAGES and named[0].start > start:
            named = self._near.of(verb, [], named, Span(start, span.start))[1]
        if verb.first in self._asides or (phrase and not named and self._near.is_aside(*phrase)):
            return None, ()
        return phrase, named

    def _who(
        self, verb: Hit, span: Span, phrase: Span | None, beside: Sequence[Mention]
    ) -> Mention | None:
        """Return whom a verb belongs to by its own sentence."""
        inside = [name for name in beside if not self._is_anothers(name, phrase)]
        name = self._subject([] if self._language == "fa" else inside)
        if name is None and len(inside) == len(beside):
            return self._name(verb, span)
        return name

    def _otherwise(
        self, verb: Hit, span: Span, phrase: Span, name: Mention | None
    ) -> Mention | None:
        """Return who speaks where the words beside the verb name nobody."""
        if self._has_pronoun(phrase):
            return self._last_person(span)
        if self._is_turkish or verb.first in self._pronouns:
            return name
        return self._shared(verb, span)  # whom else the sentence names does not say it

    def _is_anothers(self, name: Mention, phrase: Span | None) -> bool:
        """Whether a name only tells whose family or where a group is: "un abogado de Putin"."""
        start = phrase.start if phrase else name.start
        is_place = self._actor(name).kind is ActorKind.GOVERNMENT
        return is_anothers(self._reading, start, name, is_place=is_place)

    def _shared(self, verb: Hit, span: Span) -> Mention | None:
        """Return who opens the sentence, where an "and" joins a verb to another before it."""
        start, _ = self._phrases.around(span)
        named = self._named(start, self._reading.start(verb), apart_from=span)
        if not (
            named and is_joined(self._reading, verb) and opens(self._reading, start, named[0])
        ):
            return None
        return self._subject(named)

    def _is_in(self, name: Mention, phrase: Span) -> bool:
        if phrase.start <= name.start < phrase.end:
            return True
        between = self._reading.text[phrase.start : name.start]  # "BM (Birleşmiş Milletler) …"
        return self._is_turkish and "(" in between and "," not in between

    def _is_stranger(self, phrase: Span) -> bool:
        """Whether a phrase names somebody, and nobody who is known."""
        named = self._named(*phrase, apart_from=Span(0, 0))
        named = [name for name in named if not self._is_anothers(name, phrase)]
        if self._has_pronoun(phrase) or self._speaking(named):
            return False
        return self._capitals.name_somebody(*phrase)

    def _last_name(self, phrase: Span) -> Span:
        """Return the name that a Turkish phrase ends with, empty if none: the head stands last."""
        start = phrase.end
        for word in reversed(list(WORD.finditer(self._reading.text, *phrase))):
            if not word[0][0].isupper() or CASE.match(self._reading.text, word.end()):
                break
            start = word.start()
        return Span(start, phrase.end)

    def _is_pronoun_beside(self, verb: Hit, phrase: Span) -> bool:
        beside = {verb.first - 1, verb.last + 1} & self._pronouns
        return any(phrase.start <= self._reading.starts[at] < phrase.end for at in beside)

    def _has_pronoun(self, phrase: Span) -> bool:
        low = bisect_left(self._reading.starts, phrase.start)
        high = bisect_left(self._reading.starts, phrase.end)
        return any(at in self._pronouns for at in range(low, high))

    def _title_holder(self, phrase: Span, span: Span) -> Mention | None:
        """Return who of those named before has the office that a bare title tells."""
        low = bisect_left(self._reading.starts, phrase.start)
        high = bisect_left(self._reading.starts, phrase.end)
        capitals = [
            word
            for word in WORD.finditer(self._reading.text, phrase.start, phrase.end)
            if word[0][0].isupper()
        ]
        named = len(capitals) > 1 or (
            bool(capitals) and capitals[0].start() == phrase.start and high - low > 1
        )
        if named or not 1 <= high - low <= _TITLE_WORDS:
            return None  # "said President Smith"
        roles = self._titles.near(phrase.start, phrase.start) & self._titles.near(
            phrase.end, phrase.end
        )
        earlier = self._mentions[: bisect_left(self._starts, min(phrase.start, span.start))]
        for mention in reversed(earlier):
            if self._is_person(mention) and roles & self._titles.of(mention.actor_id):
                return mention
        return None

    def _verb(self, span: Span) -> Hit | None:
        """The verb behind the quotation if it belongs to it, else the nearest one before."""
        words = words_within(self._reading, span)
        start, end = self._phrases.around(span)
        behind = self._between_words(words.stop, words.stop + CUE_REACH)
        behind = [hit for hit in behind if self._reading.start(hit) < end]
        ahead = self._between_words(words.start - CUE_REACH - NAME_REACH, words.start)
        ahead = [hit for hit in ahead if self._reading.start(hit) >= start]
        if behind and (not ahead or self._is_set_off(span)):
            return behind[0]
        return ahead[-1] if ahead else None

    def _is_set_off(self, span: Span) -> bool:
        """Whether a comma or a dash shows that the verb behind belongs to the quotation."""
        inside = self._reading.text[span.end - 2]
        outside = self._reading.text[span.end : span.end + 2].lstrip()[:1]
        return inside in ",،?!.؟" or (outside != "" and outside in ",،-–—")

    def _between_words(self, low: int, high: int) -> list[Hit]:
        begin = bisect_left(self._verb_firsts, low)
        return self._verbs[begin : bisect_left(self._verb_firsts, high)]

    def _name(self, verb: Hit, span: Span) -> Mention | None:
        """The name that belongs to a verb; a pronoun's is that of whoever it goes back to."""
        if verb.first in self._pronouns:  # "katanya": he, she or it said
            return self._last_speaker(span)
        start, end = self._phrases.around(span)
        next_to = {verb.first - 1, verb.last + 1} & self._pronouns
        if any(start <= self._reading.starts[at] < end for at in next_to):
            return self._last_person(span)
        ahead = self._named(start, self._reading.start(verb), apart_from=span)
        behind = self._named(self._reading.end(verb), end, apart_from=span)
        if self._language in LANGUAGES:
            ahead, behind = self._near.of(verb, ahead, behind, Span(start, span.start))
            if self._near.is_of_a_pronoun(start, ahead):
                return self._last_person(span)
        if self._reading.start(verb) >= span.end and behind and self._is_next(verb, behind[0]):
            return behind[0]
        return self._subject(ahead) or next(iter(behind), None)

    def _is_next(self, verb: Hit, name: Mention) -> bool:
        return bisect_left(self._reading.starts, name.start) - verb.last <= _NEXT

    def _subject(self, ahead: Sequence[Mention]) -> Mention | None:
        """The first name before a verb; behind a state or an organisation, its person."""
        ahead = self._speaking(ahead)
        if len(ahead) > 1 and self._is_person(ahead[1]) and not self._is_person(ahead[0]):
            low, high = ahead[0].end, ahead[1].start
            state = self._actor(ahead[0])
            is_state = state.kind is ActorKind.GOVERNMENT and (
                self._language not in LANGUAGES or state.country == self._actor(ahead[1]).country
            )
            if high - low <= _APPOSITION and (is_state or is_title(self._reading, low, high)):
                return ahead[1]
        return ahead[0] if ahead else None

    def _speaking(self, named: Sequence[Mention]) -> Sequence[Mention]:
        """Leave out what a Turkish title or case makes a part of other words, if others speak."""
        if not self._is_turkish:
            return named
        text = self._reading.text
        alone = [name for name in named if self._speaks_alone(name)]
        if alone and not self._is_person(alone[0]):  # "Avrupa Birliği (AB) Temsilcisi Borrell, …"
            persons = [each for each in alone if self._is_person(each)]
            alone = [each for each in persons if is_set_off(text, each.end)] or alone
        persons = [name for name in named if self._is_person(name)]
        return alone or [name for name in persons if not is_topic(text, name.end)]

    def _last_speaker(self, span: Span) -> Mention | None:
        """Whoever spoke last before a quotation, a person or not."""
        at = bisect_left(self._verb_firsts, words_within(self._reading, span).start)
        for verb in reversed(self._verbs[max(at - CUE_REACH, 0) : at]):
            start = self._reading.start(verb)
            text = self._reading.text
            clause = max(text.rfind(PARAGRAPH, 0, start), text.rfind(". ", 0, start)) + 1
            name = self._subject(self._named(clause, start, apart_from=span))
            if name:
                return name
        return self._last_person(span)

    def _last_person(self, span: Span) -> Mention | None:
        """The person named first in the sentence before, else the last one named at all.

        Nobody, where that sentence names somebody first whom no list knows.
        """
        start, _ = self._phrases.around(span)
        before, _ = self._phrases.around(Span(max(start - 2, 0), start))
        persons = [
            each for each in self._named(before, start, apart_from=span) if self._is_person(each)
        ]
        unknown = stranger(self._reading.text, before, start, self._mentions)
        if unknown is not None and not (persons and persons[0].start < unknown):
            return None
        if persons:
            return persons[0]
        earlier = self._subjects[: bisect_left(self._subject_starts, span.start)]
        last = next((each for each in reversed(earlier) if self._is_person(each)), None)
        if last and stranger(self._reading.text, last.end, start, self._mentions, reach=_PAST):
            return None
        return last

    def _speaker(self, name: Mention, verb: Hit, span: Span) -> ActorId | None:
        """The actor of a name; where his office or spokesman speaks, his government."""
        if not self._is_person(name):
            return name.actor_id
        if self._is_turkish and self._speaks_alone(name):
            return name.actor_id
        start, _ = self._phrases.around(span)
        first = bisect_left(self._reading.starts, max(name.end, start))
        if not any(first <= at < verb.first for at in self._statements):
            return name.actor_id
        return government_of(self._actor(name).country, self._actors)

    def _speaks_alone(self, name: Mention) -> bool:
        return speaks(self._reading.text, name, self._actor(name)) is not None

    def _actor(self, mention: Mention) -> Actor:
        return self._actors[mention.actor_id]

    def _is_person(self, mention: Mention) -> bool:
        return self._actor(mention).kind is ActorKind.PERSON

    def _named(self, low: int, high: int, *, apart_from: Span) -> list[Mention]:
        begin = bisect_left(self._subject_starts, low)
        return [
            mention
            for mention in self._subjects[begin : bisect_left(self._subject_starts, high)]
            if not apart_from.start <= mention.start < apart_from.end
        ]
