"""The audience: who talks to us, and what they want."""

from dataclasses import dataclass, field, replace
from datetime import datetime, time
from typing import NamedTuple, NewType, Self, TypeVar

from bot.domain.wants import Evidence, Length, Quiet, Wants

MORNING = time(8)  # the hour of a chat that chose none
EVERY_DAY = (1, 2, 3, 4, 5, 6, 7)  # ISO: Monday is 1

ChatId = NewType("ChatId", int)

SUPERGROUPS = -(
    10**12
)  # below it are supergroups and channels: Telegram writes -100 before their number


def message_address(chat_id: ChatId, message_id: int) -> str:
    """Return the link that opens a message for who is in its chat.

    Only supergroups and channels have such links; "" for any other chat.
    """
    number = SUPERGROUPS - chat_id
    return f"https://t.me/c/{number}/{message_id}" if number > 0 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What one chat wants: a digest at these hours of its own zone, in its own language.

    One that is not active keeps what the chat chose, for /digest and /latest, and until it comes
    back; one that was dropped, only in which language and zone to answer.
    """

    chat_id: ChatId
    language: str
    zone: str  # IANA, as "Asia/Jakarta"
    hours: tuple[time, ...]  # local, sorted, at least one
    since: datetime  # when it was made, or last went on: of before it no digest is due
    last_digest_at: datetime | None = None  # the slot of the last digest composed, sent or empty
    active: bool = True
    gone: bool = False  # not active since the chat cannot be reached: it may come back
    gone_since: datetime | None = None  # known from the sweep on that found it gone
    rests: bool = False  # it was paused, or had none, when it went: so it is when it comes back
    days: tuple[int, ...] = EVERY_DAY  # local, sorted, at least one
    length: Length = Length.USUAL
    empty_told: bool = False  # a silent line where a digest would be empty; else nothing comes
    quiet: Quiet | None = None
    wants: Wants = field(default_factory=Wants)
    alerts: bool = True  # of what is followed, see bot.digests.alerts
    thread: int | None = None  # where a forum subscribed: Telegram's number of the thread
    keeper: ChatId | None = None  # who set up a group or channel: told when we are put out
    called: str = ""  # its name then, to tell it by

    @property
    def begun(self) -> bool:
        """Whether it had a digest once, so that there is something to go on with."""
        return self.last_digest_at is not None

    @property
    def subscribed(self) -> bool:
        """Whether the chat has a subscription, paused or not, and not settings alone."""
        return self.active or self.begun

    @property
    def chosen(self) -> tuple[str, ...]:
        """What the chat has set besides hours, zone and language, as the settings are called."""
        wants = self.wants
        named = {
            "days": self.days != EVERY_DAY,
            "length": self.length is not Length.USUAL or self.empty_told,
            "evidence": wants.evidence is not Evidence.ANY,
            "languages": bool(wants.languages),
            "acts": bool(wants.acts),
            "quiet": self.quiet is not None,
            "tastes": bool(wants.tastes) or wants.followed_only or not self.alerts,
        }
        return tuple(name for name, differs in named.items() if differs)

    def digested(self, slot: datetime) -> Self:
        """The digest of this slot has been composed."""
        return replace(self, last_digest_at=slot)

    def paused(self) -> Self:
        """The chat wants nothing for a while."""
        return replace(self, active=False, gone=False, gone_since=None, rests=False)

    def dropped(self) -> Self:
        """The chat has unsubscribed: how to answer it is all that stays."""
        return type(self)(
            chat_id=self.chat_id,
            language=self.language,
            zone=self.zone,
            hours=(MORNING,),
            since=self.since,
            active=False,
        )

    def lost(self) -> Self:
        """The chat has blocked us, or put us out."""
        return replace(self, active=False, gone=True, rests=not self.active)

    def back(self, now: datetime) -> Self:
        """The chat that was lost can be reached again, or wants to go on."""
        return replace(self, active=True, gone=False, gone_since=None, rests=False, since=now)

    def missed(self, now: datetime) -> Self:
        """The chat is still gone: from now on its days are counted."""
        return replace(self, gone_since=now)

    def without_thread(self) -> Self:
        """The thread was closed or deleted."""
        return replace(self, thread=None)

    def without_keeper(self) -> Self:
        """Whoever set it up wants to be forgotten."""
        return replace(self, keeper=None)

    def moved(self, to: ChatId) -> Self:
        """The group became a supergroup."""
        return replace(self, chat_id=to)


class Changed(NamedTuple):
    """What a change makes of a subscription, and when its digest is due; None: when it was."""

    subscription: Subscription
    due_at: datetime | None = None


Made = TypeVar("Made", bound=Changed | None)  # by a change; one that never makes None is typed so
