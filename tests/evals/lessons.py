"""What the language model is taught with: the train set, and items that we wrote ourselves.

Ours are in `written`, a file a language: rel, acts and actors by the guide of the train set, title,
lead. Two of us read most of them; what only one of both named is marked, and counts half. In
`read.tsv` is how we read articles of gold that others labelled for other ends: labels alone. Real
news, the train set and those articles, is gone through once more at the end, with what all readers
said of it.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from pathlib import Path

from bot.domain.actors import ActorId, Span
from bot.domain.events import Act
from bot.enrich.assess import Assessor
from bot.meaning.judge import ACTS
from tests.evals.gold import Item, as_entry, gold
from tests.evals.names import ids_by_name, labelled
from tests.evals.pairs import article
from tests.evals.reread import act_shares, readings, rel_shares
from tests.shipped import the_assessor, the_gazetteer

TRAIN, STORIES, PAIRS = "relevance_train.jsonl", "stories_train.jsonl", "pairs_train.jsonl"
WRITTEN, READ = Path(__file__).with_name("written"), Path(__file__).with_name("read.tsv")
LEAD = 450  # characters of an article
FOLDS = 4
UNSURE = 0.6  # what an item counts of which the reader was unsure
OURS = -1  # the fold of what we wrote: it is learned from always, and never tried on
NOT_SAID = "?"  # of acts or actors of an item, in a file of ours
PERHAPS = "?"  # behind what one of two readers named
HALF = 0.5  # what that is worth
_ONE_SAID = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))  # by rel


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    language: str
    text: str  # title, newline, lead
    title_ends: int
    rel: tuple[float, float, float]  # how likely: neither, the region, Middle East diplomacy
    acts: Mapping[Act, float] | None  # how likely each is told, 0 to 1; None where nobody said
    actors: Mapping[ActorId, Sequence[Span]]  # whom it may be about, and where they stand
    about: Mapping[ActorId, float] | None  # how likely it is; None where nobody said
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
    ours = [*written(), *read()]
    ids, assessor = ids_by_name(the_gazetteer()), the_assessor()
    return tuple(
        _lesson(item, fold, ids, assessor)
        for item, fold in zip((*items, *ours), (*folds, *repeat(OURS, len(ours))), strict=True)
    )


def real_lessons() -> tuple[Lesson, ...]:
    """Return the train set in its order, with what all its readers said, and the articles."""
    items, articles = list(gold(TRAIN)), list(read())
    ids, assessor = ids_by_name(the_gazetteer()), the_assessor()
    return (
        *(
            _voted(_lesson(item, fold, ids, assessor), item, ids)
            for item, fold in zip(items, _folds(items), strict=True)
        ),
        *(_lesson(article, OURS, ids, assessor) for article in articles),
    )


def _voted(lesson: Lesson, item: Item, ids: Mapping[str, ActorId]) -> Lesson:
    """Put what all readers of an item said in place of what one did."""
    read = readings(item)
    named = [
        labelled({**item, "actors": each.actors}, ids, the_gazetteer()).about
        for each in read
        if each.actors
    ]
    return replace(
        lesson,
        rel=rel_shares(read),
        acts=act_shares(read),
        about={one: sum(one in each for each in named) / len(named) for one in lesson.actors}
        if named
        else None,
    )


def _lesson(item: Item, fold: int, ids: Mapping[str, ActorId], assessor: Assessor) -> Lesson:
    asked = asked_of(item, assessor)
    named = labelled(item, ids, assessor.gazetteer)
    return Lesson(
        language=item["lang"],
        text=asked.text,
        title_ends=asked.title_ends,
        rel=_ONE_SAID[item["rel"]],
        acts=None
        if item["acts"] == [NOT_SAID]
        else {Act(act): HALF for act in item.get("acts_maybe", ())}
        | {Act(act): 1.0 for act in item["acts"]},
        actors=asked.actors,
        about={one: HALF for one in named.maybe if one} | dict.fromkeys(named.about, 1.0)
        if item["actors"] or item.get("actors_maybe")
        else None,
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
        yield from _lines(path, lambda *line, language=path.stem: _item(language, *line))


def read() -> Iterator[Item]:
    """Yield what we read of the gold of stories and of pairs, as items of the train set are."""
    articles = {
        item["id"]: (item["lang"], item["title"], item["text"][:LEAD]) for item in gold(STORIES)
    }
    for item in gold(PAIRS):
        for side, language in (("a", item["lang"]), ("b", item["lang2"])):
            one = article(item[side], language)
            articles[f"{item['id']} {side}"] = (language, one.title, one.text[:LEAD])

    def item_of(name: str, rel: str, acts: str, actors: str) -> Item:
        language, title, lead = articles[name]
        return _item(language, rel, acts, actors, title, lead)

    yield from _lines(READ, item_of)


def _lines(path: Path, parse: Callable[..., Item]) -> Iterator[Item]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.startswith("#"):
            try:
                yield parse(*line.split("\t"))
            except (KeyError, TypeError, ValueError) as problem:
                raise ValueError(f"{path.name}:{number}: {problem}") from problem


def _item(language: str, rel: str, acts: str, actors: str, title: str, lead: str) -> Item:
    told = [act for act in acts.split(",") if act]
    surely, perhaps = _parted(told)
    known = told == [NOT_SAID] or {*map(Act, surely), *map(Act, perhaps)} <= set(ACTS)
    unsure, rel = rel.endswith(PERHAPS), rel.removesuffix(PERHAPS)
    if rel not in {"0", "1", "2"} or (told not in ([], [NOT_SAID]) and rel != "2") or not known:
        raise ValueError("rel is 0, 1 or 2, and acts are of 2 alone")
    named, perhaps_named = _parted([name for name in actors.split("; ") if name])
    return {
        "id": "",
        "lang": language,
        "title": title,
        "text": lead,
        "date": "",
        "rel": int(rel),
        "acts": [NOT_SAID] if told == [NOT_SAID] else surely,
        "acts_maybe": perhaps,
        "actors": named,
        "actors_maybe": perhaps_named,
        "unsure": unsure,
    }


def _parted(told: Sequence[str]) -> tuple[list[str], list[str]]:
    """Part what both readers named from what one did."""
    marked = [each.removesuffix(PERHAPS) for each in told if each.endswith(PERHAPS)]
    return [each for each in told if not each.endswith(PERHAPS)], [each for each in marked if each]


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
