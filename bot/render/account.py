"""One story, opened: its timeline, its reports, what was done and said, and where reports differ."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.deliveries import Button, Message
from bot.domain.feeds import Ownership
from bot.domain.stories import Report, Step
from bot.render import acts, locales
from bot.render.deeds import BULLET, acted, dated, spoken
from bot.render.differences import difference
from bot.render.html import Html, bold, joined, lines, paragraphs, text
from bot.render.listing import report_line, sample_note
from bot.render.presses import button, grid
from bot.render.reports import beyond_title, cited, owned, titled
from bot.render.split import first_that_fits
from bot.render.story import STORY, attested, news_of
from bot.render.tastes import watch_button
from bot.render.turning import page_of, rows, turns
from bot.render.voice import Voice
from bot.stories.account import Account

PAGE = 8
# The parts, as buttons call them; the reports of one owner or one language are "o…" and "l…".
TIMELINE, DEEDS, QUOTES, DIFFERENCES, REPORTS = "t", "d", "q", "x", "r"
OWNER, LANGUAGE = "o", "l"

_NAMES = 6
_OWNERS = {owner.value[:2]: owner for owner in Ownership}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    title: int
    sentence: int
    steps: int
    deeds: int
    quotes: int
    quote: int
    differences: int


# Richest first; the last of them fits whatever the news says.
_ROOMS = (
    _Room(title=200, sentence=280, steps=6, deeds=4, quotes=2, quote=220, differences=3),
    _Room(title=160, sentence=200, steps=4, deeds=3, quotes=1, quote=160, differences=2),
    _Room(title=120, sentence=120, steps=2, deeds=2, quotes=0, quote=0, differences=1),
    _Room(title=100, sentence=0, steps=1, deeds=0, quotes=0, quote=0, differences=0),
)


def story(
    found: Account, lead: Report, voice: Voice, below: tuple[tuple[Button, ...], ...] = ()
) -> Message:
    """Tell a story in one message; `below` are the buttons after those that open its parts."""
    why = button(f"❔ {voice.say('why-title')}", "why", found.story.id)
    less = button(f"👎 {voice.say('button-less')}", "less", found.story.id)
    watch = watch_button(found.story, voice)
    return Message(
        html=first_that_fits(_page(found, lead, room, voice) for room in _ROOMS),
        buttons=rows(*grid(_parts(found, voice), wide=2), why, (*watch, *less), *below),
    )


def part(
    found: Account,
    lead: Report,
    name: str,
    *,
    skip: int,
    voice: Voice,
    below: tuple[tuple[Button, ...], ...] = (),
) -> Message | None:
    """Tell a page of one part of a story; None where a story has no such part."""
    items = _items(found, name, voice)
    if items is None:
        return None
    title, told = items
    shown = told[skip : skip + PAGE]
    more = len(told) > skip + PAGE
    return Message(
        html=page_of(
            lines(bold(titled(lead, _ROOMS[1].title, voice)), title, language=voice.language),
            shown or [text(voice.say("list-empty"))],
            voice,
            foot=sample_note(found.story.reports, voice),
        ),
        buttons=rows(
            *_shelves(found, name, voice),
            turns(skip, PAGE, voice, STORY, found.story.id, name, more=more),
            button(f"« {voice.say('button-story')}", STORY, found.story.id),
            *below,
        ),
    )


def _page(found: Account, lead: Report, room: _Room, voice: Voice) -> Html:
    language = voice.language
    return paragraphs(
        lines(*_head(found, lead, room, voice), language=language),
        lines(
            *_section("story-timeline", _timeline(found, room, voice), voice), language=language
        ),
        lines(*_section("story-did", _did(found, room, voice), voice), language=language),
        lines(*_section("button-quotes", _said(found, room, voice), voice), language=language),
        lines(
            *_section(
                "story-differ",
                (difference(it, voice) for it in found.differences[: room.differences]),
                voice,
            ),
            language=language,
        ),
        lines(sample_note(found.story.reports, voice), language=language),
    )


def _section(key: str, told: Iterator[Html], voice: Voice) -> Iterator[Html]:
    items = list(told)
    if items:
        yield bold(voice.say(key))
        yield from items


def _head(found: Account, lead: Report, room: _Room, voice: Voice) -> Iterator[str]:
    one = found.story
    yield bold(titled(lead, room.title, voice))
    yield voice.quoted(beyond_title(lead), lead.language, room.sentence) if room.sentence else ""
    names = voice.names(one.principals, most=_NAMES)
    what = "  ".join(acts.label(act, voice) for act in one.acts[:3])
    yield joined((f"👤 {' · '.join(names)}" if names else "", what), "   ")
    yield attested(one, voice)
    copied = found.sources < len(one.outlets)
    yield joined(
        (
            voice.say("count-reports", count=len(one.reports)),
            voice.say("rank-sources", count=found.sources) if copied else "",
            *(
                voice.say(f"owners-{owner}", count=len({it.outlet for it in by}))
                for owner in Ownership
                if owner is not Ownership.OFFICIAL and (by := found.owned_by(owner))
            ),
        ),
        " · ",
    )
    yield cited(one.reports, most=4, voice=voice, lead=lead)


def _timeline(found: Account, room: _Room, voice: Voice) -> Iterator[Html]:
    shown = found.turns[: room.steps]
    for step in shown:
        yield _step(step, voice, title=min(room.title, 120))
    left = len(found.story.reports) - len(shown)
    if left and shown:
        yield text(f"+{voice.number(left)}")


def _step(step: Step, voice: Voice, *, title: int) -> Html:
    report = step.report
    when = voice.moment(report.published_at) if report.dated else voice.say("undated")
    said = joined((titled(report, title, voice), owned(report, voice)), " — ")
    new = "" if step.first else news_of(step, voice)
    mark = "✅ " if step.official else ""
    return joined((f"{BULLET}{mark}{when}", said, f"+ {new}" if new else ""), " · ")


def _did(found: Account, room: _Room, voice: Voice) -> Iterator[Html]:
    return (_deed(found, at, voice) for at in range(min(room.deeds, len(found.deeds))))


def _deed(found: Account, at: int, voice: Voice) -> Html:
    deed = found.deeds[at]
    return dated(deed, acted(deed.event, voice, names=_NAMES), voice)


def _said(found: Account, room: _Room, voice: Voice) -> Iterator[Html]:
    named = sorted(found.quotes, key=lambda one: not one.quote.speaker_surface)
    return (spoken(one, room.quote, voice) for one in named[: room.quotes])


def _parts(found: Account, voice: Voice) -> tuple[Button, ...]:
    every = (
        (f"📄 {voice.say('count-reports', count=len(found.story.reports))}", REPORTS, True),
        (f"🕰 {voice.say('story-timeline')}", TIMELINE, True),
        (f"🤝 {voice.say('story-did')}", DEEDS, bool(found.deeds)),
        (f"💬 {voice.say('button-quotes')}", QUOTES, bool(found.quotes)),
        (f"≠ {voice.say('story-differ')}", DIFFERENCES, bool(found.differences)),
    )
    return tuple(
        one
        for label, name, there in every
        if there
        for one in button(label, STORY, found.story.id, name, "0")
    )


def _items(found: Account, name: str, voice: Voice) -> tuple[str, list[Html]] | None:
    """Return what a part is called, and its lines."""
    match name[:1]:
        case _ if name == TIMELINE:
            return voice.say("story-timeline"), [_step(it, voice, title=120) for it in found.steps]
        case _ if name == DEEDS:
            every = [_deed(found, at, voice) for at in range(len(found.deeds))]
            return voice.say("story-did"), every
        case _ if name == QUOTES:
            return voice.say("button-quotes"), [spoken(it, 300, voice) for it in found.quotes]
        case _ if name == DIFFERENCES:
            return voice.say("story-differ"), [difference(it, voice) for it in found.differences]
        case _ if name == REPORTS:
            reports = [it.report for it in found.steps]
        case _ if name[:1] == OWNER and name[1:] in _OWNERS:
            reports = list(found.owned_by(_OWNERS[name[1:]]))
        case _ if name[:1] == LANGUAGE:
            reports = list(found.in_language(name[1:]))
        case _:
            return None
    counted_ = voice.say("count-reports", count=len(reports))
    return counted_, [report_line(rank, it, voice) for rank, it in enumerate(reports, start=1)]


def _shelves(found: Account, name: str, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    """Offer the reports of one owner, or in one language, or all of them again."""
    if name[:1] not in {REPORTS, OWNER, LANGUAGE}:
        return ()
    tabs: list[Button] = []
    labels = {REPORTS: voice.say("count-reports", count=len(found.story.reports))}
    for code, owner in _OWNERS.items():
        outlets = {report.outlet for report in found.owned_by(owner)}
        if outlets:
            labels[f"{OWNER}{code}"] = voice.say(f"owners-{owner}", count=len(outlets))
    if len(found.story.languages) > 1:
        for language in found.story.languages[:12]:
            told = voice.number(len(found.in_language(language)))
            labels[f"{LANGUAGE}{language}"] = (
                f"{locales.language_name(language, voice.language)} {told}"
            )
    for key, label in labels.items():
        shown = f"• {label} •" if key == name else label
        tabs += button(shown, STORY, found.story.id, key, "0")
    return grid(tabs, wide=3)
