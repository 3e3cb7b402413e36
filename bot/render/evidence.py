"""The lists behind the counts of a dossier: stories, outlets, languages, acts, company."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.actors.evidence import Evidence, Group, Kind
from bot.domain.actors import ActorId
from bot.domain.deliveries import Button, Message
from bot.domain.feeds import Ownership
from bot.domain.stories import Report
from bot.render import locales
from bot.render.deeds import BULLET, done, suffered
from bot.render.html import Html, joined, lines, text
from bot.render.listing import (
    back,
    head_of,
    headed,
    last_seen,
    newest_only,
    report_line,
    sample_note,
)
from bot.render.presses import button, grid
from bot.render.reports import legible, mark_of, owned, titled
from bot.render.story import STORY
from bot.render.turning import page_of, rows, turns
from bot.render.voice import Voice

PAGE = 8  # groups: as many buttons as fit into a row
SHELVES = (*Kind, *Ownership)  # what can be opened: a kind of groups, or the outlets of one owner
ACTION, GROUP = "list", "of"  # what the buttons say

_TITLE = 120  # UTF-16 units
_NAMES = 5
_BY_DAY = frozenset({Kind.STORIES, Kind.ACTS})  # the others are listed by how much they tell


def shelf(
    found: Evidence, name: str, *, skip: int, window: tuple[str, timedelta], voice: Voice
) -> Message:
    """Tell a page of the groups of one kind; each has a button that opens its reports."""
    key, _ = window
    groups = _groups(found, name)
    shown = groups[skip : skip + PAGE]
    items = [_item(rank, it, found, voice) for rank, it in enumerate(shown, start=skip + 1)]
    opening = tuple(
        it
        for rank, group in enumerate(shown, start=skip + 1)
        for it in button(voice.number(rank), GROUP, found.actor.id, key, group.key, "0")
    )
    more = len(groups) > skip + PAGE
    return Message(
        html=page_of(
            lines(
                *_head(found, _title(name, len(groups), voice), window, voice),
                language=voice.language,
            ),
            items or [text(voice.say("list-empty"))],
            voice,
            foot=_foot(found, [report for group in shown for report in group.reports], voice),
        ),
        buttons=rows(
            *_owners(found, name, key, voice),
            opening,
            turns(
                skip,
                PAGE,
                voice,
                ACTION,
                found.actor.id,
                key,
                name,
                more=more,
                of=0 if name in _BY_DAY else len(groups),
            ),
            back(found.actor, voice, window=key),
        ),
    )


def group(
    found: Evidence, opened: Group, *, skip: int, window: tuple[str, timedelta], voice: Voice
) -> Message:
    """Tell a page of the reports of one group, with the way back to its list."""
    key, _ = window
    shown = opened.reports[skip : skip + PAGE]
    items = [report_line(rank, it, voice) for rank, it in enumerate(shown, start=skip + 1)]
    counted = voice.say("count-reports", count=len(opened.reports))
    title, *quiet = _head(found, counted, window, voice)
    head = lines(title, _named(opened, found, voice), *quiet, language=voice.language)
    more = len(opened.reports) > skip + PAGE
    place = [it.key for it in found.groups[opened.kind]].index(opened.key)
    return Message(
        html=page_of(head, items, voice, foot=_foot(found, shown, voice)),
        buttons=rows(
            turns(skip, PAGE, voice, GROUP, found.actor.id, key, opened.key, more=more),
            _together(opened, found, voice),
            _opening(opened, voice),
            button(
                f"« {_title(opened.kind, len(found.groups[opened.kind]), voice)}",
                ACTION,
                found.actor.id,
                key,
                opened.kind,
                str(place // PAGE * PAGE),
            ),
            back(found.actor, voice, window=key),
        ),
    )


def _groups(found: Evidence, name: str) -> tuple[Group, ...]:
    return found.groups[Kind(name)] if name in {*Kind} else found.outlets(Ownership(name))


def _title(name: str, count: int, voice: Voice) -> str:
    if name in {*Ownership}:
        return voice.say(f"owners-{name}", count=count)
    match Kind(name):
        case Kind.ACTS:
            return voice.say("dossier-did")
        case Kind.COMPANY:
            return voice.say("dossier-company")
        case kind:
            return voice.say(f"count-{kind}", count=count)


def _head(
    found: Evidence, what: str, window: tuple[str, timedelta], voice: Voice
) -> Iterator[Html | str]:
    """Yield the title, and, of a window with nothing in it, when there last was something."""
    if not found.quiet:
        yield head_of(found.actor, what, window[1], voice)
    else:
        yield headed(found.actor, what, voice)
        every = (it for group in found.groups[Kind.STORIES] for it in group.reports)
        newest = max((report.published_at for report in every), default=None)
        yield last_seen(window[1], newest, voice)


def _item(rank: int, group: Group, found: Evidence, voice: Voice) -> Html:
    named = text(_named(group, found, voice)).removeprefix(BULLET)  # it has a number instead
    return joined((f"{rank}.", joined((Html(named), _counted(group, voice)), " — ")))


def _named(group: Group, found: Evidence, voice: Voice) -> Html | str:
    """Say what the reports of a group have in common."""
    newest = group.reports[0]
    match group.kind:
        case Kind.STORIES:
            return titled(legible(group.reports, voice), _TITLE, voice)
        case Kind.OUTLETS:
            return owned(newest, voice)
        case Kind.LANGUAGES:
            return locales.language_name(group.name, voice.language)
        case Kind.COMPANY:
            return voice.names([ActorId(group.name)], most=1)[0]
        case Kind.ACTS:
            return _deed(group, found, voice)


def _deed(group: Group, found: Evidence, voice: Voice) -> Html:
    if group.deed is None:
        raise ValueError("a group of acts has its deed")
    if found.actor.id in group.deed.event.sources:
        return done(group.deed, names=_NAMES, sentence=_TITLE, voice=voice)
    return suffered(group.deed, names=_NAMES, voice=voice)


def _counted(group: Group, voice: Voice) -> Html | str:
    """Say how much there is of a group; an act has said so itself."""
    counted = voice.say("count-reports", count=len(group.reports))
    outlets = len({report.outlet for report in group.reports})
    match group.kind:
        case Kind.ACTS:
            return ""
        case Kind.OUTLETS:
            return counted
        case Kind.STORIES:
            told = mark_of(group.reports[0], voice)
            return joined((counted, voice.say("count-outlets", count=outlets), told), " · ")
        case _:
            return joined((counted, voice.say("count-outlets", count=outlets)), " · ")


def _owners(found: Evidence, name: str, key: str, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    """Offer the outlets of one owner, or all of them again."""
    if name != Kind.OUTLETS and name not in {*Ownership}:
        return ()
    counts = {Kind.OUTLETS: len(found.groups[Kind.OUTLETS])} | {
        owner: len(found.outlets(owner)) for owner in Ownership if found.outlets(owner)
    }
    tabs: tuple[Button, ...] = ()
    for each, count in counts.items():
        label = _title(each, count, voice)
        shown = f"• {label} •" if each == name else label
        tabs += button(shown, ACTION, found.actor.id, key, each, "0")
    return grid(tabs, wide=2)


def _opening(group: Group, voice: Voice) -> tuple[Button, ...]:
    """Offer the whole story, where the group is one: reports that do not name the actor too."""
    if group.kind is not Kind.STORIES:
        return ()
    return button(f"📰 {voice.say('button-story')}", STORY, group.name)


def _together(group: Group, found: Evidence, voice: Voice) -> tuple[Button, ...]:
    """Offer the two actors together, where the group is one of those that name another."""
    if group.kind is not Kind.COMPANY:
        return ()
    other = voice.names([ActorId(group.name)], most=1)[0]
    return button(
        f"🔗 {voice.say('button-with', name=other)}", "pair", found.actor.id, group.name, "30d"
    )


def _foot(found: Evidence, told: Sequence[Report], voice: Voice) -> Html:
    return lines(
        newest_only(found.read, found.total, voice),
        sample_note(told, voice),
        language=voice.language,
    )
