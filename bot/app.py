"""The composition root: the one place that knows which adapter stands behind which port.

What is opened here closes in reverse: people first, then the clock and the workers, the store last.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import structlog
from docket import Docket

from bot import VERSION
from bot.domain.actors import Actor, ActorId
from bot.domain.audience import Subscription
from bot.domain.deliveries import Message
from bot.domain.digests import Told
from bot.domain.entries import EntryId
from bot.domain.feeds import Feed
from bot.domain.topics import Topic
from bot.enrich.cues import cues
from bot.enrich.living import Living
from bot.fetch.articles import ArticlePages
from bot.fetch.http import HttpFetcher
from bot.fetch.hubs import HubClient
from bot.fetch.pool import ParserPool
from bot.flows.alert import AlertServices, alert_due
from bot.flows.assess import AssessServices, assess
from bot.flows.broadcast import TICK, Broadcasting
from bot.flows.compose import ComposeServices, compose_due
from bot.flows.flag import FlagBook, Flagging
from bot.flows.forget import forget_gone
from bot.flows.health import HealthServices, review
from bot.flows.index import IndexServices
from bot.flows.mend import Library
from bot.flows.monitor import Monitoring
from bot.flows.operate import Operating
from bot.flows.picture import PictureServices
from bot.flows.poll import PollServices, poll_batch, poll_due, reassess_lost
from bot.flows.push import Pushing, key_of
from bot.flows.scout import Scout
from bot.flows.search import SearchServices
from bot.flows.topics import TopicServices
from bot.flows.who import WhoServices
from bot.flows.why import WhyServices
from bot.jobs.clock import SystemClock, ticking
from bot.jobs.engine import DocketJobs, Job, batch_of, engine, working
from bot.jobs.following import following
from bot.jobs.indexing import indexing
from bot.knowledge import Knowledge, knowledge, the_gist
from bot.opening import NEWS, Store
from bot.ports import Clock
from bot.processes.painter import PainterProcess
from bot.queries.indexing import EDITION
from bot.render.alert import alert
from bot.render.broadcast import words
from bot.render.digest import drawn_for
from bot.render.feeds import dead_page
from bot.render.texts import Texts
from bot.search.index import search_index
from bot.store.additions import RedisAdditions
from bot.store.alerts import RedisAlerts
from bot.store.audience import RedisAudience
from bot.store.broadcasts import RedisBroadcasts
from bot.store.budget import RedisBudget
from bot.store.digests import RedisDigests
from bot.store.entries import RedisEntryBook
from bot.store.feeds import RedisFeedBook
from bot.store.filed import RedisFilingLog
from bot.store.flags import RedisFlags
from bot.store.journal import RedisJournal
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from bot.store.pictures import RedisPictures
from bot.store.pushes import RedisPushes
from bot.store.shelf import RedisShelf
from bot.store.ticks import RedisTicks
from bot.store.updates import RedisUpdates
from config.settings import Settings

log = structlog.get_logger()

SAMPLE = "dragoman-sample"  # sample news never mixes with real news
TERMINAL = "terminal"  # nor the reader at the terminal with those in Telegram

FOLLOW_EVERY = 1.0  # seconds; what an admin adds is used by every process after them
PERIODS: Mapping[str, timedelta] = {
    "poll_due": timedelta(seconds=2),
    "compose_due": timedelta(seconds=5),
    "alert_due": timedelta(seconds=1),
    "reassess_lost": timedelta(seconds=10),
    "review_feeds": timedelta(minutes=1),
    "renew_pushes": timedelta(minutes=1),
    "broadcast": TICK,
    "renew_journal": timedelta(minutes=30),
    "forget_gone": timedelta(hours=6),
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Services:
    """One deployment, put together: its books, its use cases and its work engine."""

    knowledge: Knowledge
    library: Library[Knowledge]
    clock: Clock
    feeds: RedisFeedBook
    entries: RedisEntryBook
    shelf: RedisShelf
    audience: RedisAudience
    outbox: RedisOutbox
    ticks: RedisTicks
    updates: RedisUpdates
    docket: Docket
    polling: PollServices
    assessing: AssessServices
    composing: ComposeServices
    asking: WhoServices
    flagging: Flagging | None
    showing: PictureServices
    explaining: WhyServices
    alerting: AlertServices
    topics: TopicServices
    searching: SearchServices
    monitoring: Monitoring
    broadcasting: Broadcasting
    health: HealthServices
    journal: RedisJournal | None  # None: the store is not ours
    operator: str  # who runs this, for whoever asks; "" if that is not said

    @property
    def operating(self) -> Operating:
        return Operating(
            outbox=self.outbox, updates=self.updates, audience=self.audience, clock=self.clock
        )

    async def _renew_pushes(self, _: str) -> int:
        return await self.polling.pushing.renew() if self.polling.pushing else 0

    async def _renew_journal(self, _: str) -> bool:
        return bool(self.journal and await self.journal.renew())

    @property
    def jobs(self) -> Mapping[str, Job]:
        """What the work engine may be asked to do; an argument comes as text."""
        queue = self.polling.jobs
        return {
            "poll_batch": self._poll_batch,
            "assess": lambda entry: assess(EntryId(entry), self.assessing),
            "poll_due": lambda _: poll_due(self.feeds, queue, self.clock),
            "compose_due": lambda _: compose_due(self.composing),
            "alert_due": lambda _: alert_due(self.alerting),
            "broadcast": lambda _: self.broadcasting.go_on(),
            "review_feeds": lambda _: review(self.health),
            "renew_pushes": self._renew_pushes,
            "renew_journal": self._renew_journal,
            "forget_gone": lambda _: forget_gone(self.audience, self.clock),
            "reassess_lost": lambda _: reassess_lost(self.entries, queue, self.clock),
        }

    async def _poll_batch(self, argument: str) -> int:
        feed_ids, slot = batch_of(argument)
        return await poll_batch(feed_ids, self.polling, slot=slot)


@asynccontextmanager
async def services(
    settings: Settings,
    store: Store,
    known: Knowledge,
    *,
    news: str = NEWS,
    audience: str | None = None,
    private_feeds: bool | None = None,
    rate: RedisBudget | None = None,
) -> AsyncIterator[Services]:
    """Put a deployment together.

    `news` names what was read, `audience` whom it is told to; two names share nothing. The outbox
    hands out what the `rate` allows; without one, whatever is due.
    """
    clock, keys = SystemClock(), Keys(news)
    living = Living(known.resolver, known.assessor, known.strangers)
    book = RedisAdditions(store.client, keys)
    library = _library(known, living, book, settings.actors_dir)
    await library.refresh()
    readers = Keys(f"{news}-{audience}" if audience else news)
    allow_private = settings.allow_private_feeds if private_feeds is None else private_feeds
    lexicon = known.assessor.lexicon
    async with (
        HttpFetcher(user_agent=user_agent(settings), allow_private=allow_private) as fetcher,
        HubClient(user_agent=user_agent(settings), allow_private=allow_private) as hubs,
        ParserPool() as parser,
        ArticlePages(fetcher, clock) as pages,
        PainterProcess(settings.data_dir / "matplotlib") as painter,
        search_index(settings.data_dir / "search" / news, edition=EDITION) as index,
        engine(store.url, keys["work"]) as docket,
    ):
        feeds, entries = RedisFeedBook(store.client, keys), RedisEntryBook(store.client, keys)
        shelf = RedisShelf(store.client, keys)
        people = RedisAudience(store.client, readers)
        topics = TopicServices(
            resolver=living.resolver,
            read=lambda language, text: lexicon.tongue(language).read(text),
            actors=living.actors,
            texts=known.texts,
            feeds=feeds,
            clock=clock,
        )
        yield Services(
            knowledge=replace(library.known, actors=living.actors, resolver=living.resolver),
            library=library,
            clock=clock,
            feeds=feeds,
            entries=entries,
            shelf=shelf,
            audience=people,
            outbox=RedisOutbox(store.client, readers, rate),
            ticks=RedisTicks(store.client, keys),
            updates=RedisUpdates(store.client, readers),
            docket=docket,
            polling=PollServices(
                feeds=feeds,
                fetcher=fetcher,
                parser=parser,
                jobs=DocketJobs(docket),
                clock=clock,
                floor=timedelta(seconds=settings.poll_floor),
                pushing=_pushing(
                    settings,
                    book=RedisPushes(store.client, keys),
                    hubs=hubs,
                    feeds=feeds,
                    parser=parser,
                    jobs=DocketJobs(docket),
                    clock=clock,
                    pages=pages,
                ),
                pages=pages,
            ),
            assessing=AssessServices(
                feeds=feeds,
                entries=entries,
                shelf=shelf,
                look=living.look,
                doubts=living.doubts,
                again=living.again,
                unlisted=living.unlisted,
                clock=clock,
                concepts=known.concepts,
                offices=living.offices,
                gist=the_gist(),
            ),
            composing=ComposeServices(
                feeds=feeds,
                digests=RedisDigests(store.client, readers),
                shelf=shelf,
                entries=entries,
                draw=partial(drawn_for, known.texts, living.actors),
                clock=clock,
                actors=living.actors,
            ),
            flagging=_flagging(settings, RedisFlags(store.client, readers), clock),
            asking=WhoServices(
                resolver=living.resolver,
                actors=living.actors,
                shelf=shelf,
                clock=clock,
                offices=living.offices,
            ),
            showing=PictureServices(
                painter=painter, pictures=RedisPictures(store.client, readers)
            ),
            alerting=AlertServices(
                alerts=RedisAlerts(store.client, readers),
                audience=people,
                shelf=shelf,
                draw=partial(_draw_alert, known.texts, living.actors, clock),
                actors=living.actors,
                clock=clock,
            ),
            explaining=WhyServices(
                shelf=shelf,
                entries=entries,
                cues=partial(cues, lexicon=lexicon),
                relevant_from=lexicon.weights.relevant_from,
                actors=living.actors,
                clock=clock,
            ),
            topics=topics,
            monitoring=Monitoring(
                feeds=feeds,
                scout=Scout(fetcher=fetcher, parser=parser, clock=clock),
                clock=clock,
            ),
            broadcasting=Broadcasting(
                book=RedisBroadcasts(store.client, readers), draw=words, clock=clock
            ),
            health=HealthServices(
                feeds=feeds,
                outbox=RedisOutbox(store.client, readers),
                clock=clock,
                draw=partial(dead_page, language="en", texts=known.texts),
                admins=settings.admins,
            ),
            journal=RedisJournal(store.client, readers) if store.ours else None,
            operator=settings.operator,
            searching=SearchServices(
                indexing=IndexServices(
                    log=RedisFilingLog(store.client, keys), shelf=shelf, index=index, clock=clock
                ),
                topics=topics,
            ),
        )


@asynccontextmanager
async def at_work(
    made: Services, feeds: Sequence[Feed], *, all_due: bool = False, alone: bool = False
) -> AsyncIterator[None]:
    """Monitor these feeds, and no others, meanwhile: poll, assess, compose.

    The list is kept before the first tick, which would find nothing due otherwise. `all_due`
    polls every feed at once, whatever its rhythm; `alone` takes over at once what a process
    before us had in hand.
    """
    now = made.clock.now()
    if alone:
        await made.feeds.release()
        await made.outbox.release()
        await made.updates.release()
    await made.feeds.sync(feeds, now=now)
    if all_due:
        await made.feeds.hurry(now)
    queue = DocketJobs(made.docket)

    async def fire(job: str, slot: int) -> None:
        if await made.ticks.win(job, slot):
            await queue.tick(job, slot=slot)

    async with (
        working(made.docket, made.jobs),
        ticking(PERIODS, fire, made.clock),
        following(made.library.refresh, every=FOLLOW_EVERY),
        indexing(made.searching.indexing),
    ):
        yield


def user_agent(settings: Settings) -> str:
    """Say truthfully who polls, and whom to write to."""
    contact = f" (+{settings.contact})" if settings.contact else ""
    return f"Dragoman/{VERSION}{contact}"


def _pushing(settings: Settings, **told: Any) -> Pushing | None:
    """Without a public address no hub could reach us: then none is asked to."""
    if settings.webhook_url is None or settings.webhook_secret is None:
        return None
    secrets = filter(None, (settings.webhook_secret, settings.telegram_token))
    key = key_of(*(secret.get_secret_value() for secret in secrets))
    return Pushing(address=settings.webhook_url, key=key, **told)


def _library(
    known: Knowledge, living: Living, book: RedisAdditions, actors_dir: Path | None
) -> Library[Knowledge]:
    def use(built: Knowledge) -> None:
        living.become(built.resolver, built.assessor, built.strangers)

    return Library(
        book=book,
        build=partial(knowledge, actors_dir=actors_dir, files=known.files),
        gazetteer_of=lambda built: built.assessor.gazetteer,
        use=use,
        known=known,
    )


def _flagging(settings: Settings, book: FlagBook, clock: Clock) -> Flagging | None:
    """Without admins nobody would look at what is flagged: then nobody is asked to."""
    admins = settings.admins
    return Flagging(book=book, clock=clock, admins=admins) if admins else None


def _draw_alert(
    texts: Texts,
    actors: Mapping[ActorId, Actor],
    clock: Clock,
    told: Told,
    followed: tuple[Topic, ...],
    subscription: Subscription,
) -> Message:
    return alert(told, followed, subscription, now=clock.now(), actors=actors, texts=texts)
