"""Following, muting and less like this: the questions, and what came of them."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.deliveries import Button, Message
from bot.domain.feeds import FeedId
from bot.domain.stories import Report, Story, StoryId
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import ALERTED, Stance
from bot.render.html import lines
from bot.render.notices import notice
from bot.render.presses import button
from bot.render.topics import code_of, label, named
from bot.render.turning import rows
from bot.render.voice import Voice

MOST_ACTORS, MOST_ACTS = 4, 2  # of a story, to choose from
OUTLET = "f"  # a source, by the id of a feed of its own: names of outlets do not fit into a button


def taken(
    topic: Topic,
    stance: Stance | None,
    voice: Voice,
    *,
    alerts: bool = False,
    subscribed: bool = True,
) -> Message:
    """Say what was done, with a way to undo it where there is something to undo.

    `alerts` says that the reader is alerted of what may be alerted of; only who is `subscribed`
    can be.
    """
    key = f"taste-{stance}" if stance else "taste-none"
    told = notice(key, language=voice.language, texts=voice.texts, topic=named(topic, voice))
    undo = undone(topic, voice) if stance else ()
    how = ""
    if stance is Stance.FOLLOW and topic.kind in ALERTED and (alerts or not subscribed):
        how = voice.say("alerts-how" if subscribed else "alerts-none")
    return Message(html=lines(told.html, how, language=voice.language), buttons=rows(undo))


def follow_button(
    topics: Iterable[Topic], voice: Voice, action: str, *arguments: str, key: str = "button-follow"
) -> tuple[Button, ...]:
    """Return the button that follows what goes by these `topics`, or says that it is followed.

    Pressed then it says so at length, with the way to undo it.
    """
    if voice.followed.isdisjoint(topics):
        return button(f"🔔 {voice.say(key)}", action, *arguments)
    return button(f"✅ {voice.say('button-followed')}", action, *arguments)


def watch_button(story: Story, voice: Voice) -> tuple[Button, ...]:
    """Return the button that follows a story, by whichever of its names it is followed."""
    topics = (Topic(TopicKind.STORY, name) for name in story.names)
    return follow_button(topics, voice, "watch", story.id, key="button-watch")


def undone(topic: Topic, voice: Voice) -> tuple[Button, ...]:
    return button(f"↩ {voice.say('button-undo')}", "settings", "undo", topic.tag)


def which(written: str, topics: Iterable[Topic], stance: Stance, voice: Voice) -> Message:
    """Ask which topic was meant."""
    asked = notice("taste-which", language=voice.language, texts=voice.texts, word=written)
    choices = (button(label(it, voice), "taste", stance, code_of([it])) for it in topics)
    return Message(html=asked.html, buttons=rows(*choices))


def which_story(ids: Sequence[tuple[str, StoryId]], voice: Voice) -> Message:
    """Ask which story of a digest there should be less like; each by its number."""
    asked = notice("less-which", language=voice.language, texts=voice.texts)
    row = tuple(one for number, it in ids for one in button(number, "less", it))
    return Message(html=asked.html, buttons=rows(row))


def less_of(story: Story, lead: Report, voice: Voice) -> Message:
    """Ask what of a story there should be less of."""
    asked = notice("less-of", language=voice.language, texts=voice.texts)
    return Message(
        html=lines(
            asked.html,
            voice.in_marks(voice.quoted(lead.title, lead.language, 200)),
            language=voice.language,
        ),
        buttons=rows(
            *_choices(story, voice),
            _source(lead.feed_id, lead.outlet, voice),
            button(f"📰 {voice.say('less-story')}", "hide", story.id),
            button(f"‹ {voice.say('button-back')}", "why", story.id),
        ),
    )


def _choices(story: Story, voice: Voice) -> Iterator[tuple[Button, ...]]:
    known = (actor for actor in story.actors if actor in voice.actors)
    actors = [Topic(TopicKind.ACTOR, actor) for actor in known][:MOST_ACTORS]
    acts = [Topic(TopicKind.ACT, act) for act in story.acts[:MOST_ACTS]]
    for topic in (*actors, *acts):
        yield button(label(topic, voice), "taste", Stance.LESS, code_of([topic]))


def _source(feed_id: FeedId, outlet: str, voice: Voice) -> tuple[Button, ...]:
    name = label(Topic(TopicKind.SOURCE, outlet), voice)
    return button(name, "taste", Stance.LESS, f"{OUTLET}{feed_id}")
