"""What admins are told of what they add to what is known."""

from collections.abc import Sequence

from bot.domain.deliveries import Message
from bot.domain.dossiers import Glimpse
from bot.render.bidi import isolate
from bot.render.html import lines
from bot.render.notices import notice
from bot.render.split import shorten
from bot.render.texts import Texts

SHOWN, LONGEST = 40, 60  # names in one list, and UTF-16 units of each
_USAGE = (
    "/admin reports",
    "/admin unlisted",
    "/admin alias vladimir-putin ru Вова",
    "/admin actor tolan-merrivale person IQ Tolan Merrivale",
    "/admin office vladimir-putin 2030-05-07",
    "/admin undo",
    "/admin digest 12h ar",
    "/admin outbox",
    "/admin outbox pause",
    "/admin outbox resume",
    "/admin outbox drop digest",
    "/admin outbox resend digest 6h",
    "/admin broadcast",
    "/admin feeds",
    "/admin feeds add https://wire.example/",
    "/admin feeds pause wire-example",
    "/admin feeds resume wire-example",
    "/admin feeds replace wire-example https://wire.example/rss",
    "/admin feeds label wire-example country EG",
    "/admin feeds label wire-example articles on",
    "/admin feeds remove wire-example",
    "/admin feeds export",
    "/admin feeds import https://wire.example/list.opml",
)


def mended(key: str, what: str, *, language: str, texts: Texts) -> Message:
    """Say what came of a command, with the line or the reason it is about below."""
    return Message(html=lines(texts.say(language, key), what, language=language))


def unlisted(names: Sequence[Glimpse], *, language: str, texts: Texts) -> Message:
    """List names that the news has and no list of ours, with how often they were seen."""
    if not names:
        return notice("unlisted-none", language=language, texts=texts)
    told = (f"{isolate(shorten(name, LONGEST))} ×{times}" for name, times in names[:SHOWN])
    title = texts.say(language, "unlisted-title")
    return Message(html=lines(title, *told, language=language))


def usage(*, language: str, texts: Texts) -> Message:
    """Show what admins can write."""
    return Message(html=lines(texts.say(language, "admin-how"), *_USAGE, language=language))
