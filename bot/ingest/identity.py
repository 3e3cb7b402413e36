"""What makes two items the same entry."""

from bot.domain.entries import ParsedEntry
from bot.ingest.clean import fold
from bot.ingest.urls import canonical

TELLING = 16  # characters; "Live updates" or "Новости часа" come back with other news


def identities(item: ParsedEntry) -> tuple[str, ...]:
    """Name an item in every way its publisher allows, strongest first; at least one way.

    One shared name makes two items the same entry. A title is a name together with its day, and
    if it is long enough; for an item that has neither guid nor address, any title will do.
    """
    title = fold(item.title)
    day = item.published_at.date().isoformat() if item.published_at else ""
    names = [
        f"guid:{item.guid}" if item.guid else "",
        f"url:{canonical(item.url)}" if item.url else "",
        f"title:{title}|{day}" if day and len(title) >= TELLING else "",
    ]
    return tuple(name for name in names if name) or (f"title:{title}|{day}",)
