"""The lists behind a dossier: reports, quotes and contacts, a page at a time."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.actors.contacts import Contacts
from bot.actors.sayings import Sayings
from bot.domain.actors import Actor
from bot.domain.deliveries import Button, Message
from bot.domain.dossiers import Said
from bot.domain.stories import Report
from bot.render.bidi import RIGHT_TO_LEFT, without_controls
from bot.render.charts import Edge, Network
from bot.render.deeds import met, spoken
from bot.render.html import Html, bold, italic, joined, lines, text
from bot.render.presses import button
from bot.render.reports import mark_of, owned, titled
from bot.render.turning import page_of, rows, turns
from bot.render.voice import Voice

PAGE = 8  # reports, or contacts
QUOTES = 5
_NAMES = 5
_TITLE, _QUOTE = 140, 300  # UTF-16 units
SIDES = ("by", "about")


def reports(
    actor: Actor,
    listed: Sequence[Report],
    *,
    total: int,
    skip: int,
    window: tuple[str, timedelta],
    voice: Voice,
    quiet: bool = False,
) -> Message:
    """Tell a page of reports: title, outlet and owner, language and day. `total` is of all.

    `quiet`: the window has none, and these are the last before it.
    """
    key, span = window
    counted = voice.say("count-reports", count=total)
    head = head_of(actor, counted, span, voice)
    if quiet and not skip:
        newest = max((report.published_at for report in listed), default=None)
        head = lines(
            headed(actor, counted, voice), last_seen(span, newest, voice), language=voice.language
        )
    items = [report_line(rank, it, voice) for rank, it in enumerate(listed[:PAGE], start=skip + 1)]
    if not items:
        items = [text(voice.say("list-empty"))]
    more = total > skip + PAGE
    return Message(
        html=page_of(head, items, voice, foot=sample_note(listed, voice)),
        buttons=rows(
            turns(skip, PAGE, voice, "reports", actor.id, key, more=more),
            back(actor, voice, window=key),
        ),
    )


def quotes(found: Sayings, side: str, *, skip: int, voice: Voice) -> Message:
    """Tell a page of quotes: by an actor, or about it; where there is none, of the other side."""
    notes = [text(voice.say(f"quotes-{side}-none"))] if not _of(found, side) else []
    if notes:
        side = next((each for each in SIDES if _of(found, each)), side)
    every = _of(found, side)
    shown = every[skip : skip + QUOTES]
    items = [
        joined((f"{rank}.", spoken(one, _QUOTE, voice)))
        for rank, one in enumerate(shown, start=skip + 1)
    ]
    if not (items or notes):
        items = [text(voice.say("list-empty"))]
    return Message(
        html=page_of(
            headed(found.actor, voice.say(f"quotes-{side}"), voice),
            [*notes, *items],
            voice,
            foot=lines(
                newest_only(found.read, found.total, voice),
                sample_note([one.report for one in shown], voice),
                language=voice.language,
            ),
        ),
        buttons=rows(
            _sides(found, side, voice),
            turns(
                skip,
                QUOTES,
                voice,
                "quotes",
                found.actor.id,
                side,
                more=len(every) > skip + QUOTES,
            ),
            back(found.actor, voice),
        ),
    )


def contacts(
    found: Contacts, *, skip: int, window: tuple[str, timedelta], voice: Voice
) -> Message:
    """Tell whom an actor met, called or wrote to: a page of days, and with whom how often."""
    key, span = window
    actor = found.actor
    shown = found.deeds[skip : skip + PAGE]
    items = [met(deed, names=_NAMES, voice=voice) for deed in shown]
    period = voice.period(span)
    if not items:  # which say of what period that is
        items, period = [*_no_contacts(found, span, voice)], ""
    head = headed(actor, joined((voice.say("contacts-title"), period), " · "), voice)
    with_whom = "" if skip else _closest(found, voice)
    tabs = tuple(
        it
        for other, length in (("7d", timedelta(days=7)), ("30d", timedelta(days=30)))
        for it in button(
            f"• {voice.span(length)} •" if other == key else voice.span(length),
            "contacts",
            actor.id,
            other,
            "0",
        )
    )
    picture = button(f"🕸 {voice.say('button-picture')}", "network", actor.id, key)
    return Message(
        html=page_of(
            lines(head, with_whom, language=voice.language),
            items,
            voice,
            foot=lines(
                newest_only(found.read, found.total, voice),
                sample_note([it for deed in shown for it in deed.reports], voice),
                language=voice.language,
            ),
        ),
        buttons=rows(
            turns(
                skip, PAGE, voice, "contacts", actor.id, key, more=len(found.deeds) > skip + PAGE
            ),
            tabs,
            (*(picture if found.ties else ()), *back(actor, voice)),
        ),
    )


def network(found: Contacts, *, span: timedelta, voice: Voice) -> Network | None:
    """Return the picture of an actor's contacts; None where there is nothing to draw."""
    known = {**voice.actors, found.actor.id: found.actor}
    ties = [tie for tie in found.ties if tie.one in known and tie.other in known]
    if not ties:
        return None
    parties = [found.actor.id, *(it for tie in ties for it in (tie.one, tie.other))]
    order = list(dict.fromkeys(parties))
    title = f"{voice.name(found.actor)} · {voice.say('contacts-title')} · {voice.period(span)}"
    return Network(
        title=without_controls(title),
        names=tuple(without_controls(voice.name(known[it])) for it in order),
        edges=tuple(
            Edge(
                one=order.index(tie.one),
                other=order.index(tie.other),
                count=tie.count,
                label=voice.number(tie.count),
            )
            for tie in ties
        ),
        right_to_left=voice.language in RIGHT_TO_LEFT,
    )


