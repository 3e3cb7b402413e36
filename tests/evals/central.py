"""How well it is told whom an item is about: `python -m tests.evals.central`.

At a glance only governments are weighed, by cues; in a second look everybody named is, by what the
language model says as well. `--fit` learns the weights of config/models/central.toml anew; it needs
numpy. Those of the second look are learned by `tests.evals.cascade --fit`. Scored are all actors of
an item, as `tests.evals.names` does. The labels of the gold were made by machines and checked by
no human.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.domain.actors import ActorId
from bot.enrich.about import is_about
from bot.enrich.assess import Assessor
from bot.enrich.central import weighed
from bot.enrich.linear import Linear, Weights, log_odds
from bot.enrich.relevance import asks_meaning
from config.lexicon import load_lexicon
from tests.evals.gold import Item, as_entry, gold
from tests.evals.names import Tally, ids_by_name, labelled
from tests.evals.relevance import FOLDS, fit_linear, fold_of, keep_learned, toml
from tests.shipped import the_gazetteer

RIDGE = 3.0
RAREST = 10  # items that must have a feature for it to be weighed
TRAIN = "relevance_train.jsonl"
_STEPS = [step / 8 for step in range(-10, 11)]  # by which a bias may be moved

Odds = Mapping[ActorId, float]


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled item: whom it is about, whom it may be, and what was counted."""

    language: str
    outlet: str
    expected: frozenset[ActorId]
    maybe: frozenset[ActorId | None]
    others: frozenset[ActorId]  # persons and bodies named
    governments: Mapping[ActorId, Mapping[str, float]]
    asked: bool  # whether it gets a second look


@cache
def the_assessor() -> Assessor:
    return Assessor(gazetteer=the_gazetteer(), lexicon=load_lexicon())


@cache
def rows(name: str) -> tuple[Row, ...]:
    ids = ids_by_name(the_gazetteer())
    return tuple(_row(item, ids) for item in gold(name) if item["actors"])


def _row(item: Item, ids: Mapping[str, ActorId]) -> Row:
    assessor, entry = the_assessor(), as_entry(item)
    look = assessor.look(entry)
    told = look.told
    said = labelled(item, ids, assessor.gazetteer)
    hidden = told.named.only_in_offices
    return Row(
        language=item["lang"],
        outlet=f"{item['lang']} {item['source'] or item['id']}",
        expected=said.about,
        maybe=said.maybe,
        others=frozenset(each.actor_id for each in look.asked if each.cues is None),
        governments={
            one: found
            for one, found in weighed(told, assessor.gazetteer).items()
            if one not in hidden
        },
        asked=asks_meaning(look.assessment.relevance, assessor.lexicon.weights),
    )


def tallies(found: Sequence[Row], told: Sequence[frozenset[ActorId]]) -> Mapping[str, Tally]:
    """Score, in all and by language, whom each row is said to be about."""
    scored: defaultdict[str, Tally] = defaultdict(Tally)
    for row, actual in zip(found, told, strict=True):
        for tally in (scored["all"], scored[row.language]):
            tally.right += len(row.expected & actual)
            tally.missed += len(row.expected - actual)
            tally.wrong += len(actual - row.expected - row.maybe)
    return scored


def at_a_glance(
    found: Sequence[Row], scores: Sequence[Mapping[ActorId, float]], least: float
) -> list[frozenset[ActorId]]:
    return [
        row.others | {actor for actor, score in scored.items() if score >= least}
        for row, scored in zip(found, scores, strict=True)
    ]


def fit(found: Sequence[Row]) -> Linear:
    pairs = [
        (counted, actor in row.expected)
        for row in found
        for actor, counted in row.governments.items()
    ]
    times: defaultdict[str, int] = defaultdict(int)
    for counted, _ in pairs:
        for name in counted:
            times[name] += 1
    kept = [
        {name: amount for name, amount in counted.items() if times[name] >= RAREST}
        for counted, _ in pairs
    ]
    return fit_linear(kept, [label for _, label in pairs], ridge=RIDGE)


def scored(found: Sequence[Row], model: Linear) -> list[dict[ActorId, float]]:
    return [
        {actor: model.probability(counted) for actor, counted in row.governments.items()}
        for row in found
    ]


