"""How many of the speakers that are told are right: `python -m tests.evals.speakers`.

In `speakers.tsv` is how one machine reader, and no human, judged quotations of random items: a speaker
is right whom the text gives the words to, or his government where an office or a spokesman speaks. A
third of the outlets of each language was kept aside, where most are of one outlet (Al Jazeera, a
Persian channel) or none is known (articles of pairs, items of our own) a third of the items: no rule
was made from these. The same reader made the rules from the others, after reading both.
"""

import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.evals.quoted import Judged, Quoted, labels, told

READ = Path(__file__).with_name("speakers.tsv")
PARTS = ("fit", "aside", "picked")


class Told(NamedTuple):
    """Of the quotations that were read as somebody's: what was right and wrong, and is told still."""

    right: int
    right_told: int
    wrong: int
    wrong_told: int

    @property
    def precision(self) -> float:
        return self.right_told / (self.right_told + self.wrong_told)

    @property
    def kept(self) -> float:
        """The share of the right ones that is told."""
        return self.right_told / self.right


@cache
def judged(part: str) -> Mapping[Quoted, Judged]:
    return {quoted: how for of, quoted, how in labels(READ, parts=PARTS) if of == part}


def still_told(part: str, language: str = "") -> Told:
    now = told(frozenset(each.item for each in judged(part)))
    of = {
        quoted: how.speaker == "1"
        for quoted, how in judged(part).items()
        if quoted.speaker and language in {"", quoted.language}
    }
    right = [quoted in now for quoted, is_right in of.items() if is_right]
    wrong = [quoted in now for quoted, is_right in of.items() if not is_right]
    return Told(len(right), sum(right), len(wrong), sum(wrong))


def table(part: str) -> Iterator[str]:
    for language in ("", *sorted({each.language for each in judged(part)})):
        found = still_told(part, language)
        yield (
            f"{part:7}{language or 'all':4}right {found.right_told:3} of {found.right:3}; "
            f"wrong {found.wrong_told:2} of {found.wrong:2}"
        )


def main() -> None:
    for part in PARTS:
        for line in table(part):
            sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
