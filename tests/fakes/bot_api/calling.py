"""Updates brought by webhook, in their order, again and again until the bot takes them."""

import asyncio
from collections.abc import Awaitable, Callable
from http import HTTPStatus

import aiohttp
from yarl import URL

from tests.fakes.bot_api.world import World

AGAIN = 0.1  # seconds until a call that failed is repeated


async def call(world: World, told: Callable[[], Awaitable[None]], *, at: str) -> None:
    """Call the webhook of the world for ever; `at` stands for the scheme and host it names."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as http:
        while True:
            if world.webhook and world.updates:
                url, secret = world.webhook
                if await _taken(http, URL(at).with_path(URL(url).path), secret, world):
                    del world.updates[0]
                    await told()
                    continue
            await asyncio.sleep(AGAIN)


async def _taken(http: aiohttp.ClientSession, url: URL, secret: str, world: World) -> bool:
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    try:
        async with http.post(url, json=world.updates[0], headers=headers) as answer:
            return answer.status == HTTPStatus.OK
    except (aiohttp.ClientError, TimeoutError):
        return False
