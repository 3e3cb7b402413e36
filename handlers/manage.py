"""/manage @NAME: set a channel or group up from the private chat, by its administrators."""

from telegram import ChatFullInfo, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.domain.audience import ChatId
from bot.render.managing import how_to_manage
from bot.render.managing import manage as drawn
from bot.render.notices import notice
from handlers import arguments
from handlers.context import Context
from handlers.readers import is_keeper, reader_of
from handlers.replies import reply
from handlers.settings import settings

_HOME = ("https://t.me/", "http://t.me/", "t.me/")
_KINDS = {ChatType.CHANNEL, ChatType.GROUP, ChatType.SUPERGROUP}


async def manage(update: Update, context: Context) -> None:
    if update.effective_chat is None or update.effective_chat.type != ChatType.PRIVATE:
        await settings(update, context)  # of the chat itself
        return
    reader, word = await reader_of(update, context), arguments.name(context.args)
    texts, language = context.view.texts, reader.language
    if not word:
        username = context.bot.username
        await reply(update, how_to_manage(username, language=language, texts=texts))
        return
    chat = await _kept_by(update, word, context)
    if chat is None:
        await reply(update, notice("manage-unknown", language=language, texts=texts, word=word))
        return
    name = chat.effective_name or ""
    menu = drawn(ChatId(chat.id), name, "manage-what", language=language, texts=texts)
    await reply(update, menu)


async def _kept_by(update: Update, word: str, context: Context) -> ChatFullInfo | None:
    """Return the chat of that name or number, if whoever asks is one of its administrators."""
    user = update.effective_user
    for home in _HOME:
        word = word.removeprefix(home)
    named = word if word.removeprefix("-").isdecimal() else f"@{word.removeprefix('@')}"
    try:
        chat = await context.bot.get_chat(named)
    except (BadRequest, ChatMigrated, Forbidden):
        return None
    if chat.type not in _KINDS or user is None:
        return None
    return chat if await is_keeper(ChatId(chat.id), user.id, context) else None
