"""What a button sends back when it is pressed: a version, an action and its arguments.

Telegram carries 64 bytes, and keeps a button for as long as its message: years. So the data say
which version wrote them, and whatever this version does not know is answered with a word.

A button may be for another chat than the one it stands in: so somebody alone with the bot sets a
channel up. Then the number of that chat stands before the action.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.audience import ChatId
from bot.domain.deliveries import Button, Message

VERSION = "1"
LONGEST = 64  # bytes

_GAP = "|"
_FOR = "for"
_MOST_DIGITS = 18  # of the number of a chat


@dataclass(frozen=True, slots=True)
class Press:
    action: str
    arguments: tuple[str, ...] = ()


def data_of(press: Press) -> str | None:
    """Write a press down, or return None where it cannot be read back from 64 bytes."""
    data = _GAP.join((VERSION, press.action, *press.arguments))
    try:
        short = len(data.encode()) <= LONGEST
    except UnicodeEncodeError:  # half a surrogate pair, which JSON can carry, has no bytes
        return None
    return data if short and read(data) == press else None


def read(data: str) -> Press | None:
    """Read a press that this version wrote; None for any other data."""
    version, *parts = data.split(_GAP)
    if version != VERSION or not parts or not parts[0]:
        return None
    return Press(parts[0], tuple(parts[1:]))


def elsewhere(press: Press) -> tuple[ChatId, Press] | None:
    """Return for which other chat a press is, and what it asks for; None for a usual press."""
    match press:
        case Press(action="for", arguments=(chat, action, *rest)) if action and _is_group(chat):
            return ChatId(int(chat)), Press(action, tuple(rest))
        case _:
            return None


def for_chat(message: Message, chat_id: ChatId) -> Message:
    """Make the buttons of a message do what they do for another chat; what is too long is left out."""
    rows = tuple(
        tuple(moved for one in row if (moved := _for_chat(one, chat_id)))
        for row in message.buttons
    )
    return replace(message, buttons=tuple(row for row in rows if row))


def _for_chat(one: Button, chat_id: ChatId) -> Button | None:
    press = read(one.data)
    if press is None:
        return one
    data = data_of(Press(_FOR, (str(chat_id), press.action, *press.arguments)))
    return replace(one, data=data) if data else None


def _is_group(chat: str) -> bool:
    """Tell whether this is the number of a group or channel: a negative one."""
    digits = chat.removeprefix("-")
    return chat != digits and digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS


def button(text: str, action: str, *arguments: str) -> tuple[Button, ...]:
    """Make a button, as a row part: empty where its data would not fit."""
    data = data_of(Press(action, arguments))
    return () if data is None else (Button(text=text, data=data),)


def grid(buttons: Sequence[Button], *, wide: int) -> tuple[tuple[Button, ...], ...]:
    """Lay buttons out in rows."""
    return tuple(tuple(buttons[i : i + wide]) for i in range(0, len(buttons), wide))
