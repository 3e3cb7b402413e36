"""⚑ under a dossier: say in one tap what is wrong with it."""

import structlog
from telegram import Update
from telegram.error import TelegramError

from bot.domain.actors import ActorId
from bot.flows.flag import Fault, Flagging
from bot.render.dossier import WINDOWS
from bot.render.flags import flag_question
from bot.render.notices import notice
from handlers.context import Context
from handlers.readers import Reader
from handlers.replies import redraw, reply

log = structlog.get_logger()


async def press_flag(update: Update, context: Context, reader: Reader, chosen: list[str]) -> str:
    """Ask what is wrong below the dossier, then keep the answer and say thanks in its place."""
    flagging = context.use_cases.flagging
    match chosen:
        case [actor_id, window] if flagging and window in WINDOWS:
            return await _ask(update, context, reader, ActorId(actor_id), window)
        case [actor_id, window, fault] if flagging and window in WINDOWS and fault in {*Fault}:
            known = actor_id in context.view.actors
            return (
                await _keep(update, context, reader, flagging, (actor_id, window, fault))
                if known
                else "who-gone"
            )
        case _:
            return "stale-button"


async def _ask(
    update: Update, context: Context, reader: Reader, actor_id: ActorId, window: str
) -> str:
    actor = context.view.actors.get(actor_id)
    if actor is None:
        return "who-gone"
    question = flag_question(actor, window, language=reader.language, texts=context.view.texts)
    await reply(update, question)
    return ""


async def _keep(
    update: Update,
    context: Context,
    reader: Reader,
    flagging: Flagging,
    chosen: tuple[str, str, str],
) -> str:
    actor_id, window, fault = chosen
    if not await flagging.flag(
        reader.chat_id, ActorId(actor_id), Fault(fault), window=window, language=reader.language
    ):
        return "flag-enough"
    texts = context.view.texts
    await redraw(update, notice("flag-thanks", language=reader.language, texts=texts))
    if await flagging.is_news():
        await _tell_admins(context, flagging)
    return ""


async def _tell_admins(context: Context, flagging: Flagging) -> None:
    """Send each admin a line; one who cannot be reached keeps nobody else from it."""
    for admin in sorted(flagging.admins):
        try:
            await context.bot.send_message(admin, context.view.texts.say("en", "flags-new"))
        except TelegramError as error:
            log.warning("admin_not_told", reason=type(error).__name__)
