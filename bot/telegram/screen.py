"""The screen that the terminal's messages are drawn on, and what may be chosen there."""

from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from rich.console import Console
from rich.style import Style
from rich.text import Text

from bot.domain.deliveries import Button
from bot.telegram.drawing import Rows, printable, styled, unstyled

_REMEMBERED = 200  # messages that may still be edited, or have a button pressed
_ASIDE = Style(dim=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A message as it stands on the screen."""

    message_id: int
    html: str
    rows: Rows = ()
    keyboard: list[Any] = field(default_factory=list, repr=False)  # the rows as they were sent

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.rows for button in row]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A button, and the message it belongs to."""

    message: Shown
    button: Button


class Screen:
    """Print messages one after the other, an empty line between them.

    On a terminal they have styles and hyperlinks; anywhere else they are plain text without
    escape sequences, and no line within a message is empty.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._lock = Lock()
        self._blank = True
        self._messages: dict[int, Shown] = {}  # in the order they were last drawn

    def draw(self, message: Shown) -> None:
        """Show a message, or show it anew."""
        with self._lock:
            self._messages.pop(message.message_id, None)
            self._messages[message.message_id] = message
            while len(self._messages) > _REMEMBERED:
                del self._messages[next(iter(self._messages))]
            self._print(unstyled(message.html, message.rows), styled(message.html, message.rows))

    def say(self, words: str) -> None:
        """Show a line that is no message: a toast, or a word of the terminal's own."""
        words = " ".join(printable(words).split())
        with self._lock:
            self._print(words, Text(words, _ASIDE))

    def update(self, message: Shown) -> None:
        """Remember a change that there is nothing to look at of."""
        self._messages[message.message_id] = message

    def message(self, message_id: int) -> Shown | None:
        return self._messages.get(message_id)

    def forget(self, message_id: int) -> bool:
        """Let a message be gone, though what is printed stays; False if it never was there."""
        return self._messages.pop(message_id, None) is not None

    def choose(self, number: int) -> Chosen | str:
        """Return the button of that number on the newest message with buttons, or why not."""
        newest = next((it for it in reversed(self._messages.values()) if it.buttons), None)
        if newest is None:
            return "There is nothing to choose from yet. Type a command, such as /help."
        last = len(newest.buttons)
        if not 1 <= number <= last:
            choices = "[1] is the only choice" if last == 1 else f"choose from [1] to [{last}]"
            return f"There is no [{number}]: {choices}, or type a command."
        return Chosen(newest, newest.buttons[number - 1])

    def _print(self, words: str, drawing: Text) -> None:
        if not self._blank:
            self._console.print()
        self._blank = False
        if self._console.is_terminal and not self._console.is_dumb_terminal:
            self._console.print(drawing)
        else:
            self._console.out(words, highlight=False)
        self._console.file.flush()
