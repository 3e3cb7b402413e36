"""What becomes of us in a chat: blocked and unblocked, put out and let in, silenced and let speak."""

from contextlib import suppress

from telegram import (
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberRestricted,
    ChatMemberUpdated,
    Update,
)
from telegram.constants import ChatType, ParseMode
from telegram.error import TelegramError

from bot.domain.audience import ChatId
from bot.domain.deliveries import Message
from bot.render.managing import manage
from bot.render.notices import welcome
from bot.telegram.messenger import keyboard
from handlers.context import Context
from handlers.readers import language_of


async def membership(update: Update, context: Context) -> None:
    """End what the chat subscribed to while we cannot write to it, and go on when we can."""
    changed = update.my_chat_member
    if changed is None:
        return
    chat_id = ChatId(changed.chat.id)
    alone, kind = changed.chat.type == ChatType.PRIVATE, changed.chat.type
    if _may_write(changed.new_chat_member, kind):
        back = await context.use_cases.come_back(chat_id)
        known = await context.use_cases.subscription(chat_id)
        if not (alone or back or known or _may_write(changed.old_chat_member, kind)):
            await _welcome(changed, context, language_of(update))
        return
    called = changed.chat.effective_name or ""
    await context.use_cases.lose(chat_id, by=ChatId(changed.from_user.id), called=called)


async def moved(update: Update, context: Context) -> None:
    """Keep the subscription of a group that became a supergroup; its old number is no more."""
    message = update.message
    if message and message.migrate_to_chat_id:
        await context.use_cases.move(ChatId(message.chat.id), ChatId(message.migrate_to_chat_id))


async def _welcome(changed: ChatMemberUpdated, context: Context, language: str) -> None:
    """Offer whoever let us in to set the chat up; who never wrote to us reads it in the group.

    A channel is not ours to write to before anybody asked for it.
    """
    chat = changed.chat.effective_name or ""
    texts = context.view.texts
    told = manage(ChatId(changed.chat.id), chat, "placed", language=language, texts=texts)
    try:
        await _send(changed.from_user.id, told, context)
    except TelegramError:
        if changed.chat.type != ChatType.CHANNEL:
            with suppress(TelegramError):
                greeting = welcome(language=language, texts=texts)
                await _send(changed.chat.id, greeting, context)


async def _send(chat_id: int, message: Message, context: Context) -> None:
    await context.bot.send_message(
        chat_id,
        message.html,
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard(message.buttons),
    )


def _may_write(member: ChatMember, kind: str) -> bool:
    """Tell whether we may; in a channel, only administrators with the right to post do."""
    if kind == ChatType.CHANNEL:
        return isinstance(member, ChatMemberAdministrator) and bool(member.can_post_messages)
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    return member.status not in {ChatMember.LEFT, ChatMember.BANNED}
