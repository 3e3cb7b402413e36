"""Telegram, inbound: from an update to a use case to a reply. Translation, and nothing else."""

import asyncio
from typing import Any

from telegram import BotCommand
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.render.notices import COMMANDS
from bot.render.texts import LANGUAGES, Texts
from handlers.about import about
from handlers.admin import admin
from handlers.broadcast import press_broadcast
from handlers.cancel import cancel
from handlers.contacts import contacts, press_contacts, press_network
from handlers.context import Context, UseCases, View, bind
from handlers.digest import digest, press_digest
from handlers.erase import erase, press_erase
from handlers.evidence import press_group, press_list
from handlers.failures import went_wrong
from handlers.feeds import feeds, press_feeds
from handlers.flag import press_flag
from handlers.help import help_
from handlers.inline import inline
from handlers.latest import latest, press_filter, press_latest
from handlers.manage import manage
from handlers.members import membership, moved
from handlers.monitoring import press_pick, take_file
from handlers.more import press_more
from handlers.mydata import mydata
from handlers.pause import pause, press_pause, resume
from handlers.privacy import privacy
from handlers.quotes import press_quotes, quotes
from handlers.reports import press_reports
from handlers.search import press_search, search
from handlers.settings import language, opening, press_settings, settings, timezone
from handlers.start import start
from handlers.stop import press_stop, stop
from handlers.story import press_story, tell_story
from handlers.strangers import Command, Press, mentioned, pressing, unknown_command, wording
from handlers.subscribe import press_subscribe, press_zones, subscribe
from handlers.tastes import (
    follow,
    mute,
    press_follow,
    press_hide,
    press_less,
    press_taste,
    press_watch,
    unfollow,
    unmute,
)
from handlers.trend import press_trend, trend
from handlers.who import press_ask, press_both, press_named, press_pair, press_who, who
from handlers.why import press_why

__all__ = ["UseCases", "View", "bind", "commands", "publish_commands", "register"]

_COMMANDS: dict[str, Command] = {
    "start": start,
    "who": who,
    "quotes": quotes,
    "contacts": contacts,
    "trend": trend,
    "digest": digest,
    "latest": latest,
    "feeds": feeds,
    "sources": feeds,
    "search": search,
    "story": tell_story,
    "subscribe": subscribe,
    "settings": settings,
    "schedule": opening("hours"),
    "timezone": timezone,
    "language": language,
    "quiet": opening("quiet"),
    "follow": follow,
    "unfollow": unfollow,
    "following": opening("tastes"),
    "mute": mute,
    "unmute": unmute,
    "muted": opening("tastes"),
    "pause": pause,
    "resume": resume,
    "stop": stop,
    "unsubscribe": stop,
    "manage": manage,
    "help": help_,
    "privacy": privacy,
    "mydata": mydata,
    "erase": erase,
    "about": about,
    "developer_info": about,
    "cancel": cancel,
    "admin": admin,
}
_PRESSES: dict[str, Press] = {
    "who": press_who,
    "pair": press_pair,
    "both": press_both,
    "reports": press_reports,
    "list": press_list,
    "of": press_group,
    "quotes": press_quotes,
    "contacts": press_contacts,
    "network": press_network,
    "trend": press_trend,
    "ask": press_ask,
    "named": press_named,
    "digest": press_digest,
    "more": press_more,
    "latest": press_latest,
    "search": press_search,
    "filter": press_filter,
    "feeds": press_feeds,
    "pick": press_pick,
    "story": press_story,
    "why": press_why,
    "less": press_less,
    "hide": press_hide,
    "follow": press_follow,
    "watch": press_watch,
    "taste": press_taste,
    "settings": press_settings,
    "subscribe": press_subscribe,
    "pause": press_pause,
    "unsubscribe": press_stop,
    "zones": press_zones,
    "erase": press_erase,
    "broadcast": press_broadcast,
    "flag": press_flag,
}
# An edited command is not a second one, nor a channel's in the group where it is discussed.
_NEW = filters.UpdateType.MESSAGE & ~filters.IS_AUTOMATIC_FORWARD
_ASKED = _NEW | filters.UpdateType.CHANNEL_POST
_FILES = _NEW & filters.Document.ALL & filters.Caption()
_WORDS = _NEW & filters.ChatType.PRIVATE & ~filters.COMMAND & ~filters.StatusUpdate.ALL
_NAMED = _NEW & filters.ChatType.GROUPS & ~filters.COMMAND & filters.Entity("mention")


def register(application: Application[Any, Context, Any, Any, Any, Any]) -> None:
    """Give an application everything this bot answers to."""
    for name, command in _COMMANDS.items():
        application.add_handler(CommandHandler(name, command, filters=_ASKED))
    application.add_handler(CallbackQueryHandler(pressing(_PRESSES)))
    application.add_handler(MessageHandler(_ASKED & filters.COMMAND, unknown_command))
    application.add_handler(MessageHandler(filters.StatusUpdate.MIGRATE, moved))
    application.add_handler(InlineQueryHandler(inline))
    application.add_handler(ChatMemberHandler(membership, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_handler(MessageHandler(_FILES, take_file))
    application.add_handler(MessageHandler(_WORDS, wording(_COMMANDS)))
    application.add_handler(MessageHandler(_NAMED, mentioned))
    application.add_error_handler(went_wrong)


def commands(texts: Texts, language: str) -> list[BotCommand]:
    """Return what the menu of commands lists, in a language."""
    return [BotCommand(name, texts.say(language, f"command-{name}")) for name in COMMANDS]


async def publish_commands(bot: ExtBot[Any], texts: Texts) -> None:
    """Tell Telegram the menu, once a language; readers of any other language get English.

    Texts are read in a thread where nobody asked for them before: .6 s for ten languages.
    """
    await bot.set_my_commands(await asyncio.to_thread(commands, texts, "en"))
    for spoken in LANGUAGES:
        menu = await asyncio.to_thread(commands, texts, spoken)
        await bot.set_my_commands(menu, language_code=spoken)
