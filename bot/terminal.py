"""Dragoman in a terminal: the very same bot, with a screen and a keyboard for Telegram."""

import asyncio
import locale
import sys
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn
from telegram import Update

from bot.answering import application, deliver_services
from bot.app import FOLLOW_EVERY, SAMPLE, TERMINAL, Services, at_work, services
from bot.domain.feeds import Feed
from bot.fetch.sample import SampleServer
from bot.flows.latest import anything_filed
from bot.jobs.delivering import send_all_due, sending
from bot.jobs.following import following
from bot.jobs.stopping import pause, told_to_stop
from bot.knowledge import Knowledge
from bot.opening import NEWS, Store
from bot.output import paper
from bot.telegram.console import ConsoleApi
from config import sample as sample_files
from config.settings import TELEGRAM, Settings

TOKEN = "1:terminal"  # noqa: S105 - the Bot API in this process asks for none
GIVE_UP = timedelta(
    seconds=6
)  # without one feed that answers: the sample news takes a second more
SETTLE = timedelta(seconds=6)  # after the start; what is not read by then comes later
FEW = timedelta(seconds=10)  # after the start; less than a digest of it comes later
A_DIGEST = 40  # relevant reports, of which a dozen stories may come
EMPTY = timedelta(seconds=30)  # after the start; an empty screen comes later still
DIGEST = "/digest"
PATIENCE = timedelta(minutes=5)  # where nobody waits for a screen
LOOK_EVERY = 0.05  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Progressed:
    """How far reading has come."""

    feeds: int
    tried: int
    reached: int
    read: int
    relevant: int
    waiting: int

    @property
    def done(self) -> bool:
        return self.tried == self.feeds and self.waiting == 0

    def __str__(self) -> str:
        return (
            f"{self.tried} of {self.feeds} feeds asked, {self.reached} answered: "
            f"{self.read} reports read, {self.relevant} relevant"
        )


class Terminal:
    """A console, and the bot behind it."""

    def __init__(self, made: Services, console: Console) -> None:
        self._api = ConsoleApi(console, clock=made.clock.now, language=_language())
        self._application = application(
            made,
            token=TOKEN,
            base=TELEGRAM,
            request=self._api,
            updates=self._api,
            pacing=None,  # a screen takes whatever comes
        )
        self._deliver = deliver_services(made, self._application.bot)

    async def __aenter__(self) -> Self:
        await self._application.__aenter__()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._application.__aexit__(*error)  # type: ignore[arg-type]

    @asynccontextmanager
    async def receiving(self) -> AsyncIterator[None]:
        """Show digests meanwhile, whenever they are due."""
        async with sending(self._deliver):
            yield

    async def answer(self, line: str) -> None:
        """Do what a typed line says, and return once all that it brings is on the screen."""
        raw = self._api.update_for(line)
        if raw is not None:
            await self._application.process_update(Update.de_json(raw, self._application.bot))
            await send_all_due(self._deliver)

    def say(self, words: str) -> None:
        self._api.say(words)


async def run(
    settings: Settings, store: Store, known: Knowledge, *, feeds: Sequence[Feed]
) -> None:
    """Read the feeds, show what there is, and answer until whoever asks is done.

    Where no feed can be reached and nothing was read before, the sample news is read instead.
    """
    await _read_and_answer(settings, store, known, feeds=feeds, show=True)


async def chat(
    settings: Settings, store: Store, known: Knowledge, *, feeds: Sequence[Feed]
) -> None:
    """Answer from what was read before; only if nothing was, read as `run` does.

    Without a terminal, standard output has the answers and nothing else.
    """
    for news in (NEWS, SAMPLE):
        async with services(settings, store, known, news=news, audience=TERMINAL) as made:
            if await anything_filed(made.shelf):
                async with (
                    Terminal(made, paper()) as terminal,
                    following(made.library.refresh, every=FOLLOW_EVERY),
                ):
                    await _converse(terminal)
                return
    await _read_and_answer(settings, store, known, feeds=feeds, show=_interactive())


async def _read_and_answer(
    settings: Settings, store: Store, known: Knowledge, *, feeds: Sequence[Feed], show: bool
) -> None:
    """Read, say how that went, and answer; `show` what there is before anybody asks."""
    aside = Console(stderr=not show)
    async with (
        services(settings, store, known, news=NEWS, audience=TERMINAL) as made,
        at_work(made, feeds, alone=settings.redis_url is None),
    ):
        seen = await progress(made, aside, whole=not _interactive())
        if seen.reached or await anything_filed(made.shelf):
            await _answer(made, seen, aside, show=show)
            return
        aside.print(
            f"None of {seen.feeds} feeds could be reached; `python -m bot feeds list` says why. "
            "Here is sample news instead, written for trying Dragoman out.",
            soft_wrap=not aside.is_terminal,
            end="\n\n",
        )
        async with (
            services(
                settings, store, known, news=SAMPLE, audience=TERMINAL, private_feeds=True
            ) as sample,
            SampleServer(sample_files.load(), now=made.clock.now()) as server,
            at_work(sample, server.feeds),
        ):
            seen = await progress(sample, aside, patience=None if _interactive() else PATIENCE)
            await _answer(sample, seen, aside, show=show)


