"""The answer to /who: a dossier, a choice between namesakes, or nobody."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import UTC, date, datetime, timedelta
from typing import assert_never

from bot.domain.actors import Actor, ActorId, ActorKind
from bot.domain.deliveries import Button, Message
from bot.domain.dossiers import Ambiguous, Dossier, Glimpse, Unknown
from bot.domain.feeds import Ownership
from bot.domain.topics import Topic, TopicKind
from bot.render import locales
from bot.render.deeds import done, quoted, said, spoken, suffered
from bot.render.differences import difference
from bot.render.html import Html, bold, italic, joined, lines, paragraphs, text
from bot.render.identity import heading, introduced, other_names, tenure
from bot.render.presses import button, grid
from bot.render.reports import mark_of, titled
from bot.render.split import first_that_fits
from bot.render.tastes import follow_button
from bot.render.texts import Texts
from bot.render.voice import Voice

WINDOWS = {"24h": timedelta(days=1), "7d": timedelta(days=7), "30d": timedelta(days=30)}
WINDOW = "7d"  # what /who shows first

_BARS = "▁▂▃▄▅▆▇█"
_LONGEST_BUTTON = 60
_LONGEST_ASKED = 80


@dataclass(frozen=True, slots=True)
class _Room:
    """How much of each part is told."""

    deeds: int
    _: KW_ONLY
    names: int
    company: int
    quotes: int
    about: int
    quote: int
    differences: int
    latest: int
    title: int


# Richest first; the last of them fits whatever the news says.
_ROOMS = (
    _Room(6, names=6, company=6, quotes=4, about=3, quote=300, differences=3, latest=6, title=160),
    _Room(6, names=5, company=5, quotes=3, about=2, quote=220, differences=2, latest=5, title=140),
    _Room(6, names=4, company=5, quotes=2, about=1, quote=160, differences=1, latest=4, title=110),
    _Room(4, names=4, company=5, quotes=1, about=1, quote=160, differences=1, latest=4, title=110),
    _Room(3, names=3, company=3, quotes=1, about=1, quote=120, differences=0, latest=3, title=90),
    _Room(1, names=2, company=2, quotes=0, about=0, quote=0, differences=0, latest=2, title=80),
)


def answer(
    found: Dossier | Ambiguous | Unknown,
    *,
    language: str,
    texts: Texts,
    today: date,
    zone: str = "UTC",
    actors: Mapping[ActorId, Actor] | None = None,
    followed: Collection[Topic] = (),
) -> Message:
    """Draw whatever came of asking /who. Events name those whom `actors` or the dossier knows."""
    match found:
        case Dossier():
            return dossier(
                found,
                language=language,
                zone=zone,
                actors=actors or {},
                texts=texts,
                followed=followed,
            )
        case Ambiguous():
            return ambiguous(found, language=language, on=today, texts=texts)
        case Unknown():
            return unknown(found, language=language, on=today, texts=texts)
        case _:
            assert_never(found)


def dossier(
    found: Dossier,
    *,
    language: str,
    zone: str,
    actors: Mapping[ActorId, Actor],
    texts: Texts,
    followed: Collection[Topic] = (),
) -> Message:
    """Tell what an actor did, with whom and in what words, in one message, by tabs of windows."""
    company = {actor.id: actor for actor, _ in found.company}
    known = {**actors, **company, found.actor.id: found.actor}
    voice = Voice(
        texts=texts,
        language=language,
        zone=zone,
        now=found.until,
        actors=known,
        followed=frozenset(followed),
    )
    return Message(
        html=first_that_fits(_page(found, room, voice) for room in _ROOMS),
        buttons=(*_tabs(found, voice), *_more(found, voice)),
    )


def ambiguous(found: Ambiguous, *, language: str, on: date, texts: Texts) -> Message:
    """Ask which of the bearers of a name is meant; each is a button."""
    voice = _speaking(texts, language, on)
    asked = voice.short(found.asked, _LONGEST_ASKED)
    return Message(
        html=text(voice.say("who-which", name=asked)),
        buttons=_choice(found.candidates, on, voice),
    )


def unknown(found: Unknown, *, language: str, on: date, texts: Texts) -> Message:
    """Say that nobody bears a name, and who is called something like it."""
    voice = _speaking(texts, language, on)
    asked = voice.short(found.asked, _LONGEST_ASKED)
    if found.held:
        return _vacant(found, on, voice)
    nearest = voice.say("who-nearest") if found.nearest else ""
    seen = _seen(found.seen, voice)
    return Message(
        html=lines(
            joined((voice.say("who-unknown", name=asked), nearest)), seen, language=language
        ),
        buttons=_choice(found.nearest, on, voice),
    )


def _vacant(found: Unknown, on: date, voice: Voice) -> Message:
    """Say that nobody held an office on a day, and who did before and after it, and does now."""
    asked = voice.short(found.asked, _LONGEST_ASKED)
    row: tuple[Button, ...] = ()
    for actor, office in found.held:
        row += button(
            voice.short(tenure(actor, office, voice), _LONGEST_BUTTON), "who", actor.id, WINDOW
        )
    return Message(
        html=text(voice.say("who-vacant", name=asked, day=voice.code(on.isoformat()))),
        buttons=grid(row, wide=1),
    )


def sparkline(counts: Sequence[int]) -> str:
    """Draw counts as bars, the highest of them full; an empty day is the lowest bar."""
    top = max(counts, default=0)
    if not top:
        return ""
    return "".join(_BARS[round(count / top * (len(_BARS) - 1))] for count in counts)


def _page(found: Dossier, room: _Room, voice: Voice) -> Html:
    language = voice.language
    return paragraphs(
        lines(heading(found, voice), other_names(found.actor, voice), language=language),
        lines(_coverage(found, voice), _spread(found, voice), language=language),
        lines(*_deeds(found, room, voice), language=language),
        lines(_company(found, room, voice), language=language),
        lines(*_words(found, room, voice), language=language),
        lines(*_about(found, room, voice), language=language),
        lines(*_differences(found, room, voice), language=language),
        lines(*_latest(found, room, voice), language=language),
        lines(*_footer(found, voice), language=language),
    )


def _coverage(found: Dossier, voice: Voice) -> str:
    counts = found.counts
    told = joined(
        (
            voice.say("count-stories", count=counts.stories),
            voice.say("count-reports", count=counts.entries),
        ),
        " · ",
    )
    period = voice.period(found.until - found.since)
    if not found.quiet:
        return joined(
            (period, sparkline(counts.by_day), f"{told} ({_change(found, voice)})"), "  "
        )
    seen = _last_seen(found)
    if seen is None:
        return voice.say("dossier-never", period=period)
    return voice.say("dossier-quiet", period=period, date=voice.day(seen))


def _change(found: Dossier, voice: Voice) -> str:
    counts = found.counts
    if not counts.entries_before:
        return voice.say("dossier-change-none")
    percent = locales.change(counts.entries, counts.entries_before, voice.language)
    return voice.say("dossier-change", percent=percent)


def _last_seen(found: Dossier) -> date | datetime | None:
    published = [report.published_at for report in found.latest]
    done = [deed.event.on for deed in found.deeds]
    return max(published, default=None) or max(done, default=None)


def _spread(found: Dossier, voice: Voice) -> str:
    """Say by how many, in how many languages, and who they belong to."""
    counts = found.counts
    if not counts.outlets:
        return ""
    owners = counts.by_ownership or {}
    return joined(
        (
            voice.say("count-outlets", count=counts.outlets),
            voice.say("count-languages", count=counts.languages),
            *(
                voice.say(f"owners-{kind}", count=owners[kind])
                for kind in Ownership
                if owners.get(kind)
            ),
        ),
        " · ",
    )


def _deeds(found: Dossier, room: _Room, voice: Voice) -> Iterator[str]:
    """Tell what the actor did, then what others did towards it."""
    told = found.deeds[: room.deeds]
    own = [deed for deed in told if found.actor.id in deed.event.sources]
    others = [deed for deed in told if found.actor.id not in deed.event.sources]
    if own:
        yield bold(voice.say("dossier-did"))
        yield from (done(deed, names=room.names, sentence=room.title, voice=voice) for deed in own)
    if others:
        yield bold(voice.say("dossier-toward"))
        yield from (suffered(deed, names=room.names, voice=voice) for deed in others)


def _company(found: Dossier, room: _Room, voice: Voice) -> str:
    if not found.company:
        return ""
    shown = found.company[: room.company]
    named = (f"{voice.name(actor)} {voice.number(count)}" for actor, count in shown)
    return joined((bold(voice.say("dossier-company")), joined(named, " · ")), "  ")


def _words(found: Dossier, room: _Room, voice: Voice) -> Iterator[str]:
    told = [said(one, room.quote, voice) for one in found.quotes[: room.quotes]]
    return quoted("dossier-words", told, voice)


def _about(found: Dossier, room: _Room, voice: Voice) -> Iterator[str]:
    told = [spoken(one, room.quote, voice) for one in found.about[: room.about]]
    return quoted("dossier-about", told, voice)


def _differences(found: Dossier, room: _Room, voice: Voice) -> Iterator[str]:
    told = found.differences[: room.differences]
    if told:
        yield bold(voice.say("story-differ"))
        yield from (difference(one, voice) for one in told)


def _latest(found: Dossier, room: _Room, voice: Voice) -> Iterator[str]:
    reports = found.latest[: room.latest]
    if reports:
        yield bold(voice.say("dossier-latest"))
    for rank, report in enumerate(reports, start=1):
        source = (
            voice.short(report.outlet, 40),
            voice.code(report.language),
            mark_of(report, voice),
        )
        title = joined((f"{rank}.", titled(report, room.title, voice)))
        yield joined((title, joined(source, " · ")), " — ")


def _footer(found: Dossier, voice: Voice) -> Iterator[str]:
    reports = (*found.latest, *(report for deed in found.deeds for report in deed.reports))
    if any(report.sample for report in reports):
        yield italic("🧪 " + voice.say("sample-news"))
    moment = voice.moment(found.until)
    as_of = voice.say("as-of", moment=moment, zone=voice.zone)
    yield italic(f"{as_of} · {voice.say('by-list')}")


def _tabs(found: Dossier, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    row: tuple[Button, ...] = ()
    for key, window in WINDOWS.items():
        span = voice.span(window)
        shown = f"• {span} •" if window == found.until - found.since else span
        row += button(shown, "who", found.actor.id, key)
    return (row,) if row else ()


def _more(found: Dossier, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    """Open what stands behind the dossier: lists, quotes, contacts, the course; or follow it."""
    actor, counts = found.actor.id, found.counts
    window = next((key for key, it in WINDOWS.items() if it == found.until - found.since), WINDOW)
    counted = voice.say("count-reports", count=counts.entries)
    reports = button(f"📄 {counted}", "reports", actor, window, "0") if counts.entries else ()
    rows = (
        (*reports, *_list("📚", "stories", counts.stories, (actor, window), voice)),
        (
            *_list("📰", "outlets", counts.outlets, (actor, window), voice),
            *_list("🌐", "languages", counts.languages, (actor, window), voice),
        ),
        (
            *(_opening("🗂", "dossier-did", "acts", (actor, window), voice) if found.deeds else ()),
            *(
                _opening("👥", "dossier-company", "with", (actor, window), voice)
                if found.company
                else ()
            ),
        ),
        (
            *follow_button((Topic(TopicKind.ACTOR, actor),), voice, "follow", actor),
            *button(f"💬 {voice.say('button-quotes')}", "quotes", actor, "by", "0"),
        ),
        (
            *button(f"🕸 {voice.say('button-contacts')}", "contacts", actor, "30d", "0"),
            *button(f"📈 {voice.say('button-trend')}", "trend", actor),
        ),
        _closest(found, voice),
    )
    return tuple(row for row in rows if row)


def _list(
    sign: str, name: str, count: int, of: tuple[str, str], voice: Voice
) -> tuple[Button, ...]:
    actor, window = of
    told = f"{sign} {voice.say(f'count-{name}', count=count)}"
    return button(told, "list", actor, window, name, "0") if count else ()


def _opening(
    sign: str, key: str, name: str, of: tuple[str, str], voice: Voice
) -> tuple[Button, ...]:
    actor, window = of
    return button(f"{sign} {voice.say(key)}", "list", actor, window, name, "0")


def _closest(found: Dossier, voice: Voice) -> tuple[Button, ...]:
    """Offer the pair with whoever is named most beside the actor."""
    named = (other for other, _ in found.company if not _own_government(found.actor, other))
    other = next(named, None)
    if other is None:
        return ()
    label = voice.say("button-with", name=voice.name(other))
    return button(f"🔗 {label}", "pair", found.actor.id, other.id, "30d")


def _own_government(actor: Actor, other: Actor) -> bool:
    return other.kind is ActorKind.GOVERNMENT and other.country == actor.country != ""


def _seen(seen: Sequence[Glimpse], voice: Voice) -> str:
    """Say which names like it were in the news, and how often; they are nobody's we know."""
    named = (
        f"{voice.short(name, _LONGEST_BUTTON)} ×{voice.number(times)}" for name, times in seen
    )
    return voice.say("who-seen", names=voice.listed(named)) if seen else ""


def _choice(actors: Sequence[Actor], on: date, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    row: tuple[Button, ...] = ()
    for actor in actors:
        row += button(
            voice.short(introduced(actor, on, voice), _LONGEST_BUTTON), "who", actor.id, WINDOW
        )
    return grid(row, wide=1)


def _speaking(texts: Texts, language: str, on: date) -> Voice:
    noon = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    return Voice(texts=texts, language=language, now=noon)
