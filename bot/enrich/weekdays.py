"""Days of the week as texts write them: with prepositions, in cases, and with parts of the day.

Their names are Babel's. What papers write besides stands here, folded as texts are, and so does
what only looks like a day: Indonesian "minggu" is a week more often than Sunday, Hebrew "second"
is Monday only behind "day", and the Friday of an imam is his office.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from babel import Locale

from bot.actors.fold import fold_key

_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY, _FRIDAY, _SATURDAY, _SUNDAY = range(7)
_NO_WEEK_BEFORE = (
    *("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"),
    *("beberapa", "per", "tiap", "setiap", "akhir", "awal", "pertengahan"),
)
_NO_WEEK_BEHIND = (
    *("ini", "lalu", "depan", "terakhir", "kemudian", "lagi", "pertama", "kedua", "ketiga"),
    *("sebelumnya", "berikutnya", "mendatang", "setelah", "berturut"),
)

# What may be written around a name; {} is the name. In other languages it stands alone.
_FRAMES = {
    "ar": r"(?:[وفبل]?ال|لل|(?<=\bيوم )){}",
    "he": r"(?:[ושכ]?[בהמל]?יום ){}(?! \d)",
    "fa": r"{}(?:ها|شب)?",
    "tr": r"{}(?:y?[ae]|[dt][ae]n?|[dt][ae]ki|si|ler|lar)?",
    "fr": r"{}s?",
    "en": r"{}s?",
    "de": r"{}(?:abend|morgen|mittag|vormittag|nachmittag|nacht|fruh)?s?",
}
# What else a name is, {}, within its frame.
_NAMES: Mapping[str, Mapping[int, str]] = {
    "id": {
        _FRIDAY: "(?:{}|jum at)",
        _SUNDAY: r"(?:ahad|(?<!\d )"
        + "".join(rf"(?<!\b{word} )" for word in _NO_WEEK_BEFORE)
        + rf"{{}}(?! (?:{'|'.join(_NO_WEEK_BEHIND)})\b))",
    },
    "ru": {
        _MONDAY: "{}(?:а|у|ом|е|и)?",
        _TUESDAY: "{}(?:а|у|ом|е|и)?",
        # It is the environment, too, and so it is a day only where it is said when.
        _WEDNESDAY: r"(?:(?<=\bв )среду|(?<=\bна )среду|(?<=утром )среды|(?<=днем )среды"
        r"|(?<=вечером )среды|(?<=ночью )среды|(?<=вечер )среды|(?<=ночь )среды)",
        _THURSDAY: "{}(?:а|у|ом|е|и)?",
        _FRIDAY: "пятниц[ауые]",
        _SATURDAY: "суббот[ауые]",
        _SUNDAY: "воскресень(?:е|я|ю|ем)",
    },
    "he": {
        **{day: f"(?:{{}}|{letter})" for day, letter in enumerate("בגדהו")},
        _SUNDAY: "(?:{}|א)",
        _SATURDAY: "ה?{}",
    },
    "fa": {
        _MONDAY: "دو ?شنبه",
        _TUESDAY: "سه ?شنبه",
        _WEDNESDAY: "چهار ?شنبه",
        _THURSDAY: "پنج ?شنبه",
        _FRIDAY: "(?<!امام )(?<!ائمه )(?<!ايمه )(?<!نماز ){}",
        _SATURDAY: "(?<!يك )(?<!دو )(?<!سه )(?<!چهار )(?<!پنج ){}",
        _SUNDAY: "يك ?شنبه",
    },
    "tr": {  # a market, too
        _SUNDAY: r"(?:{}(?= (?:gun|aksam|sabah|gece|ogle))|(?<=\bgecen ){}|(?<=\bgectigimiz ){})",
    },
    "de": {_SATURDAY: "(?:{}|sonnabend)"},
    "es": {_SATURDAY: "{}s?", _SUNDAY: "(?<!santo )(?<!placido ){}s?"},
}
# And what is written in place of name and frame.
_BESIDE: Mapping[str, Mapping[int, str]] = {
    "en": {
        day: rf"(?<=\bon ){short}"
        for day, short in enumerate(
            ("mon", "tues?", "wed", "thu(?:rs)?", "fri", "sat", "sun"), start=_MONDAY
        )
    },
    "he": {_SATURDAY: "בשבת|[בל]?(?:מוצאי|ליל) שבת"},
}


def weekday_in(words: Sequence[str], language: str) -> int | None:
    """Return the first day of the week that folded words name: 0 is Monday."""
    found = _pattern(language).search(" ".join(words))
    return int(str(found.lastgroup)[1:]) if found else None


@cache
def _pattern(language: str) -> re.Pattern[str]:
    own = language if language in {*_FRAMES, *_NAMES} else "en"
    frame = _FRAMES.get(own, "{}")
    days = Locale.parse(own).days["format"]["wide"]
    each = []
    for day in range(7):
        name = _NAMES.get(own, {}).get(day, "{}").replace("{}", _bare(days[day]))
        beside = _BESIDE.get(own, {}).get(day)
        whole = frame.replace("{}", name)
        each.append(f"(?P<d{day}>{whole}|{beside})" if beside else f"(?P<d{day}>{whole})")
    return re.compile(rf"\b(?:{'|'.join(each)})\b")


def _bare(name: str) -> str:
    """Return a name without the word for day, or an article, that Babel writes to it."""
    folded = fold_key(name)
    for before in ("יום ", "ال"):
        folded = folded.removeprefix(before)
    return folded
