"""The rules of pacing, with time as an argument."""

from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.deliveries import Lane
from bot.telegram.turns import Chat, Pace, Rates, Turn, Turns

RATES = Rates(overall=Pace(1 / 28), private=Pace(1, burst=3), group=Pace(3.5, burst=3))
HAIR = 1e-6  # floats


@dataclass(frozen=True)
class Wish:
    """Somebody joins the queue."""

    at: float
    chat: Chat
    lane: Lane


@dataclass
class Run:
    """What became of the wishes: when each turn came."""

    joined: dict[Turn, Wish] = field(default_factory=dict)
    given: dict[Turn, float] = field(default_factory=dict)


WISHES = st.lists(
    st.builds(
        Wish,
        at=st.floats(min_value=0, max_value=5),
        chat=st.sampled_from([1, 2, 3, -100, -200, "@channel"]),
        lane=st.sampled_from(Lane),
    ),
    max_size=60,
)


def play(wishes: list[Wish], turns: Turns) -> Run:
    """Let the queue run dry, as a loop with a perfect clock would."""
    run, now = Run(), 0.0
    ahead = sorted(wishes, key=lambda wish: wish.at)
    while True:
        while ahead and ahead[0].at <= now:
            wish = ahead.pop(0)
            run.joined[turns.join(wish.chat, wish.lane, now)] = wish
        got = turns.next(now)
        if isinstance(got, Turn):
            run.given[got] = now
        elif got is None and not ahead:
            return run
        else:
            now = min([wish.at for wish in ahead[:1]] + ([] if got is None else [got]))


def assert_keeps(times: list[float], pace: Pace) -> None:
    """No stretch between any two slots holds more than the pace allows."""
    for first in range(len(times)):
        for last in range(first, len(times)):
            stretch = times[last] - times[first] + HAIR
            assert last - first + 1 <= pace.burst + stretch / pace.every


@given(st.lists(st.floats(min_value=0, max_value=30), max_size=60), st.integers(1, 5))
def test_a_pace_holds_over_every_stretch_of_time(asked: list[float], burst: int) -> None:
    """Whenever slots are asked for, those that are given keep the pace."""
    pace, paid_at, given_at = Pace(0.7, burst), 0.0, []
    for now in sorted(asked):
        if pace.opens_at(paid_at) <= now:
            paid_at = pace.take(paid_at, now)
            given_at.append(now)

    assert_keeps(given_at, pace)


@given(WISHES)
def test_everybody_gets_one_turn(wishes: list[Wish]) -> None:
    run = play(wishes, Turns(RATES))

    assert run.given.keys() == run.joined.keys()


@given(WISHES)
def test_all_limits_hold_at_once(wishes: list[Wish]) -> None:
    run = play(wishes, Turns(RATES))

    assert_keeps(sorted(run.given.values()), RATES.overall)
    for chat in {wish.chat for wish in wishes}:
        times = sorted(at for turn, at in run.given.items() if turn.chat == chat)
        assert_keeps(times, RATES.of(chat))


@given(WISHES)
def test_nobody_is_served_before_a_better_one_that_could_have_been(wishes: list[Wish]) -> None:
    """A digest goes before a reply only where the reply's own chat has to wait."""
    run = play(wishes, Turns(RATES))

    paid_at: dict[Chat, float] = {}
    for turn, now in run.given.items():
        better = [
            other
            for other, wish in run.joined.items()
            if other < turn and wish.at <= now and run.given[other] > now
        ]
        for other in better:
            assert RATES.of(other.chat).opens_at(paid_at.get(other.chat, 0)) > now
        paid_at[turn.chat] = RATES.of(turn.chat).take(paid_at.get(turn.chat, 0), now)


@given(WISHES)
def test_one_chat_and_lane_keeps_its_order(wishes: list[Wish]) -> None:
    run = play(wishes, Turns(RATES))

    for one, other in pairwise(sorted(run.given, key=lambda turn: turn.number)):
        if (one.chat, one.rank) == (other.chat, other.rank):
            assert run.given[one] <= run.given[other]


def test_a_reply_overtakes_a_broadcast() -> None:
    """Six hundred digests wait; the reply is next all the same."""
    turns = Turns(Rates())
    for chat in range(1, 601):
        turns.join(chat, Lane.DIGEST, now=0)
    turns.next(now=0)

    reply = turns.join(1_000, Lane.INTERACTIVE, now=0.01)

    assert turns.next(now=0.01) == pytest.approx(1 / 28)
    assert turns.next(now=1 / 28) is reply


def test_a_refusal_stops_one_chat_for_as_long_as_it_says() -> None:
    turns = Turns(Rates())

    everybody = turns.refused(7, wait=30, now=0)
    told_to_wait = turns.join(7, Lane.INTERACTIVE, now=1)
    other = turns.join(8, Lane.DIGEST, now=1)

    assert not everybody
    assert turns.next(now=1) is other
    assert turns.next(now=1.5) == 30
    assert turns.next(now=30) is told_to_wait


def test_several_refusals_stop_everybody() -> None:
    turns = Turns(Rates(several=2))
    turns.refused(7, wait=30, now=0)

    assert turns.refused(8, wait=20, now=5)
    other = turns.join(9, Lane.INTERACTIVE, now=6)

    assert turns.paused_for(9, now=6) == 19
    assert turns.next(now=6) == 25
    assert turns.next(now=25) is other


def test_refusals_one_after_the_other_stop_nobody_else() -> None:
    turns = Turns(Rates(several=2))
    turns.refused(7, wait=3, now=0)

    assert not turns.refused(8, wait=3, now=4)


def test_a_turn_given_up_costs_no_slot() -> None:
    turns = Turns(Rates())
    gone = turns.join(1, Lane.INTERACTIVE, now=0)
    patient = turns.join(1, Lane.DIGEST, now=0)
    gone.given_up = True

    assert turns.next(now=0) is patient


def test_idle_chats_are_forgotten() -> None:
    """A broadcast to 20,000 chats leaves no trace of most of them."""
    turns = Turns(Rates())
    most = 0
    for chat in range(1, 20_001):
        now = chat / 20
        turns.join(chat, Lane.DIGEST, now)
        turns.next(now)
        most = max(most, turns.remembered)

    assert most <= 1100


def test_a_pause_is_remembered_however_many_chats_come_after() -> None:
    turns = Turns(Rates())
    turns.refused(-7, wait=3600, now=0)
    for chat in range(1, 3000):
        turns.join(chat, Lane.DIGEST, now=chat / 20)
        turns.next(now=chat / 20)

    assert turns.paused_for(-7, now=150) == 3450
