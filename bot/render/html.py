"""Telegram's HTML: the few tags it knows, and no way to leave text unescaped by mistake."""

import re
from collections.abc import Iterable
from html import escape, unescape

from bot.render.bidi import lead_in

LONGEST_ADDRESS = 500  # characters; 40 links of this length stay below Telegram's 32,768 bytes

# Controls, and halves of surrogate pairs, which cannot be written as UTF-8.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_TAG = re.compile(r"<[^>]*>")
# Where apps begin a mention or a command of their own accord, or see the end of an address.
_LIVELY = re.compile(r"(?<!\w)[@/](?=\w)|(?<=\w)\.(?=[^\W\d_]{2})|:(?=//)")
WORD_JOINER = "\u2060"  # as wide as nothing


class Html(str):
    """Text that is already HTML. Everything else is escaped on its way into a tag."""

    __slots__ = ()


def text(value: str) -> Html:
    return value if isinstance(value, Html) else Html(escape(printable(value), quote=False))


def printable(value: str) -> str:
    return _UNPRINTABLE.sub("\ufffd", value)


def one_line(value: str) -> str:
    """Return foreign text on one line, without anything that cannot be shown."""
    return " ".join(printable(" ".join(value.split())).split())


def lifeless(value: str) -> str:
    """Return foreign words so that no app makes links, mentions or commands of what is in them.

    Else whoever writes a feed could have readers press "/stop", or call people into their groups.
    """
    return _LIVELY.sub(rf"\g<0>{WORD_JOINER}", value)


def bold(value: str) -> Html:
    return Html(f"<b>{text(value)}</b>")


def italic(value: str) -> Html:
    return Html(f"<i>{text(value)}</i>")


def link(value: str, url: str) -> Html:
    """Link a text, or leave it bare where the address is none that Telegram opens."""
    if not url.startswith(("https://", "http://")) or len(url) > LONGEST_ADDRESS:
        return text(value)
    return Html(f'<a href="{escape(printable(url))}">{text(value)}</a>')


def folded(value: str) -> Html:
    """Quote a text so that only its first lines show until it is tapped."""
    return Html(f"<blockquote expandable>{text(value)}</blockquote>")


def joined(parts: Iterable[str], gap: str = " ") -> Html:
    """Join what is not empty."""
    return Html(text(gap).join(text(part) for part in parts if part))


def lines(*values: str, language: str) -> Html:
    """Put what is not empty below one another, each running the way its language does."""
    every = [line for value in values if value for line in text(value).split("\n")]
    return Html("\n".join(lead_in(visible(line), language) + line for line in every))


def paragraphs(*values: str) -> Html:
    return joined(values, "\n\n")


def visible(html: str) -> str:
    """Return what a reader sees of HTML made here: no tags, entities as their characters."""
    return unescape(_TAG.sub("", html))
