"""Who presses Ctrl-C is heard, whatever the program was doing."""

import asyncio
import os
import signal
import socket
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest

from bot.jobs.stopping import pause, told_to_stop

pytestmark = pytest.mark.usefixtures("signals_kept")

LONG = 60.0  # seconds


async def _cancelled_unheard(then: Callable[[], Awaitable[None]]) -> None:
    """Lose a cancellation, as a library may, and go on."""
    waits = asyncio.Event()

    async def work() -> None:
        try:
            waits.set()
            await asyncio.sleep(LONG)
        except asyncio.CancelledError:
            pass
        await then()

    task = asyncio.create_task(work())
    await waits.wait()
    task.cancel()
    async with asyncio.timeout(LONG / 2):
        await task


async def test_a_stop_that_was_lost_at_the_start_still_stops() -> None:
    await _cancelled_unheard(told_to_stop)


async def test_nothing_is_tried_again_after_a_stop_that_was_lost() -> None:
    with pytest.raises(asyncio.CancelledError):
        await _cancelled_unheard(lambda: pause(LONG))


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
async def test_who_runs_is_stopped_by_a_signal(how: signal.Signals) -> None:
    waiting = asyncio.create_task(told_to_stop())
    await asyncio.sleep(0)
    assert not waiting.done()

    os.kill(os.getpid(), how)
    async with asyncio.timeout(LONG / 2):
        await waiting


async def test_a_signal_that_the_kernel_hands_to_another_thread_wakes_a_sleeping_loop() -> None:
    """Python calls handlers in the main thread only, which sleeps until something wakes it."""
    waiting = asyncio.create_task(told_to_stop())
    await asyncio.sleep(0)
    rest, sent = threading.Event(), threading.Event()
    other = threading.Thread(target=rest.wait, args=(LONG,), daemon=True)

    def send() -> None:  # not from the main thread, where the handler would be called at once
        sent.wait(0.2)  # the loop sleeps by then
        signal.pthread_kill(other.ident or 0, signal.SIGINT)

    for thread in (other, threading.Thread(target=send, daemon=True)):
        thread.start()
    async with asyncio.timeout(LONG / 2):
        await waiting
    rest.set()


async def test_a_signal_is_heard_though_the_pipe_that_wakes_the_loop_is_full() -> None:
    waiting = asyncio.create_task(told_to_stop())
    await asyncio.sleep(0)
    pipe, full = socket.socketpair()
    with pipe, full:
        full.settimeout(0)
        with suppress(BlockingIOError):
            while True:
                full.send(b"\0" * 65_536)
        before = signal.set_wakeup_fd(full.fileno(), warn_on_full_buffer=False)
        try:
            os.kill(os.getpid(), signal.SIGINT)
        finally:
            signal.set_wakeup_fd(before)
        async with asyncio.timeout(LONG / 2):
            await waiting
