"""Who may send next, and when: the rules of pacing, without a clock or a loop.

The rate is kept by GCRA (the generic cell rate algorithm of ITU-T I.371): one number per limit,
the time at which everything taken so far will have been paid for. Unlike a counter per second it
is smooth: the 29th message does not go out together with the 28 before it.
"""

from dataclasses import dataclass, field
from heapq import heappop, heappush

from bot.domain.deliveries import Lane

Chat = int | str  # a group's number is negative; a channel may be called "@name"

_RANKS = {lane: rank for rank, lane in enumerate(Lane)}  # the enum says who goes first
_FEW = 1024  # chats that are remembered without asking whether they still matter


@dataclass(frozen=True, slots=True)
class Pace:
    """A slot every `every` seconds, and after a rest `burst` of them at once.

    Any stretch of time, however chosen, holds at most `burst` + stretch / `every` slots.
    """

    every: float
    burst: int = 1

    def opens_at(self, paid_at: float) -> float:
        """Return when the next slot may be taken."""
        return paid_at - (self.burst - 1) * self.every

    def take(self, paid_at: float, now: float) -> float:
        """Return when everything is paid for, if a slot is taken now."""
        return max(paid_at, now) + self.every


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """How fast we send.

    Telegram promises no numbers. Its advice is 30/s, 1/s a chat with short bursts, 20/min a group.
    """

    overall: Pace = Pace(1 / 28)
    private: Pace = Pace(1, burst=3)
    group: Pace = Pace(3.5, burst=3)  # 3 + 60 / 3.5 = 20 in any minute
    several: int = 3  # as many chats slowed down at a time mean that everybody is

    def of(self, chat: Chat) -> Pace:
        return self.private if isinstance(chat, int) and chat > 0 else self.group


@dataclass(slots=True, eq=False)
class Turn:
    """A message's place in the queue."""

    chat: Chat
    rank: int
    number: int
    given_up: bool = False  # set it when nobody waits for the turn any more

    def __lt__(self, other: "Turn") -> bool:
        return (self.rank, self.number) < (other.rank, other.number)


@dataclass(slots=True)
class _ChatState:
    paid_at: float = 0.0
    paused_until: float = 0.0
    waiting: list[Turn] = field(default_factory=list)  # heap


class Turns:
    """The queue of everything that wants to be sent: best lane first, then first come.

    A chat whose turn it is but that has to wait holds nobody else up.
    """

    def __init__(self, rates: Rates) -> None:
        self._rates = rates
        self._paid_at = 0.0
        self._paused_until = 0.0
        self._chats: dict[Chat, _ChatState] = {}
        self._open: list[Turn] = []  # heap; the first of each chat that may send, and stale ones
        self._shut: list[tuple[float, int, Chat]] = []  # heap; chats that wait, by until when
        self._joined = 0
        self._sweep_at = _FEW

    def join(self, chat: Chat, lane: Lane, now: float) -> Turn:
        """Queue up for a slot."""
        if len(self._chats) > self._sweep_at:
            self._forget_idle(now)
        self._joined += 1
        turn = Turn(chat, _RANKS[lane], self._joined)
        state = self._chats.setdefault(chat, _ChatState())
        heappush(state.waiting, turn)
        if state.waiting[0] is turn:
            self._line_up(chat, now)
        return turn

    def next(self, now: float) -> Turn | float | None:
        """Take a slot: return whose it is, or when to ask again, or None if nobody waits."""
        while self._shut and self._shut[0][0] <= now:
            self._line_up(heappop(self._shut)[2], now)
        first = self._first_open(now)
        if first is None:
            return self._shut[0][0] if self._shut else None
        opens_at = max(self._rates.overall.opens_at(self._paid_at), self._paused_until)
        if opens_at > now:
            return opens_at
        self._give(first, now)
        return first

    def refused(self, chat: Chat, wait: float, now: float) -> bool:
        """Telegram said to wait; return whether that now goes for everybody."""
        self._chats.setdefault(chat, _ChatState()).paused_until = now + wait
        paused = sum(state.paused_until > now for state in self._chats.values())
        if paused >= self._rates.several:
            self._paused_until = max(self._paused_until, now + wait)
        return paused >= self._rates.several

    def paused_for(self, chat: Chat, now: float) -> float:
        """Return how many more seconds Telegram wants nothing of us for this chat."""
        state = self._chats.get(chat)
        return max(self._paused_until, state.paused_until if state else 0.0, now) - now

    @property
    def remembered(self) -> int:
        """How many chats something is known of."""
        return len(self._chats)

    def _opens_at(self, chat: Chat) -> float:
        state = self._chats[chat]
        return max(self._rates.of(chat).opens_at(state.paid_at), state.paused_until)

    def _line_up(self, chat: Chat, now: float) -> None:
        """Put a chat where it belongs: among those that may send, or those that have to wait."""
        state = self._chats.get(chat)
        if state is None or not state.waiting:
            return
        if (opens_at := self._opens_at(chat)) <= now:
            heappush(self._open, state.waiting[0])
        else:
            heappush(self._shut, (opens_at, state.waiting[0].number, chat))

    def _first_open(self, now: float) -> Turn | None:
        """Return the turn to be served first, and drop what became stale before it."""
        while self._open:
            turn = self._open[0]
            state = self._chats.get(turn.chat)
            current = state is not None and state.waiting and state.waiting[0] is turn
            if current and not turn.given_up and self._opens_at(turn.chat) <= now:
                return turn
            heappop(self._open)
            if state is not None and current:
                if turn.given_up:
                    heappop(state.waiting)
                self._line_up(turn.chat, now)
        return None

    def _give(self, turn: Turn, now: float) -> None:
        heappop(self._open)
        state = self._chats[turn.chat]
        heappop(state.waiting)
        self._paid_at = self._rates.overall.take(self._paid_at, now)
        state.paid_at = self._rates.of(turn.chat).take(state.paid_at, now)
        self._line_up(turn.chat, now)

    def _forget_idle(self, now: float) -> None:
        """Drop the chats that owe nothing; what is left may double before the next look."""
        self._chats = {
            chat: state
            for chat, state in self._chats.items()
            if state.waiting or max(state.paid_at, state.paused_until) > now
        }
        self._sweep_at = max(_FEW, 2 * len(self._chats))
