"""When an item was published, in whatever way its publisher wrote it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ingest.dates import EARLIEST, TOLERATED, read_date

NOW = datetime(2024, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "utc", "offset"),
    [
        ("Wed, 18 Oct 2023 14:00:00 +0700", "2023-10-18 07:00", 420),
        ("Wed, 18 Oct 2023 14:00:00 GMT", "2023-10-18 14:00", 0),
        ("Wed, 18 Oct 2023 14:00:00 EST", "2023-10-18 19:00", -300),
        ("Wed, 18 Oct 2023 14:00:00 WIB", "2023-10-18 07:00", 420),
        ("Wed, 18 Oct 2023 14:00:00", "2023-10-18 14:00", None),
        ("Oct 18, 2023 2:00 PM EDT", "2023-10-18 18:00", -240),
        ("2023-10-18T14:00:00.123-05:00", "2023-10-18 19:00", -300),
        ("2023-10-18 14:00:00 +0300", "2023-10-18 11:00", 180),
        ("2023-10-18T14:00:00Z", "2023-10-18 14:00", 0),
        ("2023-10-18", "2023-10-18 00:00", None),
        ("Friday, October 27, 2023 - 12:38", "2023-10-27 12:38", None),
        ("18/10/2023 14:00", "2023-10-18 14:00", None),
        ("Rab, 18 Okt 2023 14:00:00 WIB", "2023-10-18 07:00", 420),
        ("Senin, 16 Agustus 2021 14:00 WITA", "2021-08-16 06:00", 480),
        ("Ср, 18 окт 2023 14:00:00 МСК", "2023-10-18 11:00", 180),
        ("среда, 18 октября 2023 г. 14:00", "2023-10-18 14:00", None),
        ("الأربعاء، 18 أكتوبر 2023 14:00 +0300", "2023-10-18 11:00", 180),
        ("18 كانون الثاني 2023", "2023-01-18 00:00", None),
        ("١٨ أيلول ٢٠٢٣ ١٤:٠٠", "2023-09-18 14:00", None),
        ("18 جويلية 2023", "2023-07-18 00:00", None),
        ("چهارشنبه, 18 اکتبر 2023 14:00", "2023-10-18 14:00", None),
        ("۲۶ مهر ۱۴۰۲ ۱۴:۰۰", "2023-10-18 14:00", None),
        ("1 فروردین 1400", "2021-03-21 00:00", None),
        ("30 اسفند 1399", "2021-03-20 00:00", None),
        ("يكم 1 دي 1402", None, None),
        ("31 دی 1402", None, None),
        ("יום רביעי, 18 באוקטובר 2023 14:00", "2023-10-18 14:00", None),
        ("Çar, 18 Eki 2023 14:00:00 TRT", "2023-10-18 11:00", 180),
        ("Sal, 05 Ara 2023 14:00:00 +0300", "2023-12-05 11:00", 180),
        ("mer., 18 oct. 2023 14:00:00 +0200", "2023-10-18 12:00", 120),
        ("Mi, 18 Okt 2023 14:00:00 +0200", "2023-10-18 12:00", 120),
        ("mié, 18 oct 2023 14:00", "2023-10-18 14:00", None),
        ("Mon, 01 Jan 0001 00:00:00 +0000", None, None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None, None),
        ("Wed, 18 Oct 2123 14:00:00 GMT", None, None),
        ("yesterday", None, None),
        ("18 October", None, None),
        ("1697637600", None, None),
        ("", None, None),
        ("8" * 5_000, None, None),
    ],
)
def test_a_date_is_read_as_its_publisher_meant_it(
    written: str, utc: str | None, offset: int | None
) -> None:
    moment = read_date(written, NOW)

    if utc is None:
        assert moment is None
    else:
        assert moment is not None
        assert f"{moment.at:%Y-%m-%d %H:%M}" == utc
        assert moment.offset_minutes == offset


def test_feedparsers_reading_is_used_for_forms_that_only_it_knows() -> None:
    guessed = datetime(2023, 10, 18, 14, tzinfo=UTC).timetuple()

    moment = read_date("onsdag i vecka 42", NOW, guessed=guessed)

    assert moment is not None
    assert moment.at == datetime(2023, 10, 18, 14, tzinfo=UTC)


moments = st.datetimes(
    min_value=datetime(1991, 1, 1),  # noqa: DTZ001 - the strategy wants them naive
    max_value=datetime(2023, 12, 31),  # noqa: DTZ001 - the strategy wants them naive
)
zones = st.integers(-12 * 60, 14 * 60)


@given(moments, zones)
def test_what_is_written_by_the_book_is_read_exactly(naive: datetime, minutes: int) -> None:
    """RFC 822 and RFC 3339, in every zone."""
    sign, (hours, rest) = "+-"[minutes < 0], divmod(abs(minutes), 60)
    utc = naive.replace(microsecond=0, tzinfo=UTC) - timedelta(minutes=minutes)

    for written in (
        f"{naive:%a, %d %b %Y %H:%M:%S} {sign}{hours:02}{rest:02}",
        f"{naive:%Y-%m-%dT%H:%M:%S}{sign}{hours:02}:{rest:02}",
    ):
        moment = read_date(written, NOW)
        assert moment is not None
        assert (moment.at, moment.offset_minutes) == (utc, minutes)


DAYS, YEARS = st.integers(0, 32), st.sampled_from([1, 1402, 1970, 2022, 2023, 2024, 2101])
MONTHS = st.sampled_from(["Oct", "октября", "مهر", "10", "13", "Okt", "février"])
HOURS = st.sampled_from(["", "14:00:00 GMT", "00:30 +1400", "23:59 -12:00", "25:00", "14:00 WIB"])


@settings(deadline=None)
@given(
    st.text(max_size=60)
    | st.builds("{} {} {} {}".format, DAYS, MONTHS, YEARS, HOURS)
    | st.builds("{2:04}-{1:>02}-{0:02} {3}".format, DAYS, MONTHS, YEARS, HOURS)
)
def test_any_text_is_a_believable_date_or_none(written: str) -> None:
    moment = read_date(written, NOW)

    if moment:
        assert EARLIEST <= moment.at <= NOW + TOLERATED
        assert moment.at.tzinfo is UTC
