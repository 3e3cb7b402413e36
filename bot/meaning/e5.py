"""multilingual-e5-small: what a text means, as a vector that texts of other languages share."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from bot.meaning.network import Dense, Layers, Norm, Weights, graph_of
from bot.meaning.pieces import Cutter
from bot.meaning.shipped import Floats, Shipped

LONGEST = 128  # pieces of a text that are read; a headline and a sentence have 50
_READ_AT_MOST = 3_000  # pieces; each may keep 4 kB of the file in memory, 54 MB in the end
_CHARACTERS = 1_000  # which are more than that many pieces in every script
_ASKED_FOR = "passage: "  # how the model was taught that a text is one to be found
_MATRICES = ("q", "k", "v", "ao", "fi", "fo")

Changes = Mapping[str, Floats]  # what was learned on top, by the name of the tensor it replaces


class E5:
    """The model; matrices are decoded when they are first needed, 2 MB a layer."""

    def __init__(self, shipped: Shipped) -> None:
        self._shipped = shipped
        self.shape = shipped.shape
        self._read = 0  # pieces since memory was given back

    @cached_property
    def cutter(self) -> Cutter:
        return Cutter(self._shipped.vocabulary)

    def embed(self, texts: Sequence[str]) -> Floats:
        """Return what each text means: a row of 384 numbers, of length one, in the order given.

        Texts that mean alike, in any language, have rows of a large product; before rows are
        compared, take the mean row of their language from each. What is beyond 128 pieces of
        words (about 90 words) is not read.
        """
        rows = np.zeros((len(texts), self.shape.width), dtype=np.float32)
        for at, text in enumerate(texts):
            rows[at] = self.mean(text, self.every_layer)
        return rows

    def mean(self, text: str, layers: Layers) -> Floats:
        """Return a text's row of `embed`, by layers that may have been taught something."""
        mean = layers(self.begin(self.cut(text))).mean(axis=0)
        row: Floats = mean / np.linalg.norm(mean)
        return row

    def cut(self, text: str) -> list[int]:
        """Return the pieces of a text that are read."""
        vocabulary = self.cutter.vocabulary
        cut = self.cutter.cut(f"{_ASKED_FOR}{text[:_CHARACTERS]}")[: LONGEST - 2]
        return [vocabulary.begin, *cut, vocabulary.end]

    def begin(self, pieces: Sequence[int]) -> Floats:
        """Return what goes into the first layer: a row for each piece."""
        width, shipped = self.shape.width, self._shipped
        words = shipped.rows("emb.word", width, np.array(pieces, dtype=np.intp))
        placed = self._places[: len(pieces)] + shipped.vector("emb.type")[:width]
        started: Floats = self._first_norm(words + placed)
        self._read += len(pieces)
        if self._read > _READ_AT_MOST:
            self._read = 0
            self._shipped.let_go()
        return started

    def layers(self, count: int, changes: Changes | None = None) -> Layers:
        """Return the first layers, with what was learned on top of them if that is given."""
        weights = (self._weights(number, changes or {}) for number in range(count))
        decoded = Layers(weights, graph_of(count).read_bytes())
        self._shipped.let_go()
        return decoded

    @cached_property
    def every_layer(self) -> Layers:
        return self.layers(self.shape.layers)

    def _weights(self, number: int, changes: Changes) -> Weights:
        dense = {name: self._dense(f"l{number}.{name}", changes) for name in _MATRICES}
        return Weights(
            before=self._norm(f"l{number - 1}.oln", changes) if number else self._first_norm,
            asked=_side_by_side(dense["q"], dense["k"], dense["v"]),
            out=dense["ao"],
            after_attention=self._norm(f"l{number}.aln", changes),
            widen=dense["fi"],
            narrow=dense["fo"],
            after_inner=self._norm(f"l{number}.oln", changes),
        )

    @cached_property
    def _places(self) -> Floats:
        return self._shipped.vector("emb.pos").reshape(-1, self.shape.width)

    @cached_property
    def _first_norm(self) -> Norm:
        return self._norm("emb.ln", {})

    def _dense(self, name: str, changes: Changes) -> Dense:
        width = self.shape.inner if name.endswith("fo") else self.shape.width
        weights = np.ascontiguousarray(self._shipped.rows(f"{name}.w", width).T)
        if f"{name}.down" in changes:
            weights += changes[f"{name}.down"] @ changes[f"{name}.up"]
        return Dense(weights=weights, bias=self._vector(f"{name}.b", changes))

    def _norm(self, name: str, changes: Changes) -> Norm:
        return Norm(
            scale=self._vector(f"{name}.w", changes),
            shift=self._vector(f"{name}.b", changes),
            epsilon=self.shape.epsilon,
        )

    def _vector(self, name: str, changes: Changes) -> Floats:
        return changes[name] if name in changes else self._shipped.vector(name)


def _side_by_side(*parts: Dense) -> Dense:
    return Dense(
        weights=np.concatenate([part.weights for part in parts], axis=1),
        bias=np.concatenate([part.bias for part in parts]),
    )
