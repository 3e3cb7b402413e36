"""What is told as the words of whoever the sentence before is about: "According to him, …"."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.domain.events import Quote
from bot.enrich.lexicon import Hit, Reading
from bot.enrich.sentences import Sentence

_LEAST = 4  # words that are worth reporting
_SUBJECT = 8  # words from the start of a sentence to the name of whom it is about
_LEADING = 2  # words before "according to him", as "but"
_SPACE = " ,،:-–—"
_OBLIQUE = frozenset({"with", "to", "in", "by", "per"})  # words before a name that is no subject
MARKS = re.compile(r"[\"“”„«»「」《'‘‚‹״](?<!\w['‘‚‹״])")  # of quotation; not within a word
_START = attrgetter("start")


class Theirs:
    """A text, asked sentence by sentence, in order, whose words each tells."""

    def __init__(
        self, reading: Reading, mentions: Sequence[Mention], actors: Mapping[ActorId, Actor]
    ) -> None:
        self._reading = reading
        self._mentions = mentions
        self._actors = actors
        self._cues = [hit for hit in reading.of("speech") if hit.key == "theirs"]
        self._before: Sentence | None = None
        self._subject: Mention | None = None

    def told(self, sentence: Sentence) -> Quote | None:
        """Return what a sentence tells in the words of the person the one before is about.

        A sentence of such words, with nobody named in it, is about the same person.
        """
        if not self._cues:
            return None
        before, self._before = self._before, sentence
        cue = self._cue(sentence)
        if before is None or cue is None:
            return None
        if self._cue(before) is None or self._named(before):
            self._subject = self._about(before)
        name = self._subject
        if name is None:
            return None
        return self._quote(sentence, cue, name)

    def _cue(self, sentence: Sentence) -> Hit | None:
        """Return the words that say whose the others are, at the start or the end of a sentence."""
        first = bisect_left(self._reading.starts, sentence.start)
        last = bisect_left(self._reading.starts, sentence.end) - 1
        return next(
            (
                cue
                for cue in self._cues
                if first <= cue.first <= first + _LEADING or cue.last == last
            ),
            None,
        )

    def _named(self, sentence: Sentence) -> Sequence[Mention]:
        begin = bisect_left(self._mentions, sentence.start, key=_START)
        return self._mentions[begin : bisect_left(self._mentions, sentence.end, key=_START)]

    def _about(self, sentence: Sentence) -> Mention | None:
        """Return the person near the start of a sentence, if nobody else may speak in it.

        In "Biden is wrong, said Putin" the words of the next sentence are not Biden's.
        """
        first = bisect_left(self._reading.starts, sentence.start)
        named = self._named(sentence)
        persons = {name.actor_id for name in named if self._is_person(name)}
        if len(persons) > 1 and self._speaks(sentence):
            return None
        for name in named:
            at = bisect_left(self._reading.starts, name.start)
            if at - first > _SUBJECT:
                return None
            if self._is_person(name):
                return None if self._is_object(at) or self._is_quoted(sentence, name) else name
        return None

    def _is_person(self, name: Mention) -> bool:
        return self._actors[name.actor_id].kind is ActorKind.PERSON

    def _is_quoted(self, sentence: Sentence, name: Mention) -> bool:
        return MARKS.search(self._reading.text, sentence.start, name.start) is not None

    def _speaks(self, sentence: Sentence) -> bool:
        return any(
            hit.section == "speech" and hit.key == "says"
            for hit in self._reading.between(sentence.start, sentence.end)
        )

    def _is_object(self, at: int) -> bool:
        return any(hit.last + 1 == at for hit in self._reading.of("words") if hit.key in _OBLIQUE)

    def _quote(self, sentence: Sentence, cue: Hit, name: Mention) -> Quote | None:
        start, end = self._reading.start(cue), self._reading.end(cue)
        first = bisect_left(self._reading.starts, sentence.start)
        opens = cue.first <= first + _LEADING
        begin, stop = (end, sentence.end) if opens else (sentence.start, start)
        words = bisect_left(self._reading.starts, stop) - bisect_left(self._reading.starts, begin)
        if words < _LEAST:
            return None
        return Quote(
            text=self._reading.text[begin:stop].strip(_SPACE + "."),
            speaker=name.actor_id,
            speaker_surface=name.surface,
            cue=self._reading.text[start:end],
            verbatim=False,
        )
