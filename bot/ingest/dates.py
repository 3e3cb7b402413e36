"""When an item was published, in whatever way and language its publisher wrote it."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import mktime_tz, parsedate_tz
from time import struct_time

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)  # nothing older was published as a feed
TOLERATED = timedelta(days=1)  # into the future: wrong zones and early filing, no more
LONGEST = 80  # characters; the longest honest date of the languages below has 60

# Zones that publishers of our region write by name, in minutes. "IST" is India elsewhere; in our
# feeds it is Israel. "CST" and "AST" are left out: they have too many meanings.
ZONES = {
    "WIB": 420, "WITA": 480, "WIT": 540,
    "MSK": 180, "MSD": 240, "МСК": 180, "IRST": 210, "IRDT": 270, "TRT": 180, "IST": 120,
    "IDT": 180, "GST": 240, "EET": 120, "EEST": 180, "CET": 60, "CEST": 120, "WET": 0, "WEST": 60,
    "BST": 60, "GMT": 0, "UTC": 0, "UT": 0, "Z": 0,
    "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
}  # fmt: skip
ZONE_NAME = re.compile(rf"(?<=[\d\s])({'|'.join(ZONES)})\b\.?")
OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})\)?\s*$")
# Months of the Levant and of the Maghreb, which dateparser does not know.
ARABIC_MONTHS = {
    "كانون الثاني": "يناير", "شباط": "فبراير", "آذار": "مارس", "اذار": "مارس", "نيسان": "أبريل",
    "أيار": "مايو", "ايار": "مايو", "حزيران": "يونيو", "تموز": "يوليو", "آب": "أغسطس",
    "أيلول": "سبتمبر", "ايلول": "سبتمبر", "تشرين الأول": "أكتوبر", "تشرين الاول": "أكتوبر",
    "تشرين الثاني": "نوفمبر", "كانون الأول": "ديسمبر", "كانون الاول": "ديسمبر",
    "جانفي": "يناير", "فيفري": "فبراير", "أفريل": "أبريل", "جوان": "يونيو", "جويلية": "يوليو",
    "أوت": "أغسطس",
}  # fmt: skip
ARABIC_MONTH = re.compile("|".join(sorted(ARABIC_MONTHS, key=len, reverse=True)))
JALALI_MONTHS = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن",
    "اسفند",
)  # fmt: skip
JALALI = re.compile(rf"(\d{{1,2}})\s+({'|'.join(JALALI_MONTHS)})(?:\s*ماه)?\s+(1[34]\d\d)")
JALALI_EPOCH = date(1921, 3, 21).toordinal()  # 1 Farvardin 1300
LANGUAGES = ["en", "id", "ru", "ar", "fa", "he", "tr", "fr", "es", "de"]
ARABIC_KEYS = str.maketrans("يك", "یک")  # Persian typed on an Arabic keyboard
NO_YEAR = re.compile(r"(?<![+\-\d:])00\d\d\b")  # "01 Jan 0001", the zero of several systems
HALF_DAYS = re.compile(r"\d\s*[ap]\.?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    at: datetime  # aware, UTC
    offset_minutes: int | None  # of the zone it was written in; None if none was written


def read_date(written: str, now: datetime, *, guessed: struct_time | None = None) -> Moment | None:
    """Read a date as written; None if it cannot be read, or not believed.

    A date without a zone is taken as UTC. Dates more than a day ahead of `now` or before 1990 are
    defaults and misprints of publishing systems. `guessed` is feedparser's reading, in UTC, for
    forms that only it knows.
    """
    text = _tidy(written)
    if not text:
        return None
    reading = _iso(text) or _rfc822(text) or _guessed(guessed) or _in_words(text)
    if reading is None or not EARLIEST <= reading <= now + TOLERATED:
        return None
    at = reading.astimezone(UTC).replace(microsecond=0)
    return Moment(at=at, offset_minutes=_offset(text))


def _tidy(written: str) -> str:
    """Write digits in ASCII, zones as numbers, one space for any; "" if it can be no date."""
    digits = (str(unicodedata.digit(char)) if char.isdigit() else char for char in written)
    text = " ".join("".join(digits).replace("\N{MINUS SIGN}", "-").split())
    text = ZONE_NAME.sub(lambda zone: f" {_numeric(ZONES[zone[1]])}", text)
    return text if len(text) <= LONGEST and not NO_YEAR.search(text) else ""


def _numeric(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"


def _offset(text: str) -> int | None:
    if not (found := OFFSET.search(text)):
        return None
    return int(f"{found[1]}1") * (60 * int(found[2]) + int(found[3]))


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _iso(text: str) -> datetime | None:
    if not text[:4].isdigit():  # most begin with a weekday, and being refused takes 2 µs
        return None
    try:
        return _aware(datetime.fromisoformat(text.replace(" +", "+").replace(" -", "-")))
    except ValueError:
        return None


def _rfc822(text: str) -> datetime | None:
    """Read "Tue, 17 Oct 2023 14:44:00 +0700". The library would take 2 PM for 2 in the night."""
    if HALF_DAYS.search(text):
        return None
    try:
        fields = parsedate_tz(text)
        return datetime.fromtimestamp(mktime_tz(fields), UTC) if fields else None
    except (ValueError, OverflowError, OSError):
        return None


def _guessed(fields: struct_time | None) -> datetime | None:
    try:
        return datetime(*fields[:6], tzinfo=UTC) if fields else None
    except (ValueError, OverflowError):
        return None


def _in_words(text: str) -> datetime | None:
    """Read months and weekdays written in one of our languages."""
    import dateparser  # noqa: PLC0415 - takes 0.3 s to get going, and few feeds ever need it

    if JALALI.search(persian := text.translate(ARABIC_KEYS)):
        text = JALALI.sub(_gregorian, persian)
    text = ARABIC_MONTH.sub(lambda month: ARABIC_MONTHS[month[0]], text)
    settings = {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month", "year"],
        "DATE_ORDER": "DMY",
        "TIMEZONE": "UTC",
        "RETURN_AS_TIMEZONE_AWARE": True,
    }
    try:
        found = dateparser.parse(text, languages=LANGUAGES, settings=settings)
    except Exception:  # noqa: BLE001 - whatever it stumbles over, the date is not usable
        return None
    return _aware(found) if found else None


def _gregorian(written: re.Match[str]) -> str:
    """Turn a day of the Iranian calendar into an ISO date; wrong days stay as they are."""
    day, month, year = int(written[1]), JALALI_MONTHS.index(written[2]) + 1, int(written[3])
    if not 1 <= day <= (31 if month <= 6 else 30):  # noqa: PLR2004 - months of the half-year
        return written[0]
    before = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)  # noqa: PLR2004 - as above
    years = year - 1300
    ordinal = JALALI_EPOCH + 365 * years + _leap_years(year) + before + day - 1
    return date.fromordinal(ordinal).isoformat()


def _leap_years(year: int) -> int:
    """Count the leap years from 1300 to before `year`; in the 33-year cycle eight are leap."""
    return sum(each % 33 in {1, 5, 9, 13, 17, 22, 26, 30} for each in range(1300, year))
