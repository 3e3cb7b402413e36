"""Updates taken in: poison set aside, order kept per chat, chats at the same time."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs
from telegram import Update
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, ApplicationBuilder, ContextTypes, MessageHandler, filters

from bot.domain.updates import SetAside
from bot.telegram.updates import MOST_WAITING, InOrderPerChat, Keep, SturdyBot
from tests.fakes.bot_api import BotApiServer, Refused
from tests.fakes.bot_api.faults import broken
from tests.telegram.conftest import plain_http

POISON = {"message": {"message_id": "?", "date": "yesterday", "chat": 7}}
AnyApplication = Application[Any, Any, Any, Any, Any, Any]
Handle = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, None]]


def sturdy(api: BotApiServer, **options: Any) -> SturdyBot:
    return SturdyBot(
        api.token,
        base_url=api.base_url,
        request=plain_http(),
        get_updates_request=plain_http(),
        **options,
    )


def application(bot: SturdyBot, handle: Handle, processor: InOrderPerChat) -> AnyApplication:
    application = ApplicationBuilder().bot(bot).concurrent_updates(processor).build()
    application.add_handler(MessageHandler(filters.TEXT, handle))
    return application


class Polling:
    """An application that polls, as the bot does, from start to stop."""

    def __init__(self, application: AnyApplication) -> None:
        self._application = application

    async def __aenter__(self) -> None:
        await self._application.initialize()
        assert self._application.updater
        await self._application.updater.start_polling()
        await self._application.start()

    async def __aexit__(self, *_: object) -> None:
        assert self._application.updater
        await self._application.updater.stop()
        await self._application.stop()
        await self._application.shutdown()


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message
    await update.message.reply_text(f"you said {update.message.text}")


async def test_a_poison_update_stops_no_other(api: BotApiServer) -> None:
    """Before it, after it, and after a whole answer of nothing else: all are handled."""
    api.say(1, "before")
    poisoned = api.inject_raw(POISON)
    api.say(1, "after")

    with capture_logs() as logged:
        async with Polling(application(sturdy(api), echo, InOrderPerChat())):
            await api.wait_for(2)
            api.inject_raw(POISON)
            await api.wait_until(lambda: not api.world.updates)
            api.say(1, "later")
            heard = await api.wait_for(3)

    assert [sent.text for sent in heard] == ["you said before", "you said after", "you said later"]
    aside = [line for line in logged if line["event"] == "update_set_aside"]
    assert [line["update_id"] for line in aside] == [poisoned, poisoned + 2]
    assert len(api.calls("getUpdates")) < 20  # no busy loop


async def test_poison_is_shown_whole_to_whoever_asks(api: BotApiServer) -> None:
    seen: list[SetAside] = []
    update_id = api.inject_raw(POISON)

    async with sturdy(api, keep=collect(seen)) as bot:
        assert await bot.get_updates() == ()

    assert [(aside.update_id, aside.raw) for aside in seen] == [
        (update_id, {"update_id": update_id} | POISON)
    ]
    assert "yesterday" not in repr(seen)  # what people write stays out of logs


def collect(seen: list[SetAside]) -> Keep:
    async def keep(
        readable: Sequence[dict[str, Any]], unreadable: Sequence[SetAside]
    ) -> Sequence[dict[str, Any]]:
        seen.extend(unreadable)
        return readable

    return keep


async def test_what_the_updater_was_not_given_yet_is_not_confirmed(api: BotApiServer) -> None:
    """An answer that got lost on the way is asked for again, poison at its end or not."""
    first = api.say(1, "hello")
    api.inject_raw(POISON)

    with capture_logs():
        async with sturdy(api) as bot:
            await bot.get_updates(offset=0)
            [again] = await bot.get_updates(offset=0)
            after = await bot.get_updates(offset=first + 1)

    assert again.update_id == first
    assert after == ()
    assert api.world.updates == []


async def test_a_token_that_is_revoked_ends_the_wait_and_other_trouble_does_not(
    api: BotApiServer,
) -> None:
    """Another poller or a server in trouble pass; the operator has to mend the token."""
    async with sturdy(api) as bot:
        for passing in (Refused(409, "Conflict: other getUpdates request"), broken(502)):
            api.fail(passing, method="getUpdates")
            with pytest.raises(TelegramError):
                await bot.get_updates()
        assert not bot.refused
        assert not bot.ended.is_set()

        api.token = "123456:" + "N" * 35  # a new one at @BotFather
        with pytest.raises(InvalidToken):
            await bot.get_updates()
        assert bot.refused
        assert bot.ended.is_set()


async def test_updates_without_numbers_make_the_updater_back_off(api: BotApiServer) -> None:
    """They can never be confirmed, so asking at once would be a busy loop."""
    api.world.updates.append({"update_id": "seven"})

    with capture_logs():
        async with sturdy(api) as bot:
            with pytest.raises(NetworkError):
                await bot.get_updates(offset=None)


ATOMS = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5))
JUNK = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["message", "chat", "id", "from", "text", "date", "entities", "data"]),
            inner,
            max_size=4,
        ),
    ),
)


OFFLINE = SturdyBot("1:token", request=plain_http(), get_updates_request=plain_http())


@given(st.dictionaries(st.sampled_from(["message", "callback_query", "poll"]), JUNK, max_size=2))
async def test_whatever_telegram_might_send_is_read_or_set_aside(update: dict[str, Any]) -> None:
    aside: list[SetAside] = []
    OFFLINE._keep = collect(aside)

    readable = await OFFLINE._taken([{"update_id": 5} | update, {"update_id": 6}], asked=5)

    assert len(aside) + len(readable) == 2
    assert readable[-1] == {"update_id": 6}


# --- order ------------------------------------------------------------------
def an_update(number: int, chat_id: int) -> Update:
    chat = {"id": chat_id, "type": "private"}
    message = {"message_id": number, "date": 0, "chat": chat, "text": str(number)}
    return Update.de_json({"update_id": number, "message": message}, None)


@given(st.lists(st.integers(1, 4), max_size=30), st.integers(1, 5))
async def test_each_chat_keeps_its_order_and_no_more_run_than_may(
    chats: list[int], at_once: int
) -> None:
    processor, done, running, most = InOrderPerChat(at_once), list[tuple[int, int]](), 0, 0

    async def handle(number: int, chat: int) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        for _ in range(number % 3):
            await asyncio.sleep(0)
        running -= 1
        done.append((chat, number))

    async with asyncio.TaskGroup() as group:
        for number, chat in enumerate(chats):
            group.create_task(
                processor.process_update(an_update(number, chat), handle(number, chat))
            )

    assert most <= at_once
    for chat in chats:
        numbers = [number for other, number in done if other == chat]
        assert numbers == sorted(numbers)
    assert len(done) == len(chats)
    assert len(processor._order) == 0


async def test_a_flood_in_one_chat_holds_no_other_up() -> None:
    """A hundred updates of one chat wait for each other; another chat's goes straight through."""
    processor, gate, answered = InOrderPerChat(2), asyncio.Event(), asyncio.Event()

    async def answer() -> None:
        answered.set()

    async def slow() -> None:
        await gate.wait()

    async with asyncio.TaskGroup() as group:
        for number in range(100):
            group.create_task(processor.process_update(an_update(number, 1), slow()))
        await asyncio.sleep(0)
        group.create_task(processor.process_update(an_update(100, 2), answer()))
        await asyncio.wait_for(answered.wait(), 30)
        gate.set()


