"""From the bytes of a feed to its items."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from time import struct_time

from bot.domain.entries import ParsedEntry, ParsedFeed, Shown
from bot.domain.errors import FeedUnreadable
from bot.domain.feeds import FeedId, Fetched, Hub, Trouble
from bot.ingest import jsonfeed, syndication
from bot.ingest.charset import decoded
from bot.ingest.clean import plain, text_of, title_of
from bot.ingest.dates import Moment, read_date
from bot.ingest.headlines import headed
from bot.ingest.identity import identities
from bot.ingest.items import RawFeed, RawItem
from bot.ingest.other import explain, is_web_page
from bot.ingest.reprint import Pieces, digest, taken_apart
from bot.ingest.syndication import MOST_ITEMS, TooManyItems
from bot.ingest.urls import absolute, without_login

LONGEST_GUID = 2_000
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
A_DAY = 24  # hours


def parse(
    feed_id: FeedId, fetched: Fetched, now: datetime, shown: Shown | None = None
) -> ParsedFeed:
    """Read a feed, whatever its format and however broken; items keep the document's order.

    Items that stood letter for letter in the document which was `shown` before may be left out.

    Raises:
        FeedUnreadable: it is not a feed. The reason says what it is instead.
    """
    document = decoded(fetched.body, fetched.content_type)
    pieces = taken_apart(document)
    if pieces and shown and (news := _news(feed_id, pieces, fetched, now, shown)):
        return news
    raw = _read(feed_id, document)
    entries = _entries(raw, fetched.url, now)
    parsed = _feed(raw, entries, fetched.url)
    if pieces is None or not raw.sound or len(entries) != len(pieces.items):
        return parsed
    items = dict(zip(pieces.marks, map(_names, entries), strict=True))
    return replace(parsed, shown=_shown(fetched, pieces, items))


def _news(
    feed_id: FeedId, pieces: Pieces, fetched: Fetched, now: datetime, shown: Shown
) -> ParsedFeed | None:
    """Read only what was not shown before; None if it takes the whole document to understand it.

    It does where an item goes by a name that another one has: which of the two counts, and
    whether the name says anything, depends on both.
    """
    fresh = {
        it: item
        for it, item in zip(pieces.marks, pieces.items, strict=True)
        if it not in shown.items
    }
    if shown.context != pieces.context(fetched.url) or 2 * len(fresh) > len(pieces.items):
        return None
    try:
        raw = _read(feed_id, pieces.document_of(fresh.values()))
    except FeedUnreadable:  # some are known for feeds by their items alone
        return None
    if not raw.sound or len(raw.items) != len(fresh):
        return None
    entries = _entries(raw, fetched.url, now)
    items = {it: names for it in pieces.marks if (names := shown.items.get(it)) is not None}
    taken = {name for names in items.values() for name in names}
    for it, entry in zip(fresh, entries, strict=True):
        items[it] = _names(entry)
        if not taken.isdisjoint(items[it]):
            return None
    return replace(_feed(raw, entries, fetched.url), shown=_shown(fetched, pieces, items))


def _names(entry: ParsedEntry) -> tuple[str, ...]:
    """Digest the names of an item; one without a title is no entry, and takes none."""
    return tuple(digest(name) for name in identities(entry)) if entry.title else ()


def _shown(fetched: Fetched, pieces: Pieces, items: Mapping[str, tuple[str, ...]]) -> Shown:
    """Note what was read; of items that share a name not all counted, so they are read again."""
    times = Counter(name for names in items.values() for name in names)
    alone = {it: names for it, names in items.items() if all(times[name] == 1 for name in names)}
    return Shown(body_hash=fetched.body_hash, context=pieces.context(fetched.url), items=alone)


def _feed(raw: RawFeed, entries: Iterable[ParsedEntry], url: str) -> ParsedFeed:
    return ParsedFeed(
        title=plain(raw.title),
        language=_language(raw.language),
        entries=tuple(entry for entry in entries if entry.title),
        ttl_minutes=int(raw.ttl) if raw.ttl.isascii() and raw.ttl.isdigit() else None,
        skip_hours=_hours(raw.skip_hours),
        skip_days=tuple(
            sorted({DAYS.index(day) for it in raw.skip_days if (day := it.lower()) in DAYS})
        ),
        site=absolute(url, raw.site) or "",
        hub=_hub(raw, url),
    )


def _hub(raw: RawFeed, base: str) -> Hub | None:
    """Return who pushes the feed; one that does not say its own name goes by its address."""
    url = absolute(base, raw.hub) if raw.hub else None
    return Hub(url=url, topic=absolute(base, raw.topic) or base) if url else None


def _entries(raw: RawFeed, url: str, now: datetime) -> list[ParsedEntry]:
    publisher = plain(raw.title)
    return [_entry(item, publisher, url, now) for item in raw.items[:MOST_ITEMS]]


def _hours(written: Iterable[str]) -> tuple[int, ...]:
    """Read hours of a day; midnight is written 0 or, in old feeds, 24."""
    numbers = {int(it) for it in written if it.isascii() and it.isdigit()}
    return tuple(sorted({hour % A_DAY for hour in numbers if hour <= A_DAY}))


def _read(feed_id: FeedId, document: str) -> RawFeed:
    try:
        if document.lstrip()[:1] in {"{", "["}:
            raw = jsonfeed.read(document)
        else:
            raw = None if is_web_page(document) else syndication.read(document)
    except TooManyItems as caught:
        reason = f"It lists more than {MOST_ITEMS:,} items; no feed does."
        raise FeedUnreadable(feed_id, reason, Trouble.TOO_LARGE) from caught
    except MemoryError:  # for whoever set the limit
        raise
    except Exception as caught:  # a library's stumble over foreign bytes is this feed's trouble
        reason = f"It could not be read ({type(caught).__name__}); its XML is badly broken."
        raise FeedUnreadable(feed_id, reason, Trouble.BROKEN) from caught
    if raw is None:
        raise FeedUnreadable(feed_id, *explain(document))
    return raw


def _entry(item: RawItem, publisher: str, base: str, now: datetime) -> ParsedEntry:
    publishers = [name for name in (publisher, plain(item.publisher)) if name]
    title = title_of(item.title, publishers)
    title, text = headed(title, text_of(title, publishers, item.bodies))
    published = _moment(item.published, item.published_guess, now)
    updated = _moment(item.updated, item.updated_guess, now)
    dated = published or updated
    return ParsedEntry(
        guid=item.guid.strip()[:LONGEST_GUID] or None,
        url=without_login(absolute(base, item.link) or absolute("", item.guid)),
        title=title,
        text=text,
        published_at=dated.at if dated else None,
        updated_at=updated.at if updated else None,
        offset_minutes=dated.offset_minutes if dated else None,
        language=_language(item.language),
    )


def _moment(written: str, guess: struct_time | None, now: datetime) -> Moment | None:
    return read_date(written, now, guessed=guess) if written else None


def _language(label: str) -> str | None:
    """Return the primary subtag of a language label, as "fa" of "fa_IR"."""
    primary = label.strip().replace("_", "-").partition("-")[0].lower()
    return primary if primary.isascii() and primary.isalpha() and len(primary) in {2, 3} else None
