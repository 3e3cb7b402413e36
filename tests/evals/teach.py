"""Teach the model of meanings relevance, acts and whom it is about: `python -m tests.evals.teach`.

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

from bot.domain.actors import ActorId
from bot.meaning.e5 import E5
from bot.meaning.judge import ACTS, PIECES, Judge, Taught
from bot.meaning.shipped import Floats, Shipped
from config.models import HERE as MODELS
from tests.evals import cascade
from tests.evals.lessons import FOLDS, OURS, TRAIN, Lesson, lessons

LAYERS = 9
RELEVANT = 2  # of rel
EPOCHS, BATCH = 3, 32
RATE, WARM_UP = 1.2e-3, 120  # steps
RANK, GAIN = 16, 2.0
DROPPED = 0.1  # of what a layer adds
UNSEEN = 0.08  # of the pieces of an entry
WITHOUT_LEAD = 0.2  # of the entries
SMOOTHED = 0.05  # of the label
ACTS_COUNT = 0.6  # the loss of all acts, beside that of relevance
ABOUT_COUNTS = 0.3  # that of all actors
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
    places: Sequence[Sequence[Sequence[int]]]  # the pieces of each who is read of in an entry
    about: Sequence[Sequence[bool]]  # whether it is about them; nothing where nobody said

    @classmethod
    def of(cls, given: Sequence[Lesson], model: E5) -> "Texts":
        nothing = np.zeros(0, dtype=np.float32)
        judge = Judge(
            model,
            Taught(
                layers=0, changes={}, head=nothing, bias=nothing, about=nothing, about_bias=0.0
            ),
        )
        cuts = [
            judge.cut(lesson.text, lesson.title_ends, [*lesson.actors.values()])
            for lesson in given
        ]
        return cls(
            pieces=[np.array(cut.pieces, dtype=np.int64) for cut in cuts],
            headings=[cut.title_ends for cut in cuts],
            lengths=np.array([len(cut.pieces) for cut in cuts]),
            rel=np.array([lesson.rel for lesson in given]),
            acts=_floats([[act in (lesson.acts or ()) for act in ACTS] for lesson in given]),
            acts_known=_floats([lesson.acts is not None for lesson in given]),
            counts=_floats([lesson.counts for lesson in given]),
            folds=np.array([lesson.fold for lesson in given]),
            places=[cut.places for cut in cuts],
            about=[
                [] if lesson.about is None else [one in lesson.about for one in lesson.actors]
                for lesson in given
            ],
        )

    def asked_of(self, some: Numbers) -> tuple[Numbers, Floats, list[int]]:
        """Return who stands where in some entries: entry, share of its pieces, and the place.

        A row for each who is read of; the last are the places of these among those of the entry.
        """
        found = [
            (row, places, rank)
            for row, at in enumerate(some)
            for rank, places in enumerate(self.places[at])
            if places
        ]
        shares = np.zeros((len(found), PIECES), dtype=np.float32)
        for share, (_, places, _) in zip(shares, found, strict=True):
            share[[*places]] = 1 / len(places)
        return np.array([row for row, *_ in found], dtype=np.int64), shares, [r for *_, r in found]


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
        self.about = torch.nn.Parameter(torch.randn(2 * shipped.shape.width, 1) * 0.02)
        self.about_bias = torch.nn.Parameter(torch.zeros(1))
        with torch.no_grad():
            self.bias[3:] = torch.from_numpy(often).clamp(min=1e-3).logit()

    def forward(self, batch: "Batch", coins: Coins | None) -> tuple[Tensor, Tensor]:
        """Return log odds: of rel and acts, a row an entry; and of being about somebody."""
        unseen = ((1 - batch.seen)[:, None, None, :] * _HIDDEN).to(torch.bfloat16)
        rows = batch.started
        for layer in self.layers:
            rows = layer(rows, unseen, coins)
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
    def said(self, pupil: Pupil, chosen: Numbers) -> tuple[Floats, list[dict[int, float]]]:
        """Return log odds as `bot.meaning.judge` tells them: of relevance, then of each act.

        And of being about each who is read of, by their place among the actors of a lesson.
        """
        found = np.zeros((len(chosen), 1 + len(ACTS)), dtype=np.float32)
        about: list[dict[int, float]] = [{} for _ in chosen]
        order = np.argsort(self.given.lengths[chosen], kind="stable")
        for start in range(0, len(chosen), 2 * BATCH):
            at = order[start : start + 2 * BATCH]
            odds, stands = pupil(self._batch(pupil, chosen[at]), None)
            entries, _, ranks = self.given.asked_of(chosen[at])
            for row, rank, value in zip(entries, ranks, stands.tolist(), strict=True):
                about[at[row]][rank] = value
            told = odds.numpy()
            found[at, 0] = told[:, 2] - np.logaddexp(told[:, 0], told[:, 1])
            found[at, 1:] = told[:, 3:]
        return found, about

    def _loss(
        self, pupil: Pupil, some: Numbers, draws: np.random.Generator, coins: Coins
    ) -> Tensor:
        told, about = pupil(self._batch(pupil, some, draws), coins)
        rel = torch.from_numpy(self.given.rel[some])
        missed = nf.cross_entropy(
            told[:, :3], rel, reduction="none", label_smoothing=SMOOTHED
        ) * torch.from_numpy(self.given.counts[some])
        acts = nf.binary_cross_entropy_with_logits(
            told[:, 3:], torch.from_numpy(self.given.acts[some]), reduction="none"
        ).sum(-1) * torch.from_numpy(self.given.acts_known[some])
        return missed.mean() + ACTS_COUNT * acts.mean() + ABOUT_COUNTS * self._unsaid(some, about)

    def _unsaid(self, some: Numbers, about: Tensor) -> Tensor:
        """Return what is lost where it is said wrongly whom entries are about, an entry."""
        entries, _, ranks = self.given.asked_of(some)
        known = [bool(self.given.about[some[row]]) for row in entries]
        labels = [
            bool(self.given.about[some[row]]) and self.given.about[some[row]][rank]
            for row, rank in zip(entries, ranks, strict=True)
        ]
        lost = nf.binary_cross_entropy_with_logits(
            about, torch.from_numpy(_floats(labels)), reduction="none"
        )
        return (lost * torch.from_numpy(_floats(known))).sum() / len(some)

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
    ) -> Batch:
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
        entries, shares, _ = given.asked_of(some)
        return Batch(
            started=pupil.start([given.pieces[at] for at in some], length),
            seen=torch.from_numpy(seen),
            heading=torch.from_numpy(heading),
            entries=torch.from_numpy(entries),
            shares=torch.from_numpy(np.ascontiguousarray(shares[:, :length])),
        )


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    odds: Floats  # what was said of the fold that was left out
    about: list[dict[ActorId, float]]
    learned: dict[str, Floats]


def course(fold: int) -> Course:
    """Teach with all but a fold."""
    torch.set_num_threads(1)
    given, shipped = lessons(), Shipped.installed()
    school = School(shipped, Texts.of(given, E5(shipped)))
    folds = school.given.folds
    pupil = school.teach(np.flatnonzero(folds != fold), fold)
    left_out = np.flatnonzero(folds == fold)
    odds, about = school.said(pupil, left_out)
    actors = [[*given[at].actors] for at in left_out]
    return Course(
        odds=odds,
        about=[
            {named[rank]: value for rank, value in said.items()}
            for named, said in zip(actors, about, strict=True)
        ],
        learned=learned(pupil),
    )


def main() -> None:
    """Take the four courses that are tried and the one that ships, one on each core."""
    given = [lesson for lesson in lessons() if lesson.fold != OURS]
    folds = np.array([lesson.fold for lesson in given])
    odds = np.zeros((len(folds), 1 + len(ACTS)), dtype=np.float32)
    about: list[dict[ActorId, float]] = [{} for _ in given]
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as cores:
        whole, *courses = [cores.submit(course, fold) for fold in (FOLDS, *range(FOLDS))]
        for fold, taken in enumerate(courses):
            odds[folds == fold] = taken.result().odds
            for at, said in zip(np.flatnonzero(folds == fold), taken.result().about, strict=True):
                about[at] = said
            sys.stdout.write(f"fold {fold} of {FOLDS}\n")
        arrays = whole.result().learned
    np.savez_compressed(MODELS / "taught.npz", allow_pickle=False, **arrays)
    relevant = np.array([lesson.rel for lesson in given]) == RELEVANT
    labelled = [
        said for lesson, said in zip(given, about, strict=True) if lesson.about is not None
    ]
    cascade.keep(
        TRAIN,
        odds[:, 0].tolist(),
        odds[relevant, 1:].tolist(),
        labelled,
        by=cascade.taught(),
    )
    cascade.refit()
    sys.stdout.writelines(line + "\n" for line in cascade.table_of_rows())


if __name__ == "__main__":
    main()
