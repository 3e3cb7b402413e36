"""A real bot process, started as a person starts it, and stopped politely or not at all.

Each is a fork of a process that has done the bot's imports and read what ships (see zygote.py),
which saves most of every start; with `afresh` it is `python -m bot` from its first instruction.
"""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from config.settings import Settings
from tests.fakes.zygote import NUMBER, Request

ROOT = Path(__file__).parents[2]
_NOTHING = os.open(os.devnull, os.O_RDONLY)
SHARED = "TESTS_ZYGOTE"  # the variable that says where it listens
UNSET = {name.upper() for name in Settings.model_fields}


def environment(**settings: str | Path) -> dict[str, str]:
    """Return our environment with nothing set but these settings."""
    inherited = {name: value for name, value in os.environ.items() if name not in UNSET}
    given = {name: str(value) for name, value in settings.items()}
    return inherited | {"PTB_TIMEDELTA": "1", "PYTHONPATH": str(ROOT)} | given


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    code: int
    out: str
    err: str


async def command(
    *words: str,
    settings: Mapping[str, str | Path],
    typed: str = "",
    within: float = 120,
    afresh: bool = False,
) -> Ended:
    """Run `python -m bot` with these words and this standard input, to its end."""
    read, write = os.pipe()
    os.write(write, typed.encode(errors="surrogateescape"))
    os.close(write)
    with (
        os.fdopen(read) as given,
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
    ):
        process = Process(
            Request(words=words, environment=environment(**settings), afresh=afresh),
            (given.fileno(), out.fileno(), err.fileno()),
        )
        try:
            async with asyncio.timeout(within):
                code = await process.wait()
        except BaseException:
            process.send_signal(signal.SIGKILL)
            raise
        out.seek(0)
        err.seek(0)
        return Ended(code=code, out=out.read().decode(), err=err.read().decode())


@dataclass(slots=True)
class BotProcess:
    """`python -m bot run`, or what else goes on, again and again on the same folder."""

    settings: Mapping[str, str | Path]
    log: Path
    words: Sequence[str] = ("run",)
    _process: "Process | None" = field(default=None)

    async def start(self) -> None:
        with self.log.open("ab") as log:
            self._process = Process(
                Request(words=self.words, environment=environment(**self.settings), afresh=False),
                (_NOTHING, log.fileno(), log.fileno()),
            )

    async def kill(self) -> None:
        """End it as a power cut would."""
        await self.end(signal.SIGKILL)

    async def stop(self) -> int:
        """End it as Ctrl-C does; return its exit code."""
        return await self.end(signal.SIGINT)

    async def end(self, how: signal.Signals) -> int:
        """Send it a signal, and wait until it ended; return its exit code."""
        process, self._process = self._process, None
        if process is None:
            return 0
        process.send_signal(how)
        try:
            async with asyncio.timeout(60):
                return await process.wait()
        except TimeoutError:
            process.send_signal(signal.SIGKILL)
            raise

    @property
    def logged(self) -> str:
        return self.log.read_text() if self.log.exists() else ""


class Process:
    """One process: standard input, output and error are these file descriptors."""

    def __init__(self, request: Request, streams: tuple[int, int, int]) -> None:
        self._connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._connection.connect(zygote())
        socket.send_fds(self._connection, [json.dumps(request).encode()], streams)
        (self._pid,) = NUMBER.unpack(self._connection.recv(NUMBER.size))
        self._connection.settimeout(0)

    def send_signal(self, how: signal.Signals) -> None:
        """Tell it something; one that has ended hears nothing."""
        with suppress(ProcessLookupError):
            os.kill(self._pid, how)

    async def wait(self) -> int:
        """Wait until it ends; return its exit code, or minus the signal that ended it."""
        loop = asyncio.get_running_loop()
        (code,) = NUMBER.unpack(await loop.sock_recv(self._connection, NUMBER.size))
        self._connection.close()
        return int(code)


def zygote() -> str:
    """Return where the process that becomes bots listens; it ends when whoever began it does.

    Those whom we start later use the same.
    """
    if SHARED not in os.environ:
        address = str(Path(tempfile.mkdtemp(prefix="dragoman-")) / "zygote")
        server = subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, "-m", "tests.fakes.zygote", address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=environment(),
        )
        if not server.stdout or server.stdout.readline() != b"ready\n":
            raise RuntimeError("the process that becomes bots did not start")
        _KEPT.append(server)
        os.environ[SHARED] = address
    return os.environ[SHARED]


_KEPT: list[subprocess.Popen[bytes]] = []  # as long as we live: their input stays open
