"""Chats, the messages in them, and what the people there do."""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from tests.fakes.bot_api.faults import Refused, bad_request, blocked, migrated
from tests.fakes.bot_api.rules import entities
from tests.fakes.tdlib import Parsed

ME = {"id": 123456, "is_bot": True, "first_name": "Dragoman", "username": "dragoman_test_bot"}
# Who writes in the name of a group, as Telegram tells bots that know no better.
ANONYMOUS = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
SUPERGROUPS_BELOW = -1_000_000_000_000
Update = dict[str, Any]


@dataclass(frozen=True)
class Call:
    """A request as it came in, and the status it was answered with."""

    method: str
    parameters: dict[str, Any]
    status: int
    at: float  # the loop's time


@dataclass
class SentMessage:
    """A message of the bot's, as a reader has it on the screen now."""

    message_id: int
    chat_id: int
    method: str
    at: float  # the loop's time when it was accepted
    source: str  # as it was sent, with tags
    parsed: Parsed
    rows: list[list[dict[str, Any]]]
    parameters: dict[str, Any]
    file_name: str = ""
    file_id: str = ""
    edits: int = 0
    deleted: bool = False

    @property
    def text(self) -> str:
        """What the reader reads."""
        return self.parsed.text

    @property
    def buttons(self) -> list[str]:
        return [button["text"] for row in self.rows for button in row]

    def button(self, wanted: str) -> dict[str, Any] | None:
        """Find a button by its text, a part of it, or its data."""
        buttons = [button for row in self.rows for button in row]
        exact = (b for b in buttons if wanted in {b["text"], b.get("callback_data")})
        partly = (b for b in buttons if wanted in b["text"])
        return next(exact, None) or next(partly, None)

    def summary(self) -> dict[str, Any]:
        """Return what another process may want to know, as JSON."""
        known = asdict(self)
        del known["parsed"]
        return known | {"text": self.text, "buttons": self.buttons}


