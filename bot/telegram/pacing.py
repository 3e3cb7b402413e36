"""Send at Telegram's pace: our rate limiter behind python-telegram-bot's seam.

Its own AIORateLimiter sends 60 messages in the first second, knows no limit for a private chat
and has no lanes: a reply waited 18 s behind 600 digests. Here it waits for one slot, 36 ms, and
however many processes send for one bot, they keep its rate together.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from datetime import timedelta
from functools import partial
from math import ceil
from typing import Any

import httpx
import structlog
from redis.exceptions import RedisError
from telegram.error import ChatMigrated, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.domain.deliveries import Lane
from bot.domain.rates import Chat
from bot.ports import Budget

log = structlog.get_logger(__name__)

Answer = bool | dict[str, Any] | list[dict[str, Any]]
Call = Callable[..., Coroutine[Any, Any, Answer]]

_COUNTED = ("send", "copy", "forward", "edit")  # what Telegram counts as a message
_UNCOUNTED = ("sendChatAction",)
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_TRY_AGAIN = 1.0  # seconds


class Pacing(BaseRateLimiter[Lane]):
    """Give each message its slot; the lane is the `rate_limit_args` of any bot method.

    Without a lane a message is an answer, and takes a slot here. What comes from the outbox, in
    any other lane, took its slot when it was leased. Where Telegram answers 429, the chat is left
    alone for as long as it says, and everybody once several chats are. An answer waits that out
    for up to `patience` seconds, at most `attempts` times; what is longer, or happens to a
    delivery, is the caller's to know: RetryAfter is raised at once, and nothing is sent.

    An answer that never left, as Telegram is out of reach, is tried again for as long as that
    patience. It follows a group that became a supergroup while it waited; where to send a delivery
    is for the outbox to note.
    """

    def __init__(self, budget: Budget, *, patience: float = 10.0, attempts: int = 3) -> None:
        self._budget = budget
        self._patience = patience
        self._attempts = attempts
        self._closed = asyncio.Event()

    async def initialize(self) -> None:
        self._closed.clear()

    async def shutdown(self) -> None:
        """Let nobody wait for a slot any more."""
        self._closed.set()

    async def process_request(
        self,
        callback: Call,
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Lane | None,
    ) -> Answer:
        chat = _counted_chat(endpoint, data)
        if chat is None:
            return await callback(*args, **kwargs)
        is_answer = rate_limit_args in {None, Lane.INTERACTIVE}
        call = partial(callback, *args, **kwargs)
        try:
            return await self._paced(call, chat, is_answer=is_answer)
        except ChatMigrated as told:
            if not is_answer or endpoint.startswith("edit"):  # messages have other numbers there
                raise
            data["chat_id"] = told.new_chat_id  # `args` hold these same data
            data.pop("reply_parameters", None)
            return await self._paced(call, told.new_chat_id, is_answer=True)

    async def _paced(
        self, call: Callable[[], Awaitable[Answer]], chat: Chat, *, is_answer: bool
    ) -> Answer:
        for left in reversed(range(self._attempts if is_answer else 1)):
            if is_answer:
                await self._slot(chat)
            try:
                return await (self._once_reached(call) if is_answer else call())
            except RetryAfter as refusal:
                wait = wait_asked(refusal)
                await self._note(chat, wait)
                if not left or wait.total_seconds() > self._patience:
                    raise
        raise AssertionError("the last attempt returned or raised")

    async def _once_reached(self, call: Callable[[], Awaitable[Answer]]) -> Answer:
        """Call, again and again for as long as our patience while Telegram is out of reach."""
        gives_up_at = asyncio.get_running_loop().time() + self._patience
        while True:
            try:
                return await call()
            except NetworkError as error:
                if not never_sent(error) or asyncio.get_running_loop().time() > gives_up_at:
                    raise
            await self._sleep(_TRY_AGAIN)

    async def _slot(self, chat: Chat) -> None:
        """Wait until this answer may go.

        Raises:
            RetryAfter: Telegram wants nothing for longer than our patience.
        """
        taken = False
        while not taken:
            try:
                slot = await self._budget.take(chat)
            except (
                RedisError,
                OSError,
            ) as error:  # an apology that the store is gone, most likely
                log.warning("budget_out_of_reach", reason=type(error).__name__)
                return
            if slot.told and slot.wait > self._patience:
                raise RetryAfter(timedelta(seconds=ceil(slot.wait)))
            taken = slot.taken
            if slot.wait:
                await self._sleep(slot.wait)

    async def _sleep(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._closed.wait(), seconds)
            raise asyncio.CancelledError

    async def _note(self, chat: Chat, wait: timedelta) -> None:
        try:
            everybody = await self._budget.refused(chat, wait)
        except (RedisError, OSError) as error:
            log.warning("budget_out_of_reach", reason=type(error).__name__)
        else:
            log.warning("telegram_slowed_us", wait_s=wait.total_seconds(), everybody=everybody)


def never_sent(error: TelegramError) -> bool:
    """Whether a request never left: nothing can have arrived, so there is no doubt."""
    return isinstance(error.__cause__, _NEVER_SENT)


def wait_asked(refusal: RetryAfter) -> timedelta:
    """Return how long a 429 wants us to wait; the library says it in one of two types."""
    wait = refusal.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)


def _counted_chat(endpoint: str, data: dict[str, Any]) -> Chat | None:
    """Return the chat whose limit a call counts towards, or None if it counts towards none."""
    if endpoint in _UNCOUNTED or not endpoint.startswith(_COUNTED):
        return None
    chat = data.get("chat_id")
    if isinstance(chat, str) and chat.removeprefix("-").isdecimal():
        return int(chat)
    return chat if isinstance(chat, int | str) else None
