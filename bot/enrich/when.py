"""When an act was done, as the text tells it: "on Monday", "16 October", "yesterday"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from babel import Locale

from bot.actors.fold import fold_key
from bot.enrich.lexicon import Reading
from bot.enrich.parties import Scene
from bot.enrich.weekdays import weekday_in

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
_STEM = 4  # letters that case endings leave alone, in Russian
_FARTHEST = timedelta(days=366)
_LAST_HOUR_OF_NEWS = timedelta(days=1)  # a text may name tomorrow; it is written in many zones
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?$")


def day_told(reading: Reading, scene: Scene, language: str, published: date) -> date | None:
    """Return the day that a sentence gives to what it tells; None if it gives none.

    A day of the week is the last one of that name, the day of publication included. A date
    without a year is the one nearest to publication. What lies more than a year back, or after
    tomorrow, dates something else.
    """
    for hit in scene.of("days"):
        return published - timedelta(days=hit.key == "yesterday")
    return day_named(reading.words(*scene.sentence), language, published)


def day_named(words: Sequence[str], language: str, published: date) -> date | None:
    """Return the day that folded words name: a date, else a day of the week."""
    names = [word[:_STEM] for word in words] if language == "ru" else words
    for at, behind, month in _among(names, _months(language)):
        if found := _date(words, at, behind, month, published):
            return found
    weekday = weekday_in(words, language)
    return None if weekday is None else published - timedelta((published.weekday() - weekday) % 7)


def _among(words: Sequence[str], months: Mapping[str, int]) -> Iterator[tuple[int, int, int]]:
    """Yield where a month is named, where its name, of one word or two, is over, and which."""
    for at, word in enumerate(words):
        if word in months:
            yield at, at + 1, months[word]
        elif (both := " ".join(words[at : at + 2])) in months:
            yield at, at + 2, months[both]


def _date(words: Sequence[str], at: int, behind: int, month: int, published: date) -> date | None:
    for near in (at - 1, behind):
        if 0 <= near < len(words) and _NUMBER.match(words[near]):
            day = int(re.sub(r"\D", "", words[near]))
            year = next(
                (int(w) for w in words[behind : behind + 2] if re.fullmatch(r"20\d\d", w)), 0
            )
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
def _months(language: str) -> Mapping[str, int]:
    """Return the words that name months, 1 to 12, folded, with what may be written onto them."""
    months: dict[str, int] = {}
    for name in _LOCALES.get(language, ("en",)):
        table = Locale.parse(name).months
        for form in ("format", "stand-alone"):
            for number, word in table[form]["wide"].items():
                months.setdefault(_key(word, language), number)
    onto_words = (*_ONTO_WORDS.get(language, ()), "")
    return {f"{onto}{name}": number for onto in onto_words for name, number in months.items()}


def _key(word: str, language: str) -> str:
    folded = fold_key(word)
    return folded[:_STEM] if language == "ru" else folded
