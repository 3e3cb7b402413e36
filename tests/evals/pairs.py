"""How well likeness tells what people told of pairs of articles: `python -m tests.evals.pairs`.

The pairs are those of SemEval-2022 task 8; they lie beside the repository, are read in place and
never copied. What the model says of them is kept in cosines.json, because it was taught by them: each
is by a model that was taught by pairs without these articles (`tests.evals.teach_gist`).
"""

import json
import sys
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from itertools import chain
from math import sqrt
from pathlib import Path
from statistics import correlation

import numpy as np

from bot.domain.stories import Report
from bot.meaning.gist import READ, said
from bot.stories.match import likeness
from bot.stories.merge import add
from config.models import HERE as MODELS
from tests.evals.gold import fingerprint, gold
from tests.evals.stories import TUNED_BEFORE, a_report

NAME = "pairs_train.jsonl"
KEPT = Path(__file__).with_name("cosines.json")
ARTICLE, TITLE = 1500, 90  # of an article; of a title that nothing parts from its text
SAME, DIFFERENT = 1.75, 3.0  # of the pairs' `overall`: 1 most alike, 4 least
_MOST = 127

Told = Sequence[tuple[float, float]]  # how alike we find each pair, and people: `overall`


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    title: str
    text: str
    language: str

    @property
    def beginning(self) -> str:
        """What `bot.meaning.gist` reads of it."""
        return said(self.title, self.text)[:READ]

    def report(self) -> Report:
        """Return it as of a day that all have, since articles carry no dates."""
        name = sha256(f"{self.title}\n{self.text}".encode()).hexdigest()[:16]
        return a_report(name, self.title, self.text, TUNED_BEFORE, self.language, lead=ARTICLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    one: Article
    other: Article
    scores: Mapping[str, float | None]  # 1 most alike to 4 least; `overall` is always there

    @property
    def overall(self) -> float:
        return self.scores["overall"] or 0.0

    @property
    def kind(self) -> str:
        return "-".join(sorted({self.one.language, self.other.language}))


@cache
def pairs() -> tuple[Pair, ...]:
    """Return the pairs of which both articles are there.

    One is empty in 71 of them, though who judged them read it: nobody can tell these.
    """
    return tuple(
        Pair(
            one=article(item["a"], item["lang"]),
            other=article(item["b"], item["lang2"]),
            scores=item["scores"],
        )
        for item in gold(NAME)
        if item["a"].strip() and item["b"].strip()
    )


def told(cosines: Sequence[float] | None = None) -> dict[str, Told]:
    """Return for each kind of pair how alike we and people find them.

    `cosines`: of what the two mean, in the order of `pairs`; without them words alone are compared.
    """
    found = defaultdict(list)
    for at, pair in enumerate(pairs()):
        one, other = pair.one.report(), pair.other.report()
        if cosines is not None:
            one, other = _apart(one, other, cosines[at])
        found[pair.kind].append((likeness(one, add(None, other)), pair.overall))
    return dict(found)


def best_f1(some: Told) -> tuple[float, float]:
    """Return the best F1 at telling same stories from different ones, and its threshold."""
    clear = [(alike, each <= SAME) for alike, each in some if each <= SAME or each >= DIFFERENT]
    return max((_f1(clear, threshold / 100), threshold / 100) for threshold in range(1, 100))


def pearson(some: Told) -> float:
    return -correlation([alike for alike, _ in some], [each for _, each in some])


def keep(cosines: Iterable[float]) -> None:
    kept = {
        "gold": fingerprint(NAME),
        "by": _taught(),
        "cosines": [round(float(each), 3) for each in cosines],
    }
    KEPT.write_text(json.dumps(kept) + "\n", encoding="utf-8")


def cosines() -> Sequence[float]:
    """Return what models that had not been taught by them say of the pairs.

    Raises:
        ValueError: the model was taught anew since, or the gold is another.
    """
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    if (kept["gold"], kept["by"]) != (fingerprint(NAME), _taught()):
        raise ValueError(f"{KEPT.name} is of other gold or another model; teach it anew")
    return list(kept["cosines"])


def _taught() -> str:
    return sha256((MODELS / "gist.npz").read_bytes()).hexdigest()[:16]


def _apart(one: Report, other: Report, cosine: float) -> tuple[Report, Report]:
    """Let two reports mean what has a cosine: two numbers do."""
    aside = sqrt(max(0.0, 1 - cosine * cosine))
    both = np.rint(np.array([[1.0, 0.0], [cosine, aside]]) * _MOST).astype(np.int8)
    marked = [b64encode(bytes(1) + row.tobytes()).decode() for row in both]
    return replace(one, meaning=marked[0]), replace(other, meaning=marked[1])


def article(text: str, language: str) -> Article:
    """Part an article into title and text: at its first line, at two blanks, or by length."""
    plain = text.strip()
    ends = next((plain.index(mark) for mark in ("\n", "  ") if mark in plain), TITLE)
    return Article(title=plain[:ends], text=plain[ends:].strip(), language=language)


def _f1(clear: Sequence[tuple[float, bool]], threshold: float) -> float:
    hits = sum(same for alike, same in clear if alike >= threshold)
    called = sum(alike >= threshold for alike, _ in clear)
    return 2 * hits / (called + sum(same for _, same in clear))


def table() -> Iterator[str]:
    for name, asked in (("by words", None), ("with what they mean", cosines())):
        found = told(asked)
        for kind, some in {**found, "all": [*chain(*found.values())]}.items():
            f1, threshold = best_f1(some)
            yield (
                f"pairs {name}, {kind} {len(some)}: r {pearson(some):.3f} "
                f"F1 {f1:.3f} at {threshold}"
            )


def main() -> None:
    sys.stdout.writelines(line + "\n" for line in table())


if __name__ == "__main__":
    main()
