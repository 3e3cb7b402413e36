"""How well relevance and acts are told with a second look: `python -m tests.evals.cascade`.

What the model says of the gold is kept in meanings.json, because asking takes minutes: numbers
only, with fingerprints. Those of the train set are what it said of outlets that it had not been
taught by (`tests.evals.teach` writes them); of the dev set `--ask` asks the one that ships. `--fit`
learns how cues and meaning are weighed together, config/models/second_look.toml, from the train
set alone.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from bot.domain.actors import ActorId
from bot.domain.assessments import Meaning, Relevance
from bot.domain.events import Act
from bot.enrich.linear import Weights, log_odds, logistic
from bot.enrich.relevance import asks_meaning, reconsidered
from bot.knowledge import the_judge
from bot.meaning.judge import ACTS
from config.models import HERE as MODELS
from config.models import load_weights
from tests.evals import acts, central
from tests.evals.gold import Item, fingerprint, gold
from tests.evals.lessons import asked_of
from tests.evals.names import Tally
from tests.evals.relevance import (
    Interval,
    average_precision,
    best_threshold,
    cross_validated,
    f1,
    f1_interval,
    fit_linear,
    interval,
    keep_learned,
    rows,
    scored,
    toml,
)
from tests.shipped import the_assessor

KEPT = Path(__file__).with_name("meanings.json")
TRAIN, DEV = "relevance_train.jsonl", "relevance_dev.jsonl"
ASKED_FROM = 0.05  # from .03 average precision is .001 more, at half as many looks again
BASELINES = ("keywords", "pieces of words", "embedding", "embedding and pieces")
MIX = {0: 0.6, 1: 0.2, 2: 0.2}  # shares of rel in what polling brings, as we reckon


def taught() -> str:
    return sha256((MODELS / "taught.npz").read_bytes()).hexdigest()[:16]


def asked(item: Item) -> Meaning:
    """Ask the model about one item."""
    judge = the_judge()
    if judge is None:
        raise RuntimeError("the model has no build for this system")
    about = asked_of(item, the_assessor())
    return judge(about.text, about.title_ends, [*about.actors.values()])


def _about(item: Item, meaning: Meaning) -> dict[ActorId, float]:
    actors = asked_of(item, the_assessor()).actors
    both = zip(actors, meaning.about, strict=True)
    return {actor: odds for actor, odds in both if odds is not None}


@cache
def meanings(name: str) -> Sequence[float]:
    """Return what the model said of each item of a set: the log odds of relevance.

    Raises:
        ValueError: it was taught anew since, or the gold is another.
    """
    return _odds(name, gold_name=name, by=taught())


@cache
def meant(name: str) -> Sequence[Mapping[Act, float]]:
    """Return the log odds of each act, of each relevant item of a set; raises as `meanings`."""
    meanings(name)
    return [dict(zip(ACTS, odds, strict=True)) for odds in _kept()[name]["acts"]]


@cache
def meant_about(name: str) -> Sequence[central.Odds]:
    """Return the log odds of each actor read of, of the items with labelled actors; as `meanings`."""
    meanings(name)
    return list(_kept()[name]["about"])


def keep(
    name: str,
    odds: Sequence[float],
    acts: Sequence[Sequence[float]] = (),
    about: Sequence[central.Odds] = (),
    *,
    by: str,
) -> None:
    """Keep the log odds that a way of telling relevance gave.

    `acts`: of relevant items, in the order of ACTS. `about`: of items with labelled actors. `by`:
    the fingerprint of a model.
    """
    kept = _kept() if KEPT.exists() else {}
    kept[name] = {
        "gold": fingerprint(DEV if name == DEV else TRAIN),
        "by": by,
        "odds": [round(float(each), 2) for each in odds],
        "acts": [[round(float(each), 1) for each in row] for row in acts],
        "about": [{one: round(each, 1) for one, each in said.items()} for said in about],
    }
    KEPT.write_text(json.dumps(kept) + "\n", encoding="utf-8")


def _odds(name: str, *, gold_name: str, by: str) -> Sequence[float]:
    kept = _kept()[name]
    if (kept["gold"], kept["by"]) != (fingerprint(gold_name), by):
        raise ValueError(f"{name} in {KEPT.name} is of other gold or another model; ask anew")
    return list(kept["odds"])


def _kept() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(KEPT.read_text(encoding="utf-8"))
    return found


def cascade(first: float, meaning: float, weights: Weights) -> float:
    """Return the score that an entry gets in the end."""
    glanced = Relevance(score=round(first, 4), relevant=False)
    asked = asks_meaning(glanced, weights)
    return reconsidered(glanced, meaning, weights).score if asked else first


@cache
def final() -> Sequence[float]:
    weights = load_weights()
    return [cascade(*pair, weights) for pair in zip(scored(DEV)[1], meanings(DEV), strict=True)]


def f1_of(language: str = "") -> float:
    threshold = load_weights().relevant_from
    part = [
        (row.relevant, score >= threshold)
        for row, score in zip(rows(DEV), final(), strict=True)
        if language in {"", row.language}
    ]
    return f1([label for label, _ in part], [told for _, told in part])


def table() -> Iterator[str]:
    """Yield F1 and average precision on the dev set, by cues alone and with the second look."""
    threshold = load_weights().relevant_from
    found, first = scored(DEV)
    yield f"{'':4} {'items':>6}  {'cues: F1 (95 %)':24} {'AP':5}  {'second look: F1':24} AP (95 %)"
    for language in ("", *sorted({row.language for row in found})):
        chosen = [at for at, row in enumerate(found) if language in {"", row.language}]
        labels = [found[at].relevant for at in chosen]
        cells = []
        for scores in (first, final()):
            mine = [scores[at] for at in chosen]
            told = f1_interval(labels, [score >= threshold for score in mine])
            cells.append((told, precision_interval(labels, mine)))
        (cues, cues_ap), (both, both_ap) = cells
        yield (
            f"{language or 'all':4} {len(chosen):6}  {cues!s:24} {cues_ap.value:.3f}  "
            f"{both!s:24} {both_ap}"
        )


def table_of_acts() -> Iterator[str]:
    """Yield the micro F1 of acts on the dev set, as they are told after a second look."""
    weights, found = load_weights(), list(zip(acts.item_rows(DEV), meant(DEV), strict=True))
    yield f"acts of relevant items, {DEV}, micro F1 (95 %) with second looks"
    for language in ("", *sorted({row.language for row, _ in found})):
        part = [(row, said) for row, said in found if language in {"", row.language}]
        labels = [row.roots for row, _ in part]
        answers = [acts.told(row, weights, said) for row, said in part]
        told = acts.with_interval(acts.micro_f1, labels, answers)
        yield f"{language or 'all':4} {len(part):6}  {told}"


def table_of_actors() -> Iterator[str]:
    """Yield how well it is told on the dev set whom items are about, after second looks."""
    yield f"whom items are about, {DEV}, after second looks: gold, recall, precision, F1"
    yield from central.table(told_about(DEV))


@cache
def told_about(name: str) -> Mapping[str, Tally]:
    """Score with the weights that ship whom the items of a set are about, after second looks."""
    weights, found = load_weights(), central.rows(name)
    scores = central.scored(found, weights.central)
    told = central.second_looks(found, scores, meant_about(name), weights)
    return central.tallies(found, told)


def precision_interval(labels: Sequence[bool], scores: Sequence[float]) -> Interval:
    return interval(
        len(labels),
        lambda some: average_precision([labels[at] for at in some], [scores[at] for at in some]),
    )


def share_of_mix(first: Sequence[float], rel: Sequence[int]) -> float:
    """Return which share of entries is looked at twice, in a mix as polling brings it."""
    share = 0.0
    for each, of_mix in MIX.items():
        scores = [score for score, said in zip(first, rel, strict=True) if said == each]
        share += of_mix * sum(score >= ASKED_FROM for score in scores) / len(scores)
    return share


def fit_second_look(
    labels: Sequence[bool], first: Sequence[float], said: Sequence[float], *, relevant_from: float
) -> dict[str, float]:
    """Weigh cues and meaning by logistic regression on what both said of outlets new to them.

    The bias is then moved, so that `relevant_from` is the best threshold here as well.
    """
    pairs = list(zip(first, said, strict=True))
    model = fit_linear(
        [{"cues": log_odds(cue), "meaning": odds} for cue, odds in pairs], labels, ridge=1.0
    )
    cues, meaning = model.weights["cues"], model.weights["meaning"]

    def told(bias: float) -> list[bool]:
        return [
            logistic(bias + cues * log_odds(cue) + meaning * odds) >= relevant_from
            if cue >= ASKED_FROM
            else cue >= relevant_from
            for cue, odds in pairs
        ]

    moved = {model.bias + step / 20: 0.0 for step in range(-20, 21)}
    scores = {bias: f1(labels, told(bias)) for bias in moved}
    good = [bias for bias, score in scores.items() if score >= max(scores.values()) - 0.002]
    return {"bias": round(good[len(good) // 2], 3), "cues": cues, "meaning": meaning}


def refit() -> None:
    """Learn how cues and meaning are weighed, from what both said of outlets new to them."""
    found, weights = rows(TRAIN), load_weights()
    labels, first = [row.relevant for row in found], cross_validated(found)
    of_acts, act_from, _ = acts.fit_second_look(TRAIN, meant(TRAIN))
    numbers = {
        "asked_from": ASKED_FROM,
        **fit_second_look(labels, first, meanings(TRAIN), relevant_from=weights.relevant_from),
        "of_acts": of_acts,
        "act_from": act_from,
    }
    about, _ = central.fit_second_look(central.rows(TRAIN), meant_about(TRAIN), weights)
    lines = [
        *(f"{name} = {value}" for name, value in numbers.items()),
        *(
            line
            for group, model in about.second_look.about.items()
            for line in toml(f"about.{group}", model)
        ),
    ]
    keep_learned("second_look", lines, by="cascade")


def table_of_rows() -> Iterator[str]:
    """Yield how well each way tells the train set, on outlets that were new to it.

    Ways that are not ours are each taken at their best threshold, which flatters them a little.
    """
    weights, found = load_weights(), rows(TRAIN)
    threshold, labels = weights.relevant_from, [row.relevant for row in found]
    first, said = cross_validated(found), meanings(TRAIN)
    second = weights.second_look
    ways: dict[str, Sequence[float]] = {
        name: [logistic(odds) for odds in _odds(name, gold_name=TRAIN, by="")]
        for name in BASELINES
    }
    ways["the taught model alone"] = [logistic(odds) for odds in said]
    ours = {
        "cues": first,
        "cues, and the taught model if cues give .05": [
            cascade(*pair, weights) for pair in zip(first, said, strict=True)
        ],
        "cues and the taught model": [
            logistic(second.bias + second.cues * log_odds(cue) + second.meaning * odds)
            for cue, odds in zip(first, said, strict=True)
        ],
    }
    yield f"{TRAIN}, {len(found)} items, on outlets that were new{'':12} F1 (95 %)             AP"
    for name, scores in (ways | ours).items():
        least = threshold if name in ours else best_threshold(labels, scores)
        told = f1_interval(labels, [score >= least for score in scores])
        yield f"{name:42} {told!s:24} {precision_interval(labels, scores)}"
    both = ours["cues, and the taught model if cues give .05"]
    for language in sorted({row.language for row in found}):
        at = [index for index, row in enumerate(found) if row.language == language]
        mine = [labels[i] for i in at]
        cells = [f1(mine, [scores[i] >= threshold for i in at]) for scores in (first, both)]
        yield f"  {language} {len(at):5}  cues {cells[0]:.3f}  with second looks {cells[1]:.3f}"
    rel = [item["rel"] for item in gold(TRAIN)]
    *_, told = acts.fit_second_look(TRAIN, meant(TRAIN))
    yield f"acts of relevant items, cues and meaning, micro F1 {told}"
    _, tallies = central.fit_second_look(central.rows(TRAIN), meant_about(TRAIN), weights)
    yield "whom items are about, cues and meaning: gold, recall, precision, F1"
    yield from central.table(tallies)
    asked = sum(cue >= ASKED_FROM for cue in first)
    yield (
        f"looked at twice: {asked / len(first):.3f} of these items, "
        f"{share_of_mix(first, rel):.3f} of a mix of {MIX}"
    )


def main() -> None:
    if "--fit" in sys.argv:
        refit()
    if "--ask" in sys.argv:
        items = list(gold(DEV))
        said = [asked(item) for item in items]
        relevant = [each.acts for item, each in zip(items, said, strict=True) if item["rel"] == 2]
        told = [[each[act] for act in ACTS] for each in relevant]
        about = [_about(*both) for both in zip(items, said, strict=True) if both[0]["actors"]]
        keep(DEV, [each.relevant for each in said], told, about, by=taught())
    for line in (*table_of_rows(), "", *table(), "", *table_of_acts(), "", *table_of_actors()):
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
