"""Who is asking: in which language and zone to answer, and what they may change."""

from dataclasses import dataclass

from telegram import Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Forbidden

from bot.digests.choose import reading
from bot.domain.audience import ChatId, Subscription
from bot.domain.wants import Wants
from bot.render.locales import spoken
from bot.render.voice import Voice
from handlers.context import Context

_MAY_CHANGE = {ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    chat_id: ChatId
    language: str
    zone: str  # UTC until the chat has subscribed
    subscription: Subscription | None  # an active one
    kept: Subscription | None = None  # what was chosen, with a subscription or without

    @property
    def wants(self) -> Wants:
        return self.kept.wants if self.kept else Wants()

    @property
    def languages(self) -> tuple[str, ...]:
        """In which languages the reader wants to read."""
        return reading((self.language,), self.wants)


async def reader_of(update: Update, context: Context) -> Reader:
    """Return the reader: as the chat has chosen, else as the app of whoever asks is set."""
    chat_id = chat_of(update)
    kept = await context.use_cases.subscription(chat_id)
    active = kept if kept and kept.active else None
    return Reader(
        chat_id=chat_id,
        language=kept.language if kept else language_of(update),
        zone=active.zone if active else "UTC",
        subscription=active,
        kept=kept,
    )


def is_admin(reader: Reader, context: Context) -> bool:
    """Tell whether the chat is one that ADMINS names."""
    flagging = context.use_cases.flagging
    return flagging is not None and reader.chat_id in flagging.admins


def voice_of(reader: Reader, context: Context) -> Voice:
    """Return how to tell a reader something now."""
    view = context.view
    return Voice(
        texts=view.texts,
        language=reader.language,
        zone=reader.zone,
        now=view.clock(),
        actors=view.actors,
    )


def language_of(update: Update) -> str:
    """Return which of our languages the app of whoever asks is set to."""
    return spoken(update.effective_user.language_code if update.effective_user else None)


def chat_of(update: Update) -> ChatId:
    """Return the chat of a command or a press; the filters let nothing else through."""
    if update.effective_chat is None:
        raise TypeError(f"update {update.update_id} comes from no chat")
    return ChatId(update.effective_chat.id)


async def may_change(update: Update, context: Context) -> bool:
    """Tell whether whoever asks may decide for the chat: anybody alone, in a group its admins.

    Telegram is asked every time, since rights are taken away without notice.
    """
    chat, user = update.effective_chat, update.effective_user
    if chat is None or chat.type == ChatType.PRIVATE:
        return chat is not None
    if update.message and update.message.sender_chat == chat:
        return True  # an administrator who remains anonymous writes in the group's own name
    if user is None:
        return False
    try:
        member = await context.bot.get_chat_member(chat.id, user.id)
    except (BadRequest, Forbidden):
        return False
    return member.status in _MAY_CHANGE
