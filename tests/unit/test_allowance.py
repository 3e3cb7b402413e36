"""How much a chat may do in a day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audience import ChatId
from bot.flows.flag import Allowance

DAY = date(2023, 10, 16)


@given(st.integers(0, 5), st.lists(st.tuples(st.integers(1, 3), st.integers(0, 3)), max_size=40))
def test_nobody_takes_more_in_a_day_and_everybody_as_much(
    most: int, taken: list[tuple[int, int]]
) -> None:
    allowance, given_out = Allowance(most), dict[tuple[int, int], int]()
    for chat, day in sorted(taken, key=lambda each: each[1]):
        allowed = allowance.take(ChatId(chat), DAY + timedelta(days=day))
        before = given_out.get((chat, day), 0)
        assert allowed == (before < most)
        given_out[chat, day] = before + allowed
