"""What the language model is taught with: the train set, and items that we wrote ourselves.

Ours are in `written`, a file a language: rel and acts by the guide of the train set, title, lead.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.domain.events import Act
from bot.enrich.assess import title_ends
from bot.meaning.judge import ACTS
from tests.evals.gold import gold

TRAIN = "relevance_train.jsonl"
WRITTEN = Path(__file__).with_name("written")
FOLDS = 4
UNSURE = 0.6  # what an item counts of which the reader was unsure
OURS = -1  # the fold of what we wrote: it is learned from always, and never tried on
NOT_SAID = "?"  # of the acts of an item, in a file of ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    language: str
    title: str
    lead: str
    rel: int  # 2 Middle East diplomacy, 1 the region without it, 0 neither
    acts: frozenset[Act] | None  # None where nobody said
    counts: float  # what it counts beside others
    fold: int  # in which it is tried


def lessons() -> tuple[Lesson, ...]:
    """Return the train set in its order, and ours after it.

    Raises:
        ValueError: a line of ours is malformed; the message names it.
    """
    return (*_of_gold(), *written())


def _of_gold() -> Iterator[Lesson]:
    items = list(gold(TRAIN))
    for item, fold in zip(items, _folds(items), strict=True):
        title, lead = parts(item)
        yield Lesson(
            language=item["lang"],
            title=title,
            lead=lead,
            rel=item["rel"],
            acts=frozenset(map(Act, item["acts"])),
            counts=UNSURE if item["unsure"] else 1.0,
            fold=fold,
        )


def written() -> Iterator[Lesson]:
    """Yield what we wrote."""
    for path in sorted(WRITTEN.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.startswith("#"):
                try:
                    yield _ours(path.stem, *line.split("\t"))
                except (TypeError, ValueError) as problem:
                    raise ValueError(f"{path.name}:{number}: {problem}") from problem


def _ours(language: str, rel: str, acts: str, title: str, lead: str) -> Lesson:
    told = [] if acts == NOT_SAID else [Act(act) for act in acts.split(",") if act]
    if rel not in {"0", "1", "2"} or (told and rel != "2") or not set(told) <= set(ACTS):
        raise ValueError("rel is 0, 1 or 2, and acts are of 2 alone")
    return Lesson(
        language=language,
        title=title,
        lead=lead,
        rel=int(rel),
        acts=None if acts == NOT_SAID else frozenset(told),
        counts=1.0,
        fold=OURS,
    )


def parts(item: Mapping[str, Any]) -> tuple[str, str]:
    """Return title and lead of a labelled item, as an entry with its words would have them."""
    whole = f"{item['title']}\n{item['text']}"
    heading = title_ends(item["title"], whole, item["lang"])
    return whole[:heading], whole[heading:].strip()


def _folds(items: Sequence[Mapping[str, Any]]) -> list[int]:
    """Deal outlets out, the largest first, so that each language is in all folds if it can be."""
    outlets = [f"{item['lang']} {item['source'] or item['id']}" for item in items]
    dealt: Counter[tuple[str, int]] = Counter()
    total: Counter[int] = Counter()
    fold_of = {}
    for outlet, size in sorted(Counter(outlets).items(), key=lambda pair: (-pair[1], pair[0])):
        language = outlet.split()[0]
        fold = min(range(FOLDS), key=lambda each: (dealt[language, each], total[each]))
        fold_of[outlet] = fold
        dealt[language, fold] += size
        total[fold] += size
    return [fold_of[outlet] for outlet in outlets]
