"""Days, hours and numbers are written as each language writes them."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.render import locales
from bot.render.locales import LANGUAGES
from bot.render.zones import LIKELY, REGIONS
from config.texts import load
from tests.unit.render.scenes import texts

DAY = date(2023, 10, 17)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "17 Oct 2023"),
        ("id", "17 Okt 2023"),
        ("ar", "17 أكتوبر 2023"),
        ("ru", "17 окт. 2023\N{NARROW NO-BREAK SPACE}г."),
        ("de", "17. Okt. 2023"),
    ],
)
def test_a_date_is_written_as_the_language_writes_it(language: str, written: str) -> None:
    assert locales.dated(DAY, language) == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_quoted_as_the_texts_quote(language: str) -> None:
    quoted = locales.in_marks("1", language)

    assert quoted in texts().say(language, "who-unknown", name="1")


def test_a_french_colon_keeps_with_the_word_before_it() -> None:
    assert locales.colon("fr") == "\u00a0:"
    assert locales.in_marks("oui", "fr") == "«\u00a0oui\u00a0»"
    assert not re.search("« | [:;!?»]", load()["fr"])


def test_a_week_begins_as_in_the_calendars_of_a_language() -> None:
    assert locales.week(range(1, 8), "fa") == [6, 7, 1, 2, 3, 4, 5]
    assert locales.week((1, 7), "he") == [7, 1]
    assert locales.week((7, 1), "de") == [1, 7]


def test_a_day_of_this_year_needs_no_year() -> None:
    assert locales.day(DAY, "en", now=date(2023, 12, 1)) == "17 Oct"
    assert locales.day(DAY, "en", now=date(2024, 1, 1)) == "17 Oct 2023"


def test_a_moment_is_told_in_the_readers_zone() -> None:
    late = datetime(2023, 10, 16, 20, tzinfo=UTC)
    here = late.astimezone(ZoneInfo("Asia/Jakarta"))

    assert locales.moment(here, "en", now=here) == "17 Oct 03:00"
    assert locales.moment(here, "en", now=here + timedelta(days=100)) == "17 Oct 2023 03:00"


@pytest.mark.parametrize(
    ("language", "written"), [("en", "18:30"), ("id", "18.30"), ("ar", "6:30 م")]
)
def test_an_hour_is_written_as_the_language_writes_it(language: str, written: str) -> None:
    assert locales.hour(time(18, 30), language) == written


@pytest.mark.parametrize(
    ("now", "before", "written"), [(31, 10, "+210%"), (5, 10, "−50%"), (7, 7, "±0%")]
)
def test_a_change_has_its_sign(now: int, before: int, written: str) -> None:
    assert locales.change(now, before, "en") == written


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("en-US", "en"),
        ("pt-br", "en"),
        ("ar", "ar"),
        ("FA", "fa"),
        ("zh-hans", "en"),
        ("iw", "he"),
        ("in", "id"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_every_app_is_answered_in_one_of_ten_languages(code: str | None, language: str) -> None:
    assert locales.spoken(code) == language


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_every_zone_on_a_button_has_a_city_in_every_language(language: str) -> None:
    zones = {zone for some in (LIKELY, REGIONS) for many in some.values() for zone in many}

    assert all(locales.city(zone, language) for zone in zones)


def test_every_language_has_a_likely_zone() -> None:
    assert set(LIKELY) == set(locales.LANGUAGES)
