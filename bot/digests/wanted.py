"""Which stories a reader wants, and how much."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.domain.actors import Actor, ActorId
from bot.domain.stories import Story
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Evidence, Stance, Wants
from bot.stories.about import about
from bot.stories.merge import distinct_sources

INDEPENDENTLY = 2  # sources
_PLAIN = Wants()
# A story passes where any of these of a kind fits it; of other kinds, every one has to.
_ANY_OF = frozenset({TopicKind.ACT, TopicKind.LANGUAGE, TopicKind.SOURCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A story as its reader gets it, and what in it the reader has a taste for."""

    story: Story
    followed: tuple[Topic, ...] = ()
    less: tuple[Topic, ...] = ()


def wanted(story: Story, wants: Wants, actors: Mapping[ActorId, Actor]) -> Wanted | None:
    """Return a story without the reports its reader does not want to hear; None if all of it."""
    if wants == _PLAIN:
        return Wanted(story=story)
    heard = _heard(story, wants)
    if heard is None or not _attested(heard, wants):
        return None
    subject = about(heard, actors)
    if any(map(subject.touches, wants.topics(Stance.MUTE))):
        return None
    if wants.acts and subject.acts.isdisjoint(wants.acts):
        return None
    followed = tuple(filter(subject.touches, wants.topics(Stance.FOLLOW)))
    if wants.followed_only and not followed:
        return None
    less = tuple(filter(subject.touches, wants.topics(Stance.LESS)))
    return Wanted(story=heard, followed=followed, less=less)


def fits(story: Story, only: tuple[Topic, ...], actors: Mapping[ActorId, Actor]) -> bool:
    """Tell whether a story is about topics: all of them, but of acts, languages, sources any."""
    if not only:
        return True
    subject = about(story, actors)
    kinds = {topic.kind for topic in only}
    return all(
        (any if kind in _ANY_OF else all)(
            subject.touches(topic) for topic in only if topic.kind is kind
        )
        for kind in kinds
    )


def _heard(story: Story, wants: Wants) -> Story | None:
    unheard = wants.unheard
    if not unheard:
        return story
    reports = tuple(
        report
        for report in story.reports
        if Topic(TopicKind.SOURCE, report.outlet) not in unheard
        and Topic(TopicKind.LANGUAGE, report.language) not in unheard
    )
    return replace(story, reports=reports) if reports else None


def _attested(story: Story, wants: Wants) -> bool:
    """Tell whether the evidence is what is wanted, in a language that is."""
    if wants.languages and not set(wants.languages) & set(story.languages):
        return False
    match wants.evidence:
        case Evidence.ANY:
            return True
        case Evidence.TWO:
            return distinct_sources(story) >= INDEPENDENTLY
        case Evidence.OFFICIAL:
            return story.confirmed
