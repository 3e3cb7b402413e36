"""/admin broadcast: looked at before it goes, begun by a button, and steered while it does."""

from collections.abc import AsyncIterator

import pytest
import redis.asyncio as redis

from bot.domain.broadcasts import Stage
from bot.store.keys import Keys
from tests.store.test_broadcasts import Studio
from tests.unit.handlers.chat import Chat
from tests.unit.handlers.test_flag import ADMIN, FlaggedDesk

TEXT = "/admin broadcast 20%\nen:\nWe move <b>house</b>\nar:\nننتقل"


@pytest.fixture
def studio(client: redis.Redis, keys: Keys) -> Studio:
    return Studio(client, keys)


@pytest.fixture
async def office(studio: Studio) -> AsyncIterator[Chat]:
    desk = FlaggedDesk()
    desk.broadcasting = studio.broadcasting
    async with Chat(desk) as chat:
        yield chat


async def stage(studio: Studio) -> Stage:
    [one] = await studio.book.newest(5)
    return one.stage


async def test_the_admin_sees_each_text_and_how_many_get_it_before_anybody_does(
    office: Chat, studio: Studio
) -> None:
    await studio.readers(1, 2)
    await studio.readers(3, language="ar")
    asked = await office.say(TEXT, chat_id=ADMIN)

    shown = [message.text for message in office.world.messages(ADMIN)]
    assert shown[0].endswith("ننتقل")
    assert shown[1] == "We move <b>house</b>"
    assert "\nEnglish, all other languages · readers: 2 · “We move <b>house</b>”\n" in asked
    assert "\nArabic · readers: 1 · “" in asked
    assert "Readers: 3. At 20 % of the rate it takes about 1 min." in asked
    assert await stage(studio) is Stage.DRAFT
    assert await studio.tick() == 0


async def test_a_text_for_all_says_so_and_a_code_within_it_is_told(
    office: Chat, studio: Studio
) -> None:
    """Else "en: We move" would go to everybody as it is written."""
    await studio.readers(1, 2)
    await studio.readers(3, language="ar")
    asked = await office.say("/admin broadcast\nen: We move", chat_id=ADMIN)

    _, gets, astray, readers = asked.split("\n")
    assert gets == "All languages · readers: 3 · “en: We move”"
    assert astray.startswith("⚠️ “en:” stands in this text")
    assert readers.startswith("Readers: 3.")

    clean = await office.say("/admin broadcast\nPS: we move\nar:\nننتقل", chat_id=ADMIN)
    assert "\nAll other languages · readers: 2 · “PS: we move”\n" in clean
    assert "⚠️" not in clean


async def test_it_begins_with_a_press_and_pressing_twice_begins_once(
    office: Chat, studio: Studio
) -> None:
    await studio.readers(*range(1, 31))
    await office.say("/admin broadcast\nHello", chat_id=ADMIN)
    data = office.screen(ADMIN).rows[0][0]["callback_data"]
    assert "being sent" in await office.press("Send it", chat_id=ADMIN)
    await office.press_data(data, chat_id=ADMIN)
    for _ in range(6):
        await studio.tick()
        await studio.send()
    assert sum(studio.told.values()) == 30

    assert "sent" in await office.say("/admin broadcast\nHello", chat_id=ADMIN)
    assert office.screen(ADMIN).buttons == []


async def test_it_is_paused_resumed_and_stopped_by_buttons(office: Chat, studio: Studio) -> None:
    await studio.readers(*range(1, 101))
    await office.say("/admin broadcast\nHello", chat_id=ADMIN)
    await office.press("Send it", chat_id=ADMIN)
    await studio.tick()
    await studio.tick()
    await office.press("🔄", chat_id=ADMIN)

    assert "Handed over: 14 of 100." in await office.press("Pause", chat_id=ADMIN)
    assert await stage(studio) is Stage.PAUSED
    await office.press("Go on", chat_id=ADMIN)
    assert await stage(studio) is Stage.RUNNING
    assert "stopped" in await office.press("Stop", chat_id=ADMIN)
    assert "stopped" in await office.say("/admin broadcast", chat_id=ADMIN)


async def test_a_text_longer_than_a_message_is_shown_and_sent_in_several(
    office: Chat, studio: Studio
) -> None:
    await studio.readers(1)
    asked = await office.say("/admin broadcast 1%\n" + "🕊" * 2_100, chat_id=ADMIN)

    shown = [message.text for message in office.world.messages(ADMIN)]
    assert shown[:2] == ["🕊" * 2_048, "🕊" * 52]
    assert "Readers: 1. At 1 % of the rate it takes about 1 min." in asked


async def test_what_needs_too_many_messages_is_refused_with_its_length(
    office: Chat, studio: Studio
) -> None:
    await studio.readers(1)
    told = await office.say("/admin broadcast\n" + "🕊" * 20_481, chat_id=ADMIN)

    assert told == ("The text in … is too long: 40,962 units are more than 10 messages hold.")


async def test_without_readers_there_is_nothing_to_press(office: Chat) -> None:
    told = await office.say("/admin broadcast\nHello", chat_id=ADMIN)

    assert told == "Nobody has a subscription, so there is nobody to tell."
    assert office.screen(ADMIN).buttons == []


@pytest.mark.parametrize(
    "written",
    [
        "/admin broadcast",
        "/admin broadcast Hello",
        "/admin broadcast 0%\nHello",
        "/admin broadcast 101%\nHello",
        "/admin broadcast\nen:\n",
    ],
)
async def test_what_says_nothing_is_answered_with_how(office: Chat, written: str) -> None:
    assert (await office.say(written, chat_id=ADMIN)).startswith("Write the text below")


async def test_nobody_else_may_and_a_forged_press_begins_nothing(
    office: Chat, studio: Studio
) -> None:
    await studio.readers(1)
    await office.say("/admin broadcast\nHello", chat_id=ADMIN)
    data = office.screen(ADMIN).rows[0][0]["callback_data"]
    assert "command" in await office.say("/admin broadcast\nEvil", chat_id=99)

    assert "earlier version" in await office.press_data(data, chat_id=99)
    for wrong in ("1|broadcast", "1|broadcast|x|draft", "1|broadcast|x|done", "1|broadcast|nope"):
        await office.say("/start", chat_id=ADMIN)
        assert "earlier version" in await office.press_data(wrong, chat_id=ADMIN)
    assert await stage(studio) is Stage.DRAFT
