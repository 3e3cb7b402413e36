"""What is probably right of what was read is marked; the rest is told to nobody."""

from bot.domain.events import Act
from tests.unit.enrich.desk import assessed

SURE = "Sisi meets Erdogan in Cairo"
DOUBTFUL = "Senators want Biden to sign a bill and to arm the Syrian rebels, so says Iran"


def test_a_plain_headline_is_probably_right() -> None:
    assert [event.probable for event in assessed(SURE).events] == [True]


def test_what_stands_far_from_its_cue_is_not() -> None:
    found = assessed(DOUBTFUL).events

    assert {event.act for event in found} == {Act.AGREE, Act.AID}
    assert not any(event.probable for event in found)


def test_a_text_without_events_has_none_to_doubt() -> None:
    assert assessed("The weather in Cairo").events == ()
