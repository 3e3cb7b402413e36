"""What 100,000 queued deliveries weigh: in the store, and in the process that sends them.

The process is `python -m bot send`, which does nothing else; a bot does so beside its other work.
It sends to a local Bot API server for SECONDS. Measured: what the store says of its keys, and the most
that the process was resident with. Limits: 150 MB and 100 MB.
"""

import asyncio
import logging
import signal
import sys
import tempfile
from pathlib import Path

import redis.asyncio as redis
import structlog

from benchmarks.delivery import queue
from bot.domain.deliveries import Lane
from bot.opening import NEWS
from bot.store.connect import connected
from bot.store.embedded import embedded
from bot.store.keys import Keys
from tests.fakes.bot_api import BotApiServer
from tests.fakes.process import environment

QUEUED, SECONDS = 100_000, 10
STORE, SENDER = 150.0, 100.0  # MB
KEYS = Keys(NEWS)


def main() -> int:
    """Print each figure beside its limit; 1 if one is missed."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    memory, sender = asyncio.run(_measured())
    for name, figure, limit in (("the store", memory, STORE), ("their sender", sender, SENDER)):
        print(
            f"sender: {QUEUED:,} queued deliveries: {name} {figure:.0f} MB, limit {limit:g} MB, "
            f"ratio {figure / limit:.2f}"
        )
    return int(memory > STORE or sender > SENDER)


async def _measured() -> tuple[float, float]:
    with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
        async with embedded(Path(folder)) as url, connected(url) as client, BotApiServer() as api:
            await queue(client, KEYS, QUEUED)
            memory = await _weight(client)
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "send"),
                env=environment(
                    TELEGRAM_TOKEN=api.token,
                    TELEGRAM_API_BASE=api.url,
                    REDIS_URL=url,
                    LOG_LEVEL="WARNING",
                ),
            )
            await api.wait_for(10)
            await asyncio.sleep(SECONDS)
            sender = _most(process.pid)
            process.send_signal(signal.SIGTERM)
            if await process.wait():
                raise RuntimeError("the sender did not end as it should")
    return memory, sender


async def _weight(client: redis.Redis) -> float:
    """Return the megabytes that the outbox takes, without subscriptions and what was told."""
    names = [KEYS.due(Lane.DIGEST), *(KEYS[f"outbox:{it}"] for it in ("parcels", "attempts"))]
    names += [key.decode() async for key in client.scan_iter(KEYS.body("*"))]
    sizes = [await client.memory_usage(name, samples=0) or 0 for name in names]
    return sum(sizes) / 1e6


def _most(process: int) -> float:
    """Return the most megabytes that a process was resident with.

    Not ru_maxrss, which remembers how large its parent was when it made it.
    """
    status = Path(f"/proc/{process}/status").read_text()
    [peak] = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(peak) * 1024 / 1e6


if __name__ == "__main__":
    sys.exit(main())
