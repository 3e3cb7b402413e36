"""Hours, zones and spans of time in the words of whoever writes them."""

from datetime import timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.locales import LANGUAGES, city, weekday_name
from bot.render.texts import Texts
from bot.render.zones import LIKELY, REGIONS
from config.texts import load
from handlers.arguments import Unclear, Wish, name_and_window, window, wish
from handlers.places import named_zone

DAY = timedelta(days=1)


@cache
def texts() -> Texts:
    return Texts(load())


def hours_of(written: str, language: str) -> list[str]:
    found = wish(written.split(), language=language)
    assert isinstance(found, Wish), found
    return [f"{at:%H:%M}" for at in found.hours]


@pytest.mark.parametrize(
    ("language", "written", "hours"),
    [
        ("en", "8am and 6 pm", ["08:00", "18:00"]),
        ("en", "at 8 in the evening", ["20:00"]),
        ("en", "8,18", ["08:00", "18:00"]),
        ("id", "pukul 7 pagi dan 7 malam", ["07:00", "19:00"]),
        ("ar", "الساعة 8 صباحا و6 مساء", ["08:00", "18:00"]),
        ("ar", "٨، ١٨", ["08:00", "18:00"]),
        ("ru", "в 8 утра и в 6 вечера", ["08:00", "18:00"]),
        ("fa", "ساعت ۸ صبح و ۶ عصر", ["08:00", "18:00"]),
        ("fa", "ساعت ۱۰ شب", ["22:00"]),
        ("he", "בשעה 8 בבוקר ו-18:00", ["08:00", "18:00"]),
        ("tr", "sabah 8 akşam 6", ["08:00", "18:00"]),
        ("tr", "saat 8'de ve 18.30'da", ["08:00", "18:30"]),
        ("tr", "öğleden sonra 3", ["15:00"]),
        ("fr", "à 8h30 et 18 h", ["08:30", "18:00"]),
        ("fr", "7 heures du soir", ["19:00"]),
        ("es", "a las 8 de la mañana y a las 10 de la noche", ["08:00", "22:00"]),
        ("de", "um 8 Uhr und 6 Uhr abends", ["08:00", "18:00"]),
        ("de", "um 12 Uhr nachts", ["00:00"]),
    ],
)
def test_hours_are_read_as_people_write_them(
    language: str, written: str, hours: list[str]
) -> None:
    assert hours_of(written, language) == hours


@pytest.mark.parametrize(
    ("language", "written", "zone"),
    [
        ("en", "8 New York", "America/New_York"),
        ("en", "8 Tel Aviv", "Asia/Tel_Aviv"),
        ("tr", "saat 8 Ankara", "Europe/Istanbul"),
        ("tr", "Türkiye 9", "Europe/Istanbul"),
        ("fa", "۸ ایران", "Asia/Tehran"),
        ("he", "8 תל אביב", "Asia/Jerusalem"),
        ("id", "jam 7 pagi WIB", "Asia/Jakarta"),
        ("id", "pukul 7 wita", "Asia/Makassar"),
        ("ru", "в 9 по Москве", "Europe/Moscow"),
        ("ru", "9:00 МСК", "Europe/Moscow"),
        ("ru", "в 9 по московскому времени", "Europe/Moscow"),
        ("ar", "7 صباحا بتوقيت مكة", "Asia/Riyadh"),
        ("fr", "8h Le Caire", "Africa/Cairo"),
        ("fr", "8h à Genève", "Europe/Zurich"),
        ("es", "a las 8 Ciudad de México", "America/Mexico_City"),
        ("de", "8 Uhr Deutschland", "Europe/Berlin"),
        ("ru", "8 Тель-Авив", "Asia/Jerusalem"),
    ],
)
def test_a_zone_is_a_city_or_a_country_in_the_words_of_the_reader(
    language: str, written: str, zone: str
) -> None:
    found = wish(written.split(), language=language)

    assert isinstance(found, Wish)
    assert found.zone == zone
    assert len(found.hours) == 1


