"""Lists of feeds as all feed readers exchange them: OPML, http://opml.org/spec2.opml.

They come from anywhere: too long, in another encoding than they say, or made to do harm.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat

from bot.domain.refusals import Refusal, Why
from bot.ingest.charset import decoded
from bot.ingest.labels import LANGUAGE, slug

LARGEST = 5_000_000  # bytes; five thousand feeds take one
MOST = 5_000  # feeds of one list
DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")


class NotAList(ValueError):
    """The document is no list of feeds; the message says why, and begins with a verb."""

    def __init__(self, words: str, why: Why, **told: str) -> None:
        super().__init__(words)
        self.refusal = Refusal(why=why, told=told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One feed of a list, as far as the list tells of it."""

    line: int
    told: Mapping[str, str]  # url, outlet, language, country; id and ownership where it has them


def looks_like_opml(content: bytes) -> bool:
    """Tell a document in XML, as OPML is, from one in TOML."""
    return decoded(content[:1_000], None).lstrip("\ufeff \r\n\t").startswith("<")


def read(content: bytes) -> tuple[Outline, ...]:
    """Return the outlines that have an address. What OPML does not tell of a feed stays open.

    Raises:
        NotAList: it is something else, is too large, or declares entities.
    """
    if len(content) > LARGEST:
        most = str(LARGEST // 1_000_000)
        words = f"is larger than {most} MB; no list of feeds is."
        raise NotAList(words, Why.LIST_LARGE, most=most)
    outlines: list[Outline] = []
    tags: list[str] = []
    parser = expat.ParserCreate("utf-8")

    def start(tag: str, told: dict[str, str]) -> None:
        tags.append(tag.lower())
        if tags[0] in {"rss", "feed", "rdf:rdf"}:
            words = "is a feed, not a list of feeds. Put its address into a list."
            raise NotAList(words, Why.LIST_FEED)
        if tags[0] != "opml":
            words = f"is not OPML: its first element is <{tag[:40]}>."
            raise NotAList(words, Why.LIST_OTHER)
        if outline := _outline(told, parser.CurrentLineNumber):
            outlines.append(outline)
        if len(outlines) > MOST:
            words = f"lists more than {MOST:,} feeds; cut it into several."
            raise NotAList(words, Why.LIST_LONG, most=str(MOST))

    def entity(*_: object) -> None:
        raise NotAList("declares entities, which no list of feeds needs.", Why.LIST_ENTITIES)

    parser.StartElementHandler = start
    parser.EntityDeclHandler = entity
    text = DECLARATION.sub(_lines_of, decoded(content, None).lstrip("\ufeff"), count=1)
    try:
        parser.Parse(text.encode(errors="replace"), True)  # noqa: FBT003 - expat takes no keywords; it means "the end"
    except expat.ExpatError as caught:
        what = expat.ErrorString(caught.code)
        words = f"is not well-formed XML: {what} (at line {caught.lineno})."
        raise NotAList(words, Why.LIST_BROKEN, line=str(caught.lineno)) from caught
    if not outlines:
        raise NotAList("lists no feed: none of its outlines has an xmlUrl.", Why.LIST_EMPTY)
    return tuple(outlines)


def _lines_of(declaration: re.Match[str]) -> str:
    """Leave the lines of what is taken out, so that those below keep their numbers."""
    return "\n" * declaration[0].count("\n")


def _outline(told: Mapping[str, str], line: int) -> Outline | None:
    url = next((value for name, value in told.items() if name.lower() == "xmlurl"), "").strip()
    if not url:
        return None
    language = told.get("language", "").partition("-")[0].lower()
    known = {
        "url": url,
        "outlet": (told.get("title") or told.get("text") or "").strip() or slug(url),
        "language": language if LANGUAGE.fullmatch(language) else "und",  # undetermined
        "country": told.get("country", ""),
    }
    ours = {name: told[name] for name in ("id", "ownership") if told.get(name)}
    return Outline(line=line, told=known | ours)