async def test_a_flood_fills_nothing_that_others_need() -> None:
    """What is too much is passed over, and is done with; what becomes of a chat is always heard."""
    gate, handled, done = asyncio.Event(), list[int](), list[object]()

    @asynccontextmanager
    async def handling(update: object) -> AsyncIterator[None]:
        yield
        done.append(update)

    async def handle(number: int) -> None:
        await gate.wait()
        handled.append(number)

    processor, moved = InOrderPerChat(2, handling=handling), an_update(999, 1).to_dict()
    moved["message"]["migrate_to_chat_id"] = -100

    async with asyncio.TaskGroup() as group:
        for number in range(MOST_WAITING + 50):
            group.create_task(processor.process_update(an_update(number, 1), handle(number)))
        group.create_task(processor.process_update(Update.de_json(moved, None), handle(999)))
        group.create_task(processor.process_update(an_update(1000, 2), handle(1000)))
        for _ in range(10):
            await asyncio.sleep(0)
        assert len(done) == 50
        gate.set()

    assert sorted(handled) == [*range(MOST_WAITING), 999, 1000]
    assert len(done) == MOST_WAITING + 52


async def test_a_flood_is_logged_once_however_long_it_lasts() -> None:
    """Each answer makes room for one more, and the next is too much again; then it is over."""
    processor = InOrderPerChat()

    async def flood() -> None:
        places = asyncio.Semaphore(0)
        async with asyncio.TaskGroup() as group:
            for _ in range(10):
                for number in range(MOST_WAITING):
                    update = an_update(number, 1)
                    group.create_task(processor.process_update(update, places.acquire()))
                places.release()
                for _ in range(20):
                    await asyncio.sleep(0)
            for _ in range(10 * MOST_WAITING):
                places.release()

    with capture_logs() as logged:
        await flood()
        await flood()

    assert [line["event"] for line in logged] == ["chat_floods_us"] * 2


async def test_an_update_cancelled_while_it_waits_leaves_nothing_behind() -> None:
    processor, gate = InOrderPerChat(), asyncio.Event()

    async def wait() -> None:
        await gate.wait()

    first = asyncio.create_task(processor.process_update(an_update(1, 1), wait()))
    second = asyncio.create_task(processor.process_update(an_update(2, 1), wait()))
    await asyncio.sleep(0)
    second.cancel()
    gate.set()

    await asyncio.gather(first, second, return_exceptions=True)
    assert len(processor._order) == 0


async def test_what_belongs_to_no_chat_waits_for_nobody() -> None:
    processor, seen = InOrderPerChat(), list[object]()

    async def handle() -> None:
        seen.append(1)

    poll = Update.de_json({"update_id": 1}, None)
    await processor.process_update(poll, handle())
    await processor.process_update("an object of one's own", handle())

    assert len(seen) == 2
