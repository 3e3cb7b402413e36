"""Digests: one edition for one subscription and hour."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, NewType

from bot.domain.actors import ActorId
from bot.domain.audience import ChatId, message_address
from bot.domain.deliveries import Delivery, Message
from bot.domain.stories import Report, Step, Story, StoryId

DigestId = NewType("DigestId", str)


def digest_id(chat_id: ChatId, slot: datetime) -> DigestId:
    """Name the digest of one chat and hour, so that composing it twice makes one digest."""
    return DigestId(f"{chat_id}-{int(slot.timestamp())}")


class Telling(NamedTuple):
    """When a chat was told a story, and in which message."""

    at: datetime
    message_id: int | None = None  # None: it has not arrived yet, or we do not know

    def address(self, chat_id: ChatId) -> str:
        """Return the link to that message, or "" where there is none."""
        return message_address(chat_id, self.message_id) if self.message_id else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story as an edition tells it."""

    story: Story
    lead: Report  # whose headline and sentence are shown
    news: tuple[Step, ...] = ()  # of a story told before: what is new, and all that is told
    told_at: datetime | None = None  # when it was told before, if it was
    told_in: str = ""  # a link to the message that told it, in chats that have links


class Followed(NamedTuple):
    """How many relevant entries named somebody whom the reader follows."""

    actor: ActorId
    entries: int  # in seven days
    before: int  # in the seven before them


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What a digest says, before it is drawn: best first."""

    since: datetime
    until: datetime
    counted_from: datetime  # when the digest before ended: a window looks further back
    read: int  # entries read since then
    relevant: int  # of them
    full: tuple[Told, ...]
    also: tuple[Told, ...]
    left_out: int = 0  # stories of the window that the reader does not want
    failing: int = 0  # feeds that do not work now
    followed: tuple[Followed, ...] = ()  # named most often first

    @property
    def told(self) -> tuple[StoryId, ...]:
        return tuple(told.story.id for told in (*self.full, *self.also))

    @property
    def empty(self) -> bool:
        return not self.full and not self.also


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A digest as it is sent, and which stories of the edition found room in it."""

    message: Message
    told: tuple[StoryId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """The digest of a chat and slot, as it is kept that it was composed."""

    id: DigestId
    chat_id: ChatId
    slot: datetime
    told: tuple[StoryId, ...]
    delivery: Delivery | None  # of the same id; None where nothing is sent
    due_at: datetime  # of the next one
