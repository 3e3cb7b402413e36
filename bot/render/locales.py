"""How days, hours, numbers and places are written in each language. The data is CLDR's."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.dates import format_skeleton, format_time, format_timedelta, get_timezone_location
from babel.numbers import format_decimal, format_percent

_OWN_NAMES = {"id": "Bahasa Indonesia"}  # CLDR calls it as the country
_SPACE = "\u00a0"  # in French before a colon and within quotation marks; no line ends there
_MARKS = {
    "ar": ("«", "»"),
    "ru": ("«", "»"),
    "fa": ("«", "»"),
    "he": ("״", "״"),
    "fr": (f"«{_SPACE}", f"{_SPACE}»"),
    "es": ("«", "»"),
    "de": ("„", "“"),
}
_WEEK_BEGINS = {"ar": 6, "fa": 6, "he": 7}  # elsewhere with Monday; CLDR tells it by country
LANGUAGES = ("en", "id", "ar", "ru", "fa", "he", "tr", "fr", "es", "de")


@cache
def locale(language: str) -> Locale:
    """Return the rules for a language; English is written the way of its diplomats, en-GB."""
    return Locale.parse("en_GB" if language == "en" or language not in LANGUAGES else language)


def spoken(language_code: str | None) -> str:
    """Return which of our languages serves a reader whose app is set to `language_code`."""
    primary = (language_code or "").replace("_", "-").partition("-")[0].lower()
    primary = {"in": "id", "iw": "he"}.get(primary, primary)  # what old systems call them
    return primary if primary in LANGUAGES else "en"


def day(on: date, language: str, *, now: date) -> str:
    """Write a day as "17 Oct", with its year unless that is the year of `now`."""
    return dated(on, language) if on.year != now.year else _skeleton("MMMd", on, language)


def dated(on: date, language: str) -> str:
    return _skeleton("yMMMd", on, language)


def weekday(on: date, language: str) -> str:
    return _skeleton("MMMEd", on, language)


def hour(at: time, language: str) -> str:
    return format_time(at, "short", locale=locale(language))


def moment(at: datetime, language: str, *, now: datetime) -> str:
    """Write an instant as "16 Oct 18:40", with its year unless that is the year of `now`.

    Both are in the reader's zone.
    """
    return f"{day(at.date(), language, now=now.date())} {hour(at.time(), language)}"


def relative(wait: timedelta, language: str) -> str:
    """Write a time from now as "in 5 minutes", or one before it as "3 hours ago"."""
    return format_timedelta(wait, threshold=1.5, add_direction=True, locale=locale(language))


def number(value: int, language: str) -> str:
    return format_decimal(value, locale=locale(language))


def percent(ratio: float, language: str) -> str:
    return format_percent(ratio, locale=locale(language))


def points(value: float, language: str, *, signed: bool = False) -> str:
    """Write points with one decimal, as "+1.5"."""
    rounded = round(value, 1)
    sign = "−" if rounded < 0 else "+" if signed else ""
    return sign + format_decimal(abs(rounded), "0.0", locale=locale(language))


def change(now: int, before: int, language: str) -> str:
    """Write a change as "+212%". There has to be something to compare with."""
    ratio = (now - before) / before
    sign = "+" if ratio > 0 else "−" if ratio < 0 else "±"
    return sign + format_percent(abs(ratio), locale=locale(language))


def city(zone: str, language: str) -> str:
    return get_timezone_location(zone, locale=locale(language), return_city=True)


def language_name(code: str, language: str) -> str:
    """Name a language in another one, or give its code where CLDR does not know it."""
    return str(locale(language).languages.get(code, code))


def own_name(code: str) -> str:
    """Name a language in itself, as a list of languages begins it."""
    name = _OWN_NAMES.get(code) or language_name(code, code)
    return name[:1].upper() + name[1:]


def language_named(written: str, language: str) -> str | None:
    """Return which of our languages is meant by its code or its name: its own, English or in `language`."""
    asked = written.casefold()
    for code in LANGUAGES:
        names = {code, own_name(code)}
        names |= {language_name(code, spoken) for spoken in (code, "en", language)}
        if asked in {name.casefold() for name in names}:
            return code
    return None


def country(code: str, language: str) -> str:
    """Name a country, or give its code where CLDR does not know it."""
    return str(locale(language).territories.get(code, code))


def zones_by_country() -> Mapping[str, Sequence[str]]:
    """Return the zones of tzdata that each country has."""
    found: Mapping[str, Sequence[str]] = get_global("territory_zones")
    return {code: zones for code, zones in found.items() if code.isalpha() and code != "ZZ"}


def weekday_name(day: int, language: str) -> str:
    """Name a day of the week, 1 for Monday, in short."""
    return str(locale(language).days["stand-alone"]["abbreviated"][day - 1])


def week(days: Iterable[int], language: str) -> list[int]:
    """Order days of the week, 1 for Monday, as calendars of a language do."""
    first = _WEEK_BEGINS.get(language, 1)
    return sorted(days, key=lambda day: (day - first) % 7)


def in_marks(words: str, language: str) -> str:
    """Put words in the quotation marks of a language."""
    opening, closing = _MARKS.get(language, ("“", "”"))
    return f"{opening}{words}{closing}"


def colon(language: str) -> str:
    return f"{_SPACE}:" if language == "fr" else ":"


def listed(names: Iterable[str], language: str) -> str:
    """Put names one after another, with the comma of the language."""
    return ("، " if language in {"ar", "fa"} else ", ").join(names)


def _skeleton(pattern: str, on: date, language: str) -> str:
    return format_skeleton(pattern, on, locale=locale(language))
