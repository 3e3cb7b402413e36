"""A second look at entries that cues give a chance: the model, taught relevance and acts.

What was taught is small: to each matrix of its layers a product of two thin ones is added
(Hu et al., "LoRA", 2021), and biases and norms are replaced. How: config/models/card.md.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.domain.assessments import Meaning
from bot.domain.events import Act
from bot.meaning.e5 import E5, Changes
from bot.meaning.network import Layer, through
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


class Judge:
    def __init__(self, model: E5, taught: Taught) -> None:
        self._model, self._taught = model, taught

    def __call__(self, title: str, lead: str) -> Meaning:
        """Return what an entry means; about 7 ms on one core."""
        pieces, title_ends = self.pieces(title, lead)
        read = through(self.layers, self._model.begin(pieces))
        seen = np.concatenate([read.mean(axis=0), read[1 : title_ends - 1].mean(axis=0)])
        told = seen @ self._taught.head + self._taught.bias
        neither, elsewise, relevant, *acts = told.tolist()
        return Meaning(
            relevant=float(relevant - np.logaddexp(neither, elsewise)),
            acts=dict(zip(ACTS, acts, strict=True)),
        )

    def pieces(self, title: str, lead: str) -> tuple[list[int], int]:
        """Return the pieces of an entry, and where its title ends."""
        cutter = self._model.cutter
        begin, end = cutter.vocabulary.begin, cutter.vocabulary.end
        asked = cutter.cut(_ASKED_FOR)
        heading = [begin, *asked, *cutter.cut(title[:_TITLE_CHARACTERS])[:OF_TITLE], end]
        room = PIECES - len(heading) - 1
        rest = cutter.cut(lead[:_LEAD_CHARACTERS])[:room] if lead.strip() else []
        return [*heading, *rest, end], len(heading)

    @cached_property
    def layers(self) -> tuple[Layer, ...]:
        return self._model.layers(self._taught.layers, self._taught.changes)
