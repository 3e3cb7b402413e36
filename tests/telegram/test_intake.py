"""Updates survive whoever has them in hand: by polling and by webhook, each is handled."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from io import BytesIO
from typing import Any

import aiohttp
import pytest
import redis.asyncio as redis
from telegram import Update
from telegram.error import NetworkError

from bot.domain.audience import ChatId
from bot.domain.updates import SetAside, UpdateId
from bot.store.keys import Keys
from bot.store.updates import RedisUpdates
from bot.telegram.intake import ATTEMPTS, HOLD, INLINE_LIVES, Intake
from bot.telegram.updates import InOrderPerChat, SturdyBot
from bot.telegram.webhook import LARGEST, PATH, SECRET_HEADER, webhook
from tests.build import NOON
from tests.fakes.bot_api import BotApiServer
from tests.telegram.conftest import plain_http
from tests.unit.flows.world import Watch

SECRET = "open-sesame"
HERE: Any = {"secret": SECRET, "host": "127.0.0.1", "port": 0}
LATER = NOON + HOLD


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def book(client: redis.Redis, keys: Keys) -> RedisUpdates:
    return RedisUpdates(client, keys)


@pytest.fixture
async def offline() -> SturdyBot:
    return SturdyBot("1:token", request=plain_http(), get_updates_request=plain_http())


def said(number: int, text: str = "/help") -> dict[str, Any]:
    chat = {"id": 7, "type": "private"}
    message = {"message_id": number, "date": 0, "chat": chat, "text": text}
    return {"update_id": number, "message": message}


def pressed(number: int) -> dict[str, Any]:
    person = {"id": 7, "is_bot": False, "first_name": "Reader"}
    query = {"id": "1", "from": person, "chat_instance": "1", "data": "who"}
    return {"update_id": number, "callback_query": query}


def typed(number: int) -> dict[str, Any]:
    person = {"id": 7, "is_bot": False, "first_name": "Reader"}
    return {
        "update_id": number,
        "inline_query": {"id": "1", "from": person, "query": "P", "offset": ""},
    }


async def numbers(intake: Intake, bot: SturdyBot) -> list[int]:
    return [update.update_id for update in await intake.left_behind(bot)]


# --- written down ---------------------------------------------------------------
async def test_what_was_in_hand_at_a_death_is_handed_out_again_in_order(
    book: RedisUpdates, watch: Watch, offline: SturdyBot
) -> None:
    before = Intake(book, watch)
    await before.keep([said(12), said(10), said(11)], [])
    async with before.handling(Update.de_json(said(10), offline)):
        pass
    watch.at = LATER

    assert await numbers(Intake(book, watch), offline) == [11, 12]


async def test_what_somebody_has_in_hand_is_left_to_them(
    book: RedisUpdates, watch: Watch, offline: SturdyBot
) -> None:
    """However long it takes them, as long as they live."""
    living, other = Intake(book, watch), Intake(book, watch)
    await living.keep([said(10)], [])
    for _ in range(5):
        watch.at += HOLD * 0.9
        assert await numbers(living, offline) == []
        assert await numbers(other, offline) == []


async def test_the_only_bot_takes_over_at_once(
    book: RedisUpdates, watch: Watch, offline: SturdyBot
) -> None:
    await Intake(book, watch).keep([said(10)], [])
    await book.release()

    assert await numbers(Intake(book, watch), offline) == [10]


async def test_an_update_that_comes_again_is_not_new(
    book: RedisUpdates, watch: Watch, offline: SturdyBot
) -> None:
    """Neither while it is in hand nor after it was handled."""
    intake = Intake(book, watch)
    assert await intake.keep([said(10)], []) == [said(10)]
    assert await intake.keep([said(10), said(11)], []) == [said(11)]
    async with intake.handling(Update.de_json(said(10), offline)):
        pass

    assert await intake.keep([said(10)], []) == []


async def test_an_update_that_ends_the_bot_each_time_is_set_aside(
    book: RedisUpdates, watch: Watch, offline: SturdyBot
) -> None:
    """One that only waited behind it, at however many deaths, is not."""
    await Intake(book, watch).keep([said(10, "boom"), said(11)], [])
    for _ in range(ATTEMPTS):
        watch.at += HOLD
        dying = Intake(book, watch)
        first, second = await dying.left_behind(offline)
        assert (first.update_id, second.update_id) == (10, 11)
        with pytest.raises(KeyboardInterrupt):
            async with dying.handling(first):
                raise KeyboardInterrupt
    watch.at += HOLD

    assert await numbers(Intake(book, watch), offline) == [11]
    [aside] = await book.aside()
    assert aside.update_id == 10
    assert "boom" not in repr(aside)
    assert await book.count() == 1


async def test_deaths_that_no_update_caused_take_none_with_them(
    book: RedisUpdates, watch: Watch, offline: SturdyBot
) -> None:
    """Ten are in hand, and the bot is killed again and again once it has handled one of them."""
    await Intake(book, watch).keep([said(number) for number in range(10, 20)], [])
    lives = 0
    while await book.count() and lives < 20:
        watch.at += HOLD
        lives += 1
        intake, one_done = Intake(book, watch), asyncio.Event()

        async def handle(update: Update, intake: Intake, one_done: asyncio.Event) -> None:
            async with intake.handling(update):
                if one_done.is_set():
                    await asyncio.Event().wait()
                one_done.set()

        updates = await intake.left_behind(offline)
        handling = [asyncio.create_task(handle(it, intake, one_done)) for it in updates]
        await asyncio.wait(handling, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.wait(handling, timeout=0.01)
        while waiting := [task for task in handling if not task.done()]:
            for task in waiting:  # again, since the store's client may swallow a cancellation
                task.cancel()
            await asyncio.wait(waiting, timeout=0.1)

    assert await book.aside() == []
    assert lives == 10


async def test_a_press_is_handled_however_long_nobody_was_there(
    book: RedisUpdates, watch: Watch, offline: SturdyBot
) -> None:
    """Telegram takes no word in answer to it any more; what was chosen by it is to be kept."""
    await Intake(book, watch).keep([pressed(10), said(11)], [])
    watch.at += timedelta(hours=9)

    assert await numbers(Intake(book, watch), offline) == [10, 11]


async def test_what_was_typed_inline_too_long_ago_is_forgotten(
    book: RedisUpdates, watch: Watch, offline: SturdyBot
) -> None:
    """Nobody waits for it, and it chose nothing."""
    await Intake(book, watch).keep([typed(9), pressed(10)], [])
    watch.at += HOLD

    assert INLINE_LIVES < HOLD
    assert await numbers(Intake(book, watch), offline) == [10]
    assert await book.count() == 1


async def test_what_cannot_be_read_is_kept_for_the_operator(
    book: RedisUpdates, watch: Watch
) -> None:
    aside = SetAside(update_id=None, why="no update_id", raw={"message": "?"})

    await Intake(book, watch).keep([], [aside])

    assert await book.aside() == [aside]


async def test_what_was_set_aside_of_a_chat_is_erased_with_it(
    book: RedisUpdates, watch: Watch
) -> None:
    theirs = SetAside(update_id=UpdateId(8), why="boom", raw={"message": {"chat": {"id": 70}}})
    ours = SetAside(update_id=UpdateId(9), why="boom", raw=[{"from": {"id": 7}}])
    await Intake(book, watch).keep([], [theirs, ours])

    await book.forget(ChatId(7))

    assert await book.aside() == [theirs]


async def test_nothing_is_acknowledged_that_could_not_be_written_down(watch: Watch) -> None:
    nowhere = redis.Redis(host="127.0.0.1", port=1)
    try:
        with pytest.raises(NetworkError, match="takes no updates"):
            await Intake(RedisUpdates(nowhere, Keys("test")), watch).keep([said(10)], [])
    finally:
        await nowhere.aclose()


async def test_only_what_was_handled_is_forgotten(
    book: RedisUpdates, watch: Watch, offline: SturdyBot
) -> None:
    """A handler that is broken off, as at the end of the process, leaves its update."""
    intake, begun, gate = Intake(book, watch), asyncio.Event(), asyncio.Event()
    await intake.keep([said(10), said(11)], [])
    processor = InOrderPerChat(handling=intake.handling)

    async def wait() -> None:
        begun.set()
        await gate.wait()

    async def answer() -> None:
        gate.set()

    broken_off = asyncio.create_task(
        processor.process_update(Update.de_json(said(10), offline), wait())
    )
    await begun.wait()
    broken_off.cancel()
    await asyncio.gather(broken_off, return_exceptions=True)
    await processor.process_update(Update.de_json(said(11), offline), answer())

    watch.at = LATER
    assert await numbers(Intake(book, watch), offline) == [10]


async def test_a_poll_acknowledges_what_was_written_down_and_hands_it_on_once(
    api: BotApiServer, book: RedisUpdates, watch: Watch
) -> None:
    """The process ended after writing: Telegram brings the update again, and it is not new."""
    number = api.say(7, "/help")
    for fresh in (True, False):
        bot = SturdyBot(
            api.token,
            base_url=api.base_url,
            request=plain_http(),
            get_updates_request=plain_http(),
            keep=Intake(book, watch).keep,
        )
        async with bot:
            taken = await bot.get_updates(offset=0)
            assert [update.update_id for update in taken] == [number] * fresh
            if not fresh:
                await bot.get_updates(offset=0)

    assert api.world.updates == []


# --- called by Telegram -----------------------------------------------------------
@pytest.fixture
async def called(
    book: RedisUpdates, watch: Watch, offline: SturdyBot
) -> AsyncIterator[tuple[str, list[Update]]]:
    heard: list[Update] = []
    keep = Intake(book, watch).keep
    async with webhook(offline, heard.append, keep=keep, **HERE) as port:
        yield f"http://127.0.0.1:{port}{PATH}", heard


async def post(url: str, body: bytes, secret: str | None = SECRET) -> int:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with (
        aiohttp.ClientSession() as http,
        http.post(url, data=BytesIO(body), headers=headers) as it,
    ):
        return it.status


async def test_a_call_with_the_secret_is_taken_once(
    called: tuple[str, list[Update]], book: RedisUpdates
) -> None:
    url, heard = called
    body = json.dumps(said(10)).encode()

    assert [await post(url, body) for _ in range(2)] == [200, 200]
    assert [update.update_id for update in heard] == [10]
    assert await book.count() == 1


@pytest.mark.parametrize("secret", [None, "", "guess", "öffne dich", SECRET + "x"])
async def test_a_forged_call_is_refused(
    called: tuple[str, list[Update]], book: RedisUpdates, secret: str | None
) -> None:
    url, heard = called

    for body in (json.dumps(said(10)).encode(), b"not JSON"):
        assert await post(url, body, secret) == 403
    assert (heard, await book.count()) == ([], 0)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b" " * (LARGEST + 1), 413),
        (b" " * 10_000_000, 413),
        (b"", 400),
        (b"not JSON", 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
        (b"[]", 400),
        (b"{}", 400),
        (b'{"update_id": "seven"}', 400),
        (b'{"update_id": true}', 400),
    ],
    ids=["large", "huge", "empty", "words", "bytes", "deep", "list", "nothing", "seven", "true"],
)
async def test_what_is_no_update_is_refused(
    called: tuple[str, list[Update]], book: RedisUpdates, body: bytes, status: int
) -> None:
    url, heard = called

    assert await post(url, body) == status
    assert (heard, await book.count()) == ([], 0)


async def test_poison_is_taken_and_set_aside(
    called: tuple[str, list[Update]], book: RedisUpdates
) -> None:
    """Refused, it would be brought again and again."""
    url, heard = called
    poison = {"update_id": 10, "message": {"message_id": "?", "date": "yesterday", "chat": 7}}

    assert await post(url, json.dumps(poison).encode()) == 200
    assert heard == []
    assert [aside.update_id for aside in await book.aside()] == [10]


async def test_telegram_is_asked_to_come_again_while_nothing_can_be_written(
    offline: SturdyBot, watch: Watch
) -> None:
    nowhere = redis.Redis(host="127.0.0.1", port=1)
    keep = Intake(RedisUpdates(nowhere, Keys("test")), watch).keep
    async with webhook(offline, print, keep=keep, **HERE) as port:
        status = await post(f"http://127.0.0.1:{port}{PATH}", json.dumps(said(10)).encode())
    await nowhere.aclose()

    assert status == 503
