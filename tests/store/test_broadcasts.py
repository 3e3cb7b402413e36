"""Broadcasts on a real store: whom they reach, how fast, and what a crash leaves."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import redis.asyncio as redis
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audience import ChatId, Subscription
from bot.domain.broadcasts import Stage
from bot.domain.deliveries import Lane
from bot.domain.errors import SubscriberGone, SubscriberMoved
from bot.flows.broadcast import Broadcasting, allowed, texts_in
from bot.flows.deliver import DeliverServices, Outcome, deliver, next_due
from bot.render.broadcast import words
from bot.render.texts import LANGUAGES
from bot.store.audience import RedisAudience
from bot.store.broadcasts import RedisBroadcasts
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from tests.build import NOON, a_delivery, a_subscription
from tests.keep import keep
from tests.unit.flows.world import Post, Watch

SECOND = timedelta(seconds=1)


class Studio:
    """Readers, an operator, and whoever sends."""

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        self.client, self.keys = client, keys
        self.watch, self.post = Watch(), Post()
        self.audience = RedisAudience(client, keys)
        self.outbox = RedisOutbox(client, keys)
        self.book = RedisBroadcasts(client, keys)
        self.sending = DeliverServices(
            outbox=self.outbox, audience=self.audience, messenger=self.post, clock=self.watch
        )

    @property
    def broadcasting(self) -> Broadcasting:
        return Broadcasting(book=self.book, draw=words, clock=self.watch)

    async def readers(self, *chats: int, **fields: Any) -> None:
        for chat in chats:
            reader = a_subscription(chat, **fields)
            await keep(self.audience, reader, due_at=NOON + timedelta(days=1))

    async def begin(self, texts: dict[str, str], share: int = 100) -> Any:
        made = await self.broadcasting.draft(texts, share=share)
        await self.broadcasting.turn(made.broadcast.id, Stage.GATHERING)
        await self.broadcasting.go_on()  # who its readers are
        return made.broadcast.id

    async def tick(self) -> int:
        self.watch.pass_by(SECOND)
        return await self.broadcasting.go_on()

    async def send(self) -> list[Outcome]:
        ended = []
        while delivery := await next_due(self.sending):
            ended.append(await deliver(delivery, self.sending))
        return ended

    async def go_through(self, name: Any) -> None:
        for _ in range(50):
            progress = await self.book.get(name)
            assert progress
            if progress.stage is not Stage.RUNNING:
                return
            await self.tick()
            await self.send()
        raise AssertionError("it never ended")

    @property
    def told(self) -> Counter[tuple[int, str]]:
        return Counter((int(chat), html) for chat, html in self.post.carried)


@pytest.fixture
def studio(client: redis.Redis, keys: Keys) -> Studio:
    return Studio(client, keys)


async def test_each_reader_gets_it_once_in_a_language_of_his_own(studio: Studio) -> None:
    await studio.readers(1, 2)
    await studio.readers(3, language="ar")
    await studio.readers(4, language="ru", thread=7)
    await studio.go_through(await studio.begin({"": "News <b>", "ar": "خبر"}))

    assert {chat: html for chat, html in studio.told if chat != 3} == dict.fromkeys(
        (1, 2, 4), "News &lt;b&gt;"
    )
    assert sum(studio.told.values()) == 4
    assert (3, "خبر") in studio.told
    assert sorted(studio.post.threads, key=str) == [7, None, None, None]
    assert await studio.book.at_work() == []


async def test_the_same_text_is_the_same_broadcast_and_goes_out_once(studio: Studio) -> None:
    await studio.readers(1)
    name = await studio.begin({"": "News"})
    await studio.go_through(name)
    again = await studio.broadcasting.draft({"": "News"}, share=10)
    await studio.begin({"": "News"})
    await studio.tick()
    await studio.send()

    assert (again.broadcast.id, again.stage) == (name, Stage.DONE)
    assert again.broadcast.share == 100
    assert studio.told == {(1, "News"): 1}


async def test_who_gathers_readers_late_adds_none_of_those_who_were_told(studio: Studio) -> None:
    """A tick a second finds it gathering where that takes longer; so does one after a crash."""
    late, gate = asyncio.Event(), asyncio.Event()

    class Late(RedisBroadcasts):
        async def _active(self, *, only: str | None = None) -> AsyncIterator[list[Subscription]]:
            async for some in super()._active(only=only):
                late.set()
                await gate.wait()
                yield some

    await studio.readers(*range(1, 41))
    made = await studio.broadcasting.draft({"": "News"}, share=100)
    name = made.broadcast.id
    await studio.broadcasting.turn(name, Stage.GATHERING)
    gathering = asyncio.create_task(Late(studio.client, studio.keys).gather(name))
    await late.wait()
    await studio.broadcasting.go_on()
    await studio.tick()
    await studio.send()
    gate.set()
    await gathering
    await studio.go_through(name)

    progress = await studio.book.get(name)
    assert progress
    assert (progress.stage, progress.readers) == (Stage.DONE, 40)
    assert set(studio.told.values()) == {1}


async def test_who_left_or_blocked_us_gets_nothing_whenever_that_was(studio: Studio) -> None:
    """Before it began, while it waited on the list, or while it waited in the outbox."""
    await studio.readers(1, 2, 3, 4)
    await studio.audience.pause(ChatId(1))
    await studio.begin({"": "News"})
    await studio.audience.lose(ChatId(2))
    await studio.tick()
    await studio.audience.pause(ChatId(3))

    assert sorted(await studio.send()) == [Outcome.SENT, Outcome.WITHDRAWN]
    assert studio.told == {(4, "News"): 1}


async def test_a_long_text_comes_in_several_messages_in_order(studio: Studio) -> None:
    """At the pace of the rate: each of them is a message."""
    await studio.readers(*range(1, 41))
    pages = [f"{page} {'word ' * 700}".strip() for page in range(3)]
    name = await studio.begin({"": "\n\n".join(pages)}, share=50)

    assert sum([await studio.tick() for _ in range(3)]) in range(13, 16)  # of 14 messages a second
    await studio.send()
    await studio.go_through(name)
    for chat in range(1, 41):
        assert [html for to, html in studio.post.carried if to == chat] == pages


@pytest.mark.parametrize("handed_on", [False, True], ids=["on the list", "in the outbox"])
async def test_a_group_that_becomes_a_supergroup_meanwhile_gets_it_once(
    studio: Studio, *, handed_on: bool
) -> None:
    group, supergroup = ChatId(-7), ChatId(-1_000_000_000_007)
    await studio.readers(group)
    name = await studio.begin({"": "News"})
    if handed_on:
        await studio.tick()
    await studio.audience.move(group, supergroup)

    class Moved(Post):
        async def send(self, chat_id: ChatId, *args: Any, **kwargs: Any) -> int:
            if chat_id == group:
                raise SubscriberMoved(supergroup)
            return await super().send(chat_id, *args, **kwargs)

    post = Moved()
    studio.sending = replace(studio.sending, messenger=post)
    await studio.tick()
    await studio.go_through(name)
    await studio.send()

    assert post.carried == [(supergroup, "News")]


async def test_nothing_of_who_erases_all_is_left_of_a_broadcast(studio: Studio) -> None:
    """Neither on its list nor in the outbox, whether it runs or rests."""
    await studio.readers(700_004_242, *range(1, 60))
    name = await studio.begin({"": "News"})
    for _ in range(3):
        await studio.tick()
    await studio.broadcasting.turn(name, Stage.PAUSED)
    await studio.readers(700_004_243, 700_004_244)
    await studio.begin({"": "More"})
    await studio.broadcasting.turn((await studio.book.newest(1))[0].broadcast.id, Stage.PAUSED)
    for chat in (ChatId(700_004_242), ChatId(700_004_243), ChatId(700_004_244)):
        await studio.outbox.forget(chat, NOON)
        await studio.audience.erase(chat)

    kept = [await _all_in(studio.client, key) async for key in studio.client.scan_iter("*")]
    assert not [one for one in kept if "70000424" in one]
    assert await studio.send()


async def _all_in(client: redis.Redis, key: bytes) -> str:
    read: dict[bytes, Any] = {
        b"set": client.smembers,
        b"hash": client.hgetall,
        b"zset": lambda key: client.zrange(key, 0, -1),
        b"list": lambda key: client.lrange(key, 0, -1),
        b"stream": client.xrange,
        b"string": client.get,
    }
    kind = await client.type(key)
    return str(await read[kind](key)) if kind in read else ""  # else it has just expired


async def test_who_turns_out_to_have_blocked_us_is_let_go(studio: Studio) -> None:
    await studio.readers(1)
    await studio.begin({"": "News"})
    await studio.tick()
    studio.post.trouble = SubscriberGone("blocked")

    assert await studio.send() == [Outcome.SUBSCRIBER_GONE]
    kept = await studio.audience.get(ChatId(1))
    assert kept
    assert kept.gone


async def test_it_rests_goes_on_and_stops_for_good(studio: Studio) -> None:
    await studio.readers(*range(1, 101))
    name = await studio.begin({"": "News"})
    turn = studio.broadcasting.turn

    assert await studio.tick()
    await turn(name, Stage.PAUSED)
    await studio.send()
    assert [await studio.tick() for _ in range(3)] == [0, 0, 0]
    await turn(name, Stage.RUNNING)
    assert await studio.tick()
    stopped = await turn(name, Stage.STOPPED)
    assert stopped
    assert (stopped.stage, stopped.left, stopped.readers) == (Stage.STOPPED, 0, 100)
    await turn(name, Stage.RUNNING)
    assert await studio.tick() == 0
    assert len(await studio.send()) < 100


async def test_its_pace_is_its_share_and_nothing_more_while_the_outbox_is_full(
    studio: Studio,
) -> None:
    await studio.readers(*range(1, 101))
    await studio.begin({"": "News"}, share=25)

    assert [await studio.tick() for _ in range(3)] == [7, 7, 7]  # 25 % of 28 a second
    assert await studio.tick() == 0  # nobody sends
    assert len(await studio.send()) == 21
    assert await studio.tick() == 7


@given(st.integers(1, 100), st.integers(0, 10**6))
def test_over_a_minute_it_keeps_its_share_however_small(share: int, start: int) -> None:
    ticks = [allowed(share, NOON + timedelta(seconds=start + at), waiting=0) for at in range(60)]

    assert abs(sum(ticks) - 60 * 28 * share / 100) <= 1


async def test_everything_else_goes_first(studio: Studio) -> None:
    await studio.readers(1, 2)
    await studio.begin({"": "News"})
    await studio.tick()
    await studio.outbox.put(a_delivery("2-1", chat_id=2), studio.watch.at)

    first = await next_due(studio.sending)
    assert first
    assert first.lane is Lane.DIGEST


async def test_a_crash_at_any_moment_neither_loses_nor_repeats(studio: Studio) -> None:
    """It died while it wrote the readers down, then before and after it handed some on."""
    await studio.readers(*range(1, 21))
    made = await studio.broadcasting.draft({"": "News"}, share=100)
    name = made.broadcast.id
    await studio.broadcasting.turn(name, Stage.GATHERING)
    await studio.book.gather(name)  # and died; the next tick does it again
    await studio.broadcasting.go_on()

    chats = await studio.book.some_left(name, 5)  # by one that slept, and hands them on later
    late = [
        replace(a_delivery(f"broadcast-{name}-{chat}-00", chat_id=chat), lane=Lane.BROADCAST)
        for chat in chats
    ]
    now = studio.watch.at
    await studio.book.hand_on(name, chats, late, now)
    await studio.send()
    await studio.book.hand_on(name, chats, late, now)  # again: they are struck off already
    await studio.go_through(name)

    assert Counter(chat for chat, _ in studio.told.elements()) == Counter(range(1, 21))


async def test_nothing_of_it_is_kept_for_ever(studio: Studio) -> None:
    await studio.readers(1)
    await studio.begin({"": "News"})
    names = [key async for key in studio.client.scan_iter(studio.keys["broadcast*"])]

    assert len(names) == 4
    assert all([await studio.client.ttl(name) > 0 for name in names])


@pytest.mark.parametrize(
    ("written", "texts"),
    [
        ("Hello", {"": "Hello"}),
        ("en:\nHello\n\nyou\nar: \nمرحبا", {"en": "Hello\n\nyou", "ar": "مرحبا"}),
        ("To all\nRU:\nВсем", {"": "To all", "ru": "Всем"}),
        ("he: said it\nxx:\nid: 5", {"": "he: said it\nxx:\nid: 5"}),
        ("en:\nar:\n", {}),
        ("", {}),
    ],
)
def test_its_languages_stand_on_lines_of_their_own(written: str, texts: dict[str, str]) -> None:
    assert texts_in(written, languages=LANGUAGES) == texts


@pytest.mark.parametrize(("texts", "share"), [({}, 50), ({"": "x"}, 0), ({"": "x"}, 101)])
async def test_nonsense_is_no_broadcast(studio: Studio, texts: dict[str, str], share: int) -> None:
    with pytest.raises(ValueError, match="percent"):
        await studio.broadcasting.draft(texts, share=share)
