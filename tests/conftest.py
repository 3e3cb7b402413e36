"""What tests share: a real store for every test that asks for one."""

import asyncio
import gc
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
from tests.fakes.process import zygote

FLOWS = Path(__file__).parent / "flows"

# What a law says holds on a busy machine too. HYPOTHESIS_PROFILE=thorough looks ten times as hard.
settings.register_profile("usual", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=400)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))
# A look at all that a test made and what many tests share, after each 700 objects, takes a sixteenth
# of the time; at the end pytest looks for what nobody closed, whatever this says.
gc.set_threshold(20_000, 20, 50)
os.environ["PTB_TIMEDELTA"] = "1"  # as in the Procfile: python-telegram-bot speaks timedelta


def pytest_configure(config: pytest.Config) -> None:
    """Let workers share one process that becomes bots; it loads when the first of them asks."""
    if config.getoption("numprocesses", None):
        zygote()


@pytest.hookimpl(trylast=True)  # after they were shuffled
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with tests of whole processes, which wait: a long one that began last would be waited for."""
    items.sort(key=lambda item: FLOWS not in item.path.parents)


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
