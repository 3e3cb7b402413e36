"""The shapes of answers for machines, as docs/json.md has them."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

DOCUMENT = Path(__file__).parents[2] / "docs" / "json.md"
HEADING = re.compile(r"^### (.+)$", re.MULTILINE)
ROW = re.compile(r"^\| `(\w+)` \| ([^|]+?) \| [^|]+? \|$", re.MULTILINE)
LEFT_OUT = ", or left out"

Shape = dict[str, str]  # field to type


@cache
def shapes() -> dict[str, Shape]:
    """Return the fields of each answer and of each part of one, by heading without code marks."""
    _, *sections = HEADING.split(DOCUMENT.read_text())
    named = zip(sections[::2], sections[1::2], strict=True)
    return {heading.replace("`", ""): dict(ROW.findall(told)) for heading, told in named}


def faults(record: Any, name: str) -> list[str]:
    """Say where a record is not as the document has it: too much, too little, or of another type."""
    return list(_of_shape(record, name, name))


def _of_shape(record: Any, name: str, where: str) -> Iterator[str]:
    shape = shapes()[name]
    if not isinstance(record, dict):
        yield f"{where}: {record!r} is no {name}"
        return
    yield from (f"{where}.{field}: not in the document" for field in record.keys() - shape.keys())
    for field, kind in shape.items():
        if field in record:
            yield from _of_kind(record[field], kind.removesuffix(LEFT_OUT), f"{where}.{field}")
        elif not kind.endswith(LEFT_OUT):
            yield f"{where}.{field}: missing"


def _of_kind(value: Any, kind: str, where: str) -> Iterator[str]:
    if " or " in kind and kind != "yes or no":
        if all(list(_of_kind(value, one, where)) for one in kind.split(" or ")):
            yield f"{where}: {value!r} is no {kind}"
    elif kind.startswith("list of "):
        yield from _each(value, "list", kind.removeprefix("list of "), where)
    elif kind.startswith("object of "):
        yield from _each(value, "dict", kind.removeprefix("object of "), where)
    elif kind in PLAIN:
        if not PLAIN[kind](value):
            yield f"{where}: {value!r} is no {kind}"
    else:
        yield from _of_shape(value, kind, where)


def _each(values: Any, of: str, kind: str, where: str) -> Iterator[str]:
    if type(values).__name__ != of:
        yield f"{where}: {values!r} is no {of}"
        return
    for value in values.values() if of == "dict" else values:
        yield from _of_kind(value, kind, f"{where}[]")


def _time(value: Any) -> bool:
    with suppress(TypeError, ValueError):
        return bool(datetime.fromisoformat(value).tzinfo)
    return False


def _day(value: Any) -> bool:
    with suppress(TypeError, ValueError):
        return bool(date.fromisoformat(value).isoformat() == value)
    return False


PLAIN = {
    "text": lambda value: isinstance(value, str),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "yes or no": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "list": lambda value: isinstance(value, list),
    "time": _time,
    "day": _day,
}
