"""/subscribe: an hour, a zone, done; by buttons or in words."""

from contextlib import suppress
from dataclasses import replace
from datetime import time

from telegram import Update
from telegram.error import TelegramError

from bot.domain.audience import ChatId
from bot.domain.deliveries import Message
from bot.flows.adjust import MOST_HOURS
from bot.render.notices import notice
from bot.render.subscribing import ask_hour, ask_zone, ask_zone_of, confirmed, unpacked
from bot.render.zones import REGIONS
from handlers import arguments
from handlers.arguments import Unclear, Wish
from handlers.context import Context
from handlers.places import named_zone
from handlers.readers import UTC, Reader, elsewhere, may_change, reader_of
from handlers.replies import redraw, reply, tell


async def subscribe(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    if not await may_change(update, context):
        await tell(update, context, reader, "admins-only")
        return
    match arguments.wish(context.args, language=reader.language):
        case Unclear(word):
            texts = context.view.texts
            told = notice("subscribe-unclear", language=reader.language, texts=texts, word=word)
            await reply(update, told)
        case wish if len(wish.hours) > MOST_HOURS:
            await tell(update, context, reader, "subscribe-most")
        case wish:
            await reply(update, await _granted(wish, update, context, reader))


async def press_subscribe(
    update: Update, context: Context, reader: Reader, chosen: list[str]
) -> str:
    """Take the next step: ask for the hour, then for the zone, then subscribe."""
    if not await may_change(update, context):
        return "admins-only"
    hours = unpacked(chosen[0]) if chosen else None
    match chosen:
        case []:
            await reply(update, _ask_hour(_zone(reader), context, reader))
        case [_] if hours:
            texts = context.view.texts
            await redraw(update, ask_zone(hours, language=reader.language, texts=texts))
        case [_, zone] if hours and named_zone(zone) == zone:
            await redraw(update, await _subscribed(hours, zone, update, context, reader))
        case _:
            return "stale-button"
    return ""


async def press_zones(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Show the zones of a region."""
    if not await may_change(update, context):
        return "admins-only"
    hours = unpacked(chosen[0]) if chosen else None
    match chosen:
        case [_, region] if hours and region in REGIONS:
            texts = context.view.texts
            await redraw(update, ask_zone_of(region, hours, language=reader.language, texts=texts))
            return ""
        case _:
            return "stale-button"


async def _granted(wish: Wish, update: Update, context: Context, reader: Reader) -> Message:
    """Subscribe with what was written, and ask for what is missing and not known yet.

    Days are kept at once: they stay whatever is asked for yet.
    """
    kept = reader.subscription
    if days := wish.days:
        await context.use_cases.change(
            reader.chat_id, lambda it: replace(it, days=days), language=reader.language
        )
    hours = wish.hours or (kept.hours if kept and (wish.zone or wish.days) else ())
    zone = wish.zone or _zone(reader)
    if not hours:
        return _ask_hour(zone, context, reader)
    if not zone:
        return ask_zone(hours, language=reader.language, texts=context.view.texts)
    return await _subscribed(hours, zone, update, context, reader)


def _zone(reader: Reader) -> str | None:
    """Return the zone chosen before, with /timezone or a subscription, if there still is one."""
    if reader.kept and reader.kept.subscribed:  # paused ones, too
        return named_zone(reader.kept.zone)
    return reader.zone if reader.zone != UTC else None


def _ask_hour(zone: str | None, context: Context, reader: Reader) -> Message:
    return ask_hour(zone=zone, language=reader.language, texts=context.view.texts)


async def _subscribed(
    hours: tuple[time, ...], zone: str, update: Update, context: Context, reader: Reader
) -> Message:
    keeper, called = await _kept_by(update, context, reader)
    subscription = await context.use_cases.subscribe(
        reader.chat_id,
        language=reader.language,
        zone=zone,
        hours=hours,
        thread=reader.thread,
        keeper=keeper,
        called=called,
    )
    return confirmed(
        subscription,
        new=reader.subscription is None,
        texts=context.view.texts,
        here=elsewhere(update) is None,
    )


async def _kept_by(update: Update, context: Context, reader: Reader) -> tuple[ChatId | None, str]:
    """Return who sets up a group or channel, if that can be known, and how it is called."""
    chat, user = update.effective_chat, update.effective_user
    if reader.chat_id > 0 or chat is None:
        return None, ""
    asked = update.message or update.channel_post
    unnamed = asked is not None and asked.sender_chat is not None
    keeper = ChatId(user.id) if user and not unnamed else None
    if chat.id == reader.chat_id:
        return keeper, chat.effective_name or ""
    with suppress(TelegramError):
        found = await context.bot.get_chat(reader.chat_id)
        return keeper, found.effective_name or ""
    return keeper, ""
