"""What is kept of a reader is the reader's: to pause, to read, to have deleted."""

import json

import pytest

from bot.domain.audience import ChatId
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Length, Stance, Wants
from tests.build import NOON, a_subscription
from tests.unit.handlers.chat import ALICE, GROUP, Chat
from tests.unit.handlers.desk import Desk

HERE = ChatId(ALICE)


async def test_a_pause_keeps_all_and_a_button_ends_it(chat: Chat, desk: Desk) -> None:
    before = desk.subscriptions[HERE] = a_subscription(ALICE, last_digest_at=NOON)

    assert (await chat.say("/pause")).startswith("Paused")
    assert not desk.subscriptions[HERE].active
    assert (await chat.press("Go on")).startswith("Going on.")
    assert desk.subscriptions[HERE] == before


async def test_stopping_says_goodbye_and_forgets_the_hours(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(
        ALICE, last_digest_at=NOON, language="de", zone="Europe/Berlin"
    )

    goodbye = await chat.say("/stop")

    assert goodbye.startswith("Auf Wiedersehen:")
    assert all(way in goodbye for way in ("/subscribe", "/erase"))
    left = desk.subscriptions[HERE]
    assert (left.subscribed, left.language, left.zone) == (False, "de", "Europe/Berlin")
    assert "nichts zu beenden" in await chat.say("/stop")


async def test_stopping_asks_before_what_took_choosing_is_lost(chat: Chat, desk: Desk) -> None:
    wants = Wants().with_taste(Topic(TopicKind.WORD, "oil"), Stance.MUTE)
    before = desk.subscriptions[HERE] = a_subscription(
        ALICE, last_digest_at=NOON, length=Length.SHORT, wants=wants
    )

    asked = await chat.say("/stop")
    assert "forgotten: Length, Followed and muted." in asked
    assert await chat.press("No, keep it") == "Nothing was changed."
    assert desk.subscriptions[HERE] == before

    await chat.say("/stop")
    assert (await chat.press("Only pause")).startswith("Paused")
    assert desk.subscriptions[HERE].wants == wants

    await chat.say("/stop")
    assert not [name for name in chat.screen().buttons if "Only pause" in name], "it is paused"
    assert (await chat.press("No more digests")).startswith("Goodbye")
    assert desk.subscriptions[HERE] == before.dropped()


async def test_the_button_of_an_old_pause_brings_nothing_back(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE, last_digest_at=NOON)
    await chat.say("/pause")
    await chat.say("/stop")

    await chat.press("Go on")

    assert "Begin anew: /subscribe" in chat.toast
    assert not desk.subscriptions[HERE].active


async def test_who_is_not_subscribed_has_nothing_to_pause(chat: Chat) -> None:
    assert "nothing to stop" in await chat.say("/pause")


async def test_who_paused_already_is_told_so_and_how_to_go_on(chat: Chat, desk: Desk) -> None:
    before = desk.subscriptions[HERE] = a_subscription(ALICE, last_digest_at=NOON)
    await chat.say("/pause")

    assert (await chat.say("/pause")).startswith("Paused")
    assert (await chat.press("Go on")).startswith("Going on.")
    assert desk.subscriptions[HERE] == before


async def test_a_pause_ends_by_a_command_too(chat: Chat, desk: Desk) -> None:
    before = desk.subscriptions[HERE] = a_subscription(ALICE, last_digest_at=NOON)
    await chat.say("/pause")

    assert (await chat.say("/resume")).startswith("Going on.")
    assert desk.subscriptions[HERE] == before


async def test_without_a_subscription_there_is_nothing_to_resume(chat: Chat) -> None:
    assert "Begin anew: /subscribe" in await chat.say("/resume")


async def test_settings_say_that_digests_are_paused_and_keep_their_hours(
    chat: Chat, desk: Desk
) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE, last_digest_at=NOON)
    await chat.say("/pause")

    shown = await chat.say("/settings")

    assert "Paused: no digests" in shown
    assert "🕗 Hours: 08:00" in shown
    assert "No digest is scheduled" not in shown


async def test_the_data_kept_of_a_chat_come_as_a_file(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE, zone="Asia/Jakarta")

    await chat.say("/mydata")

    record = json.loads(chat.world.files[chat.screen().file_id])
    assert record["chat_id"] == ALICE
    assert record["subscription"]["zone"] == "Asia/Jakarta"
    assert [told["story"] for told in record["told"]] == [story.id for story in desk.stories]


async def test_the_groups_that_somebody_set_up_are_among_his_data(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[ChatId(GROUP)] = a_subscription(GROUP, keeper=HERE, called="Desk")

    await chat.say("/mydata")

    record = json.loads(chat.world.files[chat.screen().file_id])
    assert record["set_up"] == [{"chat_id": GROUP, "called": "Desk"}]
    assert record["subscription"] is None


@pytest.mark.parametrize("command", ["/pause", "/resume", "/mydata"])
async def test_in_a_group_they_are_for_its_administrators(chat: Chat, command: str) -> None:
    answer = await chat.say(command, chat_id=GROUP, user_id=7)

    assert answer == "In a group, only its administrators can do this."


async def test_cancelling_nothing_says_so(chat: Chat) -> None:
    assert "Nothing is under way" in await chat.say("/cancel")


async def test_who_asks_for_the_developers_learns_what_this_is(chat: Chat) -> None:
    assert await chat.say("/developer_info") == await chat.say("/about")


async def test_who_runs_the_bot_is_named_where_a_setting_says_so(desk: Desk) -> None:
    async with Chat(desk, operator="The Desk <b>, desk@example.org") as chat:
        told = await chat.say("/developer_info")

    assert told.endswith("This bot is run by: The Desk <b>, desk@example.org")


async def test_where_nobody_is_named_it_says_that(chat: Chat) -> None:
    assert "has not said here who they are" in await chat.say("/developer_info")