@pytest.mark.parametrize(
    ("language", "written", "days"),
    [
        ("en", "every day 8", "1234567"),
        ("en", "Mon-Fri 8am", "12345"),
        ("en", "Mondays and Thursdays at 9", "14"),
        ("id", "Senin sampai Jumat pukul 7", "12345"),
        ("ar", "الأحد إلى الخميس 8", "12347"),
        ("ru", "по понедельникам и пятницам в 8", "15"),
        ("ru", "пн-пт 8", "12345"),
        ("fa", "شنبه تا چهارشنبه ساعت ۸", "12367"),
        ("fa", "سه شنبه ۸", "2"),
        ("he", "ראשון עד חמישי 8", "12347"),
        ("he", "כל יום 8", "1234567"),
        ("tr", "hafta içi 8", "12345"),
        ("tr", "pazarları 10", "7"),
        ("tr", "her gün 9'da", "1234567"),
        ("fr", "du lundi au vendredi à 8h", "12345"),
        ("es", "de lunes a viernes a las 8", "12345"),
        ("es", "lunes a las 8", "1"),
        ("de", "montags bis freitags um 8 Uhr", "12345"),
        ("de", "8 Uhr Berlin", ""),
        ("en", "lundi a 8", "1"),  # whoever reads English may write another language
    ],
)
def test_days_are_read_as_people_write_them(language: str, written: str, days: str) -> None:
    found = wish(written.split(), language=language)

    assert isinstance(found, Wish), found
    assert "".join(map(str, found.days)) == days
    assert len(found.hours) == 1


@given(st.sampled_from(LANGUAGES), st.integers(1, 7))
def test_every_day_of_the_settings_can_be_written(language: str, day: int) -> None:
    found = wish(weekday_name(day, language).split(), language=language)

    assert isinstance(found, Wish)
    assert found.days == (day,)


@pytest.mark.parametrize("written", ["Mars", "8 Mars", "25", "8 8pmm", "8 Paris London"])
def test_what_is_no_hour_and_no_zone_is_said_to_be_unclear(written: str) -> None:
    assert isinstance(wish(written.split(), language="en"), Unclear)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_city_of_the_buttons_can_be_written(language: str) -> None:
    """Singapore, too, though tzdata knows its zone by that name alone as well."""
    offered = {zone for zones in (*LIKELY.values(), *REGIONS.values()) for zone in zones}

    assert {zone: named_zone(city(zone, language), language=language) for zone in offered} == {
        zone: zone for zone in offered
    }


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("24h", DAY),
        ("7 gün", 7 * DAY),
        ("7g", 7 * DAY),
        ("24 sa", DAY),
        ("۷ روز", 7 * DAY),
        ("7 ימים", 7 * DAY),
        ("7j", 7 * DAY),
        ("7 jours", 7 * DAY),
        ("7 días", 7 * DAY),
        ("24 Std.", DAY),
        ("7 Tage", 7 * DAY),
        ("2 недели", 14 * DAY),
        ("7 أيام", 7 * DAY),
        ("1 minggu", 7 * DAY),
        ("1 bulan", 30 * DAY),
        ("30 يومًا", 30 * DAY),
    ],
)
def test_a_span_has_the_unit_of_any_language(written: str, length: timedelta) -> None:
    assert window(written.split(), default=DAY) == length
    assert name_and_window(["Putin", *written.split()], default=DAY) == ("Putin", length)


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("week", 7 * DAY),
        ("the last 3 days", 3 * DAY),
        ("seminggu", 7 * DAY),
        ("minggu ini", 7 * DAY),
        ("أسبوع", 7 * DAY),
        ("آخر يومين", 2 * DAY),
        ("неделя", 7 * DAY),
        ("за последнюю неделю", 7 * DAY),
        ("gün", DAY),
        ("شهر", 30 * DAY),
    ],
)
def test_a_digest_is_asked_for_in_words(written: str, length: timedelta) -> None:
    assert window(written.split(), default=DAY) == length


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("key", "unit"), [("last-hours", DAY / 24), ("last-days", DAY)])
@pytest.mark.parametrize("count", [1, 2, 3, 7, 24, 30])
def test_a_span_is_read_as_we_write_it(
    language: str, key: str, unit: timedelta, count: int
) -> None:
    written = texts().say(language, key, count=count)

    assert window(written.split(), default=7 * DAY) == count * unit, written


@pytest.mark.parametrize("written", ["99 gün", "0d", "-7d", "7 bananas", "last", "2 ay"])
def test_what_is_no_span_is_none(written: str) -> None:
    assert isinstance(window(written.split(), default=DAY), Unclear)
