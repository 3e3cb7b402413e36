"""/admin: for the chats that the setting ADMINS names; to all others it is no command.

/admin reports                       what readers report as wrong
/admin unlisted                      whom the news names and no list does
/admin alias ACTOR LANGUAGE NAME     add a name
/admin actor ID KIND COUNTRY NAME    add an actor
/admin office ACTOR DATE             say when the office held now ended
/admin undo                          take back what was added last
/admin digest 12h ar                 the digest that a new reader would get now; nobody gets it
/admin outbox                        how what is to be sent and what came in are doing
/admin outbox pause | resume         send nothing but answers, or go on
/admin outbox drop LANE              give up all that is to be sent of digests or alerts
/admin outbox resend LANE 6h         send what was given up since then after all
/admin broadcast                     tell all readers something: see `handlers.broadcast`
/admin feeds …                       what is monitored: see `handlers.monitoring`
"""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from telegram import Update

from bot.actors.additions import AdditionRefused
from bot.domain.deliveries import Lane, Message
from bot.flows.flag import Flagging
from bot.flows.mend import Taken
from bot.render.flags import flag_list
from bot.render.mending import mended, unlisted, usage
from bot.render.notices import notice
from bot.render.outbox import outbox_page
from handlers import arguments
from handlers.broadcast import broadcast
from handlers.context import Context
from handlers.digest import rehearse
from handlers.monitoring import admin_feeds
from handlers.readers import Reader, is_admin, reader_of
from handlers.replies import Settle, reply, reply_for_now
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
        case ("digest", *wanted):
            rehearsed = await rehearse(wanted, context, reader)
            answer = rehearsed or usage(language=reader.language, texts=context.view.texts)
        case ("outbox", *wanted):
            answer = await _outbox(tuple(wanted), context, reader)
        case ("undo",) | ("alias" | "actor" | "office", *_):
            await _mend(written, _Answer(update, context, reader))
            return
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


@dataclass(slots=True)
class _Answer:
    """An answer that comes in two steps: at once that something was taken, then what came of it."""

    update: Update
    context: Context
    reader: Reader
    _settle: Settle | None = None

    def taken(self, key: str) -> Taken:
        """Return what says at once that a line was taken."""

        async def tell(line: str) -> None:
            self._settle = await reply_for_now(self.update, self._drawn(key, line))

        return tell

    async def end(self, key: str, line: str = "") -> None:
        """Say what came of it, in place of the first answer if there was one."""
        settle = self._settle or partial(reply, self.update)
        await settle(self._drawn(key, line))

    def _drawn(self, key: str, line: str) -> Message:
        return mended(key, line, language=self.reader.language, texts=self.context.view.texts)


async def _mend(words: tuple[str, ...], answer: _Answer) -> None:
    """Make an addition, or take back the newest."""
    use_cases = answer.context.use_cases
    if words == ("undo",):
        undone = await use_cases.undo(answer.taken("admin-undoing"))
        await answer.end("admin-undone" if undone else "admin-undone-none", undone or "")
        return
    try:
        line = await use_cases.add(words, answer.taken("admin-taken"))
    except AdditionRefused as why:
        await answer.end("admin-refused", str(why))
    else:
        await answer.end("admin-added", line)


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
