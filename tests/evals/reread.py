"""What others of us said of items of the train set, of which the gold has what one reader said.

In `reread.tsv` are the relevant items and those that look so, read again blind, and a third time
where two disagreed or doubted; labels alone, by the guide of the train set. What all readers of an
item said counts alike.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.domain.events import Act
from tests.evals.gold import Item

KEPT = Path(__file__).with_name("reread.tsv")
RELEVANT = "2"  # of rel


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader said of an item."""

    relevant: bool
    acts: frozenset[Act]  # of relevant items alone


def shares(item: Item) -> Mapping[Act, float]:
    """Return the share of the readers of a relevant item who name each act that anybody names.

    Readers who found it not relevant were not asked for acts, and do not count.
    """
    named = [frozenset(map(Act, item["acts"]))]
    named += [each.acts for each in _readings().get(item["id"], ()) if each.relevant]
    return {
        act: sum(act in acts for acts in named) / len(named) for act in frozenset().union(*named)
    }


@cache
def _readings() -> Mapping[str, Sequence[Reading]]:
    found = defaultdict(list)
    for name, reading in readings():
        found[name].append(reading)
    return found


def readings() -> Iterator[tuple[str, Reading]]:
    """Yield every reading with the id of its item.

    Raises:
        ValueError: a line is malformed; the message names it.
    """
    for number, line in enumerate(KEPT.read_text(encoding="utf-8").splitlines(), 1):
        if not line.startswith("#"):
            try:
                yield _reading(*line.split("\t"))
            except (TypeError, ValueError) as problem:
                raise ValueError(f"{KEPT.name}:{number}: {problem}") from problem


def _reading(name: str, rel: str, acts: str, _actors: str) -> tuple[str, Reading]:
    relevant = rel.removesuffix("?")
    if relevant not in {"0", "1", "2"} or (acts and relevant != RELEVANT):
        raise ValueError("rel is 0, 1 or 2, and acts are of 2 alone")
    return name, Reading(relevant == RELEVANT, frozenset(map(Act, filter(None, acts.split(",")))))
