"""Quotations that were judged by eye, in ten languages: which of them are still told.

`python -m tests.evals.quoted`. In `quoted.tsv` is how machine readers, and no human, judged quotations
of random items as they were read on one day. Rules for speakers were mended with these in view, so
that this tells what was lost since, and not how well others are read.
"""

import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from tests.evals.deeds import items
from tests.evals.gold import as_entry
from tests.shipped import the_assessor

READ = Path(__file__).with_name("quoted.tsv")
LONGEST = 1_500  # characters of an article
_PARTS = 6


class Quoted(NamedTuple):
    language: str
    item: str
    words: str  # a hash of them
    speaker: str  # "" for nobody


class Judged(NamedTuple):
    speaker: str  # 1 right, 0 wrong, U nobody though the text tells one
    words: bool


@cache
def judged() -> Mapping[Quoted, Judged]:
    return {quoted: how for _, quoted, how in labels(READ)}


def labels(path: Path, *, parts: Collection[str] = ()) -> Iterator[tuple[str, Quoted, Judged]]:
    """Yield what was judged; first which of some parts a quotation belongs to, if there are any.

    Raises:
        ValueError: a line is malformed; the message names it.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        part, _, rest = line.partition("\t") if parts else ("", "", line)
        words = rest.split("\t")
        if (
            (parts and part not in parts)
            or len(words) != _PARTS
            or words[4] not in set("01U")
            or words[5] not in set("01")
        ):
            raise ValueError(f"{path.name}:{number}: four words of a key, 0 1 or U, 0 or 1")
        yield part, Quoted(*words[:4]), Judged(words[4], words[5] == "1")


@cache
def told(asked: frozenset[str]) -> frozenset[Quoted]:
    """Return what is read of some items now."""
    return frozenset(
        Quoted(
            item["lang"],
            item["id"],
            blake2b(quote.text.encode(), digest_size=6).hexdigest(),
            quote.speaker or "",
        )
        for item, _ in items(asked)
        for quote in the_assessor()
        .look(as_entry({**item, "text": item["text"][:LONGEST]}))
        .assessment.quotes
    )


def still_told(language: str = "") -> Mapping[str, tuple[int, int]]:
    """Return of the right, and of those wrong in speaker or words, how many are told, of how many."""
    every: Counter[str] = Counter()
    again: Counter[str] = Counter()
    now = told(frozenset(each.item for each in judged()))
    for quoted, how in judged().items():
        if language not in {"", quoted.language}:
            continue
        kinds = [
            kind
            for kind, is_so in (
                ("right", how == ("1", True)),
                ("wrong speaker", how.speaker == "0"),
                ("wrong words", not how.words),
            )
            if is_so
        ]
        every.update(kinds)
        again.update(kinds if quoted in now else ())
    return {kind: (again[kind], every[kind]) for kind in sorted(every)}


def main() -> None:
    for language in ("", *sorted({each.language for each in judged()})):
        found = still_told(language).items()
        line = "; ".join(f"{kind} {again} of {there}" for kind, (again, there) in found)
        sys.stdout.write(f"{language or 'all':4}{line}\n")


if __name__ == "__main__":
    main()
