"""A chat with the bot, in this process: real handlers, Telegram's rules, made-up use cases.

Messages are put before TDLib and buttons before the Bot API's limits by `tests.fakes.bot_api`;
nothing reaches for the network.
"""

import json
from contextlib import AbstractAsyncContextManager
from functools import cache
from types import TracebackType
from typing import IO, Any, Self
from urllib.parse import urlsplit

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes
from telegram.request import BaseRequest, RequestData

from bot.render.texts import Texts
from config.texts import load
from handlers import View, bind, register
from tests.build import NOON
from tests.fakes.bot_api.faults import Refused
from tests.fakes.bot_api.methods import Request, find
from tests.fakes.bot_api.server import TOKEN
from tests.fakes.bot_api.world import ME, SentMessage, World
from tests.unit.handlers.desk import Desk
from tests.unit.render.scenes import ACTORS

ALICE = 42
GROUP = -100


@cache
def texts() -> Texts:
    return Texts(load())


class Telegram(BaseRequest):
    """The Bot API without its HTTP."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.admins: set[int] = set()
        self.asked_for: list[str] = []

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing is opened."""

    async def shutdown(self) -> None:
        """Nothing is closed."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        name = urlsplit(url).path.rsplit("/", 1)[-1]
        if "/file/" in url:
            return 200, self.world.files[name]
        self.asked_for.append(name)
        parameters = dict(request_data.json_parameters) if request_data else {}
        sent = (request_data.multipart_data if request_data else None) or {}
        files = {field: (str(part[0]), _read(part[1])) for field, part in sent.items()}
        try:
            result = self._result(Request(name, parameters, at=0.0, files=files))
        except Refused as refusal:
            return refusal.status, json.dumps(refusal.body()).encode()
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def _result(self, request: Request) -> Any:
        if request.method == "getChatMember":
            if refusal := self.world.refusing.get(request.chat_id):
                raise refusal
            user_id = request.number("user_id")
            user = {"id": user_id, "is_bot": False, "first_name": "Reader"}
            if user_id in self.admins:
                return {"status": "creator", "user": user, "is_anonymous": False}
            return {"status": "member", "user": user}
        _, method = find(request.method)
        return method(self.world, request)


def _read(content: bytes | IO[bytes]) -> bytes:
    return content if isinstance(content, bytes) else content.read()


class Chat(AbstractAsyncContextManager["Chat"]):
    """Say something, press a button, read what stands on the screen."""

    def __init__(self, desk: Desk, *, operator: str = "") -> None:
        self.desk = desk
        self.world = World(now=lambda: NOON)
        self.telegram = Telegram(self.world)
        view = View(texts=texts(), actors=ACTORS, clock=lambda: NOON, operator=operator)
        self.application: Application[Any, Any, Any, Any, Any, Any] = (
            ApplicationBuilder()
            .token(TOKEN)
            .request(self.telegram)
            .get_updates_request(self.telegram)
            .context_types(ContextTypes(context=bind(desk.use_cases(), view)))
            .job_queue(None)
            .build()
        )
        register(self.application)

    async def __aenter__(self) -> Self:
        await self.application.initialize()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.application.shutdown()

    async def say(
        self,
        text: str,
        *,
        chat_id: int = ALICE,
        user_id: int | None = None,
        language: str = "en",
        **where: Any,
    ) -> str:
        """Write something; return the newest message then, or "" if there is none new."""
        before = len(self.world.messages(chat_id))
        self.world.say(chat_id, text, user_id=user_id, language=language, **where)
        await self.handle()
        now = self.world.messages(chat_id)
        return now[-1].text if len(now) > before else ""

    async def press(
        self,
        button: str,
        *,
        chat_id: int = ALICE,
        user_id: int | None = None,
        language: str = "en",
    ) -> str:
        """Press a button of the newest message that has it; return the newest message then."""
        self.world.press(chat_id, button, user_id=user_id, language=language)
        await self.handle()
        return self.screen(chat_id).text

    async def press_data(self, data: str, *, chat_id: int = ALICE) -> str:
        """Press a button that nobody drew; return the toast."""
        last = self.screen(chat_id)
        last.rows = [[{"text": "forged", "callback_data": data}]]
        await self.press("forged", chat_id=chat_id)
        return self.toast

    async def handle(self) -> None:
        """Handle the newest update, as PTB would have it from Telegram."""
        await self.application.process_update(
            Update.de_json(self.world.updates[-1], self.application.bot)
        )

    def screen(self, chat_id: int = ALICE) -> SentMessage:
        return self.world.messages(chat_id)[-1]

    @property
    def toast(self) -> str:
        return str(self.world.toasts[-1].get("text", "")) if self.world.toasts else ""


USERNAME = str(ME["username"])
