"""Real archived feeds give what the manifest of the set says, or better."""

from datetime import UTC, datetime

import pytest

from bot.domain.feeds import FeedId, Fetched
from bot.ingest.parse import parse
from tests.evals.gold import GOLD, Item, gold, needs_gold

LATER = datetime(2026, 12, 1, tzinfo=UTC)  # than the newest of them

# Where we differ from the manifest, which is feedparser's word, and why that is better.
EMPTY_ITEMS = {"974771cfe261": 1}  # items with neither title nor text: nobody could read them
YEAR_ONE = {"e00ec2432b60": "2020-10-11T00:00:00+00:00"}  # "0001-01-01" is no date of publication

MANIFEST = list(gold("feeds_manifest.jsonl")) if GOLD.is_dir() else []


@needs_gold
@pytest.mark.parametrize("told", MANIFEST, ids=lambda told: told["id"])
def test_a_real_feed_is_read_as_the_manifest_says(told: Item) -> None:
    """Number of entries, oldest and newest date, title."""
    name = told["id"]
    body = (GOLD / "feeds" / f"{name}.xml").read_bytes()
    url = told["link"] or "https://feed.example/"

    feed = parse(FeedId(name), Fetched(body=body, body_hash="", url=url), LATER)

    dates = sorted(entry.published_at for entry in feed.entries if entry.published_at)
    assert len(feed.entries) == told["entries"] - EMPTY_ITEMS.get(name, 0)
    assert feed.title.split() == told["title"].split()
    if told["oldest"]:
        assert dates[0].isoformat() == YEAR_ONE.get(name, told["oldest"])
        assert dates[-1].isoformat() == told["newest"]
    assert all(entry.url and entry.title for entry in feed.entries)
