"""Deeds and quotes, a line each: what happened, what was said, and where it was read."""

from collections.abc import Iterator, Sequence

from bot.domain.actors import ActorId
from bot.domain.dossiers import Deed, Said
from bot.domain.events import Act, Event, Mode
from bot.domain.stories import Report
from bot.render import acts
from bot.render.html import Html, bold, folded, joined, lines, link
from bot.render.reports import cited, legible, owned
from bot.render.voice import Voice

BULLET = "• "

_LONGEST_CUE = 30
_WITH_COLONS = frozenset({"ru", "tr"})  # where what was done has one of its own: "встреча: ООН"
_MUTUAL = frozenset({Mode.CALL, Mode.MEETING, None})


def done(deed: Deed, *, names: int, sentence: int, voice: Voice) -> Html:
    """Tell what an actor did, as "met Netanyahu, Raisi"; without targets, in a report's words.

    That is one in the reader's language where there is one, and it is cited first.
    """
    whom = voice.names(deed.event.targets, most=names)
    if whom:
        return dated(deed, acts.phrase(deed.event, voice.listed(whom), voice), voice)
    words, lead = deed.event.sentence, None
    if deed.sentences:
        lead = legible([report for _, report in deed.sentences], voice)
        words = next(said for said, report in deed.sentences if report is lead)
    quoted = voice.quoted(words, lead.language if lead else "", sentence)
    return dated(deed, voice.labelled(acts.word(deed.event, voice), quoted), voice, lead=lead)


def suffered(deed: Deed, *, names: int, voice: Voice) -> Html:
    """Tell what others did towards an actor, as "Raisi: Accusation"."""
    by = voice.listed(voice.names(deed.event.sources, most=names))
    return dated(deed, voice.labelled(by, acts.word(deed.event, voice)), voice)


def met(deed: Deed, *, names: int, voice: Voice) -> Html:
    """Tell of a contact without saying who began it, as "Phone call: Netanyahu, Raisi"."""
    whom = voice.listed(voice.names(deed.event.targets, most=names))
    return dated(deed, voice.labelled(acts.word(deed.event, voice), whom), voice)


def between(deed: Deed, voice: Voice) -> Html:
    """Tell what one of two did to the other, or that they spoke."""
    return dated(deed, acted(deed.event, voice, names=1), voice)


def acted(event: Event, voice: Voice, *, names: int) -> str:
    """Say who did what to whom, as "Putin: backed Abbas"; of who spoke or met, as "Putin – Abbas: Meeting".

    Reports differ in who called whom, so that who spoke is not told to have begun it.
    """
    by = voice.listed(voice.names(event.sources, most=names))
    whom = voice.listed(voice.names(event.targets, most=names))
    word = acts.word(event, voice)
    if by and whom and event.act is Act.CONSULT and event.mode in _MUTUAL:
        return voice.labelled(f"{by} – {whom}", word)
    if not whom:
        return voice.labelled(by, word)
    did = acts.phrase(event, whom, voice)
    return f"{by} → {did}" if by and voice.language in _WITH_COLONS else voice.labelled(by, did)


def dated(deed: Deed, what: str, voice: Voice, *, lead: Report | None = None) -> Html:
    """Put the day before a deed, and who tells it behind; whose words it is told in is the lead."""
    day = f"{BULLET}{voice.day(deed.event.on)} {acts.sign(deed.event)} {what}"
    return joined((day, cited(deed.reports, most=1, voice=voice, lead=lead, doubted=True)), " — ")


def said(one: Said, limit: int, voice: Voice) -> Html:
    """Quote, and say to whom if that is told, where it stands, and whether those were the words."""
    words = voice.quoted(one.quote.text, one.report.language, limit)
    report = one.report
    how = "" if one.quote.verbatim else voice.say("quote-reported")
    hearer = voice.names([one.quote.hearer] if one.quote.hearer else [], most=1)
    to = voice.say("quote-to", name=hearer[0]) if hearer else ""
    source = joined(
        (
            link(owned(report, voice), report.url),
            voice.day(report.published_at),
            voice.code(report.language),
            how,
        ),
        " · ",
    )
    return joined((voice.in_marks(words) if one.quote.verbatim else words, to, source), " — ")


def spoken(one: Said, limit: int, voice: Voice) -> Html:
    """Quote as `said` does, after who said it and how, as "Putin (said): …", if that is known."""
    speaker = _speaker(one.quote.speaker, one.quote.speaker_surface, voice)
    cue = voice.quoted(one.quote.cue, one.report.language, _LONGEST_CUE)
    who = joined((speaker, f"({cue})" if speaker and one.quote.cue else ""))
    return joined((f"{who}{voice.colon}" if who else "", said(one, limit, voice)))


def quoted(title: str, told: Sequence[Html], voice: Voice) -> Iterator[Html]:
    """Yield quotations, each an item of one block, under a title by its message; none without any."""
    if told:
        yield bold(voice.say(title))
        listed = (joined((BULLET, one), "") for one in told)
        yield folded(lines(*listed, language=voice.language))


def _speaker(actor_id: ActorId | None, surface: str, voice: Voice) -> str:
    """Name a speaker we know, else repeat how the text names it."""
    known = voice.names([actor_id] if actor_id else [], most=1)
    return known[0] if known else voice.short(surface, _LONGEST_CUE)
