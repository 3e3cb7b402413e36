"""Take updates in: one that cannot be read stops no other, and each chat keeps its order."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Hashable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from typing import Any, cast

import structlog
from telegram import Update
from telegram.error import InvalidToken, NetworkError
from telegram.ext import BaseUpdateProcessor, Defaults, ExtBot

from bot.domain.deliveries import Lane
from bot.domain.updates import SetAside, UpdateId
from bot.flows.order import InOrder

log = structlog.get_logger(__name__)

_WHY = 200  # characters of an error that a log line holds
MOST_WAITING = 100  # updates of one chat: answering them takes two minutes, in a group five


Keep = Callable[
    [Sequence[dict[str, Any]], Sequence[SetAside]], Awaitable[Sequence[dict[str, Any]]]
]


async def keep_all(
    readable: Sequence[dict[str, Any]], unreadable: Sequence[SetAside]
) -> Sequence[dict[str, Any]]:
    """Say which updates cannot be read, and hand on the others; `Intake.keep` does more."""
    for aside in unreadable:
        log.error("update_set_aside", update_id=aside.update_id, why=aside.why)
    return readable


class SturdyBot(ExtBot[Lane]):
    """A bot that sets aside an update it cannot read, and goes on with the next.

    python-telegram-bot reads all updates of an answer or none: after one that it cannot read it
    asks for the same ones again, thousands of times a second, and never gets past it. `keep` is
    given what came before it is acknowledged, and returns what is to be handled.
    """

    def __init__(self, *args: Any, keep: Keep = keep_all, **kwargs: Any) -> None:
        # An answer comes also where its question was deleted meanwhile.
        kwargs["defaults"] = Defaults(allow_sending_without_reply=True)
        super().__init__(*args, **kwargs)
        self._keep = keep
        # What the updater will ask for next, and what to ask for instead: it confirms updates
        # by the last one it was given, and knows nothing of those left out after that.
        self._skip: tuple[int | None, int] | None = None
        self._ended = asyncio.Event()
        self._refused = False

    @property
    def ended(self) -> asyncio.Event:
        """Set it to end the wait of whoever runs the bot; a token that is refused does."""
        return self._ended

    @property
    def refused(self) -> bool:
        """Whether Telegram has refused the token, which no trying again mends."""
        return self._refused

    async def _do_post(self, endpoint: str, data: dict[str, Any], **timeouts: Any) -> Any:
        try:
            return await self._posted(endpoint, data, **timeouts)
        except InvalidToken:
            self._refused = True
            self._ended.set()
            raise

    async def _posted(self, endpoint: str, data: dict[str, Any], **timeouts: Any) -> Any:
        if endpoint != "getUpdates":
            return await super()._do_post(endpoint, data, **timeouts)
        asked = data.get("offset")
        if self._skip and self._skip[0] == asked:
            data["offset"] = self._skip[1]
        answer = await super()._do_post(endpoint, data, **timeouts)
        updates = cast("list[dict[str, Any]]", answer)
        return await self._taken(updates, asked) if updates else updates

    async def _taken(
        self, updates: list[dict[str, Any]], asked: int | None
    ) -> Sequence[dict[str, Any]]:
        """Return the updates to handle, and remember to ask for none of these again."""
        read = [(raw, unreadable(raw, self)) for raw in updates]
        readable = [raw for raw, aside in read if not aside]
        taken = await self._keep(readable, [aside for _, aside in read if aside])
        next_asked = taken[-1]["update_id"] + 1 if taken else asked
        numbers = [
            *(raw["update_id"] for raw in readable),
            *(aside.update_id for _, aside in read if aside and aside.update_id is not None),
        ]
        if not numbers:  # the updater backs off from a NetworkError
            raise NetworkError("Telegram sent updates without numbers")
        self._skip = (next_asked, max(numbers) + 1)
        return taken


def unreadable(raw: Any, bot: ExtBot[Lane]) -> SetAside | None:
    """Try to read an update; return None if that goes well."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    known = UpdateId(number) if isinstance(number, int) else None
    try:
        Update.de_json(raw, bot)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with it, the next one may be fine
        why = f"{type(error).__name__}: {error}"[:_WHY]
        return SetAside(update_id=known, why=why, raw=raw)
    return None if known is not None else SetAside(update_id=None, why="no update_id", raw=raw)


class InOrderPerChat(BaseUpdateProcessor):
    """Handle `at_once` updates at a time, and those of one chat in the order they came.

    A chat that sends faster than it is answered waits for itself: it takes one place of
    `at_once`, never all; and what comes while MOST_WAITING of it wait is passed over, or one chat
    could fill the `backlog`, the updates that may wait altogether, and nobody else would be
    answered. Each is handled within what `handling` returns for it.
    """

    def __init__(
        self,
        at_once: int = 32,
        *,
        backlog: int = 10_000,
        handling: Callable[[object], AbstractAsyncContextManager[object]] = nullcontext,
    ) -> None:
        super().__init__(backlog)
        self._handling = handling
        self._places = asyncio.Semaphore(at_once)
        self._order = InOrder()
        self._floods: set[Hashable] = set()  # chats that have not been answered in full since

    async def initialize(self) -> None:
        """Nothing is needed before the first update."""

    async def shutdown(self) -> None:
        """The application itself waits for the updates in hand."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        chat = _chat_of(update)
        try:
            if self._floods_us(chat, update):
                async with self._handling(update):
                    return
            line = nullcontext() if chat is None else self._order.of(chat)
            async with line, self._places, self._handling(update):
                await coroutine
        finally:
            if not self._order.length(chat):
                self._floods.discard(chat)
            if inspect.iscoroutine(coroutine):
                coroutine.close()  # cancelled while it waited, it was never awaited

    def _floods_us(self, chat: Hashable | None, update: object) -> bool:
        """Whether too much of a chat waits for an update of it to wait as well."""
        if chat is None or self._order.length(chat) < MOST_WAITING or _is_told_once(update):
            return False
        if chat not in self._floods:
            log.warning("chat_floods_us", waiting=MOST_WAITING)
        self._floods.add(chat)
        return True


def _is_told_once(update: object) -> bool:
    """Tell whether an update says what becomes of a chat, which nobody would say again."""
    message = update.message if isinstance(update, Update) else None
    moved = bool(message and message.migrate_to_chat_id)
    return moved or (isinstance(update, Update) and update.my_chat_member is not None)


def _chat_of(update: object) -> Hashable | None:
    """Return whose order matters: the chat's, or the person's where there is no chat."""
    if not isinstance(update, Update):
        return None
    if update.effective_chat:
        return "chat", update.effective_chat.id
    return ("person", update.effective_user.id) if update.effective_user else None
