"""Time zones as people name them: by tzdata, by an offset, by a city or a country in their language."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from zoneinfo import available_timezones

from bot.actors.fold import words_of
from bot.render.locales import city, country, zones_by_country
from bot.render.zones import LIKELY, REGIONS

_OFFSET = re.compile(r"(?:UTC|GMT)\s?([+\-−])\s?(\d{1,2})(?::?00)?", re.IGNORECASE)
_EASTMOST, _WESTMOST = 14, 12  # of the zones named by their offset
_LONGEST = 4  # words of a city: "Ho Chi Minh City"
# Of countries with several zones, that of nearly all who live there.
_MOSTLY = {
    "AR": "America/Argentina/Buenos_Aires",
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "CY": "Asia/Nicosia",
    "DE": "Europe/Berlin",
    "ES": "Europe/Madrid",
    "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PS": "Asia/Gaza",
    "PT": "Europe/Lisbon",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
}
# Cities that tzdata has no zone for and embassies sit in, or that a time is called by, as our
# languages write them; and what else people call their time.
_ALSO_CALLED = {
    "Asia/Dubai": "Abu Dhabi, Abou Dabi, Abu Dabi, أبو ظبي, Абу-Даби, ابوظبی, אבו דאבי",
    "Asia/Jerusalem": "Tel Aviv, Tel-Aviv, تل أبيب, Тель-Авив, تل‌آویو, תל אביב",
    "Asia/Riyadh": "Mecca, Makkah, Mekkah, مكة, Мекка, مکه, מכה, Mekke, La Mecque, La Meca, Mekka",
    "Asia/Jakarta": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
    "Europe/Moscow": "Москве, московскому, МСК, MSK",
    "Europe/Istanbul": "Ankara, أنقرة, Анкара, آنکارا, אנקרה",
    "Europe/Zurich": "Geneva, Jenewa, جنيف, Женева, ژنو, ז׳נבה, Cenevre, Genève, Ginebra, Genf",
    "America/New_York": "Washington, واشنطن, Вашингтон, واشینگتن, וושינגטון",
}


def named_zone(name: str, *, language: str = "en") -> str | None:
    """Read "asia/jakarta", "Buenos Aires" or "UTC+3" as a zone of tzdata; None for no zone.

    A city that has a zone and a country that has one alone, or nearly, may be called as they are
    in a language: "Москва", "İran".
    """
    offset = _OFFSET.fullmatch(name)
    if not offset:
        zone = _zones().get("_".join(name.casefold().split()))
        # "Singapore" is an old name of a zone, too.
        return zone if zone and "/" in zone else _called(language).get(_key(name), zone)
    hours = int(offset[2])
    east = offset[1] == "+"
    if hours > (_EASTMOST if east else _WESTMOST):
        return None
    # POSIX counts the other way: Etc/GMT-3 is three hours east of Greenwich.
    return f"Etc/GMT{'-' if east else '+'}{hours}" if hours else "UTC"


def leading_zone(words: Sequence[str], *, language: str) -> tuple[str, int] | None:
    """Return the zone that the first words name, and how many they are: "New York" is two."""
    for count in range(min(_LONGEST, len(words)), 0, -1):
        if zone := named_zone(" ".join(words[:count]), language=language):
            return zone, count
    return None


@cache
def _called(language: str) -> dict[str, str]:
    """Return zones by what a language calls their cities and countries; buttons come first."""
    called: dict[str, str] = {}
    for name, zone in _names(language):
        called.setdefault(_key(name), zone)
    called.pop("", None)
    return called


def _names(language: str) -> Iterator[tuple[str, str]]:
    offered = [zone for zones in (*LIKELY.values(), *REGIONS.values()) for zone in zones]
    listed = sorted(zone for zones in zones_by_country().values() for zone in zones)
    yield from ((city(zone, language), zone) for zone in (*offered, *listed))
    for zone, cities in _ALSO_CALLED.items():
        yield from ((name, zone) for name in cities.split(", "))
    for code, zones in zones_by_country().items():
        zone = zones[0] if len(zones) == 1 else _MOSTLY.get(code, "")
        if zone:
            yield country(code, language), zone


@cache
def _zones() -> dict[str, str]:
    """Return zones by name in lower case, and by city where only one zone has it."""
    zones = sorted(zone for zone in available_timezones() if zone != "localtime")
    cities: dict[str, list[str]] = {}
    for zone in zones:
        cities.setdefault(zone.rpartition("/")[2].casefold(), []).append(zone)
    alone = {name: where[0] for name, where in cities.items() if len(where) == 1}
    return alone | {zone.casefold(): zone for zone in zones}


def _key(name: str) -> str:
    return " ".join(words_of(name))
