"""Markup and publishing systems' leftovers in, plain text out.

Plain text has no tags, no entities, no invisible characters but the joiners that Persian and
Arabic spell with, and one space between words.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Sequence

LONGEST = 20_000  # characters of text kept: names and acts of an item stand well before
LONGEST_MARKUP = 400_000  # of one field, before anything is read in it
LONGEST_TITLE = 500

TOKEN = re.compile(r"(<!--|-->|<!\[CDATA\[|\]\]>|<[/!?a-zA-Z][^<>]*>)")
TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
ESCAPED = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
UNESCAPES = 3  # "&amp;amp;lt;": systems that feed on each other escape once more each
HIDDEN = {"script", "style", "template", "iframe", "svg", "noscript", "object"}
BLOCKS = {
    "address", "article", "aside", "blockquote", "br", "center", "dd", "div", "dl", "dt",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tr", "ul",
}  # fmt: skip
BREAK = "\u2029"  # Unicode's paragraph separator
CELLS = {"td", "th", "option"}

# Embeddings, overrides and isolates could scramble the line they are shown in; soft hyphens,
# zero-width spaces and fillers hide words from whoever looks for them, and tags whole sentences.
# Lone surrogates cannot be stored.
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
# Marks on one letter: no script that we read has more than three; heaps of them cover other lines.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
HEAP = re.compile(f"([{_MARKS}]{{4}})[{_MARKS}]+")
EDGES = (
    " \u200c\u200d\u200e\u200f\u061c"  # joiners and marks: right inside a line, junk at its ends
)

SEPARATOR = re.compile(r"\s+[-–—|·•»:]{1,2}\s+")
# What publishing systems add to a text in the languages that we read.
LEFTOVER = re.compile(
    r"(the post|der beitrag|la entrada|l’article|l'article|запись|сообщение|ظهرت المقالة|نوشته|"
    r"artikel)\s.{1,400}\s(appeared first on|first appeared on|erschien zuerst auf|"
    r"(se publicó|apareció) primero en|est apparu en premier sur|впервые появилась|"
    r"появились сначала на|أولاً على|اولین بار در|pertama kali tampil pada)\s.{1,200}"
    r"|(continue reading|read more|read full (article|story)|baca (selengkapnya|juga)|"
    r"читать далее|подробнее|lire la suite|weiterlesen|mehr lesen|leer más|seguir leyendo|"
    r"اقرأ المزيد|ادامه مطلب|devamını oku|devamı|המשך קריאה|קרא עוד)\W*",
    re.IGNORECASE,
)


def plain(markup: str) -> str:
    """Read markup as one line of plain text."""
    return " ".join(paragraphs(markup))


def paragraphs(markup: str) -> tuple[str, ...]:
    """Read markup as plain text, a line for each of its blocks. Escapes of escapes are undone."""
    text = markup[:LONGEST_MARKUP]
    for _ in range(UNESCAPES):
        if not TOKEN.search(text) and not ESCAPED.search(text):
            break
        text = html.unescape(_without_tags(text))
    lines = (_tidy(line) for line in text.splitlines())
    return tuple(line for line in lines if line)


def title_of(markup: str, publishers: Iterable[str]) -> str:
    """Read a title, and take the publisher's name off its end where it was glued on."""
    text = plain(markup)[:LONGEST_TITLE]
    names = {fold(part) for name in publishers for part in (name, *SEPARATOR.split(name))}
    ends = list(SEPARATOR.finditer(text))
    if ends and (last := fold(text[ends[-1].end() :])) and last in names:
        return text[: ends[-1].start()].strip(EDGES) or text
    return text


def text_of(title: str, publishers: Iterable[str], markups: Sequence[str]) -> str:
    """Join what a publisher says of an item into one text that says nothing twice.

    A summary that stands in the content, cut short or not, is left out; so is a paragraph that
    was there before, that only repeats the title, or that the publishing system has added.
    """
    told = {fold(title), *(fold(f"{title} {name}") for name in publishers)}
    texts = [paragraphs(markup) for markup in markups]
    kept = []
    for paragraph in _each_once(texts):
        if fold(paragraph) not in told and not LEFTOVER.fullmatch(paragraph):
            told.add(fold(paragraph))
            kept.append(paragraph)
    return shortened("\n".join(kept), LONGEST)


def shortened(text: str, limit: int) -> str:
    """Cut a text at the last space before a limit."""
    if len(text) <= limit:
        return text
    head = text[: limit + 1]
    return head[: max(head.rfind(" "), head.rfind("\n"), limit // 2)].strip()


def fold(text: str) -> str:
    """Return a text as a reader remembers it: case, spaces and closing dots do not matter."""
    return " ".join(text.casefold().split()).strip(" .…[]")


def _each_once(texts: Sequence[tuple[str, ...]]) -> Iterable[str]:
    wholes = [fold(" ".join(text)) for text in texts]
    for place, whole in enumerate(wholes):
        longer = (other for other in wholes if len(other) > len(whole))
        if not any(whole in other for other in longer):
            yield from texts[place]


def _without_tags(text: str) -> str:
    """Drop tags, comments and what browsers do not show, in one pass however broken it is."""
    pieces = TOKEN.split(text)
    names = {name[1].lower() for piece in pieces if (name := TAG_NAME.match(piece))}
    gap = " " if names & BLOCKS else "\n"  # where there are blocks, lines mean nothing
    kept: list[str] = []
    until = ""  # the name of the tag, or the mark, that ends what is hidden
    for piece in pieces:
        if until:
            until = "" if piece == "-->" or piece.lower().startswith(f"</{until}") else until
        elif piece == "<!--":
            until = "--"
        elif not TOKEN.fullmatch(piece):
            kept.append(piece.replace("\n", gap))
        elif name := TAG_NAME.match(piece):
            tag = name[1].lower()
            kept.append(BREAK if tag in BLOCKS else " " if tag in CELLS else "")
            until = tag if tag in HIDDEN and not piece.startswith("</") else ""
    return "".join(kept)


def _tidy(line: str) -> str:
    visible = HEAP.sub(r"\1", unicodedata.normalize("NFC", INVISIBLE.sub("", line)))
    return " ".join(visible.split()).strip(EDGES)
