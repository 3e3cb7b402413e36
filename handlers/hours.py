"""Hours of the day as people write them in ten languages: "8:30", "7pm", "akşam 6", "8 Uhr abends"."""

import re
from collections.abc import Sequence
from datetime import time

from bot.actors.fold import words_of

_HOUR = re.compile(r"(\d{1,2})(?:[:.٫h](\d{2}))?\s?h?(am|pm)?", re.IGNORECASE)
_NOON = 12
# What is written onto a number: "8'de", "ו-18:00", "ב8", "و18".
_AROUND = re.compile(r"[ובלوب]-?(?=\d)|(?<=\d)['’][dt][ea]\Z|[,،.]\Z")
_BETWEEN = re.compile(r"(?<=\d)[,،](?=\d)")  # "8,18"

# Which hours by the clock of twelve words of the day make of "8", in ten languages.
_MORNING = (
    "am a.m. morning pagi صباحا صباح утра утром صبح בבוקר sabah sabahleyin matin mañana "
    "morgen morgens früh vormittag vormittags"
)
_DAY = "siang ظهرا дня днем ظهر בצהריים öğlen mittags midi mediodía"
_EVENING = (
    "pm p.m. afternoon evening sore مساء вечера вечером عصر بعدازظهر בערב הצהריים אחה״צ "
    "akşam akşamleyin öğleden soir après-midi l'après-midi tarde abend abends nachmittag nachmittags"
)
_NIGHT = "night malam ليلا ночи شب בלילה gece nuit noche nachts"
# What people write beside an hour, and means no more than that it is one.
_SAYING_NOTHING = (
    "at in the and on every each o'clock time pukul jam waktu dan setiap hari و كل يوم الساعة الساعه في بتوقيت в и по каждый каждую час часа часов времени ساعت به وقت هر روز روزهای در از بعد "
    "בשעה שעה אחר כל יום ימי ve ile her günü günleri saat saatte sonra à a et h heure heures du de la las el los les le chaque y cada hora "
    "horas um uhr und jeden"
)


def _folded(word: str) -> str:
    return " ".join(words_of(word))


_HALVES = {
    _folded(word): part
    for part, said in enumerate((_MORNING, _DAY, _EVENING, _NIGHT))
    for word in said.split()
}
_MORNINGS, _DAYS, _EVENINGS, _NIGHTS = range(4)
_PASSED = frozenset(map(_folded, _SAYING_NOTHING.split()))
_AFTERNOON = 6  # o'clock by day is 18:00, and 7 is not 19:00
_NIGHTFALL = 6  # o'clock at night is 18:00, and 5 is not 17:00


def apart(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words with nothing written onto their numbers: "8,18" is two."""
    parts = (part for word in words for part in _BETWEEN.split(word))
    return tuple(filter(None, (_AROUND.sub("", part) for part in parts)))


def hour(word: str) -> time | None:
    """Read "8", "08:30", "8.30", "8h30", "7pm" or "٨"; None where it is no hour."""
    found = _HOUR.fullmatch(word)
    if not found:
        return None
    hours, minutes, half = int(found[1]), int(found[2] or 0), found[3]
    if half and not 1 <= hours <= _NOON:
        return None
    try:
        at = time(hours, minutes)
    except ValueError:
        return None
    return in_half(at, half) if half else at


def is_half(word: str) -> bool:
    """Tell whether a word says which half of the day is meant: "pm", "akşam", "утра"."""
    return _folded(word) in _HALVES


def says_nothing(word: str) -> bool:
    return _folded(word) in _PASSED


def in_half(at: time, half: str) -> time:
    """Return the hour that is meant by one of the clock of twelve, in a half of the day."""
    if not 1 <= at.hour <= _NOON:
        return at  # "18 in the evening" says it already
    twelve = at.hour == _NOON
    match _HALVES[_folded(half)]:
        case part if part == _MORNINGS:
            later = -_NOON if twelve else 0
        case part if part == _DAYS:
            later = _NOON if at.hour <= _AFTERNOON else 0
        case part if part == _NIGHTS:
            later = -_NOON if twelve else _NOON if at.hour >= _NIGHTFALL else 0
        case _:
            later = 0 if twelve else _NOON
    return at.replace(hour=at.hour + later)
