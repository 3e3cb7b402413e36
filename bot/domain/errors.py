"""What can go wrong, named by what the caller can do about it.

DragomanError
├── FeedError               one feed is in trouble; the others are not
│   ├── FeedUnreachable         it did not answer, or answered that it could not: try again later
│   ├── FeedRefused             we will not go there, or are told never to come again
│   └── FeedUnreadable          it answered, and it was not a feed
├── DeliveryError           one message did not arrive
│   ├── SubscriberGone          never again: the chat blocked us or is no more
│   ├── SubscriberMoved         again, at `chat_id`
│   ├── ThreadGone              again, outside of the thread
│   ├── SlowDown                again, after `wait`
│   ├── InDoubt                 it may have arrived
│   └── MessageRejected         our fault: the message itself is wrong
├── HubRefused              a hub does not push a feed to us: it is polled as before
├── IndexLost               the search index cannot be read or written: build it again
├── ItemsUnreachable        Wikidata did not answer as it should; what was read of it before is good
└── OperatorError           whoever runs the program must change something; the message says what
"""

from datetime import timedelta

from bot.domain.audience import ChatId
from bot.domain.feeds import FeedId, Trouble


class DragomanError(Exception):
    """Base of every trouble from outside: feeds, hubs, Telegram, disks, whoever runs us."""


class FeedError(DragomanError):
    """One feed is in trouble. `reason` is a sentence for an editor, without credentials.

    The texts say for each kind of `trouble`, in the editor's language, what to do about it.
    """

    usually = Trouble.NO_ANSWER

    def __init__(
        self,
        feed_id: FeedId,
        reason: str,
        trouble: Trouble | None = None,
        *,
        retry_after: timedelta | None = None,
    ) -> None:
        super().__init__(f"{feed_id}: {reason}")
        self.feed_id = feed_id
        self.reason = reason
        self.trouble = trouble or self.usually
        self.retry_after = retry_after


class FeedUnreachable(FeedError):
    """The feed did not answer, or answered that it could not."""


class FeedRefused(FeedError):
    """The address is not one we go to, or the server said 410 Gone (`gone`)."""

    usually = Trouble.NOT_PUBLIC

    def __init__(self, feed_id: FeedId, reason: str, *, gone: bool = False) -> None:
        super().__init__(feed_id, reason, Trouble.GONE if gone else None)
        self.gone = gone


class FeedUnreadable(FeedError):
    """The feed answered with something that is not a feed."""

    usually = Trouble.NOT_A_FEED


class HubRefused(DragomanError):
    """A hub did not accept a request, for now or `for_good`. The message is a sentence."""

    def __init__(self, reason: str, *, for_good: bool = False) -> None:
        super().__init__(reason)
        self.for_good = for_good


class DeliveryError(DragomanError):
    """One message did not arrive."""


class SubscriberGone(DeliveryError):
    """The chat blocked us or is no more; stop sending to it."""


class SubscriberMoved(DeliveryError):
    """The group became a supergroup, with another id."""

    def __init__(self, chat_id: ChatId) -> None:
        super().__init__("the chat has another id now")
        self.chat_id = chat_id


class ThreadGone(DeliveryError):
    """The forum is there, and its thread is closed or deleted."""


class SlowDown(DeliveryError):
    def __init__(self, wait: timedelta) -> None:
        super().__init__(f"told to wait {wait.total_seconds():g} s")
        self.wait = wait


class InDoubt(DeliveryError):
    """The connection broke while sending: the message may or may not have arrived."""


class MessageRejected(DeliveryError):
    """Telegram could not read the message; sending it again would not help."""


class IndexLost(DragomanError):
    """The search index cannot be read or written; all that was in it is in the store."""


class ItemsUnreachable(DragomanError):
    """Wikidata did not answer, or not with items. The message is a sentence for an editor."""


class OperatorError(DragomanError):
    """Whoever runs the program must change something first. The message says what, in words."""
