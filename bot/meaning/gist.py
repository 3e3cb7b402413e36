"""What a report means, in few numbers: what stories of several languages are compared by.

Rows of one language lie together, whatever they tell, so the mean of its language is taken from
each. The directions in which relevant news then differs most are kept: 128 of 384 keep what tells
happenings apart (docs/decisions/003-stories.md).
"""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.meaning.e5 import E5
from bot.meaning.shipped import Floats

READ = 500  # characters: a headline and a first sentence
_STEPS = 254.0  # a number is told in so many steps to either side of 1; few are beyond a half
_MOST = 127


@dataclass(frozen=True, slots=True, kw_only=True)
class Directions:
    """What is taken from the rows of a language, and in which directions the rest is told.

    `config.models` reads it.
    """

    means: Mapping[str, Floats]  # by language; "" is that of all
    axes: Floats  # width of the model, by how many numbers are kept


class Gist:
    def __init__(self, model: E5, directions: Directions) -> None:
        self._model, self._directions = model, directions

    def __call__(self, title: str, lead: str, language: str) -> str:
        """Return what a report means; about 7 ms on one core. See `bot.ports.Gist`."""
        [row] = self._model.embed([said(title, lead)[:READ]])
        means = self._directions.means
        kept = (row - means.get(language, means[""])) @ self._directions.axes
        steps = np.round(kept / (np.linalg.norm(kept) or 1.0) * _STEPS)
        return b64encode(steps.clip(-_MOST, _MOST).astype(np.int8).tobytes()).decode()


def said(title: str, lead: str) -> str:
    return f"{title}. {lead}" if lead else title
