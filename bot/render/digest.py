"""A digest, as one message: what was read, a few stories in full, others in a line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.digests.hours import known_zone
from bot.domain.actors import Actor, ActorId
from bot.domain.audience import Subscription
from bot.domain.deliveries import Button, Message
from bot.domain.digests import Drawn, Edition, Followed
from bot.domain.stories import Report
from bot.render import locales
from bot.render.html import Html, bold, italic, joined, lines, one_line, paragraphs, text
from bot.render.more import Window, more_button
from bot.render.presses import button
from bot.render.split import fits, trim
from bot.render.story import Room, in_full, in_one_line, story_buttons
from bot.render.texts import Texts
from bot.render.turning import rows
from bot.render.voice import Voice
from bot.render.why import why_buttons

_SHORT = Room(title=180, sentence=230, actors=5)
_SHORTER = Room(title=160, sentence=180, actors=5, outlets=3)
_SAME = 0.005  # less would be written as 0 %
_SHORTEST = Room(title=120, sentence=0, actors=3, outlets=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    full: int
    also: int
    room: Room


def digest(
    edition: Edition,
    *,
    language: str,
    zone: str,
    next_at: datetime | None,
    actors: Mapping[ActorId, Actor],
    texts: Texts,
) -> Message:
    """Tell an edition in one message, whatever the news says."""
    told = drawn(
        edition, language=language, zone=zone, next_at=next_at, actors=actors, texts=texts
    )
    return told.message


def drawn_for(
    texts: Texts,
    actors: Mapping[ActorId, Actor],
    edition: Edition,
    subscription: Subscription,
    *,
    next_at: datetime,
) -> Drawn:
    """Tell an edition in the language and by the clock of who subscribed; an empty one in a line."""
    if edition.empty:
        return Drawn(message=nothing(edition, subscription, actors=actors, texts=texts), told=())
    return drawn(
        edition,
        language=subscription.language,
        zone=subscription.zone,
        next_at=next_at,
        actors=actors,
        texts=texts,
        remembered=True,
    )


def nothing(
    edition: Edition,
    subscription: Subscription,
    *,
    actors: Mapping[ActorId, Actor],
    texts: Texts,
) -> Message:
    """Say in one line, without a sound, that there was nothing to tell."""
    voice = Voice(
        texts=texts,
        language=subscription.language,
        zone=known_zone(subscription.zone),
        now=edition.until,
        actors=actors,
    )
    line = lines(_summary(edition, voice), language=voice.language)
    return Message(html=line, silent=True)


def drawn(
    edition: Edition,
    *,
    language: str,
    zone: str,
    next_at: datetime | None,
    actors: Mapping[ActorId, Actor],
    texts: Texts,
    remembered: bool = False,
) -> Drawn:
    """Tell an edition in one message, and say what of it: what is too long goes, Also first.

    `remembered`: it leaves out what its reader was told before.
    """
    here = known_zone(zone)
    voice = Voice(texts=texts, language=language, zone=here, now=edition.until, actors=actors)
    gone = "" if here == zone else f"⚠️ {voice.say('zone-gone', zone=one_line(zone))}"
    page, draft = Html(""), _Draft(full=0, also=0, room=_SHORTEST)
    for draft in _drafts(edition):
        page = _page(edition, draft, next_at, voice, gone)
        if fits(page):
            break
    shown = (*edition.full[: draft.full], *edition.also[: draft.also])
    return Drawn(
        message=Message(
            html=trim(page),
            buttons=_buttons(edition, draft, voice, remembered=remembered),
        ),
        told=tuple(told.story.id for told in shown),
    )


def _buttons(
    edition: Edition, draft: _Draft, voice: Voice, *, remembered: bool
) -> tuple[tuple[Button, ...], ...]:
    """Offer to open each story in full, the reasons for it, the other stories in full too, less like one, settings."""
    ids = tuple(told.story.id for told in edition.full[: draft.full])
    asks = why_buttons(ids)
    less = button(voice.say("button-less"), "less") if asks else ()
    window = Window(edition.since, edition.until, remembered)
    others = more_button(window, draft.full, voice) if len(edition.told) > draft.full else ()
    return rows(story_buttons(ids, voice), asks, (*others, *less, *button("⚙️", "settings")))


def _drafts(edition: Edition) -> Iterator[_Draft]:
    """Plan ever shorter digests: shorter stories, then fewer one-liners, then fewer stories."""
    full, also = len(edition.full), len(edition.also)
    for room in (Room(), _SHORT):
        yield _Draft(full=full, also=also, room=room)
    for fewer in range(also, -1, -1):
        yield _Draft(full=full, also=fewer, room=_SHORTER)
    for fewer in range(full, -1, -1):
        yield _Draft(full=fewer, also=0, room=_SHORTEST)


def _page(
    edition: Edition, draft: _Draft, next_at: datetime | None, voice: Voice, warning: str
) -> Html:
    return paragraphs(
        lines(_title(edition, voice), _summary(edition, voice), language=voice.language),
        *(
            in_full(rank, told, draft.room, voice=voice, since=edition.since)
            for rank, told in enumerate(edition.full[: draft.full], start=1)
        ),
        lines(*_also(edition, draft, voice), language=voice.language),
        lines(*_followed(edition, voice), language=voice.language),
        lines(*_footer(edition, next_at, voice), warning, language=voice.language),
    )


def _title(edition: Edition, voice: Voice) -> Html:
    local = voice.here(edition.until)
    day = locales.weekday(local.date(), voice.language)
    return bold(voice.say("digest-title", day=day, part=voice.say(f"part-{_part(local)}")))


def _part(local: datetime) -> str:
    starts = {5: "morning", 12: "afternoon", 18: "evening", 23: "night"}
    return next((starts[hour] for hour in reversed(starts) if local.hour >= hour), "night")


def _summary(edition: Edition, voice: Voice) -> str:
    """Say how much was read and what came of it, as "214 reports read → 38 relevant"."""
    window = edition.until - edition.counted_from
    if edition.empty:
        nothing = voice.say("digest-empty", period=voice.period(window))
        left = voice.say("count-left-out", count=edition.left_out) if edition.left_out else ""
        return joined((nothing, left))
    told = f" {voice.onward} ".join(
        (
            voice.say("count-read", count=edition.read),
            voice.say("count-relevant", count=edition.relevant),
            voice.say("count-stories", count=len(edition.told)),
        )
    )
    reports = _reports(edition)
    outlets = len({report.outlet for report in reports})
    languages = dict.fromkeys(report.language for report in reports)
    counted = voice.say("count-outlets", count=outlets)
    kept_back = voice.say("count-left-out", count=edition.left_out) if edition.left_out else ""
    return joined((voice.span(window), told, kept_back, counted, " ".join(languages)), " · ")


def _also(edition: Edition, draft: _Draft, voice: Voice) -> Iterator[str]:
    shown = edition.also[: draft.also]
    left_out = len(edition.told) - draft.full - len(shown)
    if shown:
        yield bold(voice.say("digest-also"))
    for told in shown:
        yield in_one_line(told, draft.room, voice=voice, since=edition.since)
    if left_out:
        yield text(f"+{voice.number(left_out)}")


def _followed(edition: Edition, voice: Voice) -> Iterator[Html]:
    """Yield how often those whom the reader follows are named, against the week before."""
    courses = [
        f"{voice.name(voice.actors[it.actor])} {_course(it, voice)}"
        for it in edition.followed
        if it.actor in voice.actors
    ]
    if courses:
        told = joined(courses, " · ")
        yield joined((bold(voice.say("digest-followed")), told), "  ")


def _course(followed: Followed, voice: Voice) -> str:
    """Write "▲212 %"; of somebody who was not named the week before, only that it is more."""
    now, before = followed.entries, followed.before
    if not before:
        return "▲"
    ratio = (now - before) / before
    if abs(ratio) < _SAME:
        return "="
    return ("▲" if ratio > 0 else "▼") + locales.percent(abs(ratio), voice.language)


def _footer(edition: Edition, next_at: datetime | None, voice: Voice) -> Iterator[str]:
    if any(report.sample for report in _reports(edition)):
        yield italic("🧪 " + voice.say("sample-news"))
    ahead = "" if next_at is None else voice.ahead(next_at, after=edition.until)
    down = voice.say("digest-failing", count=edition.failing) if edition.failing else ""
    if ahead or down:
        yield italic(joined((ahead, down), " · "))


def _reports(edition: Edition) -> list[Report]:
    return [report for told in (*edition.full, *edition.also) for report in told.story.reports]
