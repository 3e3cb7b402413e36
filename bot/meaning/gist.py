"""What a report means, in few numbers: what stories of several languages are compared by.

The model's upper layers were taught which texts tell one happening (config/models/card.md). Rows of
one language lie together, whatever they tell, so the mean of its language is taken from each. The
directions in which they then differ most are kept: 256 of 384 keep what tells happenings apart
(docs/decisions/003-stories.md).
"""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.meaning.e5 import E5, Changes
from bot.meaning.network import Layers
from bot.meaning.shipped import Floats

READ = 600  # characters: a headline and a few sentences
_STEPS = 254.0  # a number is told in so many steps to either side of 1; few are beyond a half
_MOST = 127


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What was learned on top of the model, and which numbers are kept. `config.models` reads it."""

    changes: Changes
    axes: Floats  # width of the model, by how many numbers are kept
    means: Mapping[str, Floats]  # what is kept of the mean row of a language; "" of all
    mark: int  # -128 to 127: of which learning this is; what others kept is not compared with it


class Gist:
    def __init__(self, model: E5, learned: Learned) -> None:
        self._model, self._learned = model, learned

    def __call__(self, title: str, lead: str, language: str) -> str:
        """Return what a report means; about 10 ms on one core. See `bot.ports.Gist`."""
        row = self._model.mean(said(title, lead)[:READ], self.layers)
        return self.kept(row, language)

    def kept(self, row: Floats, language: str) -> str:
        """Return what is kept of a row that the model gave."""
        means = self._learned.means
        numbers = row @ self._learned.axes - means.get(language, means[""])
        steps = np.round(numbers / (np.linalg.norm(numbers) or 1.0) * _STEPS)
        marked = np.concatenate([[self._learned.mark], steps.clip(-_MOST, _MOST)])
        return b64encode(marked.astype(np.int8).tobytes()).decode()

    @cached_property
    def layers(self) -> Layers:
        return self._model.layers(self._model.shape.layers, self._learned.changes)


def said(title: str, lead: str) -> str:
    return f"{title}. {lead}" if lead else title
