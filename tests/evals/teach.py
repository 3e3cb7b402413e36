"""Teach the model of meanings relevance and acts: `python -m tests.evals.teach`.

It needs torch (`pip install torch`, the build for processors will do). Four times it learns from
three quarters of the outlets and is tried on the fourth, which tells how far to trust it beside
cues; then it learns from all. Written are config/models/taught.npz, and what it said of the
quarters, by which second_look.toml is fitted.

To each matrix the product of two thin ones is added (Hu et al., "LoRA", 2021). Matrices are
multiplied in bfloat16, which processors with AVX512-BF16 do four times as fast.
"""

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from math import sqrt
from multiprocessing import get_context
from typing import Any

import numpy as np
import torch
import torch.nn.functional as nf
from numpy.typing import NDArray

from bot.meaning.e5 import E5
from bot.meaning.judge import ACTS, PIECES, Judge, Taught
from bot.meaning.shipped import Floats, Shipped
from config.models import HERE as MODELS
from tests.evals import cascade
from tests.evals.lessons import FOLDS, OURS, TRAIN, Lesson, lessons

LAYERS = 9
RELEVANT = 2  # of rel
EPOCHS, BATCH = 4, 32
RATE, WARM_UP = 1.2e-3, 120  # steps
RANK, GAIN = 16, 2.0
DROPPED = 0.1  # of what a layer adds
UNSEEN = 0.08  # of the pieces of an entry
WITHOUT_LEAD = 0.2  # of the entries
SMOOTHED = 0.05  # of the label
ACTS_COUNT = 0.6  # the loss of all acts, beside that of relevance
DECAY = 0.01
MATRICES = ("q", "k", "v", "ao", "fi", "fo")
NORMS = ("aln.w", "aln.b", "oln.w", "oln.b")
_STEP = 8  # pieces; batches are as long as their longest entry, in such steps
_NEAR = 8  # batches that are dealt by length among each other
_DRAWN = 6_000_000  # coins, thrown once and read from anywhere
_HIDDEN = -1e9

