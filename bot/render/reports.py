"""Reports: a title in its own script, who ran it, and whose voice that is."""

from collections.abc import Iterable, Sequence

from bot.domain.feeds import Ownership
from bot.domain.stories import Report
from bot.render.html import Html, joined, link, one_line
from bot.render.voice import Voice

LONGEST_OUTLET = 40

_BETWEEN = " .,:;–—|-"  # a headline and what follows it


def titled(report: Report, limit: int, voice: Voice) -> Html:
    """Return the title, linked; a report without one goes by its lead or its outlet."""
    words = one_line(report.title) or one_line(report.lead) or one_line(report.outlet) or "…"
    return link(voice.quoted(words, report.language, limit), report.url)


def beyond_title(report: Report) -> str:
    """Return what the first sentence tells besides the headline; "" where that is nothing.

    Many feeds begin the text with the headline again, or cut the headline off the text.
    """
    title, words = one_line(report.title), one_line(report.lead)
    begun = title.removesuffix("...").rstrip("… ")
    rest = words.removeprefix(begun) if begun else words
    if rest == words or rest[:1].isalnum():  # not the headline, or a part of a word of it
        return words
    told = any(char.isalnum() for char in rest)
    return f"…{rest.lstrip(_BETWEEN)}" if told else ""


def legible(reports: Sequence[Report], voice: Voice) -> Report:
    """Return the first report in the reader's language, else in English, else of all.

    Raises:
        IndexError: there are none.
    """
    every = (it for tongue in (voice.language, "en") for it in reports if it.language == tongue)
    return next(every, None) or reports[0]


def owned(report: Report, voice: Voice, *, alone: bool = False) -> str:
    """Name an outlet, and its owner unless it is independent, as "TASS (state media)".

    Of state media that are `alone` in telling something that is said, too.
    """
    outlet = voice.short(report.outlet, LONGEST_OUTLET)
    if report.ownership is Ownership.INDEPENDENT:
        return outlet
    known = [voice.say(f"owner-{report.ownership}")]
    if alone and report.ownership is Ownership.STATE:
        known.append(voice.say("not-corroborated"))
    return f"{outlet} ({voice.listed(known)})"


def mark_of(report: Report, voice: Voice) -> str:
    """Say what a reader must know about a report besides its title: its day, and what it is."""
    day = voice.day(report.published_at) if report.dated else voice.say("undated")
    return joined((day, f"🧪 {voice.say('sample')}" if report.sample else ""), " · ")


def cited(
    reports: Iterable[Report],
    *,
    most: int,
    voice: Voice,
    lead: Report | None = None,
    doubted: bool = False,
) -> Html:
    """Link the outlets that tell something, and count the others.

    Whoever's words are shown, the lead, comes first, and primary sources before all others.
    `doubted`: what state media tell alone is marked as not corroborated.
    """
    outlets = {lead.outlet: lead} if lead else {}
    for report in reports:
        outlets.setdefault(report.outlet, report)
    ranked = sorted(outlets.values(), key=lambda report: _rank(report, lead))
    alone = doubted and len(ranked) == 1
    linked = [link(owned(report, voice, alone=alone), report.url) for report in ranked[:most]]
    return joined((*linked, f"+{len(ranked) - most}" if len(ranked) > most else ""), " · ")


def _rank(report: Report, lead: Report | None) -> tuple[bool, bool]:
    return report is not lead, report.ownership is not Ownership.OFFICIAL
