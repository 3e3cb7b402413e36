"""Why a story is shown: the reasons, the words behind them, and its place in points."""

from collections.abc import Iterator

from bot.digests.why import Why
from bot.domain.assessments import Reason
from bot.domain.deliveries import Button, Message
from bot.domain.events import Act
from bot.domain.stories import StoryId
from bot.render import acts, locales
from bot.render.html import Html, bold, lines, paragraphs
from bot.render.presses import button
from bot.render.reports import owned, titled
from bot.render.split import first_that_fits
from bot.render.story import STORY
from bot.render.tastes import watch_button
from bot.render.topics import labels
from bot.render.voice import Voice

LONGEST_TITLE = 200  # UTF-16 units
LONGEST_CUE = 40
MOST_ACTORS = 8
_WHERE = (" in title", " in lead")


def why_buttons(ids: tuple[StoryId, ...], *, first: int = 1) -> tuple[Button, ...]:
    """Return a button for each story, by its number in the list, that asks why it is there."""
    return tuple(
        one
        for number, story_id in enumerate(ids, start=first)
        for one in button(f"❔ {number}", "why", story_id)
    )


def why(found: Why, voice: Voice, rows: tuple[tuple[Button, ...], ...] = ()) -> Message:
    """Give the reasons; `rows` are the buttons below, after the one for less like this."""
    less = button(f"👎 {voice.say('button-less')}", "less", found.story.id)
    watch = watch_button(found.story, voice)
    opening = button(f"📰 {voice.say('button-story')}", STORY, found.story.id)
    return Message(
        html=first_that_fits(_page(found, voice, words) for words in (True, False)),
        buttons=tuple(filter(None, ((*opening, *less), watch, *rows))),
    )


def _page(found: Why, voice: Voice, words: bool) -> Html:  # noqa: FBT001 - two drafts of a page
    head = lines(
        bold(f"❔ {voice.say('why-title')}"),
        titled(found.lead, LONGEST_TITLE, voice),
        owned(found.lead, voice),
        language=voice.language,
    )
    return paragraphs(
        head,
        lines(*_found(found, voice, words), language=voice.language),
        lines(*_place(found, voice), language=voice.language),
    )


def _found(found: Why, voice: Voice, words: bool) -> Iterator[str]:  # noqa: FBT001 - as above
    """Yield what was found in the text: how relevant it is, who and what, and the cues."""
    assessment = found.assessment
    score = assessment.relevance.score if assessment else found.lead.relevance
    yield voice.say(
        "why-relevance",
        percent=locales.percent(score, voice.language),
        least=locales.percent(found.relevant_from, voice.language),
    )
    names = voice.names(found.lead.actors, most=MOST_ACTORS)
    yield f"👤 {' · '.join(names)}" if names else ""
    yield "  ".join(acts.label(act, voice) for act in found.lead.acts)
    for reason in assessment.relevance.reasons if assessment else ():
        sign = "▲" if reason.weight > 0 else "▼"
        yield f"{sign} {_reason(reason, found, voice, words)}"


def _reason(reason: Reason, found: Why, voice: Voice, words: bool) -> str:  # noqa: FBT001 - as above
    what, where = reason.what, ""
    for ending in _WHERE:
        if what.endswith(ending):
            what, where = what.removesuffix(ending), f"cue{ending.replace(' ', '-')}"
    seen = found.cues.get(reason.what, ()) if words else ()
    quoted = voice.listed(
        voice.in_marks(voice.quoted(it, found.lead.language, LONGEST_CUE)) for it in seen
    )
    told = f"{_cue(what, voice)} ({quoted})" if quoted else _cue(what, voice)
    return f"{told} — {voice.say(where)}" if where else told


def _cue(what: str, voice: Voice) -> str:
    """Say a reason in words; one that has none yet is the wording as a whole."""
    if what in {*Act}:
        return voice.say(f"act-{what.lower()}")
    key = f"cue-{what.replace(' ', '-')}"
    return voice.say(key if voice.texts.knows(key) else "cue-other")


def _place(found: Why, voice: Voice) -> Iterator[str]:
    """Yield the parts of the rank that gave or took points, and what the reader's taste found."""
    score = locales.points(found.rank.score, voice.language)
    yield bold(voice.say("why-place", points=score))
    for part in found.rank.parts:
        points = locales.points(part.points, voice.language, signed=True)
        key = f"rank-{part.name.replace(' ', '-')}"
        if round(part.points, 1) and voice.texts.knows(key):
            yield f"{points} {voice.say(key, count=round(part.reason))}"
    if found.followed:
        yield f"🔔 {labels(found.followed, voice)}"
    if found.less:
        yield f"👎 {labels(found.less, voice)}"
