"""/who: a name in, a dossier out; the rest by buttons that edit it."""

from datetime import timedelta

import pytest

from bot.domain.dossiers import Glimpse, Unknown
from tests.unit.handlers.chat import ALICE, Chat
from tests.unit.handlers.desk import Desk


async def test_a_name_gets_its_dossier(chat: Chat) -> None:
    answer = await chat.say("/who Putin")

    assert answer.startswith("Vladimir Putin · 🇷🇺 President of Russia")
    assert chat.screen().buttons[:3] == ["24 h", "• 7 d •", "30 d"]


async def test_the_answer_is_in_the_language_of_whoever_asks(chat: Chat) -> None:
    assert "berbicara lewat telepon dengan Benjamin Netanyahu" in await chat.say(
        "/who Putin", language="id"
    )
    assert "spoke by phone with Benjamin Netanyahu" in await chat.say(
        "/who Putin", language="pt-br"
    )


async def test_a_window_is_changed_in_place(chat: Chat, desk: Desk) -> None:
    await chat.say("/who Putin")
    answer = await chat.press("30 d")

    assert "Last 30 days" in answer
    assert desk.asked[-1] == ("vladimir-putin", timedelta(days=30))
    assert len(chat.world.messages(ALICE)) == 1
    assert chat.screen().buttons[2] == "• 30 d •"


async def test_pressing_the_window_that_is_open_is_no_error(chat: Chat) -> None:
    await chat.say("/who Putin")

    await chat.press("30 d")
    assert "Last 30 days" in await chat.press("30 d")
    assert chat.toast == ""


async def test_namesakes_are_asked_about_and_chosen_by_a_button(chat: Chat) -> None:
    assert "“Abbas”" in await chat.say("/who Abbas")

    answer = await chat.press("Ebrahim Raisi")

    assert answer.startswith("Ebrahim Raisi")
    assert len(chat.world.messages(ALICE)) == 1


async def test_somebody_unknown_gets_the_nearest_names(chat: Chat) -> None:
    assert await chat.say("/who Ptuin") == (
        "I know nobody called “Ptuin”. Did you mean one of these?"
    )
    assert chat.screen().buttons == ["Vladimir Putin · President of Russia"]


async def test_without_a_name_it_says_how(chat: Chat) -> None:
    assert "/who Putin" in await chat.say("/who")
    assert "/who Putin" in await chat.say("/who \u200f")


async def test_invisible_marks_are_not_part_of_a_name(chat: Chat, desk: Desk) -> None:
    await chat.say("/who \u200fبوتين\u200e")
    await chat.say("\u200f/who بوتين")

    assert desk.asked == ["بوتين", "بوتين"]


async def test_an_endless_name_is_answered(chat: Chat, desk: Desk) -> None:
    answer = await chat.say("/who " + "<b>&" * 1000)

    assert answer.startswith("I know nobody called")
    assert len(desk.asked[0]) <= 200


async def test_an_actor_that_is_no_more_gets_a_word(chat: Chat) -> None:
    await chat.say("/who Putin")

    assert "no longer" in await chat.press_data("1|who|nobody|7d")


@pytest.mark.parametrize("name", ["\u202e\u2066", "\u200b", "\u00ad\u2060", "\u3000"])
async def test_a_name_that_nobody_sees_is_none(chat: Chat, desk: Desk, name: str) -> None:
    assert "About whom?" in await chat.say(f"/who {name}")
    assert desk.asked == []


async def test_a_command_to_another_bot_is_left_to_it(chat: Chat) -> None:
    assert await chat.say("/who@another_bot Putin") == ""
    assert await chat.say("/who@dragoman_test_bot Putin") != ""


async def test_an_edited_message_is_not_answered_again(chat: Chat, desk: Desk) -> None:
    chat.world.say(ALICE, "/who Putin")
    update = chat.world.updates[-1]
    update["edited_message"] = update.pop("message") | {"edit_date": 1}
    await chat.handle()

    assert desk.asked == []


async def test_a_stranger_seen_in_the_news_is_offered_and_linked_to_nobody(
    chat: Chat, desk: Desk
) -> None:
    desk.names["Merrivale"] = Unknown(
        asked="Merrivale", seen=(Glimpse("Tolan Merrivale", 5), Glimpse("تولان", 2))
    )

    assert await chat.say("/who Merrivale") == (
        "I know nobody called “Merrivale”.\n"
        "Not on my list, but seen in relevant news of the last two weeks: "
        "Tolan Merrivale ×5, \u2068تولان\u2069 ×2."
    )
    assert chat.screen().buttons == []
