"""Topics, as readers call them, and as buttons carry them."""

from collections.abc import Iterable, Sequence

from bot.domain.actors import ActorId
from bot.domain.events import Act
from bot.domain.stories import StoryId
from bot.domain.topics import PAIRED, Topic, TopicKind
from bot.render import acts, locales
from bot.render.voice import Voice

LONGEST_WORD = 40  # UTF-16 units
LONGEST_HEADLINE = 60

_SIGNS = {
    TopicKind.PAIR: "👥",
    TopicKind.ACTOR: "👤",
    TopicKind.COUNTRY: "🌍",
    TopicKind.SOURCE: "🗞",
    TopicKind.LANGUAGE: "🌐",
    TopicKind.WORD: "🔤",
    TopicKind.STORY: "📰",
}
_LETTERS = {
    TopicKind.PAIR: "d",
    TopicKind.ACTOR: "p",
    TopicKind.COUNTRY: "c",
    TopicKind.ACT: "a",
    TopicKind.SOURCE: "s",
    TopicKind.LANGUAGE: "l",
    TopicKind.WORD: "w",
    TopicKind.STORY: "t",
}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}
_GAP = "~"  # in no key of ours, and in no outlet's name


def named(topic: Topic, voice: Voice) -> str:
    """Name a topic, as "Iran" or "Talks"; an actor that is no more by its id."""
    match topic.kind:
        case TopicKind.ACTOR | TopicKind.PAIR:
            return " – ".join(_actor(ActorId(key), voice) for key in topic.actors)
        case TopicKind.COUNTRY:
            return locales.country(topic.key, voice.language)
        case TopicKind.ACT:
            return voice.say(f"act-{topic.key.lower()}")
        case TopicKind.LANGUAGE:
            name = locales.language_name(topic.key, voice.language)
            return voice.say("topic-language", tongue=name)
        case TopicKind.STORY:
            return _story(StoryId(topic.key), voice)
        case _:
            return voice.short(topic.key, LONGEST_WORD)


def _story(story_id: StoryId, voice: Voice) -> str:
    """Name a story by its headline, where that is known."""
    headline = voice.short(voice.headlines.get(story_id, ""), LONGEST_HEADLINE)
    return voice.in_marks(headline) if headline else voice.say("topic-story")


def _actor(actor_id: ActorId, voice: Voice) -> str:
    actor = voice.actors.get(actor_id)
    return voice.name(actor) if actor else actor_id


def label(topic: Topic, voice: Voice) -> str:
    """Name a topic with the sign of its kind, as "🌍 Iran"."""
    if topic.kind is TopicKind.ACT:
        return acts.label(Act(topic.key), voice)
    return f"{_SIGNS[topic.kind]} {named(topic, voice)}"


def labels(topics: Iterable[Topic], voice: Voice) -> str:
    return " · ".join(label(topic, voice) for topic in topics)


def code_of(topics: Sequence[Topic]) -> str:
    """Write topics down for a button: "aSANCTION~lar"."""
    return _GAP.join(f"{_LETTERS[topic.kind]}{topic.key}" for topic in topics)


def _two(key: str) -> bool:
    """Tell whether a key names two actors, as those of pairs do."""
    one, paired, other = key.partition(PAIRED)
    return bool(one and paired and other) and PAIRED not in other


def topics_in(code: str) -> tuple[Topic, ...] | None:
    """Read what `code_of` wrote; None for anything else."""
    found = []
    for part in filter(None, code.split(_GAP)):
        kind, key = _KINDS.get(part[0]), part[1:]
        if (
            kind is None
            or not key
            or (kind is TopicKind.PAIR and not _two(key))
            or (kind is TopicKind.ACT and key not in {*Act})
        ):
            return None
        found.append(Topic(kind, key))
    return tuple(found)
