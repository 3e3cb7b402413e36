"""How well relevance is told: `python -m tests.evals.relevance` prints the table.

`--fit` learns the weights of config/models/relevance.toml anew; it needs numpy. The gold lies
beside the repository and is never copied. It was labelled by machine readers, two of them for
the dev set; no human has checked it.
"""

import random
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from bot.enrich.assess import title_ends
from bot.enrich.linear import Linear
from bot.enrich.mentions import mentions
from bot.enrich.relevance import features
from config.lexicon import load_tongues
from config.models import HERE as MODELS
from config.models import load_weights
from tests.evals.gold import Item, day_of, gold
from tests.shipped import the_gazetteer

ROOT = Path(__file__).resolve().parents[2]
FOLDS = 8  # of outlets: none is in two
RIDGE = 3.0  # of 1, 3 and 8 the best in cross-validation, by .001
RESAMPLES = 400


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled item: what it is, what was counted, and what a reader said."""

    language: str
    outlet: str
    counted: Mapping[str, float]
    relevant: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} ({self.low:.3f} to {self.high:.3f})"


@cache
def rows(name: str) -> tuple[Row, ...]:
    tongues = load_tongues()
    return tuple(_row(item, tongues) for item in gold(name))


def _row(item: Item, tongues: Mapping[str, Any]) -> Row:
    language = item["lang"]
    whole = f"{item['title']}\n{item['text']}"
    gazetteer = the_gazetteer()
    counted = features(
        tongues[language].read(whole),
        mentions(whole, language, gazetteer=gazetteer, on=day_of(item)),
        gazetteer.actors,
        title_ends=title_ends(item["title"], whole, language),
        language=language,
    )
    return Row(language, f"{language} {item['source'] or item['id']}", counted, item["rel"] == 2)


def f1(labels: Sequence[bool], told: Sequence[bool]) -> float:
    both = sum(label and tell for label, tell in zip(labels, told, strict=True))
    return 2 * both / max(sum(labels) + sum(told), 1)


def average_precision(labels: Sequence[bool], scores: Sequence[float]) -> float:
    ranked = sorted(zip(scores, labels, strict=True), key=lambda pair: -pair[0])
    right, precisions = 0, []
    for place, (_, label) in enumerate(ranked, start=1):
        if label:
            right += 1
            precisions.append(right / place)
    return sum(precisions) / max(len(precisions), 1)


def interval(count: int, measure: Callable[[Sequence[int]], float]) -> Interval:
    """Measure, and bootstrap a 95 % interval over items."""
    draws = random.Random(7)  # noqa: S311 - resampling, and the same every time
    resampled = sorted(measure(draws.choices(range(count), k=count)) for _ in range(RESAMPLES))
    return Interval(
        value=measure(range(count)),
        low=resampled[RESAMPLES * 25 // 1000],
        high=resampled[RESAMPLES * 975 // 1000],
    )


def f1_interval(labels: Sequence[bool], told: Sequence[bool]) -> Interval:
    return interval(
        len(labels), lambda some: f1([labels[at] for at in some], [told[at] for at in some])
    )


def scored(name: str) -> tuple[Sequence[Row], Sequence[float]]:
    model = load_weights().relevance
    return rows(name), [model.probability(row.counted) for row in rows(name)]


def f1_of(name: str, language: str = "") -> float:
    """F1 on a set, with the weights that ship; of one language, or of all."""
    threshold = load_weights().relevant_from
    found, scores = scored(name)
    part = [
        (row.relevant, score >= threshold)
        for row, score in zip(found, scores, strict=True)
        if language in {"", row.language}
    ]
    return f1([label for label, _ in part], [told for _, told in part])


def table(name: str) -> Iterator[str]:
    threshold = load_weights().relevant_from
    found, scores = scored(name)
    yield f"{name}: {len(found)} items, {sum(row.relevant for row in found)} relevant"
    yield f"{'':4} {'items':>6} {'rel.':>5}  {'F1 (95 %)':24} AP"
    for language in ("", *sorted({row.language for row in found})):
        part = [
            (row.relevant, score)
            for row, score in zip(found, scores, strict=True)
            if language in {"", row.language}
        ]
        labels = [label for label, _ in part]
        ranks = [score for _, score in part]
        told = [score >= threshold for score in ranks]
        yield (
            f"{language or 'all':4} {len(part):6} {sum(labels):5}  "
            f"{f1_interval(labels, told)!s:24} {average_precision(labels, ranks):.3f}"
        )


def fold_of(outlet: str) -> int:
    return blake2b(outlet.encode(), digest_size=2).digest()[0] % FOLDS


def fit_linear(
    counted: Sequence[Mapping[str, float]], labels: Sequence[bool], *, ridge: float
) -> Linear:
    """Fit a logistic regression by Newton's method, with a penalty on every weight but the bias."""
    import numpy as np  # noqa: PLC0415 - only for fitting, which a running program never does

    names = sorted({name for row in counted for name in row})
    place = {name: at for at, name in enumerate(names)}
    amounts = np.zeros((len(counted), len(names) + 1))
    amounts[:, -1] = 1
    for at, row in enumerate(counted):
        for name, amount in row.items():
            amounts[at, place[name]] = amount
    wanted = np.array(labels, dtype=float)
    weights = np.zeros(len(names) + 1)
    penalty = np.eye(len(names) + 1) * ridge
    penalty[-1, -1] = 1e-6
    for _ in range(30):
        told = 1 / (1 + np.exp(-np.clip(amounts @ weights, -30, 30)))
        slope = amounts.T @ (told - wanted) + penalty @ weights
        bend = (amounts * (told * (1 - told))[:, None]).T @ amounts + penalty
        weights -= np.linalg.solve(bend, slope)
    return Linear(
        bias=round(float(weights[-1]), 3),
        weights={name: round(float(weights[at]), 3) for name, at in place.items()},
    )


