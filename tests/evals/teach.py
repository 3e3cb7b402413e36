"""Teach the model of meanings what relevance is: `python -m tests.evals.teach`.

It needs jax (`pip install jax`) and 40 minutes of one core: four times it learns from three
quarters of the outlets and is tried on the fourth, which tells how far to trust it beside cues;
then it learns from all. Written are config/models/taught.npz, and
what it said of the quarters, by which second_look.toml is fitted.

To each matrix of the upper layers the product of two thin ones is added (Hu et al., "LoRA", 2021),
by Adam with a rate that falls to zero; the layers below stay as they are, and are computed once.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from bot.enrich.assess import title_ends
from bot.meaning.e5 import E5
from bot.meaning.judge import PIECES, Judge, Taught
from bot.meaning.network import through
from bot.meaning.shipped import Floats, Shipped
from config.models import HERE as MODELS
from tests.evals import cascade
from tests.evals.gold import gold

TRAIN = "relevance_train.jsonl"
WRITTEN = Path(__file__).with_name("written.tsv")
FROZEN, TAUGHT = 6, 3  # layers
FOLDS, EPOCHS, BATCH = 4, 4, 32
RATE, WARM_UP = 1e-3, 40  # steps
RANK, GAIN = 16, 2.0
DROPPED = 0.1  # of what a layer adds
UNSEEN = 0.08  # of the pieces of an entry
WITHOUT_LEAD = 0.2  # of the entries
SMOOTHED = 0.05  # of the label
UNSURE = 0.6  # what an item counts of which the reader was unsure
ACTS_COUNT = 0.3  # the loss of acts, beside that of relevance
MATRICES = ("q", "k", "v", "ao", "fi", "fo")
NORMS = ("aln.w", "aln.b", "oln.w", "oln.b")
_STEP = 12  # pieces; batches are as long as their longest entry, in such steps

Numbers = NDArray[np.int64]
Tree = Any  # of arrays, as jax has them


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons:
    """Entries as the frozen layers leave them, and what is said of them."""

    rows: NDArray[np.float16]
    lengths: Numbers
    headings: Numbers
    rel: Numbers
    acts: Floats
    counts: Floats  # what the label of an item counts
    acts_known: Floats
    folds: Numbers  # the fold that an item is tried in; -1 for what we wrote


def lessons(model: E5) -> Lessons:
    nothing = np.zeros(0, dtype=np.float32)
    judge = Judge(model, Taught(layers=0, changes={}, head=nothing, bias=nothing))
    frozen = [model.layer(number) for number in range(FROZEN)]
    items = list(gold(TRAIN))
    texts = [_parts(item) for item in items] + [(title, lead) for _, _, title, lead in written()]
    names = sorted({act for item in items for act in item["acts"]})
    acts = np.zeros((len(texts), len(names)), dtype=np.float32)
    rows = np.zeros((len(texts), PIECES, model.shape.width), dtype=np.float16)
    lengths, headings = np.zeros((2, len(texts)), dtype=np.int64)
    for at, (title, lead) in enumerate(texts):
        pieces, headings[at] = judge.pieces(title, lead)
        lengths[at] = len(pieces)
        rows[at, : len(pieces)] = through(frozen, model.begin(pieces))
    for at, item in enumerate(items):
        acts[at, [names.index(act) for act in item["acts"]]] = 1
    ours = len(texts) - len(items)
    return Lessons(
        rows=rows,
        lengths=lengths,
        headings=headings,
        rel=np.array([item["rel"] for item in items] + [rel for _, rel, _, _ in written()]),
        acts=acts,
        counts=_floats([UNSURE if item["unsure"] else 1.0 for item in items] + [1.0] * ours),
        acts_known=_floats([1.0] * len(items) + [0.0] * ours),
        folds=np.array([*_folds(items), *[-1] * ours]),
    )


def written() -> Iterator[tuple[str, int, str, str]]:
    """Yield what we wrote: language, rel, title, lead."""
    for line in WRITTEN.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, rel, title, lead = line.split("\t")
            yield language, int(rel), title, lead


def _parts(item: Mapping[str, Any]) -> tuple[str, str]:
    whole = f"{item['title']}\n{item['text']}"
    heading = title_ends(item["title"], whole, item["lang"])
    return whole[:heading], whole[heading:].strip()


def _floats(values: Sequence[float]) -> Floats:
    return np.array(values, dtype=np.float32)


def _folds(items: Sequence[Mapping[str, Any]]) -> list[int]:
    """Deal outlets out, the largest first, so that each language is in all folds if it can be."""
    outlets = [f"{item['lang']} {item['source'] or item['id']}" for item in items]
    dealt: Counter[tuple[str, int]] = Counter()
    total: Counter[int] = Counter()
    fold_of = {}
    for outlet, size in sorted(Counter(outlets).items(), key=lambda pair: (-pair[1], pair[0])):
        language = outlet.split()[0]
        fold = min(range(FOLDS), key=lambda each: (dealt[language, each], total[each]))
        fold_of[outlet] = fold
        dealt[language, fold] += size
        total[fold] += size
    return [fold_of[outlet] for outlet in outlets]


class School:
    """What does not change while it is taught, and the steps in which it is."""

    def __init__(self, shipped: Shipped, given: Lessons) -> None:
        self.given = given
        self.width, self.heads = shipped.shape.width, shipped.shape.heads
        self.base = [_tensors(shipped, FROZEN + number) for number in range(TAUGHT)]
        self.step = jax.jit(self._step)
        self.told = jax.jit(self._told)

    def start(self, key: Tree) -> Tree:
        layers = []
        for tensors in self.base:
            layer = {name: tensors[name] for name in NORMS}
            for name in MATRICES:
                key, drawn = jax.random.split(key)
                into, out = tensors[f"{name}.w"].shape
                layer[f"{name}.down"] = jax.random.normal(drawn, (into, RANK)) / np.sqrt(into)
                layer[f"{name}.up"] = jnp.zeros((RANK, out))
                layer[f"{name}.b"] = tensors[f"{name}.b"]
            layers.append(layer)
        key, drawn = jax.random.split(key)
        told = 3 + self.given.acts.shape[1]
        head = jax.random.normal(drawn, (2 * self.width, told)) * 0.02
        return {"layers": layers, "head": head, "bias": jnp.zeros(told)}

    def _told(self, taught: Tree, rows: Tree, seen: Tree, heading: Tree, key: Tree = None) -> Tree:
        """Return what is told of each entry: three log odds of rel, then one of each act."""
        rows = rows.astype(jnp.float32)
        count, length, _ = rows.shape
        unseen = (1 - seen)[:, None, None, :] * -1e9

        def some(values: Tree, number: int) -> Tree:
            if key is None:
                return values
            kept = jax.random.bernoulli(jax.random.fold_in(key, number), 1 - DROPPED, values.shape)
            return jnp.where(kept, values / (1 - DROPPED), 0)

        for number, (base, on_top) in enumerate(zip(self.base, taught["layers"], strict=True)):
            parts = (count, length, self.heads, self.width // self.heads)
            queries, keys, values = (
                _dense(base, on_top, name, rows).reshape(parts).transpose(0, 2, 1, 3)
                for name in ("q", "k", "v")
            )
            weighed = queries @ keys.swapaxes(2, 3) / np.float32(np.sqrt(parts[3])) + unseen
            attended = (jax.nn.softmax(weighed, -1) @ values).transpose(0, 2, 1, 3)
            out = _dense(base, on_top, "ao", attended.reshape(rows.shape))
            rows = _norm(rows + some(out, 2 * number), on_top["aln.w"], on_top["aln.b"])
            inner = jax.nn.gelu(_dense(base, on_top, "fi", rows), approximate=True)
            out = _dense(base, on_top, "fo", inner)
            rows = _norm(rows + some(out, 2 * number + 1), on_top["oln.w"], on_top["oln.b"])
        means = [
            (rows * part[..., None]).sum(1) / part.sum(1)[:, None] for part in (seen, heading)
        ]
        return some(jnp.concatenate(means, -1), 99) @ taught["head"] + taught["bias"]

    def _loss(self, taught: Tree, batch: Mapping[str, Tree], key: Tree) -> Tree:
        told = self._told(taught, batch["rows"], batch["seen"], batch["heading"], key)
        wanted = jax.nn.one_hot(batch["rel"], 3) * (1 - SMOOTHED) + SMOOTHED / 3
        rel = -((wanted * jax.nn.log_softmax(told[:, :3])).sum(-1) * batch["counts"]).mean()
        odds, acts = told[:, 3:], batch["acts"]
        missed = jnp.maximum(odds, 0) - odds * acts + jnp.log1p(jnp.exp(-jnp.abs(odds)))
        return rel + ACTS_COUNT * (missed.sum(-1) * batch["acts_known"]).mean() / 4

    def _step(
        self, state: Tree, moment: Tree, rate: Tree, batch: Mapping[str, Tree], key: Tree
    ) -> Tree:
        """Take one step of Adam, with the slope cut to length one and weights drawn to zero."""
        taught, mean, square = state
        slope = jax.grad(self._loss)(taught, batch, key)
        length = jnp.sqrt(sum((each * each).sum() for each in jax.tree.leaves(slope)))
        slope = jax.tree.map(lambda each: each * jnp.minimum(1, 1 / length), slope)
        mean = jax.tree.map(lambda old, new: 0.9 * old + 0.1 * new, mean, slope)
        square = jax.tree.map(lambda old, new: 0.99 * old + 0.01 * new * new, square, slope)

        def moved(value: Tree, first: Tree, second: Tree) -> Tree:
            pace = first / (1 - 0.9**moment) / (jnp.sqrt(second / (1 - 0.99**moment)) + 1e-8)
            return value - rate * (pace + (0.01 * value if value.ndim > 1 else 0))

        return jax.tree.map(moved, taught, mean, square), mean, square

    def teach(self, chosen: Numbers, seed: int) -> Tree:
        draws = np.random.default_rng(seed)
        taught = self.start(jax.random.PRNGKey(seed))
        nothing = jax.tree.map(jnp.zeros_like, taught)
        state = (taught, nothing, nothing)
        steps, moment = EPOCHS * (len(chosen) // BATCH), 0
        for _ in range(EPOCHS):
            for some in self._batches(draws, chosen):
                moment += 1
                rate = RATE * min(moment / WARM_UP, 1) * (1 - moment / (steps + 1))
                key = jax.random.fold_in(jax.random.PRNGKey(seed + 7), moment)
                state = self.step(state, moment, rate, self._batch(some, draws), key)
        return jax.tree.map(np.asarray, state[0])

    def odds(self, taught: Tree, chosen: Numbers) -> Floats:
        """Return the log odds of relevance, as `bot.meaning.judge` tells them."""
        found = np.zeros(len(chosen), dtype=np.float32)
        for start in range(0, len(chosen), BATCH):
            some = chosen[start : start + BATCH]
            batch = self._batch(some)
            told = np.asarray(self.told(taught, batch["rows"], batch["seen"], batch["heading"]))
            found[start : start + BATCH] = told[:, 2] - np.logaddexp(told[:, 0], told[:, 1])
        return found

    def _batches(self, draws: np.random.Generator, chosen: Numbers) -> list[Numbers]:
        """Deal entries out at random, in batches of about the same length."""
        dealt, batches = draws.permutation(chosen), []
        for start in range(0, len(dealt), BATCH * 8):
            near = dealt[start : start + BATCH * 8]
            near = near[np.argsort(self.given.lengths[near], kind="stable")]
            cuts = range(0, len(near) - BATCH + 1, BATCH)
            batches += [np.sort(near[cut : cut + BATCH]) for cut in cuts]
        return [batches[at] for at in draws.permutation(len(batches))]

    def _batch(self, some: Numbers, draws: np.random.Generator | None = None) -> dict[str, Tree]:
        given = self.given
        length = min(PIECES, -(-int(given.lengths[some].max()) // _STEP) * _STEP)
        places = np.arange(length)[None]
        headings = given.headings[some][:, None]
        seen = (places < given.lengths[some][:, None]).astype(np.float32)
        if draws is not None:
            cut = draws.random(len(some)) < WITHOUT_LEAD
            seen[cut] *= places < headings[cut]
            seen *= (draws.random(seen.shape) > UNSEEN) | (places == 0)
        return {
            "rows": given.rows[some, :length],
            "seen": seen,
            "heading": ((places > 0) & (places < headings - 1)).astype(np.float32),
            "rel": given.rel[some],
            "acts": given.acts[some],
            "counts": given.counts[some],
            "acts_known": given.acts_known[some],
        }


def _tensors(shipped: Shipped, number: int) -> dict[str, Tree]:
    """Return the matrices of a layer, biases and norms."""
    found = {}
    for name in MATRICES:
        width = shipped.shape.inner if name == "fo" else shipped.shape.width
        found[f"{name}.w"] = jnp.asarray(shipped.rows(f"l{number}.{name}.w", width).T)
        found[f"{name}.b"] = jnp.asarray(shipped.vector(f"l{number}.{name}.b"))
    return found | {name: jnp.asarray(shipped.vector(f"l{number}.{name}")) for name in NORMS}


def _dense(base: Mapping[str, Tree], on_top: Mapping[str, Tree], name: str, rows: Tree) -> Tree:
    added = (rows @ on_top[f"{name}.down"]) @ on_top[f"{name}.up"]
    return rows @ base[f"{name}.w"] + added * GAIN + on_top[f"{name}.b"]


def _norm(rows: Tree, scale: Tree, shift: Tree) -> Tree:
    rows = rows - rows.mean(-1, keepdims=True)
    return rows * jax.lax.rsqrt((rows * rows).mean(-1, keepdims=True) + 1e-12) * scale + shift


def ship(taught: Tree) -> None:
    """Write what was learned, in half the precision."""
    arrays = {
        "layers": np.float16(FROZEN + TAUGHT),
        "head": taught["head"][:, :3],
        "bias": taught["bias"][:3],
    }
    for number, layer in enumerate(taught["layers"]):
        for name, values in layer.items():
            gain = GAIN if name.endswith(".up") else 1.0
            arrays[f"l{FROZEN + number}.{name}"] = values * gain
    small = {name: np.asarray(values, dtype=np.float16) for name, values in arrays.items()}
    np.savez_compressed(MODELS / "taught.npz", allow_pickle=False, **small)


def main() -> None:
    shipped = Shipped.installed()
    school = School(shipped, lessons(E5(shipped)))
    folds = school.given.folds
    held_out = np.zeros(int((folds >= 0).sum()), dtype=np.float32)
    for fold in range(FOLDS):
        tried = np.flatnonzero(folds == fold)
        held_out[tried] = school.odds(school.teach(np.flatnonzero(folds != fold), fold), tried)
        sys.stdout.write(f"fold {fold} of {FOLDS}\n")
    ship(school.teach(np.arange(len(folds)), 50))
    cascade.keep(TRAIN, held_out.tolist(), by=cascade.taught())
    cascade.refit()
    sys.stdout.writelines(line + "\n" for line in cascade.table_of_rows())


if __name__ == "__main__":
    main()
