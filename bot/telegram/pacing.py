"""Send at Telegram's pace: our rate limiter behind python-telegram-bot's seam.

Its own AIORateLimiter sends 60 messages in the first second, knows no limit for a private chat
and has no lanes: a reply waited 18 s behind 600 digests. Here it waits for one slot, 36 ms.
"""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from math import ceil
from typing import Any

import structlog
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.domain.deliveries import Lane
from bot.telegram.turns import Chat, Rates, Turn, Turns

log = structlog.get_logger(__name__)

Answer = bool | dict[str, Any] | list[dict[str, Any]]
Call = Callable[..., Coroutine[Any, Any, Answer]]

_COUNTED = ("send", "copy", "forward", "edit")  # what Telegram counts as a message
_UNCOUNTED = ("sendChatAction",)


class Pacing(BaseRateLimiter[Lane]):
    """Give each message its slot; the lane is the `rate_limit_args` of any bot method.

    Without a lane a message is interactive. Where Telegram answers 429, the chat is left alone
    for as long as it says, and everybody once several chats are. A wait of up to `patience`
    seconds is waited out here, at most `attempts` times; a longer one is the caller's to know:
    RetryAfter is raised at once, and nothing is sent.
    """

    def __init__(
        self, rates: Rates | None = None, *, patience: float = 10.0, attempts: int = 3
    ) -> None:
        self._turns = Turns(rates or Rates())
        self._patience = patience
        self._attempts = attempts
        self._waiting: dict[Turn, asyncio.Future[None]] = {}
        self._alarm: asyncio.TimerHandle | None = None

    async def initialize(self) -> None:
        """Nothing is needed before the first message."""

    async def shutdown(self) -> None:
        """Let nobody wait for a turn that will not come."""
        if self._alarm:
            self._alarm.cancel()
        for waiting in self._waiting.values():
            waiting.cancel()

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
        attempt = 1
        while True:
            await self._turn(chat, rate_limit_args or Lane.INTERACTIVE)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as refusal:
                wait = wait_asked(refusal).total_seconds()
                everybody = self._turns.refused(chat, wait, _now())
                log.warning("telegram_slowed_us", wait_s=wait, everybody=everybody)
                if attempt == self._attempts or wait > self._patience:
                    raise
            attempt += 1

    async def _turn(self, chat: Chat, lane: Lane) -> None:
        """Wait until this message may go.

        Raises:
            RetryAfter: Telegram wants nothing for longer than our patience.
        """
        paused_for = self._turns.paused_for(chat, _now())
        if paused_for > self._patience:
            raise RetryAfter(timedelta(seconds=ceil(paused_for)))
        turn = self._turns.join(chat, lane, _now())
        self._waiting[turn] = asyncio.get_running_loop().create_future()
        self._serve()
        try:
            await self._waiting[turn]
        finally:
            turn.given_up = True  # no matter once it was served
            del self._waiting[turn]

    def _serve(self) -> None:
        """Let go everybody whose turn it is, and set the alarm for the next one's."""
        if self._alarm:
            self._alarm.cancel()
            self._alarm = None
        while isinstance(then := self._turns.next(_now()), Turn):
            if not self._waiting[then].done():
                self._waiting[then].set_result(None)
        if then is not None:
            self._alarm = asyncio.get_running_loop().call_at(then, self._serve)


def wait_asked(refusal: RetryAfter) -> timedelta:
    """Return how long a 429 wants us to wait; the library says it in one of two types."""
    wait = refusal.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)


def _now() -> float:
    """Return the loop's own time, which `call_at` speaks too and which never jumps."""
    return asyncio.get_running_loop().time()


def _counted_chat(endpoint: str, data: dict[str, Any]) -> Chat | None:
    """Return the chat whose limit a call counts towards, or None if it counts towards none."""
    if endpoint in _UNCOUNTED or not endpoint.startswith(_COUNTED):
        return None
    chat = data.get("chat_id")
    if isinstance(chat, str) and chat.removeprefix("-").isdecimal():
        return int(chat)
    return chat if isinstance(chat, int | str) else None
