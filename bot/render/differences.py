"""Where reports differ, a line each: what about, and who says what."""

from bot.domain.differences import About, Difference, Side
from bot.domain.events import Act
from bot.render.deeds import BULLET
from bot.render.html import Html, joined
from bot.render.reports import cited
from bot.render.voice import Voice

_NAMES = 6
_OUTLETS = 2
_SIDES = 4


def difference(found: Difference, voice: Voice) -> Html:
    """Tell a difference, as "hostages: 33 — Reuters · 34 — AFP, +2"."""
    sides = [_side(found, side, voice) for side in found.sides[:_SIDES]]
    more = len(found.sides) - _SIDES
    return joined((f"{BULLET}{_about(found, voice)}:", joined((*sides, _more(more)), "; ")))


def _about(found: Difference, voice: Voice) -> str:
    names = voice.listed(voice.names(found.actors, most=_NAMES))
    act = voice.say(f"act-{found.act.lower()}") if found.act else ""
    match found.about:
        case About.COUNT:
            return voice.say(f"of-{found.of}")
        case About.SOURCES:
            return " ".join(filter(None, (act, f"{voice.onward} {names}" if names else "")))
        case About.TARGETS:
            return ", ".join(filter(None, (act, f"{names} {voice.onward}" if names else "")))
        case _:
            return ", ".join(filter(None, (act, names)))


def _side(found: Difference, side: Side, voice: Voice) -> Html:
    return joined(
        (_what(found, side, voice), cited(side.reports, most=_OUTLETS, voice=voice)), " — "
    )


def _what(found: Difference, side: Side, voice: Voice) -> str:
    match found.about:
        case About.COUNT:
            return voice.number(side.count)
        case About.ACT:
            return voice.say(f"act-{(side.act or Act.STATEMENT).lower()}")
        case About.DAY:
            return voice.day(side.day) if side.day else ""
        case _:
            names = voice.listed(voice.names(side.actors, most=_NAMES))
            if len({len(it.actors) for it in found.sides}) == 1:  # it is not how many
                return names
            return f"{voice.number(len(side.actors))} ({names})"


def _more(count: int) -> str:
    return f"+{count}" if count > 0 else ""
