"""Find what the meanings of reports are told apart by: `python -m tests.evals.directions`.

Of up to 150 relevant and other items of each language, their titles and their titles with first
sentences are embedded, and of as many articles about anything else their beginnings. Kept are the
mean row of each language's items, and the 128 directions in which rows less the mean of their kind
and language differ most (singular value decomposition), but for one: the direction in which news
of this field differs from other news, in all languages alike. Whatever is about something else lies
off the mean in that direction, and would seem alike. In directions in which they differ much, rows
are made smaller, by the root of how much. Labels are not looked at.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from bot.enrich.sentences import first_sentence
from bot.meaning.e5 import E5
from bot.meaning.gist import READ, said
from bot.meaning.shipped import Floats, Shipped
from config.models import HERE
from tests.evals.gold import gold
from tests.evals.stories import parted

ITEMS, ARTICLES, AXES = 150, 150, 128

Texts = Mapping[str, Sequence[str]]  # by language
Rows = Mapping[str, Floats]


def texts() -> Texts:
    """Return what is embedded of each language."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for item in gold("relevance_train.jsonl"):
        language, title = item["lang"], item["title"]
        if title and len(found[language]) < 2 * ITEMS:
            lead = first_sentence(item["text"], language)
            found[language] += [title[:READ], said(title, lead)[:READ]]
    return found


def other_texts() -> Texts:
    """Return the beginnings of articles about anything, of each language that has some."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for item in gold("pairs_train.jsonl"):
        for side, language in (("a", item["lang"]), ("b", item["lang2"])):
            if item[side].strip() and len(found[language]) < ARTICLES:
                found[language][said(*parted(item[side]))[:READ]] = None
    return {language: tuple(each) for language, each in found.items()}


def directions(rows: Rows, others: Rows, axes: int = AXES) -> dict[str, Floats]:
    """Return the means of languages and the directions of what is left, as they are shipped."""
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
    _, sizes, across = np.linalg.svd(left, full_matrices=False)
    evened = across[:axes] / np.sqrt(sizes[:axes, None] / sizes[0])
    return {
        "languages": np.array(["", *means]),
        "means": np.vstack([np.mean(list(means.values()), axis=0), *means.values()]).astype("f2"),
        "axes": evened.T.astype("f2"),
    }


def main(embed: Callable[[Iterable[str]], Floats] | None = None) -> None:
    if embed is None:
        model = E5(Shipped.installed())

        def embed(each: Iterable[str]) -> Floats:
            return np.vstack([model.embed([text]) for text in each])

    rows, others = (
        {language: embed(each) for language, each in kind.items()}
        for kind in (texts(), other_texts())
    )
    found = directions(rows, others)
    np.savez_compressed(
        HERE / "directions.npz",
        languages=found["languages"],
        means=found["means"],
        axes=found["axes"],
    )


if __name__ == "__main__":
    main()
