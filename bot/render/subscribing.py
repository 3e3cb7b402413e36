"""The way to a subscription, by buttons: an hour, a zone, done."""

from collections.abc import Sequence
from datetime import time

from bot.domain.audience import EVERY_DAY, Subscription
from bot.domain.deliveries import Button, Message
from bot.render import locales
from bot.render.html import joined, lines
from bot.render.notices import notice
from bot.render.presses import button, grid
from bot.render.texts import Texts
from bot.render.zones import LIKELY, REGIONS

HOURS = tuple(time(hour) for hour in (6, 7, 8, 9, 12, 15, 17, 18, 19, 20, 21, 22))


def ask_hour(*, zone: str | None, language: str, texts: Texts) -> Message:
    """Ask for an hour; where the zone is known already, that is all."""
    known = (zone,) if zone else ()
    hours = [
        one
        for at in HOURS
        for one in button(locales.hour(at, language), "subscribe", packed([at]), *known)
    ]
    asked = notice("subscribe-hour", language=language, texts=texts)
    return Message(html=asked.html, buttons=grid(hours, wide=4))


def ask_zone(hours: Sequence[time], *, language: str, texts: Texts) -> Message:
    """Offer the likely zones of the language, and the regions of the others."""
    regions = [
        one
        for region in REGIONS
        for one in button(
            f"{texts.say(language, f'region-{region}')} ›", "zones", packed(hours), region
        )
    ]
    likely = _zones(LIKELY[language], hours, language)
    asked = notice("subscribe-zone", language=language, texts=texts, times=_times(hours, language))
    return Message(html=asked.html, buttons=(*grid(likely, wide=2), *grid(regions, wide=2)))


def ask_zone_of(region: str, hours: Sequence[time], *, language: str, texts: Texts) -> Message:
    """Offer the zones of one region.

    Raises:
        KeyError: there is no such region.
    """
    zones = _zones(REGIONS[region], hours, language)
    back = button(f"‹ {texts.say(language, 'button-back')}", "subscribe", packed(hours))
    times = _times(hours, language)
    asked = notice("subscribe-region", language=language, texts=texts, times=times)
    return Message(html=asked.html, buttons=(*grid(zones, wide=2), back))


def confirmed(
    subscription: Subscription, *, new: bool, texts: Texts, here: bool = True
) -> Message:
    """Say what was agreed, and how to change it: by commands in the chat itself, else by a button."""
    language = subscription.language
    key = "subscribed" if new else "subscribed-changed"
    told = texts.say(language, key, **_schedule(subscription, texts))
    first = texts.say(language, "subscribed-first") if new else ""
    how = texts.say(language, "subscribed-how") if here else ""
    change = () if here else button(f"⚙️ {texts.say(language, 'settings-of')}", "settings")
    return Message(
        html=lines(joined(("✅", told, first)), how, language=language),
        buttons=(change,) if change else (),
    )


def paused(*, language: str, texts: Texts) -> Message:
    """Say that nothing comes for now, with the way back."""
    told = notice("paused", language=language, texts=texts)
    back = button(f"▶️ {texts.say(language, 'button-resume')}", "pause", "end")
    return Message(html=told.html, buttons=(back,))


def ask_to_stop(subscription: Subscription, *, texts: Texts) -> Message:
    """Ask before settings are lost that took more than a tap to choose, and say which."""
    language = subscription.language
    lost = locales.listed(
        [texts.say(language, f"set-{name}") for name in subscription.chosen], language
    )
    pause = button(f"⏸ {texts.say(language, 'button-pause')}", "unsubscribe", "pause")
    asked = notice("stop-ask", language=language, texts=texts, what=lost)
    return Message(
        html=asked.html,
        buttons=(
            button(f"🔕 {texts.say(language, 'button-stop')}", "unsubscribe", "yes"),
            *((pause,) if subscription.active else ()),
            button(texts.say(language, "button-keep"), "unsubscribe", "no"),
        ),
    )


def resumed(subscription: Subscription, *, texts: Texts) -> Message:
    """Say when the next digests come."""
    language = subscription.language
    when = _schedule(subscription, texts)
    return notice("resumed", language=language, texts=texts, **when)


def on_days(subscription: Subscription, *, language: str, texts: Texts) -> str:
    """Say on which days digests come."""
    if subscription.days == EVERY_DAY:
        return texts.say(language, "days-all")
    return locales.listed(
        [locales.weekday_name(day, language) for day in locales.week(subscription.days, language)],
        language,
    )


def packed(hours: Sequence[time]) -> str:
    """Write hours as the data of a button: "0830,1800"."""
    return ",".join(f"{at:%H%M}" for at in hours)


def unpacked(data: str) -> tuple[time, ...] | None:
    """Read hours from the data of a button, or None where they are none."""
    try:
        return tuple(time(int(part[:2]), int(part[2:])) for part in data.split(","))
    except (ValueError, OverflowError):  # the latter for a number of many digits
        return None


def _zones(zones: Sequence[str], hours: Sequence[time], language: str) -> list[Button]:
    return [
        one
        for zone in zones
        for one in button(locales.city(zone, language), "subscribe", packed(hours), zone)
    ]


def _schedule(subscription: Subscription, texts: Texts) -> dict[str, str]:
    """Return what the texts that say when digests come have to be told."""
    language = subscription.language
    return {
        "days": on_days(subscription, language=language, texts=texts),
        "times": _times(subscription.hours, language),
        "zone": subscription.zone,
    }


def _times(hours: Sequence[time], language: str) -> str:
    return locales.listed([locales.hour(at, language) for at in hours], language)
