"""What no handler knows: other commands, plain words, our name, buttons of another version."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from telegram import Update
from telegram.constants import ChatType
from telegram.error import ChatMigrated

from bot.domain.deliveries import Message
from bot.render import presses
from bot.render.bidi import without_controls
from bot.render.notices import not_a_command
from handlers.context import Context
from handlers.readers import Reader, may_change, reader_of
from handlers.replies import reply, tell, toast
from handlers.who import named_alone

LONGEST_NAME = 80  # characters; more is a sentence, whoever is in it

Command = Callable[[Update, Context], Coroutine[Any, Any, None]]
# A press does its work and returns the key of what to say in a toast, or "".
Press = Callable[[Update, Context, Reader, list[str]], Coroutine[Any, Any, str]]
# What may be done for another chat.
_ELSEWHERE = {"pause", "settings", "subscribe", "unsubscribe", "zones"}


def pressing(known: Mapping[str, Press]) -> Command:
    """Return the handler of all buttons. Data it cannot read are answered with a word."""

    async def press(update: Update, context: Context) -> None:
        data = update.callback_query.data if update.callback_query else None
        asked = presses.read(data or "")
        reader = await reader_of(update, context)
        key = "stale-button"
        if asked and (other := presses.elsewhere(asked)):
            asked = other[1] if other[1].action in _ELSEWHERE else None
            try:
                if asked and not await may_change(update, context):
                    asked, key = None, "admins-only"
            except ChatMigrated:  # to another number than the button has
                asked = None
        if asked and asked.action in known:
            chosen = list(asked.arguments)
            key = await known[asked.action](update, context, reader, chosen)
        await toast(update, context.view.texts.say(reader.language, key) if key else "")

    return press


async def unknown_command(update: Update, context: Context) -> None:
    """Say that a command is none of ours; in a group, only where it was meant for us."""
    message, chat = update.effective_message, update.effective_chat
    if not message or not chat:
        return
    _, _, addressed = (message.text or "").split(maxsplit=1)[0].partition("@")
    ours = without_controls(addressed).lower() == context.bot.username.lower()
    if ours or (not addressed and chat.type == ChatType.PRIVATE):
        await tell(update, context, await reader_of(update, context), "unknown-command")


async def mentioned(update: Update, context: Context) -> None:
    """Answer words of a group that name us; other words of it are not for us."""
    message = update.effective_message
    named = message.parse_entities(["mention"]).values() if message else ()
    ours = {name for name in named if name.casefold() == f"@{context.bot.username}".casefold()}
    if not ours or not message or not message.text:
        return
    written = message.text
    for name in ours:
        written = written.replace(name, " ")
    words = " ".join(without_controls(written).split()).strip(" ,.:;!?()")
    reader = await reader_of(update, context)
    found = await _whom(words, context, reader)
    await reply(update, found or _how(words, context, reader))


async def _whom(written: str, context: Context, reader: Reader) -> Message | None:
    """Tell of whom words name, if they do and nothing else."""
    if 0 < len(written) <= LONGEST_NAME:
        return await named_alone(written, context, reader)
    return None


def _how(written: str, context: Context, reader: Reader) -> Message:
    return not_a_command(written, language=reader.language, texts=context.view.texts)


def wording(known: Mapping[str, Command]) -> Command:
    """Return the handler of plain words: a command behind invisible marks, a name, or neither.

    Of what names nobody the first word may be a command whose slash was forgotten.
    """

    async def answer(update: Update, context: Context) -> None:
        message = update.effective_message
        written = without_controls(message.text or "").split() if message else []
        name, _, addressed = (written[0] if written else "").partition("@")
        if name.startswith("/") and addressed.lower() not in {"", context.bot.username.lower()}:
            return  # it is for another bot
        reader, words = await reader_of(update, context), " ".join(written)
        slashed = name.startswith("/")
        found = None if slashed else await _whom(words, context, reader)
        command = known.get(name.removeprefix("/").lower())
        if found:
            await reply(update, found)
        elif command:
            context.args = written[1:]
            await command(update, context)
        elif slashed:
            await tell(update, context, reader, "unknown-command")
        else:
            await reply(update, _how(words, context, reader))

    return answer
