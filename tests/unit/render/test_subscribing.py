"""The way to a subscription fits on buttons, in every language."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.notices import about, erase_question, help_page, not_a_command, privacy, welcome
from bot.render.subscribing import (
    ask_hour,
    ask_zone,
    ask_zone_of,
    confirmed,
    packed,
    resumed,
    unpacked,
)
from bot.render.texts import LANGUAGES
from bot.render.zones import REGIONS
from tests.build import a_subscription
from tests.unit.render import scenes
from tests.unit.render.scenes import arrives, languages, texts, words

FOUR = (time(6), time(8, 30), time(12), time(23, 59))
hours = st.lists(st.times().map(lambda at: time(at.hour, at.minute)), min_size=1, max_size=4)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_fits(language: str) -> None:
    """Four hours and the longest zone go into 64 bytes; no zone is lost for lack of room."""
    steps = [
        ask_hour(zone=None, language=language, texts=texts()),
        ask_zone(FOUR, language=language, texts=texts()),
        *(ask_zone_of(region, FOUR, language=language, texts=texts()) for region in REGIONS),
    ]
    for step in steps:
        arrives(step.html)
    buttons = [button for step in steps for row in step.buttons for button in row]

    assert all(1 <= len(button.data.encode()) <= 64 for button in buttons)
    for region, zones in REGIONS.items():
        shown = ask_zone_of(region, FOUR, language=language, texts=texts())
        assert sum(len(row) for row in shown.buttons) == len(zones) + 1  # and the way back


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_words_fits(language: str) -> None:
    pages = [
        draw(language=language, texts=texts())
        for draw in (welcome, help_page, privacy, about, erase_question)
    ]

    assert all(arrives(page.html).text for page in pages)
    assert [len(row) for row in pages[0].buttons] == [1, 1, 1]


@scenes.unhurried
@given(hours)
def test_hours_survive_a_button(some: list[time]) -> None:
    assert unpacked(packed(some)) == tuple(some)


@scenes.unhurried
@given(st.text(max_size=30))
def test_no_data_break_the_reading_of_hours(data: str) -> None:
    read = unpacked(data)

    assert read is None or all(isinstance(at, time) for at in read)


def test_a_new_subscriber_hears_that_the_first_is_coming() -> None:
    kept = a_subscription(hours=(time(8), time(18)))

    assert arrives(confirmed(kept, new=True, texts=texts()).html).text == (
        "✅ Subscribed. Your digest comes every day at 08:00, 18:00 (Asia/Jakarta). "
        "The first one is on its way.\n"
        "Another hour: /subscribe. A break: /pause. The end: /stop."
    )
    assert "on its way" not in confirmed(kept, new=False, texts=texts()).html


def test_who_chose_days_reads_those_not_every_day() -> None:
    kept = a_subscription(hours=(time(8),), days=(1, 2, 5))

    assert "comes Mon, Tue, Fri at 08:00" in confirmed(kept, new=False, texts=texts()).html
    assert "comes Mon, Tue, Fri at 08:00" in resumed(kept, texts=texts()).html


@scenes.unhurried
@given(words, languages)
def test_anything_written_is_answered(written: str, language: str) -> None:
    message = not_a_command(written, language=language, texts=texts())

    arrives(message.html)
    assert all(len(button.data.encode()) <= 64 for row in message.buttons for button in row)
