"""/search in a chat."""

from bot.domain.errors import IndexLost
from tests.unit.handlers.chat import ALICE, Chat
from tests.unit.handlers.desk import Desk


async def test_what_was_found_is_linked_bold_and_leads_to_its_stories(chat: Chat) -> None:
    answer = await chat.say("/search headline")

    assert answer.startswith(
        "🔎 headline\n12 reports · the newest first\n\n1. Headline 0\nThe Wire"
    )
    assert "<b>Headline</b> 0</a>" in chat.screen().source
    assert chat.screen().buttons == [*(str(n) for n in range(1, 8)), "Older ›"]


async def test_pages_turn_in_place(chat: Chat, desk: Desk) -> None:
    await chat.say('/search "a b" -c <d> lang:ar')
    answer = await chat.press("Older")

    assert "8. Headline 7" in answer
    assert desk.asked[-1] == ('"a b" -c <d> lang:ar', 7)
    assert len(chat.world.messages(ALICE)) == 1
    assert "1. Headline 0" in await chat.press("Newer")


async def test_an_arabic_question_is_read_back_from_its_page(chat: Chat, desk: Desk) -> None:
    """The marks that keep its direction are no part of the question."""
    await chat.say("/search هدنة غزة", language="en")
    await chat.press("Older")

    assert desk.asked[-1] == ("هدنة غزة", 7)


async def test_what_was_left_out_can_be_looked_into(chat: Chat, desk: Desk) -> None:
    assert "Nothing I read says this." in await chat.say("/search football")

    assert "1. Headline 0" in await chat.press("Look among what is not diplomacy, too (12)")
    assert desk.asked[-1] == ("football in:all", 0)


async def test_a_question_without_words_is_answered_with_how_to_ask(chat: Chat) -> None:
    assert "What should I look for?" in await chat.say("/search")
    assert 'no word to look for in “"((”' in await chat.say('/search "((')
    assert "at most 300 characters" in await chat.say("/search " + "word " * 800)


async def test_a_forged_button_is_answered_with_a_word(chat: Chat) -> None:
    await chat.say("/search headline")

    assert "earlier version" in await chat.press_data("1|search|x")
    assert "earlier version" in await chat.press_data("1|search|0|nowhere")


async def test_a_filter_that_is_none_is_told(chat: Chat) -> None:
    """In a line below the count, so that the first one still is what was asked."""
    told = (await chat.say("/search headline foo:bar")).split("\n")

    assert told[0] == "🔎 headline foo:bar"
    assert told[2].startswith(
        "There is no filter foo: — I took it for words. Filters: lang: from:"
    )
    assert "no filter" not in await chat.say("/search headline since:7d https://example.org/")


async def test_where_there_is_no_index_that_is_said(chat: Chat, desk: Desk) -> None:
    desk.broken = IndexLost("no room")

    assert "I cannot search just now." in await chat.say("/search headline")
