"""What can go wrong on demand, in Telegram's words."""

from dataclasses import dataclass, field
from http import HTTPStatus
from random import Random
from typing import Any, Literal


class Refused(Exception):
    """The server says no: a status, a description, and sometimes parameters."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        body = {"ok": False, "error_code": self.status, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(words: str) -> Refused:
    return Refused(HTTPStatus.BAD_REQUEST, f"Bad Request: {words}")


def blocked() -> Refused:
    return Refused(HTTPStatus.FORBIDDEN, "Forbidden: bot was blocked by the user")


def flooded(seconds: int) -> Refused:
    words = f"Too Many Requests: retry after {seconds}"
    return Refused(HTTPStatus.TOO_MANY_REQUESTS, words, retry_after=seconds)


def migrated(to: int) -> Refused:
    words = "Bad Request: group chat was upgraded to a supergroup chat"
    return Refused(HTTPStatus.BAD_REQUEST, words, migrate_to_chat_id=to)


def broken(status: int = HTTPStatus.BAD_GATEWAY) -> Refused:
    return Refused(status, HTTPStatus(status).phrase)


Drop = Literal["before", "after"]  # the connection is cut before or after the request took effect


@dataclass
class Fault:
    """What happens to requests of this kind, so many `times` (None: for ever)."""

    what: Refused | Drop
    method: str = "sendMessage"
    chat_id: int | None = None
    times: int | None = 1
    share: float = 1.0  # of the requests that match

    def matches(self, method: str, chat_id: object) -> bool:
        same_method = self.method.lower() == method.lower()
        return self.times != 0 and same_method and self.chat_id in {None, chat_id}


@dataclass
class Faults:
    """The faults in force; the first that matches a request is what happens to it."""

    in_force: list[Fault] = field(default_factory=list)
    chance: Random = field(default_factory=lambda: Random(7))  # noqa: S311 - the same every run

    def next(self, method: str, chat_id: object) -> Refused | Drop | None:
        for fault in self.in_force:
            if fault.matches(method, chat_id) and self.chance.random() < fault.share:
                fault.times = None if fault.times is None else fault.times - 1
                return fault.what
        return None
