"""What a handler may use: the use cases, already bound to their adapters."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any, Protocol

from telegram.ext import CallbackContext, ExtBot

from bot.domain.actors import ActorId
from bot.domain.audience import ChatId, Subscription
from bot.domain.digests import Edition
from bot.domain.dossiers import Ambiguous, Dossier, Unknown
from bot.domain.stories import Story


class Who(Protocol):
    async def __call__(self, name: str) -> Dossier | Ambiguous | Unknown: ...


class DossierOf(Protocol):
    async def __call__(self, actor_id: ActorId, *, window: timedelta) -> Dossier | None: ...


class DigestNow(Protocol):
    async def __call__(self, *, language: str, window: timedelta) -> Edition: ...


class Latest(Protocol):
    async def __call__(self, *, skip: int, limit: int) -> Sequence[Story]: ...


class Subscribe(Protocol):
    async def __call__(
        self, chat_id: ChatId, *, language: str, zone: str, hours: tuple[time, ...]
    ) -> Subscription:
        """Subscribe a chat, or change its subscription; a new one gets its first digest at once.

        Raises:
            ValueError: the zone is none, or there are no hours.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class UseCases:
    """One callable a thing that a person can ask for."""

    who: Who
    dossier: DossierOf
    digest_now: DigestNow
    latest: Latest
    subscribe: Subscribe
    subscription: Callable[[ChatId], Awaitable[Subscription | None]]
    unsubscribe: Callable[[ChatId], Awaitable[bool]]  # False: there was nothing to end
    erase: Callable[[ChatId], Awaitable[bool]]  # False: nothing was kept


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    use_cases: UseCases  # set on a subclass by `bind`


def bind(use_cases: UseCases) -> type[Context]:
    """Return the context class that carries these use cases to every handler."""
    return type("BoundContext", (Context,), {"use_cases": use_cases})
