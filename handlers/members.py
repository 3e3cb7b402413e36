"""What becomes of us in a chat: blocked and unblocked, put out and let in, silenced."""

from contextlib import suppress

from telegram import ChatMember, ChatMemberRestricted, Update
from telegram.error import TelegramError

from bot.domain.audience import ChatId
from bot.render.notices import notice
from handlers.context import Context
from handlers.readers import reader_of


async def membership(update: Update, context: Context) -> None:
    """End what the chat subscribed to while we cannot write to it, and go on when we can."""
    changed = update.my_chat_member
    if changed is None:
        return
    chat_id = ChatId(changed.chat.id)
    if _may_write(changed.new_chat_member):
        await context.use_cases.come_back(chat_id)
        return
    lost = await context.use_cases.lose(chat_id)
    if lost and isinstance(changed.new_chat_member, ChatMemberRestricted):
        await _tell_who_did(update, context)


async def _tell_who_did(update: Update, context: Context) -> None:
    """Say it once to whoever silenced us; who never wrote to us cannot be told."""
    changed = update.my_chat_member
    if changed is None:
        return
    reader = await reader_of(update, context)
    told = notice(
        "silenced",
        language=reader.language,
        texts=context.view.texts,
        chat=changed.chat.effective_name or "",
    )
    with suppress(TelegramError):
        await context.bot.send_message(changed.from_user.id, told.html, parse_mode="HTML")


def _may_write(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    return member.status not in {ChatMember.LEFT, ChatMember.BANNED}
