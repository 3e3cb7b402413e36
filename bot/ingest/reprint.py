"""Which items of a document stood in the one before, letter for letter.

A feed repeats an item at every poll for as long as it is among its latest. Reading them all to
learn of one new item is most of what polling costs, so those that are known are left out before
feedparser reads the rest. Only where there is no doubt: a document whose items cannot be told
apart, or whose head has changed, is read as a whole.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

_Span = tuple[int, int]  # from where to before where in a document

MOST = 500  # items; what has more is read as a whole
MARK = re.compile(
    r"<!\[CDATA\[|<!--|<!DOCTYPE\b"
    r"|<(?P<end>/?)(?P<name>(?:[A-Za-z][\w.-]{0,20}:)?(?:item|entry))(?=[\s/>])[^<>]*>",
)
CLOSED_BY = {"<![CDATA[": "]]>", "<!--": "-->"}
# When the document was made: of all that a channel says of itself, this alone changes every time.
MADE_AT = re.compile(
    r"<((?:\w{1,20}:)?(?:lastBuildDate|pubDate|updated|modified|date))\b[^<>]{0,200}>[^<>]{0,100}</"
)


@dataclass(frozen=True, kw_only=True)
class Pieces:
    """A document taken apart: what stands around its items, and each of them."""

    head: str
    items: tuple[str, ...]
    rest: str  # what stands between and after them
    said: str  # head and rest without comments

    def context(self, url: str) -> str:
        """Digest what has a part in how an item is read."""
        return digest(f"{url}\n{MADE_AT.sub('', self.said)}")

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """Digests of the items as they are written."""
        return tuple(digest(item) for item in self.items)

    def document_of(self, items: Iterable[str]) -> str:
        """Return the document as if it had these items only."""
        return f"{self.head}{''.join(items)}{self.rest}"


def taken_apart(document: str) -> Pieces | None:
    """Find the items of an RSS or Atom document; None if there is any doubt about them."""
    try:
        items, comments = _spans(document)
    except _Doubt:
        return None
    first = items[0][0]
    return Pieces(
        head=document[:first],
        items=tuple(document[begin:end] for begin, end in items),
        rest=_outside(document, [(0, first), *items]),
        said=" ".join(_outside(document, sorted(items + comments)).split()),
    )


class _Doubt(Exception):
    """It cannot be said for certain where the items are."""


def _spans(document: str) -> tuple[list[_Span], list[_Span]]:
    """Return where items stand, and comments outside of them."""
    items: list[_Span] = []
    comments: list[_Span] = []
    begun: tuple[int, str] | None = None
    for start, end, name in _marks(document):
        if not name:
            comments += [(start, end)] * (begun is None)
        elif begun is None and not name.startswith("/"):
            begun = (start, name)
        elif begun is not None and name == f"/{begun[1]}":
            items.append((begun[0], end))
            begun = None
        else:
            raise _Doubt  # an item in an item, or an end without a beginning
    if begun or not 0 < len(items) <= MOST:
        raise _Doubt
    return items, comments


def _marks(document: str) -> Iterator[tuple[int, int, str]]:
    """Find the tags of items, "/" before the name of one that ends, and comments, without name."""
    position = 0
    while found := MARK.search(document, position):
        position = found.end()
        if found["name"]:
            if found[0].endswith("/>"):
                raise _Doubt  # without anything in it
            yield found.start(), position, found["end"] + found["name"]
            continue
        closing = CLOSED_BY.get(found[0])
        last = document.find(closing, position) if closing else -1
        if last < 0:
            raise _Doubt  # it breaks off, or brings entities of its own
        position = last + len(closing or "")
        if found[0] == "<!--":
            yield found.start(), position, ""


def _outside(document: str, spans: Iterable[_Span]) -> str:
    """Return what stands before, between and after spans, which are in order."""
    cuts = [0, *(cut for span in spans for cut in span), len(document)]
    return "".join(document[begin:end] for begin, end in zip(cuts[::2], cuts[1::2], strict=True))


def digest(text: str) -> str:
    """Shorten a text to what tells it from others of its feed."""
    return blake2b(text.encode(errors="surrogatepass"), digest_size=8).hexdigest()
