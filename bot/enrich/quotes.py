"""Who said what: quotations, their speakers and the verbs that give them away.

A quotation is what stands between quotation marks, long enough to be an utterance rather than a
name, or a scare quote. Its speaker is looked for around a verb of speech: after it, before it,
or in the sentence that leads up to it; a pronoun is the one who spoke last. Where a statement, an
office or a building speaks, the speaker is the government, never the person at its head.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.domain.events import Quote
from bot.enrich.lexicon import Hit, Reading

MOST = 30  # quotations an entry; a transcript has more, and is no news
_SHORTEST = 3  # words; less is a title or a scare quote
_LONGEST = 1_200  # characters; beyond, a closing mark is missing
_CUE_REACH = 14  # words between a quotation and its verb
_NEXT = 8  # words from a verb to the name right behind it, titles included
_NAME_REACH = 16  # words between a verb and who it belongs to
_MARKS_READ = 400  # opening marks; a text with more is not prose
_APPOSITION = 60  # characters between a state and the name of who speaks for it
_LEFT_OUT = " … "

_PAIRS = {
    "“": "”",
    "«": "»",
    "„": "“”‟",
    "‟": "”",
    "”": "”",
    "‘": "’",
    "'": "'",
    "「": "」",
    "『": "』",
    '"': '"',
}
_OPENERS = re.compile("[" + "".join(_PAIRS) + "]")
_CLOSERS = {opener: re.compile(f"[{closers}\n]") for opener, closers in _PAIRS.items()}
_LETTER = re.compile(r"[^\W_]")
_PARAGRAPH = "\n"


class Span(NamedTuple):
    """The words within marks: from the opening mark to behind the closing one."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks, and by which verb."""

    actor_id: ActorId | None
    surface: str
    cue: str


def quoted_spans(text: str) -> Iterator[Span]:
    """Yield what stands within quotation marks, whatever the marks, outermost first.

    A mark inside a word (Hebrew acronyms) is none. A quotation ends with its paragraph at the
    latest, since publishers open each paragraph of a long quotation anew.
    """
    at = 0
    for _ in range(_MARKS_READ):
        opener = _OPENERS.search(text, at)
        if opener is None:
            return
        at = opener.end()
        if not _is_inside_word(text, opener.start()):
            end = _closing(text, opener)
            if end is not None:
                yield Span(opener.start(), end)
                at = end


def _is_inside_word(text: str, at: int) -> bool:
    around = text[max(at - 1, 0) : at + 2]
    return len(around) == 3 and bool(_LETTER.match(around[0]) and _LETTER.match(around[2]))  # noqa: PLR2004 - the mark and its neighbours


def _closing(text: str, opener: re.Match[str]) -> int | None:
    """Return where the quotation that a mark opens is over, if it is closed in its paragraph."""
    for closer in _CLOSERS[opener[0]].finditer(text, opener.end(), opener.end() + _LONGEST):
        if closer[0] == _PARAGRAPH:
            return None
        if not _is_inside_word(text, closer.start()):
            return closer.end()
    return None


def quotes(
    reading: Reading,
    mentions: Sequence[Mention],
    actors: Mapping[ActorId, Actor],
) -> tuple[Quote, ...]:
    """Return the quotations of a text in order, each with the speaker the text gives it.

    A quotation without a verb right behind another goes on where that one stopped: they are one,
    with an ellipsis between. One without a verb elsewhere is nobody's, and left out.
    """
    teller = _Teller(reading, mentions, actors)
    found: list[Quote] = []
    seen: set[str] = set()
    before: Span | None = None
    for span in quoted_spans(reading.text):
        inner = reading.text[span.start + 1 : span.end - 1].strip().rstrip(",،")
        if len(_words(reading, span)) < _SHORTEST or inner in seen:
            continue
        seen.add(inner)
        source = teller.source(span)
        if source:
            found.append(_quote(inner, source))
        elif before and found and _goes_on(reading, before, span):
            found[-1] = replace(found[-1], text=f"{found[-1].text}{_LEFT_OUT}{inner}")
        before = span if source else None
        if len(found) == MOST:
            break
    return tuple(found)


def _quote(text: str, source: Source) -> Quote:
    return Quote(
        text=text,
        speaker=source.actor_id,
        speaker_surface=source.surface,
        cue=source.cue,
        verbatim=True,
    )


def _words(reading: Reading, span: Span) -> range:
    return range(bisect_left(reading.starts, span.start), bisect_left(reading.starts, span.end))


def _goes_on(reading: Reading, before: Span, span: Span) -> bool:
    """Whether a quotation without a verb continues the one before: nobody else comes between."""
    between = reading.text[before.end : span.start]
    if between.count(_PARAGRAPH) > 1:
        return False
    low = bisect_left(reading.starts, before.end)
    high = bisect_left(reading.starts, span.start)
    return high - low <= _CUE_REACH + _NAME_REACH


