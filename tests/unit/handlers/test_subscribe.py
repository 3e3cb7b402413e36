"""/subscribe: at most three taps, or one line."""

from dataclasses import replace
from datetime import time

import pytest

from bot.domain.audience import ChatId
from bot.render.bidi import without_controls
from bot.render.locales import hour
from bot.render.texts import LANGUAGES
from tests.build import a_subscription
from tests.unit.handlers.chat import ALICE, GROUP, Chat, texts
from tests.unit.handlers.desk import Desk

HERE = ChatId(ALICE)


async def test_three_taps_from_the_welcome(chat: Chat, desk: Desk) -> None:
    await chat.say("/start", language="id")
    await chat.press("Berlangganan", language="id")
    await chat.press("08.00", language="id")
    answer = await chat.press("Jakarta", language="id")

    kept = desk.subscriptions[HERE]
    assert (kept.hours, kept.zone, kept.language) == ((time(8),), "Asia/Jakarta", "id")
    assert "setiap hari pukul 08.00 (Asia/Jakarta)" in answer
    assert chat.screen().buttons == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_is_subscribed_hears_from_start_when_the_next_digest_comes(
    chat: Chat, desk: Desk, language: str
) -> None:
    """And the button that would subscribe it leads to what it can change."""
    desk.subscriptions[HERE] = a_subscription(ALICE, language=language)

    told = await chat.say("/start", language=language)

    at = hour(time(8), language)
    assert without_controls(told).endswith(
        without_controls(texts().say(language, "digest-next", time=at, zone="Asia/Jakarta"))
    )
    await chat.press(texts().say(language, "settings-of"), language=language)
    assert at in chat.screen().text


async def test_start_names_the_day_of_a_digest_that_is_not_of_the_next_ones(
    chat: Chat, desk: Desk
) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE, days=(5,)).lost()

    assert "Next digest: Fri 20 Oct 08:00 (Asia/Jakarta)" in await chat.say("/start")


async def test_start_promises_no_digest_to_who_paused(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE).paused()

    assert "Next digest" not in await chat.say("/start")


async def test_any_other_zone_is_one_tap_more(chat: Chat, desk: Desk) -> None:
    await chat.say("/subscribe")
    await chat.press("07:00")
    await chat.press("Middle East")
    await chat.press("Baghdad")

    assert desk.subscriptions[HERE].zone == "Asia/Baghdad"
    assert len(chat.world.messages(ALICE)) == 1  # one message, edited


async def test_the_way_back_leads_to_the_likely_zones(chat: Chat) -> None:
    await chat.say("/subscribe")
    await chat.press("07:00")
    before = chat.screen().buttons
    await chat.press("Europe")
    await chat.press("Back")

    assert chat.screen().buttons == before


@pytest.mark.parametrize(
    ("written", "hours", "zone"),
    [
        ("/subscribe 8 Asia/Jakarta", (time(8),), "Asia/Jakarta"),
        ("/subscribe 08:30 18:00 europe/berlin", (time(8, 30), time(18)), "Europe/Berlin"),
        ("/subscribe 8.15, 20 Jakarta", (time(8, 15), time(20)), "Asia/Jakarta"),
        ("/subscribe 7pm UTC+3", (time(19),), "Etc/GMT-3"),
        ("/subscribe 12am GMT-5", (time(0),), "Etc/GMT+5"),
        ("/subscribe ٨ Asia/Riyadh", (time(8),), "Asia/Riyadh"),
        ("/subscribe ۰۸:۳۰ Asia/Tehran", (time(8, 30),), "Asia/Tehran"),
        ("/subscribe Asia/Riyadh 18 8 18", (time(8), time(18)), "Asia/Riyadh"),
    ],
)
async def test_hours_and_zone_can_be_written(
    chat: Chat, desk: Desk, written: str, hours: tuple[time, ...], zone: str
) -> None:
    assert "✅ Subscribed" in await chat.say(written)

    kept = desk.subscriptions[HERE]
    assert (kept.hours, kept.zone) == (hours, zone)


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("/subscribe 25", "25"),
        ("/subscribe 8:75", "8:75"),
        ("/subscribe 13pm", "13pm"),
        ("/subscribe 8 Mars/Olympus", "Mars/Olympus"),
        ("/subscribe 8 UTC+15", "UTC+15"),
        ("/subscribe 8 Asia/Jakarta Asia/Riyadh", "Asia/Riyadh"),
        ("/subscribe ../../etc/passwd", "../../etc/passwd"),
        ("/subscribe tomorrow", "tomorrow"),
    ],
)
async def test_what_is_not_understood_is_named_with_an_example(
    chat: Chat, desk: Desk, written: str, word: str
) -> None:
    answer = await chat.say(written)

    assert f"I did not understand “{word}”" in answer
    assert "/subscribe 8 Asia/Jakarta" in answer
    assert desk.subscriptions == {}


