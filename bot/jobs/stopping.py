"""Being told to stop: Ctrl-C and SIGTERM cancel the main task, and some libraries lose that.

Connections of redis-py and requests of httpx may end a wait without passing its cancellation on,
with Python 3.11 at least. The task itself still knows that it was cancelled; whoever cancels it
asks again until it has ended.
"""

import asyncio
import signal
from collections.abc import Iterable
from typing import Any


async def told_to_stop(told: asyncio.Event | None = None) -> None:
    """Wait until somebody stops us; return at once where that was lost on the way here.

    Whoever has an event of their own to end the wait with gives it as `told`. A signal is heard
    in two ways. The kernel may hand it to any thread, and in the moment before the loop falls
    asleep to this one: only the loop's wake-up pipe ends its sleep then. A pipe may be full, and
    what is written to it in vain is lost: then a plain handler is called when the loop wakes next.
    """
    heard, loop = told or asyncio.Event(), asyncio.get_running_loop()

    def hear(*_: object) -> None:
        if not loop.is_closed():  # else everything is done
            loop.call_soon_threadsafe(heard.set)

    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, heard.set)  # keeps the pipe, and is replaced by
        signal.signal(name, hear)
    if not _was_cancelled():
        await heard.wait()


async def ended(tasks: Iterable[asyncio.Future[Any]], *, grace: float) -> None:
    """Wait until tasks have ended that were told to; after `grace` seconds they are broken off.

    And after as many again, until they have: each may lose a cancellation. What they raised is
    left for whoever looks at their results.
    """
    left = set(tasks)
    while left:
        _, left = await asyncio.wait(left, timeout=grace)
        for task in left:
            task.cancel()


async def pause(seconds: float) -> None:
    """Wait a while, as between two tries, unless somebody stops us.

    Raises:
        asyncio.CancelledError: somebody did, now or before.
    """
    if _was_cancelled():
        raise asyncio.CancelledError
    await asyncio.sleep(seconds)


def _was_cancelled() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
