"""What sends: the messenger and the outbox put together, beside a bot or in a process of its own."""

from collections.abc import Awaitable, Callable, Collection
from functools import partial

import structlog
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter
from telegram.ext import Application
from telegram.request import BaseRequest, HTTPXRequest

from bot.domain.audience import ChatId
from bot.domain.errors import OperatorError
from bot.flows.deliver import DeliverServices
from bot.flows.lose import Losing
from bot.flows.lose import lose as lose_chat
from bot.jobs.stopping import pause
from bot.ports import Clock
from bot.render.managing import silenced, thread_gone
from bot.render.texts import Texts
from bot.store.audience import RedisAudience
from bot.store.outbox import RedisOutbox
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.pacing import wait_asked
from bot.telegram.updates import SturdyBot

log = structlog.get_logger()

REFUSED = "Telegram does not know this TELEGRAM_TOKEN. Copy it anew from @BotFather."
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0  # seconds between tries to reach Telegram


def telegram_request() -> BaseRequest:
    """Return the connections to Telegram for everything but waiting for updates."""
    return HTTPXRequest(connection_pool_size=64, pool_timeout=30, read_timeout=20)


def losing(
    *,
    audience: RedisAudience,
    outbox: RedisOutbox,
    texts: Texts,
    admins: Collection[ChatId],
    clock: Clock,
) -> Losing:
    """Return what ends the subscription of a chat that takes nothing from us, and tells it."""
    return Losing(
        audience=audience,
        outbox=outbox,
        clock=clock,
        draw=partial(silenced, texts=texts),
        admins=admins,
    )


def delivering(
    bot: SturdyBot,
    *,
    audience: RedisAudience,
    outbox: RedisOutbox,
    texts: Texts,
    admins: Collection[ChatId],
    clock: Clock,
) -> DeliverServices:
    """Return what sends by a bot what is in an outbox."""
    lost = losing(audience=audience, outbox=outbox, texts=texts, admins=admins, clock=clock)
    return DeliverServices(
        outbox=outbox,
        audience=audience,
        messenger=TelegramMessenger(bot),
        clock=clock,
        told_thread_gone=partial(thread_gone, texts=texts),
        lose=partial(lose_chat, services=lost),
    )


async def reach(
    bot: SturdyBot | Application,  # type: ignore[type-arg]  # six type arguments that nobody reads
) -> None:
    """Say hello to Telegram, once it can be reached.

    Raises:
        OperatorError: Telegram refuses the token, or whoever answers is not Telegram.
    """
    try:
        await patiently(bot.initialize)
    except InvalidToken as error:
        raise OperatorError(REFUSED) from error
    except BadRequest as error:
        raise OperatorError(
            f"TELEGRAM_API_BASE does not answer as Telegram does: {error}"
        ) from error


async def patiently(
    ask: Callable[[], Awaitable[object]], *, pause: Callable[[float], Awaitable[None]] = pause
) -> None:
    """Ask something of Telegram; wait, with growing pauses, while it is away or has no time.

    Raises:
        TelegramError: it was reached, and does not want that.
    """
    wait = FIRST_WAIT
    while True:
        try:
            await ask()
        except BadRequest:  # an answer, though the library calls it trouble of the network
            raise
        except (NetworkError, RetryAfter) as error:
            if wait == FIRST_WAIT:  # said once, not at every attempt
                log.warning("telegram_unreachable", reason=str(error), waiting=True)
            told = wait_asked(error).total_seconds() if isinstance(error, RetryAfter) else 0.0
            await pause(max(wait, told))
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            return
