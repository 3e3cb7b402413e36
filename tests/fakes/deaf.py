"""A library that loses cancellations, as redis-py and httpx may with Python 3.11."""

import asyncio


class Deaf:
    """Never answers who asks, and loses that it was cancelled as often as it is told to."""

    def __init__(self, losing: int) -> None:
        self.losing = losing
        self.asked = asyncio.Event()

    async def __call__(self) -> None:
        self.asked.set()
        while True:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                if not self.losing:
                    raise
                self.losing -= 1
