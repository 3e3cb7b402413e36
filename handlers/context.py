"""What a handler may use: the use cases, already bound to their adapters, and the view."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Protocol

from telegram.ext import CallbackContext, ExtBot

from bot.actors.contacts import Contacts
from bot.actors.evidence import Evidence
from bot.actors.naming import Choices
from bot.actors.pair import Pair
from bot.actors.sayings import Sayings
from bot.actors.trend import Trend
from bot.digests.why import Why
from bot.domain.actors import Actor, ActorId
from bot.domain.audience import ChatId, Subscription
from bot.domain.digests import Edition, Telling, Told
from bot.domain.dossiers import Ambiguous, Dossier, Glimpse, Unknown
from bot.domain.feeds import Feed, FeedId, PollState
from bot.domain.stories import Report, Story, StoryId
from bot.domain.topics import Topic
from bot.domain.wants import Length, Wants
from bot.flows.ask import Named
from bot.flows.broadcast import Broadcasting
from bot.flows.flag import Flagging
from bot.flows.listing import Listed
from bot.flows.mend import Taken
from bot.flows.monitor import Monitoring
from bot.flows.operate import Operating
from bot.flows.picture import Send
from bot.flows.settings import Edit
from bot.queries.found import Found, OutOfOrder
from bot.queries.grammar import Misunderstood
from bot.render.charts import Chart
from bot.render.texts import Texts
from bot.stories.account import Account


class Who(Protocol):
    async def __call__(self, written: str) -> Dossier | Pair | Ambiguous | Choices | Unknown: ...


class NamedBy(Protocol):
    async def __call__(self, written: str, *, most: int) -> Named: ...


class DossierOf(Protocol):
    async def __call__(self, actor_id: ActorId, *, window: timedelta) -> Dossier | None: ...


class PairOf(Protocol):
    async def __call__(
        self, first: ActorId, second: ActorId, *, window: timedelta
    ) -> Pair | None: ...


class ReportsOf(Protocol):
    async def __call__(
        self, actor_id: ActorId, *, window: timedelta, skip: int, limit: int
    ) -> Listed | None: ...


class EvidenceOf(Protocol):
    async def __call__(self, actor_id: ActorId, *, window: timedelta) -> Evidence | None: ...


class ContactsOf(Protocol):
    async def __call__(self, actor_id: ActorId, *, window: timedelta) -> Contacts | None: ...


class Show(Protocol):
    async def __call__(self, chart: Chart, send: Send) -> None:
        """Send a picture of a chart.

        Raises:
            PaintingFailed: there is none; nothing was sent.
        """
        ...


class DigestNow(Protocol):
    async def __call__(
        self, *, language: str, window: timedelta, wants: Wants, length: Length
    ) -> Edition: ...


class More(Protocol):
    async def __call__(
        self,
        *,
        languages: tuple[str, ...],
        since: datetime,
        until: datetime,
        wants: Wants,
        told_to: ChatId | None,
        skip: int,
        limit: int,
    ) -> Sequence[Told]:
        """Return stories of a digest's window; see `bot.flows.more`."""
        ...


class Latest(Protocol):
    async def __call__(
        self, *, skip: int, limit: int, only: tuple[Topic, ...], wants: Wants
    ) -> Sequence[Story]: ...


class StoryOf(Protocol):
    async def __call__(
        self, story_id: StoryId, *, languages: tuple[str, ...]
    ) -> tuple[Account, Report] | None:
        """Return a story's account, and the report to tell it by."""
        ...


class Search(Protocol):
    async def __call__(
        self, written: str, *, language: str, zone: str, skip: int, limit: int
    ) -> Found | Misunderstood | OutOfOrder: ...


class Headlines(Protocol):
    async def __call__(
        self, story_ids: Sequence[StoryId], *, languages: tuple[str, ...]
    ) -> Mapping[StoryId, str]:
        """Return by which headlines stories are known; those that are no more are missing."""
        ...


class WhyOf(Protocol):
    async def __call__(
        self, story_id: StoryId, *, languages: tuple[str, ...], wants: Wants
    ) -> Why | None: ...


