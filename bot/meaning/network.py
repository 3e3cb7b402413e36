"""The layers of a transformer, computed with numpy: about 40 lines of arithmetic and no framework.

Vaswani et al., "Attention Is All You Need" (2017), as BERT arranges it: attention and an inner
layer, each added to what came in and brought to mean 0 and variance 1.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import pi, sqrt

import numpy as np

from bot.meaning.shipped import Floats

_BEND = sqrt(2 / pi)  # of the tanh form of GELU, Hendrycks and Gimpel (2016)
_CUBE = 0.044715


@dataclass(frozen=True, slots=True, kw_only=True)
class Dense:
    weights: Floats  # what comes in, by what goes out
    bias: Floats

    def __call__(self, given: Floats) -> Floats:
        out: Floats = given @ self.weights
        out += self.bias
        return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    scale: Floats
    shift: Floats
    epsilon: float

    def __call__(self, given: Floats) -> Floats:
        centred = given - given.mean(axis=-1, keepdims=True)
        variance = np.einsum("ij,ij->i", centred, centred)[:, None] / given.shape[-1]
        centred /= np.sqrt(variance + self.epsilon)
        out: Floats = centred * self.scale + self.shift
        return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    asked: Dense  # queries, keys and values, side by side
    out: Dense
    after_attention: Norm
    widen: Dense
    narrow: Dense
    after_inner: Norm
    heads: int

    def __call__(self, given: Floats) -> Floats:
        attended = self.after_attention(given + self.out(self._attention(given)))
        return self.after_inner(attended + self.narrow(_gelu(self.widen(attended))))

    def _attention(self, given: Floats) -> Floats:
        length, width = given.shape
        per_head = (length, 3, self.heads, width // self.heads)
        queries, keys, values = self.asked(given).reshape(per_head).transpose(1, 2, 0, 3)
        weighed = queries @ keys.transpose(0, 2, 1)
        weighed /= np.float32(sqrt(width // self.heads))
        weighed -= weighed.max(axis=-1, keepdims=True)
        np.exp(weighed, out=weighed)
        weighed /= weighed.sum(axis=-1, keepdims=True)
        attended: Floats = (weighed @ values).transpose(1, 0, 2).reshape(length, width)
        return attended


def through(layers: Iterable[Layer], given: Floats) -> Floats:
    for layer in layers:
        given = layer(given)
    return given


def _gelu(given: Floats) -> Floats:
    bent = given * given
    bent *= _CUBE
    bent += 1
    bent *= given
    bent *= np.float32(_BEND)
    np.tanh(bent, out=bent)
    bent += 1
    bent *= given
    bent *= np.float32(0.5)
    return bent
