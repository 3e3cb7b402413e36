"""TDLib's own reader of message text: the very function that the Bot API server calls.

It works offline, so every message that can be rendered may be put before it.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

try:
    import tdjson
except ImportError:  # there is no wheel of it for every machine
    HAS_TDLIB = False
else:
    HAS_TDLIB = True


class CannotParse(ValueError):
    """TDLib could not read the text; the message is in its words."""


@dataclass(frozen=True, slots=True)
class Entity:
    offset: int  # UTF-16 code units
    length: int
    kind: str  # TDLib's name without "textEntityType", as "TextUrl"
    url: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a reader sees, and how it looks."""

    text: str
    entities: tuple[Entity, ...]

    @property
    def length(self) -> int:
        """The length Telegram counts: UTF-16 code units."""
        return len(self.text.encode("utf-16-le")) // 2


def check_html(text: str) -> Parsed:
    """Read Telegram HTML as Telegram does.

    Raises:
        CannotParse: with TDLib's words, as "Can't parse entities: Unsupported start tag …".
    """
    mode = {"@type": "textParseModeHTML"}
    answer = _execute({"@type": "parseTextEntities", "text": text, "parse_mode": mode})
    if answer["@type"] == "error":
        raise CannotParse(answer["message"])
    return Parsed(answer["text"], tuple(_entity(raw) for raw in answer["entities"]))


def _entity(raw: dict[str, Any]) -> Entity:
    kind = raw["type"]["@type"].removeprefix("textEntityType")
    return Entity(raw["offset"], raw["length"], kind, raw["type"].get("url", ""))


def _execute(request: dict[str, Any]) -> dict[str, Any]:
    _hush()
    answer = json.loads(tdjson.td_execute(json.dumps(request).encode()) or b"null")
    if not isinstance(answer, dict):
        raise TypeError(f"TDLib answered {answer!r}")
    return answer


@cache
def _hush() -> None:
    """Let only fatal errors onto standard error; TDLib logs there by itself."""
    quiet = {"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}
    tdjson.td_execute(json.dumps(quiet).encode())
