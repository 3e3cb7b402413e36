"""Titles of items that have none, or one that only announces what the text says."""

from collections.abc import Sequence

from bot.ingest.clean import shortened

HEADLINE = 120  # characters of a text that serve as the title of an item without one
ANNOUNCED = 60  # a longer title tells something, though it ends with who speaks
LABEL = 3  # words: a line of no more, without a full stop, tells nothing

_ANNOUNCES = (":", "：", "/")
_ENDS = tuple('.!?…؟۔"”»')


def headed(title: str, text: str) -> tuple[str, str]:
    """Return a title and what the text says besides it.

    Without a title, or with one as "Minister:", which only announces, it is the first line that
    tells something, with what announces it; one too long for that stays in the text too.
    """
    if title and not (_announces(title) and text):
        return title, text
    text = "\n".join(filter(None, (title, text)))
    lines = text.split("\n")
    tells = _first_that_tells(lines)
    line, rest = " ".join(lines[: tells + 1]), "\n".join(lines[tells + 1 :])
    if len(line) <= HEADLINE:
        return line, rest
    return f"{shortened(line, HEADLINE - 1)}…", "\n".join(filter(None, (line, rest)))


def _first_that_tells(lines: Sequence[str]) -> int:
    """Return the place of the first line that tells something; what is announced does, however short."""
    announced = False
    for place, line in enumerate(lines):
        if not _announces(line) and (announced or not _is_label(line)):
            return place
        announced = _announces(line)
    return len(lines) - 1


def _announces(line: str) -> bool:
    return line.endswith(_ANNOUNCES) and len(line) <= ANNOUNCED


def _is_label(line: str) -> bool:
    return len(line.split()) <= LABEL and not line.endswith(_ENDS)
