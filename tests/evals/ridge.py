"""Least squares with a penalty, over counted cues and pieces of words; numpy needed.

There are far fewer texts than weights, so it is solved by texts: one system for all acts at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.domain.events import Act
from bot.enrich.linear import Linear
from bot.enrich.pieces import PLACES, Pieces

PENALTY = 2.0
GAIN = 30.0  # of pieces over cues; from 20 to 60 the same in cross-validation, within .008
_LARGEST_STEP = 127

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Texts as rows: how often each named feature, and how much of each piece of a word."""

    names: Sequence[str]
    named: Matrix
    pieces: NDArray[np.float32]

    def likeness(self) -> Matrix:
        """Return how much each text has in common with each other."""
        return self.named @ self.named.T + GAIN * (self.pieces @ self.pieces.T).astype(float)


def sheet(counted: Sequence[Mapping[str, float]], pieces: Sequence[Mapping[int, float]]) -> Sheet:
    names = sorted({name for row in counted for name in row})
    column = {name: at for at, name in enumerate(names)}
    filled = Sheet(
        names,
        np.zeros((len(counted), len(names))),
        np.zeros((len(counted), PLACES), dtype=np.float32),
    )
    for at, (row, amounts) in enumerate(zip(counted, pieces, strict=True)):
        filled.named[at, [column[name] for name in row]] = list(row.values())
        filled.pieces[at, list(amounts)] = list(amounts.values())
    return filled


def shares(likeness: Matrix, wanted: Matrix, *, penalty: float = PENALTY) -> Matrix:
    """Return how much each text adds to each act: the fit, told by texts."""
    penalised = likeness + penalty * np.eye(len(likeness))
    solved: Matrix = np.linalg.solve(penalised, wanted - wanted.mean(axis=0))
    return solved


def held_out(
    likeness: Matrix, wanted: Matrix, folds: Sequence[int], *, penalty: float = PENALTY
) -> Matrix:
    """Score every text by a fit on the other folds."""
    scores = np.zeros_like(wanted)
    for fold in set(folds):
        mine = np.array([each == fold for each in folds])
        added = shares(likeness[np.ix_(~mine, ~mine)], wanted[~mine], penalty=penalty)
        scores[mine] = wanted[~mine].mean(axis=0) + likeness[np.ix_(mine, ~mine)] @ added
    return scores


def fitted(told: Sheet, wanted: Matrix, acts: Sequence[Act]) -> tuple[dict[Act, Linear], Pieces]:
    """Return the weights of the named features, and the table of the pieces in small steps."""
    added = shares(told.likeness(), wanted)
    table = GAIN * (told.pieces.T @ added)
    scale = float(np.abs(table).max()) / _LARGEST_STEP
    linear = _by_name(told, wanted, added, acts)
    steps = np.rint(table / scale).astype(np.int8).tobytes()
    return linear, Pieces(acts=tuple(acts), scale=scale, steps=steps)


def _by_name(told: Sheet, wanted: Matrix, added: Matrix, acts: Sequence[Act]) -> dict[Act, Linear]:
    named = told.named.T @ added
    return {
        act: Linear(
            bias=round(float(wanted[:, at].mean()), 4),
            weights={
                name: round(float(weight), 4)
                for name, weight in zip(told.names, named[:, at], strict=True)
            },
        )
        for at, act in enumerate(acts)
    }
