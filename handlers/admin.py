"""/admin: for the chats that the setting ADMINS names; to all others it is no command."""

from telegram import Update

from bot.render.flags import flag_list
from handlers import arguments
from handlers.context import Context
from handlers.readers import reader_of
from handlers.replies import reply, tell
from handlers.strangers import unknown_command


async def admin(update: Update, context: Context) -> None:
    """Do what an admin says; the right to say it is looked at every time."""
    reader, flagging = await reader_of(update, context), context.use_cases.flagging
    if flagging is None or reader.chat_id not in flagging.admins:
        await unknown_command(update, context)
    elif arguments.words(context.args) == ("reports",):
        raised = await flagging.flags()
        counts = {
            (str(flag.day), flag.actor_id, str(flag.fault), flag.window, flag.language): times
            for flag, times in raised.items()
        }
        texts = context.view.texts
        await reply(update, flag_list(counts, language=reader.language, texts=texts))
    else:
        await tell(update, context, reader, "admin-how")
