"""Days of the week as people write them in ten languages: "pazartesi", "montags", "lunes a viernes"."""

from collections.abc import Sequence
from functools import cache

from bot.actors.fold import words_of
from bot.domain.audience import EVERY_DAY
from bot.render.locales import LANGUAGES, locale

Days = tuple[int, ...]  # 1 for Monday
_LONGEST = 3  # words: "todos los días"
_MOST_ADDED = 5  # letters behind a name: "montags", "pazartesileri", "понедельникам"
_SHORTEST = 4  # letters of a name that an ending may follow
# What names several days at once; the days of work are those of where the language is spoken.
_TOGETHER: dict[Days, str] = {
    EVERY_DAY: "every day, everyday, daily, setiap hari, tiap hari, كل يوم, يوميا, каждый день, "
    "ежедневно, هر روز, روزانه, כל יום, her gün, tous les jours, chaque jour, todos los días, "
    "cada día, jeden Tag, täglich",
    (1, 2, 3, 4, 5): "weekdays, hari kerja, будни, будням, hafta içi, en semaine, jours ouvrés, "
    "entre semana, días laborables, werktags, wochentags",
    (1, 2, 3, 4, 7): "أيام العمل, ימי חול, באמצע השבוע",
    (1, 2, 3, 6, 7): "روزهای کاری",
}
# "Montag bis Freitag", "lunes a viernes"
_TOWARDS = frozenset(
    {"-", "–", "to", "till", "through", "until", "hingga", "sampai", "إلى", "حتى", "до", "по"}
    | {"تا", "עד", "bis", "au", "à", "a", "al"}
)


def leading_days(words: Sequence[str], *, language: str) -> tuple[Days, int] | None:
    """Return the days that the first words name, and how many words they are."""
    found = _first(words, language)
    if found is None:
        return None
    days, count = found
    rest = words[count:]
    last = _first(rest[1:], language) if rest and rest[0].lower() in _TOWARDS else None
    if last and len(days) == len(last[0]) == 1:
        return _until(days[0], last[0][0]), count + 1 + last[1]
    return found


def _first(words: Sequence[str], language: str) -> tuple[Days, int] | None:
    for count in range(min(_LONGEST, len(words)), 0, -1):
        key = _key(" ".join(words[:count]))
        if days := _called(language).get(key) or _in_any_language().get(key):
            return days, count
    return _inflected(words[0], language) if words else None


def _inflected(word: str, language: str) -> tuple[Days, int] | None:
    """Read a name with an ending, or two with a hyphen: "montags", "Mon-Fri"."""
    first, hyphen, last = word.replace("–", "-").partition("-")
    if hyphen:
        begin, end = (_first([it], language) if it else None for it in (first, last))
        one_each = begin and end and len(begin[0]) == len(end[0]) == 1
        return (_until(begin[0][0], end[0][0]), 1) if begin and end and one_each else None
    key = _key(word)
    names = [name for name in _called(language) if len(name) >= _SHORTEST and key.startswith(name)]
    longest = max(names, key=len, default="")
    if not longest or len(key) - len(longest) > _MOST_ADDED:
        return None
    return _called(language)[longest], 1


def _until(first: int, last: int) -> Days:
    return tuple(sorted((first + on - 1) % 7 + 1 for on in range((last - first) % 7 + 1)))


@cache
def _in_any_language() -> dict[str, Days]:
    """Return days by their full names, whatever the language of who writes them."""
    return {
        _key(str(name)): (on + 1,)
        for language in LANGUAGES
        for on, name in locale(language).days["format"]["wide"].items()
    }


@cache
def _called(language: str) -> dict[str, Days]:
    """Return days by what a language calls them, without spaces: "سه شنبه" and "سه‌شنبه" are one."""
    called: dict[str, Days] = {}
    for days, names in _TOGETHER.items():
        called |= {_key(name): days for name in names.split(", ")}
    for width in ("wide", "abbreviated"):
        for on, name in locale(language).days["format"][width].items():
            bare = _key(str(name).split()[-1])  # "יום שני"
            shown = {_key(str(name)), bare if len(bare) > 1 else _key(str(name))}
            if language == "ru" and width == "wide":
                shown.add(_key(str(name))[:-1])  # "по пятницам", "в среду"
            called |= dict.fromkeys(shown, (on + 1,))
    return called


def _key(name: str) -> str:
    return "".join(words_of(name))
