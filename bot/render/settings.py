"""The settings: one message that shows what was chosen, and pages to change it, edited in place."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import time

from bot.domain.audience import EVERY_DAY, Subscription
from bot.domain.deliveries import Button, Message
from bot.domain.events import Act
from bot.domain.wants import Evidence, Length, Night, Stance
from bot.render import acts, locales
from bot.render.html import bold, joined, lines, paragraphs
from bot.render.presses import button, grid
from bot.render.split import trim
from bot.render.subscribing import on_days
from bot.render.texts import LANGUAGES
from bot.render.topics import label, labels
from bot.render.turning import rows
from bot.render.voice import Voice
from bot.render.zones import LIKELY, REGIONS

SHOWN = 10  # tastes of a kind on the first page, and names of them on a line
PAGE = 24  # tastes to take off the list on one page
_PAGES = (  # in rows, as the buttons stand; those of the first row but the zone need a schedule
    (("hours", "🕗"), ("days", "📅"), ("zone", "🌍")),
    (("language", "💬"), ("length", "📏"), ("evidence", "✅")),
    (("sources", "🌐"), ("acts", "🤝"), ("quiet", "🌙")),
    (("tastes", "🔔"),),
)
_NAMES = {"sources": "languages"}  # pages that are called otherwise than their text
_SIGNS = {Stance.FOLLOW: "🔔", Stance.LESS: "👎", Stance.MUTE: "🔕"}


def settings(subscription: Subscription, voice: Voice) -> Message:
    """Show all that was chosen, with a button for each page."""
    chosen = dict(_chosen(subscription, voice))
    told = [
        f"{sign} {voice.labelled(_name(page, voice), chosen[page])}"
        for page, sign in _listed(chosen)
    ]
    none = "" if subscription.active else voice.say(_idle(subscription))
    page = paragraphs(
        lines(bold(f"⚙️ {voice.say('settings-title')}"), none, language=voice.language),
        lines(*told, *_tastes(subscription, voice), language=voice.language),
    )
    return Message(html=trim(page), buttons=_menu(subscription, voice))


def page_of(
    page: str, subscription: Subscription, voice: Voice, *, skip: int = 0
) -> Message | None:
    """Draw one page; None where there is no such page, or none for a chat without digests."""
    draw = _DRAWN.get(page)
    if draw is None or (page in {"hours", "days"} and not subscription.active):
        return None
    chosen = dict(_chosen(subscription, voice)).get(page, "")
    head = bold(f"⚙️ {voice.labelled(_name(page, voice), chosen)}")
    hint = voice.say("settings-follow-how") if page == "tastes" else ""
    drawn = tuple(draw(subscription, voice))
    fixed = len(drawn) - len(subscription.wants.tastes)
    shown = drawn if page != "tastes" else _tastes_page(drawn, fixed, skip, voice)
    return Message(
        html=lines(head, hint, language=voice.language),
        buttons=rows(*shown, _back(voice, "quiet" if page.startswith("quiet-") else "main")),
    )


def zones_of(region: str, voice: Voice) -> Message | None:
    """Offer the zones of one region."""
    if region not in REGIONS:
        return None
    back = button(f"‹ {voice.say('button-back')}", "settings", "zone")
    return Message(
        html=lines(bold(f"⚙️ {_name('zone', voice)}"), language=voice.language),
        buttons=(*grid(_zones(REGIONS[region], "", voice), wide=2), back),
    )


def _idle(subscription: Subscription) -> str:
    """Return the text that says why no digest comes."""
    return "paused" if subscription.begun else "settings-none"


def _chosen(subscription: Subscription, voice: Voice) -> Iterator[tuple[str, str]]:
    """Yield what was chosen, page by page."""
    wants, every = subscription.wants, voice.say("settings-all")
    language = voice.language
    if subscription.subscribed:
        hours = [locales.hour(at, language) for at in subscription.hours]
        yield "hours", voice.listed(hours)
        yield "days", on_days(subscription, language=language, texts=voice.texts)
    yield "zone", subscription.zone
    yield "language", locales.language_name(subscription.language, language)
    length = voice.say(f"length-{subscription.length}")
    told = voice.say("empty-told") if subscription.active and subscription.empty_told else ""
    yield "length", joined((length, told), " · ")
    yield "evidence", voice.say(f"evidence-{wants.evidence}")
    names = [locales.language_name(code, language) for code in wants.languages]
    yield "sources", voice.listed(names) or every
    yield "acts", voice.listed(acts.label(act, voice) for act in wants.acts) or every
    yield "quiet", _quiet(subscription, voice)


def _quiet(subscription: Subscription, voice: Voice) -> str:
    quiet = subscription.quiet
    if quiet is None:
        return voice.say("quiet-none")
    hours = [locales.hour(at, voice.language) for at in (quiet.start, quiet.end)]
    return voice.listed(("–".join(hours), voice.say(f"night-{quiet.night}")))


def _tastes(subscription: Subscription, voice: Voice) -> Iterator[str]:
    wants = subscription.wants
    if wants.followed_only:
        yield f"☝️ {voice.say('followed-only')}"
    if subscription.active and subscription.alerts and wants.topics(Stance.FOLLOW):
        yield f"⚡️ {voice.say('alerts-on')}"
    for stance, sign in _SIGNS.items():
        topics = wants.topics(stance)
        more = f" +{voice.number(len(topics) - SHOWN)}" if len(topics) > SHOWN else ""
        if topics:
            yield f"{sign} {voice.labelled(voice.say(f'tastes-{stance}'), f'{labels(topics[:SHOWN], voice)}{more}')}"


def _listed(chosen: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((page, sign) for row in _PAGES for page, sign in row if page in chosen)


def _menu(subscription: Subscription, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    schedule, *others = (
        tuple(
            one
            for page, sign in row
            for one in button(f"{sign} {_name(page, voice)}", "settings", page)
        )
        for row in _PAGES
    )
    if subscription.active:
        return rows(schedule, *others)
    going_on = button(f"▶️ {voice.say('button-resume')}", "pause", "end")
    return rows(
        (
            *(going_on if subscription.begun else ()),
            *button(f"🔔 {voice.say('button-subscribe')}", "subscribe"),
        ),
        schedule[-1:],
        *others,
    )


def _name(page: str, voice: Voice) -> str:
    page = page.partition("-")[0]
    return voice.say(f"set-{_NAMES.get(page, page)}")


def _back(voice: Voice, to: str) -> tuple[Button, ...]:
    return button(f"‹ {voice.say('button-back')}", "settings", to)


def _tick(name: str, page: str, value: str, *, on: bool) -> tuple[Button, ...]:
    return button(f"✓ {name}" if on else name, "settings", page, value)


def _switch(name: str, page: str, value: str, *, on: bool) -> tuple[Button, ...]:
    """Say also what a tap asks for: one that is handled twice is to change nothing more."""
    return button(f"✓ {name}" if on else name, "settings", page, value, "off" if on else "on")


_Row = tuple[Button, ...]


def _hours_page(subscription: Subscription, voice: Voice) -> Iterator[_Row]:
    every = sorted({*(time(hour) for hour in range(24)), *subscription.hours})
    hours = [
        one
        for at in every
        for one in _switch(
            locales.hour(at, voice.language), "hours", f"{at:%H%M}", on=at in subscription.hours
        )
    ]
    yield from grid(hours, wide=4)


def _days_page(subscription: Subscription, voice: Voice) -> Iterator[_Row]:
    days = [
        one
        for day in locales.week(EVERY_DAY, voice.language)
        for one in _switch(
            locales.weekday_name(day, voice.language),
            "days",
            str(day),
            on=day in subscription.days,
        )
    ]
    yield from grid(days, wide=4)


def _zone_page(subscription: Subscription, voice: Voice) -> Iterator[_Row]:
    likely = LIKELY[voice.language]
    yield from grid(_zones(likely, subscription.zone, voice), wide=2)
    regions = [
        one
        for region in REGIONS
        for one in button(f"{voice.say(f'region-{region}')} ›", "settings", "zones", region)
    ]
    yield from grid(regions, wide=2)


def _zones(zones: Iterable[str], now: str, voice: Voice) -> list[Button]:
    return [
        one
        for zone in zones
        for one in _tick(locales.city(zone, voice.language), "zone", zone, on=zone == now)
    ]


def _language_page(subscription: Subscription, _: Voice) -> Iterator[_Row]:
    """Offer the languages, each in its own words: whoever needs one may read no other."""
    languages = [
        one
        for code in LANGUAGES
        for one in _tick(
            locales.own_name(code), "language", code, on=code == subscription.language
        )
    ]
    yield from grid(languages, wide=2)


def _length_page(subscription: Subscription, voice: Voice) -> Iterator[_Row]:
    for length in Length:
        name = voice.say(f"length-{length}")
        yield _tick(name, "length", length, on=length is subscription.length)
    if subscription.active:
        yield _switch(voice.say("empty-told"), "empty", "", on=subscription.empty_told)


def _evidence_page(subscription: Subscription, voice: Voice) -> Iterator[_Row]:
    for evidence in Evidence:
        name = voice.say(f"evidence-{evidence}")
        yield _tick(name, "evidence", evidence, on=evidence is subscription.wants.evidence)


def _sources_page(subscription: Subscription, voice: Voice) -> Iterator[_Row]:
    chosen = subscription.wants.languages
    yield _tick(voice.say("settings-all"), "sources", "", on=not chosen)
    languages = [one for code in LANGUAGES for one in _source(code, chosen, voice)]
    yield from grid(languages, wide=2)


def _source(code: str, chosen: Sequence[str], voice: Voice) -> _Row:
    """Return the button of a language; that of the last one not chosen asks for all."""
    name = locales.language_name(code, voice.language)
    if set(LANGUAGES) - set(chosen) == {code}:
        return _tick(name, "sources", "", on=False)
    return _switch(name, "sources", code, on=code in chosen)


def _acts_page(subscription: Subscription, voice: Voice) -> Iterator[_Row]:
    chosen = subscription.wants.acts
    yield _tick(voice.say("settings-all"), "acts", "", on=not chosen)
    every = [
        one
        for act in Act
        for one in _switch(acts.label(act, voice), "acts", act, on=act in chosen)
    ]
    yield from grid(every, wide=2)


def _quiet_page(subscription: Subscription, voice: Voice) -> Iterator[_Row]:
    quiet = subscription.quiet
    yield _tick(voice.say("quiet-none"), "quiet", "none", on=quiet is None)
    for night in Night:
        name = voice.say(f"night-{night}")
        yield _tick(name, "quiet", night, on=quiet is not None and quiet.night is night)
    if quiet:
        start = locales.hour(quiet.start, voice.language)
        end = locales.hour(quiet.end, voice.language)
        yield (
            *button(voice.labelled(voice.say("quiet-from"), start), "settings", "quiet-from"),
            *button(voice.labelled(voice.say("quiet-to"), end), "settings", "quiet-to"),
        )


def _quiet_hours(which: str) -> Callable[[Subscription, Voice], Iterator[_Row]]:
    def page(subscription: Subscription, voice: Voice) -> Iterator[_Row]:
        quiet = subscription.quiet
        now = quiet and (quiet.start if which == "from" else quiet.end)
        every = [
            one
            for at in map(time, range(24))
            for one in _tick(
                locales.hour(at, voice.language), "quiet", f"{which}{at:%H%M}", on=at == now
            )
        ]
        yield from grid(every, wide=4)

    return page


def _tastes_rows(subscription: Subscription, voice: Voice) -> Iterator[_Row]:
    wants = subscription.wants
    yield _switch(voice.say("followed-only"), "only", "", on=wants.followed_only)
    if subscription.active:
        yield _switch(voice.say("alerts-on"), "alerts", "", on=subscription.alerts)
    for taste in reversed(wants.tastes):
        name = f"✕ {_SIGNS[taste.stance]} {label(taste.topic, voice)}"
        yield button(name, "settings", "drop", taste.topic.tag)


def _tastes_page(drawn: tuple[_Row, ...], fixed: int, skip: int, voice: Voice) -> tuple[_Row, ...]:
    """Show some tastes, the newest first, below what is fixed, and how to turn the page."""
    every = drawn[fixed:]
    turning: _Row = ()
    if skip:
        newer = str(max(0, skip - PAGE))
        turning += button(f"‹ {voice.say('button-newer')}", "settings", "tastes", newer)
    if len(every) > skip + PAGE:
        turning += button(f"{voice.say('button-older')} ›", "settings", "tastes", str(skip + PAGE))
    return *drawn[:fixed], *every[skip : skip + PAGE], turning


_DRAWN: Mapping[str, Callable[[Subscription, Voice], Iterator[_Row]]] = {
    "hours": _hours_page,
    "days": _days_page,
    "zone": _zone_page,
    "language": _language_page,
    "length": _length_page,
    "evidence": _evidence_page,
    "sources": _sources_page,
    "acts": _acts_page,
    "quiet": _quiet_page,
    "quiet-from": _quiet_hours("from"),
    "quiet-to": _quiet_hours("to"),
    "tastes": _tastes_rows,
}
