"""What others of us said of items of the train set, of which the gold has what one reader said.

In `reread.tsv` are the relevant items and those that look so, read again blind, and a third time
where two disagreed or doubted; labels alone, by the guide of the train set. What all readers of an
item said counts alike.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.domain.events import Act
from tests.evals.gold import Item

KEPT = Path(__file__).with_name("reread.tsv")
RELEVANT = 2  # of rel


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader said of an item."""

    rel: int  # 0 to 2
    acts: frozenset[Act]  # of relevant items alone
    actors: tuple[str, ...]  # common English names


def readings(item: Item) -> Sequence[Reading]:
    """Return what each reader said of an item of the train set: who labelled the gold, then we."""
    first = Reading(item["rel"], frozenset(map(Act, item["acts"])), tuple(item["actors"]))
    return (first, *_kept().get(item["id"], ()))


def rel_shares(read: Sequence[Reading]) -> tuple[float, float, float]:
    """Return the share of the readers of an item who said 0, 1 and 2."""
    said = Counter(each.rel for each in read)
    neither, region, relevant = (said[rel] / said.total() for rel in range(RELEVANT + 1))
    return neither, region, relevant


def act_shares(read: Sequence[Reading]) -> Mapping[Act, float]:
    """Return the share of the readers of an item who name each act, of those who found it relevant.

    Others were not asked for acts.
    """
    named = [each.acts for each in read if each.rel == RELEVANT]
    every = {act for acts in named for act in acts}
    return {act: sum(act in acts for acts in named) / len(named) for act in every}


@cache
def _kept() -> Mapping[str, Sequence[Reading]]:
    found = defaultdict(list)
    for name, reading in ours():
        found[name].append(reading)
    return found


def ours(path: Path = KEPT) -> Iterator[tuple[str, Reading]]:
    """Yield each of our readings with the id of its item.

    Raises:
        ValueError: a line is malformed; the message names it.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.startswith("#"):
            try:
                yield _reading(*line.split("\t"))
            except (TypeError, ValueError) as problem:
                raise ValueError(f"{path.name}:{number}: {problem}") from problem


def _reading(name: str, said: str, acts: str, actors: str) -> tuple[str, Reading]:
    rel = said.removesuffix("?")
    if rel not in {"0", "1", "2"} or (acts and int(rel) != RELEVANT):
        raise ValueError("rel is 0, 1 or 2, and acts are of 2 alone")
    named = frozenset(map(Act, filter(None, acts.split(","))))
    return name, Reading(int(rel), named, tuple(filter(None, actors.split("; "))))
