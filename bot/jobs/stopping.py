"""Being told to stop: Ctrl-C and SIGTERM cancel the main task, and some libraries lose that.

Connections of redis-py and requests of httpx may end a wait without passing its cancellation on,
with Python 3.11 at least. The task itself still knows that it was cancelled.
"""

import asyncio
import signal


async def told_to_stop(told: asyncio.Event | None = None) -> None:
    """Wait until somebody stops us; return at once where that was lost on the way here.

    Whoever has an event of their own to end the wait with gives it as `told`. The handlers are
    plain ones: those of the loop are heard only through its wake-up pipe.
    """
    heard, loop = told or asyncio.Event(), asyncio.get_running_loop()

    def hear(*_: object) -> None:
        if not loop.is_closed():  # else everything is done
            loop.call_soon_threadsafe(heard.set)

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, hear)
    if not _was_cancelled():
        await heard.wait()


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
