"""What a handler may use: the use cases, already bound to their adapters, and the view."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Protocol

from telegram.ext import CallbackContext, ExtBot

from bot.domain.actors import Actor, ActorId
from bot.domain.audience import ChatId, Subscription
from bot.domain.digests import Edition
from bot.domain.dossiers import Ambiguous, Dossier, Unknown
from bot.domain.stories import Story
from bot.flows.flag import Flagging
from bot.render.texts import Texts


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
    flagging: Flagging | None = None  # None: nobody looks at what is flagged


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What an answer is drawn with."""

    texts: Texts
    actors: Mapping[ActorId, Actor]
    clock: Callable[[], datetime]


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    use_cases: UseCases  # both are set on a subclass by `bind`
    view: View


def bind(use_cases: UseCases, view: View) -> type[Context]:
    """Return the context class that carries these use cases and this view to every handler."""
    return type("BoundContext", (Context,), {"use_cases": use_cases, "view": view})
