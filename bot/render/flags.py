"""⚑: asking what is wrong with a dossier, and listing for admins what readers said."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.actors import Actor, ActorId
from bot.domain.deliveries import Message
from bot.domain.dossiers import Dossier
from bot.render.dossier import WINDOW, WINDOWS
from bot.render.html import lines
from bot.render.notices import notice
from bot.render.presses import button, grid
from bot.render.texts import Texts

FAULTS = ("person", "office", "event", "other")
SHOWN = 40  # flags in one list; a line has some sixty characters, and a message four thousand


def with_flag(message: Message, found: Dossier, *, language: str, texts: Texts) -> Message:
    """Offer below a dossier to say that it is wrong."""
    length = found.until - found.since
    window = next((key for key, it in WINDOWS.items() if it == length), WINDOW)
    say = f"⚑ {texts.say(language, 'flag-button')}"
    row = button(say, "flag", found.actor.id, window)
    return replace(message, buttons=(*message.buttons, row)) if row else message


def flag_question(actor: Actor, window: str, *, language: str, texts: Texts) -> Message:
    """Ask what is wrong; each answer is a button."""
    row = tuple(
        one
        for fault in FAULTS
        for one in button(texts.say(language, f"flag-{fault}"), "flag", actor.id, window, fault)
    )
    asked = notice("flag-ask", language=language, texts=texts, name=actor.name_in(language))
    return Message(html=asked.html, buttons=grid(row, wide=2))


def flag_list(
    counts: Mapping[tuple[str, ActorId, str, str, str], int], *, language: str, texts: Texts
) -> Message:
    """List flags, the newest day first: day, actor, fault, window and language, and how often."""
    if not counts:
        return notice("flags-none", language=language, texts=texts)
    newest = sorted(counts.items(), reverse=True)[:SHOWN]
    told = (
        f"{day} {actor_id} · {texts.say(language, f'flag-{fault}')} · {window} · {written_in}"
        f" ×{times}"
        for (day, actor_id, fault, window, written_in), times in newest
    )
    return Message(html=lines(texts.say(language, "flags-title"), *told, language=language))
