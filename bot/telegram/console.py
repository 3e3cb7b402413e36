"""A terminal that stands in for Telegram: the Bot API, answered in this very process.

It sits behind python-telegram-bot's request seam, so that the handlers which serve Telegram
serve a terminal without a token. What is typed becomes an update; what the bot sends is drawn.
"""

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape
from http import HTTPStatus
from itertools import count
from typing import Any, Final
from urllib.parse import urlsplit

from rich.console import Console
from telegram.request import BaseRequest, RequestData

from bot.domain.audience import ChatId
from bot.domain.deliveries import Button
from bot.telegram.drawing import Rows
from bot.telegram.markup import cut, plain
from bot.telegram.screen import Chosen, Screen, Shown

READER: Final = ChatId(1)  # whoever sits at the terminal

_BOT = {"id": 2, "is_bot": True, "first_name": "Dragoman", "username": "dragoman_bot"}
_CHAT = {"id": READER, "type": "private", "first_name": "Reader"}
_COMMAND = re.compile(r"/[A-Za-z0-9_]{1,32}(?:@\w+)?(?!\S)")
_KILO = 1000

# Nothing to be seen of these in a terminal.
_DONE: dict[str, Any] = dict.fromkeys(
    (
        "deleteMyCommands",
        "deleteWebhook",
        "sendChatAction",
        "setChatMenuButton",
        "setMyCommands",
        "setMyDescription",
        "setMyName",
        "setMyShortDescription",
    ),
    True,
)
_NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
_TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


class _Refused(Exception):
    """The request is answered as Telegram answers a wrong one."""

    def __init__(self, words: str, status: HTTPStatus = HTTPStatus.BAD_REQUEST) -> None:
        super().__init__(words)
        self.words = words
        self.status = status


@dataclass(frozen=True, slots=True)
class _Call:
    """A call of a method of the Bot API."""

    method: str
    parameters: dict[str, Any]
    files: dict[str, tuple[Any, ...]]  # parameter to file name, content, type

    def text(self, name: str) -> str:
        return str(self.parameters.get(name) or "")

    def html(self, name: str) -> str:
        """Return a text as Telegram HTML, whichever way it was sent."""
        text = self.text(name)
        return text if self.text("parse_mode").upper() == "HTML" else escape(text, quote=False)

    @property
    def message_id(self) -> int:
        return int(self.parameters.get("message_id") or 0)

    @property
    def keyboard(self) -> list[Any]:
        markup = self.parameters.get("reply_markup") or {}
        rows: list[Any] = markup.get("inline_keyboard") or []
        return rows


