"""Linear models: a bias and a weight a feature, small enough to read. Trained elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Self

from bot.domain.events import Act
from bot.enrich.pieces import Pieces
from bot.enrich.typical import Typical

_FLAT = 30.0  # beyond, the logistic is 0 or 1 to every digit we keep


@dataclass(frozen=True, slots=True, kw_only=True)
class Linear:
    bias: float
    weights: Mapping[str, float]

    def terms(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return what each feature adds to the sum; features without a weight add nothing."""
        return {
            name: amount * self.weights[name]
            for name, amount in features.items()
            if name in self.weights
        }

    def total(self, features: Mapping[str, float]) -> float:
        weights = self.weights
        added = sum(amount * weights.get(name, 0.0) for name, amount in features.items())
        return self.bias + added

    def probability(self, features: Mapping[str, float]) -> float:
        return logistic(self.total(features))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Several linear models of the same features, by feature: read once, summed together."""

    acts: Sequence[Act]
    biases: Sequence[float]
    rows: Mapping[str, Sequence[float]]

    @classmethod
    def of(cls, models: Mapping[Act, Linear]) -> Self:
        names = {name for model in models.values() for name in model.weights}
        return cls(
            acts=tuple(models),
            biases=tuple(model.bias for model in models.values()),
            rows={
                name: tuple(model.weights.get(name, 0.0) for model in models.values())
                for name in names
            },
        )

    def totals(self, features: Mapping[str, float]) -> dict[Act, float]:
        sums = list(self.biases)
        for name, amount in features.items():
            row = self.rows.get(name)
            if row:
                sums = [total + amount * weight for total, weight in zip(sums, row, strict=True)]
        return dict(zip(self.acts, sums, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondLook:
    """Which scores by cues are unsure, and how cues and meaning are weighed together then."""

    unsure_from: float
    unsure_to: float
    bias: float
    cues: float  # weight of the log odds by cues
    meaning: float  # weight of the log odds by meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Everything that was learned. `config.models` reads it."""

    relevance: Linear
    relevant_from: float  # the score from which an entry is relevant
    second_look: SecondLook
    acts: Table  # least squares, as `pairs`
    typical: Typical  # added to `acts`
    act_from: float  # the confidence from which an act is told
    pairs: Mapping[Act, Linear]  # least squares: about 1 for the act, about 0 for another
    pieces: Pieces  # added to `pairs`
    central: Linear  # whether an entry is about a government that it names
    central_from: float  # the probability from which it is


def logistic(total: float) -> float:
    return 1 / (1 + exp(-max(-_FLAT, min(_FLAT, total))))


def log_odds(probability: float) -> float:
    """Return what `logistic` turns into a probability."""
    low = logistic(-_FLAT)
    kept = max(low, min(1 - low, probability))
    return log(kept / (1 - kept))
