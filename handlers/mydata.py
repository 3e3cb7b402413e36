"""/mydata: all that is kept of a chat, as a file; in a group, for its administrators."""

import json

import telegram
from telegram import Update

from bot.render.own import own_record
from handlers.context import Context
from handlers.readers import may_change, reader_of
from handlers.replies import tell

_FILE = "dragoman-mydata.json"


async def mydata(update: Update, context: Context) -> None:
    reader = await reader_of(update, context)
    if not await may_change(update, context):
        await tell(update, context, reader, "admins-only")
        return
    told = await context.use_cases.told(reader.chat_id)
    set_up = await context.use_cases.set_up_by(reader.chat_id)
    if reader.kept is None and not told and not set_up:
        await tell(update, context, reader, "mydata-none")
        return
    record = own_record(reader.chat_id, reader.kept, told, set_up)
    document = json.dumps(record, ensure_ascii=False, indent=2).encode()
    if isinstance(update.effective_message, telegram.Message):
        caption = context.view.texts.say(reader.language, "mydata")
        await update.effective_message.reply_document(document, filename=_FILE, caption=caption)
