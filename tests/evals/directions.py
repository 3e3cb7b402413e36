"""Find what the meanings of reports are told apart by: `python -m tests.evals.directions`.

Of up to 150 relevant and other items of each language, their titles and their titles with first
sentences are embedded. Kept are the mean row of each language, and the 128 directions in which
rows less their mean differ most (singular value decomposition). Labels are not looked at.
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

ITEMS, AXES = 150, 128


def texts() -> Mapping[str, Sequence[str]]:
    """Return what is embedded of each language."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for item in gold("relevance_train.jsonl"):
        language, title = item["lang"], item["title"]
        if title and len(found[language]) < 2 * ITEMS:
            lead = first_sentence(item["text"], language)
            found[language] += [title[:READ], said(title, lead)[:READ]]
    return found


def directions(rows: Mapping[str, Floats], axes: int = AXES) -> dict[str, Floats]:
    """Return the means of languages and the directions of what is left, as they are shipped."""
    means = {language: each.mean(axis=0) for language, each in sorted(rows.items())}
    left = np.vstack([rows[language] - mean for language, mean in means.items()])
    left /= np.linalg.norm(left, axis=1, keepdims=True)
    _, _, across = np.linalg.svd(left, full_matrices=False)
    return {
        "languages": np.array(["", *means]),
        "means": np.vstack([np.mean(list(means.values()), axis=0), *means.values()]).astype("f2"),
        "axes": across[:axes].T.astype("f2"),
    }


def main(embed: Callable[[Iterable[str]], Floats] | None = None) -> None:
    if embed is None:
        model = E5(Shipped.installed())

        def embed(each: Iterable[str]) -> Floats:
            return np.vstack([model.embed([text]) for text in each])

    found = directions({language: embed(each) for language, each in texts().items()})
    np.savez_compressed(
        HERE / "directions.npz",
        languages=found["languages"],
        means=found["means"],
        axes=found["axes"],
    )


if __name__ == "__main__":
    main()
