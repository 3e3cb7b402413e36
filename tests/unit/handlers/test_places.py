"""Channels, forums, groups: each set up by its administrators, there or from a private chat."""

from typing import Any

import pytest

from bot.domain.audience import ChatId, Subscription
from bot.domain.wants import Length
from tests.build import NOON, a_subscription
from tests.unit.handlers.chat import ALICE, USERNAME, Chat
from tests.unit.handlers.test_members import member

CHANNEL, FORUM, BOB = -1_000_000_000_077, -1_000_000_000_078, 43
HEAD_LINES = 7  # the number of a forum's thread


def kept(chat: Chat, chat_id: int) -> Subscription:
    return chat.desk.subscriptions[ChatId(chat_id)]


@pytest.fixture
def channel(chat: Chat) -> int:
    chat.world.channels.add(CHANNEL)
    chat.world.names["@readers"] = CHANNEL
    return CHANNEL


# --- in a channel -----------------------------------------------------------------
async def test_a_channel_subscribes_by_its_own_post(chat: Chat, channel: int) -> None:
    told = await chat.say("/subscribe 8 Asia/Jakarta", chat_id=channel)

    assert told.startswith("✅ Subscribed")
    assert kept(chat, channel).zone == "Asia/Jakarta"
    assert "getChatMember" not in chat.telegram.asked_for  # only its administrators post


async def test_a_reader_of_a_channel_presses_in_vain(chat: Chat, channel: int) -> None:
    await chat.say("/subscribe", chat_id=channel)
    chat.telegram.admins.add(ALICE)

    await chat.press("07:00", chat_id=channel, user_id=BOB)
    assert "administrators" in chat.toast
    told = await chat.press("07:00", chat_id=channel, user_id=ALICE)
    assert "time zone" in told


async def test_the_same_post_in_the_group_of_a_channel_is_not_asked_twice(chat: Chat) -> None:
    chat.world.say(FORUM, "/help")
    chat.world.updates[-1]["message"]["is_automatic_forward"] = True
    await chat.handle()

    assert chat.world.messages(FORUM) == []


# --- in a forum -------------------------------------------------------------------
async def test_digests_go_to_the_thread_that_subscribed(chat: Chat) -> None:
    chat.telegram.admins.add(ALICE)
    chat.world.threads[FORUM, HEAD_LINES] = "open"

    await chat.say("/subscribe 8 UTC", chat_id=FORUM, user_id=ALICE, thread=HEAD_LINES)
    assert kept(chat, FORUM).thread == HEAD_LINES
    assert kept(chat, FORUM).keeper == ALICE
    assert chat.screen(FORUM).parameters["message_thread_id"] == str(HEAD_LINES)

    await chat.say("/subscribe 9", chat_id=FORUM, user_id=ALICE)
    assert kept(chat, FORUM).thread is None


async def test_a_press_in_a_thread_subscribes_it(chat: Chat) -> None:
    chat.telegram.admins.add(ALICE)
    chat.world.threads[FORUM, HEAD_LINES] = "open"
    await chat.say("/subscribe", chat_id=FORUM, user_id=ALICE, thread=HEAD_LINES)
    await chat.press("07:00", chat_id=FORUM, user_id=ALICE)
    await chat.press("London", chat_id=FORUM, user_id=ALICE)

    assert kept(chat, FORUM).thread == HEAD_LINES


async def test_who_administers_a_group_without_a_name_may_change_it(chat: Chat) -> None:
    told = await chat.say("/subscribe 8 UTC", chat_id=FORUM, anonymous=True)

    assert told.startswith("✅ Subscribed")
    assert kept(chat, FORUM).keeper is None  # nobody can know


