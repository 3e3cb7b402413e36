"""Linear models: a bias and a weight a feature, small enough to read. Trained elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Self

import numpy as np
from numpy.typing import NDArray

from bot.domain.events import Act
from bot.enrich.pieces import Pieces
from bot.enrich.typical import Typical

_FLAT = 30.0  # beyond, the logistic is 0 or 1 to every digit we keep

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Linear:
    bias: float
    weights: Mapping[str, float]

    def terms(self, features: Mapping[str, float]) -> dict[str, float]:
        """Return what each feature adds to the sum; features without a weight add nothing."""
        weights = self.weights
        return {
            name: amount * weights[name] for name, amount in features.items() if name in weights
        }

    def total(self, features: Mapping[str, float]) -> float:
        return self.bias + sum(self.terms(features).values())

    def probability(self, features: Mapping[str, float]) -> float:
        return logistic(self.total(features))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """Several linear models of the same features, by feature: read once, summed together."""

    acts: Sequence[Act]
    biases: Floats
    places: Mapping[str, int]  # of the features, by name
    weights: Floats  # a row a feature, in the order of the acts

    @classmethod
    def of(cls, models: Mapping[Act, Linear]) -> Self:
        names = sorted({name for model in models.values() for name in model.weights})
        return cls(
            acts=tuple(models),
            biases=np.array([model.bias for model in models.values()]),
            places={name: at for at, name in enumerate(names)},
            weights=np.array(
                [[model.weights.get(name, 0.0) for model in models.values()] for name in names]
            ).reshape(len(names), len(models)),
        )

    def totals(self, features: Mapping[str, float]) -> Floats:
        """Return the sum of each model, in the order of the acts."""
        places = self.places
        known = {places[name]: amount for name, amount in features.items() if name in places}
        rows = self.weights.take(np.fromiter(known, np.intp), axis=0)
        return self.biases + np.array([*known.values()]) @ rows


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondLook:
    """Which entries are looked at twice, and how cues and meaning are weighed together then."""

    asked_from: float  # the score by cues from which an entry is
    bias: float
    cues: float  # weight of the log odds by cues
    meaning: float  # weight of the log odds by meaning
    of_acts: float  # share of the probability by meaning in the confidence of an act; else cues
    act_from: float  # the confidence from which an act is told
    # Whether it is about somebody, from log odds of 0: "governments" by "cues" and "meaning",
    # "others", persons and bodies, by "meaning".
    about: Mapping[str, Linear]


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
    deeds: Linear  # whether an event is right as it was read
    deeds_from: float  # the probability from which it is told

    def __post_init__(self) -> None:
        """Raise ValueError where the sums of `acts` and `typical` would be of different acts."""
        if [*self.acts.acts] != [*self.typical.acts]:
            raise ValueError(
                "the typical entries are of other acts than the weights, or in another order"
            )


def logistic(total: float) -> float:
    return 1 / (1 + exp(-max(-_FLAT, min(_FLAT, total))))


def log_odds(probability: float) -> float:
    """Return what `logistic` turns into a probability."""
    low = logistic(-_FLAT)
    kept = max(low, min(1 - low, probability))
    return log(kept / (1 - kept))
