"""The desk behind a chat: the use cases, made up, and what they were asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Any

from bot.actors.additions import AdditionRefused
from bot.actors.contacts import Contacts
from bot.actors.evidence import Evidence
from bot.actors.naming import Choices
from bot.actors.pair import Pair
from bot.actors.sayings import Sayings
from bot.actors.trend import Trend
from bot.digests.wanted import fits
from bot.digests.why import Why
from bot.domain.actors import ActorId
from bot.domain.audience import ChatId, Subscription
from bot.domain.digests import Edition, Telling, Told
from bot.domain.dossiers import Ambiguous, Dossier, Glimpse, Unknown
from bot.domain.feeds import FeedId
from bot.domain.stories import Report, Story, StoryId
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Length, Wants
from bot.flows.ask import Named
from bot.flows.listing import Listed
from bot.flows.mend import Taken
from bot.flows.monitor import Monitoring
from bot.flows.operate import Operating
from bot.flows.picture import PictureServices, Send, show
from bot.flows.scout import Scout
from bot.flows.settings import Edit, unsubscribed
from bot.flows.trend import MOST_ACTORS
from bot.queries.found import Found, OutOfOrder
from bot.queries.grammar import Misunderstood, asked
from bot.queries.meaning import Marks
from bot.render.charts import Chart
from bot.stories.account import Account
from handlers import UseCases
from tests.build import NOON, a_filing, a_report, a_story
from tests.unit.flows.world import Parsing
from tests.unit.handlers.mail import Mail
from tests.unit.handlers.newsroom import Roster, Web
from tests.unit.handlers.pictures import Album, Painted
from tests.unit.render import scenes
from tests.unit.render.scenes import ACTORS, NETANYAHU, PUTIN, RAISI, a_dossier, an_edition

TWO_ASKED = Choices(asked="Abbas Assad", options=((PUTIN, RAISI), (PUTIN, NETANYAHU)))
TOPICS = {
    "putin": (Topic(TopicKind.ACTOR, PUTIN.id),),
    "talks": (Topic(TopicKind.ACT, "CONSULT"),),
    "sanctions": (Topic(TopicKind.ACT, "SANCTION"),),
    "arabic": (Topic(TopicKind.LANGUAGE, "ar"),),
    "gaza": (Topic(TopicKind.COUNTRY, "PS"), Topic(TopicKind.WORD, "Gaza")),
}


@dataclass
class Desk:
    """The use cases, as plain functions over dictionaries; what they were asked is kept."""

    names: dict[str, Dossier | Ambiguous | Unknown] = field(
        default_factory=lambda: {
            "Putin": a_dossier(),
            "Abbas": Ambiguous(asked="Abbas", candidates=(PUTIN, RAISI)),
        }
    )
    edition: Edition = field(default_factory=an_edition)
    stories: Sequence[Story] = field(
        default_factory=lambda: [
            a_story(str(n), a_report(str(n), title=f"Headline {n}")) for n in range(12)
        ]
    )
    subscriptions: dict[ChatId, Subscription] = field(default_factory=dict)
    topics: dict[str, tuple[Topic, ...]] = field(default_factory=lambda: dict(TOPICS))
    wanted: list[tuple[Wants, Length]] = field(default_factory=list)
    pairs: dict[str, Pair | Choices] = field(
        default_factory=lambda: {"Putin Netanyahu": scenes.a_pair(), "Abbas Assad": TWO_ASKED}
    )
    crowds: dict[str, Named] = field(default_factory=dict)  # more names than are drawn together
    said: Sayings = field(default_factory=scenes.some_sayings)
    met: Contacts = field(default_factory=scenes.some_contacts)
    course: Trend = field(default_factory=scenes.a_trend)
    painter: Painted = field(default_factory=Painted)
    pictures: dict[str, str] = field(default_factory=dict)
    asked: list[Any] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    strangers: list[Glimpse] = field(default_factory=list)  # named in the news, on no list
    mail: Mail = field(default_factory=Mail)
    broadcasting: Any = None  # as `bot.app` makes it, for tests of broadcasts
    roster: Roster = field(default_factory=Roster)
    web: Web = field(default_factory=Web)
    lists: dict[ChatId, dict[int, StoryId]] = field(default_factory=dict)
    lost_to: list[tuple[ChatId, str]] = field(default_factory=list)
    broken: Exception | None = None

    async def who(self, written: str) -> Dossier | Pair | Ambiguous | Choices | Unknown:
        self.asked.append(written)
        if self.broken:
            raise self.broken
        if written in self.pairs:
            return self.pairs[written]
        return self.names.get(written, Unknown(asked=written, nearest=(PUTIN,)))

    async def dossier(self, actor_id: ActorId, *, window: timedelta) -> Dossier | None:
        self.asked.append((actor_id, window))
        if actor_id not in ACTORS:
            return None
        return a_dossier(ACTORS[actor_id], since=NOON - window)

    async def named(self, written: str, *, most: int) -> Named:
        self.asked.append((written, most))
        if written in self.crowds and most > MOST_ACTORS:
            return self.crowds[written]
        if written in self.pairs:
            return TWO_ASKED
        match self.names.get(written):
            case Dossier(actor=actor):
                return (actor,)
            case Ambiguous() as several:
                return several
            case _:
                return Unknown(asked=written, nearest=(PUTIN,))

    async def pair(self, first: ActorId, second: ActorId, *, window: timedelta) -> Pair | None:
        self.asked.append((first, second, window))
        if not {first, second} <= ACTORS.keys():
            return None
        return scenes.a_pair(
            first=ACTORS[first], second=ACTORS[second], since=NOON - window, until=NOON
        )

    async def reports(
        self, actor_id: ActorId, *, window: timedelta, skip: int, limit: int
    ) -> Listed | None:
        self.asked.append((actor_id, window, skip))
        if actor_id not in ACTORS:
            return None
        every = [report for story in self.stories for report in story.reports]
        return Listed(
            actor=ACTORS[actor_id],
            until=NOON,
            quiet=False,
            total=len(every),
            reports=every[skip : skip + limit],
        )

    async def evidence(self, actor_id: ActorId, *, window: timedelta) -> Evidence | None:
        self.asked.append((actor_id, window))
        if actor_id not in ACTORS:
            return None
        return scenes.some_evidence(ACTORS[actor_id], since=NOON - window)

    async def sayings(self, actor_id: ActorId) -> Sayings | None:
        return replace(self.said, actor=ACTORS[actor_id]) if actor_id in ACTORS else None

    async def contacts(self, actor_id: ActorId, *, window: timedelta) -> Contacts | None:
        self.asked.append((actor_id, window))
        if actor_id not in ACTORS:
            return None
        return replace(self.met, actor=ACTORS[actor_id], since=NOON - window)

    async def trend(self, actor_ids: Sequence[ActorId]) -> Trend | None:
        self.asked.append(tuple(actor_ids))
        return self.course if set(actor_ids) <= ACTORS.keys() else None

    async def show(self, chart: Chart, send: Send) -> None:
        await show(
            chart, send, PictureServices(painter=self.painter, pictures=Album(self.pictures))
        )

    async def digest_now(
        self, *, language: str, window: timedelta, wants: Wants, length: Length
    ) -> Edition:
        self.asked.append((language, window))
        self.wanted.append((wants, length))
        return replace(self.edition, since=NOON - window)

    async def more(
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
        self.asked.append((languages, since, until, told_to, skip))
        self.wanted.append((wants, Length.USUAL))
        every = [Told(story=story, lead=story.reports[0]) for story in self.stories]
        return every[skip : skip + limit]

    async def latest(
        self, *, skip: int, limit: int, only: tuple[Topic, ...], wants: Wants
    ) -> Sequence[Story]:
        found = [story for story in self.stories if fits(story, only, ACTORS)]
        return found[skip : skip + limit]

    async def search(
        self, written: str, *, language: str, zone: str, skip: int, limit: int
    ) -> Found | Misunderstood | OutOfOrder:
        self.asked.append((written, skip))
        if self.broken:
            return OutOfOrder()
        read = asked(written)
        if isinstance(read, Misunderstood):
            return read
        every = [a_filing(report, story.id) for story in self.stories for report in story.reports]
        found = every if "in:all" in written or "football" not in written else []
        return Found(
            written=read.written,
            total=len(found),
            skip=skip,
            filings=tuple(found[skip : skip + limit]),
            marks=Marks(frozenset({"headline"})),
            left_out=0 if found else len(every),
        )

    async def story(
        self, story_id: StoryId, *, languages: tuple[str, ...]
    ) -> tuple[Account, Report] | None:
        one = next((one for one in self.stories if one.id == story_id), None)
        return (scenes.an_account(one), one.reports[0]) if one else None

    async def headlines(
        self, story_ids: Sequence[StoryId], *, languages: tuple[str, ...]
    ) -> Mapping[StoryId, str]:
        kept = [one for one in self.stories if one.id in story_ids]
        return {one.id: one.reports[0].title for one in kept}

    async def why(
        self, story_id: StoryId, *, languages: tuple[str, ...], wants: Wants
    ) -> Why | None:
        return next((scenes.a_why(one) for one in self.stories if one.id == story_id), None)

    async def meant(self, written: str, *, language: str) -> tuple[Topic, ...]:
        word = (Topic(TopicKind.WORD, written),) if written else ()
        return self.topics.get(written.casefold(), word)

    async def several(self, written: Sequence[str], *, language: str) -> tuple[Topic, ...]:
        return tuple([(await self.meant(word, language=language))[0] for word in written])

    async def outlet_of(self, feed_id: FeedId) -> str | None:
        return "The Wire" if feed_id == "wire" else None

    async def change(self, chat_id: ChatId, edit: Edit, *, language: str) -> Subscription:
        before = self.subscriptions.get(chat_id) or unsubscribed(chat_id, language, NOON)
        after = edit(before)
        if after != before:
            self.subscriptions[chat_id] = after
        return after

    async def subscribe(
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
        before = self.subscriptions.get(chat_id) or unsubscribed(chat_id, language, NOON)
        made = Subscription(
            chat_id=chat_id,
            language=language,
            zone=zone,
            hours=hours,
            since=NOON,
            days=before.days,
            thread=thread,
            keeper=keeper,
            called=called,
        )
        self.subscriptions[chat_id] = made
        return made

    async def subscription(self, chat_id: ChatId) -> Subscription | None:
        return self.subscriptions.get(chat_id)

    async def pause(self, chat_id: ChatId) -> bool:
        kept = self.subscriptions.get(chat_id)
        if kept is None or not kept.active:
            return False
        self.subscriptions[chat_id] = kept.paused()
        return True

    async def unsubscribe(self, chat_id: ChatId) -> bool:
        kept = self.subscriptions.get(chat_id)
        if kept is None or not kept.subscribed:
            return False
        self.subscriptions[chat_id] = kept.dropped()
        return True

    async def move(self, chat_id: ChatId, to: ChatId) -> None:
        if kept := self.subscriptions.pop(chat_id, None):
            self.subscriptions[to] = kept.moved(to)

    async def lose(self, chat_id: ChatId, *, by: ChatId, called: str) -> bool:
        kept = self.subscriptions.get(chat_id)
        if kept is None or not kept.active:
            return False
        self.lost_to.append((by, called))
        self.subscriptions[chat_id] = kept.lost()
        return True

    async def come_back(self, chat_id: ChatId) -> bool:
        kept = self.subscriptions.get(chat_id)
        if kept is None or not kept.gone:
            return False
        self.subscriptions[chat_id] = kept.back(NOON)
        return True

    async def resume(self, chat_id: ChatId) -> Subscription | None:
        kept = self.subscriptions.get(chat_id)
        if kept is None or not kept.subscribed:
            return None
        self.subscriptions[chat_id] = kept.back(NOON)
        return self.subscriptions[chat_id]

    async def told(self, _chat_id: ChatId) -> dict[StoryId, Telling]:
        return {story.id: Telling(NOON, 7) for story in self.stories}

    async def keep_list(self, chat_id: ChatId, stories: Mapping[int, StoryId]) -> None:
        self.lists[chat_id] = dict(stories)

    async def listed(self, chat_id: ChatId, number: int) -> StoryId | None:
        return self.lists.get(chat_id, {}).get(number)

    async def set_up_by(self, chat_id: ChatId) -> list[Subscription]:
        return [one for one in self.subscriptions.values() if one.keeper == chat_id]

    async def erase(self, chat_id: ChatId) -> bool:
        return self.subscriptions.pop(chat_id, None) is not None

    async def add(self, words: Sequence[str], taken: Taken) -> str:
        if words[:2] == ("alias", "nobody"):
            raise AdditionRefused("nobody: no such actor.")
        await taken(" ".join(words))
        if words[-1] == "Netanyahu":
            raise AdditionRefused("en: Netanyahu is claimed by two.")
        self.added.append(" ".join(words))
        return self.added[-1]

    async def undo(self, taken: Taken) -> str | None:
        if self.added:
            await taken(self.added[-1])
        return self.added.pop() if self.added else None

    async def unlisted(self) -> Sequence[Glimpse]:
        return self.strangers

    def use_cases(self) -> UseCases:
        return UseCases(
            who=self.who,
            named=self.named,
            dossier=self.dossier,
            pair=self.pair,
            reports=self.reports,
            evidence=self.evidence,
            sayings=self.sayings,
            contacts=self.contacts,
            trend=self.trend,
            show=self.show,
            digest_now=self.digest_now,
            more=self.more,
            latest=self.latest,
            search=self.search,
            story=self.story,
            headlines=self.headlines,
            why=self.why,
            meant=self.meant,
            several=self.several,
            outlet_of=self.outlet_of,
            change=self.change,
            subscribe=self.subscribe,
            subscription=self.subscription,
            pause=self.pause,
            unsubscribe=self.unsubscribe,
            move=self.move,
            lose=self.lose,
            come_back=self.come_back,
            resume=self.resume,
            told=self.told,
            keep_list=self.keep_list,
            listed=self.listed,
            set_up_by=self.set_up_by,
            erase=self.erase,
            add=self.add,
            undo=self.undo,
            unlisted=self.unlisted,
            operating=Operating(
                outbox=self.mail, updates=self.mail, audience=self.mail, clock=self
            ),
            broadcasting=self.broadcasting,
            feeds=self.roster.known_feeds,
            monitoring=Monitoring(
                feeds=self.roster,
                scout=Scout(fetcher=self.web, parser=Parsing(), clock=self),
                clock=self,
            ),
        )

    def now(self) -> datetime:
        return NOON
