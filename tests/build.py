"""Builders: a valid value of each kind, where a test names only what it is about."""

from datetime import UTC, datetime, time, timedelta

from bot.domain.actors import ActorId
from bot.domain.assessments import Assessment, Relevance
from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Delivery, DeliveryId, Message
from bot.domain.digests import Composed, DigestId
from bot.domain.entries import Entry, EntryId, Known
from bot.domain.events import Act
from bot.domain.feeds import Feed, FeedId, Ownership
from bot.domain.stories import Filing, Report, Story, StoryId

NOON = datetime(2023, 10, 16, 12, tzinfo=UTC)  # the day Putin phoned five leaders


def a_feed(name: str = "wire", *, url: str = "https://wire.example/rss", **fields: object) -> Feed:
    known: dict[str, object] = {"outlet": "The Wire", "language": "en", "country": "GB"}
    return Feed(id=FeedId(name), url=url, **(known | fields))  # type: ignore[arg-type]


def an_entry(name: str = "wire-1", **fields: object) -> Entry:
    known: dict[str, object] = {
        "feed_id": FeedId("wire"),
        "url": f"https://wire.example/{name}",
        "title": "Putin phones Netanyahu",
        "text": "Vladimir Putin called Benjamin Netanyahu on Monday.",
        "language": "en",
        "published_at": NOON,
        "seen_at": NOON,
        "dated": True,
        "fingerprint": "f1",
    }
    return Entry(id=EntryId(name), **(known | fields))  # type: ignore[arg-type]


def a_report(name: str = "wire-1", **fields: object) -> Report:
    known: dict[str, object] = {
        "feed_id": FeedId("wire"),
        "outlet": "The Wire",
        "ownership": Ownership.INDEPENDENT,
        "country": "GB",
        "language": "en",
        "title": "Putin phones Netanyahu",
        "lead": "Vladimir Putin called Benjamin Netanyahu on Monday.",
        "url": f"https://wire.example/{name}",
        "published_at": NOON,
        "seen_at": NOON,
        "dated": True,
        "relevance": 0.9,
        "actors": (ActorId("vladimir-putin"), ActorId("benjamin-netanyahu")),
        "acts": (Act.CONSULT,),
    }
    return Report(entry_id=EntryId(name), **(known | fields))  # type: ignore[arg-type]


def a_story(name: str = "wire-1", *reports: Report) -> Story:
    return Story(id=StoryId(name), reports=reports or (a_report(name),))


def a_subscription(chat_id: int = 42, **fields: object) -> Subscription:
    known: dict[str, object] = {
        "language": "en",
        "zone": "Asia/Jakarta",
        "hours": (time(8),),
        "since": NOON,
    }
    return Subscription(chat_id=ChatId(chat_id), **(known | fields))  # type: ignore[arg-type]


def a_delivery(
    name: str = "42-1", *, chat_id: int = 42, html: str = "<b>مصر</b>", attempt: int = 1
) -> Delivery:
    return Delivery(
        id=DeliveryId(name),
        chat_id=ChatId(chat_id),
        message=Message(html=html),
        expires_at=NOON.replace(hour=18),
        attempt=attempt,
    )


def a_composed(delivery: Delivery, *, sent: bool = True, **fields: object) -> Composed:
    """The digest of a delivery, or one that is not sent; the next one is due on the morrow."""
    known: dict[str, object] = {
        "slot": NOON,
        "told": (),
        "delivery": delivery if sent else None,
        "due_at": NOON + timedelta(days=1),
    }
    name = DigestId(delivery.id)
    return Composed(id=name, chat_id=delivery.chat_id, **(known | fields))  # type: ignore[arg-type]


def a_known(name: str) -> Known:
    return Known(
        entry_id=EntryId(name), fingerprint="f1", revision=1, seen_at=NOON, published_at=NOON
    )


def a_filing(report: Report, story: str | None = "wire-1") -> Filing:
    return Filing(
        assessment=Assessment(
            entry_id=report.entry_id,
            fingerprint="f1",
            language="en",
            relevance=Relevance(score=0.9, relevant=story is not None),
        ),
        report=report,
        story_id=StoryId(story) if story else None,
    )
