"""Blocked and unblocked, put out and let in, silenced: the subscription waits, and goes on."""

from typing import Any

import pytest

from bot.domain.audience import ChatId
from tests.build import a_subscription
from tests.unit.handlers.chat import Chat

READER, GROUP, KEEPER = 42, -100_42, 43


def member(status: str, **rights: bool) -> dict[str, Any]:
    us = {"id": 1, "is_bot": True, "first_name": "Dragoman"}
    until = {"until_date": 0} if status in {"kicked", "restricted"} else {}
    return {"user": us, "status": status} | until | rights


def restricted(*, writes: bool) -> dict[str, Any]:
    other = (
        *("can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos"),
        *("can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_pin_messages"),
        *("can_send_other_messages", "can_add_web_page_previews", "can_change_info"),
        *("can_invite_users", "can_manage_topics", "can_edit_tag", "can_react_to_messages"),
    )
    rights = dict.fromkeys(other, False)
    return member("restricted", is_member=True, can_send_messages=writes, **rights)


async def becomes(
    chat: Chat, chat_id: int, now: dict[str, Any], *, before: dict[str, Any] | None = None
) -> None:
    kind = {"type": "private", "first_name": "R"} if chat_id > 0 else {"type": "supergroup"}
    chat.world.add(
        {
            "my_chat_member": {
                "chat": {"id": chat_id, "title": "Desk <b>", **kind},
                "from": {"id": KEEPER, "is_bot": False, "first_name": "K", "language_code": "en"},
                "date": 0,
                "old_chat_member": before or member("member"),
                "new_chat_member": now,
            }
        }
    )
    await chat.handle()


def subscribed(chat: Chat, chat_id: int) -> bool:
    return chat.desk.subscriptions[ChatId(chat_id)].active


@pytest.mark.parametrize(
    ("chat_id", "away", "again"),
    [
        (READER, member("kicked"), member("member")),
        (GROUP, member("kicked"), member("member")),
        (GROUP, member("left"), member("administrator")),
        (GROUP, restricted(writes=False), restricted(writes=True)),
    ],
    ids=["block", "put out", "left", "silenced"],
)
async def test_a_subscription_waits_while_we_cannot_write(
    chat: Chat, chat_id: int, away: dict[str, Any], again: dict[str, Any]
) -> None:
    chat.desk.subscriptions[ChatId(chat_id)] = a_subscription(chat_id, zone="Asia/Tehran")

    await becomes(chat, chat_id, away)
    assert not subscribed(chat, chat_id)
    if again["status"] == "administrator":
        again = member("member")  # the same to us, and far fewer fields
    await becomes(chat, chat_id, again)

    assert subscribed(chat, chat_id)
    assert chat.desk.subscriptions[ChatId(chat_id)].zone == "Asia/Tehran"


async def test_a_group_that_becomes_a_supergroup_keeps_its_subscription(chat: Chat) -> None:
    """At once, and also where Telegram tells it twice, once a chat."""
    supergroup = -1_000_000_000_042
    chat.desk.subscriptions[ChatId(GROUP)] = a_subscription(GROUP, zone="Asia/Tehran")
    for told in ({"migrate_to_chat_id": supergroup}, {"migrate_from_chat_id": GROUP}) * 2:
        where = GROUP if "migrate_to_chat_id" in told else supergroup
        chat.world.add({"message": chat.world.header(where) | {"message_id": 1} | told})
        await chat.handle()

    assert chat.desk.subscriptions == {
        ChatId(supergroup): a_subscription(supergroup, zone="Asia/Tehran")
    }


async def test_who_silences_us_is_known_by_name_and_nothing_is_said_there(chat: Chat) -> None:
    """Who is told, and that it is once, is a matter of `bot.flows.lose`."""
    chat.desk.subscriptions[ChatId(GROUP)] = a_subscription(GROUP)
    for _ in range(2):
        await becomes(chat, GROUP, restricted(writes=False))

    assert chat.desk.lost_to == [(KEEPER, "Desk <b>")]
    assert chat.world.messages(GROUP) == []


async def test_who_unsubscribed_is_not_brought_back_by_unblocking(chat: Chat) -> None:
    chat.desk.subscriptions[ChatId(READER)] = a_subscription(READER).paused()

    await becomes(chat, READER, member("kicked"))
    await becomes(chat, READER, member("member"))
    await chat.say("/start", chat_id=READER)

    assert not subscribed(chat, READER)


async def test_who_lets_us_into_a_group_is_shown_how_to_set_it_up(chat: Chat) -> None:
    await becomes(chat, GROUP, member("member"), before=member("left"))

    assert chat.screen(KEEPER).text.startswith("📢 Desk <b>\nI may write in Desk <b> now.")
    assert chat.world.messages(GROUP) == []


async def test_a_group_is_greeted_where_whoever_let_us_in_never_wrote_to_us(chat: Chat) -> None:
    """Telegram lets nobody be written to who did not begin."""
    chat.world.block(KEEPER)

    await becomes(chat, GROUP, member("member"), before=member("left"))

    assert "Subscribe" in chat.screen(GROUP).text


async def test_start_goes_on_with_what_was_lost(chat: Chat) -> None:
    """Where the update that told of it got lost."""
    chat.desk.subscriptions[ChatId(READER)] = a_subscription(READER).lost()

    await chat.say("/start", chat_id=READER)

    assert subscribed(chat, READER)
