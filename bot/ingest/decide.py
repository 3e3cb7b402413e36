"""What is new, what was revised, and what we have already.

Nothing here asks or keeps anything: the caller says what is known, and remembers what comes back.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b

from bot.domain.entries import Entry, EntryId, Known, ParsedEntry, ParsedFeed, entry_id
from bot.domain.feeds import Feed
from bot.ingest.clean import fold
from bot.ingest.identity import identities

QUERY = re.compile(r"(https?://[^\s?]+)\?\S*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What one document means to us. `keys` are the names of everything in it, to be kept."""

    new: tuple[Entry, ...] = ()  # in the order of the document
    revised: tuple[Entry, ...] = ()
    keys: Mapping[str, Known] = field(default_factory=dict, repr=False)


def keys_of(parsed: ParsedFeed) -> tuple[str, ...]:
    """Return the keys whose `Known` a decision about this document needs."""
    return tuple(dict.fromkeys(key for _, names in _named(parsed) for key in map(_key, names)))


def decide(feed: Feed, parsed: ParsedFeed, known: Mapping[str, Known], now: datetime) -> Decision:
    """Tell new entries from revised and unchanged ones.

    An item is the entry that shares one of its names, the strongest first, so that it stays the
    same entry when its guid, address, domain or title changes. Of several items of one document
    that are the same entry, the first counts. Deciding twice on the same document finds nothing
    new the second time, provided `keys` were kept. What was left out once is not taken up again.
    What is offered for long is noted in `keys`, so that it is not forgotten meanwhile.
    """
    new: list[Entry] = []
    revised: list[Entry] = []
    met: dict[EntryId, Known] = {}
    keys: dict[str, Known] = {}
    for item, names in _named(parsed):
        mine = [_key(name) for name in names]
        before = _first(mine, keys) or _first(mine, known)
        if before and before.left_out:
            met[before.entry_id] = before.offered(now)
        if before is None or before.entry_id not in met:
            entry = _entry(feed, parsed, item, names[0], before, now)
            met[entry.id] = _known(entry, before, now)
            if before is None:
                new.append(entry)
            elif entry.revision > before.revision:
                revised.append(entry)
            before = met[entry.id]
        keys = dict.fromkeys(mine, met[before.entry_id]) | keys
    return Decision(new=tuple(new), revised=tuple(revised), keys=keys)


def fingerprint(title: str, text: str) -> str:
    """Digest what a reader would notice: words, not spacing, nor what hangs on a link."""
    seen = QUERY.sub(r"\1", " ".join(f"{title}\n{text}".split()))
    return blake2b(seen.encode(), digest_size=12).hexdigest()


def _entry(
    feed: Feed,
    parsed: ParsedFeed,
    item: ParsedEntry,
    name: str,
    before: Known | None,
    now: datetime,
) -> Entry:
    claimed = min(item.published_at, now) if item.published_at else now
    mark = fingerprint(item.title, item.text)
    changed = before is not None and mark != before.fingerprint
    noted = before.dated if before else None
    return Entry(
        id=before.entry_id if before else entry_id(feed.id, name),
        feed_id=feed.id,
        url=item.url or "",
        title=item.title,
        text=item.text,
        language=_language(feed, parsed, item),
        published_at=before.published_at if before else claimed,
        seen_at=before.seen_at if before else now,
        dated=item.published_at is not None if noted is None else noted,
        fingerprint=mark,
        revision=before.revision + changed if before else 1,
        offset_minutes=item.offset_minutes or 0,
    )


def _language(feed: Feed, parsed: ParsedFeed, item: ParsedEntry) -> str:
    """Return the editor's label for the feed, or the publisher's for the item where it has none.

    Publishers' labels come second: many are the default of a publishing system.
    """
    labels = (feed.language, item.language, parsed.language)
    return next((label for label in labels if label and label not in {"multi", "und"}), "und")


def _known(entry: Entry, before: Known | None, now: datetime) -> Known:
    known = Known(
        entry_id=entry.id,
        fingerprint=entry.fingerprint,
        revision=entry.revision,
        seen_at=entry.seen_at,
        published_at=entry.published_at,
        offered_at=before.offered_at if before else None,
        dated=entry.dated,
    )
    return known.offered(now)


def _named(parsed: ParsedFeed) -> list[tuple[ParsedEntry, tuple[str, ...]]]:
    """Pair every item with its names, less those that do not tell the document's items apart.

    Some publishers give all items one guid; the posts of a live page share its address.
    """
    titles: dict[str, set[str]] = {}
    named = [(item, identities(item)) for item in parsed.entries]
    for item, names in named:
        for name in names:
            titles.setdefault(name, set()).add(fold(item.title))
    return [
        (item, tuple(name for name in names if _tells(name, titles[name])) or _last_resort(item))
        for item, names in named
    ]


def _tells(name: str, titles: set[str]) -> bool:
    """Whether a name can be one entry's. A guid may show a title and, below, the one before it."""
    return len(titles) <= (2 if name.startswith("guid:") else 1)


def _last_resort(item: ParsedEntry) -> tuple[str, ...]:
    return (f"title:{fold(item.title)}",)


def _first(keys: Iterable[str], known: Mapping[str, Known]) -> Known | None:
    return next((known[key] for key in keys if key in known), None)


def _key(name: str) -> str:
    """Shorten a name to what the store keeps of it: a guid may be as long as an article."""
    return blake2b(name.encode(errors="surrogatepass"), digest_size=12).hexdigest()
