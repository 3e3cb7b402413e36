"""The answer to /who A B: contacts on a timeline, stories with both, words about each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.actors.naming import Choices
from bot.actors.pair import Pair, Shared
from bot.domain.deliveries import Button, Message
from bot.domain.dossiers import Ambiguous
from bot.domain.topics import pair_of
from bot.render.deeds import between, quoted, spoken
from bot.render.html import Html, bold, italic, joined, lines, paragraphs, text
from bot.render.identity import introduced
from bot.render.listing import PAGE, report_line, sample_note
from bot.render.presses import button, grid
from bot.render.reports import legible, mark_of, owned, titled
from bot.render.split import first_that_fits
from bot.render.story import story_buttons
from bot.render.tastes import follow_button
from bot.render.turning import page_of, rows, turns
from bot.render.voice import Voice

WINDOWS = {"7d": timedelta(days=7), "30d": timedelta(days=30)}
WINDOW = "30d"  # what /who A B shows first

_LONGEST_ASKED = 80
_LONGEST_BUTTON = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    contacts: int
    stories: int
    quotes: int
    quote: int
    title: int


SHOWN_STORIES = 8

# Richest first; the last of them fits whatever the news says.
_ROOMS = (
    _Room(contacts=12, stories=SHOWN_STORIES, quotes=4, quote=260, title=150),
    _Room(contacts=8, stories=6, quotes=3, quote=200, title=130),
    _Room(contacts=6, stories=4, quotes=2, quote=140, title=100),
    _Room(contacts=3, stories=2, quotes=0, quote=0, title=80),
)


def pair(found: Pair, voice: Voice) -> Message:
    """Tell what was read of two actors together, by tabs of windows."""
    return Message(
        html=first_that_fits(_page(found, room, voice) for room in _ROOMS),
        buttons=rows(
            _tabs(found, voice),
            (
                *_counted(found, voice),
                *follow_button(
                    (pair_of(found.first.id, found.second.id),),
                    voice,
                    "follow",
                    found.first.id,
                    found.second.id,
                ),
            ),
            story_buttons(
                (it.story_id for it in found.shared[:SHOWN_STORIES] if it.story_id), voice
            ),
            *(
                button(voice.name(actor), "who", actor.id, "7d")
                for actor in (found.first, found.second)
            ),
        ),
    )


def both(found: Pair, *, skip: int, voice: Voice) -> Message:
    """Tell a page of the reports that name both, story by story."""
    told = [(place, it) for place, shared in enumerate(found.shared) for it in shared.reports]
    shown = told[skip : skip + PAGE]
    grouped = any(len(found.shared[place].reports) > 1 for place, _ in shown)
    items: list[Html] = []
    for rank, (place, report) in enumerate(shown, start=skip + 1):
        count = len(found.shared[place].reports)
        if grouped and (not items or told[rank - 2][0] != place):
            items.append(bold(f"📚 {voice.say('count-reports', count=count)}"))
        items.append(report_line(rank, report, voice))
    names = (found.first.id, found.second.id, key_of(found) or WINDOW)
    return Message(
        html=page_of(
            lines(_heading(found, voice), _coverage(found, voice), language=voice.language),
            items or [text(voice.say("list-empty"))],
            voice,
            foot=sample_note([report for _, report in shown], voice),
        ),
        buttons=rows(
            turns(skip, PAGE, voice, "both", *names, more=len(told) > skip + PAGE),
            button(f"« {voice.say('button-back')}", "pair", *names),
        ),
    )


def which(asked: Choices | Ambiguous, voice: Voice, action: str, *tail: str) -> Message:
    """Ask who of several is meant, all names at once; each choice is a button for `action`."""
    name = voice.short(asked.asked, _LONGEST_ASKED)
    row: tuple[Button, ...] = ()
    if isinstance(asked, Ambiguous):
        question = voice.say("who-which", name=name)
        for actor in asked.candidates:
            label = introduced(actor, voice.now.date(), voice)
            row += button(voice.short(label, _LONGEST_BUTTON), action, actor.id, *tail)
    else:
        question = voice.say("names-which", name=name)
        for option in asked.options:
            label = voice.short(" · ".join(map(voice.name, option)), _LONGEST_BUTTON)
            row += button(label, action, *(actor.id for actor in option), *tail)
    return Message(html=text(question), buttons=grid(row, wide=1))


def _page(found: Pair, room: _Room, voice: Voice) -> Html:
    language = voice.language
    return paragraphs(
        lines(_heading(found, voice), _coverage(found, voice), language=language),
        lines(*_contacts(found, room, voice), language=language),
        lines(*_quotes(found, room, voice), language=language),
        lines(*_stories(found, room, voice), language=language),
        lines(*_footer(found, voice), language=language),
    )


def _heading(found: Pair, voice: Voice) -> Html:
    return joined((bold(voice.name(found.first)), bold(voice.name(found.second))), " · ")


def _coverage(found: Pair, voice: Voice) -> str:
    period = voice.period(found.until - found.since)
    if not found.reports:
        return voice.say("pair-none", period=period)
    if found.quiet:
        return voice.say("dossier-quiet", period=period, date=voice.day(_last_seen(found)))
    stories = voice.say("count-stories", count=len(found.shared))
    reports = voice.say("count-reports", count=found.reports)
    return f"{period} · {stories} · {reports}"


def _last_seen(found: Pair) -> datetime:
    return max((it.report.published_at for it in found.shared), default=found.since)


def _contacts(found: Pair, room: _Room, voice: Voice) -> Iterator[str]:
    if found.contacts:
        yield bold(voice.say("pair-contacts"))
        yield from (between(deed, voice) for deed in found.contacts[: room.contacts])
    elif found.before:
        yield joined((bold(voice.say("pair-contacts")), voice.say("contacts-last")), " · ")
        yield between(found.before, voice)


def _quotes(found: Pair, room: _Room, voice: Voice) -> Iterator[str]:
    told = [spoken(one, room.quote, voice) for one in found.quotes[: room.quotes]]
    return quoted("pair-quotes", told, voice)


def _stories(found: Pair, room: _Room, voice: Voice) -> Iterator[str]:
    if found.shared:
        yield bold(voice.say("pair-stories"))
    for rank, shared in enumerate(found.shared[: room.stories], start=1):
        yield _story(rank, shared, room, voice)


def _story(rank: int, shared: Shared, room: _Room, voice: Voice) -> Html:
    report = legible(shared.reports, voice)
    others = f"+{voice.number(len(shared.reports) - 1)}" if len(shared.reports) > 1 else ""
    source = (owned(report, voice), others, voice.code(report.language), mark_of(report, voice))
    title = joined((f"{rank}.", titled(report, room.title, voice)))
    return joined((title, joined(source, " · ")), " — ")


def _footer(found: Pair, voice: Voice) -> Iterator[str]:
    told = [shared.report for shared in found.shared]
    told += [report for deed in found.contacts for report in deed.reports]
    if any(report.sample for report in told):
        yield italic("🧪 " + voice.say("sample-news"))
    moment = voice.moment(found.until)
    as_of = voice.say("as-of", moment=moment, zone=voice.zone)
    yield italic(f"{as_of} · {voice.say('by-list')}")


def _counted(found: Pair, voice: Voice) -> tuple[Button, ...]:
    """Open the reports that name both, story by story."""
    key = key_of(found)
    if not found.reports or key is None:
        return ()
    label = f"📄 {voice.say('count-reports', count=found.reports)}"
    return button(label, "both", found.first.id, found.second.id, key, "0")


def key_of(found: Pair) -> str | None:
    """Return how buttons call the window of a pair."""
    return next((key for key, it in WINDOWS.items() if it == found.until - found.since), None)


def _tabs(found: Pair, voice: Voice) -> tuple[Button, ...]:
    row: tuple[Button, ...] = ()
    for key, window in WINDOWS.items():
        span = voice.span(window)
        shown = f"• {span} •" if window == found.until - found.since else span
        row += button(shown, "pair", found.first.id, found.second.id, key)
    return row
