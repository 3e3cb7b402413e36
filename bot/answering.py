"""The bot that people reach: its handlers and its sender, on one deployment put together."""

from contextlib import nullcontext
from datetime import timedelta
from functools import partial

from telegram.ext import Application, ContextTypes
from telegram.request import BaseRequest, HTTPXRequest

import handlers
from bot.app import Services
from bot.domain.audience import ChatId
from bot.domain.digests import Edition
from bot.domain.wants import Length, Wants
from bot.flows.ask import ask, named
from bot.flows.compose import compose_first, edition
from bot.flows.deliver import DeliverServices
from bot.flows.latest import LatestServices, latest
from bot.flows.listing import contacts_of, evidence_of, reports_of, sayings_of
from bot.flows.lose import lose
from bot.flows.more import more
from bot.flows.pair import pair_of
from bot.flows.picture import show
from bot.flows.search import search
from bot.flows.settings import change
from bot.flows.story import headlines, story_of
from bot.flows.subscribe import come_back, resume, subscribe
from bot.flows.topics import meant, outlet_of, several
from bot.flows.trend import trend_of
from bot.flows.who import dossier_of, unlisted_names
from bot.flows.why import why
from bot.sending import delivering, losing, telegram_request
from bot.telegram.intake import Intake
from bot.telegram.pacing import Pacing
from bot.telegram.updates import InOrderPerChat, SturdyBot, keep_all


def application(
    made: Services,
    *,
    token: str,
    base: str,
    request: BaseRequest,
    updates: BaseRequest,
    pacing: Pacing | None,
    intake: Intake | None = None,
) -> Application:  # type: ignore[type-arg]  # six type arguments that nobody reads
    """Return the bot, with its handlers, on the Bot API that these requests reach.

    With an `intake`, updates are written down before they are acknowledged.
    """
    bot = SturdyBot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=request,
        get_updates_request=updates,
        rate_limiter=pacing,
        keep=intake.keep if intake else keep_all,
    )
    view = handlers.View(
        texts=made.knowledge.texts,
        actors=made.knowledge.actors,
        clock=made.clock.now,
        operator=made.operator,
    )
    built = (
        Application.builder()
        .bot(bot)
        .concurrent_updates(InOrderPerChat(handling=intake.handling if intake else nullcontext))
        .context_types(ContextTypes(context=handlers.bind(use_cases(made), view)))
        .build()
    )
    handlers.register(built)
    return built


def telegram_requests() -> tuple[BaseRequest, BaseRequest]:
    """Return the two connections to Telegram: for everything, and for waiting for updates."""
    return (
        telegram_request(),
        HTTPXRequest(connection_pool_size=2),
    )


def deliver_services(made: Services, bot: SturdyBot) -> DeliverServices:
    return delivering(
        bot,
        audience=made.audience,
        outbox=made.outbox,
        texts=made.knowledge.texts,
        admins=made.health.admins,
        clock=made.clock,
    )


def use_cases(made: Services) -> handlers.UseCases:
    """Bind every use case to its adapters."""

    async def digest_now(
        *, language: str, window: timedelta, wants: Wants, length: Length
    ) -> Edition:
        now = made.clock.now()
        return await edition(
            made.composing,
            languages=(language,),
            since=now - window,
            now=now,
            wants=wants,
            length=length,
        )

    async def erase(chat_id: ChatId) -> bool:
        await made.updates.forget(chat_id)
        await made.outbox.forget(chat_id, made.clock.now())
        return await made.audience.erase(chat_id)

    return handlers.UseCases(
        who=partial(ask, services=made.asking),
        named=partial(named, services=made.asking),
        dossier=partial(dossier_of, services=made.asking),
        pair=partial(pair_of, services=made.asking),
        reports=partial(reports_of, services=made.asking),
        evidence=partial(evidence_of, services=made.asking),
        sayings=partial(sayings_of, services=made.asking),
        contacts=partial(contacts_of, services=made.asking),
        trend=partial(trend_of, services=made.asking),
        show=partial(show, services=made.showing),
        digest_now=digest_now,
        more=partial(more, made.composing),
        search=partial(search, services=made.searching),
        latest=partial(latest, LatestServices(shelf=made.shelf, actors=made.knowledge.actors)),
        story=partial(story_of, shelf=made.shelf),
        headlines=partial(headlines, shelf=made.shelf),
        why=partial(why, services=made.explaining),
        meant=partial(meant, services=made.topics),
        several=partial(several, services=made.topics),
        outlet_of=partial(outlet_of, services=made.topics),
        change=partial(change, audience=made.audience, clock=made.clock),
        subscribe=partial(
            subscribe,
            audience=made.audience,
            clock=made.clock,
            first_digest=partial(compose_first, services=made.composing),
        ),
        subscription=made.audience.get,
        pause=made.audience.pause,
        unsubscribe=made.audience.drop,
        move=made.audience.move,
        lose=partial(
            lose,
            services=losing(
                audience=made.audience,
                outbox=made.outbox,
                texts=made.knowledge.texts,
                admins=made.health.admins,
                clock=made.clock,
            ),
        ),
        come_back=partial(come_back, audience=made.audience, clock=made.clock),
        resume=partial(resume, audience=made.audience, clock=made.clock),
        told=made.audience.told,
        keep_list=made.audience.keep_list,
        listed=made.audience.listed,
        set_up_by=made.audience.set_up_by,
        erase=erase,
        flagging=made.flagging,
        add=made.library.add,
        undo=made.library.undo,
        unlisted=partial(unlisted_names, services=made.asking),
        operating=made.operating,
        broadcasting=made.broadcasting,
        feeds=made.feeds.known_feeds,
        monitoring=made.monitoring,
    )
