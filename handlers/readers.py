"""Who is asking: in which language and zone to answer, and what they may change."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import telegram
from telegram import Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Forbidden

from bot.digests.choose import reading
from bot.digests.hours import known_zone
from bot.domain.audience import ChatId, Subscription
from bot.domain.stories import StoryId
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Stance, Wants
from bot.render import presses
from bot.render.locales import spoken
from bot.render.voice import Voice
from handlers.context import Context

UTC = "UTC"  # the zone of whoever has not chosen one

_MAY_CHANGE = {ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    chat_id: ChatId
    language: str
    zone: str  # UTC until the chat has chosen one
    subscription: Subscription | None  # an active one
    kept: Subscription | None = None  # what was chosen, with a subscription or without
    thread: int | None = None  # of a forum: where digests are to come that are asked for now
    headlines: Mapping[StoryId, str] = field(default_factory=dict)  # see `naming`

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
        zone=known_zone(kept.zone) if kept else UTC,
        subscription=active,
        kept=kept,
        thread=_thread(update, kept),
    )


def is_admin(reader: Reader, context: Context) -> bool:
    """Tell whether the chat is one that ADMINS names."""
    flagging = context.use_cases.flagging
    return flagging is not None and reader.chat_id in flagging.admins


async def naming(reader: Reader, context: Context, *others: Topic) -> Reader:
    """Return the reader with the headlines of the stories among what is followed and muted, and `others`."""
    topics = (*(taste.topic for taste in reader.wants.tastes), *others)
    stories = [StoryId(it.key) for it in topics if it.kind is TopicKind.STORY]
    if not stories:
        return reader
    known = await context.use_cases.headlines(stories, languages=reader.languages)
    return replace(reader, headlines=known)


def voice_of(reader: Reader, context: Context) -> Voice:
    """Return how to tell a reader something now."""
    view = context.view
    return Voice(
        texts=view.texts,
        language=reader.language,
        zone=reader.zone,
        now=view.clock(),
        actors=view.actors,
        headlines=reader.headlines,
        followed=frozenset(reader.wants.topics(Stance.FOLLOW)),
    )


def language_of(update: Update) -> str:
    """Return which of our languages the app of whoever asks is set to."""
    return spoken(update.effective_user.language_code if update.effective_user else None)


def _thread(update: Update, kept: Subscription | None) -> int | None:
    """Return the forum's thread in which something was asked; from elsewhere, the one kept."""
    if elsewhere(update) is not None:
        return kept.thread if kept else None
    asked = update.effective_message
    within = isinstance(asked, telegram.Message) and asked.is_topic_message
    return asked.message_thread_id if asked and within else None


def elsewhere(update: Update) -> ChatId | None:
    """Return which other chat a press is for; None for all that is about its own chat."""
    press = presses.read((update.callback_query.data if update.callback_query else "") or "")
    found = presses.elsewhere(press) if press else None
    return found[0] if found else None


def chat_of(update: Update) -> ChatId:
    """Return the chat that a command or a press is about; the filters let nothing else through."""
    if other := elsewhere(update):
        return other
    if update.effective_chat is None:
        raise TypeError(f"update {update.update_id} comes from no chat")
    return ChatId(update.effective_chat.id)


async def may_change(update: Update, context: Context) -> bool:
    """Tell whether whoever asks may decide for the chat: anybody alone, in a group its admins.

    Telegram is asked every time, since rights are taken away without notice.
    """
    chat, user = update.effective_chat, update.effective_user
    if other := elsewhere(update):
        return user is not None and await is_keeper(other, user.id, context)
    if chat is None or chat.type == ChatType.PRIVATE:
        return chat is not None
    asked = update.message or update.channel_post
    if asked and asked.sender_chat == chat:
        return True  # a channel's post, or an administrator who writes in the group's own name
    return user is not None and await is_keeper(ChatId(chat.id), user.id, context)


async def is_keeper(chat_id: ChatId, user_id: int, context: Context) -> bool:
    """Tell whether somebody is an administrator of a group or channel that we are in."""
    try:
        member = await context.bot.get_chat_member(chat_id, user_id)
    except (BadRequest, Forbidden):
        return False
    return member.status in _MAY_CHANGE