class ConsoleApi(BaseRequest):
    """Answer Bot API calls by drawing them; give one to a bot for all its requests.

    There is one chat, READER. A message for any other is answered with an error that says
    "later", so that nobody elsewhere loses a digest because somebody tried the terminal.
    """

    def __init__(
        self, console: Console, *, clock: Callable[[], datetime], language: str = "en"
    ) -> None:
        self._screen = Screen(console)
        self._clock = clock
        self._reader = {
            "id": READER,
            "is_bot": False,
            "first_name": "Reader",
            "language_code": language,
        }
        self._message_ids = count(1)
        self._update_ids = count(1)
        self._presses: set[str] = set()  # not yet answered
        self._updates: list[dict[str, Any]] = []
        self._updates_came = asyncio.Event()
        self._methods: dict[str, Callable[[_Call], Any]] = {
            "getMe": lambda _: _BOT,
            "getChat": lambda _: _CHAT | {"accent_color_id": 0, "max_reaction_count": 11},
            "getChatMember": lambda _: {
                "status": "creator",
                "user": self._reader,
                "is_anonymous": False,
            },
            "getMyCommands": lambda _: [],
            "sendMessage": self._send_message,
            "sendDocument": self._send_file,
            "sendPhoto": self._send_file,
            "editMessageText": lambda call: self._edit(call, call.html("text")),
            "editMessageCaption": lambda call: self._edit(call, call.html("caption")),
            "editMessageReplyMarkup": self._edit_buttons,
            "deleteMessage": self._delete,
            "answerCallbackQuery": self._answer_press,
        }

    # --- what is typed ------------------------------------------------------
    def update_for(self, line: str) -> dict[str, Any] | None:
        """Return the update that a typed line makes, or None if there is nothing to handle.

        A number presses that button of the newest message with buttons. Where there is no such
        button, or it opens an address, the screen says so.
        """
        line = line.strip()
        if not line:
            return None
        if not line.isdecimal():
            return self._update(message=self._written(cut(line)))
        match self._screen.choose(int(line[:9])):
            case Chosen(_, Button(text=text, url=url)) if url:
                self._screen.say(f"{text}: {url}")
                return None
            case Chosen(message, button):
                return self._update(callback_query=self._pressed(message, button))
            case why:
                self._screen.say(why)
                return None

    def say(self, words: str) -> None:
        """Put a line of the terminal's own on the screen."""
        self._screen.say(words)

    def offer(self, update: dict[str, Any]) -> None:
        """Keep an update for whoever polls with getUpdates."""
        self._updates.append(update)
        self._updates_came.set()

    def _written(self, line: str) -> dict[str, Any]:
        message = self._header(next(self._message_ids)) | {"from": self._reader, "text": line}
        if command := _COMMAND.match(line):
            entity = {"type": "bot_command", "offset": 0, "length": len(command[0])}
            message["entities"] = [entity]
        return message

    def _pressed(self, message: Shown, button: Button) -> dict[str, Any]:
        press_id = f"press-{next(self._update_ids)}"
        self._presses.add(press_id)
        return {
            "id": press_id,
            "from": self._reader,
            "chat_instance": "terminal",
            "message": self._as_sent(message),
            "data": button.data,
        }

    def _update(self, **content: dict[str, Any]) -> dict[str, Any]:
        return {"update_id": next(self._update_ids)} | content

    # --- python-telegram-bot's seam -----------------------------------------
    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing is opened."""

    async def shutdown(self) -> None:
        """Nothing is closed."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - GET or POST: Telegram does not care either
        request_data: RequestData | None = None,
        *_timeouts: Any,
        **_named_timeouts: Any,
    ) -> tuple[int, bytes]:
        """Answer as a Bot API server would: a status and JSON."""
        name = urlsplit(url).path.rsplit("/", 1)[-1]
        data = request_data or RequestData()
        call = _Call(name, data.parameters, data.multipart_data)
        try:
            answer: dict[str, Any] = {"ok": True, "result": await self._result(call)}
        except _Refused as refusal:
            answer = {"ok": False, "error_code": refusal.status, "description": refusal.words}
        return answer.get("error_code", HTTPStatus.OK), json.dumps(answer).encode()

    async def _result(self, call: _Call) -> Any:
        if call.method == "getUpdates":
            return await self._get_updates(call)
        if call.method in _DONE:
            return _DONE[call.method]
        if call.method not in self._methods:
            raise _Refused("Not Found: method not found", HTTPStatus.NOT_FOUND)
        return self._methods[call.method](call)

    # --- methods ------------------------------------------------------------
    async def _get_updates(self, call: _Call) -> list[dict[str, Any]]:
        offset = call.parameters.get("offset") or 0
        self._updates = [it for it in self._updates if it["update_id"] >= offset]
        if not self._updates:
            self._updates_came.clear()
            try:
                async with asyncio.timeout(call.parameters.get("timeout") or 0):
                    await self._updates_came.wait()
            except TimeoutError:
                return []
        return self._updates

    def _send_message(self, call: _Call) -> dict[str, Any]:
        return self._as_sent(self._draw_new(call, call.html("text")))

    def _send_file(self, call: _Call) -> dict[str, Any]:
        """Say which file it would be; nothing is written anywhere."""
        kind = call.method.removeprefix("send").lower()
        name, content = next(
            ((it[0], it[1]) for it in call.files.values()), (call.text(kind), b"")
        )
        size = f", {len(content) / _KILO:.1f} kB" if isinstance(content, bytes) and content else ""
        label = escape(f"[{kind}: {name}{size}]", quote=False)
        message = self._draw_new(call, f"{label}\n{call.html('caption')}".strip())
        file = {"file_id": name, "file_unique_id": name}
        photo = [file | {"width": 1, "height": 1}]
        return self._as_sent(message) | {kind: photo if kind == "photo" else file}

    def _draw_new(self, call: _Call, html: str) -> Shown:
        _check(call, html)
        message = Shown(
            message_id=next(self._message_ids),
            html=html,
            rows=_rows(call.keyboard),
            keyboard=call.keyboard,
        )
        self._screen.draw(message)
        return message

    def _edit(self, call: _Call, html: str) -> dict[str, Any]:
        _check(call, html)
        before, after = self._edited(call, html)
        if after == before:
            raise _Refused(_NOT_MODIFIED)
        self._screen.draw(after)
        return self._as_sent(after)

    def _edit_buttons(self, call: _Call) -> dict[str, Any]:
        """Draw the message again, unless all its buttons went: then there is nothing new to see."""
        before, after = self._edited(call, None)
        if after == before:
            raise _Refused(_NOT_MODIFIED)
        (self._screen.draw if after.rows else self._screen.update)(after)
        return self._as_sent(after)

    def _edited(self, call: _Call, html: str | None) -> tuple[Shown, Shown]:
        before = self._screen.message(call.message_id)
        if before is None:
            raise _Refused("Bad Request: message to edit not found")
        keyboard = call.keyboard
        html = before.html if html is None else html
        return before, replace(before, html=html, rows=_rows(keyboard), keyboard=keyboard)

    def _delete(self, call: _Call) -> bool:
        if not self._screen.forget(call.message_id):
            raise _Refused("Bad Request: message to delete not found")
        return True

    def _answer_press(self, call: _Call) -> bool:
        press_id = call.text("callback_query_id")
        if press_id not in self._presses:
            raise _Refused(_TOO_OLD)
        self._presses.discard(press_id)
        if toast := call.text("text"):
            self._screen.say(toast)
        return True

    # --- values of the Bot API ----------------------------------------------
    def _header(self, message_id: int) -> dict[str, Any]:
        date = int(self._clock().timestamp())
        return {"message_id": message_id, "date": date, "chat": _CHAT}

    def _as_sent(self, message: Shown) -> dict[str, Any]:
        sent = self._header(message.message_id) | {"from": _BOT, "text": plain(message.html)}
        if message.keyboard:
            sent["reply_markup"] = {"inline_keyboard": message.keyboard}
        return sent


def _check(call: _Call, html: str) -> None:
    """Refuse what Telegram would refuse, so that a mistake shows up in a terminal too."""
    if str(call.parameters.get("chat_id")) != str(READER):
        words = "Service Unavailable: a terminal has one chat only"
        raise _Refused(words, HTTPStatus.SERVICE_UNAVAILABLE)
    words = plain(html)
    if not words.strip():
        raise _Refused("Bad Request: message text is empty")
    if cut(words) != words:
        raise _Refused("Bad Request: message is too long")


def _rows(keyboard: list[Any]) -> Rows:
    return tuple(
        tuple(
            Button(
                text=button["text"],
                data=button.get("callback_data", ""),
                url=button.get("url", ""),
            )
            for button in row
        )
        for row in keyboard
    )
