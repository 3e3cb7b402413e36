"""Draw Telegram messages in a terminal, or as plain text where there is none.

What a publisher wrote ends up on somebody's screen here, so control characters go: an escape
sequence in a headline must not be able to retitle or clear a terminal. Right-to-left text stays
in logical order, with its isolates: turning it around is the terminal's work.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count, groupby

from rich.style import Style
from rich.text import Text

from bot.domain.deliveries import Button
from bot.telegram.markup import Look, Span, spans

Rows = tuple[tuple[Button, ...], ...]

_BAR = "│ "  # before each line of a quotation
_BETWEEN = "  "  # from one button to the next
_STYLES = {
    Look.BOLD: Style(bold=True),
    Look.ITALIC: Style(italic=True),
    Look.UNDERLINE: Style(underline=True),
    Look.STRIKE: Style(strike=True),
    Look.CODE: Style(color="cyan"),
    Look.QUOTE: Style(dim=True),
    Look.SPOILER: Style(reverse=True),
}
_BUTTON = Style(color="green")
_DIGITS = 6  # no choice has a number of more
# All of C0 and C1 but newline and tab, and surrogates, which no output can encode.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_ADDRESS = re.compile(r"(?:https?|tg|mailto):[^\s]+", re.IGNORECASE)


def printable(text: str) -> str:
    """Return a text without what could command a terminal."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n"))


def styled(html: str, rows: Rows = ()) -> Text:
    """Draw a message for a terminal: styles, hyperlinks, bars before quotations."""
    text = Text()
    for number, line in enumerate(_lines(html)):
        text.append("\n" if number else "")
        text.append(_BAR if _quoted(line) else "", _STYLES[Look.QUOTE])
        for span in line:
            text.append(span.text, _style(span))
    for row in numbered(rows):
        text.append(f"\n{row}", _BUTTON)
    return text


def unstyled(html: str, rows: Rows = ()) -> str:
    """Draw a message for a file or a pipe: the address of a link follows its words.

    No line of it is empty, so that an empty line can tell one message from the next: where the
    message has one, there is one space.
    """
    lines = [
        (_BAR if _quoted(line) else "") + "".join(_with_addresses(line)) for line in _lines(html)
    ]
    return "\n".join(line or " " for line in (*lines, *numbered(rows)))


def numbered(rows: Rows) -> list[str]:
    """Write buttons as choices, a line for each row: `[1] Subscribe  [2] Try a digest now`.

    One that says nothing but the number it has here stands as `[1]`.
    """
    numbers = count(1)
    return [
        _BETWEEN.join(_choice(next(numbers), _on_one_line(button.text)) for button in row)
        for row in rows
    ]


def _choice(number: int, told: str) -> str:
    said = told.isdecimal() and len(told) <= _DIGITS and int(told) == number
    return f"[{number}]" if said else f"[{number}] {told}"


def _lines(html: str) -> list[list[Span]]:
    """Cut a message into lines; a quotation has lines of its own, as in Telegram."""
    lines: list[list[Span]] = [[]]
    for span in _cleaned(spans(html)):
        first, *rest = (replace(span, text=text) for text in span.text.split("\n"))
        if first.text and lines[-1] and _quoted([first]) != _quoted(lines[-1]):
            lines.append([])
        lines[-1] += [first] if first.text else []
        lines += [[line] for line in rest]
        if rest and not rest[-1].text:
            lines[-1] = []  # what follows may be of another kind
    return lines


def _cleaned(found: Iterable[Span]) -> Iterator[Span]:
    for span in found:
        text, link = printable(span.text), printable(span.link)
        if text:
            yield replace(span, text=text, link=link if _ADDRESS.fullmatch(link) else "")


def _quoted(line: list[Span]) -> bool:
    return any(Look.QUOTE in span.looks for span in line)


def _style(span: Span) -> Style:
    style = Style.combine([Style(), *(_STYLES[look] for look in sorted(span.looks))])
    return style + Style(link=span.link, underline=True) if span.link else style


def _with_addresses(line: list[Span]) -> Iterator[str]:
    """Write a line's words, each link's address once after the last of its words."""
    for link, words in groupby(line, key=lambda span: span.link):
        text = "".join(span.text for span in words)
        yield f"{text} ({link})" if link and text.strip() and text != link else text


def _on_one_line(text: str) -> str:
    return " ".join(printable(text).split())