def cross_validated(found: Sequence[Row]) -> list[float]:
    """Score every row by weights fitted on the outlets of other folds."""
    scores = [0.0] * len(found)
    for fold in range(FOLDS):
        others = [row for row in found if fold_of(row.outlet) != fold]
        model = fit_linear(
            [row.counted for row in others], [row.relevant for row in others], ridge=RIDGE
        )
        for at, row in enumerate(found):
            if fold_of(row.outlet) == fold:
                scores[at] = model.probability(row.counted)
    return scores


def best_threshold(labels: Sequence[bool], scores: Sequence[float]) -> float:
    """Return the middle of the thresholds that are as good as the best, within .002."""
    grid = {
        step / 100: f1(labels, [score >= step / 100 for score in scores]) for step in range(20, 60)
    }
    good = [least for least, value in grid.items() if value >= max(grid.values()) - 0.002]
    return good[len(good) // 2]


def toml(heading: str, model: Linear) -> Iterator[str]:
    yield f"\n[{heading}]"
    yield f"bias = {model.bias}"
    for name, weight in sorted(model.weights.items(), key=lambda item: -item[1]):
        yield f'"{name}" = {weight}'


def keep_learned(name: str, lines: Iterable[str], *, by: str = "") -> None:
    """Write a file of config/models: what `tests.evals.NAME` learned, or the module `by`."""
    head = f"# Learned by `python -m tests.evals.{by or name} --fit`; read card.md before changing a line."
    (MODELS / f"{name}.toml").write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


def refit() -> Iterator[str]:
    found = rows("relevance_train.jsonl")
    labels = [row.relevant for row in found]
    scores = cross_validated(found)
    threshold = best_threshold(labels, scores)
    told = [score >= threshold for score in scores]
    yield f"cross-validated by outlet: F1 {f1_interval(labels, told)}"
    yield f"average precision {average_precision(labels, scores):.3f}"
    for language in sorted({row.language for row in found}):
        at = [index for index, row in enumerate(found) if row.language == language]
        yield f"  {language} {len(at):5} {f1([labels[i] for i in at], [told[i] for i in at]):.3f}"
    model = fit_linear([row.counted for row in found], labels, ridge=RIDGE)
    keep_learned("relevance", [f"relevant_from = {threshold}", *toml("relevance", model)])


def main() -> None:
    lines = refit() if "--fit" in sys.argv else table("relevance_dev.jsonl")
    for line in lines:
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
