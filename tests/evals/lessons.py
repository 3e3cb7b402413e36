"""What the language model is taught with: the train set, and items that we wrote ourselves.

Ours are in `written`, a file a language: rel, acts and actors by the guide of the train set, title,
lead.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

from bot.domain.actors import ActorId, Span
from bot.domain.events import Act
from bot.enrich.assess import Assessor
from bot.meaning.judge import ACTS
from tests.evals.gold import Item, as_entry, gold
from tests.evals.names import ids_by_name, labelled
from tests.shipped import the_assessor, the_gazetteer

TRAIN = "relevance_train.jsonl"
WRITTEN = Path(__file__).with_name("written")
FOLDS = 4
UNSURE = 0.6  # what an item counts of which the reader was unsure
OURS = -1  # the fold of what we wrote: it is learned from always, and never tried on
NOT_SAID = "?"  # of acts or actors of an item, in a file of ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    language: str
    text: str  # title, newline, lead
    title_ends: int
    rel: int  # 2 Middle East diplomacy, 1 the region without it, 0 neither
    acts: frozenset[Act] | None  # None where nobody said
    actors: Mapping[ActorId, Sequence[Span]]  # whom it may be about, and where they stand
    about: frozenset[ActorId] | None  # None where nobody said
    counts: float  # what it counts beside others
    fold: int  # in which it is tried

    @property
    def title(self) -> str:
        return self.text[: self.title_ends]


def lessons() -> tuple[Lesson, ...]:
    """Return the train set in its order, and ours after it.

    Raises:
        ValueError: a line of ours is malformed; the message names it.
    """
    items = list(gold(TRAIN))
    folds = [*_folds(items)]
    ours = list(written())
    ids, assessor = ids_by_name(the_gazetteer()), the_assessor()
    return tuple(
        _lesson(item, fold, ids, assessor)
        for item, fold in zip((*items, *ours), (*folds, *repeat(OURS, len(ours))), strict=True)
    )


def _lesson(item: Item, fold: int, ids: Mapping[str, ActorId], assessor: Assessor) -> Lesson:
    asked = asked_of(item, assessor)
    about = labelled(item, ids, assessor.gazetteer).about
    return Lesson(
        language=item["lang"],
        text=asked.text,
        title_ends=asked.title_ends,
        rel=item["rel"],
        acts=None if item["acts"] == [NOT_SAID] else frozenset(map(Act, item["acts"])),
        actors=asked.actors,
        about=about if item["actors"] else None,
        counts=UNSURE if item["unsure"] else 1.0,
        fold=fold,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the model is asked about an item."""

    text: str
    title_ends: int
    actors: Mapping[ActorId, Sequence[Span]]


def asked_of(item: Item, assessor: Assessor) -> Asked:
    entry = as_entry(item)
    look = assessor.look(entry)
    return Asked(
        text=look.told.named.reading.text,
        title_ends=look.told.named.heading,
        actors={each.actor_id: each.places for each in look.asked},
    )


def written() -> Iterator[Item]:
    """Yield what we wrote, as items of the train set are."""
    for path in sorted(WRITTEN.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.startswith("#"):
                try:
                    yield _ours(path.stem, *line.split("\t"))
                except (TypeError, ValueError) as problem:
                    raise ValueError(f"{path.name}:{number}: {problem}") from problem


def _ours(language: str, rel: str, acts: str, actors: str, title: str, lead: str) -> Item:
    told = [act for act in acts.split(",") if act]
    known = told == [NOT_SAID] or set(map(Act, told)) <= set(ACTS)
    if rel not in {"0", "1", "2"} or (told not in ([], [NOT_SAID]) and rel != "2") or not known:
        raise ValueError("rel is 0, 1 or 2, and acts are of 2 alone")
    return {
        "id": "",
        "lang": language,
        "title": title,
        "text": lead,
        "date": "",
        "rel": int(rel),
        "acts": told,
        "actors": [name for name in actors.split("; ") if name and name != NOT_SAID],
        "unsure": False,
    }


def _folds(items: Sequence[Item]) -> list[int]:
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
