"""/admin: for the chats that the setting ADMINS names; to all others it is no command.

/admin reports                       what readers report as wrong
/admin unlisted                      whom the news names and no list does
/admin alias ACTOR LANGUAGE NAME     add a name
/admin actor ID KIND COUNTRY NAME    add an actor
/admin office ACTOR DATE             say when the office held now ended
/admin undo                          take back what was added last
/admin outbox                        how what is to be sent and what came in are doing
/admin outbox pause | resume         send nothing but answers, or go on
/admin outbox drop LANE              give up all that is to be sent of digests or alerts
/admin outbox resend LANE 6h         send what was given up since then after all
/admin broadcast                     tell all readers something: see `handlers.broadcast`
/admin feeds …                       what is monitored: see `handlers.monitoring`
"""

from datetime import timedelta

from telegram import Update

from bot.actors.additions import AdditionRefused
from bot.domain.deliveries import Lane, Message
from bot.flows.flag import Flagging
from bot.render.flags import flag_list
from bot.render.mending import mended, unlisted, usage
from bot.render.notices import notice
from bot.render.outbox import outbox_page
from handlers import arguments
from handlers.broadcast import broadcast
from handlers.context import Context
from handlers.monitoring import admin_feeds
from handlers.readers import Reader, is_admin, reader_of
from handlers.replies import reply
from handlers.strangers import unknown_command

A_DAY = timedelta(days=1)


async def admin(update: Update, context: Context) -> None:
    """Do what an admin says; the right to say it is looked at every time."""
    reader, flagging = await reader_of(update, context), context.use_cases.flagging
    if flagging is None or not is_admin(reader, context):
        await unknown_command(update, context)
        return
    written = arguments.words(context.args)
    match written:
        case ("feeds", *wanted):
            done = await admin_feeds(tuple(wanted), update, context, reader)
            if done is None:
                return
            answer = done
        case ("broadcast", *_):
            await broadcast(update, context, reader)
            return
        case ("reports",):
            answer = await _reports(flagging, context, reader)
        case ("unlisted",):
            names = await context.use_cases.unlisted()
            answer = unlisted(names, language=reader.language, texts=context.view.texts)
        case ("undo",):
            answer = await _undo(context, reader)
        case ("outbox", *wanted):
            answer = await _outbox(tuple(wanted), context, reader)
        case ("alias" | "actor" | "office", *_):
            answer = await _add(written, context, reader)
        case _:
            answer = usage(language=reader.language, texts=context.view.texts)
    await reply(update, answer)


async def _reports(flagging: Flagging, context: Context, reader: Reader) -> Message:
    raised = await flagging.flags()
    counts = {
        (str(flag.day), flag.actor_id, str(flag.fault), flag.window, flag.language): times
        for flag, times in raised.items()
    }
    return flag_list(counts, language=reader.language, texts=context.view.texts)


async def _add(words: tuple[str, ...], context: Context, reader: Reader) -> Message:
    texts = context.view.texts
    try:
        line = await context.use_cases.add(words)
    except AdditionRefused as why:
        return mended("admin-refused", str(why), language=reader.language, texts=texts)
    return mended("admin-added", line, language=reader.language, texts=texts)


async def _undo(context: Context, reader: Reader) -> Message:
    texts = context.view.texts
    line = await context.use_cases.undo()
    if line is None:
        return notice("admin-undone-none", language=reader.language, texts=texts)
    return mended("admin-undone", line, language=reader.language, texts=texts)


async def _outbox(wanted: tuple[str, ...], context: Context, reader: Reader) -> Message:
    texts, operating = context.view.texts, context.use_cases.operating
    match wanted:
        case ():
            pass
        case ("pause" | "resume" as word,):
            await operating.pause(paused=word == "pause")
        case ("drop", "alert" | "digest" | "broadcast" as lane):
            count = await operating.drop(Lane(lane))
            return notice("outbox-dropped", language=reader.language, texts=texts, count=count)
        case ("resend", "alert" | "digest" | "broadcast" as lane, *since):
            window = arguments.window(since, default=A_DAY)
            if isinstance(window, arguments.Unclear):
                return usage(language=reader.language, texts=texts)
            count = await operating.resend(Lane(lane), since=window)
            return notice("outbox-resent", language=reader.language, texts=texts, count=count)
        case _:
            return usage(language=reader.language, texts=texts)
    state, aside = await operating.state()
    now = context.view.clock()
    return outbox_page(state, aside, now=now, language=reader.language, texts=texts)
