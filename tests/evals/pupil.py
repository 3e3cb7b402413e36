"""The model while it is taught: low-rank additions to its layers, and the heads on top.

To each matrix the product of two thin ones is added (Hu et al., "LoRA", 2021). Matrices are
multiplied in bfloat16 by processors with AVX512-BF16, which do so four times as fast, and in float32
by others, which would take four times as long for bfloat16.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as nf
from numpy.typing import NDArray

from bot.meaning.e5 import E5
from bot.meaning.judge import ACTS
from bot.meaning.shipped import Floats, Shipped

LAYERS = 9
RANK, GAIN = 16, 2.0
DROPPED = 0.1  # of what a layer adds
MATRICES = ("q", "k", "v", "ao", "fi", "fo")
NORMS = ("aln.w", "aln.b", "oln.w", "oln.b")
_DRAWN = 6_000_000  # coins, thrown once and read from anywhere
_HIDDEN = -1e9
_CPU = Path("/proc/cpuinfo")
_SHORT = torch.bfloat16 if _CPU.exists() and "avx512_bf16" in _CPU.read_text() else torch.float32
_DECAY = 0.01  # of matrices; vectors keep what they are

Numbers = NDArray[np.int64]
Tensor = Any  # of torch, which the checks do not install


class Coins:
    """What drops parts of a layer's output: coins drawn beforehand, since drawing is slow."""

    def __init__(self, draws: np.random.Generator) -> None:
        kept = torch.from_numpy(draws.random(_DRAWN, dtype=np.float32)) > DROPPED
        self._kept = (kept / (1 - DROPPED)).to(_SHORT)
        self._draws = draws

    def __call__(self, given: Tensor) -> Tensor:
        start = int(self._draws.integers(_DRAWN - given.numel()))
        return given * self._kept[start : start + given.numel()].view(given.shape)


class TaughtLayer(torch.nn.Module):
    """A layer as it is shipped, and what is learned on top."""

    def __init__(self, shipped: Shipped, number: int) -> None:
        super().__init__()
        self._width, self._heads = shipped.shape.width, shipped.shape.heads
        self._epsilon = shipped.shape.epsilon
        self._base = {}
        self.learned = torch.nn.ParameterDict()
        for name in MATRICES:
            into = shipped.shape.inner if name == "fo" else shipped.shape.width
            base = torch.from_numpy(shipped.rows(f"l{number}.{name}.w", into))
            self._base[name] = base.to(_SHORT)
            self.learned[f"{name}_down"] = torch.randn(RANK, into) / sqrt(into)
            self.learned[f"{name}_up"] = torch.zeros(len(base), RANK)
        for name in (*NORMS, *(f"{each}.b" for each in MATRICES)):
            vector = torch.from_numpy(shipped.vector(f"l{number}.{name}").copy())
            self.learned[name.replace(".", "_")] = vector

    def forward(self, rows: Tensor, unseen: Tensor, coins: Coins | None) -> Tensor:
        """Return what comes out. `unseen`: see the function of that name."""
        count, length, _ = rows.shape
        short = rows.to(_SHORT)
        queries, keys, values = (
            self._dense(name, short).view(count, length, self._heads, -1).transpose(1, 2)
            for name in ("q", "k", "v")
        )
        attended = nf.scaled_dot_product_attention(queries, keys, values, attn_mask=unseen)
        attended = attended.transpose(1, 2).reshape(rows.shape)
        out = self._dense("ao", attended)
        rows = self._norm("aln", rows + (coins(out) if coins else out))
        inner = nf.gelu(self._dense("fi", rows.to(_SHORT)), approximate="tanh")
        out = self._dense("fo", inner)
        return self._norm("oln", rows + (coins(out) if coins else out))

    def changes(self, number: int) -> Iterator[tuple[str, Floats]]:
        """Yield what `bot.meaning.e5` puts on top of a layer, by name."""
        for name in MATRICES:
            down, up = self.learned[f"{name}_down"], self.learned[f"{name}_up"]
            yield f"l{number}.{name}.down", down.detach().numpy().T
            yield f"l{number}.{name}.up", up.detach().numpy().T * GAIN
        for name in (*NORMS, *(f"{each}.b" for each in MATRICES)):
            yield f"l{number}.{name}", self.learned[name.replace(".", "_")].detach().numpy()

    def _dense(self, name: str, given: Tensor) -> Tensor:
        down, up, bias = (
            self.learned[f"{name}_{part}"].to(_SHORT) for part in ("down", "up", "b")
        )
        return nf.linear(given, self._base[name], bias) + GAIN * nf.linear(
            nf.linear(given, down), up
        )

    def _norm(self, name: str, given: Tensor) -> Tensor:
        scale, shift = self.learned[f"{name}_w"], self.learned[f"{name}_b"]
        return nf.layer_norm(given.float(), (self._width,), scale, shift, self._epsilon)


