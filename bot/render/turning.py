"""Pages of a list: as many items as fit, and the buttons that turn them."""

from collections.abc import Sequence

from bot.domain.deliveries import Button
from bot.render.html import Html, lines, paragraphs
from bot.render.presses import button
from bot.render.split import fits, trim
from bot.render.voice import Voice


def turns(
    skip: int,
    page: int,
    voice: Voice,
    action: str,
    *arguments: str,
    more: bool,
    of: int = 0,
) -> tuple[Button, ...]:
    """Return the buttons to newer and older items; `action` takes `arguments` and what to skip.

    `of`: how many there are in a list that is not by day; its buttons say which come: "9–16".
    """
    before, after = max(0, skip - page), skip + page
    newer = _ranks(before, page, of, voice) if of else voice.say("button-newer")
    older = _ranks(after, page, of, voice) if of else voice.say("button-older")
    row: tuple[Button, ...] = ()
    if skip:
        row += button(f"‹ {newer}", action, *arguments, str(before))
    if more:
        row += button(f"{older} ›", action, *arguments, str(after))
    return row


def _ranks(skip: int, page: int, of: int, voice: Voice) -> str:
    first, last = skip + 1, min(skip + page, of)
    return "–".join(voice.number(rank) for rank in dict.fromkeys((first, last)))


def page_of(head: Html, items: Sequence[Html], voice: Voice, *, foot: str = "") -> Html:
    """Put items under a heading; what would not fit into a message is cut off the last ones."""
    body = lines(*items, language=voice.language)
    whole = paragraphs(head, body, foot)
    return whole if fits(whole) else trim(whole)


def rows(*every: tuple[Button, ...]) -> tuple[tuple[Button, ...], ...]:
    return tuple(row for row in every if row)