Numbers = NDArray[np.int64]
Tensor = Any  # of torch, which the checks do not install


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Lessons as the model reads them."""

    pieces: Sequence[Numbers]
    headings: Sequence[int]  # where each title ends
    lengths: Numbers
    rel: Numbers
    acts: Floats
    acts_known: Floats
    counts: Floats
    folds: Numbers

    @classmethod
    def of(cls, given: Sequence[Lesson], model: E5) -> "Texts":
        nothing = np.zeros(0, dtype=np.float32)
        judge = Judge(model, Taught(layers=0, changes={}, head=nothing, bias=nothing))
        read = [judge.pieces(lesson.title, lesson.lead) for lesson in given]
        return cls(
            pieces=[np.array(pieces, dtype=np.int64) for pieces, _ in read],
            headings=[heading for _, heading in read],
            lengths=np.array([len(pieces) for pieces, _ in read]),
            rel=np.array([lesson.rel for lesson in given]),
            acts=_floats([[act in (lesson.acts or ()) for act in ACTS] for lesson in given]),
            acts_known=_floats([lesson.acts is not None for lesson in given]),
            counts=_floats([lesson.counts for lesson in given]),
            folds=np.array([lesson.fold for lesson in given]),
        )


def _floats(values: Sequence[Any]) -> Floats:
    return np.array(values, dtype=np.float32)


class Coins:
    """What drops parts of a layer's output: coins drawn beforehand, since drawing is slow."""

    def __init__(self, draws: np.random.Generator) -> None:
        kept = torch.from_numpy(draws.random(_DRAWN, dtype=np.float32)) > DROPPED
        self._kept = (kept / (1 - DROPPED)).to(torch.bfloat16)
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
            self._base[name] = base.to(torch.bfloat16)
            self.learned[f"{name}_down"] = torch.randn(RANK, into) / sqrt(into)
            self.learned[f"{name}_up"] = torch.zeros(len(base), RANK)
        for name in (*NORMS, *(f"{each}.b" for each in MATRICES)):
            vector = torch.from_numpy(shipped.vector(f"l{number}.{name}").copy())
            self.learned[name.replace(".", "_")] = vector

    def forward(self, rows: Tensor, unseen: Tensor, coins: Coins | None) -> Tensor:
        count, length, width = rows.shape
        short = rows.to(torch.bfloat16)
        queries, keys, values = (
            self._dense(name, short).view(count, length, self._heads, -1).transpose(1, 2)
            for name in ("q", "k", "v")
        )
        weighed = queries @ keys.transpose(2, 3) / sqrt(width // self._heads) + unseen
        attended = (weighed.softmax(-1) @ values).transpose(1, 2).reshape(rows.shape)
        out = self._dense("ao", attended)
        rows = self._norm("aln", rows + (coins(out) if coins else out))
        inner = nf.gelu(self._dense("fi", rows.to(torch.bfloat16)), approximate="tanh")
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
            self.learned[f"{name}_{part}"].to(torch.bfloat16) for part in ("down", "up", "b")
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
        with torch.no_grad():
            self.bias[3:] = torch.from_numpy(often).clamp(min=1e-3).logit()

    def forward(
        self, started: Tensor, seen: Tensor, heading: Tensor, coins: Coins | None
    ) -> Tensor:
        unseen = ((1 - seen)[:, None, None, :] * _HIDDEN).to(torch.bfloat16)
        rows = started
        for layer in self.layers:
            rows = layer(rows, unseen, coins)
        means = [
            (rows * part[..., None]).sum(1) / part.sum(1, keepdim=True).clamp(min=1)
            for part in (seen, heading)
        ]
        told = torch.cat(means, -1)
        return (coins(told).float() if coins else told) @ self.head + self.bias

    def start(self, pieces: Sequence[Numbers], length: int) -> Tensor:
        """Return what goes into the first layer; it is not taught."""
        rows = np.zeros((len(pieces), length, len(self.head) // 2), dtype=np.float32)
        for at, each in enumerate(pieces):
            rows[at, : len(each)] = self._model.begin(each.tolist())
        return torch.from_numpy(rows)


class School:
    def __init__(self, shipped: Shipped, given: Texts) -> None:
        self.given = given
        self._shipped, self._model = shipped, E5(shipped)

    def teach(self, chosen: Numbers, seed: int) -> Pupil:
        torch.manual_seed(seed)
        draws = np.random.default_rng(seed)
        coins = Coins(draws)
        known = self.given.acts_known[chosen, None]
        often = (self.given.acts[chosen] * known).sum(0) / known.sum()
        pupil = Pupil(self._model, self._shipped, often)
        learned = list(pupil.parameters())
        adam = torch.optim.AdamW(
            [
                {"params": [each for each in learned if each.ndim > 1], "weight_decay": DECAY},
                {"params": [each for each in learned if each.ndim == 1], "weight_decay": 0.0},
            ],
            lr=RATE,
            betas=(0.9, 0.99),
        )
        steps = EPOCHS * (len(chosen) // BATCH)
        falling = torch.optim.lr_scheduler.LambdaLR(
            adam, lambda step: min((step + 1) / WARM_UP, 1) * max(1 - step / steps, 0)
        )
        for epoch in range(EPOCHS):
            for some in self._batches(draws, chosen):
                adam.zero_grad()
                self._loss(pupil, some, draws, coins).backward()
                torch.nn.utils.clip_grad_norm_(learned, 1.0)
                adam.step()
                falling.step()
            sys.stdout.write(f"  epoch {epoch + 1} of {EPOCHS}\n")
            sys.stdout.flush()
        return pupil

    @torch.no_grad()
    def odds(self, pupil: Pupil, chosen: Numbers) -> Floats:
        """Return log odds as `bot.meaning.judge` tells them: of relevance, then of each act."""
        found = np.zeros((len(chosen), 1 + len(ACTS)), dtype=np.float32)
        order = np.argsort(self.given.lengths[chosen], kind="stable")
        for start in range(0, len(chosen), 2 * BATCH):
            at = order[start : start + 2 * BATCH]
            told = pupil(*self._batch(pupil, chosen[at]), None).numpy()
            found[at, 0] = told[:, 2] - np.logaddexp(told[:, 0], told[:, 1])
            found[at, 1:] = told[:, 3:]
        return found

    def _loss(
        self, pupil: Pupil, some: Numbers, draws: np.random.Generator, coins: Coins
    ) -> Tensor:
        told = pupil(*self._batch(pupil, some, draws), coins)
        rel = torch.from_numpy(self.given.rel[some])
        missed = nf.cross_entropy(
            told[:, :3], rel, reduction="none", label_smoothing=SMOOTHED
        ) * torch.from_numpy(self.given.counts[some])
        acts = nf.binary_cross_entropy_with_logits(
            told[:, 3:], torch.from_numpy(self.given.acts[some]), reduction="none"
        ).sum(-1) * torch.from_numpy(self.given.acts_known[some])
        return missed.mean() + ACTS_COUNT * acts.mean()

    def _batches(self, draws: np.random.Generator, chosen: Numbers) -> list[Numbers]:
        """Deal entries out at random, in batches of about the same length."""
        dealt, batches = draws.permutation(chosen), []
        for start in range(0, len(dealt), BATCH * _NEAR):
            near = dealt[start : start + BATCH * _NEAR]
            near = near[np.argsort(self.given.lengths[near], kind="stable")]
            cuts = range(0, len(near) - BATCH + 1, BATCH)
            batches += [near[cut : cut + BATCH] for cut in cuts]
        return [batches[at] for at in draws.permutation(len(batches))]

    def _batch(
        self, pupil: Pupil, some: Numbers, draws: np.random.Generator | None = None
    ) -> tuple[Tensor, Tensor, Tensor]:
        given = self.given
        length = min(PIECES, -(-int(given.lengths[some].max()) // _STEP) * _STEP)
        places = np.arange(length)[None]
        headings = np.array([given.headings[at] for at in some])[:, None]
        seen = (places < given.lengths[some][:, None]).astype(np.float32)
        if draws is not None:
            cut = draws.random(len(some)) < WITHOUT_LEAD
            seen[cut] *= places < headings[cut]
            seen *= (draws.random(seen.shape) > UNSEEN) | (places == 0)
        heading = ((places > 0) & (places < headings - 1)).astype(np.float32)
        started = pupil.start([given.pieces[at] for at in some], length)
        return started, torch.from_numpy(seen), torch.from_numpy(heading)


def learned(pupil: Pupil) -> dict[str, Floats]:
    """Return what `config.models.load_taught` reads, by name."""
    arrays = {
        "layers": np.array(LAYERS),
        "head": pupil.head.detach().numpy(),
        "bias": pupil.bias.detach().numpy(),
    }
    for number, layer in enumerate(pupil.layers):
        arrays |= dict(layer.changes(number))
    return {name: np.asarray(values, dtype=np.float16) for name, values in arrays.items()}


def course(fold: int) -> tuple[Floats, dict[str, Floats]]:
    """Teach with all but a fold; return what is said of the fold then, and what was learned."""
    torch.set_num_threads(1)
    shipped = Shipped.installed()
    school = School(shipped, Texts.of(lessons(), E5(shipped)))
    folds = school.given.folds
    pupil = school.teach(np.flatnonzero(folds != fold), fold)
    return school.odds(pupil, np.flatnonzero(folds == fold)), learned(pupil)


def main() -> None:
    """Take the four courses that are tried and the one that ships, one on each core."""
    given = lessons()
    folds = np.array([lesson.fold for lesson in given if lesson.fold != OURS])
    held_out = np.zeros((len(folds), 1 + len(ACTS)), dtype=np.float32)
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as cores:
        courses = [cores.submit(course, fold) for fold in (*range(FOLDS), FOLDS)]
        for fold, taken in enumerate(courses[:FOLDS]):
            held_out[folds == fold], _ = taken.result()
            sys.stdout.write(f"fold {fold} of {FOLDS}\n")
        _, arrays = courses[FOLDS].result()
    np.savez_compressed(MODELS / "taught.npz", allow_pickle=False, **arrays)
    relevant = np.array([lesson.rel for lesson in given[: len(folds)]]) == RELEVANT
    cascade.keep(
        TRAIN,
        held_out[:, 0].tolist(),
        held_out[relevant, 1:].tolist(),
        by=cascade.taught(),
    )
    cascade.refit()
    sys.stdout.writelines(line + "\n" for line in cascade.table_of_rows())


if __name__ == "__main__":
    main()
