"""The labelled data, which lie beside the repository and are never copied into it."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from bot.domain.entries import Entry, EntryId
from bot.domain.feeds import FeedId

GOLD = Path(__file__).resolve().parents[2] / "../shared/gold"
needs_gold = pytest.mark.skipif(not GOLD.is_dir(), reason="the gold is kept beside the repository")
UNDATED = date(2024, 1, 1)  # when an item is taken to be of that has no date, or no whole one

Item = Mapping[str, Any]


def gold(name: str) -> Iterator[Item]:
    """Yield the items of a file, in its order."""
    with (GOLD / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def fingerprint(name: str) -> str:
    """Return what tells one state of a file from another."""
    return sha256((GOLD / name).read_bytes()).hexdigest()[:16]


def is_dated(item: Item) -> bool:
    return len(item["date"]) == len("2024-01-01")


def day_of(item: Item) -> date:
    return date.fromisoformat(item["date"]) if is_dated(item) else UNDATED


def as_entry(item: Item) -> Entry:
    moment = datetime.combine(day_of(item), datetime.min.time(), tzinfo=UTC)
    return Entry(
        id=EntryId(item["id"]),
        feed_id=FeedId("gold"),
        url="",
        title=item["title"],
        text=item["text"],
        language=item["lang"],
        published_at=moment,
        seen_at=moment,
        dated=is_dated(item),
        fingerprint="",
    )
