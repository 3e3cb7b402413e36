"""A story as lists tell it: headline, sentence, who, what, and how well it is attested."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.deliveries import Button
from bot.domain.digests import Told
from bot.domain.feeds import Ownership
from bot.domain.stories import Figure, Report, Step, Story, StoryId
from bot.render import acts, locales, presses
from bot.render.html import Html, bold, joined, lines, link
from bot.render.presses import button
from bot.render.reports import beyond_title, cited, titled
from bot.render.voice import Voice
from bot.stories.news import retold

MOST_ACTS = 2
_NEW_NAMES = 6
STORY = "story"  # what the buttons say: story, its id, a part of it, what to skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How much of each story is told, in UTF-16 units and pieces."""

    title: int = 200
    sentence: int = 280
    actors: int = 6
    outlets: int = 4


def in_full(
    rank: int, told: Told, room: Room, *, voice: Voice, since: datetime, timed: bool = False
) -> Html:
    """Tell a story with its evidence, in four lines or fewer; `timed`, with its newest hour."""
    story, lead = told.story, told.lead
    if told.told_at:
        return _follow_up(rank, told, told.told_at, room, voice)
    return lines(
        joined(
            (
                _headline(rank, lead, room, voice),
                joined(_marks(story, since, voice, timed=timed), " · "),
            )
        ),
        _sentence(lead, room, voice),
        joined((_who(story, room, voice), _what(story, voice)), "   "),
        attested(story, voice),
        cited(story.reports, most=room.outlets, voice=voice, lead=lead),
        language=voice.language,
    )


def in_one_line(told: Told, room: Room, *, voice: Voice, since: datetime) -> Html:
    """Tell a story by its headline, first outlet and how many others ran it."""
    outlets = cited(_shown(told), most=1, voice=voice, lead=told.lead)
    source = joined((outlets, *_marks(told.story, since, voice)), " · ")
    back = link("↩️", told.told_in) if told.news else ""
    head = joined(("•", back, _title(told.lead, room, voice)))
    return lines(joined((head, source), " — "), language=voice.language)


def news_of(step: Step, voice: Voice) -> str:
    """Say what a report was first to bring, as "Agreement, Egypt, hostages: 33"."""
    return voice.listed(
        (
            *(voice.say(f"act-{act.lower()}") for act in step.acts),
            *voice.names(step.actors, most=_NEW_NAMES),
            *(counted(figure, voice) for figure in step.figures),
        )
    )


def counted(figure: Figure, voice: Voice) -> str:
    """Say a count, as "hostages: 33"."""
    return voice.labelled(voice.say(f"of-{figure.of}"), voice.number(figure.number))


def story_buttons(ids: Iterable[StoryId], voice: Voice, *, first: int = 1) -> tuple[Button, ...]:
    """Return a button for each story of a list, by its number, that opens it."""
    return tuple(
        one
        for rank, story_id in enumerate(ids, start=first)
        for one in button(voice.number(rank), STORY, story_id)
    )


def numbered(buttons: Sequence[Sequence[Button]]) -> dict[int, StoryId]:
    """Return which story each number below a list opens; digits of any script count.

    Below a message of an earlier version, a sign stands before the number.
    """
    found: dict[int, StoryId] = {}
    for one in (one for row in buttons for one in row):
        press, number = presses.read(one.data), one.text.removeprefix("📰 ")
        opens = press is not None and press.action == STORY and len(press.arguments) == 1
        if press and opens and number.isdecimal():
            found[int(number)] = StoryId(press.arguments[0])
    return found


def _follow_up(rank: int, told: Told, told_at: datetime, room: Room, voice: Voice) -> Html:
    """Tell what is new in a story told before, when that was, and nothing else of it."""
    new = voice.listed(news for step in told.news if (news := news_of(step, voice)))
    return lines(
        _headline(rank, told.lead, room, voice),
        _sentence(told.lead, room, voice),
        joined((link(f"↩️ {_before(told_at, voice)}", told.told_in), new)),
        cited(_shown(told), most=room.outlets, voice=voice, lead=told.lead),
        language=voice.language,
    )


def _before(told_at: datetime, voice: Voice) -> str:
    moment = voice.moment(told_at)
    return voice.say("story-follow-up", moment=moment)


def _shown(told: Told) -> tuple[Report, ...]:
    """Return the reports a telling stands on: of a follow-up, those that tell what is new."""
    return retold(told.story, told.news) if told.news else told.story.reports


def _headline(rank: int, lead: Report, room: Room, voice: Voice) -> Html:
    return bold(joined((f"{rank}.", _title(lead, room, voice))))


def _title(lead: Report, room: Room, voice: Voice) -> Html:
    """Return the headline, marked with its language where that is not the reader's."""
    marked = "" if lead.language == voice.language else f"({voice.code(lead.language)})"
    return joined((titled(lead, room.title, voice), marked))


def _sentence(lead: Report, room: Room, voice: Voice) -> str:
    """Return of the lead's first sentence what the headline does not say."""
    return voice.quoted(beyond_title(lead), lead.language, room.sentence)


def _marks(story: Story, since: datetime, voice: Voice, *, timed: bool = False) -> list[str]:
    """Say what sets a story apart: it is old, nobody dated it, or we wrote it ourselves."""
    marks: list[str] = []
    if not any(report.dated for report in story.reports):
        marks.append(f"❔ {voice.say('undated')}")
    elif story.latest_at < since:
        marks.append(f"🗓 {voice.day(story.latest_at)}")
    elif timed:
        marks.append(f"🕐 {locales.hour(voice.here(story.latest_at).time(), voice.language)}")
    if story.sample:
        marks.append(f"🧪 {voice.say('sample')}")
    return marks


def _who(story: Story, room: Room, voice: Voice) -> str:
    names = voice.names(story.principals, most=room.actors)
    return f"👤 {' · '.join(names)}" if names else ""


def _what(story: Story, voice: Voice) -> str:
    return "  ".join(acts.label(act, voice) for act in story.acts[:MOST_ACTS])


def attested(story: Story, voice: Voice) -> str:
    """Say how well a story is attested: official sources, outlets, languages."""
    official = {
        report.outlet for report in story.reports if report.ownership is Ownership.OFFICIAL
    }
    return joined(
        (
            f"✅ {voice.say('owners-official', count=len(official))}" if official else "",
            voice.say("count-outlets", count=len(story.outlets)),
            voice.say("count-languages", count=len(story.languages)),
        ),
        " · ",
    )
