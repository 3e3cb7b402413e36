"""What an earlier version wrote is read by this one."""

import json
from datetime import UTC, datetime

from bot.domain.feeds import FeedId, Hub
from bot.domain.pushes import Push
from bot.store.codec import pack, unpack

PUSH = Push(
    feed_id=FeedId("wire"),
    hub=Hub(url="https://hub.example/", topic="https://wire.example/feed"),
    ask_at=datetime(2026, 11, 1, 12, tzinfo=UTC),
    tries=2,
)


def test_what_was_kept_before_a_field_was_dropped_is_still_read() -> None:
    """Stores hold pushes with the time of the last one, which nobody asked for."""
    written = json.loads(pack(PUSH)) | {"pushed_at": "2026-11-01T12:00:00Z"}

    assert unpack(Push, json.dumps(written).encode()) == PUSH


def test_a_field_that_was_not_known_yet_takes_its_default() -> None:
    written = json.loads(pack(PUSH))
    del written["missed"], written["refusal"]

    assert unpack(Push, json.dumps(written).encode()) == PUSH
