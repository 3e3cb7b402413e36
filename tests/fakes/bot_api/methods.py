"""The methods of the Bot API: parameters in, a result out, or Refused."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from tests.fakes.bot_api import rules
from tests.fakes.bot_api.faults import Refused, bad_request
from tests.fakes.bot_api.world import ME, SentMessage, World
from tests.fakes.tdlib import Parsed

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
INLINE_RESULTS = 50
ACTIONS = {"typing", "upload_photo", "upload_document", "choose_sticker", "find_location"}


@dataclass
class Request:
    """A call of a method, decoded."""

    method: str
    parameters: dict[str, str]
    at: float
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)  # field to name and content

    def text(self, name: str) -> str:
        return self.parameters.get(name, "")

    def number(self, name: str, default: int = 0) -> int:
        try:
            return int(self.parameters.get(name, default))
        except ValueError:
            raise bad_request(f'invalid integer "{name}" specified') from None

    @property
    def chat_id(self) -> int:
        if "chat_id" not in self.parameters:
            raise bad_request("chat_id is empty")
        return self.number("chat_id")


Method = Callable[[World, Request], Any]


def get_me(_world: World, _request: Request) -> Any:
    return ME


def send_message(world: World, request: Request) -> Any:
    _check_chat(world, request.chat_id)
    _check_thread(world, request)
    _check_reply(world, request)
    parsed = rules.read_message(request.text("text"), request.parameters.get("parse_mode"))
    return _keep(world, request, parsed, source=request.text("text"))


def send_file(world: World, request: Request) -> Any:
    """sendPhoto and sendDocument: an upload, or the id of an earlier one."""
    _check_chat(world, request.chat_id)
    _check_thread(world, request)
    _check_reply(world, request)
    caption = request.text("caption")
    parsed = rules.read_text(caption, request.parameters.get("parse_mode"), rules.CAPTION)
    kind = request.method.removeprefix("send").lower()
    name, file_id = _file(world, request, kind)
    return _keep(world, request, parsed, source=caption, file_name=name, file_id=file_id)


def edit_message_text(world: World, request: Request) -> Any:
    message = _to_edit(world, request)
    parsed = rules.read_message(request.text("text"), request.parameters.get("parse_mode"))
    return _edit(world, request, message, parsed)


def edit_message_caption(world: World, request: Request) -> Any:
    message = _to_edit(world, request)
    caption, parse_mode = request.text("caption"), request.parameters.get("parse_mode")
    return _edit(world, request, message, rules.read_text(caption, parse_mode, rules.CAPTION))


def edit_message_reply_markup(world: World, request: Request) -> Any:
    message = _to_edit(world, request)
    return _edit(world, request, message, message.parsed)


def delete_message(world: World, request: Request) -> Any:
    message = world.message(request.chat_id, request.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    message.deleted = True
    return True


def answer_callback_query(world: World, request: Request) -> Any:
    query_id = request.text("callback_query_id")
    if query_id not in world.queries:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(request.text("text").encode("utf-16-le")) // 2 > rules.TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    world.queries.discard(query_id)
    world.toasts.append(dict(request.parameters))
    return True


def answer_inline_query(world: World, request: Request) -> Any:
    query_id = request.text("inline_query_id")
    if query_id not in world.queries:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    results = json.loads(request.text("results"))
    ids = [result["id"] for result in results]
    if len(ids) > INLINE_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len(set(ids)) < len(ids) or not all(0 < len(name.encode()) <= 64 for name in ids):
        raise bad_request("RESULT_ID_INVALID")
    for result in results:
        content = result["input_message_content"]
        content["text"] = rules.read_message(content["message_text"], content["parse_mode"]).text
        rules.read_keyboard(json.dumps(result.get("reply_markup", {})))
    world.queries.discard(query_id)
    world.offered.append(dict(request.parameters) | {"results": results})
    return True


def send_chat_action(world: World, request: Request) -> Any:
    _check_chat(world, request.chat_id)
    if request.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def set_my_commands(world: World, request: Request) -> Any:
    key = _menu(request)
    world.commands[key] = rules.check_commands(request.text("commands"))
    return True


def get_my_commands(world: World, request: Request) -> Any:
    return world.commands.get(_menu(request), [])


def get_file(world: World, request: Request) -> Any:
    file_id = request.text("file_id")
    if file_id not in world.files:
        raise bad_request("invalid file_id")
    size = len(world.files[file_id])
    return {"file_id": file_id, "file_unique_id": file_id, "file_size": size, "file_path": file_id}


def get_chat(world: World, request: Request) -> Any:
    if (name := request.text("chat_id")).startswith("@"):
        if name not in world.names:
            raise bad_request("chat not found")
        request.parameters["chat_id"] = str(world.names[name])
    _check_chat(world, request.chat_id)
    known = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}
    chat: dict[str, Any] = world.header(request.chat_id)["chat"]
    return chat | known


def get_chat_member(world: World, request: Request) -> Any:
    _check_chat(world, request.chat_id)
    user_id = request.number("user_id")
    user = {"id": user_id, "is_bot": False, "first_name": "Reader"}
    if (request.chat_id, user_id) in world.owners:
        return {"status": "creator", "user": user, "is_anonymous": False}
    return {"status": "member", "user": user}


def set_webhook(world: World, request: Request) -> Any:
    url = request.text("url")
    if not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    world.webhook = url, request.parameters.get("secret_token", "")
    return True


def delete_webhook(world: World, _request: Request) -> Any:
    world.webhook = None
    return True


def done(_world: World, _request: Request) -> Any:
    """Answer a method that changes nothing a reader of ours sees."""
    return True


_NO_GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)

METHODS: dict[str, Method] = {
    "getMe": get_me,
    "sendMessage": send_message,
    "sendPhoto": send_file,
    "sendDocument": send_file,
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
    "sendChatAction": send_chat_action,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": done,
    "setMyDescription": done,
    "setMyShortDescription": done,
    "setChatMenuButton": done,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": lambda world, _: {
        "url": world.webhook[0] if world.webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    },
    "getFile": get_file,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
}
_BY_LOWER_NAME = {name.lower(): (name, method) for name, method in METHODS.items()}


def find(name: str) -> tuple[str, Method]:
    """Find a method; its name may be written in any case."""
    found = _BY_LOWER_NAME.get(name.lower())
    if found is None:
        raise Refused(HTTPStatus.NOT_FOUND, "Not Found: method not found")
    return found


def _check_chat(world: World, chat_id: int) -> None:
    if refusal := world.refusing.get(chat_id):
        raise refusal


def _check_thread(world: World, request: Request) -> None:
    thread = request.number("message_thread_id")
    if not thread:
        return
    state = world.threads.get((request.chat_id, thread))
    if state is None:
        raise bad_request("message thread not found")
    if state == "closed":
        raise bad_request("TOPIC_CLOSED")


def _check_reply(world: World, request: Request) -> None:
    asked = json.loads(request.text("reply_parameters") or "{}")
    if not asked or world.holds(request.chat_id, asked["message_id"]):
        return
    if not asked.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")


def _keep(
    world: World,
    request: Request,
    parsed: Parsed,
    *,
    source: str,
    file_name: str = "",
    file_id: str = "",
) -> Any:
    message = SentMessage(
        message_id=next(world.numbers),
        chat_id=request.chat_id,
        method=request.method,
        at=request.at,
        source=source,
        parsed=parsed,
        rows=rules.read_keyboard(request.parameters.get("reply_markup")),
        parameters=dict(request.parameters),
        file_name=file_name,
        file_id=file_id,
    )
    world.sent[message.chat_id, message.message_id] = message
    return world.shown(message)


def _to_edit(world: World, request: Request) -> SentMessage:
    _check_chat(world, request.chat_id)
    message = world.message(request.chat_id, request.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    return message


def _edit(world: World, request: Request, message: SentMessage, parsed: Parsed) -> Any:
    rows = rules.read_keyboard(request.parameters.get("reply_markup"))
    if (parsed, rows) == (message.parsed, message.rows):
        raise bad_request(NOT_MODIFIED)
    message.parsed, message.rows = parsed, rows
    message.source = request.parameters.get("text", message.source)
    message.edits += 1
    return world.shown(message)


def _file(world: World, request: Request, kind: str) -> tuple[str, str]:
    """Return the name and the id of the file that a request brings or names."""
    wanted = request.text(kind)
    part = wanted.removeprefix("attach://") if wanted else kind
    if part in request.files:
        name, content = request.files[part]
        file_id = f"{kind}-{next(world.numbers)}"
        world.files[file_id] = content
        return name, file_id
    if wanted not in world.files:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return wanted, wanted


def _menu(request: Request) -> tuple[str, str]:
    scope = json.loads(request.text("scope") or '{"type": "default"}')["type"]
    return scope, request.text("language_code")
