"""How well actors are recognised: `python -m tests.evals.names` prints the tables.

Three sets, none of them in this repository. Russian and Indonesian news with Wikidata ids on
the entities (NEREL, IndEL), scored span by span for the persons and organisations we list; and
news items in ten languages with the actors they are about, read by machines and checked by no
human, scored item by item: whom `assess` says that the item is about. An item's actors are its most
central ones, and readers differ on who is. An item whose reader wrote an office ("President of
Iran") is about whoever held it that day, if the item has a date and one person is known to.

NEREL gives two persons two ids each, and what the ids are shows in its texts: "President Recep
Tayyip Erdoğan" is Q1770357 in one text, in July 2016 in Marmaris, and Q39259 in another; "Dmitry
Peskov, press secretary of the president" is Q4359679 in three and Q4359688 in four. Persons are
scored by the ids as they stand, and once more with the two of each read as one (`SAME`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.actors.fold import fold_key
from bot.actors.gazetteer import Gazetteer
from bot.domain.actors import Actor, ActorId, ActorKind
from bot.enrich.assess import Assessor
from bot.enrich.mentions import mentions
from tests.evals.gold import Item, as_entry, day_of, gold, is_dated
from tests.shipped import the_assessor, the_gazetteer

# Sets with spans, and a day in the middle of the years they are of: most texts have no date.
SAME = {"Q1770357": "Q39259", "Q4359679": "Q4359688"}
SPANS = {"names_ru_train.jsonl": date(2010, 1, 1), "names_id_train.jsonl": date(2020, 1, 1)}


@dataclass(slots=True)
class Tally:
    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def recall(self) -> float:
        return self.right / max(self.right + self.missed, 1)

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.wrong, 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)

    def __str__(self) -> str:
        return (
            f"{self.right + self.missed:6} {self.recall:8.3f} {self.precision:8.3f} {self.f1:8.3f}"
        )


def spans(gazetteer: Gazetteer, name: str, day: date) -> Mapping[str, Tally]:
    """Score mentions of listed persons and organisations by overlap and Wikidata id."""
    bodies = {ActorKind.ORGANISATION, ActorKind.ARMED_GROUP}
    groups: tuple[tuple[str, str, set[ActorKind], Mapping[str, str]], ...] = (
        ("persons", "PERSON", {ActorKind.PERSON}, {}),
        ("persons, ids mended", "PERSON", {ActorKind.PERSON}, SAME),
        ("organisations", "ORGANIZATION", bodies, {}),
    )
    tallies = {group: Tally() for group, *_ in groups}
    for document in gold(name):
        found = mentions(document["text"], document["lang"], gazetteer=gazetteer, on=day)
        for group, kind, kinds, same in groups:
            labels = [
                label | {"qid": same.get(label["qid"], label["qid"])}
                for label in document["labels"]
            ]
            listed = {a.qid for a in gazetteer.actors.values() if a.qid and a.kind in kinds}
            ours = [
                (mention.start, mention.end, gazetteer.actors[mention.actor_id].qid)
                for mention in found
                if gazetteer.actors[mention.actor_id].qid in listed
            ]
            theirs = [
                (label["start"], label["end"], label["qid"])
                for label in labels
                if label.get("type", kind) == kind and label["qid"] in listed
            ]
            count(tallies[group], ours, theirs, labels)
    return tallies


def count(
    tally: Tally,
    ours: list[tuple[int, int, str | None]],
    theirs: list[tuple[int, int, str]],
    labels: list[dict[str, Any]],
) -> None:
    """Count a document. A link is right if any label over the same words has the same id."""
    for start, end, qid in theirs:
        hit = any(s < end and start < e and q == qid for s, e, q in ours)
        tally.right += hit
        tally.missed += not hit
    for first, last, linked in ours:
        tally.wrong += not any(
            label["start"] < last and first < label["end"] and label["qid"] == linked
            for label in labels
        )


def ids_by_name(gazetteer: Gazetteer) -> Mapping[str, ActorId]:
    """Map English names as the gold writes them to our ids; the White House is its government."""
    names: dict[str, ActorId] = {}
    for actor in gazetteer.actors.values():
        for alias in actor.aliases:
            if alias.language == "en":
                names.setdefault(fold_key(alias.text), actor.id)
        names[fold_key(actor.names["en"])] = actor.id
    return names


def in_office(gazetteer: Gazetteer, name: str, day: date) -> Sequence[Actor]:
    """Return who held an office that day that the gold names, as "President of Iran"."""
    offices = gazetteer.offices
    return next(filter(None, (offices.holders(post, day) for post in offices.posts(name))), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """Whom a reader says an item is about, as far as we list them."""

    names: int  # how many were written down
    listed: int
    by_name: frozenset[ActorId]
    by_office: frozenset[ActorId]  # whoever held an office that was written down
    maybe: frozenset[ActorId | None]  # named by one of two readers

    @property
    def about(self) -> frozenset[ActorId]:
        return self.by_name | self.by_office


def labelled(item: Item, ids: Mapping[str, ActorId], gazetteer: Gazetteer) -> Labelled:
    """Return whom the reader of an item named; `ids` are those of `ids_by_name`."""
    keys = {fold_key(name) for name in item["actors"]}
    holders = {name: in_office(gazetteer, name, day_of(item)) for name in keys if name not in ids}
    return Labelled(
        names=len(keys),
        listed=len(keys) - sum(not held for held in holders.values()),
        by_name=frozenset(ids[name] for name in keys if name in ids),
        by_office=frozenset(
            held[0].id for held in holders.values() if is_dated(item) and len(held) == 1
        ),
        maybe=frozenset(ids.get(fold_key(name)) for name in item.get("actors_maybe", ())),
    )


def documents(
    assessor: Assessor, items: Iterable[Item]
) -> tuple[Mapping[str, Tally], Mapping[str, Tally], Tally]:
    """Score by language whom each item is about at a glance, and whom it mentions at all.

    The third tally tells how many of the actors that the gold names are listed.
    """
    ids = ids_by_name(assessor.gazetteer)
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    mentioned: defaultdict[str, Tally] = defaultdict(Tally)
    coverage = Tally()
    for item in items:
        said = labelled(item, ids, assessor.gazetteer)
        coverage.right += said.listed
        coverage.missed += said.names - said.listed
        if not item["actors"]:
            continue
        assessment = assessor.look(as_entry(item)).assessment
        named = {mention.actor_id for mention in assessment.mentions}
        for tally, expected, actual in (
            (tallies[item["lang"]], said.about, set(assessment.actors())),
            (mentioned[item["lang"]], said.by_name, named),
        ):
            tally.right += len(expected & actual)
            tally.missed += len(expected - actual)
            tally.wrong += len(actual - expected - said.maybe)
    return tallies, mentioned, coverage


def main() -> None:
    gazetteer = the_gazetteer()
    print("by span                gold   recall precision     F1")  # noqa: T201 - a report
    for name, day in SPANS.items():
        print(name)  # noqa: T201 - a report
        for group, tally in spans(gazetteer, name, day).items():
            print(f"{group:20} {tally}")  # noqa: T201 - a report
    for name in ("relevance_dev.jsonl", "relevance_train.jsonl"):
        tallies, mentioned, coverage = documents(the_assessor(), gold(name))
        print(f"{name}: {coverage.recall:.3f} of the actors named are listed")  # noqa: T201
        for language, tally in sorted(tallies.items()):
            found = f"mentioned {mentioned[language].recall:.3f}"
            print(f"{language:20} {tally}  {found}")  # noqa: T201 - a report


if __name__ == "__main__":
    main()
