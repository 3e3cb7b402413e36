"""[More] below a digest: more stories below it, and their pages in place."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.audience import ChatId
from bot.render.more import PAGE, Window
from bot.render.texts import LANGUAGES
from tests.build import NOON, a_subscription
from tests.unit.handlers.chat import ALICE, Chat, texts
from tests.unit.handlers.desk import Desk

DAY = timedelta(days=1)


async def test_more_stands_below_the_digest_and_turns_in_place(chat: Chat, desk: Desk) -> None:
    digest = await chat.say("/digest")
    first = await chat.press("More")

    assert "2. Headline 1" in first
    assert f"{1 + PAGE}. Headline {PAGE}" in first
    assert f"{2 + PAGE}. Headline {1 + PAGE}" in await chat.press("More ›")
    assert await chat.press("‹ Back") == first
    assert [it.text for it in chat.world.messages(ALICE)] == [digest, first]
    assert desk.asked[-1] == (("en",), NOON - DAY, NOON, None, 1)


async def test_a_story_of_more_opens_below_by_its_button_or_number(chat: Chat) -> None:
    """And those of the digest above still do."""
    await chat.say("/digest")
    await chat.press("More")

    assert "Headline 2" in await chat.press("3")
    assert "Headline 5" in await chat.say("/story 6")
    assert "no longer" in await chat.say("/story 1")  # the digest's, which this desk does not know


async def test_the_digest_of_an_hour_has_more_of_what_was_not_told(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[ChatId(ALICE)] = replace(a_subscription(ALICE), language="en")
    await chat.say("/digest")

    await chat.press_data("|".join(("1", "more", *Window(NOON - DAY, NOON, True).data(), "6")))  # noqa: FBT003 - remembered

    assert desk.asked[-1] == (("en",), NOON - DAY, NOON, ALICE, 6)


async def test_where_there_is_nothing_more_a_word_says_so(chat: Chat, desk: Desk) -> None:
    await chat.say("/digest")
    desk.stories = ()
    await chat.press("More")

    assert chat.toast == "There is nothing more from the time of that digest."
    assert len(chat.world.messages(ALICE)) == 1


@pytest.mark.parametrize("data", ["1|more", "1|more|1|2|t", "1|more|1|2|x|6", "1|more|1|2|a|x", "1|more|1|2|a|6|-1", "1|more|1|9999999999999|a|6", "1|more|0|1697457600000|a|6", "1|more|2592000001|1697457600000|a|6"])  # fmt: skip
async def test_what_no_digest_of_ours_offers_is_answered_with_a_word(
    chat: Chat, data: str
) -> None:
    await chat.say("/start")

    assert await chat.press_data(data) == texts().say("en", "stale-button")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_more_is_said_in_every_language(chat: Chat, language: str) -> None:
    await chat.say("/digest", language=language)
    answer = await chat.press(texts().say(language, "button-more"), language=language)

    assert texts().say(language, "button-more") in answer.splitlines()[0]
