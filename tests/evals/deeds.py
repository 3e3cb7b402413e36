"""How many of the events that are told are right: `python -m tests.evals.deeds`.

`--fit` learns the weights of config/models/deeds.toml anew; it needs numpy. In `deeds.tsv` is how
four machine readers, and no human, judged events of random items, each event by one of them: right
is one whose source, act and target are as the sentence tells them; a target that was left out is no
error. Of the first and second of three rounds a third of the outlets was kept aside; where one outlet
is all there is (Russian), or none is known (articles of pairs, items of our own), a third of the items.
"""

import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

from bot.enrich.linear import Linear
from tests.evals.gold import Item, as_entry, gold
from tests.evals.lessons import PAIRS, TRAIN, written
from tests.evals.pairs import article
from tests.evals.relevance import FOLDS, fit_linear, fold_of, keep_learned, toml
from tests.shipped import the_assessor

READ = Path(__file__).with_name("deeds.tsv")
RIDGE = 8.0
RAREST = 6  # events that must have a feature for it to be weighed
AIM = 0.80  # of the events told, how many should be right
_PARTS = 6

Key = tuple[str, str, str, str]  # item, act, sources, targets


@dataclass(frozen=True, slots=True)
class Row:
    """One event that was read, and what was counted."""

    language: str
    outlet: str
    aside: bool
    right: bool
    counted: Mapping[str, float]


@cache
def labels() -> Mapping[Key, tuple[bool, bool]]:
    """Return of each event that was read whether it was kept aside, and whether it is right."""
    found: dict[Key, tuple[bool, bool]] = {}
    for number, line in enumerate(READ.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        part, *key, right = line.split("\t")
        if len(key) + 2 != _PARTS or part not in {"fit", "aside"} or right not in {"0", "1"}:
            raise ValueError(f"{READ.name}:{number}: fit or aside, four words of a key, 0 or 1")
        found[key[0], key[1], key[2], key[3]] = part == "aside", right == "1"
    return found


@cache
def rows(*, aside: bool) -> tuple[Row, ...]:
    """Return the events that were read and are still found: to fit on, or those kept aside."""
    asked = {item for (item, *_), (apart, _) in labels().items() if apart == aside}
    found = (row for item, outlet in items(asked) for row in _rows(item, outlet))
    return tuple(row for row in found if row.aside == aside)


def _rows(item: Item, outlet: str) -> Iterator[Row]:
    look = the_assessor().look(as_entry(item))
    for event, counted in zip(look.told.events, look.weighed, strict=True):
        key = item["id"], event.act.value, "+".join(event.sources), "+".join(event.targets)
        if key in labels():
            yield Row(item["lang"], outlet, *labels()[key], counted)


def items(wanted: Collection[str]) -> Iterator[tuple[Item, str]]:
    """Yield the items of these names, each with its outlet.

    They are of the train set, articles of pairs, or our own, which are named by a hash of the title.
    """
    for item in gold(TRAIN):
        if item["id"] in wanted:
            yield item, f"{item['lang']} {item['source'] or item['id']}"
    for item in written():
        name = blake2b(item["title"].encode(), digest_size=5).hexdigest()
        key = f"written:{item['lang']}-{name}"
        if key in wanted:
            yield {**item, "id": key}, key
    for pair in gold(PAIRS):
        for side, language in (("a", pair["lang"]), ("b", pair["lang2"])):
            key = f"pairs:{pair['id']} {side}"
            if key in wanted:
                one = article(pair[side], language)
                told = {"id": key, "lang": language, "title": one.title, "text": one.text}
                yield {**told, "date": ""}, key


def fit(found: Sequence[Row], ridge: float = RIDGE) -> Linear:
    times = Counter(name for row in found for name in row.counted)
    kept = [
        {name: amount for name, amount in row.counted.items() if times[name] >= RAREST}
        for row in found
    ]
    return fit_linear(kept, [row.right for row in found], ridge=ridge)


def cross_validated(found: Sequence[Row], ridge: float = RIDGE) -> list[float]:
    """Score every row by weights fitted on the outlets of other folds."""
    scores = [0.0] * len(found)
    for fold in range(FOLDS):
        model = fit([row for row in found if fold_of(row.outlet) != fold], ridge)
        for at, row in enumerate(found):
            if fold_of(row.outlet) == fold:
                scores[at] = model.probability(row.counted)
    return scores


@dataclass(frozen=True, slots=True)
class Told:
    """Of the events that are told: how many are right, and how many right ones there were."""

    right: int
    told: int
    there: int

    @property
    def precision(self) -> float:
        return self.right / self.told if self.told else 0.0

    @property
    def kept(self) -> float:
        """The share of the right ones that is told."""
        return self.right / self.there if self.there else 0.0

    def __str__(self) -> str:
        return f"{self.right:4} right of {self.told:4} told, kept {self.right} of {self.there}"


def told(found: Sequence[Row], scores: Sequence[float], least: float) -> Told:
    kept = [row.right for row, score in zip(found, scores, strict=True) if score >= least]
    return Told(sum(kept), len(kept), sum(row.right for row in found))


def bar(found: Sequence[Row], scores: Sequence[float]) -> float:
    """Return the lowest bar from which as many as we aim at are right."""
    grid = (step / 100 for step in range(30, 80))
    return next(least for least in grid if told(found, scores, least).precision >= AIM)


def table(found: Sequence[Row], scores: Sequence[float], least: float) -> Iterator[str]:
    """Yield what is told before and after, in all, of real news alone, and by language."""
    groups = {
        "all": [True] * len(found),
        "real news": [not row.outlet.startswith("written:") for row in found],
    }
    for language in sorted({row.language for row in found}):
        groups[language] = [row.language == language for row in found]
    for name, belongs in groups.items():
        at = [index for index, belong in enumerate(belongs) if belong]
        own, said = [found[index] for index in at], [scores[index] for index in at]
        yield f"{name:9} before {told(own, said, 0.0)}; after {told(own, said, least)}"


def refit() -> Iterator[str]:
    found, aside = rows(aside=False), rows(aside=True)
    scores = cross_validated(found)
    least = bar(found, scores)
    yield f"cross-validated by outlet, from {least}"
    yield from table(found, scores, least)
    model = fit(found)
    yield "kept aside"
    yield from table(aside, [model.probability(row.counted) for row in aside], least)
    keep_learned("deeds", [f"deeds_from = {least}", *toml("deeds", model)])


def shipped() -> Iterator[str]:
    weights = the_assessor().lexicon.weights
    aside = rows(aside=True)
    scores = [weights.deeds.probability(row.counted) for row in aside]
    yield from table(aside, scores, weights.deeds_from)


def main() -> None:
    for line in refit() if "--fit" in sys.argv else shipped():
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
