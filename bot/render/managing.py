"""Setting up a group or channel from a private chat."""

from dataclasses import replace

from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Button, Message
from bot.render.bidi import isolate_in, without_controls
from bot.render.html import Html, bold, joined, one_line
from bot.render.notices import notice
from bot.render.presses import button, for_chat
from bot.render.split import shorten
from bot.render.texts import Texts

PLACE = "📢 "  # how the first line begins of what is about another chat
LONGEST_NAME = 60  # UTF-16 units


def manage(chat_id: ChatId, chat: str, key: str, *, language: str, texts: Texts) -> Message:
    """Say something of a chat, with the buttons that set it up from where the message is read."""
    rows = (
        button(f"🔔 {texts.say(language, 'button-subscribe')}", "subscribe"),
        button(f"⚙️ {texts.say(language, 'settings-of')}", "settings"),
        button(f"🔕 {texts.say(language, 'button-stop')}", "unsubscribe"),
    )
    told = notice(key, language=language, texts=texts, chat=chat)
    name = isolate_in(shorten(one_line(chat), LONGEST_NAME), language)
    return for_chat(about_place(replace(told, buttons=rows), f"{PLACE}{name}"), chat_id)


def about_place(message: Message, place: str) -> Message:
    """Begin a message with which group or channel it is about, so that nobody takes it for theirs."""
    return replace(message, html=joined((bold(place), Html(message.html)), "\n"))


def place_of(told: str) -> str:
    """Return how a message about a group or channel calls it; "" where it is about none."""
    first = told.split("\n", 1)[0]
    return first if without_controls(first).startswith(PLACE) else ""


def how_to_manage(username: str, *, language: str, texts: Texts) -> Message:
    """Say how the bot comes into a channel or group, with links that add it with the right rights."""
    home = f"https://t.me/{username}"
    rows = (
        _link(f"📢 {texts.say(language, 'button-add-channel')}", f"{home}?{_CHANNEL}"),
        _link(f"👥 {texts.say(language, 'button-add-group')}", f"{home}?{_GROUP}"),
    )
    return replace(notice("manage-how", language=language, texts=texts), buttons=rows)


def silenced(subscription: Subscription, *, texts: Texts) -> Message:
    """Say in private that a group or channel takes nothing from us any more."""
    chat = subscription.called or str(subscription.chat_id)
    return notice("silenced", language=subscription.language, texts=texts, chat=chat)


def thread_gone(subscription: Subscription, *, texts: Texts) -> Message:
    return notice("thread-gone", language=subscription.language, texts=texts)


_CHANNEL = "startchannel&admin=post_messages"
_GROUP = "startgroup=manage"


def _link(text: str, url: str) -> tuple[Button, ...]:
    return (Button(text=text, url=url),)
