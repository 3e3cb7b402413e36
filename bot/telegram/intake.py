"""Take updates in so that none is lost: written down before Telegram hears that we have it.

Telegram forgets an update once it was acknowledged, which a poll does with all that the last one
brought, handled or not. Here each is written down first, handed out again where whoever had it
in hand died, and forgotten when it was handled. An update may so be handled twice, never not at
all: every command may be done twice without harm.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager, nullcontext, suppress
from datetime import timedelta
from typing import Any

import structlog
from redis.exceptions import RedisError
from telegram import Update
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.domain.deliveries import Lane
from bot.domain.updates import SetAside, UpdateId, WrittenUpdate
from bot.ports import Clock, UpdateBook
from bot.telegram.updates import unreadable

log = structlog.get_logger(__name__)

HOLD = timedelta(seconds=60)  # whoever has an update in hand says so again before that
LOOK = timedelta(seconds=20)
SUSPECT = 2  # deaths at which an update was being handled, and others with it
ATTEMPTS = 5  # an update that was being handled at so many, the last ones alone, caused them
INLINE_LIVES = timedelta(
    seconds=30
)  # Telegram takes no answer to what was typed inline before that
AT_ONCE = 1_000


class Intake:
    """The updates of one bot, from their arrival until they were handled."""

    def __init__(self, book: UpdateBook, clock: Clock) -> None:
        self._book = book
        self._clock = clock
        self._in_hand: set[UpdateId] = set()
        self._suspects: set[UpdateId] = set()
        self._line_up = asyncio.Lock()

    async def keep(
        self, readable: Sequence[dict[str, Any]], unreadable: Sequence[SetAside]
    ) -> list[dict[str, Any]]:
        """Write updates down; return those that did not come before.

        Raises:
            NetworkError: nothing can be written, so that nothing may be acknowledged.
        """
        texts = {UpdateId(raw["update_id"]): json.dumps(raw) for raw in readable}
        now = self._clock.now()
        try:
            for aside in unreadable:
                log.error("update_set_aside", update_id=aside.update_id, why=aside.why)
                await self._book.set_aside(aside, now=now)
            fresh = await self._book.write(texts, now=now, hold=HOLD)
        except (RedisError, OSError) as error:
            raise NetworkError(f"the store takes no updates: {type(error).__name__}") from error
        self._in_hand |= fresh
        return [raw for raw in readable if raw["update_id"] in fresh]

    @asynccontextmanager
    async def handling(self, update: object) -> AsyncIterator[None]:
        """Forget an update once it was handled; one that is broken off stays for the next.

        Those that were in hand at several deaths are handled one by one, so that the one that
        caused them does not take the others with it.
        """
        if not isinstance(update, Update):
            yield
            return
        update_id = UpdateId(update.update_id)
        async with self._line_up if update_id in self._suspects else nullcontext():
            await self._note(self._book.begin(update_id))
            yield
        self._in_hand.discard(update_id)
        self._suspects.discard(update_id)
        await self._note(self._book.finish(update_id, now=self._clock.now()))

    async def _note(self, noting: Awaitable[None]) -> None:
        """Note something; where that cannot be done, the update is handled once more, later."""
        try:
            await noting
        except (RedisError, OSError) as error:
            log.warning("update_not_noted", reason=type(error).__name__)

    async def left_behind(self, bot: ExtBot[Lane]) -> list[Update]:
        """Take over the updates that nobody has in hand any more, oldest first."""
        now = self._clock.now()
        await self._book.hold(self._in_hand, now + HOLD)
        claimed = await self._book.claim(now, hold=HOLD, limit=AT_ONCE)
        return [update for it in claimed if (update := await self._again(it, bot))]

    async def _again(self, written: WrittenUpdate, bot: ExtBot[Lane]) -> Update | None:
        now, raw = self._clock.now(), json.loads(written.raw)
        if written.begun >= ATTEMPTS:
            why = f"the bot ended {ATTEMPTS} times while it was handled"
            log.error("update_set_aside", update_id=written.id, why=why)
            await self._book.set_aside(SetAside(update_id=written.id, why=why, raw=raw), now=now)
            return None
        if aside := unreadable(raw, bot):
            await self._book.set_aside(aside, now=now)
            return None
        update = Update.de_json(raw, bot)
        if update.inline_query and now - written.written_at > INLINE_LIVES:
            await self._book.finish(written.id, now=now)
            return None
        self._in_hand.add(written.id)
        if written.begun >= SUSPECT:
            self._suspects.add(written.id)
        return update


@asynccontextmanager
async def taking_over(
    intake: Intake, bot: ExtBot[Lane], queue: asyncio.Queue[object]
) -> AsyncIterator[None]:
    """Hand out what was left behind: before anything new comes, and again and again meanwhile."""
    told_to_stop = asyncio.Event()
    for update in await intake.left_behind(bot):
        await queue.put(update)
    running = asyncio.create_task(_take_over(told_to_stop, intake, bot, queue))
    try:
        yield
    finally:
        told_to_stop.set()
        await running


async def _take_over(
    told_to_stop: asyncio.Event, intake: Intake, bot: ExtBot[Lane], queue: asyncio.Queue[object]
) -> None:
    while not told_to_stop.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(told_to_stop.wait(), LOOK.total_seconds())
            return
        try:
            for update in await intake.left_behind(bot):
                await queue.put(update)
        except (RedisError, OSError) as error:
            log.warning("updates_out_of_reach", reason=type(error).__name__)
