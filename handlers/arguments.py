"""What people write after a command, read: names, windows, hours and zones.

Digits of any script count; the invisible marks that right-to-left keyboards add do not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from functools import cache
from unicodedata import category
from zoneinfo import available_timezones

from bot.actors.fold import fold_key
from bot.render.bidi import without_controls
from bot.render.locales import city
from bot.render.zones import REGIONS

LONGEST_NAME = 200  # characters; nobody's name is longer
LONGEST_WINDOW = timedelta(days=30)
FURTHEST = 1_000  # items back; whoever wants older ones will search

_WINDOW = re.compile(r"(\d{1,3})\s?(h|d)", re.IGNORECASE)
_AS_A_WINDOW = re.compile(r"[-+−]?\d[\d.,]*[^\W\d_]*")  # no name ends so
_HOUR = re.compile(r"(\d{1,2})(?:[:.٫h](\d{2}))?\s?(am|pm)?,?", re.IGNORECASE)
_OFFSET = re.compile(r"(?:UTC|GMT)\s?([+\-−])\s?(\d{1,2})(?::?00)?", re.IGNORECASE)
_UNSEEN = "CZ"  # of the Unicode categories: controls, formats and separators
_NOON = 12
_AS_DAYS_FROM = 2
_EASTMOST, _WESTMOST = 14, 12  # of the zones named by their offset


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Hours and a zone, as far as they were given."""

    hours: tuple[time, ...]
    zone: str | None


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
    """Read "24h" or "7d"; nothing written means the default."""
    written = "".join(words(arguments))
    if not written:
        return default
    found = _WINDOW.fullmatch(written)
    if not found:
        return Unclear(" ".join(words(arguments)))
    count = int(found[1])
    length = timedelta(hours=count) if found[2].lower() == "h" else timedelta(days=count)
    return length if timedelta(0) < length <= LONGEST_WINDOW else Unclear(written)


def name_and_window(
    arguments: Sequence[str] | None, *, default: timedelta
) -> tuple[str, timedelta] | Unclear:
    """Read a name, and how far back where the last word says so: "Putin 30d".

    A last word that begins with a number and is no window that is allowed, as "99d", is unclear.
    """
    *before, last = words(arguments) or ("",)
    if not _AS_A_WINDOW.fullmatch(last):
        return name(arguments), default
    found = window([last], default=default)
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
    """Read hours and a zone in any order: "8 Asia/Jakarta", "08:30 18:00", "7pm UTC+3"."""
    hours: set[time] = set()
    zone: str | None = None
    for word in words(arguments):
        at, place = hour(word), named_zone(word, language=language)
        if at is not None:
            hours.add(at)
        elif place is not None and zone is None:
            zone = place
        else:
            return Unclear(word)
    return Wish(hours=tuple(sorted(hours)), zone=zone)


def hour(word: str) -> time | None:
    """Read "8", "08:30", "8.30", "7pm" or "٨"; None where it is no hour."""
    found = _HOUR.fullmatch(word)
    if not found:
        return None
    hours, minutes, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half and not 1 <= hours <= _NOON:
        return None
    if half:
        hours = hours % _NOON + (_NOON if half == "pm" else 0)
    try:
        return time(hours, minutes)
    except ValueError:
        return None


def named_zone(word: str, *, language: str = "en") -> str | None:
    """Read "asia/jakarta", "Buenos_Aires" or "UTC+3" as a zone of tzdata; None for no zone.

    A city of our buttons may be called as they call it in a language: "Москва".
    """
    offset = _OFFSET.fullmatch(word)
    if not offset:
        return _zones().get(word.casefold()) or _shown(language).get(fold_key(word).strip())
    hours = int(offset[2])
    east = offset[1] == "+"
    if hours > (_EASTMOST if east else _WESTMOST):
        return None
    # POSIX counts the other way: Etc/GMT-3 is three hours east of Greenwich.
    return f"Etc/GMT{'-' if east else '+'}{hours}" if hours else "UTC"


@cache
def _shown(language: str) -> dict[str, str]:
    """Return the zones that buttons offer, by the cities on these buttons."""
    zones = [zone for offered in REGIONS.values() for zone in offered]
    return {fold_key(city(zone, language)).strip(): zone for zone in zones}


@cache
def _zones() -> dict[str, str]:
    """Return zones by name in lower case, and by city where only one zone has it."""
    zones = sorted(zone for zone in available_timezones() if zone != "localtime")
    cities: dict[str, list[str]] = {}
    for zone in zones:
        cities.setdefault(zone.rpartition("/")[2].casefold(), []).append(zone)
    alone = {city: where[0] for city, where in cities.items() if len(where) == 1}
    return alone | {zone.casefold(): zone for zone in zones}