def cross_validated(found: Sequence[Row]) -> list[dict[ActorId, float]]:
    """Score every row by weights fitted on the outlets of other folds."""
    scores: list[dict[ActorId, float]] = [{} for _ in found]
    for fold in range(FOLDS):
        model = fit([row for row in found if fold_of(row.outlet) != fold])
        for at, row in enumerate(found):
            if fold_of(row.outlet) == fold:
                scores[at] = scored([row], model)[0]
    return scores


def table(told: Mapping[str, Tally]) -> Iterator[str]:
    for language, tally in sorted(told.items()):
        yield f"{language:4} {tally}"


def second_looks(
    found: Sequence[Row],
    scores: Sequence[Mapping[ActorId, float]],
    said: Sequence[Odds],
    weights: Weights,
) -> list[frozenset[ActorId]]:
    """Tell whom each row is about by cues, `scores`, and by what the model says where it is asked."""
    told = []
    for row, scored, meant in zip(found, scores, said, strict=True):
        cues = dict.fromkeys(row.others) | {one: log_odds(score) for one, score in scored.items()}
        asked = meant if row.asked else {}
        told.append(frozenset(one for one in cues if is_about(cues[one], asked.get(one), weights)))
    return told


def fit_second_look(
    found: Sequence[Row], said: Sequence[Odds], weights: Weights
) -> tuple[Weights, Mapping[str, Tally]]:
    """Weigh cues and meaning of governments, and the meaning of others; return the scores as well.

    Both spoke of outlets that were new to them. The biases are moved to where F1 is best.
    """
    scores = cross_validated(found)
    pairs: dict[str, list[tuple[dict[str, float], bool]]] = {"governments": [], "others": []}
    for row, scored, meant in zip(found, scores, said, strict=True):
        for one, odds in meant.items() if row.asked else ():
            label = one in row.expected
            if one in scored:
                both = {"cues": log_odds(scored[one]), "meaning": odds}
                pairs["governments"].append((both, label))
            elif one in row.others:
                pairs["others"].append(({"meaning": odds}, label))
    fits = {
        name: fit_linear([one for one, _ in some], [label for _, label in some], ridge=1.0)
        for name, some in pairs.items()
    }
    weights = replace(weights, second_look=replace(weights.second_look, about=fits))

    def told(weights: Weights) -> Mapping[str, Tally]:
        return tallies(found, second_looks(found, scores, said, weights))

    for name in ("governments", "others", "governments"):
        weights = _moved(weights, name, lambda moved: told(moved)["all"].f1)
    return weights, told(weights)


def _moved(weights: Weights, name: str, score: Callable[[Weights], float]) -> Weights:
    """Move the bias of a model to the middle of those that score within .001 of the best."""
    look = weights.second_look
    model = look.about[name]
    models = [Linear(bias=model.bias + by, weights=model.weights) for by in _STEPS]
    moved = [
        replace(weights, second_look=replace(look, about={**look.about, name: each}))
        for each in models
    ]
    scores = [score(each) for each in moved]
    good = [each for each, f1 in zip(moved, scores, strict=True) if f1 >= max(scores) - 0.001]
    return good[len(good) // 2]


def refit() -> Iterator[str]:
    found = rows(TRAIN)
    everyone = [row.others.union(row.governments) for row in found]
    yield f"everyone named, F1 {tallies(found, everyone)['all'].f1:.3f}"
    scores = cross_validated(found)
    grid = {
        step / 100: tallies(found, at_a_glance(found, scores, step / 100))["all"].f1
        for step in range(30, 56, 2)
    }
    good = [least for least, f1 in grid.items() if f1 >= max(grid.values()) - 0.002]
    least = good[len(good) // 2]
    yield f"cross-validated by outlet, from {least}"
    yield from table(tallies(found, at_a_glance(found, scores, least)))
    keep_learned("central", [f"central_from = {least}", *toml("central", fit(found))])


def shipped() -> Iterator[str]:
    weights = the_assessor().lexicon.weights
    found = rows("relevance_dev.jsonl")
    told = at_a_glance(found, scored(found, weights.central), weights.central_from)
    yield from table(tallies(found, told))


def main() -> None:
    for line in refit() if "--fit" in sys.argv else shipped():
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
