"""Somebody sits at a terminal: a real process on a pseudo-terminal, with real keys."""

import asyncio
import os
import re
import signal
import termios
import time
from pathlib import Path

import pexpect
import pytest
from pexpect.fdpexpect import fdspawn

from tests.fakes.newsstand import Newsstand, rss
from tests.fakes.process import Process, environment
from tests.fakes.zygote import Request
from tests.flows.test_faults import CALL

pytestmark = pytest.mark.timeout(400)  # several processes a test, on whatever machine

PROMPT = "\r\n> "
CTRL_C, CTRL_D = "\x03", "\x04"


class Seat:
    """A terminal with `python -m bot run` on it; used from a thread, since pexpect blocks."""

    def __init__(
        self, settings: dict[str, str | Path], *, columns: int = 100, afresh: bool = False
    ) -> None:
        ours, theirs = os.openpty()
        termios.tcsetwinsize(theirs, (40, columns))
        told = environment(TERM="xterm", **settings)
        self._process = Process(
            Request(words=("run",), environment=told, afresh=afresh), (theirs, theirs, theirs)
        )
        os.close(theirs)
        self._screen = fdspawn(
            ours,
            encoding="utf-8",
            timeout=120,  # it waits for half a minute while nothing relevant was read
        )

    def prompted(self) -> str:
        """Wait for the prompt; return what was shown since the last one."""
        self._screen.expect_exact(PROMPT)
        return str(self._screen.before)

    def typed(self, line: str) -> str:
        self._screen.sendline(line)
        return self.prompted()

    def modes(self) -> list[object]:
        return list(termios.tcgetattr(self._screen.child_fd)[:4])

    def leave(self, key: str) -> tuple[int, str, float]:
        """Press a key; return the exit code, what was shown, and the seconds it took."""
        began = time.monotonic()
        self._screen.send(key)
        self._screen.expect(pexpect.EOF)
        took = time.monotonic() - began
        return self._ended(), str(self._screen.before), took

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._ended()

    def _ended(self) -> int:
        self._screen.close()
        return asyncio.run(self._process.wait())


@pytest.fixture
def settings(tmp_path: Path, newsstand: Newsstand) -> dict[str, str | Path]:
    newsstand.documents["wire"] = rss([CALL])
    return {
        "DATA_DIR": tmp_path / "data",
        "FEEDS_FILE": newsstand.list_in(tmp_path / "feeds.toml"),
        "ALLOW_PRIVATE_FEEDS": "1",
    }


async def test_a_subscription_made_here_outlives_kill_9(settings: dict[str, str | Path]) -> None:
    """A digest first, then a prompt; numbers press buttons; Ctrl-D ends."""

    def sit() -> None:
        seat = Seat(settings)
        before = seat.modes()
        assert CALL.title in seat.prompted()
        hours = seat.typed("/subscribe")
        assert "[3] 08:00" in hours
        seat.typed("3")
        assert "08:00" in seat.typed("1")
        seat.kill()

        seat = Seat(settings)
        seat.prompted()
        assert "no more digests" in seat.typed("/unsubscribe")
        assert seat.modes() == before
        code, shown, took = seat.leave(CTRL_D)
        assert (code, shown) == (0, "\r\n")  # the shell's prompt stands on a line of its own
        assert took < 20

    await asyncio.to_thread(sit)


async def test_ctrl_c_ends_it_at_once_and_leaves_the_terminal_sane(
    settings: dict[str, str | Path],
) -> None:
    """Even a terminal of twenty columns."""

    def sit() -> None:
        seat = Seat(settings, columns=20)
        before = seat.modes()
        screen = seat.prompted()
        assert screen.rfind("\x1b[?25h") >= screen.rfind("\x1b[?25l")  # the cursor is there
        answer = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", seat.typed("/who Putin"))
        assert "Vladimir Putin" in " ".join(answer.split())
        assert seat.modes() == before
        code, shown, took = seat.leave(CTRL_C)
        assert code == 0
        assert "Traceback" not in shown
        assert took < 20

    await asyncio.to_thread(sit)


async def test_ctrl_c_while_it_starts_shows_no_traceback(settings: dict[str, str | Path]) -> None:
    def sit() -> None:
        seat = Seat(settings, afresh=True)
        time.sleep(0.4)  # it imports for a second
        _, shown, _ = seat.leave(CTRL_C)
        assert "Traceback" not in shown

    await asyncio.to_thread(sit)
