"""Who is meant by what was written after a command, or the question back."""

from typing import assert_never

from bot.actors.naming import Choices
from bot.domain.actors import Actor
from bot.domain.deliveries import Message
from bot.domain.dossiers import Ambiguous, Unknown
from bot.render.dossier import unknown
from bot.render.pair import which
from handlers.context import Context
from handlers.readers import Reader, voice_of


async def meant(
    written: str, context: Context, reader: Reader, action: str, *tail: str, most: int = 1
) -> tuple[Actor, ...] | Message:
    """Return the actors named, or what to ask back; a choice then goes on to `action`."""
    found = await context.use_cases.named(written, most=most)
    match found:
        case Ambiguous() | Choices():
            return which(found, voice_of(reader, context), action, *tail)
        case Unknown():
            view = context.view
            today = view.clock().date()
            return unknown(found, language=reader.language, on=today, texts=view.texts)
        case tuple():
            return found
        case _:
            assert_never(found)
