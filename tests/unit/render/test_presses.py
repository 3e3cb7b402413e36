"""What a button sends back: never more than Telegram carries, never misread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render import presses
from bot.render.presses import Press

parts = st.text(st.characters(codec="utf-8"), max_size=30)


@given(st.builds(Press, parts, st.lists(parts, max_size=3).map(tuple)))
def test_what_is_written_is_read_back_or_not_written_at_all(press: Press) -> None:
    data = presses.data_of(press)

    if data is not None:
        assert 1 <= len(data.encode()) <= 64
        assert presses.read(data) == press


@given(st.text(max_size=64))
def test_any_data_can_be_read(data: str) -> None:
    press = presses.read(data)

    assert press is None or presses.data_of(press) == data or len(data.encode()) > 64


@pytest.mark.parametrize("data", ["", "1", "1|", "0|who|putin", "2|who|putin", "who|putin", "|||"])
def test_data_of_another_version_are_not_read(data: str) -> None:
    assert presses.read(data) is None


def test_a_button_that_would_not_fit_is_not_made() -> None:
    assert presses.button("Ask", "who", "x" * 60, "7d") == ()
    assert len(presses.button("Ask", "who", "x" * 50, "7d")) == 1
