"""Digests: one edition for one subscription and hour."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from bot.domain.audience import ChatId
from bot.domain.deliveries import Message
from bot.domain.stories import Report, Story, StoryId

DigestId = NewType("DigestId", str)


def digest_id(chat_id: ChatId, slot: datetime) -> DigestId:
    """Name the digest of one chat and hour, so that composing it twice makes one digest."""
    return DigestId(f"{chat_id}-{int(slot.timestamp())}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story as an edition tells it."""

    story: Story
    lead: Report  # whose headline and sentence are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What a digest says, before it is drawn: best first."""

    since: datetime
    until: datetime
    read: int  # entries read in the window
    relevant: int  # of them
    full: tuple[Told, ...]
    also: tuple[Told, ...]
    left_out: int = 0  # stories of the window that the reader does not want

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
