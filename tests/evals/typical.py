"""Least squares over counted cues and the likeness to typical entries; numpy needed.

Typical entries are the means of k groups of labelled ones (Lloyd, 1982), by their cues and not by
their acts. The likeness to them is made orthogonal before the penalty (Williams and Seeger, "Using
the Nystroem method", 2000), so that it stands for the Gaussian kernel over all entries.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.domain.events import Act
from bot.enrich.linear import Linear
from bot.enrich.typical import STEP
from tests.evals.ridge import Matrix

TYPICAL = 300  # entries; of 150 as good in cross-validation, within .006
SPREAD = 0.7  # of the median squared distance between entries; from .4 to 1.5 within .008
GAIN = 50.0  # of likeness over cues; 100 the same, within .002
_ROUNDS = 6
_TELLING = (
    0.002  # a smaller weight of an act of an entry is left out; at .01 the dev set lost .006
)
_SAMPLE = 5  # each fifth entry tells the median distance well enough


@dataclass(frozen=True, slots=True)
class Fit:
    bias: Matrix  # of each act
    weights: Matrix  # of the features, by act
    typical: Matrix
    spread: float
    steps: Matrix  # of the likenesses, by act

    def scores(self, named: Matrix) -> Matrix:
        near = np.exp(-_apart(named, self.typical) / self.spread)
        told: Matrix = self.bias + named @ self.weights + near @ self.steps
        return told

    def keep(self, path: Path, names: Sequence[str]) -> None:
        """Write what `bot.enrich.typical` reads."""
        np.savez_compressed(
            path,
            allow_pickle=False,
            names=np.array(names),
            entries=np.rint(self.typical / STEP).astype(np.uint8),
            spread=np.array(self.spread),
            steps=self.steps.astype(np.float32),
        )


def with_typical(named: Matrix, wanted: Matrix, *, penalty: float) -> Fit:
    typical = np.rint(_means(named, TYPICAL) / STEP) * STEP
    spread = float(np.median(_apart(named[::_SAMPLE], named[::_SAMPLE]))) * SPREAD
    alike = np.exp(-_apart(typical, typical) / spread) + 1e-6 * np.eye(len(typical))
    turned = np.sqrt(GAIN) * np.linalg.inv(np.linalg.cholesky(alike)).T
    near = np.exp(-_apart(named, typical) / spread) @ turned
    both = np.concatenate([named, near], axis=1)
    bias = wanted.mean(axis=0)
    bent = both.T @ both + penalty * np.eye(both.shape[1])
    weights = np.linalg.solve(bent, both.T @ (wanted - bias))
    own = weights[: named.shape[1]]
    return Fit(bias, own, typical, spread, turned @ weights[named.shape[1] :])


def held_out_with_typical(
    named: Matrix, wanted: Matrix, folds: Sequence[int], *, penalty: float
) -> Matrix:
    """Score every text by a fit on the other folds, and by what is typical of those."""
    scores = np.zeros_like(wanted)
    for fold in set(folds):
        mine = np.array([each == fold for each in folds])
        scores[mine] = with_typical(named[~mine], wanted[~mine], penalty=penalty).scores(
            named[mine]
        )
    return scores


def by_name(fit: Fit, names: Sequence[str], acts: Sequence[Act]) -> dict[Act, Linear]:
    """Return the weights of the named features; those that tell little are left out."""
    return {
        act: Linear(
            bias=round(float(fit.bias[at]), 4),
            weights={
                name: round(float(weight), 4)
                for name, weight in zip(names, fit.weights[:, at], strict=True)
                if abs(weight) >= _TELLING
            },
        )
        for at, act in enumerate(acts)
    }


def _means(named: Matrix, count: int) -> Matrix:
    draws = np.random.default_rng(0)
    means: Matrix = named[draws.choice(len(named), count, replace=False)].copy()
    for _ in range(_ROUNDS):
        nearest = _apart(named, means).argmin(axis=1)
        for at in range(count):
            if (nearest == at).any():
                means[at] = named[nearest == at].mean(axis=0)
    return means


def _apart(one: Matrix, other: Matrix) -> Matrix:
    """Return the squared distance of each row from each."""
    squares = (one * one).sum(axis=1)[:, None] + (other * other).sum(axis=1)[None]
    apart: Matrix = np.maximum(squares - 2 * one @ other.T, 0)
    return apart