class Pupil(torch.nn.Module):
    """The model, while it is taught: three log odds of rel, then one of each act."""

    def __init__(self, model: E5, shipped: Shipped, often: Floats) -> None:
        """Begin as shipped. `often`: how often each act is told, 0 to 1."""
        super().__init__()
        self._model = model
        self.layers = torch.nn.ModuleList(TaughtLayer(shipped, at) for at in range(LAYERS))
        told = 3 + len(ACTS)
        self.head = torch.nn.Parameter(torch.randn(2 * shipped.shape.width, told) * 0.02)
        self.bias = torch.nn.Parameter(torch.zeros(told))
        self.about = torch.nn.Parameter(torch.randn(2 * shipped.shape.width, 1) * 0.02)
        self.about_bias = torch.nn.Parameter(torch.zeros(1))
        with torch.no_grad():
            self.bias[3:] = torch.from_numpy(often).clamp(min=1e-3).logit()

    def forward(self, batch: "Batch", coins: Coins | None) -> tuple[Tensor, Tensor]:
        """Return log odds: of rel and acts, a row an entry; and of being about somebody."""
        rows, hidden = batch.started, unseen(batch.seen)
        for layer in self.layers:
            rows = layer(rows, hidden, coins)
        whole, title = (
            (rows * part[..., None]).sum(1) / part.sum(1, keepdim=True).clamp(min=1)
            for part in (batch.seen, batch.heading)
        )
        told = torch.cat([whole, title], -1)
        places = torch.einsum("cl,clw->cw", batch.shares, rows[batch.entries])
        stands = torch.cat([places, whole[batch.entries]], -1)
        about = (_tossed(stands, coins) @ self.about)[:, 0] + self.about_bias
        return _tossed(told, coins) @ self.head + self.bias, about

    def start(self, pieces: Sequence[Numbers], length: int) -> Tensor:
        """Return what goes into the first layer; it is not taught."""
        rows = np.zeros((len(pieces), length, len(self.head) // 2), dtype=np.float32)
        for at, each in enumerate(pieces):
            rows[at, : len(each)] = self._model.begin(each.tolist())
        return torch.from_numpy(rows)


class Learning:
    """How a model learns: AdamW, by a rate that rises for some steps and then falls."""

    def __init__(
        self, model: torch.nn.Module, *, rate: float, warm_up: int, steps: int, least: float = 0.0
    ) -> None:
        """`least`: what is left of the rate at the end, as a share of it."""
        self._learned = [*model.parameters()]
        self._adam = torch.optim.AdamW(
            [
                {"params": [it for it in self._learned if it.ndim > 1], "weight_decay": _DECAY},
                {"params": [it for it in self._learned if it.ndim == 1], "weight_decay": 0.0},
            ],
            lr=rate,
            betas=(0.9, 0.99),
        )
        self._falling = torch.optim.lr_scheduler.LambdaLR(
            self._adam, lambda step: min((step + 1) / warm_up, 1) * max(1 - step / steps, least)
        )

    def step(self, lost: Tensor) -> None:
        """Learn from what was lost over a batch."""
        self._adam.zero_grad()
        lost.backward()
        torch.nn.utils.clip_grad_norm_(self._learned, 1.0)
        self._adam.step()
        self._falling.step()


def unseen(seen: Tensor) -> Tensor:
    """Return what is added to how much pieces heed each other, so that some are not heeded.

    `seen`: text, piece; 1 where it is one, 0 where there is none.
    """
    return ((1 - seen)[:, None, None, :] * _HIDDEN).to(_SHORT)


def _tossed(given: Tensor, coins: Coins | None) -> Tensor:
    return coins(given).float() if coins else given


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Some entries, all as long as the longest."""

    started: Tensor
    seen: Tensor
    heading: Tensor
    entries: Tensor  # of each who is asked about, the entry
    shares: Tensor  # of the pieces of that entry


def learned(pupil: Pupil) -> dict[str, Floats]:
    """Return what `config.models.load_taught` reads, by name."""
    arrays = {
        "layers": np.array(LAYERS),
        "head": pupil.head.detach().numpy(),
        "bias": pupil.bias.detach().numpy(),
        "about": pupil.about.detach().numpy()[:, 0],
        "about_bias": pupil.about_bias.detach().numpy()[0],
    }
    for number, layer in enumerate(pupil.layers):
        arrays |= dict(layer.changes(number))
    return {name: np.asarray(values, dtype=np.float16) for name, values in arrays.items()}
