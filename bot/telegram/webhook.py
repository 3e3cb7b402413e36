"""Updates by webhook: Telegram calls us, and takes 200 for "we have it"."""

import hmac
import json
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

import structlog
from aiohttp import web
from telegram import Update
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.domain.deliveries import Lane
from bot.telegram.updates import Keep, unreadable

log = structlog.get_logger(__name__)

PATH = "/telegram"
LARGEST = 1_000_000  # bytes; Telegram's updates have some kB
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - its name, not its value


@asynccontextmanager
async def webhook(
    bot: ExtBot[Lane],
    hand_on: Callable[[Update], None],
    *,
    keep: Keep,
    secret: str,
    port: int,
    host: str | None = None,
    besides: Iterable[web.RouteDef] = (),
) -> AsyncIterator[int]:
    """Listen for updates meanwhile, on all addresses or one; yield the port, chosen for 0.

    A call without the secret gets 403, one too large 413, one that is no update 400, and costs
    nothing else. `hand_on` gets each new update after `keep` has written it down; while that
    cannot be done, the answer is 503, and Telegram tries again. `besides` are routes for others
    who call at the same address.
    """

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, secret.encode()):
            return web.Response(status=HTTPStatus.FORBIDDEN)
        try:
            raw = json.loads(await request.read())
        except (ValueError, RecursionError):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if not isinstance(raw, dict) or type(raw.get("update_id")) is not int:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        return await _taken(raw)

    async def _taken(raw: dict[str, Any]) -> web.Response:
        aside = unreadable(raw, bot)
        try:
            new = await keep([] if aside else [raw], [aside] if aside else [])
        except NetworkError as error:
            log.warning("update_refused", reason=str(error))
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        for each in new:
            hand_on(Update.de_json(each, bot))
        return web.Response()

    app = web.Application(client_max_size=LARGEST)
    app.router.add_post(PATH, receive)
    app.add_routes(besides)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        listening: int = runner.addresses[0][1]
        yield listening
    finally:
        await runner.cleanup()
