"""The answer to /trend: lines over 30 days, and the same in words."""

from bot.actors.trend import Course, Trend
from bot.domain.deliveries import Message
from bot.render import locales
from bot.render.bidi import RIGHT_TO_LEFT, without_controls
from bot.render.charts import Line, Lines
from bot.render.dossier import sparkline
from bot.render.html import Html, bold, joined, lines
from bot.render.voice import Voice


def trend(found: Trend, voice: Voice) -> Message:
    """Say how much was written; short enough to stand below a picture."""
    period = voice.period(found.edges[-1] - found.edges[0])
    title = bold(f"{voice.say('trend-title')} · {period}")
    if found.empty:
        names = voice.listed(voice.name(course.actor) for course in found.courses)
        told = voice.say("trend-none", period=period, name=names)
        seen = (_last_seen(course, voice) for course in found.courses)
        return Message(html=lines(told, *seen, language=voice.language))
    counted = (_course(course, voice) for course in found.courses)
    return Message(html=lines(title, *counted, language=voice.language))


def chart(found: Trend, voice: Voice) -> Lines | None:
    """Return the picture: a line an actor, or for one alone a line a language."""
    if found.empty:
        return None
    names = [without_controls(voice.name(course.actor)) for course in found.courses]
    period = voice.period(found.edges[-1] - found.edges[0])
    of = f"{names[0]} · " if len(names) == 1 else ""  # several are named by their lines
    title = f"{of}{voice.say('trend-title')} · {period}"
    days = (edge.date() for edge in found.edges[:-1])
    return Lines(
        title=without_controls(title),
        days=tuple(
            without_controls(locales.day(day, voice.language, now=voice.now.date()))
            for day in days
        ),
        lines=_lines(found, names, voice),
        right_to_left=voice.language in RIGHT_TO_LEFT,
    )


def _lines(found: Trend, names: list[str], voice: Voice) -> tuple[Line, ...]:
    whole = [
        Line(label=name, values=course.by_day)
        for name, course in zip(names, found.courses, strict=True)
    ]
    if len(found.courses) > 1 or len(found.courses[0].by_language) <= 1:
        return tuple(whole)
    return (
        Line(label=voice.say("trend-all"), values=found.courses[0].by_day),
        *(
            Line(label=locales.language_name(code, voice.language), values=values)
            for code, values in found.courses[0].by_language
        ),
    )


def _course(course: Course, voice: Voice) -> Html:
    counted = voice.say("count-reports", count=course.total)
    languages = (
        f"{locales.language_name(code, voice.language)} {voice.number(sum(values))}"
        for code, values in course.by_language
    )
    return joined(
        (
            joined((voice.name(course.actor), sparkline(course.by_day)), "  "),
            counted,
            joined(languages, " · "),
            voice.say("last-seen", date=voice.day(course.before)) if course.before else "",
        ),
        " · ",
    )


def _last_seen(course: Course, voice: Voice) -> Html | str:
    """Say when somebody without a report in these days was last seen."""
    if course.before is None:
        return ""
    seen = voice.say("last-seen", date=voice.day(course.before))
    return joined((voice.name(course.actor), seen), " · ")