async def test_too_many_hours_are_understood_and_refused(chat: Chat, desk: Desk) -> None:
    assert "four times a day at most" in await chat.say("/subscribe 8 12 16 20 22 UTC")

    assert desk.subscriptions == {}


async def test_an_hour_alone_asks_for_the_zone(chat: Chat, desk: Desk) -> None:
    assert (await chat.say("/subscribe 8:30")).startswith("08:30: in which time zone?")
    await chat.press("London")

    assert desk.subscriptions[HERE].hours == (time(8, 30),)


@pytest.mark.parametrize(
    ("language", "written", "zone"),
    [
        ("ru", "/subscribe 8 Москва", "Europe/Moscow"),
        ("ar", "/subscribe 8 الرياض", "Asia/Riyadh"),
        ("fa", "/subscribe ۸ تهران", "Asia/Tehran"),
        ("id", "/subscribe 8 jakarta", "Asia/Jakarta"),
    ],
)
async def test_a_city_may_be_called_as_the_buttons_call_it(
    chat: Chat, desk: Desk, language: str, written: str, zone: str
) -> None:
    await chat.say(written, language=language)

    assert desk.subscriptions[HERE].zone == zone


async def test_who_paused_is_not_asked_for_a_zone_again(chat: Chat, desk: Desk) -> None:
    await chat.say("/subscribe 8 UTC")
    kept = desk.subscriptions[HERE]
    desk.subscriptions[HERE] = replace(kept.paused(), last_digest_at=kept.since)

    await chat.say("/subscribe 10")
    assert desk.subscriptions[HERE].hours == (time(10),)


async def test_who_has_a_zone_that_exists_no_more_is_asked_for_another(
    chat: Chat, desk: Desk
) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE, zone="Asia/Atlantis")

    assert (await chat.say("/subscribe 9")).startswith("09:00: in which time zone?")


async def test_a_zone_alone_asks_for_the_hour_and_nothing_else(chat: Chat, desk: Desk) -> None:
    assert "At what hour" in await chat.say("/subscribe Asia/Riyadh")
    assert "08:00 (Asia/Riyadh)" in await chat.press("08:00")

    assert desk.subscriptions[HERE].zone == "Asia/Riyadh"


async def test_days_can_be_written_and_stay(chat: Chat, desk: Desk) -> None:
    """Also where the zone is asked for yet, and until others are written."""
    await chat.say("/subscribe weekdays 8")
    await chat.press("London")
    assert desk.subscriptions[HERE].days == (1, 2, 3, 4, 5)

    assert "Sat, Sun at 08:00" in await chat.say("/subscribe Sat Sun")
    assert "Sat, Sun at 09:00" in await chat.say("/subscribe 9")
    assert "every day at 09:00" in await chat.say("/subscribe every day")


async def test_another_hour_by_a_tap_keeps_the_zone(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE, hours=(time(8),), zone="Asia/Riyadh")

    await chat.say("/subscribe")
    assert "Changed" in await chat.press("09:00")
    kept = desk.subscriptions[HERE]
    assert (kept.hours, kept.zone) == ((time(9),), "Asia/Riyadh")


async def test_who_is_subscribed_keeps_what_is_not_named(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE, hours=(time(8),), zone="Asia/Jakarta")

    assert "Changed" in await chat.say("/subscribe 9")
    assert "Changed" in await chat.say("/subscribe Asia/Riyadh")
    kept = desk.subscriptions[HERE]
    assert (kept.hours, kept.zone) == ((time(9),), "Asia/Riyadh")


