"""Which way a text runs, and how to keep two ways from scrambling one line.

Terms and controls: Unicode Standard Annex 9, the Bidirectional Algorithm.
"""

import re
from enum import Enum
from functools import lru_cache
from unicodedata import bidirectional

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he"})  # of the languages we speak
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
LEFT_MARK, RIGHT_MARK = "\u200e", "\u200f"

_CONTROL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROLS = re.compile(f"[{_CONTROL}]")
_COMMAND = re.compile(r"(?<![\w/.:<\u200e\u2068])(?=/[a-z])")
_ISOLATED = re.compile(f"\u2068[^{_CONTROL}]*\u2069")


class Direction(Enum):
    LEFT = LEFT_MARK
    RIGHT = RIGHT_MARK


def of_language(language: str) -> Direction:
    return Direction.RIGHT if language in RIGHT_TO_LEFT else Direction.LEFT


def of_text(text: str) -> Direction | None:
    """Return the direction of the first letter, or None where there is none."""
    return next(filter(None, map(_of_char, text)), None)


def isolate(text: str) -> str:
    """Wrap a text so that whatever stands beside it keeps its place.

    Controls of its own are dropped: an unbalanced one would reach beyond its end.
    """
    return f"{FIRST_STRONG_ISOLATE}{without_controls(text)}{POP_ISOLATE}"


# The same names and headlines stand in many digests, and most of a drawing is spent on letters.
@lru_cache(maxsize=8_192)
def isolate_in(text: str, language: str) -> str:
    """Isolate a text if any letter of it runs against the language around it.

    What is isolated already, name by name, stays so.
    """
    outside = _ISOLATED.sub("", text)
    if without_controls(outside) == outside and not _against(outside, language):
        return text
    bare = without_controls(text)
    return isolate(bare) if _against(bare, language) else bare


def lead_in(line: str, language: str) -> str:
    """Return the mark that makes a line run the way its language does, or "" if it does so.

    Apps take the direction of a line from its first letter outside isolates.
    """
    way = of_language(language)
    runs = of_text(_ISOLATED.sub("", line))
    return way.value if runs is not way and _against(line, language) else ""


def with_commands(text: str, language: str) -> str:
    """Mark the commands of a text so that the "/" of "/who" stands before it in every script.

    Between letters that run from right to left and "who" it would be drawn behind it: "who/".
    """
    return _COMMAND.sub(LEFT_MARK, text) if language in RIGHT_TO_LEFT else text


def without_controls(text: str) -> str:
    return _CONTROLS.sub("", text)


def _against(text: str, language: str) -> bool:
    return bool({_of_char(char) for char in set(text)} - {None, of_language(language)})


def _of_char(char: str) -> Direction | None:
    match bidirectional(char):
        case "L":
            return Direction.LEFT
        case "R" | "AL":
            return Direction.RIGHT
        case _:
            return None
