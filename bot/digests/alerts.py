"""Whether a story is told at once to those who follow what it is about.

Only what is new and corroborated: two independent sources at least, in reports that are dated and
of these hours. At night nobody is told; the digest tells it then.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.digests.hours import quiet_until
from bot.digests.slate import INDEPENDENTLY
from bot.digests.wanted import Sieve
from bot.domain.actors import Actor, ActorId
from bot.domain.audience import Subscription
from bot.domain.stories import Story
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import ALERTED, Quiet
from bot.stories.about import about
from bot.stories.merge import distinct_sources

FRESH = timedelta(hours=12)  # since a report was published
JUST_SEEN = timedelta(
    hours=1
)  # since the newest of them was read: after a stop, none is sent late
AHEAD = timedelta(minutes=15)  # clocks of publishers are no better than this
NIGHT = Quiet(start=time(22), end=time(7))  # of a reader who chose no quiet hours


def newsworthy(story: Story, now: datetime) -> bool:
    """Tell whether a story is new and corroborated."""
    dated = tuple(
        report
        for report in story.reports
        if report.dated and now - FRESH < report.published_at <= now + AHEAD
    )
    if not dated or now - max(report.seen_at for report in dated) > JUST_SEEN:
        return False
    return distinct_sources(replace(story, reports=dated)) >= INDEPENDENTLY


def topics_of(story: Story, actors: Mapping[ActorId, Actor]) -> tuple[Topic, ...]:
    """Return the topics by which those are found who may follow something in a story."""
    subject = about(story, actors)
    return (
        *(Topic(TopicKind.ACTOR, actor) for actor in sorted(subject.actors)),
        *(Topic(TopicKind.COUNTRY, country) for country in sorted(subject.countries)),
        *(Topic(TopicKind.STORY, name) for name in story.names),
    )


def followed_in(
    story: Story, subscription: Subscription, actors: Mapping[ActorId, Actor], *, now: datetime
) -> tuple[Story, tuple[Topic, ...]] | None:
    """Return the story as its reader gets it, and what of it the reader follows.

    None where the reader is not to be told of it at once: nothing in it is followed, it is muted
    or not attested as wanted, what the reader hears of it is not newsworthy, or it is night.
    """
    if not (subscription.active and subscription.alerts):
        return None
    if quiet_until(subscription.quiet or NIGHT, subscription.zone, now):
        return None
    found = Sieve.of(subscription.wants).wanted(story, actors)
    if found is None or not newsworthy(found.story, now):
        return None
    followed = tuple(topic for topic in found.followed if topic.kind in ALERTED)
    return (found.story, followed) if followed else None