# --- from a private chat ----------------------------------------------------------
async def test_a_channel_is_set_up_from_a_private_chat(chat: Chat, channel: int) -> None:
    chat.telegram.admins.add(ALICE)

    assert await chat.say("/manage @readers") == "📢 Readers\nWhat is Readers to get?"
    await chat.press("Subscribe")
    await chat.press("07:00")
    told = await chat.press("London")

    assert told.startswith("📢 Readers\n✅ Subscribed")
    assert "/stop" not in told, "that would end what the keeper has alone with the bot"
    assert (await chat.press("Settings")).startswith("📢 Readers\n⚙️ Your settings")
    assert kept(chat, channel).zone == "Europe/London"
    assert (kept(chat, channel).keeper, kept(chat, channel).called) == (ALICE, "Readers")
    assert ALICE not in chat.desk.subscriptions


async def test_its_settings_too_with_every_button_for_it(chat: Chat, channel: int) -> None:
    chat.telegram.admins.add(ALICE)
    chat.desk.subscriptions[ChatId(channel)] = a_subscription(channel, thread=3)
    await chat.say("/manage t.me/readers")
    await chat.press("Settings")

    data = [button.get("callback_data", "") for row in chat.screen().rows for button in row]
    assert all(one.startswith(f"1|for|{channel}|settings|") for one in data)
    await chat.press("Length")
    await chat.press("headlines only")

    assert kept(chat, channel).length == "lines"
    assert ALICE not in chat.desk.subscriptions


async def test_its_digests_end_from_there_too(chat: Chat, channel: int) -> None:
    chat.telegram.admins.add(ALICE)
    chat.desk.subscriptions[ChatId(channel)] = a_subscription(channel)
    await chat.say(f"/manage {channel}")
    await chat.press("No more digests")

    assert not kept(chat, channel).active


async def test_what_a_channel_chose_is_asked_after_and_a_pause_ends_from_there(
    chat: Chat, channel: int
) -> None:
    chat.telegram.admins.add(ALICE)
    before = a_subscription(channel, length=Length.LINES, last_digest_at=NOON)
    chat.desk.subscriptions[ChatId(channel)] = before
    await chat.say(f"/manage {channel}")

    assert "Length" in await chat.press("No more digests")
    assert (await chat.press("Only pause")).startswith("📢 Readers\nPaused")
    assert not kept(chat, channel).active
    assert (await chat.press("Go on")).startswith("📢 Readers\nGoing on.")
    assert kept(chat, channel) == before
    assert ALICE not in chat.desk.subscriptions


async def test_who_is_no_administrator_any_more_changes_nothing(chat: Chat, channel: int) -> None:
    """Each press asks anew."""
    chat.telegram.admins.add(ALICE)
    await chat.say("/manage @readers")
    chat.telegram.admins.clear()

    await chat.press("Subscribe")
    assert "administrators" in chat.toast
    assert (await chat.say("/manage @readers")).startswith("I am not in")
    assert chat.desk.subscriptions == {}


async def test_a_button_for_a_group_that_became_a_supergroup_is_an_old_one(chat: Chat) -> None:
    """It names a number that is no more: what were changed under it would be nobody's."""
    chat.telegram.admins.add(ALICE)
    await chat.say("/manage -77")
    chat.world.migrate(-77, CHANNEL)

    await chat.press("Settings")
    assert "earlier version" in chat.toast
    assert (await chat.say("/manage -77")).startswith("I am not in")
    assert chat.desk.subscriptions == {}


@pytest.mark.parametrize(
    "data",
    [
        f"1|for|{CHANNEL}|erase|yes",
        "1|for|42|settings|main",
        "1|for|-1e9|settings",
        "1|for|-|settings",
        f"1|for|{CHANNEL}",
        f"1|for|{CHANNEL}|for|{FORUM}|settings",
        "1|for|-99999999999999999999|settings",
    ],
)
async def test_a_forged_button_for_another_chat_does_nothing(
    chat: Chat, channel: int, data: str
) -> None:
    chat.telegram.admins.add(ALICE)
    await chat.say("/start")

    assert "earlier version" in await chat.press_data(data)


