"""Who follows what: one sorted set of "<tag of a topic> <chat>", all of score 0.

So the followers of a topic are a range of it. It is written together with the subscriptions.
"""

from collections.abc import Iterator

from bot.domain.audience import Subscription
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import ALERTED, Stance

WORDS = "words"  # the tag of all who follow any words: which ones, a story's text has to say


def followings(subscription: Subscription | None) -> Iterator[str]:
    """Yield the members that a subscription has in the set."""
    if subscription and subscription.active and subscription.alerts:
        for topic in subscription.wants.topics(Stance.FOLLOW):
            if topic.kind in ALERTED:
                yield f"{tag_of(topic)} {subscription.chat_id}"


def tag_of(topic: Topic) -> str:
    """Return under which tag the followers of a topic are; those of a pair under one of the two."""
    match topic.kind:
        case TopicKind.WORD:
            return WORDS
        case TopicKind.PAIR:
            return Topic(TopicKind.ACTOR, topic.actors[0]).tag
        case _:
            return topic.tag


def refollowed(
    before: Subscription | None, after: Subscription | None
) -> tuple[list[str], list[str]]:
    """Return the members that leave the set, and those that are to be in it."""
    followed = list(dict.fromkeys(followings(after)))
    return [it for it in followings(before) if it not in followed], followed
