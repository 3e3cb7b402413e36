"""The list of feeds: our TOML, or OPML from any feed reader.

A list is checked as a whole before anything starts, and everything that is wrong with it is told
at once: whoever wrote it corrects it in one go.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.parsers import expat

from bot.domain.errors import OperatorError
from bot.domain.feeds import Feed, FeedId, Ownership

SHIPPED = Path(__file__).with_name("feeds.toml")

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
LANGUAGE = re.compile(r"[a-z]{2,3}")
COUNTRY = re.compile(r"([A-Z]{2})?")
NOISE = {"www", "com", "feed", "feeds", "rss", "xml", "atom", "index", "default", "aspx", "php"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One feed of a list, as it stands there."""

    place: str  # in the file, for whoever has to correct it
    told: Mapping[str, Any]


def load_feeds(path: Path) -> tuple[Feed, ...]:
    """Read a list of feeds, TOML or OPML, in its order.

    Raises:
        OperatorError: the list is missing, malformed or wrong; every problem is named.
    """
    try:
        content = path.read_bytes()
    except OSError as caught:
        raise OperatorError(
            f"{path} cannot be read ({caught.strerror}). FEEDS_FILE should name a list of feeds,"
            " TOML or OPML; without it the shipped list is used."
        ) from caught
    read = _opml if content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") else _toml
    try:
        rows = read(content)
    except _Malformed as caught:
        raise OperatorError(f"{path} {caught}") from caught
    if problems := [*_problems(rows), *_repetitions(rows)]:
        listed = "\n".join(f"  - {problem}" for problem in problems)
        raise OperatorError(f"{path} has to be corrected:\n{listed}")
    return _feeds(rows)


class _Malformed(Exception):
    """The file is not a list of feeds at all."""


def _toml(content: bytes) -> list[_Row]:
    try:
        document = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as caught:
        line = content[: caught.start].count(b"\n") + 1
        raise _Malformed(f"is not UTF-8 (at line {line}).") from caught
    except tomllib.TOMLDecodeError as caught:
        raise _Malformed(f"is not valid TOML: {caught}.") from caught
    tables = document.get("feed")
    if not tables or not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
        raise _Malformed("lists no feed. It should hold tables headed [[feed]].")
    return [
        _Row(place=f"feed {number}, {_name_of(table)}", told=table)
        for number, table in enumerate(tables, start=1)
    ]


def _name_of(table: Mapping[str, Any]) -> str:
    """Name a feed by what there is, and never by a password in its address."""
    told = (table.get("id"), table.get("outlet"), _slug(str(table.get("url", ""))))
    return next(str(name) for name in told if name)


def _opml(content: bytes) -> list[_Row]:
    """Read the outlines that have an address. What OPML does not tell of a feed stays open."""
    rows: list[_Row] = []
    tags: list[str] = []
    parser = expat.ParserCreate()

    def start(tag: str, told: dict[str, str]) -> None:
        tags.append(tag.lower())
        if tags[0] in {"rss", "feed", "rdf:rdf"}:
            raise _Malformed("is a feed, not a list of feeds. Put its address into a list.")
        if tags[0] != "opml":
            raise _Malformed(f"is not OPML: its first element is <{tag}>.")
        if row := _outline(told, parser.CurrentLineNumber):
            rows.append(row)

    def entity(*_: object) -> None:
        raise _Malformed("declares entities, which no list of feeds needs.")

    parser.StartElementHandler = start
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat takes no keywords; it means "the end"
    except expat.ExpatError as caught:
        what = expat.ErrorString(caught.code)
        raise _Malformed(f"is not well-formed XML: {what} (at line {caught.lineno}).") from caught
    if not rows:
        raise _Malformed("lists no feed: none of its outlines has an xmlUrl.")
    return rows


def _outline(told: Mapping[str, str], line: int) -> _Row | None:
    url = next((value for name, value in told.items() if name.lower() == "xmlurl"), "").strip()
    if not url:
        return None
    language = told.get("language", "").partition("-")[0].lower()
    known = {
        "url": url,
        "outlet": (told.get("title") or told.get("text") or "").strip() or _slug(url),
        "language": language if LANGUAGE.fullmatch(language) else "und",  # undetermined
        "country": told.get("country", ""),
    }
    ours = {name: told[name] for name in ("id", "ownership") if told.get(name)}
    return _Row(place=f"line {line}, {known['outlet']}", told=known | ours)


def _is_web_address(value: object) -> bool:
    try:
        parts = urlsplit(value) if isinstance(value, str) else None
        return bool(parts and parts.scheme in {"http", "https"} and parts.hostname)
    except ValueError:
        return False


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _matches(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and bool(pattern.fullmatch(value))


REQUIRED = ("url", "outlet", "language", "country")
FIELDS: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "url": (_is_web_address, "an address that begins with http:// or https://"),
    "outlet": (_matches(re.compile(r".*\S.*")), "the name that readers know it by"),
    "language": (_matches(LANGUAGE), 'a language code such as "ar"'),
    "country": (_matches(COUNTRY), 'two capitals such as "EG", or "" for an international body'),
    "ownership": (lambda value: value in set(Ownership), "one of: " + ", ".join(Ownership)),
    "id": (_matches(ID), "small letters, digits and hyphens, 64 at most"),
    "enabled": (_is_flag, "true or false"),
    "sample": (_is_flag, "true or false"),
}


def _problems(rows: list[_Row]) -> Iterator[str]:
    for row in rows:
        for name in REQUIRED:
            if name not in row.told:
                yield f"{row.place}: {name} is missing; it should be {FIELDS[name][1]}"
        for name, value in row.told.items():
            if name not in FIELDS:
                near = get_close_matches(name, FIELDS, n=1)
                meant = (
                    f"; did you mean {near[0]}?" if near else f"; there are {', '.join(FIELDS)}"
                )
                yield f"{row.place}: there is no field {name}{meant}"
            elif not FIELDS[name][0](value):
                shown = "this" if name == "url" else repr(value)
                yield f"{row.place}: {name} should be {FIELDS[name][1]}, not {shown}"


def _repetitions(rows: list[_Row]) -> Iterator[str]:
    for name in ("id", "url"):
        places: dict[str, str] = {}
        for row in rows:
            value = str(row.told.get(name, ""))
            if value and value in places:
                yield f"{row.place}: has the same {name} as {places[value]}"
            places.setdefault(value, row.place)


def _feeds(rows: list[_Row]) -> tuple[Feed, ...]:
    taken = {row.told["id"] for row in rows if "id" in row.told}
    feeds = []
    for row in rows:
        told = dict(row.told)
        name = told.pop("id", None) or _free(_slug(told["url"]), taken)
        taken.add(name)
        ownership = Ownership(told.pop("ownership", Ownership.INDEPENDENT))
        feeds.append(Feed(id=FeedId(name), ownership=ownership, **told))
    return tuple(feeds)


def _slug(url: str) -> str:
    """Make a readable id of an address: its host and path, without what all feeds have."""
    try:
        parts = urlsplit(url)
        words = re.findall(r"[a-z0-9]+", f"{parts.hostname or ''} {parts.path}".lower())
    except ValueError:
        words = []
    return "-".join(word for word in words if word not in NOISE)[:60].strip("-") or "feed"


def _free(name: str, taken: set[str]) -> str:
    number = 1
    while (free := name if number == 1 else f"{name}-{number}") in taken:
        number += 1
    return free