def back(actor: Actor, voice: Voice, *, window: str = "7d") -> tuple[Button, ...]:
    """Return the way back to the dossier."""
    return button(f"« {voice.say('button-back')}", "who", actor.id, window)


def head_of(actor: Actor, what: str, span: timedelta, voice: Voice) -> Html:
    """Say whose list it is, of how long, and what it lists."""
    return headed(actor, f"{voice.period(span)} · {what}", voice)


def last_seen(span: timedelta, at: datetime | None, voice: Voice) -> str:
    """Say that the window has nothing, and when there last was something, if ever."""
    if at is None:
        return voice.say("dossier-never", period=voice.period(span))
    return voice.say("dossier-quiet", period=voice.period(span), date=voice.day(at))


def headed(actor: Actor, what: str, voice: Voice) -> Html:
    """Say whose list it is, and what it lists."""
    return lines(joined((bold(voice.name(actor)), what), " · "), language=voice.language)


def report_line(rank: int, report: Report, voice: Voice) -> Html:
    """Tell a report in a line: title, outlet and owner, language and day."""
    source = joined(
        (owned(report, voice), voice.code(report.language), mark_of(report, voice)), " · "
    )
    return joined((joined((f"{rank}.", titled(report, _TITLE, voice))), source), " — ")


def _no_contacts(found: Contacts, span: timedelta, voice: Voice) -> Iterator[Html]:
    """Say that there were none, and which was the last one before."""
    yield text(voice.say("contacts-none", period=voice.period(span)))
    if found.before:
        yield bold(voice.say("contacts-last"))
        yield met(found.before, names=_NAMES, voice=voice)


def _closest(found: Contacts, voice: Voice) -> Html:
    own = [tie for tie in found.ties if found.actor.id in {tie.one, tie.other}][:PAGE]
    named = (
        f"{voice.name(voice.actors[other])} {voice.number(tie.count)}"
        for tie in own
        for other in (tie.one, tie.other)
        if other != found.actor.id and other in voice.actors
    )
    return joined(named, " · ")


def _of(found: Sayings, side: str) -> Sequence[Said]:
    return found.by if side == SIDES[0] else found.about


def _sides(found: Sayings, side: str, voice: Voice) -> tuple[Button, ...]:
    """Offer both sides with how many each has; none where there is nothing to choose."""
    row: tuple[Button, ...] = ()
    if not (found.by and found.about):
        return row
    for each in SIDES:
        label = f"{voice.say(f'quotes-{each}')} ({voice.number(len(_of(found, each)))})"
        row += button(
            f"• {label} •" if each == side else label, "quotes", found.actor.id, each, "0"
        )
    return row


def newest_only(read: int, total: int, voice: Voice) -> Html | str:
    """Say so where not all entries could be read: older ones may hold more."""
    return italic(voice.say("newest-only", count=read)) if read < total else ""


def sample_note(told: Sequence[Report], voice: Voice) -> Html | str:
    """Say so where something told is sample news."""
    if not any(report.sample for report in told):
        return ""
    return lines(italic("🧪 " + voice.say("sample-news")), language=voice.language)
