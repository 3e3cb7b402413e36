"""Pages of a list: as many items as fit, and the buttons that turn them."""

from collections.abc import Sequence

from bot.domain.deliveries import Button
from bot.render.html import Html, lines, paragraphs
from bot.render.presses import button
from bot.render.split import fits, trim
from bot.render.voice import Voice


def turns(
    skip: int, page: int, voice: Voice, action: str, *arguments: str, more: bool
) -> tuple[Button, ...]:
    """Return the buttons to newer and older items; `action` takes `arguments` and what to skip."""
    row: tuple[Button, ...] = ()
    if skip:
        newer = str(max(0, skip - page))
        row += button(f"‹ {voice.say('button-newer')}", action, *arguments, newer)
    if more:
        row += button(f"{voice.say('button-older')} ›", action, *arguments, str(skip + page))
    return row


def page_of(head: Html, items: Sequence[Html], voice: Voice, *, foot: str = "") -> Html:
    """Put items under a heading; what would not fit into a message is cut off the last ones."""
    body = lines(*items, language=voice.language)
    whole = paragraphs(head, body, foot)
    return whole if fits(whole) else trim(whole)


def rows(*every: tuple[Button, ...]) -> tuple[tuple[Button, ...], ...]:
    return tuple(row for row in every if row)
