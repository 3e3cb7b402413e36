"""What a button sends back when it is pressed: a version, an action and its arguments.

Telegram carries 64 bytes, and keeps a button for as long as its message: years. So the data say
which version wrote them, and whatever this version does not know is answered with a word.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.deliveries import Button

VERSION = "1"
LONGEST = 64  # bytes

_GAP = "|"


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


def button(text: str, action: str, *arguments: str) -> tuple[Button, ...]:
    """Make a button, as a row part: empty where its data would not fit."""
    data = data_of(Press(action, arguments))
    return () if data is None else (Button(text=text, data=data),)


def grid(buttons: Sequence[Button], *, wide: int) -> tuple[tuple[Button, ...], ...]:
    """Lay buttons out in rows."""
    return tuple(tuple(buttons[i : i + wide]) for i in range(0, len(buttons), wide))
