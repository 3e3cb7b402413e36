"""What may be said of a feed, by a list or by an admin, and what a feed without an id is called."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from difflib import get_close_matches
from typing import Any
from urllib.parse import urlsplit

from bot.domain.feeds import Ownership

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
LANGUAGE = re.compile(r"[a-z]{2,3}")
COUNTRY = re.compile(r"([A-Z]{2})?")
LONGEST_OUTLET = 200  # characters
NOISE = {"www", "com", "feed", "feeds", "rss", "xml", "atom", "index", "default", "aspx", "php"}


def is_web_address(value: object) -> bool:
    try:
        parts = urlsplit(value) if isinstance(value, str) else None
        return bool(parts and parts.scheme in {"http", "https"} and parts.hostname)
    except ValueError:
        return False


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _matches(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and bool(pattern.fullmatch(value))


REQUIRED = ("url", "outlet", "language", "country")
FIELDS: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "url": (is_web_address, "an address that begins with http:// or https://"),
    "outlet": (_matches(re.compile(r".*\S.*")), "the name that readers know it by"),
    "language": (_matches(LANGUAGE), 'a language code such as "ar"'),
    "country": (_matches(COUNTRY), 'two capitals such as "EG", or "" for an international body'),
    "ownership": (lambda value: value in set(Ownership), "one of: " + ", ".join(Ownership)),
    "id": (_matches(ID), "small letters, digits and hyphens, 64 at most"),
    "enabled": (_is_flag, "true or false"),
    "sample": (_is_flag, "true or false"),
    "articles": (_is_flag, "true or false"),
}


def problems(told: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with what is said of a feed; nothing repeats an address."""
    for name, value in told.items():
        if name not in FIELDS:
            near = get_close_matches(name, FIELDS, n=1)
            meant = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(FIELDS)}"
            yield f"there is no field {name}{meant}"
        elif not FIELDS[name][0](value):
            shown = "this" if name == "url" else repr(value)
            yield f"{name} should be {FIELDS[name][1]}, not {shown}"


def wrong(told: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of what is not as `problems` says that it should be."""
    for name, value in told.items():
        if name not in FIELDS or not FIELDS[name][0](value):
            yield name


def slug(url: str) -> str:
    """Make a readable id of an address: its host and path, without what all feeds have."""
    try:
        parts = urlsplit(url)
        words = re.findall(r"[a-z0-9]+", f"{parts.hostname or ''} {parts.path}".lower())
    except ValueError:
        words = []
    return "-".join(word for word in words if word not in NOISE)[:60].strip("-") or "feed"


def free(name: str, taken: Collection[str]) -> str:
    """Return the name, or with a number behind it if it is taken."""
    number = 1
    while (found := name if number == 1 else f"{name}-{number}") in taken:
        number += 1
    return found


def one_line(name: str) -> str:
    """Return a name of an outlet without breaks, and no longer than one may be."""
    return " ".join(name.split())[:LONGEST_OUTLET]
