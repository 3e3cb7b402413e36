"""What Telegram accepts in a message, and its words where it does not."""

import json
import re
from typing import Any

from bot.telegram.markup import plain
from tests.fakes.bot_api.faults import bad_request
from tests.fakes.tdlib import HAS_TDLIB, CannotParse, Parsed, check_html

MESSAGE, CAPTION, TOAST = 4096, 1024, 200  # UTF-16 code units
RAW_BYTES = 32_768
BUTTONS, BUTTONS_A_ROW, DATA_BYTES = 100, 8, 64
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_ENTITIES = {
    "Bold": "bold",
    "Italic": "italic",
    "Underline": "underline",
    "Strikethrough": "strikethrough",
    "Spoiler": "spoiler",
    "Code": "code",
    "Pre": "pre",
    "PreCode": "pre",
    "TextUrl": "text_link",
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
}


def read_text(text: str, parse_mode: str | None, limit: int = MESSAGE) -> Parsed:
    """Read a text as Telegram does; raises Refused in its words."""
    if len(text.encode("utf-8", "surrogatepass")) > RAW_BYTES:
        raise bad_request("text is too long")
    parsed = _parsed(text, parse_mode)
    if parsed.length > limit:
        raise bad_request(f"message {'caption ' if limit == CAPTION else ''}is too long")
    return parsed


def read_message(text: str, parse_mode: str | None) -> Parsed:
    """Read the text of a message, which may not be empty."""
    if not text:
        raise bad_request("message text is empty")
    parsed = read_text(text, parse_mode)
    if not parsed.text.strip():
        raise bad_request("text must be non-empty")
    return parsed


def _parsed(text: str, parse_mode: str | None) -> Parsed:
    if not parse_mode:
        return Parsed(text, ())
    if parse_mode.upper() != "HTML":
        raise bad_request("unsupported parse_mode")
    if not HAS_TDLIB:
        return Parsed(plain(text), ())
    try:
        return check_html(text)
    except CannotParse as error:
        words = str(error)
        raise bad_request(words[:1].lower() + words[1:]) from error


def entities(parsed: Parsed) -> list[dict[str, Any]]:
    """Return the entities of a text as the Bot API writes them."""
    return [
        {"type": _ENTITIES[entity.kind], "offset": entity.offset, "length": entity.length}
        | ({"url": entity.url} if entity.url else {})
        for entity in parsed.entities
        if entity.kind in _ENTITIES
    ]


def read_keyboard(raw: str | None) -> list[list[dict[str, Any]]]:
    """Read `reply_markup`; only inline keyboards have buttons worth keeping."""
    if not raw:
        return []
    try:
        rows: list[list[dict[str, Any]]] = json.loads(raw).get("inline_keyboard", [])
    except (ValueError, AttributeError):
        raise bad_request("object expected as reply markup") from None
    if sum(map(len, rows)) > BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    if any(len(row) > BUTTONS_A_ROW for row in rows):
        raise bad_request(f"an inline keyboard row holds at most {BUTTONS_A_ROW} buttons")
    for row in rows:
        for button in row:
            _check_button(button)
    return rows


def _check_button(button: dict[str, Any]) -> None:
    cannot = "can't parse inline keyboard button"
    if not button.get("text"):
        raise bad_request(f'{cannot}: field "text" must be non-empty')
    if not ({"callback_data", "url", "switch_inline_query", "copy_text"} & button.keys()):
        raise bad_request(f"{cannot}: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not (
        0 < len(button["callback_data"].encode("utf-8", "surrogatepass")) <= DATA_BYTES
    ):
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not re.match(r"(?:https?://[^\s/]+\.|tg://)", button["url"]):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong URL")


def check_commands(raw: str) -> list[dict[str, str]]:
    """Read the list of commands that a chat's menu shows."""
    commands: list[dict[str, str]] = json.loads(raw)
    if len(commands) > BUTTONS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 0 < len(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return commands
