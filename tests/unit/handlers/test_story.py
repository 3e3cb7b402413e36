"""/story, and the numbers under lists that open one."""

import pytest

from bot.domain.audience import ChatId
from bot.domain.deliveries import Button
from bot.render.story import numbered
from tests.build import a_report, a_story
from tests.unit.handlers.chat import Chat
from tests.unit.handlers.desk import Desk
from tests.unit.render.scenes import KREMLIN, RIAU


@pytest.fixture
def desk() -> Desk:
    story = a_story("wire-1", a_report(), KREMLIN, RIAU)
    return Desk(stories=[story, a_story("other", a_report("other", title="Another"))])


async def test_a_story_tells_its_timeline_deeds_and_differences(chat: Chat) -> None:
    said = await chat.say("/story wire-1")

    assert "What came when" in said
    assert "Vladimir Putin – Benjamin Netanyahu" in said
    assert "Where reports differ" in said
    assert "Riau Pos" in said


async def test_without_an_id_it_says_where_stories_are_opened(chat: Chat) -> None:
    assert "number" in await chat.say("/story")
    assert "no longer" in await chat.say("/story nothing-like-it")
    assert "number" in await chat.say("/story Putin")
    assert "number" in await chat.say("/story cease-fire in Gaza")


async def test_from_a_list_a_story_opens_in_place_and_leads_back(chat: Chat) -> None:
    listed = await chat.say("/latest")
    before = len(chat.world.messages(42))

    opened = await chat.press("1")
    reports = await chat.press("📄 3 reports")
    official = await chat.press("1 official")
    again = await chat.press("« The story")
    back = await chat.press("« Newest stories")

    assert "What came when" in opened
    assert "Riau Pos" in reports
    assert "Riau Pos" not in official
    assert again == opened
    assert back == listed
    assert len(chat.world.messages(42)) == before


async def test_a_digest_stays_and_the_story_comes_below(chat: Chat) -> None:
    digest = await chat.say("/digest")

    opened = await chat.press("1")

    assert "What came when" in opened
    assert chat.world.messages(42)[-2].text == digest


def test_numbers_below_older_messages_count_too() -> None:
    """They had a sign before them; buttons that say no number are of one story, not of a list."""
    home = Button(text="📰 The story", data="1|story|wire-1")
    below = [
        [Button(text="📰 7", data="1|story|wire-7"), Button(text="12", data="1|story|egypt")],
        [home],
    ]
    assert numbered(below) == {7: "wire-7", 12: "egypt"}


async def test_reasons_and_story_lead_to_each_other(chat: Chat) -> None:
    await chat.say("/story wire-1")

    reasons = await chat.press("❔")
    asking = [button for button in chat.screen().buttons if button.startswith("❔")]
    back = await chat.press("📰 The story")

    assert "Relevance" in reasons
    assert not asking, "the reasons are on the screen already"
    assert "What came when" in back


async def test_a_pair_and_a_list_of_stories_lead_to_the_story(chat: Chat) -> None:
    await chat.say("/who Putin Netanyahu")
    opened = await chat.press("1")
    back = await chat.press("« Back")

    assert "What came when" in opened
    assert "Between them" in back


async def test_a_deep_link_opens_a_story(chat: Chat) -> None:
    assert "What came when" in await chat.say("/start story_wire-1")


async def test_a_part_that_is_none_is_an_old_button(chat: Chat) -> None:
    await chat.say("/story wire-1")

    assert "earlier version" in await chat.press_data("1|story|wire-1|zz|0")
    assert "earlier version" in await chat.press_data("1|story|wire-1|r|-9")
    assert "no longer" in await chat.press_data("1|story|gone")


@pytest.mark.parametrize("written", ["2", "#2", "٢", "۲"])
async def test_a_number_is_that_of_the_last_list(chat: Chat, written: str) -> None:
    assert "has no story 2." in await chat.say(f"/story {written}")
    await chat.say("/latest")

    assert (await chat.say(f"/story {written}")).startswith("Another")
    assert (await chat.say("/story 99")).startswith("The list you saw last has no story 99.")


async def test_a_digest_is_a_list_as_well_and_the_last_one_counts(chat: Chat, desk: Desk) -> None:
    await chat.say("/digest")
    first = desk.lists[ChatId(42)]
    assert first

    await chat.say("/latest")
    assert desk.lists[ChatId(42)] != first


async def test_replying_to_a_list_means_that_one(chat: Chat, desk: Desk) -> None:
    await chat.say("/latest")
    rows = chat.screen().rows
    desk.lists.clear()
    update = chat.world.say(42, "/story 2")
    message = chat.world.updates[-1]["message"]
    message["reply_to_message"] = chat.world.header(42) | {
        "message_id": 1,
        "text": "a list",
        "reply_markup": {"inline_keyboard": rows},
    }
    assert update
    await chat.handle()

    assert chat.screen().text.startswith("Another")
