"""Real archived feeds give what the manifest of the set says, or better."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.domain.feeds import FeedId, Fetched
from bot.ingest.parse import parse

GOLD = Path(__file__).resolve().parents[3] / "../shared/gold"
LATER = datetime(2026, 12, 1, tzinfo=UTC)  # than the newest of them

# Where we differ from the manifest, which is feedparser's word, and why that is better.
EMPTY_ITEMS = {"974771cfe261": 1}  # items with neither title nor text: nobody could read them
YEAR_ONE = {"e00ec2432b60": "2020-10-11T00:00:00+00:00"}  # "0001-01-01" is no date of publication


def manifest() -> list[dict[str, Any]]:
    try:
        lines = (GOLD / "feeds_manifest.jsonl").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []
    return [json.loads(line) for line in lines]


@pytest.mark.skipif(not manifest(), reason="the gold set is not beside this repository")
@pytest.mark.parametrize("told", manifest(), ids=lambda told: told["id"])
def test_a_real_feed_is_read_as_the_manifest_says(told: dict[str, Any]) -> None:
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
