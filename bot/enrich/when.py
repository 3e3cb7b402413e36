"""When an act was done, as the text tells it: "on Monday", "16 October", "yesterday"."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from babel import Locale

from bot.actors.fold import fold_key
from bot.enrich.lexicon import Reading
from bot.enrich.parties import Scene

_LOCALES: Mapping[str, tuple[str, ...]] = {
    "en": ("en",),
    "id": ("id",),
    "ar": ("ar", "ar_SY"),  # the Levant has month names of its own
    "ru": ("ru",),
    "fa": ("fa",),
    "he": ("he",),
    "tr": ("tr",),
    "fr": ("fr",),
    "es": ("es",),
    "de": ("de",),
}
_ONTO_WORDS = {"ar": ("ال", "و", "وال"), "he": ("ב", "ל", "מ", "ה")}  # written onto a name
# Hebrew weekdays are ordinal numbers, and Arabic Sunday is "one": only after "day" do they date.
_AFTER_DAY = {"he": frozenset({"יום", "ביום", "היום"}), "ar": frozenset({"يوم", "اليوم"})}
_STEM = 4  # letters that case endings leave alone, in Russian
_FARTHEST = timedelta(days=366)
_LAST_HOUR_OF_NEWS = timedelta(days=1)  # a text may name tomorrow; it is written in many zones
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?$")


def day_of(reading: Reading, scene: Scene, language: str, published: date) -> date:
    """Return the day that a sentence gives to what it tells, else the day it was published.

    A day of the week is the last one of that name, the day of publication included. A date
    without a year is the one nearest to publication. What lies more than a year back, or after
    tomorrow, dates something else.
    """
    for hit in scene.of("days"):
        return published - timedelta(days=hit.key == "yesterday")
    words = reading.words(*scene.sentence)
    names = [word[:_STEM] for word in words] if language == "ru" else words
    months, weekdays = _names(language)
    for at, month in _among(names, months):
        if found := _date(words, at, month, published):
            return found
    for at, weekday in _among(names, weekdays):
        if _is_day(words, at, language):
            return published - timedelta(days=(published.weekday() - weekday) % 7)
    return published


def _among(words: list[str], names: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """Yield where a month or a day of the week is named, and which."""
    if names.keys().isdisjoint(words):  # nearly always
        return
    for at, word in enumerate(words):
        if word in names:
            yield at, names[word]


def _is_day(words: list[str], at: int, language: str) -> bool:
    needed = _AFTER_DAY.get(language)
    return needed is None or language == "ar" or (at > 0 and words[at - 1] in needed)


def _date(words: list[str], at: int, month: int, published: date) -> date | None:
    for near in (at - 1, at + 1):
        if 0 <= near < len(words) and _NUMBER.match(words[near]):
            day = int(re.sub(r"\D", "", words[near]))
            year = next((int(w) for w in words[at + 1 : at + 3] if re.fullmatch(r"20\d\d", w)), 0)
            return _nearest(year, month, day, published)
    return None


def _nearest(year: int, month: int, day: int, published: date) -> date | None:
    years = [year] if year else [published.year - 1, published.year, published.year + 1]
    dates = []
    for each in years:
        try:
            dates.append(date(each, month, day))
        except ValueError:  # 31 April is a mistake of the text
            continue
    near = [d for d in dates if published - _FARTHEST <= d <= published + _LAST_HOUR_OF_NEWS]
    return max(near, default=None)


@cache
def _names(language: str) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return the words that name months (1 to 12) and days of the week (0 is Monday), folded."""
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for name in _LOCALES.get(language, ("en",)):
        locale = Locale.parse(name)
        for table, names in ((locale.months, months), (locale.days, weekdays)):
            for form in ("format", "stand-alone"):
                for number, word in table[form]["wide"].items():
                    names.setdefault(_key(word, language), number)
    return _with_onto(months, language), _with_onto(weekdays, language)


def _with_onto(names: Mapping[str, int], language: str) -> Mapping[str, int]:
    """Add the names with what may be written onto them."""
    onto_words = (*_ONTO_WORDS.get(language, ()), "")
    return {f"{onto}{name}": number for onto in onto_words for name, number in names.items()}


def _key(word: str, language: str) -> str:
    folded = fold_key(word)
    for onto in ("يوم ", "יום "):
        folded = folded.removeprefix(fold_key(onto))
    if language == "ar":
        folded = folded.removeprefix("ال")
    return folded[:_STEM] if language == "ru" else folded
