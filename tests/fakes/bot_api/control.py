"""How another process steers the server: `POST /control/<what>` with a JSON object."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from aiohttp import web

if TYPE_CHECKING:
    from tests.fakes.bot_api.server import BotApiServer

# Each takes its arguments by name; what it returns is the answer.
_STEPS = ("say", "press", "inject_raw", "block", "unblock", "vanish", "migrate", "flood")


def control_routes(api: BotApiServer) -> list[web.RouteDef]:
    async def steer(http: web.Request) -> web.Response:
        what, arguments = http.match_info["what"], await http.json()
        try:
            return web.json_response(await _do(api, what, arguments))
        except (LookupError, TypeError, AssertionError) as error:
            return web.json_response({"error": str(error)}, status=HTTPStatus.CONFLICT)

    return [web.post("/control/{what}", steer)]


async def _do(api: BotApiServer, what: str, arguments: dict[str, Any]) -> Any:
    match what:
        case "wait_for":
            return [message.summary() for message in await api.wait_for(**arguments)]
        case "messages":
            return [message.summary() for message in api.messages(**arguments)]
        case "calls":
            return [[call.method, call.status] for call in api.calls(**arguments)]
        case "cut":
            return api.fail(arguments.pop("when"), **arguments)
        case _ if what in _STEPS:
            return getattr(api, what)(**arguments)
        case _:
            raise LookupError(f"nothing is called {what}")