@dataclass
class World:
    """Everything the server knows."""

    now: Any  # Callable[[], datetime]
    sent: dict[tuple[int, int], SentMessage] = field(default_factory=dict)
    written: set[tuple[int, int]] = field(default_factory=set)  # chat and number, by people
    updates: list[Update] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    toasts: list[dict[str, Any]] = field(default_factory=list)
    offered: list[dict[str, Any]] = field(default_factory=list)  # answers to what was typed inline
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    queries: set[str] = field(default_factory=set)
    webhook: tuple[str, str] | None = None  # address and secret
    refusing: dict[int, Refused] = field(default_factory=dict)
    owners: set[tuple[int, int]] = field(default_factory=set)  # chat and person
    channels: set[int] = field(default_factory=set)
    names: dict[str, int] = field(default_factory=dict)  # "@name" to chat
    threads: dict[tuple[int, int], str] = field(default_factory=dict)  # "open" or "closed"
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    update_ids: Iterator[int] = field(default_factory=lambda: count(1001))

    @property
    def date(self) -> int:
        moment: datetime = self.now()
        return int(moment.timestamp())

    # --- what people do -----------------------------------------------------
    def say(
        self,
        chat_id: int,
        text: str,
        *,
        language: str = "en",
        user_id: int | None = None,
        thread: int | None = None,
        anonymous: bool = False,
    ) -> int:
        """Somebody writes in a chat, a channel in its own name; return the update's id."""
        message: dict[str, Any] = self.header(chat_id) | {
            "message_id": next(self.numbers),
            "text": text,
        }
        if chat_id in self.channels or anonymous:
            message["sender_chat"] = message["chat"]
        if chat_id not in self.channels:
            who = ANONYMOUS if anonymous else _person(user_id or abs(chat_id), language)
            message["from"] = who
        message |= _within(thread)
        if marks := [*_marks(text)]:
            message["entities"] = marks
        return self.add({"channel_post" if chat_id in self.channels else "message": message})

    def press(
        self, chat_id: int, button: str, *, language: str = "en", user_id: int | None = None
    ) -> int:
        """Somebody presses a button of the newest message that has it; return the update's id."""
        for message in reversed(self.messages(chat_id)):
            found = message.button(button)
            if found and "callback_data" in found:
                return self._pressed(message, found, _person(user_id or abs(chat_id), language))
        shown = [text for message in self.messages(chat_id) for text in message.buttons]
        raise LookupError(f"chat {chat_id} has no button {button!r} to press, only {shown}")

    def _pressed(
        self, message: SentMessage, button: dict[str, Any], person: dict[str, Any]
    ) -> int:
        query_id = str(next(self.numbers))
        self.queries.add(query_id)
        query = {
            "id": query_id,
            "from": person,
            "chat_instance": str(message.chat_id),
            "message": self.shown(message),
            "data": button["callback_data"],
        }
        return self.add({"callback_query": query})

    def type(self, user_id: int, text: str, *, language: str = "en") -> int:
        """Somebody writes the bot's name and a text in some chat; return the update's id."""
        query_id = str(next(self.numbers))
        self.queries.add(query_id)
        query = {"id": query_id, "from": _person(user_id, language), "query": text, "offset": ""}
        return self.add({"inline_query": query})

    def add(self, update: Update) -> int:
        """Queue an update; one without an id gets the next."""
        update = {"update_id": next(self.update_ids)} | update
        self.updates.append(update)
        match update.get("message") or update.get("channel_post"):
            case {"chat": {"id": chat_id}, "message_id": number}:
                self.written.add((chat_id, number))
            case _:
                pass
        return int(update["update_id"])

    def take_back(self, chat_id: int) -> None:
        """The people of a chat delete what they wrote."""
        self.written = {it for it in self.written if it[0] != chat_id}

    def block(self, chat_id: int) -> None:
        """The person blocks the bot."""
        self.refusing[chat_id] = blocked()

    def unblock(self, chat_id: int) -> None:
        self.refusing.pop(chat_id, None)

    def vanish(self, chat_id: int) -> None:
        """The chat is no more."""
        self.refusing[chat_id] = bad_request("chat not found")

    def migrate(self, chat_id: int, to: int) -> None:
        """The group becomes a supergroup."""
        self.refusing[chat_id] = migrated(to)

    # --- what they see ------------------------------------------------------
    def messages(self, chat_id: int | None = None) -> list[SentMessage]:
        """Return what the bot has sent and not deleted, oldest first."""
        return [
            message
            for message in self.sent.values()
            if chat_id in {None, message.chat_id} and not message.deleted
        ]

    def message(self, chat_id: int, message_id: int) -> SentMessage | None:
        message = self.sent.get((chat_id, message_id))
        return None if message is None or message.deleted else message

    def holds(self, chat_id: int, message_id: int) -> bool:
        """Whether a message is there, ours or of the people there."""
        ours = self.message(chat_id, message_id) is not None
        return ours or (chat_id, message_id) in self.written

    def header(self, chat_id: int) -> dict[str, Any]:
        return {"date": self.date, "chat": self.chat(chat_id)}

    def chat(self, chat_id: int) -> dict[str, Any]:
        if chat_id > 0:
            return {"id": chat_id, "type": "private", "first_name": "Reader"}
        kind = "supergroup" if chat_id < SUPERGROUPS_BELOW else "group"
        kind = "channel" if chat_id in self.channels else kind
        return {"id": chat_id, "type": kind, "title": "Readers"}

    def shown(self, message: SentMessage) -> dict[str, Any]:
        """Return a message of the bot's as the Bot API writes it."""
        raw: dict[str, Any] = self.header(message.chat_id) | {
            "message_id": message.message_id,
            "from": ME,
        }
        words, marks = ("caption", "caption_entities") if message.file_id else ("text", "entities")
        if message.text:
            raw |= {words: message.text, marks: entities(message.parsed)}
        if message.rows:
            raw["reply_markup"] = {"inline_keyboard": message.rows}
        raw |= _within(message.parameters.get("message_thread_id"))
        if message.edits:
            raw["edit_date"] = self.date
        return raw | _attachment(message)


def _attachment(message: SentMessage) -> dict[str, Any]:
    if not message.file_id:
        return {}
    known = {"file_id": message.file_id, "file_unique_id": message.file_id}
    if message.method == "sendPhoto":
        return {"photo": [known | {"width": 800, "height": 600}]}
    return {"document": known | {"file_name": message.file_name}}


def _person(user_id: int, language: str) -> dict[str, Any]:
    return {"id": user_id, "is_bot": False, "first_name": "Reader", "language_code": language}


def _marks(text: str) -> Iterator[dict[str, Any]]:
    """Mark the command that a text begins with and the names in it, as Telegram does."""
    for found in re.finditer(r"(?<!\w)@\w{5,32}|\A/\S+", text):
        kind = "mention" if found[0].startswith("@") else "bot_command"
        offset, length = (
            len(it.encode("utf-16-le")) // 2 for it in (text[: found.start()], found[0])
        )
        yield {"type": kind, "offset": offset, "length": length}


def _within(thread: str | int | None) -> dict[str, Any]:
    return {"message_thread_id": int(thread), "is_topic_message": True} if thread else {}
