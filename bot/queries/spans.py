"""Spans of time as people write them in ten languages: "7d", "7 gün", "24 Std.", "last week"."""

import re

from bot.actors.fold import words_of

SPAN = re.compile(r"(\d{1,4})\s?(\D+)")
# Hours in a unit, by what it is called: short and long, in the cases that stand behind a number;
# also where a language has one word for one of them, or for two.
_CALLED = {
    1: "h hr hrs hour hours jam sejam س ساعة ساعات ساعه ч час часа часов ساعت שעה שעות השעה השעות "
    "שע sa saat heure heures hora horas std stunde stunden",
    2: "ساعتين ساعتان שעתיים השעתיים",
    24: "d day days hari sehari يوم يوما ايام д день дня дней дн روز יום ימים היום הימים g gün "
    "j jour jours día días tag tage tagen",
    2 * 24: "يومين يومان יומיים היומיים",
    7 * 24: "w week weeks minggu seminggu pekan sepekan اسبوع اسابيع неделя недели недель неделю "
    "هفته שבוע שבועות השבוע hafta semaine semaines semana semanas woche wochen",
    14 * 24: "اسبوعين اسبوعان שבועיים השבועיים",
    30 * 24: "month months bulan sebulan شهر месяц месяца месяцев ماه חודש חודשים החודש ay mois "
    "mes meses monat monate monaten",
}
# What says no more of a span than that it ends now.
_LAST = (
    "last past the this for terakhir ini اخر خلال الماضي الماضيه за последний последние последних "
    "последнюю گذشته اخیر האחרון האחרונה האחרונים האחרונות son dernier derniers dernière dernières "
    "le la les último última últimos últimas el los las letzte letzten letzter letztes die der den"
)
_HOURS = {
    " ".join(words_of(name)): hours for hours, names in _CALLED.items() for name in names.split()
}
_SAYING_NOTHING = frozenset(" ".join(words_of(word)) for word in _LAST.split())


def hours_in(unit: str) -> int | None:
    """Return the hours of a unit of time, or None where the word is none."""
    return _HOURS.get(" ".join(words_of(unit)))


def hours_of(written: str) -> int | None:
    """Return the hours of a span, or None where it is none; a unit alone is one of it."""
    said = [word for word in written.split() if " ".join(words_of(word)) not in _SAYING_NOTHING]
    found = SPAN.fullmatch(" ".join(said))
    count, unit = (int(found[1]), found[2]) if found else (1, " ".join(said))
    hours = hours_in(unit)
    return count * hours if hours else None
