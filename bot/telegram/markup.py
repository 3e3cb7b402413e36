"""Telegram HTML, read back: for the terminal, and for when Telegram itself could not read it.

Only the tags that Telegram knows are tags here; whatever else looks like one is text, so that
reading a broken message loses none of its words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

MESSAGE_LIMIT = 4096  # UTF-16 code units, after the tags are gone


class Look(StrEnum):
    """How a piece of text is to look."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    CODE = "code"
    QUOTE = "quote"
    SPOILER = "spoiler"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A piece of text that looks one way throughout."""

    text: str
    looks: frozenset[Look] = frozenset()
    link: str = ""


@dataclass(frozen=True, slots=True)
class _Open:
    """A tag that has begun and not ended."""

    tag: str
    look: Look | None
    link: str


_LOOKS = {
    "b": Look.BOLD,
    "strong": Look.BOLD,
    "i": Look.ITALIC,
    "em": Look.ITALIC,
    "u": Look.UNDERLINE,
    "ins": Look.UNDERLINE,
    "s": Look.STRIKE,
    "strike": Look.STRIKE,
    "del": Look.STRIKE,
    "code": Look.CODE,
    "pre": Look.CODE,
    "blockquote": Look.QUOTE,
    "tg-spoiler": Look.SPOILER,
    "span": Look.SPOILER,  # Telegram allows it with class="tg-spoiler" and not otherwise
}
_LOOKLESS = ("a", "tg-emoji", "tg-time")
_TAGS = "|".join(sorted((*_LOOKS, *_LOOKLESS), key=len, reverse=True))

# A quoted value ends at the next "<" at the latest, which keeps the search linear.
_TAG = re.compile(
    rf"""<(?P<end>/?)(?P<tag>{_TAGS})(?P<rest>\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?>""",
    re.IGNORECASE,
)
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_ENTITY = re.compile(
    r"&(?:#x(?P<hex>[0-9a-f]{1,6})|#(?P<dec>[0-9]{1,7})|(?P<name>[a-z]+));?", re.IGNORECASE
)
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}  # Telegram knows no others


def spans(html: str) -> list[Span]:
    """Read Telegram HTML, however broken. The texts joined are what a reader would see."""
    found: list[Span] = []
    open_tags: list[_Open] = []
    for token in _tokens(html):
        if isinstance(token, str):
            found.append(_span(token, open_tags))
        elif token["end"]:
            _close(token["tag"].lower(), open_tags)
        else:
            open_tags.append(_opened(token))
    return found


def plain(html: str) -> str:
    """Return the words of a message without its tags."""
    return "".join(span.text for span in spans(html))


def cut(text: str, limit: int = MESSAGE_LIMIT) -> str:
    """Shorten a text to `limit` UTF-16 code units, never in the middle of a character."""
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * limit:
        return text
    return units[: 2 * (limit - 1)].decode("utf-16-le", "ignore") + "…"


def _tokens(html: str) -> Iterator[str | re.Match[str]]:
    """Cut HTML into tags and the non-empty texts between them."""
    position = 0
    for tag in _TAG.finditer(html):
        if text := html[position : tag.start()]:
            yield text
        yield tag
        position = tag.end()
    if text := html[position:]:
        yield text


def _opened(tag: re.Match[str]) -> _Open:
    name = tag["tag"].lower()
    href = _HREF.search(tag["rest"] or "") if name == "a" else None
    link = _unescaped(href[1] or href[2] or "") if href else ""
    return _Open(name, _LOOKS.get(name), link)


def _close(tag: str, open_tags: list[_Open]) -> None:
    """End the innermost tag of that name; one that never began ends nothing."""
    for index in reversed(range(len(open_tags))):
        if open_tags[index].tag == tag:
            del open_tags[index]
            return


def _span(text: str, open_tags: list[_Open]) -> Span:
    links = [tag.link for tag in open_tags if tag.link]
    return Span(
        text=_unescaped(text),
        looks=frozenset(tag.look for tag in open_tags if tag.look),
        link=links[-1] if links else "",
    )


def _unescaped(text: str) -> str:
    return _ENTITY.sub(_character, text)


def _character(entity: re.Match[str]) -> str:
    if entity["name"]:
        return _NAMED.get(entity["name"], entity[0])
    code = int(entity["hex"], 16) if entity["hex"] else int(entity["dec"])
    speakable = 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 - Unicode's bounds
    return chr(code) if speakable else entity[0]
