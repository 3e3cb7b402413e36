"""What relevance is measured against: `python -m tests.evals.baselines`, ten minutes of a core.

Three ways that know nothing of diplomacy but the labels, each tried on outlets that were new to
it: how many of our keywords there are, which pieces of words (two to five letters), and what the
text means (the embedding of title and first sentence, less the mean of its language). The last two
by least squares with a penalty. What they said is kept beside what the taught model said.
"""

import sys
from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np

from bot.enrich.lexicon import Tongue
from bot.enrich.pieces import PLACES, marks, place, to_length_one
from bot.enrich.relevance import LEAD, REGION
from bot.enrich.sentences import lead_sentence
from bot.meaning.e5 import E5
from bot.meaning.shipped import Floats, Shipped
from config.lexicon import load_tongues
from tests.evals import cascade
from tests.evals.gold import Item, gold
from tests.evals.relevance import fold_of, rows

PENALTY = 0.3  # of .1, .3 and 1 the best for pieces, by .001
BATCH = 64


def keywords(item: Item, tongues: Mapping[str, Tongue]) -> float:
    """Count the words for diplomacy where the region is named, up to two in the lead."""
    reading = tongues[item["lang"]].read(f"{item['title']}\n{item['text']}"[:LEAD])
    if not any(hit.section == "places" and hit.key in REGION for hit in reading.hits):
        return -3.0
    return float(sum(hit.weight for hit in reading.hits if hit.section in {"topics", "acts"}) - 3)


def likeness_of_pieces(items: Sequence[Item]) -> Floats:
    table = np.zeros((len(items), PLACES), dtype=np.float32)
    for at, item in enumerate(items):
        counts: dict[int, float] = {}
        words = f"{item['title']} {item['text'][:LEAD]}".split()
        for mark in chain.from_iterable(map(marks, words)):
            counts[place(mark)] = counts.get(place(mark), 0.0) + 1.0
        kept = to_length_one({each: np.sqrt(count) for each, count in counts.items()})
        table[at, list(kept)] = list(kept.values())
    frequent = np.log(len(items) / (1 + np.count_nonzero(table, axis=0)))
    table *= frequent.astype(np.float32)
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-9
    alike: Floats = table @ table.T
    return alike


def likeness_of_meaning(items: Sequence[Item]) -> Floats:
    model = E5(Shipped.installed())
    leads = (lead_sentence(item["title"], item["text"], item["lang"]) for item in items)
    texts = [f"{item['title']}. {lead}" for item, lead in zip(items, leads, strict=True)]
    meant = np.vstack(
        [model.embed(texts[start : start + BATCH]) for start in range(0, len(texts), BATCH)]
    )
    languages = np.array([item["lang"] for item in items])
    for language in set(languages):
        meant[languages == language] -= meant[languages == language].mean(axis=0)
    meant /= np.linalg.norm(meant, axis=1, keepdims=True)
    alike: Floats = meant @ meant.T
    return alike


def held_out(alike: Floats, labels: Sequence[bool], folds: Sequence[int]) -> list[float]:
    """Score every item by least squares over the items of other folds."""
    wanted, dealt = np.array(labels, dtype=float), np.array(folds)
    scores = np.zeros(len(wanted))
    for fold in set(folds):
        mine = dealt == fold
        known = alike[np.ix_(~mine, ~mine)].astype(float)
        known[np.diag_indices_from(known)] += PENALTY
        mean = wanted[~mine].mean()
        shares = np.linalg.solve(known, wanted[~mine] - mean)
        scores[mine] = mean + alike[np.ix_(mine, ~mine)] @ shares
    told: list[float] = (8 * (scores - 0.4)).tolist()  # as log odds, more or less
    return told


def main() -> None:
    items, found = list(gold(cascade.TRAIN)), rows(cascade.TRAIN)
    labels = [row.relevant for row in found]
    folds = [fold_of(row.outlet) for row in found]
    tongues = load_tongues()
    counted = [keywords(item, tongues) for item in items]
    cascade.keep("keywords", counted, by="")
    pieces = likeness_of_pieces(items)
    cascade.keep("pieces of words", held_out(pieces, labels, folds), by="")
    meaning = likeness_of_meaning(items)
    cascade.keep("embedding", held_out(meaning, labels, folds), by="")
    cascade.keep("embedding and pieces", held_out(pieces + meaning, labels, folds), by="")
    sys.stdout.writelines(line + "\n" for line in cascade.table_of_rows())


if __name__ == "__main__":
    main()
