"""The layers of a transformer, computed by onnxruntime on bytes, on one core.

Vaswani et al., "Attention Is All You Need" (2017), as BERT arranges it: attention and an inner
layer, each added to what came in and brought to mean 0 and variance 1. The graphs of nine and
twelve layers beside this file hold no weights: `tests.evals.graph` writes them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.meaning.shipped import Floats

# The largest step of a weight. With 127 an older processor, one without VNNI, would cut the sums
# of two products off: 2 * 255 * 63 is still under 2 ** 15.
_MOST = 63
_FAR = 3  # standard deviations: what a column seldom exceeds
_NOTHING = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Dense:
    weights: Floats  # what comes in, by what goes out
    bias: Floats


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

    def evened(self) -> Floats:
        """Return what to divide each column by so that none is far larger than most.

        A few columns are ten times as large as the others and would leave them few of 256 steps;
        their weights are multiplied instead (Xiao et al., "SmoothQuant", 2023). How large they
        get is told by the norm itself.
        """
        large = np.abs(self.shift) + _FAR * np.abs(self.scale)
        evened: Floats = np.maximum(large / max(float(np.median(large)), _NOTHING), 1)
        return evened


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What a layer was taught."""

    before: Norm  # by which what comes in was brought to mean 0 and variance 1
    asked: Dense  # queries, keys and values, side by side
    out: Dense
    after_attention: Norm
    widen: Dense
    narrow: Dense
    after_inner: Norm


class Layers:
    """Layers, one behind the other; 2 MB each. With a session for each, 1.13 times as long.

    Weights become bytes when they are made, with one scale for what each goes to.
    """

    def __init__(self, weights: Iterable[Weights], graph: bytes) -> None:
        """`graph`: of as many layers as there are weights of."""
        tensors = {
            f"{number}.{name}": tensor
            for number, each in enumerate(weights)
            for name, tensor in _tensors(each)
        }
        self._session = _started(graph, tensors)

    def __call__(self, given: Floats) -> Floats:
        """Return as many rows as were given; from any thread."""
        [[told]] = self._session.run(None, {"rows": given[None]})
        out: Floats = told
        return out


def graph_of(count: int) -> Path:
    """Return the file with the graph of so many layers, nine or twelve."""
    return Path(__file__).with_name(f"layers{count}.onnx")


def _tensors(weights: Weights) -> Iterator[tuple[str, Floats]]:
    """Yield what the graph leaves out of a layer, by its name there, but for the layer's number."""
    evened = {"asked": weights.before.evened(), "widen": weights.after_attention.evened()}
    for name in ("asked", "out", "widen", "narrow"):
        dense: Dense = getattr(weights, name)
        scaled = dense.weights
        if name in evened:
            scaled = scaled * evened[name][:, None]
            yield f"{name}.evened", np.reciprocal(evened[name])
        steps = np.maximum(np.abs(scaled).max(axis=0) / _MOST, _NOTHING)
        yield f"{name}.bytes", np.rint(scaled / steps).astype(np.int8)
        yield f"{name}.steps", steps
        yield f"{name}.bias", dense.bias
    for name in ("after_attention", "after_inner"):
        norm: Norm = getattr(weights, name)
        yield f"{name}.scale", norm.scale
        yield f"{name}.shift", norm.shift


def _started(graph: bytes, tensors: dict[str, Floats]) -> Any:
    """Start a session that has no threads of its own and keeps no memory between its runs."""
    import onnxruntime  # noqa: PLC0415 - 30 MB, and not there where the model is not

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.enable_cpu_mem_arena = False
    values = map(
        onnxruntime.OrtValue.ortvalue_from_numpy, map(np.ascontiguousarray, tensors.values())
    )
    options.add_external_initializers(list(tensors), list(values))
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
