"""The server as a process of its own, so that what it knows outlives the test's own process."""

import asyncio
import json
import sys
from typing import Any, Self

import aiohttp


class BotApiProcess:
    """Start `python -m tests.fakes.bot_api` and steer it; see `BotApiServer` for what it can do."""

    def __init__(self, *options: str) -> None:
        self._options = options
        self.url = ""
        self.token = ""

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.fakes.bot_api", *self._options),
            stdout=asyncio.subprocess.PIPE,
        )
        if self._process.stdout is None:
            raise RuntimeError("the server has no standard output")
        started = json.loads(await self._process.stdout.readline())
        self.url, self.token = started["url"], started["token"]
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()
        self._process.terminate()
        await self._process.communicate()

    async def do(self, what: str, **arguments: Any) -> Any:
        """Have the server do something: `await api.do("say", chat_id=42, text="/start")`.

        Raises:
            LookupError: it could not, and says why.
        """
        address = f"{self.url}/control/{what}"
        async with self._session.post(address, json=arguments) as answer:
            body = await answer.json()
            if not answer.ok:
                raise LookupError(body["error"])
            return body
