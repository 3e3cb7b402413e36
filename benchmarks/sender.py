"""What 100,000 queued deliveries weigh: in the store, and in the process that sends them.

The process does nothing else; a bot does so beside its other work. It imports what sending needs,
and sends to a local Bot API server for SECONDS. Measured: what the store says of its keys, and the
most that the process was resident with. Limits: 150 MB and 100 MB.
"""

import asyncio
import logging
import sys
import tempfile
from pathlib import Path

import redis.asyncio as redis
import structlog
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.domain.deliveries import Lane
from bot.flows.deliver import DeliverServices
from bot.jobs.clock import SystemClock
from bot.jobs.loops import sending
from bot.store.audience import RedisAudience
from bot.store.budget import RedisBudget
from bot.store.connect import connected
from bot.store.embedded import embedded
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.pacing import Pacing

QUEUED, SECONDS = 100_000, 10
STORE, SENDER = 150.0, 100.0  # MB
PREFIX = "queued"


def main() -> int:
    """Print each figure beside its limit; 1 if one is missed."""
    memory, sender = asyncio.run(_measured())
    for name, figure, limit in (("the store", memory, STORE), ("their sender", sender, SENDER)):
        print(
            f"sender: {QUEUED:,} queued deliveries: {name} {figure:.0f} MB, limit {limit:g} MB, "
            f"ratio {figure / limit:.2f}"
        )
    return int(memory > STORE or sender > SENDER)


async def _measured() -> tuple[float, float]:
    from benchmarks.delivery import queue  # noqa: PLC0415 - a server that the sender has not
    from tests.fakes.bot_api import BotApiServer  # noqa: PLC0415 - likewise

    with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
        async with embedded(Path(folder)) as url, connected(url) as client, BotApiServer() as api:
            await queue(client, Keys(PREFIX), QUEUED)
            memory = await _weight(client)
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "benchmarks.sender", url, api.base_url, api.token),
                stdout=asyncio.subprocess.PIPE,
            )
            told, _ = await process.communicate()
    return memory, float(told)


async def _weight(client: redis.Redis) -> float:
    """Return the megabytes that the outbox takes, without subscriptions and what was told."""
    keys = Keys(PREFIX)
    names = [keys.due(Lane.DIGEST), *(keys[f"outbox:{it}"] for it in ("parcels", "attempts"))]
    names += [key.decode() async for key in client.scan_iter(keys.body("*"))]
    sizes = [await client.memory_usage(name, samples=0) or 0 for name in names]
    return sum(sizes) / 1e6


async def _send(store: str, base_url: str, token: str) -> None:
    """Send what is due, and nothing else; print the megabytes that took."""
    keys = Keys(PREFIX)
    async with connected(store) as client:
        rate = RedisBudget(client, keys, bot=token.partition(":")[0])
        request = HTTPXRequest(connection_pool_size=64, pool_timeout=30, read_timeout=20)
        async with ExtBot(
            token, base_url=base_url, request=request, rate_limiter=Pacing(rate)
        ) as bot:
            services = DeliverServices(
                outbox=RedisOutbox(client, keys, rate),
                audience=RedisAudience(client, keys),
                messenger=TelegramMessenger(bot),
                clock=SystemClock(),
            )
            async with sending(services):
                await asyncio.sleep(SECONDS)
    # Not ru_maxrss, which remembers how large our parent was when it made us.
    status = Path("/proc/self/status").read_text()  # noqa: ASYNC240 - nothing else is done any more
    [peak] = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    print(int(peak) * 1024 / 1e6)


if __name__ == "__main__":
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    logging.disable()
    if sys.argv[1:]:
        asyncio.run(_send(*sys.argv[1:]))
    else:
        sys.exit(main())
