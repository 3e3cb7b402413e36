"""JSON Feed, versions 1 and 1.1, as https://www.jsonfeed.org/version/1.1/ describes it."""

import json

from bot.ingest.items import RawFeed, RawItem

VERSION = "https://jsonfeed.org/version/"


def read(document: str) -> RawFeed | None:
    """Read a JSON Feed; None for any other kind of document."""
    try:
        feed = json.loads(document)
    except (ValueError, RecursionError):
        return None
    if not isinstance(feed, dict) or not _text(feed, "version").startswith(VERSION):
        return None
    items = feed.get("items")
    return RawFeed(
        title=_text(feed, "title"),
        language=_text(feed, "language"),
        site=_text(feed, "home_page_url"),
        hub=_hub(feed.get("hubs")),
        topic=_text(feed, "feed_url"),
        items=tuple(_item(item) for item in items if isinstance(item, dict))
        if isinstance(items, list)
        else (),
    )


def _hub(hubs: object) -> str:
    """Return the first hub that speaks WebSub."""
    listed = [hub for hub in hubs if isinstance(hub, dict)] if isinstance(hubs, list) else []
    spoken = (_text(hub, "url") for hub in listed if _text(hub, "type").lower() == "websub")
    return next(spoken, "")


def _item(item: dict[str, object]) -> RawItem:
    return RawItem(
        guid=_text(item, "id"),
        link=_text(item, "url") or _text(item, "external_url"),
        title=_text(item, "title"),
        bodies=(
            _text(item, "summary"),
            _text(item, "content_html") or _text(item, "content_text"),
        ),
        published=_text(item, "date_published"),
        updated=_text(item, "date_modified"),
        language=_text(item, "language"),
    )


def _text(holder: dict[str, object], field: str) -> str:
    """Return a field as text. Ids are numbers here and there, although they must not be."""
    value = holder.get(field)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""
