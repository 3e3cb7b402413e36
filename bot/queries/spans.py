"""Spans of time as people write them in ten languages: "7d", "7 gün", "24 Std.", "۷ روز"."""

import re

from bot.actors.fold import words_of

SPAN = re.compile(r"(\d{1,4})\s?([^\W\d_]+)\.?")
# Hours in a unit, by what it is called: short and long, in the cases that stand behind a number.
_CALLED = {
    1: "h hr hrs hour hours jam س ساعة ساعات ساعه ч час часа часов ساعت שעה שעות שע sa saat "
    "heure heures hora horas std stunde stunden",
    24: "d day days hari يوم يوما ايام д день дня дней дн روز יום ימים g gün j jour jours "
    "día días tag tage tagen",
    7 * 24: "w week weeks minggu pekan اسبوع اسابيع неделя недели недель неделю هفته שבוע שבועות "
    "hafta semaine semaines semana semanas woche wochen",
}
_HOURS = {
    " ".join(words_of(name)): hours for hours, names in _CALLED.items() for name in names.split()
}


def hours_in(unit: str) -> int | None:
    """Return the hours of a unit of time, or None where the word is none."""
    return _HOURS.get(" ".join(words_of(unit)))
