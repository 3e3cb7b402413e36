"""Typical entries: cues that stand together, and which acts are the news where they do.

A sum of weights cannot tell that "talks" and "demand" side by side are something else than one
after the other. So the fit adds how like an entry is to each of 300 typical ones, which are
means over many labelled entries, and hold counts of cues and no words. The likeness is Gaussian.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from bot.domain.events import Act

STEP = 1 / 100  # of the amounts in a typical entry, which are kept as whole numbers up to 255

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Typical:
    acts: Sequence[Act]
    places: Mapping[str, int]  # of the features, by name
    amounts: Floats  # in each entry, a row a feature
    squares: Floats  # the squared length of each entry
    spread: float  # the squared distance at which the likeness has fallen to 1/e
    steps: Floats  # what a likeness of 1 to each entry adds to each act

    @classmethod
    def of(
        cls,
        acts: Sequence[Act],
        names: Sequence[str],
        entries: Floats,
        spread: float,
        steps: Floats,
    ) -> Self:
        """Put them together. Raises ValueError where their sizes differ."""
        if entries.shape != (len(steps), len(names)) or steps.shape[1] != len(acts):
            raise ValueError("typical entries, features, acts and steps do not belong together")
        return cls(
            acts=acts,
            places={name: at for at, name in enumerate(names)},
            amounts=np.ascontiguousarray(entries.T),  # few features are asked for, all entries
            squares=np.einsum("ij,ij->i", entries, entries),
            spread=spread,
            steps=steps,
        )

    def added(self, features: Mapping[str, float]) -> Floats:
        """Return what being like typical entries adds to each act, in the order of the acts."""
        places = self.places
        known = {places[name]: amount for name, amount in features.items() if name in places}
        own = np.array([*known.values()], dtype=np.float32)
        typical = self.amounts.take(np.fromiter(known, np.intp), axis=0).T
        apart = self.squares + own @ own - 2 * (typical @ own)
        added: Floats = np.exp(apart / -self.spread) @ self.steps
        return added
