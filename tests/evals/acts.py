"""How well acts are told: `python -m tests.evals.acts` prints the tables.

Two sets. The acts that are the news of an item, one to three, for relevant items in ten
languages; only what both of two machine readers named, or an adjudicator, counts as right. And
the act between a given source and target in English sentences (Hu et al., ACL 2024), where
CONCEDE and RETREAT are one, YIELD. `--fit` learns config/models/acts.toml and pairs.toml anew.
"""

import sys
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from bot.domain.events import Act
from bot.enrich.acts import MOST, act_features, acts
from bot.enrich.assess import title_ends
from bot.enrich.linear import Linear, Weights, logistic
from bot.enrich.pairs import located, pair_features, pair_pieces
from config.lexicon import load_tongues
from config.models import HERE as MODELS
from config.models import load_weights
from tests.evals.gold import gold
from tests.evals.relevance import Interval, fold_of, interval, keep_learned, toml
from tests.evals.ridge import Matrix, Sheet, fitted, held_out, sheet
from tests.evals.typical import by_name, held_out_with_typical, with_typical

PENALTY = 40.0  # of the acts of an entry; from 10 to 80 the same in cross-validation, within .01
PAIR_ACTS = tuple(act for act in Act if act not in {Act.STATEMENT, Act.RETREAT})

Roots = frozenset[Act]


@dataclass(frozen=True, slots=True)
class Row:
    language: str
    outlet: str
    counted: Mapping[str, float]
    roots: Roots


@dataclass(frozen=True, slots=True)
class PairRow:
    name: str
    counted: Mapping[str, float]
    pieces: Mapping[int, float]
    root: Act


@cache
def item_rows(name: str) -> tuple[Row, ...]:
    """Return the relevant items of a set."""
    tongues = load_tongues()
    found = []
    for item in gold(name):
        if item["rel"] != 2:
            continue
        whole = f"{item['title']}\n{item['text']}"
        ends = title_ends(item["title"], whole, item["lang"])
        counted = act_features(
            tongues[item["lang"]].read(whole), title_ends=ends, language=item["lang"]
        )
        outlet = f"{item['lang']} {item['source'] or item['id']}"
        found.append(Row(item["lang"], outlet, counted, frozenset(map(Act, item["acts"]))))
    return tuple(found)


@cache
def pair_rows() -> tuple[PairRow, ...]:
    """Return the sentences with source and target; CONCEDE stands for YIELD."""
    tongue = load_tongues()["en"]
    found = []
    for item in gold("plv_train.jsonl"):
        reading = tongue.read(item["text"])
        parties = located(reading.text, item["source"], item["target"])
        if parties is None:
            raise ValueError(f"{item['id']}: neither source nor target stands in the text")
        found.append(
            PairRow(
                item["id"],
                pair_features(reading, *parties),
                pair_pieces(reading, *parties),
                Act.CONCEDE if item["root"] == "YIELD" else Act(item["root"]),
            )
        )
    return tuple(found)


def told(row: Row, weights: Weights, meant: Mapping[Act, float] | None = None) -> Roots:
    return frozenset(score.act for score in acts(row.counted, weights, meant))


def micro_f1(labels: Sequence[Roots], answers: Sequence[Roots]) -> float:
    both = sum(len(label & answer) for label, answer in zip(labels, answers, strict=True))
    return 2 * both / max(sum(map(len, labels)) + sum(map(len, answers)), 1)


def macro_f1(labels: Sequence[Roots], answers: Sequence[Roots]) -> float:
    roots = sorted({root for label in labels for root in label})
    scores = [
        micro_f1([label & {root} for label in labels], [answer & {root} for answer in answers])
        for root in roots
    ]
    return sum(scores) / max(len(scores), 1)


def with_interval(
    measure: Callable[[Sequence[Roots], Sequence[Roots]], float],
    labels: Sequence[Roots],
    answers: Sequence[Roots],
) -> Interval:
    return interval(
        len(labels),
        lambda some: measure([labels[at] for at in some], [answers[at] for at in some]),
    )


def item_f1(
    name: str, language: str = "", meant: Sequence[Mapping[Act, float]] | None = None
) -> float:
    """Micro F1 on a set, with the weights that ship; of one language, or of all."""
    weights, found = load_weights(), item_rows(name)
    both = zip(found, meant or (None for _ in found), strict=True)
    part = [
        (row.roots, told(row, weights, said))
        for row, said in both
        if language in {"", row.language}
    ]
    return micro_f1([label for label, _ in part], [answer for _, answer in part])


def pair_sheet(found: Sequence[PairRow]) -> tuple[Sheet, Matrix]:
    wanted = np.array([[float(row.root is act) for act in PAIR_ACTS] for row in found])
    return sheet([row.counted for row in found], [row.pieces for row in found]), wanted