class _Teller:
    """A text with its names and verbs of speech, asked who says a quotation."""

    def __init__(
        self, reading: Reading, mentions: Sequence[Mention], actors: Mapping[ActorId, Actor]
    ) -> None:
        self._reading = reading
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._actors = actors
        speech = list(reading.of("speech"))
        self._verbs = [hit for hit in speech if hit.key == "says"]
        self._verb_firsts = [hit.first for hit in self._verbs]
        self._statements = [hit.first for hit in speech if hit.key == "statement"]
        self._pronouns = {hit.first for hit in speech if hit.key == "pronoun"}

    def source(self, span: Span) -> Source | None:
        """Return who says a quotation, or None if no verb of speech is near."""
        verb = self._verb(span)
        if verb is None:
            return None
        cue = self._reading.text[self._reading.start(verb) : self._reading.end(verb)]
        name = self._name(verb, span)
        if name is None:
            return Source(None, "", cue)
        return Source(self._speaker(name, verb), name.surface, cue)

    def _verb(self, span: Span) -> Hit | None:
        """The verb behind the quotation if it belongs to it, else the nearest one before."""
        words = _words(self._reading, span)
        start, end = self._around(span)
        behind = self._between_words(words.stop, words.stop + _CUE_REACH)
        behind = [hit for hit in behind if self._reading.start(hit) < end]
        ahead = self._between_words(words.start - _CUE_REACH - _NAME_REACH, words.start)
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

    def _around(self, span: Span) -> tuple[int, int]:
        """From the full stop or paragraph before a span to the one after it."""
        text = self._reading.text
        start = max(text.rfind(_PARAGRAPH, 0, span.start), text.rfind(". ", 0, span.start)) + 1
        ends = (text.find(_PARAGRAPH, span.end), text.find(". ", span.end))
        return start, min((end for end in ends if end >= 0), default=len(text))

    def _name(self, verb: Hit, span: Span) -> Mention | None:
        """The name that belongs to a verb; a pronoun's is that of whoever it goes back to."""
        if verb.first in self._pronouns:  # "katanya": he, she or it said
            return self._last_speaker(span)
        start, end = self._around(span)
        beside = {verb.first - 1, verb.last + 1} & self._pronouns
        if any(start <= self._reading.starts[at] < end for at in beside):
            return self._last_person(span)
        ahead = self._named(start, self._reading.start(verb), apart_from=span)
        behind = self._named(self._reading.end(verb), end, apart_from=span)
        if self._reading.start(verb) >= span.end and behind and self._is_next(verb, behind[0]):
            return behind[0]
        return self._subject(ahead) or next(iter(behind), None)

    def _is_next(self, verb: Hit, name: Mention) -> bool:
        return bisect_left(self._reading.starts, name.start) - verb.last <= _NEXT

    def _subject(self, ahead: Sequence[Mention]) -> Mention | None:
        """The first name before a verb; behind a state, the person who speaks for it."""
        if len(ahead) > 1 and self._actor(ahead[0]).kind is ActorKind.GOVERNMENT:
            person = self._actor(ahead[1])
            is_near = ahead[1].start - ahead[0].end <= _APPOSITION
            if is_near and person.kind is ActorKind.PERSON:
                return ahead[1]
        return ahead[0] if ahead else None

    def _last_speaker(self, span: Span) -> Mention | None:
        """Whoever spoke last before a quotation, a person or not."""
        at = bisect_left(self._verb_firsts, _words(self._reading, span).start)
        for verb in reversed(self._verbs[max(at - _CUE_REACH, 0) : at]):
            start = self._reading.start(verb)
            text = self._reading.text
            clause = max(text.rfind(_PARAGRAPH, 0, start), text.rfind(". ", 0, start)) + 1
            name = self._subject(self._named(clause, start, apart_from=span))
            if name:
                return name
        return self._last_person(span)

    def _last_person(self, span: Span) -> Mention | None:
        """The person named first in the sentence before, else the last one named at all."""
        start, _ = self._around(span)
        before, _ = self._around(Span(max(start - 2, 0), start))
        persons = [
            each for each in self._named(before, start, apart_from=span) if self._is_person(each)
        ]
        if persons:
            return persons[0]
        earlier = self._mentions[: bisect_left(self._starts, span.start)]
        return next((each for each in reversed(earlier) if self._is_person(each)), None)

    def _speaker(self, name: Mention, verb: Hit) -> ActorId | None:
        """The actor of a name; where his office or spokesman speaks, his government."""
        if not self._is_person(name):
            return name.actor_id
        first = bisect_left(self._reading.starts, name.end)
        if not any(first <= at < verb.first for at in self._statements):
            return name.actor_id
        country = self._actor(name).country
        for actor in self._actors.values():
            if actor.kind is ActorKind.GOVERNMENT and actor.country == country:
                return actor.id
        return None

    def _actor(self, mention: Mention) -> Actor:
        return self._actors[mention.actor_id]

    def _is_person(self, mention: Mention) -> bool:
        return self._actor(mention).kind is ActorKind.PERSON

    def _named(self, low: int, high: int, *, apart_from: Span) -> list[Mention]:
        begin = bisect_left(self._starts, low)
        return [
            mention
            for mention in self._mentions[begin : bisect_left(self._starts, high)]
            if not apart_from.start <= mention.start < apart_from.end
        ]
