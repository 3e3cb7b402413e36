"""A second look at entries that cues give a chance: the model, taught relevance and acts.

What was taught is small: to each matrix of its layers a product of two thin ones is added
(Hu et al., "LoRA", 2021), and biases and norms are replaced. How: config/models/card.md.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.domain.actors import Span
from bot.domain.assessments import Meaning
from bot.domain.events import Act
from bot.meaning.e5 import E5, Changes
from bot.meaning.network import Layers
from bot.meaning.pieces import Cutter
from bot.meaning.shipped import Floats

ACTS = tuple(Act)  # in the order of the head
PIECES = 64  # of an entry: the title's, and as many of the lead's as there is room for
OF_TITLE = 40
_TITLE_CHARACTERS = 300
_LEAD_CHARACTERS = 500
_ASKED_FOR = "query:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """What was learned on top of the model. `config.models` reads it."""

    layers: int  # how many of the model's layers are used
    changes: Changes
    head: Floats  # twice the width, by: neither, the region without diplomacy, relevant, ACTS
    bias: Floats
    about: Floats  # twice the width: of an actor's places, and of all
    about_bias: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """An entry in pieces."""

    pieces: Sequence[int]
    title_ends: int
    places: Sequence[Sequence[int]]  # of each who is asked about; none where they are not read


class Judge:
    def __init__(self, model: E5, taught: Taught) -> None:
        self._model, self._taught = model, taught

    def __call__(
        self, text: str, title_ends: int, places: Sequence[Sequence[Span]] = ()
    ) -> Meaning:
        """Return what an entry means; see `bot.ports.Judge`."""
        taught, cut = self._taught, self.cut(text, title_ends, places)
        read = self.layers(self._model.begin(cut.pieces))
        whole, title = read.mean(axis=0), read[1 : cut.title_ends - 1].mean(axis=0)
        told = np.concatenate([whole, title]) @ taught.head + taught.bias
        neither, elsewise, relevant, *acts = told.tolist()
        return Meaning(
            relevant=float(relevant - np.logaddexp(neither, elsewise)),
            acts=dict(zip(ACTS, acts, strict=True)),
            about=tuple(self._about(read[at], whole) if at else None for at in cut.places),
        )

    def _about(self, stands: Floats, whole: Floats) -> float:
        seen = np.concatenate([stands.mean(axis=0), whole])
        return float(seen @ self._taught.about) + self._taught.about_bias

    def cut(self, text: str, title_ends: int, places: Sequence[Sequence[Span]] = ()) -> Cut:
        """Return an entry in pieces; `places` as they are asked about."""
        cutter = self._model.cutter
        begin, end = cutter.vocabulary.begin, cutter.vocabulary.end
        opened = [begin, *cutter.cut(_ASKED_FOR)]
        title = _Part(cutter, text, 0, min(title_ends, _TITLE_CHARACTERS), len(opened))
        heading = [*opened, *title.pieces[:OF_TITLE], end]
        leads = title_ends + len(text[title_ends:]) - len(text[title_ends:].lstrip())
        lead = _Part(cutter, text, leads, leads + _LEAD_CHARACTERS, len(heading))
        pieces = [*heading, *lead.pieces[: PIECES - len(heading) - 1], end]
        ends = len(heading) - 1, len(pieces) - 1
        return Cut(
            pieces=pieces,
            title_ends=len(heading),
            places=[
                sorted(
                    {
                        at
                        for part, until in zip((title, lead), ends, strict=True)
                        for span in spans
                        for at in part.places(span)
                        if at < until
                    }
                )
                for spans in places
            ],
        )

    @cached_property
    def layers(self) -> Layers:
        return self._model.layers(self._taught.layers, self._taught.changes)


class _Part:
    """A title or a lead in pieces. Words are cut each for itself, so that they can be found."""

    def __init__(self, cutter: Cutter, text: str, start: int, end: int, first: int) -> None:
        """`first`: the number that its first piece gets in the entry."""
        self._start, self._end = start, min(end, len(text))
        self.pieces: list[int] = []
        self._words: list[int] = []  # where each begins in the text
        self._firsts: list[int] = []  # the number of its first piece
        for word in text[start:end].split(" "):
            self._words.append(start)
            self._firsts.append(first + len(self.pieces))
            if word.strip():
                self.pieces += cutter.cut(word)
            start += len(word) + 1
        self._firsts.append(first + len(self.pieces))

    def places(self, span: Span) -> range:
        """Return the pieces of the words that a span of the text touches; none if it is not here."""
        start, end = span
        if not self._start <= start < end <= self._end:
            return range(0)
        word, after = bisect_right(self._words, start) - 1, bisect_left(self._words, end)
        return range(self._firsts[word], self._firsts[after])
