"""The list of feeds: our TOML, or OPML from any feed reader.

A list is checked as a whole before anything starts, and everything that is wrong with it is told
at once: whoever wrote it corrects it in one go.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.domain.errors import OperatorError
from bot.domain.feeds import Feed, FeedId, Ownership
from bot.ingest import opml
from bot.ingest.labels import FIELDS, REQUIRED, free, problems, slug


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
    read = _opml if opml.looks_like_opml(content) else _toml
    try:
        rows = read(content)
    except (_Malformed, opml.NotAList) as caught:
        raise OperatorError(f"{path} {caught}") from caught
    if wrong := [*_problems(rows), *_repetitions(rows)]:
        listed = "\n".join(f"  - {problem}" for problem in wrong)
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
    told = (table.get("id"), table.get("outlet"), slug(str(table.get("url", ""))))
    return next(str(name) for name in told if name)


def _opml(content: bytes) -> list[_Row]:
    return [
        _Row(place=f"line {outline.line}, {outline.told['outlet']}", told=outline.told)
        for outline in opml.read(content)
    ]


def _problems(rows: list[_Row]) -> Iterator[str]:
    for row in rows:
        for name in REQUIRED:
            if name not in row.told:
                yield f"{row.place}: {name} is missing; it should be {FIELDS[name][1]}"
        for problem in problems(row.told):
            yield f"{row.place}: {problem}"


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
        name = told.pop("id", None) or free(slug(told["url"]), taken)
        taken.add(name)
        ownership = Ownership(told.pop("ownership", Ownership.INDEPENDENT))
        feeds.append(Feed(id=FeedId(name), ownership=ownership, **told))
    return tuple(feeds)