async def test_where_we_are_not_nothing_is_set_up(chat: Chat, channel: int) -> None:
    for word in ("@nobody", "@readers", str(ALICE), "٧"):  # nobody, no administrator, a person
        assert await chat.say(f"/manage {word}") == (
            f"I am not in “{word}”, or you are not one of its administrators."
        )


async def test_how_we_come_into_a_channel_is_told_with_links(chat: Chat) -> None:
    told = await chat.say("/manage")

    assert "/manage and its @name" in told
    links = [button["url"] for row in chat.screen().rows for button in row]
    assert links == [
        f"https://t.me/{USERNAME}?startchannel&admin=post_messages",
        f"https://t.me/{USERNAME}?startgroup=manage",
    ]


# --- rights given and taken away ---------------------------------------------------
def administrator(*, posts: bool) -> dict[str, Any]:
    rights = (
        *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages"),
        *("can_manage_video_chats", "can_restrict_members", "can_promote_members"),
        *("can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories"),
        "can_delete_stories",
    )
    return member("administrator", **dict.fromkeys(rights, False), can_post_messages=posts)


async def becomes(chat: Chat, chat_id: int, before: Any, now: Any) -> None:
    person = {"id": BOB, "is_bot": False, "first_name": "B", "language_code": "de"}
    changed = {"chat": chat.world.chat(chat_id), "from": person, "date": 0}
    states = {"old_chat_member": before, "new_chat_member": now}
    chat.world.add({"my_chat_member": changed | states})
    await chat.handle()


async def test_who_lets_us_into_a_channel_sets_it_up_at_once(chat: Chat, channel: int) -> None:
    chat.telegram.admins.add(BOB)
    await becomes(chat, channel, member("left"), administrator(posts=True))
    [told] = chat.world.messages(BOB)
    assert (
        told.text
        == "📢 Readers\nIn Readers darf ich jetzt schreiben. Richten Sie hier ein, was dort ankommt:"
    )

    await chat.press("Abonnieren", chat_id=BOB, language="de")
    await chat.press("07:00", chat_id=BOB, language="de")
    await chat.press("Berlin", chat_id=BOB, language="de")
    assert kept(chat, channel).language == "de"


async def test_a_channel_waits_while_we_have_no_right_to_post(chat: Chat, channel: int) -> None:
    chat.desk.subscriptions[ChatId(channel)] = a_subscription(channel)
    for _ in range(2):
        await becomes(chat, channel, administrator(posts=True), administrator(posts=False))

    assert chat.desk.lost_to == [(BOB, "Readers")]
    assert kept(chat, channel).gone

    await becomes(chat, channel, administrator(posts=False), administrator(posts=True))
    assert kept(chat, channel).active
    assert chat.world.messages(BOB) == []


async def test_who_blocks_us_is_told_nothing(chat: Chat) -> None:
    chat.desk.subscriptions[ChatId(BOB)] = a_subscription(BOB)
    await becomes(chat, BOB, member("member"), member("kicked"))

    assert chat.world.messages(BOB) == []


# --- for whom a command is ---------------------------------------------------------
@pytest.mark.parametrize("mark", ["", "\u200f", "\u2067", "\u200e"])
async def test_a_command_for_another_bot_is_none_of_ours(chat: Chat, mark: str) -> None:
    assert await chat.say(f"{mark}/who@other_bot Putin") == ""


@pytest.mark.parametrize("mark", ["\u200f", "\u2067", "\u200e", "\u202b"])
async def test_marks_of_right_to_left_keyboards_hide_no_command(chat: Chat, mark: str) -> None:
    assert "Putin" in await chat.say(f"{mark}/who Putin")
    assert "Putin" in await chat.say(f"{mark}/who@{USERNAME}{mark} Putin")
    assert "Putin" in await chat.say(f"/who {mark}Putin{mark}")
