"""Values to JSON and back, by their own field names and types."""

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter

Value = TypeVar("Value")


@cache
def _adapter(kind: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cast("type[Any]", kind))


def pack(value: object) -> bytes:
    """Write a domain value as JSON."""
    return _adapter(cast("Hashable", type(value))).dump_json(value)


def unpack(kind: type[Value], raw: bytes) -> Value:
    """Read a domain value that `pack` wrote, in this version or an earlier one.

    Fields it did not know yet take their defaults; fields there are no more are passed over.
    """
    value: Value = _adapter(cast("Hashable", kind)).validate_json(raw)
    return value
