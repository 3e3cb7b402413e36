"""What tests share: a real store for every test that asks for one."""

import asyncio
import os
import signal
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import redis.asyncio as redis
import structlog
from hypothesis import settings

from bot.store.connect import connected
from bot.store.embedded import embedded
from bot.store.keys import Keys

# What a law says holds on a busy machine too. HYPOTHESIS_PROFILE=thorough looks ten times as hard.
settings.register_profile("usual", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=400)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))
os.environ["PTB_TIMEDELTA"] = "1"  # as in the Procfile: python-telegram-bot speaks timedelta


@pytest.fixture(scope="session")
def store_url() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="dragoman-") as folder, asyncio.Runner() as runner:
        server = embedded(Path(folder))
        yield runner.run(server.__aenter__())
        runner.run(server.__aexit__(None, None, None))


@pytest.fixture
async def client(store_url: str) -> AsyncIterator[redis.Redis]:
    async with connected(store_url) as client:
        yield client


@pytest.fixture
def keys() -> Keys:
    return Keys(f"test-{uuid4().hex[:8]}")


@pytest.fixture
def signals_kept() -> Iterator[None]:
    """Undo what is done to signals here: `main`, and who is told to stop, is the test itself."""
    kept = {which: signal.getsignal(which) for which in (signal.SIGINT, signal.SIGTERM)}
    yield
    for which, handler in kept.items():
        signal.signal(which, handler)


# As the bot logs: a traceback without the values of every frame, which takes seconds to print.
LOGGED = [
    *structlog.get_config()["processors"][:-1],
    structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
]


@pytest.fixture(autouse=True)
def _nobody_elses_logging() -> Iterator[None]:
    """Let no test log the way another one configured it."""
    structlog.configure(processors=LOGGED)
    yield
    structlog.reset_defaults()
