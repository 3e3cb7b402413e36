"""How well the governments an item is about are told: `python -m tests.evals.central`.

`--fit` learns the weights of config/models/central.toml anew; it needs numpy. Scored are all
actors of an item, as `tests.evals.names` does; only governments are ever left out. The labels of
the gold were made by machines and checked by no human.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.actors.fold import fold_key
from bot.domain.actors import ActorId
from bot.enrich.assess import Assessor, only_offices, title_ends
from bot.enrich.central import Told, peoples, weighed
from bot.enrich.holders import by_office, with_holders
from bot.enrich.linear import Linear
from bot.enrich.mentions import mentions
from config.lexicon import load_lexicon
from config.models import HERE as MODELS
from tests.evals.gold import Item, as_entry, day_of, gold, is_dated
from tests.evals.names import Tally, ids_by_name, in_office
from tests.evals.relevance import FOLDS, fit_linear, fold_of, toml
from tests.shipped import the_gazetteer

RIDGE = 3.0
RAREST = 10  # items that must have a feature for it to be weighed
TRAIN = "relevance_train.jsonl"


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled item: whom it is about, whom it may be, and what was counted."""

    language: str
    outlet: str
    expected: frozenset[str]
    maybe: frozenset[str | None]
    others: frozenset[ActorId]  # persons and bodies named
    governments: Mapping[ActorId, Mapping[str, float]]


@cache
def the_assessor() -> Assessor:
    return Assessor(gazetteer=the_gazetteer(), lexicon=load_lexicon())


@cache
def rows(name: str) -> tuple[Row, ...]:
    return tuple(_row(item) for item in gold(name) if item["actors"])


def _row(item: Item) -> Row:
    assessor, gazetteer = the_assessor(), the_gazetteer()
    ids = ids_by_name(gazetteer)
    entry, language, day = as_entry(item), item["lang"], day_of(item)
    glanced = assessor.glance(entry)
    whole = f"{entry.title}\n{entry.text}"
    reading = assessor.lexicon.tongue(language).read(whole)
    named = mentions(whole, language, gazetteer=gazetteer, on=day)
    people = peoples(reading, named, gazetteer.actors, language)
    offices = (
        by_office(whole, named, people, gazetteer, language=language, on=day)
        if is_dated(item)
        else {}
    )
    governments = weighed(
        Told(
            reading=reading,
            mentions=named,
            held=with_holders(reading, named, gazetteer, language=language, on=day),
            peoples=people,
            events=glanced.events,
            heading=title_ends(entry.title, whole, language),
            language=language,
            relevance=glanced.relevance.score,
        ),
        gazetteer,
    )
    hidden = only_offices((*named, *people), offices)
    others = {mention.actor_id for mention in named}.union(offices.values())
    keys = {fold_key(name) for name in item["actors"]}
    expected = {ids[key] for key in keys if key in ids}
    for name in keys.difference(ids) if is_dated(item) else ():
        held = in_office(gazetteer, name, day)
        expected |= {held[0].id for held in (held,) if len(held) == 1}
    return Row(
        language=language,
        outlet=f"{language} {item['source'] or item['id']}",
        expected=frozenset(expected),
        maybe=frozenset(ids.get(fold_key(name)) for name in item.get("actors_maybe", ())),
        others=frozenset(others - hidden - governments.keys()),
        governments={one: found for one, found in governments.items() if one not in hidden},
    )


def tallies(
    found: Sequence[Row], scores: Sequence[Mapping[ActorId, float]], least: float
) -> Mapping[str, Tally]:
    told: defaultdict[str, Tally] = defaultdict(Tally)
    for row, scored in zip(found, scores, strict=True):
        actual = row.others | {actor for actor, score in scored.items() if score >= least}
        for tally in (told["all"], told[row.language]):
            tally.right += len(row.expected & actual)
            tally.missed += len(row.expected - actual)
            tally.wrong += len(actual - row.expected - row.maybe)
    return told


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


def refit() -> Iterator[str]:
    found = rows(TRAIN)
    everyone = [dict.fromkeys(row.governments, 1.0) for row in found]
    yield f"everyone named, F1 {tallies(found, everyone, 0.5)['all'].f1:.3f}"
    scores = cross_validated(found)
    grid = {step / 100: tallies(found, scores, step / 100)["all"].f1 for step in range(30, 56, 2)}
    good = [least for least, f1 in grid.items() if f1 >= max(grid.values()) - 0.002]
    least = good[len(good) // 2]
    yield f"cross-validated by outlet, from {least}"
    yield from table(tallies(found, scores, least))
    lines = [
        "# Learned by `python -m tests.evals.central --fit`; read card.md before changing a line.",
        f"central_from = {least}",
        *toml("central", fit(found)),
    ]
    (MODELS / "central.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def shipped() -> Iterator[str]:
    weights = the_assessor().lexicon.weights
    found = rows("relevance_dev.jsonl")
    yield from table(tallies(found, scored(found, weights.central), weights.central_from))


def main() -> None:
    for line in refit() if "--fit" in sys.argv else shipped():
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
