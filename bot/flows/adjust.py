"""One change to what a chat chose, as a tap says it: a pure step from subscription to the next."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from typing import TypeVar
from zoneinfo import available_timezones

from bot.domain.audience import EVERY_DAY, Subscription
from bot.domain.events import Act
from bot.domain.wants import Evidence, Length, Night, Quiet
from bot.render.texts import LANGUAGES

# Digests a day: more is a stream, and would not fit into a button beside the longest zone.
MOST_HOURS = 4
QUIET = Quiet(start=time(22), end=time(7))  # what quiet hours begin with, before they are changed

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing is changed; `key` is the text that says why."""

    key: str


STALE = Refused("stale-button")
LEAST = Refused("settings-least")
MOST = Refused("settings-most")

_Step = Callable[[Subscription, str], Subscription | Refused]


class To(StrEnum):
    """Where a tap switches something."""

    ON = "on"
    OFF = "off"
    OVER = ""  # to what it is not: buttons of earlier versions do not say where to

    def from_(self, *, on: bool) -> bool:
        """Return whether it is on then, if it was `on`."""
        return not on if self is To.OVER else self is To.ON


_Switch = Callable[[Subscription, str, To], Subscription | Refused]


def adjusted(
    subscription: Subscription, what: str, value: str, to: To = To.OVER
) -> Subscription | Refused:
    """Return the subscription with one thing changed: `value` chosen, or switched."""
    if switch := _SWITCHES.get(what):
        return switch(subscription, value, to)
    step = _STEPS.get(what)
    return step(subscription, value) if step else STALE


def _hours(subscription: Subscription, value: str, to: To) -> Subscription | Refused:
    hour = _time(value)
    if hour is None:
        return STALE
    hours = tuple(sorted(_switched(subscription.hours, hour, to)))
    if len(hours) > MOST_HOURS:
        return MOST
    return replace(subscription, hours=hours) if hours else LEAST


def _days(subscription: Subscription, value: str, to: To) -> Subscription | Refused:
    if value not in {str(day) for day in EVERY_DAY}:
        return STALE
    days = tuple(sorted(_switched(subscription.days, int(value), to)))
    return replace(subscription, days=days) if days else LEAST


def _zone(subscription: Subscription, value: str) -> Subscription | Refused:
    return replace(subscription, zone=value) if value in available_timezones() else STALE


def _language(subscription: Subscription, value: str) -> Subscription | Refused:
    return replace(subscription, language=value) if value in LANGUAGES else STALE


def _length(subscription: Subscription, value: str) -> Subscription | Refused:
    return replace(subscription, length=Length(value)) if value in {*Length} else STALE


def _evidence(subscription: Subscription, value: str) -> Subscription | Refused:
    if value not in {*Evidence}:
        return STALE
    wants = replace(subscription.wants, evidence=Evidence(value))
    return replace(subscription, wants=wants)


def _sources(subscription: Subscription, value: str, to: To) -> Subscription | Refused:
    """All languages chosen are as good as none: what other languages there are comes too."""
    if value not in {*LANGUAGES, ""}:
        return STALE
    chosen = _switched(subscription.wants.languages, value, to) if value else ()
    languages = () if set(chosen) >= set(LANGUAGES) else tuple(chosen)
    return replace(subscription, wants=replace(subscription.wants, languages=languages))


def _acts(subscription: Subscription, value: str, to: To) -> Subscription | Refused:
    if value not in {*Act, ""}:
        return STALE
    acts = tuple(_switched(subscription.wants.acts, Act(value), to)) if value else ()
    return replace(subscription, wants=replace(subscription.wants, acts=acts))


def _quiet(subscription: Subscription, value: str) -> Subscription | Refused:
    """Choose "none", what becomes of the digest, or "from2200" and "to0700"."""
    now = subscription.quiet or QUIET
    if value == "none":
        return replace(subscription, quiet=None)
    if value in {*Night}:
        return replace(subscription, quiet=replace(now, night=Night(value)))
    start, end = _time(value.removeprefix("from")), _time(value.removeprefix("to"))
    if value.startswith("from") and start is not None:
        return replace(subscription, quiet=replace(now, start=start))
    if value.startswith("to") and end is not None:
        return replace(subscription, quiet=replace(now, end=end))
    return STALE


def _only(subscription: Subscription, value: str, to: To) -> Subscription | Refused:
    if value:
        return STALE
    wants = subscription.wants
    only = to.from_(on=wants.followed_only)
    return replace(subscription, wants=replace(wants, followed_only=only))


def _alerts(subscription: Subscription, value: str, to: To) -> Subscription | Refused:
    alerts = to.from_(on=subscription.alerts)
    return STALE if value else replace(subscription, alerts=alerts)


def _empty(subscription: Subscription, value: str, to: To) -> Subscription | Refused:
    told = to.from_(on=subscription.empty_told)
    return STALE if value else replace(subscription, empty_told=told)


def _drop(subscription: Subscription, value: str) -> Subscription | Refused:
    """Have no stance any more to the topic of this tag; one that is gone already stays so."""
    wants = subscription.wants
    for taste in wants.tastes:
        if taste.topic.tag == value:
            wants = wants.with_taste(taste.topic, None)
    return replace(subscription, wants=wants)


def _time(value: str) -> time | None:
    try:
        return time(int(value[:2]), int(value[2:])) if value.isascii() else None
    except ValueError:
        return None


def _switched(items: Iterable[Item], item: Item, to: To) -> list[Item]:
    kept = list(items)
    if not to.from_(on=item in kept):
        return [it for it in kept if it != item]
    return kept if item in kept else [*kept, item]


_STEPS: Mapping[str, _Step] = {
    "zone": _zone,
    "language": _language,
    "length": _length,
    "evidence": _evidence,
    "quiet": _quiet,
    "drop": _drop,
}
_SWITCHES: Mapping[str, _Switch] = {
    "hours": _hours,
    "days": _days,
    "sources": _sources,
    "acts": _acts,
    "only": _only,
    "alerts": _alerts,
    "empty": _empty,
}
SCHEDULE = frozenset({"hours", "days"})  # what only a subscriber has