@cache
def cross_validated_pairs() -> tuple[Roots, ...]:
    """Answer every sentence by weights fitted on the other folds."""
    found = pair_rows()
    told, wanted = pair_sheet(found)
    scores = held_out(told.likeness(), wanted, [fold_of(row.name) for row in found])
    return tuple(frozenset({PAIR_ACTS[at]}) for at in scores.argmax(axis=1))


def pair_labels() -> list[Roots]:
    return [frozenset({row.root}) for row in pair_rows()]


def item_sheet(found: Sequence[Row]) -> tuple[Sheet, Matrix]:
    wanted = np.array([[float(act in row.roots) for act in Act] for row in found])
    return sheet([row.counted for row in found], [{} for _ in found]), wanted


def cross_validated_items(found: Sequence[Row]) -> list[dict[Act, float]]:
    """Score every item by weights fitted on the outlets of other folds."""
    told, wanted = item_sheet(found)
    folds = [fold_of(row.outlet) for row in found]
    scores = held_out_with_typical(told.named, wanted, folds, penalty=PENALTY)
    return [dict(zip(Act, map(float, row), strict=True)) for row in scores]


def table() -> Iterator[str]:
    weights = load_weights()
    found = item_rows("relevance_dev.jsonl")
    yield f"acts of relevant items, micro F1 (95 %), relevance_dev: {len(found)} items"
    for language in ("", *sorted({row.language for row in found})):
        part = [row for row in found if language in {"", row.language}]
        labels, answers = [row.roots for row in part], [told(row, weights) for row in part]
        yield f"{language or 'all':4} {len(part):5}  {with_interval(micro_f1, labels, answers)}"
    labels, answers = [row.roots for row in found], [told(row, weights) for row in found]
    for act in Act:
        mine = [label & {act} for label in labels], [answer & {act} for answer in answers]
        yield f"  {act:10} {sum(map(len, mine[0])):4}  {micro_f1(*mine):.3f}"
    yield from _pair_table()


def _pair_table() -> Iterator[str]:
    labels, answers = pair_labels(), cross_validated_pairs()
    yield f"act between source and target, macro F1 (95 %), cross-validated: {len(labels)} sentences"
    yield f"all  {with_interval(macro_f1, labels, answers)}"
    for act in PAIR_ACTS:
        mine = [label & {act} for label in labels], [answer & {act} for answer in answers]
        yield f"  {act:10} {sum(map(len, mine[0])):4}  {micro_f1(*mine):.3f}"


def refit() -> Iterator[str]:
    found = item_rows("relevance_train.jsonl")
    scores = cross_validated_items(found)
    labels = [row.roots for row in found]
    grid = [step / 100 for step in range(15, 45)]
    least = max(grid, key=lambda at: micro_f1(labels, [_above(each, at) for each in scores]))
    answers = [_above(each, least) for each in scores]
    yield f"cross-validated by outlet: micro F1 {with_interval(micro_f1, labels, answers)}"
    told, wanted = item_sheet(found)
    fit = with_typical(told.named, wanted, penalty=PENALTY)
    _write("acts", by_name(fit, told.names, tuple(Act)), f"act_from = {least}")
    fit.keep(MODELS / "typical.npz", told.names)
    models, pieces = fitted(*pair_sheet(pair_rows()), PAIR_ACTS)
    _write("pairs", models, f"scale = {pieces.scale:.6g}  # of the steps in pairs.bin")
    (MODELS / "pairs.bin").write_bytes(zlib.compress(pieces.steps, level=9))
    yield from _pair_table()


def fit_second_look(
    name: str, meant: Sequence[Mapping[Act, float]]
) -> tuple[float, float, Interval]:
    """Return the share of meaning beside cues and the least confidence that tell acts best.

    Both speak of outlets that were new to them. The interval is of the micro F1 of that choice.
    """
    found = item_rows(name)
    labels, cues = [row.roots for row in found], cross_validated_items(found)
    answers = {}
    for share in (step / 20 for step in range(21)):
        scores = [
            {
                act: (1 - share) * min(max(cue[act], 0.0), 1.0) + share * logistic(said[act])
                for act in Act
            }
            for cue, said in zip(cues, meant, strict=True)
        ]
        for least in (step / 100 for step in range(15, 60)):
            answers[share, least] = [_above(each, least) for each in scores]
    best = max(answers, key=lambda at: micro_f1(labels, answers[at]))
    return *best, with_interval(micro_f1, labels, answers[best])


def _above(scores: Mapping[Act, float], least: float) -> Roots:
    surest, *others = sorted(scores, key=lambda act: -scores[act])[:MOST]
    return frozenset({surest, *(act for act in others if scores[act] >= least)})


def _write(name: str, models: Mapping[Act, Linear], *lines: str) -> None:
    weights = (line for act, model in models.items() for line in toml(f"{name}.{act}", model))
    keep_learned(name, [*lines, *weights], by="acts")


def main() -> None:
    for line in refit() if "--fit" in sys.argv else table():
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
