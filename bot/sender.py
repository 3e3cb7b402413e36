"""`python -m bot send`: send what is in the outbox, and nothing else.

A process of its own, started as `python -m bot.sender`, since it is to be small: what polls, reads
and answers is not even imported. Whoever runs beside it composes digests and alerts; all that
send for one token keep its rate together.
"""

import asyncio
import signal
import sys

import structlog

from bot.domain.errors import OperatorError
from bot.jobs.clock import SystemClock
from bot.jobs.delivering import sending
from bot.jobs.stopping import told_to_stop
from bot.observe.logs import configure
from bot.opening import NEWS, budget, opened
from bot.render.texts import Texts
from bot.sending import REFUSED, delivering, reach, telegram_request
from bot.store.audience import RedisAudience
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from bot.telegram.pacing import Pacing
from bot.telegram.updates import SturdyBot
from config import texts as text_files
from config.settings import LogFormat, Settings, load

log = structlog.get_logger()


async def send(settings: Settings, *, news: str = NEWS) -> None:
    """Send what lies in the outbox of a deployment until SIGINT or SIGTERM.

    Raises:
        OperatorError: a setting is missing, or Telegram refuses the token.
    """
    if settings.telegram_token is None:
        raise OperatorError("TELEGRAM_TOKEN is missing; @BotFather hands one out.")
    if settings.redis_url is None:
        raise OperatorError(
            "REDIS_URL is missing: a sender of its own shares a server with `python -m bot run`, "
            "which sends by itself where the store is its own."
        )
    token = settings.telegram_token.get_secret_value()
    async with opened(settings) as store:
        rate = budget(store, token)
        bot = SturdyBot(
            token,
            base_url=f"{settings.telegram_api_base}/bot",
            request=telegram_request(),
            rate_limiter=Pacing(rate),
        )
        await reach(bot)
        services = delivering(
            bot,
            audience=RedisAudience(store.client, Keys(news)),
            outbox=RedisOutbox(store.client, Keys(news), rate),
            texts=Texts(text_files.load()),
            admins=settings.admins,
            clock=SystemClock(),
        )
        try:
            async with sending(services):
                log.info("sender_started", username=bot.username)
                await told_to_stop(bot.ended)
        finally:
            await bot.shutdown()
            log.info("sender_stopped")
        if bot.refused:  # it was good when we began: somebody revoked it
            raise OperatorError(REFUSED)


def main() -> None:
    """Send; what the operator must change is one sentence on standard error."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    try:
        settings = load()
        configure(level=settings.log_level, as_json=settings.log_format is LogFormat.JSON)
        asyncio.run(send(settings))
    except OperatorError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
