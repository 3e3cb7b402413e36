"""Where reports differ: what about, and below it who says what, a line each."""

from collections.abc import Iterator

from bot.domain.differences import About, Difference, Side
from bot.domain.events import Act
from bot.render.deeds import BULLET
from bot.render.html import Html, joined, text
from bot.render.reports import cited
from bot.render.voice import Voice

_NAMES = 6
_OUTLETS = 2
_SIDES = 4
_SIDE = "◦ "


def difference(found: Difference, voice: Voice) -> Html:
    """Tell a difference, as "Putin · Talks · on which day:", and each side below, with its outlets."""
    return joined(_lines(found, voice), "\n")


def _lines(found: Difference, voice: Voice) -> Iterator[Html]:
    yield text(f"{BULLET}{_about(found, voice)}{voice.colon}")
    for side in found.sides[:_SIDES]:
        outlets = cited(side.reports, most=_OUTLETS, voice=voice)
        yield joined((f"{_SIDE}{_what(found, side, voice)}", outlets), " — ")
    if len(found.sides) > _SIDES:
        yield text(f"{_SIDE}+{voice.number(len(found.sides) - _SIDES)}")


def _about(found: Difference, voice: Voice) -> str:
    """Say what the reports agree on, and on what they do not."""
    if found.about is About.COUNT:
        return voice.say(f"of-{found.of}")
    names = voice.listed(voice.names(found.actors, most=_NAMES))
    act = voice.say(f"act-{found.act.lower()}") if found.act else ""
    return " · ".join(filter(None, (names, act, voice.say(f"differ-{found.about}"))))


def _what(found: Difference, side: Side, voice: Voice) -> str:
    match found.about:
        case About.COUNT:
            return voice.number(side.count)
        case About.ACT:
            return voice.say(f"act-{(side.act or Act.STATEMENT).lower()}")
        case About.DAY:
            return voice.day(side.day) if side.day else ""
        case _:
            return _named(found, side, voice)


def _named(found: Difference, side: Side, voice: Voice) -> str:
    """Name whom reports name, and say how many where others name more or fewer."""
    names = voice.listed(voice.names(side.actors, most=_NAMES))
    alike = len({len(it.actors) for it in found.sides}) == 1
    return names if alike else f"{names} ({voice.number(len(side.actors))})"
