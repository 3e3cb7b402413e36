"""Dragoman in Telegram: updates by polling or webhook, digests at their hour, until somebody stops it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial

import structlog
from telegram import Update
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError
from telegram.ext import Application

import handlers
from bot.answering import application, deliver_services, telegram_requests
from bot.app import at_work, services
from bot.domain.errors import OperatorError
from bot.domain.feeds import Feed
from bot.fetch.hubs import called_by_hubs
from bot.flows.push import Pushing
from bot.jobs.delivering import sending
from bot.jobs.stopping import told_to_stop
from bot.knowledge import Knowledge
from bot.opening import Store, budget
from bot.sending import REFUSED, patiently, reach
from bot.telegram.intake import Intake, taking_over
from bot.telegram.pacing import Pacing
from bot.telegram.updates import SturdyBot
from bot.telegram.webhook import PATH, webhook
from config.settings import Settings

log = structlog.get_logger()

UPDATES = [
    Update.MESSAGE,
    Update.CHANNEL_POST,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER,
]


async def serve(
    settings: Settings, store: Store, known: Knowledge, *, feeds: Sequence[Feed]
) -> None:
    """Run the bot until SIGINT or SIGTERM.

    Raises:
        OperatorError: Telegram refuses the token.
    """
    if settings.telegram_token is None:
        raise OperatorError("TELEGRAM_TOKEN is missing; @BotFather hands one out.")
    request, updates = telegram_requests()
    token = settings.telegram_token.get_secret_value()
    rate = budget(store, token)
    async with services(settings, store, known, rate=rate) as made:
        intake = Intake(made.updates, made.clock)
        bot = application(
            made,
            token=token,
            base=settings.telegram_api_base,
            request=request,
            updates=updates,
            pacing=Pacing(rate),
            intake=intake,
        )
        await reach(bot)
        try:
            alone = settings.redis_url is None  # a store of our own serves nobody but us
            async with at_work(made, feeds, alone=alone), sending(deliver_services(made, bot.bot)):
                await _answer(bot, known, intake, settings, made.polling.pushing)
        finally:
            await bot.shutdown()


async def _answer(
    bot: Application,  # type: ignore[type-arg]
    known: Knowledge,
    intake: Intake,
    settings: Settings,
    pushing: Pushing | None,
) -> None:
    await bot.start()
    try:
        async with (
            taking_over(intake, bot.bot, bot.update_queue),
            _called(bot, intake, settings, pushing) if settings.webhook_url else _polling(bot),
        ):
            log.info("bot_started", username=bot.bot.username)
            await _publish_menu(bot, known)
            await told_to_stop(bot.bot.ended)
            if bot.bot.refused:  # it was good when we began: somebody revoked it
                raise OperatorError(REFUSED)
    finally:
        await bot.stop()
        log.info("bot_stopped")


@asynccontextmanager
async def _polling(bot: Application) -> AsyncIterator[None]:  # type: ignore[type-arg]
    """Ask Telegram for updates meanwhile; it forgets a webhook first."""
    if bot.updater is None:
        raise TypeError("the application was built without an updater")
    await bot.updater.start_polling(allowed_updates=UPDATES, error_callback=_polling_failed)
    try:
        yield
    finally:
        with suppress(InvalidToken):  # which ended its asking, and was told already
            await bot.updater.stop()


@asynccontextmanager
async def _called(
    bot: Application,  # type: ignore[type-arg]
    intake: Intake,
    settings: Settings,
    pushing: Pushing | None,
) -> AsyncIterator[None]:
    """Have Telegram call us meanwhile; it keeps what comes while nobody listens."""
    if settings.webhook_url is None or settings.webhook_secret is None:
        raise TypeError("WEBHOOK_URL and WEBHOOK_SECRET were checked before")
    secret = settings.webhook_secret.get_secret_value()
    async with webhook(
        bot.bot,
        bot.update_queue.put_nowait,
        keep=intake.keep,
        secret=secret,
        port=settings.port,
        besides=called_by_hubs(pushing) if pushing else (),
    ):
        await _publish_webhook(bot.bot, settings.webhook_url + PATH, secret)
        yield


async def _publish_webhook(bot: SturdyBot, url: str, secret: str) -> None:
    """Tell Telegram where to call, once it can be reached.

    Raises:
        OperatorError: Telegram does not want to call there.
    """
    publish = partial(bot.set_webhook, url, secret_token=secret, allowed_updates=UPDATES)
    try:
        await patiently(publish)
    except BadRequest as error:
        raise OperatorError(f"Telegram refuses WEBHOOK_URL: {error}") from error


async def _publish_menu(bot: Application, known: Knowledge) -> None:  # type: ignore[type-arg]
    try:
        await handlers.publish_commands(bot.bot, known.texts)
    except TelegramError as error:  # commands work without a menu; the next start publishes it
        log.warning("menu_not_published", reason=str(error))


def _polling_failed(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        log.error("another_instance_polls", hint="one token, one bot: stop the other one")
    else:
        log.warning("updates_unreachable", reason=str(error))
