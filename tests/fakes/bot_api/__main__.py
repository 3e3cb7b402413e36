"""Run the server until it is stopped: `python -m tests.fakes.bot_api [--port N] [--strict]`.

It says where it is as one line of JSON: `{"url": …, "token": …}`.
"""

import argparse
import asyncio
import contextlib
import json
import signal
import sys

from tests.fakes.bot_api import BotApiServer, StrictRates


async def serve(port: int, *, strict: bool, latency: float) -> None:
    rates = StrictRates() if strict else None
    async with BotApiServer(port=port, rates=rates, latency=latency) as api:
        sys.stdout.write(json.dumps({"url": api.url, "token": api.token}) + "\n")
        sys.stdout.flush()
        stopped = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
        await stopped.wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="A local Bot API server for tests.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--strict", action="store_true", help="keep Telegram's rates")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    options = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(options.port, strict=options.strict, latency=options.latency))