async def test_a_subscriber_is_answered_in_the_language_of_the_subscription(
    chat: Chat, desk: Desk
) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE, language="ru")

    assert "Владимир Путин" in await chat.say("/who Putin", language="en")


async def test_unsubscribing_ends_it_and_says_so_once(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE)

    assert "no more digests" in await chat.say("/unsubscribe")
    assert "nothing to stop" in await chat.say("/stop")
    assert "✅ Subscribed" in await chat.say("/subscribe 8 Asia/Jakarta")


async def test_erasing_asks_once(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE)

    await chat.say("/erase")
    assert await chat.press("No, keep it") == "Nothing was deleted."
    assert HERE in desk.subscriptions

    await chat.say("/erase")
    assert (await chat.press("Yes, delete")).startswith("Deleted.")
    assert desk.subscriptions == {}
    assert chat.screen().buttons == []

    await chat.say("/erase")
    assert (await chat.press("Yes, delete")).startswith("There was nothing to delete")


@pytest.mark.parametrize(
    "command", ["/subscribe 8 Asia/Jakarta", "/unsubscribe", "/erase", "/stop"]
)
async def test_in_a_group_only_administrators_change_anything(
    chat: Chat, desk: Desk, command: str
) -> None:
    answer = await chat.say(command, chat_id=GROUP, user_id=7)

    assert answer == "In a group, only its administrators can do this."
    assert desk.subscriptions == {}


async def test_an_administrator_subscribes_the_group(chat: Chat, desk: Desk) -> None:
    chat.telegram.admins.add(7)

    await chat.say("/subscribe 8 Asia/Jakarta", chat_id=GROUP, user_id=7)

    assert desk.subscriptions[ChatId(GROUP)].zone == "Asia/Jakarta"


async def test_rights_are_checked_on_buttons_too(chat: Chat, desk: Desk) -> None:
    """A member cannot press what was drawn for an administrator, nor one who was deposed."""
    chat.telegram.admins.add(7)
    await chat.say("/subscribe", chat_id=GROUP, user_id=7)
    await chat.press("08:00", chat_id=GROUP, user_id=8)
    assert chat.toast == "In a group, only its administrators can do this."

    await chat.press("08:00", chat_id=GROUP, user_id=7)
    await chat.press("Europe", chat_id=GROUP, user_id=8)
    assert chat.screen(GROUP).button("London")
    chat.telegram.admins.clear()
    await chat.press("London", chat_id=GROUP, user_id=7)

    assert desk.subscriptions == {}


async def test_a_member_cannot_erase_by_an_administrators_button(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[ChatId(GROUP)] = a_subscription(GROUP)
    chat.telegram.admins.add(7)
    await chat.say("/erase", chat_id=GROUP, user_id=7)

    await chat.press("Yes, delete", chat_id=GROUP, user_id=8)

    assert ChatId(GROUP) in desk.subscriptions


async def test_an_anonymous_administrator_is_one(chat: Chat, desk: Desk) -> None:
    chat.world.say(GROUP, "/subscribe 8 Asia/Jakarta", user_id=1087968824)
    message = chat.world.updates[-1]["message"]
    message["sender_chat"] = message["chat"]
    await chat.handle()

    assert ChatId(GROUP) in desk.subscriptions


async def test_anybody_in_a_group_may_ask(chat: Chat) -> None:
    assert "Vladimir Putin" in await chat.say("/who Putin", chat_id=GROUP, user_id=8)


@pytest.mark.parametrize(
    "data",
    [
        "1|subscribe|2500",
        "1|subscribe|0800|Mars/Olympus",
        "1|subscribe|0800|../../etc/passwd",
        "1|subscribe|0800|UTC+3|more",
        "1|zones|0800|atlantis",
        "1|zones",
        "1|erase|maybe",
        "1|erase",
    ],
)
async def test_forged_data_change_nothing(chat: Chat, desk: Desk, data: str) -> None:
    await chat.say("/subscribe")

    assert "earlier version" in await chat.press_data(data)
    assert desk.subscriptions == {}
