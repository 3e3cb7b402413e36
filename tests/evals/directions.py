"""Find in which directions what reports mean is told apart.

Of up to 150 relevant and other items of each language, their titles and their titles with first
sentences are read, and of as many articles about anything else their beginnings. Kept are the
256 directions in which rows less the mean of their kind and language differ most (singular value
decomposition), but for one: the direction in which news of this field differs from other news, in
all languages alike. Whatever is about something else lies off the mean in that direction, and
would seem alike. Labels are not looked at.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.enrich.sentences import lead_sentence
from bot.meaning.gist import READ, said
from bot.meaning.shipped import Floats
from tests.evals.gold import gold
from tests.evals.pairs import pairs

ITEMS, ARTICLES, AXES = 150, 150, 256

Texts = Mapping[str, Sequence[str]]  # by language
Rows = Mapping[str, Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class Directions:
    axes: Floats  # width of the rows, by how many numbers are kept
    means: Mapping[str, Floats]  # what is kept of the mean row of each language, and "" of all


def texts() -> Texts:
    """Return what is read of each language."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for item in gold("relevance_train.jsonl"):
        language, title = item["lang"], item["title"]
        if title and len(found[language]) < 2 * ITEMS:
            lead = lead_sentence(title, item["text"], language)
            found[language] += [title[:READ], said(title, lead)[:READ]]
    return found


def other_texts() -> Texts:
    """Return the beginnings of articles about anything, of each language that has some."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for pair in pairs():
        for article in (pair.one, pair.other):
            if len(found[article.language]) < ARTICLES:
                found[article.language][article.beginning] = None
    return {language: tuple(each) for language, each in found.items()}


def directions(rows: Rows, others: Rows, axes: int = AXES) -> Directions:
    """Return what is kept of the rows of `texts` and of `other_texts`."""
    means, elsewhere = (
        {language: each.mean(axis=0) for language, each in sorted(kind.items())}
        for kind in (rows, others)
    )
    apart = np.vstack([means[it] - elsewhere[it] for it in means.keys() & elsewhere.keys()])
    field = np.linalg.svd(apart, full_matrices=False)[2][0]
    left = np.vstack(
        [rows[it] - mean for it, mean in means.items()]
        + [others[it] - mean for it, mean in elsewhere.items()]
    )
    left -= np.outer(left @ field, field)
    left /= np.linalg.norm(left, axis=1, keepdims=True)
    across = np.linalg.svd(left, full_matrices=False)[2][:axes].T
    of_all = np.mean(list(means.values()), axis=0)
    return Directions(
        axes=across,
        means={language: mean @ across for language, mean in {"": of_all, **means}.items()},
    )
