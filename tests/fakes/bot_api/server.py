"""The HTTP around it: tokens, faults, rates, long polling."""

import asyncio
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Self

from aiohttp import web

from tests.fakes.bot_api import methods
from tests.fakes.bot_api.calling import call
from tests.fakes.bot_api.control import control_routes
from tests.fakes.bot_api.faults import Drop, Fault, Faults, Refused, bad_request
from tests.fakes.bot_api.methods import Request
from tests.fakes.bot_api.rates import Gate, StrictRates
from tests.fakes.bot_api.world import Call, SentMessage, World

TOKEN = "123456:" + "T" * 35
_TOKEN_SHAPE = re.compile(r"[0-9]+:[A-Za-z0-9_-]{30,}")
_UPDATES = 100  # at most, in one answer
_LONGEST_POLL = 50
_OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is "
    "running"
)
_COUNTED = re.compile(r"(?:send(?!ChatAction)|copy|forward)", re.IGNORECASE)

Wanted = int | Callable[[list[SentMessage]], bool]


class BotApiServer:
    """See the package. Everything but `async` methods takes effect at once."""

    def __init__(
        self,
        *,
        port: int = 0,
        token: str = TOKEN,
        rates: StrictRates | None = None,
        latency: float = 0.0,
        webhook_at: str = "",
        now: Callable[[], datetime] = lambda: datetime.now(UTC),  # noqa: TID251 - servers own a clock
    ) -> None:
        self.token = token
        self.latency = latency
        self.world = World(now=now)
        self.faults = Faults()
        self.gate = Gate(rates)
        self._port = port
        self._webhook_at = webhook_at  # where a webhook's address leads to, as http://host:port
        self._calling: asyncio.Task[None] | None = None
        self._polls = 0  # the number of the newest getUpdates
        self._changed = asyncio.Condition()
        self._tasks: set[asyncio.Task[None]] = set()
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=60 * 1024 * 1024)
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self._answer)
        app.router.add_get("/file/bot{token:[^/]+}/{path}", self._download)
        app.add_routes(control_routes(self))
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        if self._webhook_at:
            calling = call(self.world, self._tell, at=self._webhook_at)
            self._calling = asyncio.create_task(calling)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._calling:
            self._calling.cancel()
        self._polls += 1  # whoever polls is sent home
        await self._tell()
        if self._runner:
            await self._runner.cleanup()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def base_url(self) -> str:
        """What python-telegram-bot calls `base_url`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.url}/file/bot"

    # --- people -------------------------------------------------------------
    def say(
        self, chat_id: int, text: str, *, language: str = "en", user_id: int | None = None
    ) -> int:
        """Somebody writes to the bot; return the update's id."""
        return self._new(self.world.say(chat_id, text, language=language, user_id=user_id))

    def press(
        self, chat_id: int, button: str, *, language: str = "en", user_id: int | None = None
    ) -> int:
        """Somebody presses a button, named by its text, a part of that, or its data."""
        return self._new(self.world.press(chat_id, button, language=language, user_id=user_id))

    def inject_raw(self, update: dict[str, Any]) -> int:
        """Queue an update as it stands, however wrong; without an `update_id` it gets one."""
        return self._new(self.world.add(update))

    def own(self, chat_id: int, user_id: int) -> None:
        """Make somebody the owner of a group; everybody else is a member."""
        self.world.owners.add((chat_id, user_id))

    def messages(self, chat_id: int | None = None) -> list[SentMessage]:
        """Return what the bot has sent and not deleted, as it reads now, oldest first."""
        return self.world.messages(chat_id)

    def calls(self, method: str | None = None) -> list[Call]:
        """Return every request answered, refused ones too."""
        return [call for call in self.world.calls if method in {None, call.method}]

    @property
    def toasts(self) -> list[str]:
        """What the bot has answered to presses."""
        return [toast.get("text", "") for toast in self.world.toasts]

    async def wait_for(
        self, wanted: Wanted, *, chat_id: int | None = None, within: float = 90.0
    ) -> list[SentMessage]:
        """Wait until so many messages are there, or until a predicate of them holds."""

        def enough() -> bool:
            there = self.messages(chat_id)
            return len(there) >= wanted if isinstance(wanted, int) else wanted(there)

        try:
            async with asyncio.timeout(within), self._changed:
                await self._changed.wait_for(enough)
        except TimeoutError:
            texts = [message.text for message in self.messages(chat_id)]
            raise AssertionError(f"not so within {within} s; there were {texts}") from None
        return self.messages(chat_id)

    async def wait_until(self, holds: Callable[[], bool], *, within: float = 90.0) -> None:
        """Wait until something holds that changes with a request, such as `len(api.calls())`."""
        async with asyncio.timeout(within), self._changed:
            await self._changed.wait_for(holds)

    # --- trouble ------------------------------------------------------------
    def block(self, chat_id: int) -> None:
        self.world.block(chat_id)

    def unblock(self, chat_id: int) -> None:
        self.world.unblock(chat_id)

    def vanish(self, chat_id: int) -> None:
        """From now on the chat is not found."""
        self.world.vanish(chat_id)

    def migrate(self, chat_id: int, to: int) -> None:
        self.world.migrate(chat_id, to)

    def flood(self, seconds: int, chat_id: int | None = None) -> None:
        """Answer 429 to messages for so long: to one chat's, or to all."""
        self.gate.close(seconds, chat_id, _now())

    def fail(
        self,
        what: Refused | Drop,
        *,
        method: str = "sendMessage",
        chat_id: int | None = None,
        times: int | None = 1,
        share: float = 1.0,
    ) -> None:
        """Refuse requests, or cut their connection `"before"` or `"after"` they took effect."""
        self.faults.in_force.append(Fault(what, method, chat_id, times, share))

    # --- requests -----------------------------------------------------------
    async def _answer(self, http: web.Request) -> web.Response:
        request = Request(http.match_info["method"], {}, _now())
        fault: Refused | Drop | None = None
        try:
            request.parameters, request.files = await _decoded(http)
            fault = self.faults.next(request.method, _chat_id(request.parameters))
            if fault == "before":
                return _cut(http)
            if isinstance(fault, Refused):
                raise fault
            self._authorize(http.match_info["token"])
            status, body = HTTPStatus.OK, {"ok": True, "result": await self._result(request)}
        except Refused as refusal:
            status, body = HTTPStatus(refusal.status), refusal.body()
        self.world.calls.append(Call(request.method, request.parameters, status, request.at))
        await self._tell()
        if self.latency:
            await asyncio.sleep(self.latency)
        return _cut(http) if fault == "after" else web.json_response(body, status=status)

    async def _result(self, request: Request) -> Any:
        if request.method.lower() == "getupdates":
            return await self._updates(request)
        request.method, method = methods.find(request.method)
        if _COUNTED.match(request.method):
            self.gate.enter(request.chat_id, request.at)
        return method(self.world, request)

    async def _updates(self, request: Request) -> list[dict[str, Any]]:
        """getUpdates: what is confirmed goes, what is new is waited for, one poller at a time."""
        self._polls += 1
        this = self._polls
        self._confirm(request.number("offset"))
        await self._tell()
        wait = min(request.number("timeout"), _LONGEST_POLL)
        try:
            async with asyncio.timeout(wait), self._changed:
                await self._changed.wait_for(lambda: self.world.updates or self._polls != this)
        except TimeoutError:
            pass
        if self._polls != this:
            raise Refused(HTTPStatus.CONFLICT, _OTHER_POLLER)
        limit = request.number("limit", _UPDATES)
        return self.world.updates[: max(1, min(limit, _UPDATES))]

    def _confirm(self, offset: int) -> None:
        updates = self.world.updates
        if offset < 0:
            updates[:] = updates[offset:]
        else:
            updates[:] = [update for update in updates if not _before(update, offset)]

    async def _download(self, http: web.Request) -> web.Response:
        content = self.world.files.get(http.match_info["path"])
        if content is None or http.match_info["token"] != self.token:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        return web.Response(body=content)

    def _authorize(self, token: str) -> None:
        if not _TOKEN_SHAPE.fullmatch(token):
            raise Refused(HTTPStatus.NOT_FOUND, "Not Found")
        if token != self.token:
            raise Refused(HTTPStatus.UNAUTHORIZED, "Unauthorized")

    def _new(self, update_id: int) -> int:
        """Wake whoever polls."""
        task = asyncio.get_running_loop().create_task(self._tell())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return update_id

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()


