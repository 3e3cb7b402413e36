"""Fit text into Telegram messages.

Telegram counts UTF-16 code units of what is visible, so an emoji counts twice, a Hebrew letter
once and a tag not at all; and it counts entities: links, bold, quotes.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from unicodedata import category

from bot.render.html import Html, visible

LIMIT = 4096  # visible UTF-16 units
ENTITIES = 100
BYTES = 32_768  # of the HTML itself, as UTF-8

_PIECE = re.compile(r"<(?P<close>/?)(?P<name>[a-z-]+)[^>]*>|&(?:#?\w+);|.", re.DOTALL)
_OPENING = re.compile(r"<[a-z]")
_JOINER = "\u200d"


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def fits(html: str, *, limit: int = LIMIT) -> bool:
    """Tell whether Telegram takes this as one message."""
    return (
        utf16_length(visible(html)) <= limit
        and len(_OPENING.findall(html)) <= ENTITIES
        and len(html.encode()) <= BYTES
    )


def first_that_fits(drafts: Iterable[Html], *, limit: int = LIMIT) -> Html:
    """Return the first draft that fits, richest first; of none, the last one trimmed.

    Raises:
        ValueError: there are no drafts.
    """
    draft = None
    for draft in drafts:
        if fits(draft, limit=limit):
            return draft
    if draft is None:
        raise ValueError("there is nothing to choose from")
    return trim(draft, limit=limit)


def shorten(text: str, limit: int) -> str:
    """Cut plain text to `limit` units, at a space if one is near, and mark the cut with "…".

    Letters keep the marks that stand on them, and joined emoji stay joined.
    """
    if utf16_length(text) <= limit:
        return text
    if limit < 1:
        return ""
    kept = _whole_characters(_first_units(text, limit - 1), text)
    at_space = kept.rfind(" ")
    if at_space > len(kept) * 2 // 3:
        kept = kept[:at_space]
    return kept.rstrip(" ,;:-–—") + "…"


def trim(html: str, *, limit: int = LIMIT) -> Html:
    """Cut HTML made by `bot.render.html` so that it fits, never inside a tag or an entity."""
    if fits(html, limit=limit):
        return Html(html)
    kept: list[str] = []
    opened: list[str] = []
    length, entities, size = 1, 0, len("…")  # the mark of the cut
    for piece in _PIECE.finditer(html):
        tag = piece["name"]
        closing = bool(piece["close"])
        length += 0 if tag else utf16_length(visible(piece[0]))
        entities += bool(tag) and not closing
        size += len(piece[0].encode()) + (len(f"</{tag}>") if tag and not closing else 0)
        if length > limit or entities > ENTITIES or size > BYTES - len("…".encode()):
            break
        kept.append(piece[0])
        if tag:
            opened = opened[:-1] if closing else [*opened, tag]
    return Html("".join((*kept, "…", *(f"</{tag}>" for tag in reversed(opened)))))


def divide(written: str, fit: Callable[[str], bool]) -> tuple[str, ...]:
    """Divide plain text into pieces that `fit`, in order, and say all of it.

    A piece ends with a paragraph, else a line, else a sentence, else a word, unless that would
    leave it less than half full; then between two characters. What fits one letter more fits
    without it, too.
    """
    pieces: list[str] = []
    rest = written.strip()
    while rest and not fit(rest):
        most = bisect_right(range(1, len(rest)), 0, key=lambda end: not fit(rest[:end]))
        end = _border(rest, max(most, 1))
        pieces.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return (*pieces, rest) if rest or not pieces else tuple(pieces)


def _border(text: str, most: int) -> int:
    """Return the best place to divide a text that is longer than `most` characters."""
    for border in ("\n\n", "\n", ". ", " "):
        found = text.rfind(border, most // 2, most + len(border))
        if found > 0:
            return min(found + len(border), most)
    return len(_whole_characters(text[:most], text)) or most


def _first_units(text: str, limit: int) -> str:
    units = 0
    for index, char in enumerate(text):
        units += utf16_length(char)
        if units > limit:
            return text[:index]
    return text


def _whole_characters(kept: str, text: str) -> str:
    """Take back what belongs to a character whose rest was cut off."""
    while kept and (_continues(text[len(kept)]) or kept[-1] == _JOINER):
        kept = kept[:-1]
    return kept


def _continues(char: str) -> bool:
    return (
        char == _JOINER
        or category(char) in {"Mn", "Me", "Mc"}
        or "\U0001f3fb" <= char <= "\U0001f3ff"
    )
