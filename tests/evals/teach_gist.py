"""Teach the model of meanings which reports tell one happening: `python -m tests.evals.teach_gist`.

It needs torch (`pip install torch`, the build for processors will do). It learns from pairs of
articles that people compared (SemEval-2022 task 8): the cosine of two is to say how alike they are,
to put pairs in the order in which people did, and to tell the same story from the other articles of a
batch; from both rows it is also to say in what they are alike. Four times it learns from three
quarters of the pairs and is tried on the fourth, which has no article in common with them; then it
learns from all. Written are config/models/gist.npz, and the cosines of the quarters.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from bot.meaning.shipped import Floats, Shipped
from config.models import HERE as MODELS
from tests.evals.directions import directions, other_texts, texts
from tests.evals.pairs import keep, pairs
from tests.evals.pupil import Coins, Learning, Numbers
from tests.evals.reader import ASPECTS, Compared, Reader, Shelf

FOLDS, EPOCHS, BATCH = 4, 2, 24
RATE, WARM_UP = 8e-4, 30  # steps
LEAST_RATE = 0.02  # of the rate, at the end
UNSEEN = 0.05  # of the pieces of a text
SHORTENED, SHORT = 0.15, 40  # of the texts; to so many pieces
SQUARES, ORDER, SIDES, OTHERS = 4.0, 0.3, 0.3, 0.2  # what each loss counts
_DIFFERENT, _STEPS = (
    4.0,
    3.0,
)  # how people score what is different, and how far the same is from it


class School:
    def __init__(self, shelf: Shelf, compared: Compared) -> None:
        self._shelf, self._compared = shelf, compared
        self._shipped = Shipped.installed()

    def teach(self, chosen: Numbers, seed: int) -> Reader:
        """Return the model when it has learned from some pairs."""
        torch.manual_seed(seed)
        draws = np.random.default_rng(seed)
        coins = Coins(draws)
        reader = Reader(self._shelf, self._shipped, draws)
        reader.begin(np.unique([self._compared.one[chosen], self._compared.other[chosen]]))
        steps = EPOCHS * (len(chosen) // BATCH)
        learning = Learning(reader, rate=RATE, warm_up=WARM_UP, steps=steps, least=LEAST_RATE)
        for epoch in range(EPOCHS):
            dealt = draws.permutation(chosen)
            for start in range(0, len(dealt) - BATCH + 1, BATCH):
                some = dealt[start : start + BATCH]
                lost = reader.lost(self._compared, some, self._seen(some, draws), coins)
                learning.step(
                    SQUARES * lost.squares
                    + ORDER * lost.order
                    + SIDES * lost.aspects
                    + OTHERS * lost.others
                )
            sys.stdout.write(f"  epoch {epoch + 1} of {EPOCHS}\n")
            sys.stdout.flush()
        return reader

    def _seen(self, some: Numbers, draws: np.random.Generator) -> Floats:
        """Choose what is read of the ones and of the others, text by piece."""
        both = np.concatenate([self._compared.one[some], self._compared.other[some]])
        lengths = self._shelf.lengths[both]
        places = np.arange(lengths.max())[None]
        seen = places < lengths[:, None]
        seen &= (draws.random(seen.shape) > UNSEEN) | (places == 0)
        short = draws.random(len(both)) < SHORTENED
        seen[short] &= places < SHORT
        return seen.astype(np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """All texts that are read, and the pairs among them."""

    shelf: Shelf
    languages: Sequence[str]  # by number
    compared: Compared
    field: Mapping[str, Numbers]  # by language: the texts of `directions.texts`
    elsewhere: Mapping[str, Numbers]  # of `directions.other_texts`

    @classmethod
    def laid(cls) -> "Desk":
        numbers: dict[tuple[str, str], int] = {}

        def number(language: str, text: str) -> int:
            return numbers.setdefault((language, text), len(numbers))

        one, other = (
            np.array([number(each.language, each.beginning) for each in some])
            for some in zip(*((pair.one, pair.other) for pair in pairs()), strict=True)
        )
        field, elsewhere = (
            {
                language: np.array([number(language, each) for each in some])
                for language, some in kind.items()
            }
            for kind in (texts(), other_texts())
        )
        languages = sorted({language for language, _ in numbers})
        return cls(
            shelf=Shelf.of(
                [text for _, text in numbers],
                [languages.index(language) for language, _ in numbers],
                Shipped.installed(),
            ),
            languages=languages,
            compared=Compared(
                one=one, other=other, alike=_alike(["overall"])[:, 0], aspects=_alike(ASPECTS)
            ),
            field=field,
            elsewhere=elsewhere,
        )

    def learned(self, reader: Reader) -> tuple[dict[str, NDArray[Any]], Floats]:
        """Return what `config.models.load_gist` reads, by name, and the cosines of all pairs."""
        across = reader.across.detach().numpy()
        rows = reader.read(np.arange(len(self.shelf.lengths))) @ across
        field, elsewhere = (
            {language: rows[some] for language, some in kind.items()}
            for kind in (self.field, self.elsewhere)
        )
        found = directions(field, elsewhere)
        means = np.vstack([found.means.get(it, found.means[""]) for it in self.languages])
        kept = rows @ found.axes - means[self.shelf.languages]
        kept /= np.linalg.norm(kept, axis=1, keepdims=True)
        arrays = {
            **dict(reader.changes()),
            "axes": across @ found.axes,
            "means": np.vstack([*found.means.values()]),
        }
        return (
            {
                **{name: values.astype(np.float16) for name, values in arrays.items()},
                "languages": np.array([*found.means]),
                "mark": np.array(_mark(arrays["axes"])),
            },
            (kept[self.compared.one] * kept[self.compared.other]).sum(axis=1),
        )


def folds(compared: Compared) -> Numbers:
    """Deal pairs out so that none has an article in common with one of another fold."""
    joined: dict[int, int] = {}

    def first(text: int) -> int:
        while joined.setdefault(text, text) != text:
            text = joined[text]
        return text

    for one, other in zip(compared.one.tolist(), compared.other.tolist(), strict=True):
        joined[first(one)] = first(other)
    groups = [first(one) for one in compared.one.tolist()]
    sizes: Counter[int] = Counter()
    fold_of = {}
    for group, size in Counter(groups).most_common():
        fold_of[group] = min(range(FOLDS), key=lambda fold: sizes[fold])
        sizes[fold_of[group]] += size
    return np.array([fold_of[group] for group in groups])


def _alike(names: Sequence[str]) -> Floats:
    """Return how alike people found the pairs by those names, 0 to 1; nan where nobody said."""
    scores = [[pair.scores.get(name) or np.nan for name in names] for pair in pairs()]
    return ((_DIFFERENT - np.array(scores)) / _STEPS).astype(np.float32)


def _mark(axes: Floats) -> int:
    [mark] = blake2b(axes.tobytes(), digest_size=1).digest()
    return mark - 128


def main() -> None:
    torch.set_num_threads(1)
    desk = Desk.laid()
    school, dealt = School(desk.shelf, desk.compared), folds(desk.compared)
    cosines = np.zeros(len(dealt), dtype=np.float32)
    for fold in range(FOLDS):
        sys.stdout.write(f"fold {fold + 1} of {FOLDS}\n")
        _, said = desk.learned(school.teach(np.flatnonzero(dealt != fold), fold))
        cosines[dealt == fold] = said[dealt == fold]
    arrays, _ = desk.learned(school.teach(np.arange(len(dealt)), FOLDS))
    np.savez_compressed(MODELS / "gist.npz", allow_pickle=False, **arrays)
    keep(cosines)


if __name__ == "__main__":
    main()
