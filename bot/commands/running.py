"""How a command runs: settings and store opened, a question put, the answer printed."""

import asyncio
import os
import re
import sys
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, timedelta
from typing import Annotated

import structlog
import typer

from bot.app import Services, services
from bot.domain.errors import OperatorError
from bot.domain.feeds import PollState
from bot.flows.latest import anything_filed
from bot.knowledge import Knowledge, knowledge
from bot.observe.logs import configure
from bot.opening import Store, opened
from bot.render.texts import LANGUAGES
from config.settings import LogFormat, LogLevel, Settings, load, passed_over

log = structlog.get_logger()

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object, for machines.")]
PATIENCE = 10.0  # seconds, for a store of which somebody asks one thing
Work = Callable[[Settings, Store, Knowledge], Awaitable[None]]


def do(work: Work, settings: Settings, *, quiet: bool = False, lasting: bool = False) -> None:
    """Open the store and do some work on it.

    What is `lasting` goes on until somebody stops it, and waits for a store that is not there.

    Raises:
        KeyboardInterrupt: it was stopped before its end.
        OperatorError: the store cannot be used.
    """
    configure_logs(settings, quiet=quiet)
    near = passed_over(os.environ) if lasting else {}
    if near:
        why = "; ".join(f"{name} is no setting, {meant} is" for name, meant in near.items())
        log.warning("settings_passed_over", why=why)

    async def working() -> None:
        async with opened(settings, patience=None if lasting else PATIENCE) as store:
            await work(settings, store, knowledge(actors_dir=settings.actors_dir))

    try:
        asyncio.run(working())
    except KeyboardInterrupt:
        if sys.stdout and sys.stdout.isatty():
            typer.echo()  # the shell's next prompt stands on a line of its own
        if not lasting:
            raise


def ask(question: Callable[[Services], Awaitable[None]]) -> None:
    """Put a question to what was read before."""

    async def asking(settings: Settings, store: Store, known: Knowledge) -> None:
        async with services(settings, store, known) as made:
            await question(made)

    do(asking, load(), quiet=True)


def ask_of_news(question: Callable[[Services], Awaitable[None]]) -> None:
    """Put a question to what was read before; say beside the answer where that is nothing."""

    async def asking(made: Services) -> None:
        await question(made)
        if await anything_filed(made.shelf):
            return
        if why := unread([state for _, state in await made.feeds.all()]):
            typer.echo(why, err=True)

    ask(asking)


def unread(states: Sequence[PollState]) -> str:
    """Say why there is no news, and what to do about it; "" where a feed was read once."""
    if any(state.succeeded_at for state in states):
        return ""
    if any(state.failed_at for state in states):
        return "No feed could be read yet: `python -m bot feeds list` says why."
    return "Nothing was read yet: `python -m bot poll --once` reads the feeds."


def configure_logs(settings: Settings, *, quiet: bool) -> None:
    """Log as the settings say; where a person reads the screen, only what is wrong."""
    unset = "log_level" not in settings.model_fields_set
    level = LogLevel.WARNING if quiet and unset else settings.log_level
    configure(level=level, as_json=settings.log_format is LogFormat.JSON)


def check_language(written: str) -> None:
    if written not in LANGUAGES:
        raise OperatorError(f"{written!r} is none of my languages: {', '.join(LANGUAGES)}.")


def day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise OperatorError(f"{written!r} is no date; one is written 2023-10-17.") from error


def window_of(written: str) -> timedelta:
    match = re.fullmatch(r"([1-9]\d{0,3})([hd])", written)
    if match is None:
        raise OperatorError(
            f"{written!r} is no span of time; one is written 24h or 7d, up to 9999d."
        )
    return timedelta(hours=int(match[1]) * (24 if match[2] == "d" else 1))
