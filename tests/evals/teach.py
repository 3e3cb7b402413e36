"""Teach the model of meanings relevance, acts and whom it is about: `python -m tests.evals.teach`.

It needs torch (`pip install torch`, the build for processors will do). It goes through all items
three times and then through real news once more; the mean of its numbers before and after that
does better than either (Wortsman et al., "Robust fine-tuning of zero-shot models", 2022). Four times
it learns from three quarters of the outlets and is tried on the fourth, which tells how far to trust
it beside cues; then it learns from all. Written are config/models/taught.npz, and what it said of
the quarters, by which second_look.toml is fitted.
"""

import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

import numpy as np
import torch
import torch.nn.functional as nf

from bot.domain.actors import ActorId
from bot.meaning.e5 import E5
from bot.meaning.judge import ACTS, PIECES, Judge, Taught
from bot.meaning.shipped import Floats, Shipped
from config.models import HERE as MODELS
from tests.evals import cascade
from tests.evals.lessons import FOLDS, OURS, TRAIN, Lesson, lessons, real_lessons
from tests.evals.pupil import Batch, Coins, Learning, Numbers, Pupil, Tensor, learned
from tests.evals.reread import RELEVANT

EPOCHS, BATCH = 3, 32
RATE, WARM_UP = 1.2e-3, 120  # steps
LAST_RATE, LAST_WARM_UP = 3e-4, 20  # of the epoch of real news
LAST_SEED = 100  # and the fold
UNSEEN = 0.08  # of the pieces of an entry
WITHOUT_LEAD = 0.2  # of the entries
SMOOTHED = 0.05  # of the label
ACTS_COUNT = 0.6  # the loss of all acts, beside that of relevance
ABOUT_COUNTS = 0.3  # that of all actors
_STEP = 8  # pieces; batches are as long as their longest entry, in such steps
_NEAR = 8  # batches that are dealt by length among each other


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Lessons as the model reads them."""

    pieces: Sequence[Numbers]
    headings: Sequence[int]  # where each title ends
    lengths: Numbers
    rel: Floats  # how likely 0, 1 and 2 are
    acts: Floats
    acts_known: Floats
    counts: Floats
    folds: Numbers
    places: Sequence[Sequence[Sequence[int]]]  # the pieces of each who is read of in an entry
    about: Sequence[Sequence[float]]  # whether it is about them; nothing where nobody said

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
            rel=_floats([lesson.rel for lesson in given]),
            acts=_floats([[(lesson.acts or {}).get(act, 0) for act in ACTS] for lesson in given]),
            acts_known=_floats([lesson.acts is not None for lesson in given]),
            counts=_floats([lesson.counts for lesson in given]),
            folds=np.array([lesson.fold for lesson in given]),
            places=[cut.places for cut in cuts],
            about=[
                []
                if lesson.about is None
                else [lesson.about.get(one, 0.0) for one in lesson.actors]
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


class School:
    def __init__(self, shipped: Shipped, given: Texts) -> None:
        self.given = given
        self._shipped, self._model = shipped, E5(shipped)

    def teach(self, chosen: Numbers, seed: int) -> Pupil:
        """Return the model when it has learned from some items."""
        torch.manual_seed(seed)
        draws = np.random.default_rng(seed)
        coins = Coins(draws)
        known = self.given.acts_known[chosen, None]
        often = (self.given.acts[chosen] * known).sum(0) / known.sum()
        pupil = Pupil(self._model, self._shipped, often)
        steps = EPOCHS * (len(chosen) // BATCH)
        learning = Learning(pupil, rate=RATE, warm_up=WARM_UP, steps=steps)
        for epoch in range(EPOCHS):
            self._go_through(pupil, chosen, learning, draws, coins)
            sys.stdout.write(f"  epoch {epoch + 1} of {EPOCHS}\n")
            sys.stdout.flush()
        return pupil

    def finish(self, pupil: Pupil, chosen: Numbers, seed: int) -> None:
        """Go through some items once more, and leave the mean of before and after."""
        torch.manual_seed(seed)
        draws = np.random.default_rng(seed)
        before = {name: values.clone() for name, values in pupil.state_dict().items()}
        learning = Learning(
            pupil, rate=LAST_RATE, warm_up=LAST_WARM_UP, steps=len(chosen) // BATCH
        )
        self._go_through(pupil, chosen, learning, draws, Coins(draws))
        after = pupil.state_dict()
        pupil.load_state_dict({name: (before[name] + after[name]) / 2 for name in before})

    def _go_through(
        self,
        pupil: Pupil,
        chosen: Numbers,
        learning: Learning,
        draws: np.random.Generator,
        coins: Coins,
    ) -> None:
        for some in self._batches(draws, chosen):
            learning.step(self._loss(pupil, some, draws, coins))

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
            self.given.about[some[row]][rank] if self.given.about[some[row]] else 0.0
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    odds: Floats  # what was said of the fold that was left out
    about: list[dict[ActorId, float]]
    learned: dict[str, Floats]


def course(fold: int) -> Course:
    """Teach with all but a fold."""
    torch.set_num_threads(1)
    given, shipped = lessons(), Shipped.installed()
    school, last = (
        School(shipped, Texts.of(some, E5(shipped))) for some in (given, real_lessons())
    )
    folds = school.given.folds
    pupil = school.teach(np.flatnonzero(folds != fold), fold)
    last.finish(pupil, np.flatnonzero(last.given.folds != fold), LAST_SEED + fold)
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
    relevant = np.array([lesson.rel[RELEVANT] == 1 for lesson in given])
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
