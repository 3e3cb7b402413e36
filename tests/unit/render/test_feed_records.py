"""What `feeds list --json` says of a feed."""

from bot.domain.feeds import PollState
from bot.render.records import feed_record
from tests.build import NOON, a_feed


def test_a_password_is_nobodys_business() -> None:
    """Neither one in the list, nor one in an address that it was moved to."""
    feed = a_feed("wire", url="https://reader:sesame@wire.example/rss")
    state = PollState(due_at=NOON)
    moved = PollState(due_at=NOON, moved_to="https://reader:sesame@wire.example/atom")

    assert feed_record(feed, state)["url"] == "https://wire.example/rss"
    assert feed_record(feed, moved)["url"] == "https://wire.example/atom"
