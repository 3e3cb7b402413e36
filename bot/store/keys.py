"""Every key Dragoman keeps, and how long.

The braces keep all keys of one deployment in one slot of a cluster, as transactions need them.
Permanent keys are those in PERMANENT; every other key expires: what is written with it says when.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.actors import ActorId
from bot.domain.audience import ChatId
from bot.domain.broadcasts import BroadcastId
from bot.domain.deliveries import Lane
from bot.domain.entries import EntryId
from bot.domain.feeds import FeedId
from bot.domain.stories import StoryId

KEEP_KNOWN = timedelta(days=400)  # what a feed has shown, from when it was offered last
KEEP_SHOWN = timedelta(days=30)  # what its last document was made of
KEEP_COUNTS = timedelta(days=40)  # when entries were seen
KEEP_SENT = timedelta(days=60)  # what a chat was told, and which digests were composed
KEEP_LISTED = timedelta(days=7)  # which stories the last list of a chat had, by number
KEEP_MATCHABLE = timedelta(days=10)  # keys under which stories are looked up for new reports
KEEP_UNLISTED = timedelta(days=15)  # names of persons on no list, by day
KEEP_HITS = timedelta(days=400)  # how often each spelling of a name was read, after the last
KEEP_FLAGS = timedelta(days=31)  # what readers said is wrong, by day
KEEP_HANDLED = timedelta(days=7)  # updates: Telegram keeps those it could not hand over for one
KEEP_ENDED = timedelta(days=3)  # how deliveries ended, by day
KEEP_LOOKED = timedelta(days=1)  # until when stories were looked at for alerts
KEEP_OFFERED = timedelta(days=1)  # feeds found at a site, for the buttons to choose among them
KEEP_PACE = timedelta(days=1)  # of polls, solved anew each minute
KEEP_TICK = timedelta(hours=1)
KEEP_PICTURE = timedelta(days=7)  # no picture shows the same for longer: its days move on

PERMANENT = frozenset(
    {
        "feeds",
        "feeds:state",
        "feeds:due",
        "feeds:listed",
        "feeds:edits",
        "feeds:failing",
        "feeds:rates",
        "feeds:told",
        "feeds:pushes",
        "journal:erased",
        "entries:waiting",
        "entries:failures",
        "entries:filed",
        "entries:seen",
        "entries:relevant",
        "shelf:began",
        "shelf:version",
        "stories:newest",
        "stories:latest",
        "additions",
        "additions:version",
        "subscriptions",
        "follows",
        "digests:due",
        "digests:last",
        "outbox:due:interactive",
        "outbox:due:alert",
        "outbox:due:digest",
        "outbox:due:broadcast",
        "outbox:held",
        "outbox:parcels",
        "outbox:attempts",
        "outbox:paused",
        "updates:raw",
        "updates:held",
        "updates:tries",
    }
)


@dataclass(frozen=True, slots=True)
class Keys:
    """Key names under one prefix; two prefixes on one server are two deployments."""

    prefix: str

    def __getitem__(self, name: str) -> str:
        return f"{{{self.prefix}}}:{name}"

    def known(self, feed_id: FeedId) -> str:
        return self[f"feed:{feed_id}:known"]

    def shown(self, feed_id: FeedId) -> str:
        return self[f"feed:{feed_id}:shown"]

    def offer(self, token: str) -> str:
        return self[f"feeds:offer:{token}"]

    def entry(self, entry_id: EntryId) -> str:
        return self[f"entry:{entry_id}"]

    def filing(self, entry_id: EntryId) -> str:
        return self[f"filing:{entry_id}"]

    def story(self, story_id: StoryId) -> str:
        return self[f"story:{story_id}"]

    def shelf(self, key: str) -> str:
        return self[f"shelf:{key}"]

    def actor(self, actor_id: ActorId) -> str:
        return self[f"actor:{actor_id}:entries"]

    def unlisted(self, day: date) -> str:
        return self[f"unlisted:{day}"]

    def flags(self, day: date) -> str:
        return self[f"flags:{day}"]

    def told(self, chat_id: ChatId) -> str:
        return self[f"told:{chat_id}"]

    def messages(self, chat_id: ChatId) -> str:
        return self[f"messages:{chat_id}"]

    def listed(self, chat_id: ChatId) -> str:
        return self[f"listed:{chat_id}"]

    def composed(self, chat_id: ChatId) -> str:
        return self[f"composed:{chat_id}"]

    def ended(self, day: date) -> str:
        return self[f"outbox:ended:{day}"]

    def due(self, lane: Lane) -> str:
        return self[f"outbox:due:{lane}"]

    def budget(self, bot: str, name: str) -> str:
        return self[f"budget:{bot}:{name}"]

    def lost(self, lane: Lane, day: date) -> str:
        return self[f"outbox:lost:{lane}:{day}"]

    def broadcast(self, broadcast_id: BroadcastId) -> str:
        return self[f"broadcast:{broadcast_id}"]

    def broadcast_left(self, broadcast_id: BroadcastId) -> str:
        return self[f"broadcast:{broadcast_id}:left"]

    def body(self, name: str) -> str:
        return self[f"outbox:body:{name}"]

    def alerted(self, chat_id: ChatId) -> str:
        return self[f"alerted:{chat_id}"]

    def tick(self, job: str, slot: int) -> str:
        return self[f"tick:{job}:{slot}"]

    def picture(self, name: str) -> str:
        return self[f"picture:{name}"]
