"""How fast Telegram lets us send."""

from dataclasses import dataclass

Chat = int | str  # a group's number is negative; a channel may be called "@name"


@dataclass(frozen=True, slots=True)
class Pace:
    """A slot every `every` seconds, and after a rest `burst` of them at once.

    Any stretch of time, however chosen, holds at most `burst` + stretch / `every` slots.
    """

    every: float
    burst: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """How fast we send.

    Telegram promises no numbers. Its advice is 30/s, 1/s a chat with short bursts, 20/min a group.
    Bursts are for answers: what comes from the outbox leaves a chat its whole pace, and so never
    uses the bursts up.
    """

    overall: Pace = Pace(1 / 28)
    private: Pace = Pace(1, burst=3)
    group: Pace = Pace(3.5, burst=3)  # 3 + 60 / 3.5 = 20 in any minute
    several: int = 3  # as many chats slowed down at a time mean that everybody is

    def of(self, chat: Chat) -> Pace:
        return self.private if isinstance(chat, int) and chat > 0 else self.group


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """What the budget says to somebody who wants to send."""

    wait: float  # seconds: until the slot that is theirs, or until they may ask again
    taken: bool = False  # the slot is theirs
    told: bool = False  # Telegram itself said to wait