class Meant(Protocol):
    async def __call__(self, written: str, *, language: str) -> tuple[Topic, ...]:
        """Return what one topic may be: one where that is clear, else the choices."""
        ...


class Several(Protocol):
    async def __call__(self, written: Sequence[str], *, language: str) -> tuple[Topic, ...]:
        """Read a filter of several topics."""
        ...


class Change(Protocol):
    async def __call__(self, chat_id: ChatId, edit: Edit, *, language: str) -> Subscription:
        """Change what a chat chose, and return it."""
        ...


class Subscribe(Protocol):
    async def __call__(
        self,
        chat_id: ChatId,
        *,
        language: str,
        zone: str,
        hours: tuple[time, ...],
        thread: int | None = None,
        keeper: ChatId | None = None,
        called: str = "",
    ) -> Subscription:
        """Subscribe a chat, or change its subscription; a new one gets its first digest at once.

        Of a group or channel, `keeper` is who does it, and `called` its name.

        Raises:
            ValueError: the zone is none, or there are no hours.
        """
        ...


class Lose(Protocol):
    async def __call__(self, chat_id: ChatId, *, by: ChatId, called: str) -> bool:
        """End a subscription that somebody took our rights from; False if there was none."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class UseCases:
    """One callable a thing that a person can ask for."""

    who: Who
    named: NamedBy
    dossier: DossierOf
    pair: PairOf
    reports: ReportsOf
    evidence: EvidenceOf
    sayings: Callable[[ActorId], Awaitable[Sayings | None]]
    contacts: ContactsOf
    trend: Callable[[Sequence[ActorId]], Awaitable[Trend | None]]
    show: Show
    digest_now: DigestNow
    more: More
    latest: Latest
    search: Search
    story: StoryOf
    headlines: Headlines
    why: WhyOf
    meant: Meant
    several: Several
    outlet_of: Callable[[FeedId], Awaitable[str | None]]
    change: Change
    subscribe: Subscribe
    subscription: Callable[[ChatId], Awaitable[Subscription | None]]
    pause: Callable[[ChatId], Awaitable[bool]]  # False: no digests come
    unsubscribe: Callable[[ChatId], Awaitable[bool]]  # False: there was nothing to end
    move: Callable[[ChatId, ChatId], Awaitable[None]]  # a group became a supergroup
    lose: Lose
    come_back: Callable[[ChatId], Awaitable[bool]]  # False: nothing was lost
    resume: Callable[[ChatId], Awaitable[Subscription | None]]  # None: none is kept
    told: Callable[[ChatId], Awaitable[Mapping[StoryId, Telling]]]
    keep_list: Callable[[ChatId, Mapping[int, StoryId]], Awaitable[None]]  # seen last, by number
    listed: Callable[[ChatId, int], Awaitable[StoryId | None]]  # the story of a number in it
    set_up_by: Callable[[ChatId], Awaitable[Sequence[Subscription]]]  # groups, channels
    erase: Callable[[ChatId], Awaitable[bool]]  # False: nothing was kept
    add: Callable[[Sequence[str], Taken], Awaitable[str]]  # raises AdditionRefused
    undo: Callable[[Taken], Awaitable[str | None]]  # None: nothing was added
    unlisted: Callable[[], Awaitable[Sequence[Glimpse]]]  # whom the news names and no list does
    operating: Operating
    broadcasting: Broadcasting
    feeds: Callable[[], Awaitable[Sequence[tuple[Feed, PollState]]]]
    monitoring: Monitoring
    flagging: Flagging | None = None  # None: nobody looks at what is flagged


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What an answer is drawn with."""

    texts: Texts
    actors: Mapping[ActorId, Actor]
    clock: Callable[[], datetime]
    operator: str = ""  # who runs the bot, and how to reach them; "" where nobody said so


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    use_cases: UseCases  # both are set on a subclass by `bind`
    view: View


def bind(use_cases: UseCases, view: View) -> type[Context]:
    """Return the context class that carries these use cases and this view to every handler."""
    return type("BoundContext", (Context,), {"use_cases": use_cases, "view": view})
