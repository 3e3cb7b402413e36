"""Who an actor is: names in their scripts, flag, and offices with their dates."""

from datetime import date, timedelta

from bot.domain.actors import Actor, ActorKind, Office
from bot.domain.dossiers import Dossier
from bot.render.bidi import isolate
from bot.render.html import Html, bold, joined, one_line
from bot.render.locales import LANGUAGES
from bot.render.split import shorten
from bot.render.voice import LONGEST_NAME, Voice

MOST_NAMES = 8
LONGEST_TITLE = 90
STALE_AFTER = timedelta(
    days=90
)  # an office nobody has looked at for so long says when somebody did


def heading(found: Dossier, voice: Voice) -> Html:
    """Name an actor, with flag and the office of the day asked about, or the last one."""
    role = _role(found, voice)
    return joined(
        (bold(voice.name(found.actor)), joined((flag(found.actor.country), role))), " · "
    )


def other_names(actor: Actor, voice: Voice) -> str:
    """Return how other languages write the name, each once, and the Wikidata id."""
    shown = actor.name_in(voice.language)
    every = dict.fromkeys(actor.names[code] for code in LANGUAGES if actor.names.get(code))
    others = [isolate(shorten(one_line(name), LONGEST_NAME)) for name in every if name != shown]
    return joined((*others[:MOST_NAMES], actor.qid or ""), " · ")


def introduced(actor: Actor, on: date, voice: Voice) -> str:
    """Say in one line who somebody is, as "Mahmoud Abbas · President of Palestine"."""
    office, former = actor.office_on(on), actor.last_office(on)
    role = office.title_in(voice.language) if office else ""
    if not office and former:
        role = voice.say("office-former", title=former.title_in(voice.language))
    return joined_plain(actor.name_in(voice.language), role or _described(actor))


def tenure(actor: Actor, office: Office, voice: Voice) -> str:
    """Say in one line who held an office, from which year until which."""
    start, end = (str(day.year) if day else "" for day in (office.start, office.end))
    years = voice.code(f"{start}–{end}") if start or end else ""
    title = office.title_in(voice.language)
    return joined_plain(actor.name_in(voice.language), years, title)


def _described(actor: Actor) -> str:
    """Return what a record says of an actor and its names do not: that a government is its country's."""
    if actor.kind is ActorKind.GOVERNMENT or actor.description in actor.names.values():
        return ""
    return actor.description


def joined_plain(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def flag(country: str) -> str:
    """Return the flag of an ISO 3166 alpha-2 code: its letters as regional indicators."""
    if len(country) != len("RU") or not (country.isascii() and country.isalpha()):
        return ""
    return "".join(chr(ord("🇦") + ord(letter) - ord("A")) for letter in country.upper())


def _role(found: Dossier, voice: Voice) -> str:
    actor = found.actor
    if found.office:
        role = _held(found.office, voice)
        known = found.office
    elif found.former:
        role = _left(found.former, voice)
        known = found.former
    else:
        role = voice.short(_described(found.actor), LONGEST_TITLE)
        known = None
    died = voice.say("died", date=voice.code(str(actor.died_on))) if actor.died_on else ""
    doubts = _doubts(known, found.asked_on, voice) if known else ""
    return joined_plain(role, died, doubts)


def _held(office: Office, voice: Voice) -> str:
    title = voice.short(office.title_in(voice.language), LONGEST_TITLE)
    if office.start is None:
        return title
    return voice.say("office-since", title=title, start=voice.code(str(office.start)))


def _left(office: Office, voice: Voice) -> str:
    title = voice.short(office.title_in(voice.language), LONGEST_TITLE)
    match office.start, office.end:
        case None, None:
            return voice.say("office-former", title=title)
        case None, end:
            return voice.say("office-until", title=title, end=voice.code(str(end)))
        case start, end:
            dates = {"start": voice.code(str(start)), "end": voice.code(str(end))}
            return voice.say("office-from-to", title=title, **dates)


def _doubts(office: Office, asked_on: date, voice: Voice) -> str:
    """Say when an office was last looked at, if that is long ago, and if no source backs it."""
    stale = office.end is None and office.as_of and asked_on - office.as_of > STALE_AFTER
    as_of = voice.say("office-as-of", date=voice.code(str(office.as_of))) if stale else ""
    unchecked = "" if office.checked else voice.say("office-unchecked")
    return joined_plain(as_of, unchecked)