async def poll_once(
    settings: Settings, store: Store, known: Knowledge, *, feeds: Sequence[Feed]
) -> None:
    """Poll every feed now, and wait until all that they bring is filed."""
    aside = Console(stderr=True)
    async with (
        services(settings, store, known) as made,
        at_work(made, feeds, all_due=True),
    ):
        seen = await progress(made, aside, patience=PATIENCE)
        why = "" if seen.reached else " `python -m bot feeds list` says why."
        aside.print(f"{seen}.{why}", soft_wrap=True)


async def poll_on(
    settings: Settings, store: Store, known: Knowledge, *, feeds: Sequence[Feed]
) -> None:
    """Poll, assess and file until stopped."""
    async with services(settings, store, known) as made, at_work(made, feeds):
        Console(stderr=True).print("Polling. Ctrl-C ends.")
        await told_to_stop()


async def _answer(made: Services, seen: Progressed, aside: Console, *, show: bool) -> None:
    """Converse; to `show` what there is, a digest comes first, and a dossier if nobody asks.

    A script that asks for that digest has it already.
    """
    async with Terminal(made, paper()) as terminal:
        if show:
            terminal.say(f"{seen}.")
            await terminal.answer(DIGEST)
        else:
            aside.print(f"{seen}.", soft_wrap=True)
        answered = DIGEST if show and not _interactive() else ""
        if not await _converse(terminal, answered=answered) and show:
            await terminal.answer("/who Putin")


async def _converse(terminal: Terminal, *, answered: str = "") -> int:
    """Answer what is typed, a line at a time and in order; return how many lines there were.

    Where the first of them is what was `answered` before, it is passed over.
    """
    lines = 0
    interactive = _interactive()
    if interactive:
        terminal.say("Type /who Putin, /help, or the number of a button. Ctrl-D ends.")
    async with terminal.receiving():
        async for line in _typed(prompt="> " if interactive else ""):
            if lines or line.strip() != answered:
                await terminal.answer(line)
            lines += 1
    return lines or interactive


def _interactive() -> bool:
    """Whether somebody sits there and types; standard input may also be closed."""
    return sys.stdin is not None and sys.stdin.isatty()


async def _typed(prompt: str) -> AsyncIterator[str]:
    """Yield lines of standard input as they are typed, and whenever there is time for the next.

    A thread waits for them, since a terminal cannot be waited for otherwise on every system; it
    is a daemon, so that nobody waits for it in turn.
    """
    if sys.stdin is None:
        return
    loop, lines = asyncio.get_running_loop(), asyncio.Queue[str]()
    wanted = threading.Semaphore(0)

    def read() -> None:
        line = "\n"
        while line:
            wanted.acquire()
            line = _line(prompt)
            with suppress(RuntimeError):  # the loop ended meanwhile
                loop.call_soon_threadsafe(lines.put_nowait, line)

    threading.Thread(target=read, daemon=True).start()
    while True:
        wanted.release()
        line = await lines.get()
        if not line:
            return
        yield line


def _line(prompt: str) -> str:
    """Read a line of standard input; "" is its end, also where there is no asking any more."""
    with suppress(OSError):
        if prompt and sys.stdout:
            sys.stdout.write(prompt)
            sys.stdout.flush()
        line = sys.stdin.readline()
        if not line and sys.stdin.isatty() and sys.stdout:
            sys.stdout.write("\n")  # the shell's next prompt stands on a line of its own
        return line
    return ""


async def progress(
    made: Services, console: Console, *, patience: timedelta | None = None, whole: bool = False
) -> Progressed:
    """Wait until every feed was asked and every report filed, or for as long as is decent.

    Without `patience` that is as long as a person looks at an empty screen, and longer while there
    is nothing to put on it; a script looks at none, and gets its answers from the `whole` of what
    was read by then.

    Returns what was seen of it; the work goes on behind.
    """
    started = made.clock.now()
    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    hidden = not console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=hidden) as bar:
        task = bar.add_task("Reading …", total=None)
        while True:
            seen = await _progressed(made, started)
            bar.update(task, description=str(seen))
            waited = made.clock.now() - started
            hopeless = not seen.reached and (waited > GIVE_UP or seen.tried == seen.feeds)
            unfiled = whole and seen.waiting and waited < PATIENCE
            enough = patience or _decent(seen.relevant)
            late = waited > enough and not unfiled
            if seen.done or late or (hopeless and not patience):
                return seen
            await pause(LOOK_EVERY)


def _decent(relevant: int) -> timedelta:
    """Return how long somebody waits for a screen, with so many relevant reports for it."""
    if relevant >= A_DIGEST:
        return SETTLE
    return FEW if relevant else EMPTY


async def _progressed(made: Services, started: datetime) -> Progressed:
    states = [state for _, state in await made.feeds.all()]
    now = made.clock.now()
    reached = sum(bool(state.succeeded_at and state.succeeded_at >= started) for state in states)
    failed = sum(bool(state.failed_at and state.failed_at >= started) for state in states)
    later = sum(
        state.due_at > now and not state.failures and (state.succeeded_at or now) < started
        for state in states
    )
    # Before the counts, so that they are complete once nothing waits.
    waiting = await made.entries.count_waiting()
    read, relevant = await made.entries.count_read(now - timedelta(hours=24), now)
    return Progressed(
        feeds=len(states),
        tried=reached + failed + later,
        reached=reached + later,
        read=read,
        relevant=relevant,
        waiting=waiting,
    )


def _language() -> str:
    """Return the language this terminal is set to, as LANG says it."""
    spoken = locale.getlocale()[0] or "en"
    return spoken.split("_")[0].lower()
