"""/search: the reports that say what was asked for, with the words found in bold."""

from collections.abc import Sequence

from bot.domain.deliveries import Button, Message
from bot.domain.stories import Filing, Report
from bot.queries.found import Found
from bot.queries.grammar import FILTERS, LONGEST, Misunderstood, no_filters
from bot.queries.marking import answers
from bot.queries.meaning import Marks
from bot.render import locales
from bot.render.bidi import without_controls
from bot.render.html import Html, bold, italic, joined, lines, link, one_line, paragraphs, text
from bot.render.listing import sample_note
from bot.render.notices import notice
from bot.render.presses import button
from bot.render.records import Record, report_record
from bot.render.reports import owned
from bot.render.split import fits, trim
from bot.render.story import STORY
from bot.render.texts import Texts
from bot.render.turning import rows, turns
from bot.render.voice import Voice

PAGE = 7  # reports: with up to MOST_BOLD words each, fewer entities than Telegram takes
MOST_BOLD = 8
ACTION = "search"
COMMAND = "/search"
EVERYWHERE = "all"  # what the button says that looks among what was left out, too
FURTHEST = 1_000  # reports back; whoever wants older ones says until when

_SIGN = "🔎"
_TITLE, _LEAD = 200, 160  # UTF-16 units
_BEFORE = 60  # characters of a lead before what was found in it


def page(found: Found, voice: Voice) -> Message:
    """Tell a page of reports, the newest first; its first line is what was asked."""
    head = lines(
        f"{_SIGN} {_asked(found, voice)}",
        _counted(found, voice),
        _no_filter(found, voice),
        language=voice.language,
    )
    items = [
        _item(rank, filing, found.marks, voice)
        for rank, filing in enumerate(found.filings, start=found.skip + 1)
    ]
    told = [lines(item, language=voice.language) for item in items]
    reports = [filing.report for filing in found.filings]
    whole = paragraphs(head, *told, lines(sample_note(reports, voice), language=voice.language))
    return Message(
        html=whole if fits(whole) else trim(whole),
        buttons=rows(
            _stories(found, voice),
            turns(found.skip, PAGE, voice, ACTION, more=_more(found)),
            _everywhere(found, voice),
        ),
    )


def asked_in(message: str) -> str:
    """Return what was asked, as the first line of a page says; "" if it is no page of ours."""
    first = without_controls(message.partition("\n")[0]).strip()
    return first.removeprefix(_SIGN).strip() if first.startswith(_SIGN) else ""


def misunderstood(
    problem: Misunderstood, *, language: str, texts: Texts, command: str = COMMAND
) -> Message:
    """Say what is wrong with a question, and how one is written after a `command`."""
    how = notice("search-what", language=language, texts=texts).html
    how = Html(how.replace(COMMAND, text(command)))
    if problem.key == "search-what":
        return Message(html=how)
    said = notice(
        problem.key,
        language=language,
        texts=texts,
        value=problem.value,
        name=problem.name,
        known=" ".join(problem.known),
    )
    return Message(html=paragraphs(said.html, how))


def search_record(found: Found) -> Record:
    """Return what `search --json` says; marks are Python string offsets."""
    return {
        "status": "found" if found.total else "none",
        "query": found.written,
        "total": found.total,
        "left_out": found.left_out,
        "no_filters": list(no_filters(found.written)),
        "building": found.building,
        "hits": [_hit(filing, found.marks) for filing in found.filings],
    }


def problem_record(written: str, problem: Misunderstood) -> Record:
    """Return what `search --json` says of a question that it cannot read."""
    return {
        "status": "misunderstood",
        "query": written,
        "problem": problem.key.removeprefix("search-"),
        "filter": problem.name or None,
        "value": problem.value or None,
        "known": list(problem.known),
        "total": 0,
        "hits": [],
    }


def _hit(filing: Filing, marks: Marks) -> Record:
    report = filing.report
    return report_record(report) | {
        "id": report.entry_id,
        "lead": report.lead,
        "story": filing.story_id,
        "actors": list(report.actors),
        "acts": [act.value for act in report.acts],
        "marks": {
            "title": [list(span) for span in _spans(report.title, filing, marks)],
            "lead": [list(span) for span in _spans(report.lead, filing, marks)],
        },
    }


def _asked(found: Found, voice: Voice) -> str:
    return voice.short(found.written, 2 * LONGEST)


def _counted(found: Found, voice: Voice) -> str:
    building = voice.say("search-building") if found.building else ""
    if not found.total:
        return joined((voice.say("search-none"), building), "\n")
    counted = voice.say("count-reports", count=found.total)
    return joined((f"{counted} · {voice.say('search-order')}", building), "\n")


def _no_filter(found: Found, voice: Voice) -> str:
    """Say what was taken for words though it looks like a filter, and which filters there are."""
    names = " ".join(no_filters(found.written))
    return voice.say("search-no-filter", names=names, known=FILTERS) if names else ""


def _more(found: Found) -> bool:
    return found.skip + PAGE < min(found.total, FURTHEST)


def _item(rank: int, filing: Filing, marks: Marks, voice: Voice) -> Html:
    report = filing.report
    title = one_line(report.title) or one_line(report.lead) or one_line(report.outlet) or "…"
    shown = voice.quoted(title, report.language, _TITLE)
    spans = _spans(shown, filing, marks)
    linked = link(_marked(shown, spans), report.url)
    source = joined(
        (owned(report, voice), voice.code(report.language), _time(report, voice)), " · "
    )
    lead = "" if spans else _snippet(filing, marks, voice)
    return joined((joined((f"{voice.number(rank)}.", linked)), lead, source), "\n")


def _time(report: Report, voice: Voice) -> str:
    if not report.dated:
        return voice.say("undated")
    return voice.listed((voice.day(report.published_at), _hour(report, voice)))


def _hour(report: Report, voice: Voice) -> str:
    return locales.hour(voice.here(report.published_at).time(), voice.language)


def _snippet(filing: Filing, marks: Marks, voice: Voice) -> Html | str:
    """Return the part of the lead that answers, or nothing if it does not either."""
    lead = one_line(filing.report.lead)
    spans = _spans(lead, filing, marks)
    if not spans:
        return ""
    start = lead.rfind(" ", 0, max(0, spans[0][0] - _BEFORE)) + 1
    cut = f"…{lead[start:]}" if start else lead
    shown = voice.quoted(cut, filing.report.language, _LEAD)
    return italic(_marked(shown, _spans(shown, filing, marks)))


def _marked(shown: str, spans: Sequence[tuple[int, int]]) -> Html:
    """Put what answers in bold."""
    pieces: list[str] = []
    at = 0
    for start, end in spans[:MOST_BOLD]:
        pieces += (text(shown[at:start]), bold(shown[start:end]))
        at = end
    return Html("".join((*pieces, text(shown[at:]))))


def _spans(shown: str, filing: Filing, marks: Marks) -> tuple[tuple[int, int], ...]:
    surfaces = {
        mention.surface
        for mention in filing.assessment.mentions
        if mention.actor_id in marks.actors
    }
    return answers(shown, filing.report.language, marks, surfaces=sorted(surfaces))


def _stories(found: Found, voice: Voice) -> tuple[Button, ...]:
    return tuple(
        one
        for rank, filing in enumerate(found.filings, start=found.skip + 1)
        if filing.story_id is not None
        for one in button(voice.number(rank), STORY, filing.story_id)
    )


def _everywhere(found: Found, voice: Voice) -> tuple[Button, ...]:
    if not found.left_out:
        return ()
    return button(voice.say("search-left-out", count=found.left_out), ACTION, "0", EVERYWHERE)
