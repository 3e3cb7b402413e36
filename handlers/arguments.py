"""What people write after a command, read: names, windows, hours and zones.

Digits of any script count; the invisible marks that right-to-left keyboards add do not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from unicodedata import category

from bot.queries.spans import hours_in, hours_of
from bot.render.bidi import without_controls
from handlers import hours
from handlers.places import leading_zone
from handlers.weekdays import leading_days

LONGEST_NAME = 200  # characters; nobody's name is longer
LONGEST_WINDOW = timedelta(days=30)
FURTHEST = 1_000  # items back; whoever wants older ones will search

_AS_A_WINDOW = re.compile(r"[-+−]?\d[\d.,]*[^\W\d_]*")  # no name ends so
_UNSEEN = "CZ"  # of the Unicode categories: controls, formats and separators
_AS_DAYS_FROM = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Hours, a zone and days, as far as they were given."""

    hours: tuple[time, ...]
    zone: str | None
    days: tuple[int, ...] = ()  # 1 for Monday, sorted


@dataclass(frozen=True, slots=True)
class Unclear:
    word: str


def words(arguments: Sequence[str] | None) -> tuple[str, ...]:
    """Return the words without what nobody sees."""
    return tuple(filter(None, (without_controls(word) for word in arguments or ())))


def name(arguments: Sequence[str] | None) -> str:
    """Return what was written as a name; "" where nobody would see any of it."""
    written = " ".join(words(arguments))[:LONGEST_NAME].strip()
    seen = any(category(char)[0] not in _UNSEEN for char in written)
    return written if seen else ""


def window(arguments: Sequence[str] | None, *, default: timedelta) -> timedelta | Unclear:
    """Read "24h", "7 gün" or "last week"; nothing written means the default."""
    written = " ".join(words(arguments))
    if not written:
        return default
    length = timedelta(hours=hours_of(written) or 0)
    return length if timedelta(0) < length <= LONGEST_WINDOW else Unclear(written)


def name_and_window(
    arguments: Sequence[str] | None, *, default: timedelta
) -> tuple[str, timedelta] | Unclear:
    """Read a name, and how far back where the last words say so: "Putin 30d", "Putin 30 gün".

    What begins with a number and is no window that is allowed, as "99d", is unclear.
    """
    written = words(arguments) or ("",)
    apart = len(written) > 1 and written[-2].isdigit() and hours_in(written[-1]) is not None
    before, last = (written[:-2], written[-2:]) if apart else (written[:-1], written[-1:])
    if not apart and not _AS_A_WINDOW.fullmatch(last[0]):
        return name(arguments), default
    found = window(last, default=default)
    return found if isinstance(found, Unclear) else (name(before), found)


def key_of(length: timedelta) -> str:
    """Write a window as `window` reads it: "24h", "7d"."""
    hours = round(length / timedelta(hours=1))
    days, rest = divmod(hours, 24)
    return f"{hours}h" if rest or days < _AS_DAYS_FROM else f"{days}d"


def skipped(word: str) -> int | None:
    """Read how many items a page begins after; None where a button of ours says no such thing."""
    if not (word.isascii() and word.isdigit() and len(word) <= len(str(FURTHEST))):
        return None
    return min(int(word), FURTHEST)


def wish(arguments: Sequence[str] | None, *, language: str) -> Wish | Unclear:
    """Read hours, a zone and days in any order: "8 Asia/Jakarta", "weekdays 7pm New York".

    A half of the day stands beside its hour, before it where the first one does: "akşam 6".
    """
    written = hours.apart(words(arguments))
    found: list[tuple[time, str]] = []  # hours with their half of the day, "" for none
    zone: str | None = None
    days: set[int] = set()
    half = ""
    leads = False
    at = 0
    while at < len(written):
        word, taken = written[at], 1
        place = None if zone else leading_zone(written[at:], language=language)
        if read := hours.hour(word):
            found.append((read, half))
            half = ""
        elif named := leading_days(written[at:], language=language):
            days.update(named[0])
            taken = named[1]
        elif place:
            zone, taken = place
        elif hours.is_half(word):
            leads = leads or not found
            if leads:
                half = word
            else:
                found[-1] = found[-1][0], word
        elif not hours.says_nothing(word):
            return Unclear(word)
        at += taken
    meant = {hours.in_half(read, part) if part else read for read, part in found}
    return Wish(hours=tuple(sorted(meant)), zone=zone, days=tuple(sorted(days)))
