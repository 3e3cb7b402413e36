"""Print every score, on gold that lies beside the repository: `make eval`. It takes minutes."""

import sys
from collections.abc import Callable

from tests.evals import abroad, acts, cascade, deeds, names, pairs, quoted, quotes, stories

PARTS: dict[str, Callable[[], None]] = {
    "names": names.main,
    "relevance": cascade.main,
    "acts": acts.main,
    "events": deeds.main,
    "quotes": quotes.main,
    "quotes in ten languages": quoted.main,
    "stories": stories.main,
    "pairs of articles": pairs.main,
    "stories across languages": abroad.main,
}


def main() -> None:
    for name, part in PARTS.items():
        sys.stdout.write(f"\n== {name}\n")
        sys.stdout.flush()
        part()


if __name__ == "__main__":
    main()
