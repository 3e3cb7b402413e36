"""Inline mode: cards of actors and stories, in the language of whoever types."""

import json
from typing import Any

import pytest

from bot.domain.audience import ChatId, Subscription
from tests.build import a_subscription
from tests.unit.handlers.chat import ALICE, USERNAME, Chat


async def typed(chat: Chat, text: str, *, language: str = "en") -> dict[str, Any]:
    """Type something after the bot's name; return what is offered."""
    before = len(chat.world.offered)
    chat.world.type(ALICE, text, language=language)
    await chat.handle()
    assert len(chat.world.offered) == before + 1
    return chat.world.offered[-1]


def titles(answer: dict[str, Any]) -> list[str]:
    return [result["title"] for result in answer["results"]]


async def test_a_name_offers_the_dossier_and_the_newest_stories(chat: Chat) -> None:
    answer = await typed(chat, "Putin")

    first, *stories = answer["results"]
    assert first["title"] == "🇷🇺 Vladimir Putin"
    assert "President of Russia" in first["description"]
    assert first["input_message_content"]["text"].startswith("Vladimir Putin")
    [[button]] = first["reply_markup"]["inline_keyboard"]
    assert button["url"] == f"https://t.me/{USERNAME}?start=who_vladimir-putin"
    assert 1 <= len(stories) <= 4


async def test_nothing_typed_offers_the_newest_stories(chat: Chat) -> None:
    assert titles(await typed(chat, "")) == [
        "Headline 0",
        "Headline 1",
        "Headline 2",
        "Headline 3",
    ]


async def test_a_name_of_several_offers_each(chat: Chat) -> None:
    assert titles(await typed(chat, "Abbas")) == ["🇷🇺 Vladimir Putin", "🇮🇷 Ebrahim Raisi"]


async def test_two_names_offer_what_is_between_them(chat: Chat) -> None:
    assert titles(await typed(chat, "Putin Netanyahu"))[0] == "Vladimir Putin · Benjamin Netanyahu"


async def test_of_nobody_the_nearest_are_offered(chat: Chat) -> None:
    assert titles(await typed(chat, "Puttin"))[0] == "🇷🇺 Vladimir Putin"


async def test_it_is_kept_for_the_one_who_asked_in_his_language(chat: Chat) -> None:
    german = await typed(chat, "Putin", language="de")
    assert german["is_personal"] == "true"
    assert int(german["cache_time"]) > 0
    assert json.loads(german["button"])["text"].startswith("Schreiben Sie")

    chat.desk.subscriptions[ChatId(ALICE)] = a_subscription(ALICE, language="ar")
    chosen = await typed(chat, "Putin", language="de")
    assert json.loads(chosen["button"])["text"].startswith("اكتب")


@pytest.mark.parametrize(
    ("subscription", "zone"),
    [
        (a_subscription(ALICE, zone="Asia/Jakarta").paused(), "Asia/Jakarta"),
        (a_subscription(ALICE, zone="Asia/Atlantis"), "UTC"),
    ],
)
async def test_times_are_those_of_the_zone_that_was_chosen(
    chat: Chat, subscription: Subscription, zone: str
) -> None:
    """Also while digests are paused; where that zone exists no more, of UTC."""
    chat.desk.subscriptions[ChatId(ALICE)] = subscription

    first, *_ = (await typed(chat, "Putin"))["results"]

    assert f"({zone})" in first["input_message_content"]["text"]


@pytest.mark.parametrize("text", ["\u200f\u202e", "🕊" * 128, "<b>&", "\x00", "a" * 256])
async def test_whatever_is_typed_is_answered(chat: Chat, text: str) -> None:
    await typed(chat, text)


async def test_an_answer_that_comes_late_is_none(chat: Chat) -> None:
    chat.world.type(ALICE, "Putin")
    chat.world.queries.clear()
    await chat.handle()

    assert chat.world.offered == []
    assert chat.world.sent == {}