def _now() -> float:
    return asyncio.get_running_loop().time()


def _before(update: dict[str, Any], offset: int) -> bool:
    """Whether an update is confirmed; one without a proper number never is."""
    number = update["update_id"]
    return isinstance(number, int) and number < offset


def _cut(http: web.Request) -> web.Response:
    """Break the connection off; the answer returned goes nowhere."""
    if http.transport:
        http.transport.abort()
    return web.Response()


def _chat_id(parameters: dict[str, str]) -> int | None:
    chat_id = parameters.get("chat_id", "")
    return int(chat_id) if re.fullmatch(r"-?[0-9]+", chat_id) else None


async def _decoded(http: web.Request) -> tuple[dict[str, str], dict[str, tuple[str, bytes]]]:
    """Read parameters from the address, a form or JSON, and files from a multipart form."""
    parameters = dict(http.query)
    files: dict[str, tuple[str, bytes]] = {}
    if http.content_type == "application/json":
        return parameters | _decoded_json(await http.read()), files
    for name, value in (await http.post()).items():
        if isinstance(value, web.FileField):
            files[name] = (value.filename, value.file.read())
        else:
            parameters[name] = str(value)
    return parameters, files


def _decoded_json(body: bytes) -> dict[str, str]:
    """Read parameters as a form would have them: whatever is no text is JSON."""
    try:
        read = json.loads(body or b"{}")
    except ValueError:
        read = None
    if not isinstance(read, dict):
        raise bad_request("can't parse JSON object")
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in read.items()
    }
