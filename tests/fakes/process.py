"""A real bot process, started as a person starts it, and stopped politely or not at all."""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from config.settings import Settings

ROOT = Path(__file__).parents[2]
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
    *words: str, settings: Mapping[str, str | Path], typed: str = "", within: float = 60
) -> Ended:
    """Run `python -m bot` with these words and this standard input, to its end."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=environment(**settings),
        cwd=ROOT,
    )
    try:
        async with asyncio.timeout(within):
            out, err = await process.communicate(typed.encode())
    except BaseException:
        process.kill()
        await process.wait()
        raise
    return Ended(code=process.returncode or 0, out=out.decode(), err=err.decode())


@dataclass(slots=True)
class BotProcess:
    """`python -m bot run`, again and again on the same folder."""

    settings: Mapping[str, str | Path]
    log: Path
    _process: asyncio.subprocess.Process | None = field(default=None)

    async def start(self) -> None:
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment(**self.settings),
                cwd=ROOT,
            )

    async def kill(self) -> None:
        """End it as a power cut would."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """End it as Ctrl-C does; return its exit code."""
        return await self._end(signal.SIGINT)

    async def _end(self, how: signal.Signals) -> int:
        process, self._process = self._process, None
        if process is None:
            return 0
        if process.returncode is None:
            process.send_signal(how)
        async with asyncio.timeout(20):
            return await process.wait()

    @property
    def logged(self) -> str:
        return self.log.read_text() if self.log.exists() else ""
